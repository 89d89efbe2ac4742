/** English texts of the appendix of the reports: what is missing, definitions, sources, method; ICU message syntax. The keys here are the keys of every language. */
export const appendix = {
  'report.definitions.title':
    '{count, plural, one {One definition can be computed: {low}} other {{count} common definitions give {low} to {high} on the same contacts}}',
  'report.definitions.use': '{use, select, ours {used in this report} other {used in your own reports}}',
  'report.definitions.own':
    '{known, select, yes {Your own definition was recognised from the figures in your files.} other {Your own definition could not be recognised from the files; agree on it before you compare figures.}}',
  'report.definitions.target':
    'Target: {target}, {source, select, person {given by the consultant} files {as the client’s own files print it} other {not given: the common norm is assumed}}.',
  'report.definitions.clock': 'In time means: within {seconds} seconds in the queue.',
  'report.sources.title':
    '{files, plural, one {One file was read} other {{files} files were read}}: {read} rows, {count, plural, =0 {none rejected} one {1 rejected} other {{rejected} rejected}}',
  'report.sources.definition': 'rows read = loaded + rejected + skipped',
  'report.sources.no_fact': 'not recognised',
  'report.alarms.title':
    '{count, plural, one {One remark on the files that you should know} other {{count} remarks on the files that you should know}}',
  'report.alarms.unknown': 'Remark: {code}',
  'report.missing.title':
    '{count, plural, one {One question cannot be answered yet; this file would unlock it} other {{count} questions cannot be answered yet; these files would unlock them}}',
  'report.analysis.service_level': 'The service level',
  'report.analysis.service_level_gap': 'Why the service level is missed',
  'report.analysis.teams': 'How the teams compare',
  'report.analysis.self_service': 'What customers solve by themselves',
  'report.analysis.cost_to_serve': 'What a contact costs',
  'report.ask.queue_interval':
    'The interval report of the telephone system: offered, answered and answered in time, per queue and half hour.',
  'report.ask.contact': 'The list of contacts with start, queue, waiting time and handle time.',
  'report.ask.agent_period': 'The report of the telephone system per agent per day.',
  'report.ask.plan_interval': 'The export of the planning: forecast, expected handle time and scheduled people, per half hour.',
  'report.ask.adherence': 'The report of absence and adherence per person per day.',
  'report.ask.evaluation': 'The scores of the quality reviews, with date and team.',
  'report.ask.survey': 'The answers of the customer survey, with date and channel.',
  'report.ask.roster': 'The list of agents with their team.',
  'report.ask.self_service': 'The visits to the site, app or chatbot: started, solved and handed over, per day.',
  'report.ask.cost': 'The costs per month and channel.',
  'report.ask.other': 'Ask the owner of the source system for an export.',
  'report.method.title': 'How this was computed, and what it cannot say',
  'report.method.how': 'How it was computed',
  'report.method.limits': 'What it cannot say',
  'report.method.step.plan':
    'Per interval the plan is laid beside what happened: contacts, handle time, and people scheduled, present and on the queue.',
  'report.method.step.model':
    'A queueing model with impatient customers (Erlang A) computes the service level for plan, reality and every mix of the two.',
  'report.method.step.split':
    'The difference is divided fairly over the causes (Shapley values): the order does not matter and the parts add up to the whole.',
  'report.method.step.calibration': 'The model is set once on a reference period, so that it fits the real figures.',
  'report.method.step.interval':
    'The 95% intervals come from redrawing days 500 times. A cause is cleared when its interval includes zero or it stays under half a percentage point.',
  'report.method.limit.cause': 'The split is bookkeeping by a model, not proof of cause: factors can influence each other.',
  'report.method.limit.model':
    'Backlog from one interval to the next, priorities and outages are not in the model; what they do ends in the unexplained part.',
  'report.method.limit.teams': 'Team differences are adjusted only for what is in the files.',
  'report.method.limit.people': 'These figures are no basis for judging a single person.',
  'report.method.limit.respondents': 'Satisfaction covers only customers who got through and answered.',
  'report.notes.missing': 'Ask for these files today: each answers a question that is now open.',
  'report.notes.definitions':
    'The same contacts give another percentage under another definition. Compare only figures with the same definition.',
  'report.notes.sources': 'Every row is accounted for: read is loaded plus rejected plus skipped.',
  'report.notes.alarms': 'Discuss these remarks before someone else finds them.',
  'report.notes.method': 'For readers who want to know how it was computed.',
  'report.sources.remarks': 'Remarks',
} as const;
