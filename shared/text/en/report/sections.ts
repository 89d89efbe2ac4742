/** English texts of the main sections of the reports; ICU message syntax. The keys here are the keys of every language. */
export const sections = {
  'report.title':
    '{outcome, select, missed {Why the service level is missed, and what helps} met {How customer service performs, and what to keep} other {How customer service performs}}',
  'report.no_period': 'Period not recorded',
  'report.range': '{low} to {high}',
  'report.how_to_read': 'How to read this',
  'report.appendix': 'Appendix',
  'report.contents': 'Contents',
  'report.figures': 'The figures of this chart',
  'report.made_with': 'Made with Contactpeil, on your own computer',
  'report.page': 'Page',
  'report.more_rows': '{count, plural, one {and {count} more row, in the workbook} other {and {count} more rows, in the workbook}}',
  'report.axis_from': 'The axis starts at {value}, so that small steps can be seen.',
  'report.contents.summary': 'In short',
  'report.contents.ledger': 'From target to achieved',
  'report.contents.cleared': 'Checked and cleared',
  'report.contents.where': 'Where and when',
  'report.contents.days': 'Day by day',
  'report.contents.queues': 'Per queue',
  'report.contents.teams': 'Teams',
  'report.contents.team_second': 'Teams, second metric',
  'report.contents.kpis': 'Key figures',
  'report.contents.decisions': 'What to decide',
  'report.contents.agenda': 'Agenda for team managers',
  'report.contents.effort': 'Quick or structural',
  'report.contents.own_work': 'For agents',
  'report.contents.channels': 'Channels',
  'report.contents.missing': 'Not yet known',
  'report.contents.definitions': 'Definitions',
  'report.contents.sources': 'Sources',
  'report.contents.alarms': 'Remarks on the data',
  'report.contents.method': 'Method',
  'report.answer':
    '{outcome, select, caused {{client} answers {observed} of contacts within {seconds} seconds, {gap} below the target of {target}; {driver} accounts for {points} of that} offset {{client} answers {observed} of contacts within {seconds} seconds, {gap} below the target of {target}; {driver} costs {points}, which other factors partly make up for} missed {{client} answers {observed} of contacts within {seconds} seconds, {gap} below the target of {target}; no single cause stands out} unexplained {{client} answers {observed} of contacts within {seconds} seconds, {gap} below the target of {target}} other {{client} answers {observed} of contacts within {seconds} seconds and meets the target of {target}}}',
  'report.answer.unknown': 'The service level of {client} cannot be computed yet: the right file is missing',
  'report.answer.level_alone': '{client} answers {observed} of the contacts in time; why cannot be said yet without figures per interval',
  'report.answer.figures_alone':
    'The service level of {client} cannot be computed yet; {count, plural, one {one other key figure} other {{count} other key figures}} can',
  'report.number.rests_on': 'n = {n}',
  'report.summary.teams_alike':
    'Teams: no difference shown between the {teams} teams on {more, select, yes {{metrics, plural, one {one other figure} other {{metrics} other figures}}} other {{metrics, plural, one {one figure} other {{metrics} figures}}}}.',
  'report.summary.ask': 'To get the service level and its causes, ask for: {ask}',
  'report.number.service_level': 'Service level',
  'report.number.target': 'target {target} within {seconds} seconds{source, select, assumed { (assumed)} other {}}',
  'report.number.gap': 'Difference in percentage points',
  'report.number.contacts':
    '{outcome, select, missed {{contacts} contacts too few answered in time} other {{contacts} contacts more answered in time than the target asks}}',
  'report.number.cause': 'Largest cause: {driver}',
  'report.number.interval': '{known, select, yes {percentage points; 95% interval {range}} other {percentage points}}',
  'report.number.offered': 'Offered',
  'report.number.offered_note': 'contacts in this period',
  'report.summary.own_definition':
    '{meets, select, yes {By the client’s own formula ({formula}) it is {own} and the target of {target} is met. Of all contacts offered {observed} were answered in time: {points} less.} other {By the client’s own formula ({formula}) it is {own} and the target of {target} is missed. Of all contacts offered {observed} were answered in time: {points} more.}} First agree which formula counts.',
  'report.summary.others': 'Other causes, in percentage points: {causes}.',
  'report.summary.cleared': 'Checked and not a cause: {causes}.',
  'report.summary.no_plan': 'Why the target is missed cannot be said yet: the planning per interval is missing.',
  'report.summary.first_decision': 'First decision: {title}. {effect}',
  'report.ledger.read':
    'From left to right: the target ({target}), then what each cause adds or takes, up to what was achieved ({observed}). Grey was checked and is not a cause.',
  'report.ledger.plan_itself': 'Plan itself ({points}): what the plan would have given against the target, had everything gone as planned.',
  'report.ledger.past_itself':
    'Weeks compared with ({points}): there is no plan; the comparison is with {period}{met, select, yes {, when the target was met} other {, the best weeks, though they missed the target too}}. This is where those weeks were against the target.',
  'report.ledger.arrival_mix': 'Spread of arrivals ({points}): contacts came at other times than planned.',
  'report.ledger.unexplained': 'Unexplained ({points}): what the model does not explain.',
  'report.ledger.grade':
    '{reasons, plural, =0 {Reliability of this split: {grade} (A is best, C only gives the direction).} other {Reliability of this split: {grade} (A is best, C only gives the direction). {why}}}',
  'report.ledger.merged': '{driver} is part of {into}: {because}.',
  'report.summary.only_directions':
    'The explanation fits the figures too poorly to give sizes (grade C). {count, plural, =0 {Not even the direction of the causes can be told.} one {Only the direction: {causes} costs service level.} other {Only the direction: {causes} cost service level.}}',
  'report.cleared.title':
    '{count, plural, =0 {None of the {all} possible causes can be ruled out} one {One of the {all} possible causes was checked and ruled out: {causes}} other {{every, select, yes {All {all} possible causes} other {{count} of the {all} possible causes}} were checked and ruled out: {causes}}}',
  'report.where.found': 'What was found',
  'report.where.weekday': 'Cause by weekday',
  'report.where.place':
    '{level, select, whole_period {over the whole period} weekday {on {on}} date {{run, select, yes {from {on} to {to}} other {on {on}}}} time_of_day {{run, select, yes {between {time} and {to}} other {around {time}}}} weekday_time {on {on} {run, select, yes {between {time} and {to}} other {around {time}}}} date_hour {on {on} around {time}} other {{on}}}',
  'report.where.deviation':
    '{known, select, yes {{driver}, {place}: {actual}{counted, select, day { contacts a day} interval { contacts an interval} people { people} other {}} where {planned} was planned ({points} points).} other {{driver}, {place} ({points} points).}}',
  'report.where.deviation_past':
    '{known, select, yes {{driver}, {place}: {actual}{counted, select, day { contacts a day} interval { contacts an interval} people { people} other {}}, against {planned} in the weeks compared with ({points} percentage points).} other {{driver}, {place} ({points} percentage points).}}',
  'report.queues.no_cause': 'no cause shown',
  'report.queues.no_plan': 'no plan received',
  'report.teams.read':
    'Outside the outer limit: differs. Between the limits: possible difference. Inside: no difference shown. The order says nothing.',
  'report.teams.adjusted':
    '{count, plural, =0 {Not adjusted for the kind of work: read with care.} other {Adjusted for the kind of work: {factors}.}}',
  'report.kpis.title':
    '{known, select, yes {{value} of the customers got through; all {count} key figures with their uncertainty} other {All {count} key figures with their uncertainty}}',
  'report.kpis.definition': 'per metric, see appendix',
  'report.decisions.title':
    '{count, plural, one {One decision for the manager: {first}} other {The first of {count} decisions for the manager: {first}}}',
  'report.agenda.title':
    '{count, plural, one {One item for the team managers this week: {first}} other {The first of {count} items for the team managers: {first}}}',
  'report.own_work.title':
    '{count, plural, one {One tip for your own work: {first}} other {The first of {count} tips for your own work: {first}}}',
  'report.advice.action': '{what} ({who}, {when})',
  'report.advice.effort': 'Effort: {effort, select, low {low} medium {medium} other {high}}',
  'report.advice.more':
    '{count, plural, one {{count} more advice is in the workbook.} other {{count} more pieces of advice are in the workbook.}}',
  'report.advice.definition': 'advice from fixed rules, with its evidence',
  'report.effort.title':
    '{quick, plural, one {One action can start at once} other {{quick} actions can start at once}}, {structural, plural, one {one asks for a structural change} other {{structural} ask for a structural change}}',
  'report.effort.quick': 'Start at once (small effort)',
  'report.effort.structural': 'Change structurally (more effort)',
  'report.channels.definition': 'share of all contacts',
  'report.channels.switching': '{rate} of the contacts by {from} are followed by {to}.',
  'report.notes.summary': 'Give the answer first, then the three numbers. The proof follows on the next pages.',
  'report.notes.ledger':
    '{reference, select, past {Compared with a comparable past period, because there is no plan.} other {Compared with the plan.}} The bars add up exactly, also as they are printed. The chart can be edited; its labels are text.',
  'report.notes.cleared':
    'Name what is not the cause: it saves discussion. "If only this is repaired" can differ from the share in the gap, because causes strengthen each other.',
  'report.notes.where':
    'Each cell is the share answered in time over all weeks together. Point at the darkest cells and link them to the causes beside them.',
  'report.notes.days': 'Look for the day on which the line breaks and ask what happened then.',
  'report.notes.queues': 'Each queue is measured against its own target; the largest cause is that of the queue itself.',
  'report.notes.teams':
    'Teams are compared after adjustment for the kind of work. Do not read an order into it: inside the limits the differences are chance.',
  'report.notes.kpis': 'Every figure has its interval: two figures whose intervals overlap widely do not show a difference.',
  'report.notes.decisions': 'Ask for a decision and an owner per line. The effect is what the model expects, with its uncertainty.',
  'report.notes.agenda': 'Meant for the meeting of team managers: divide the items and agree on the date.',
  'report.notes.effort': 'Start with what is quick, and plan what is structural at the same time.',
  'report.notes.own_work': 'Meant for agents; without comparison with colleagues.',
  'report.notes.channels': 'Shares of the contacts that are in the files.',
  'report.ledger.total': 'Achieved minus target',
  'report.teams.others': 'Other metrics',
  'report.contents.hours': 'Hour by hour',
  'report.contents.gap_teams': 'Gap per team',
  'report.contents.gap_sites': 'Gap per site',
  'report.contents.intervals': 'Worst intervals',
  'report.slices.together': 'Together',
  'report.notes.hours': 'Point out the lowest hour and find in the table which cause costs most there.',
  'report.notes.places': 'This is no ranking: a larger team loses more points by itself. What teams answer together stands apart.',
  'report.notes.intervals':
    'The first {shown} of {all} intervals; the workbook has them all. Look for what repeats itself, not for the one bad half hour.',
} as const;
