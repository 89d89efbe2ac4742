/** English texts of charts on the customer journey and the backlog; ICU message syntax. The keys here are the keys of every language. */
export const journeyCharts = {
  'chart.extra_contacts.title':
    'Customers need {extra, plural, =0 {no extra contact} one {# extra contact} other {# extra contacts}} for every 100 questions, within {days} days',
  'chart.failure_demand.title': '{share} of the contacts are repeats, transfers or questions about where things stand',
  'chart.failure.repeats': 'Back within {days} days of an answer',
  'chart.failure.retries': 'Hung up and called again within {days} days',
  'chart.failure.transferred': 'Transferred',
  'chart.failure.status_questions': 'Asks where things stand',
  'chart.path': '{from} to {to}',
  'chart.switching.title':
    '{hardly, select, yes {Hardly anyone changes channel for the same question: at most {rate}} other {{rate} of the questions that begin by {from} also need {to}}}',
  'chart.hours.title': '{channel} is busiest between {hour}:00 and {next}:00: {share} of the day',
  'chart.self_service.title':
    '{outcome, select, solved {{share} of the sessions in self-service are solved there} handed_over {{share} of the sessions in self-service are handed over to an agent} other {{share} of the sessions in self-service break off}}',
  'chart.self_service.solved': 'Solved there',
  'chart.self_service.handed_over': 'Handed over to an agent',
  'chart.self_service.abandoned': 'Broken off',
  'chart.backlog_stock.title':
    '{channel}: {count, plural, one {one question} other {{stock} questions}} open on {date}{known, select, yes {, {days} of work} other {}}',
  'chart.backlog_change.title':
    '{channel}: {direction, select, up {{count, plural, one {one question} other {{change} questions}} more came in than were handled} down {{count, plural, one {one question} other {{change} questions}} more were handled than came in} other {as many handled as came in}}',
  'chart.backlog_age.title':
    '{channel}: {known, select, yes {what is open has been waiting for {age} on average} other {how long open questions waited}}',
  'chart.backlog_flow.title': '{channel}: {inflow} questions came in, {outflow} were closed',
  'chart.promises.title':
    '{share} of the questions by {channel} {promise, select, first_response {got a first answer} other {were solved}} within {target}',
  'chart.promises.label': '{channel}: {promise, select, first_response {first answer} other {solved}} within {target}',
  'chart.axis.extra_contacts': 'Extra contacts per 100 questions',
  'chart.axis.reason': 'Reason',
  'chart.axis.path': 'From and to',
  'chart.axis.questions_share': 'Share of the questions (%)',
  'chart.axis.day_share': 'Share of the day (%)',
  'chart.axis.outcome': 'Outcome',
  'chart.axis.sessions_share': 'Share of the sessions (%)',
  'chart.axis.open_questions': 'Open questions',
  'chart.axis.stock_change': 'Change since the start',
  'chart.axis.age_days': 'Mean age (days)',
  'chart.axis.week': 'Week',
  'chart.axis.questions': 'Questions',
  'chart.axis.promise': 'Promise',
  'chart.axis.in_time': 'In time (%)',
  'chart.label.base_hundred': 'Own beginning',
  'chart.label.inflow': 'Came in',
  'chart.label.outflow': 'Closed',
  'definition.hour_peaks': 'Contacts per hour of the day: as the queues counted them, single contacts for other channels.',
} as const;
