/** English texts of the customer journey; ICU message syntax. The keys here are the keys of every language. */
export const journey = {
  'nav.journey': 'Customer journey',
  'nav.part.journey': 'Customer journey',
  'journey.title': 'What does a question take of the customer?',
  'journey.lead': '{client}: how many contacts a question takes, through which channels, and what need not have been.',
  'journey.absent': 'The customer journey cannot be followed yet',
  'journey.absent_why': 'That takes a list of contacts with a customer number and a channel for each.',
  'journey.questions': 'Contacts per question',
  'journey.questions_answer':
    'A customer needs {contacts} contacts on average for one question ({questions} questions, followed for {days} days).',
  'journey.questions_means': 'Contacts of the same customer that follow each other within {days} days count as one question.',
  'journey.questions_not':
    'Customers without a number cannot be followed and do not count. Two separate questions close together look like one. Under {fewest} questions nothing is drawn.',
  'journey.begins_in': 'Begins by',
  'journey.question_count': 'Questions',
  'journey.contacts_each': 'Contacts per question',
  'journey.switching': 'Switching between channels',
  'journey.switching_none': 'No customer was seen to change channel for the same question.',
  'journey.switching_means': 'Which share of the questions that begin in one channel also needs the other one within {days} days.',
  'journey.switching_not':
    'Not why customers switch: sometimes the organisation sends them on, and that can be right. Only customers with a number can be followed.',
  'journey.path': 'From and to',
  'journey.rate': 'Share',
  'journey.interval': '95% interval',
  'journey.of_questions': 'Questions',
  'journey.some_of': '{some} of {all}',
  'journey.failure': 'Contacts that need not have been',
  'journey.failure_means':
    'Contacts that would not have come had it gone well before: the customer comes back, is transferred, or asks where things stand. A contact counts once in the whole, also with two reasons.',
  'journey.failure_not':
    'Not that each of these contacts can be prevented. A question about where things stand is known by words in the contact reason; what is not written there does not count.',
  'journey.failure_where': 'Where it comes from',
  'journey.failure_count': 'Need not have been',
  'journey.kind': 'By',
  'journey.reason': 'Reason',
  'journey.self_service': 'Self-service',
  'journey.self_service_means':
    'What became of sessions on site, app, chatbot or in the voice menu. 95% interval of what is solved there: {range}.',
  'journey.self_service_not':
    'Solved is what the system calls so. Who broke off and called later counts here as broken off, not as handed over.',
  'journey.topic': 'Subject',
  'journey.sessions': 'Sessions',
  'journey.solved': 'Solved there',
  'journey.handed_over': 'Handed over to an agent',
  'journey.handed_over_to': 'Who is handed over ends up in: {channels}.',
  'journey.episodes': 'Channel by stage of the customer journey',
  'journey.measure': 'Measure',
  'journey.measure_contacts': 'Contacts',
  'journey.measure_share': 'Share',
  'journey.measure_handle_time': 'Handle time',
  'journey.measure_repeat_rate': 'Repeat contacts',
  'journey.measure_satisfaction': 'Satisfaction',
  'journey.measure_effort': 'Ease',
  'journey.measure_cost': 'Euro per contact',
  'journey.no_episode': 'stage unknown',
  'journey.episodes_means':
    'Where in the journey each channel is used, and what that costs customer and organisation. A dash is not known.',
  'journey.episodes_not':
    'No ranking of channels: each stage brings other questions. Marks are of those who answered; cost is shared out by handle time.',
  'journey.hours': 'Busy hours of the day',
  'journey.hours_means': 'Which share of the contacts of a day comes in each hour, by channel.',
  'journey.hours_not': 'Not how busy agents are: that depends on how many people are there. See the staffing by time of day.',
} as const;
