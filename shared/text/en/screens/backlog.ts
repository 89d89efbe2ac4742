/** English texts of the backlog of written work; ICU message syntax. The keys here are the keys of every language. */
export const backlog = {
  'nav.backlog': 'Backlog',
  'nav.part.backlog': 'Backlog',
  'backlog.title': 'Do we keep our promises on e-mail and tickets?',
  'backlog.lead': '{client}: written work waits in a stock. Here is what came in, what was closed, and how old the rest is.',
  'backlog.absent': 'The backlog cannot be followed yet',
  'backlog.absent_why': 'That takes a list of e-mails or tickets with the moment of coming in and of closing.',
  'backlog.promises': 'First answer and solution in time',
  'backlog.promises_means':
    'Which share of the questions got a first answer in time and was solved in time. Questions still open that can still be in time do not count.',
  'backlog.promises_not':
    'The limit is a common norm where the files name none; agree on the client’s own promise before judging. The clock runs on at night and at weekends.',
  'backlog.promise': 'Promise',
  'backlog.in_time': 'In time',
  'backlog.of_questions': 'Questions',
  'backlog.median': 'Half within',
  'backlog.inflow': 'Came in',
  'backlog.outflow': 'Closed',
  'backlog.stock': 'Open',
  'backlog.age': 'Mean age',
  'backlog.work': 'Work in the stock',
  'backlog.on': 'on {date}',
  'backlog.work_note': 'at the pace of this period',
  'backlog.by_day': 'Day by day, as a table',
  'backlog.means':
    'When more comes in than is closed, the stock grows and what is open gets older. The stock divided by the pace is the number of days of work.',
  'backlog.not':
    'Only questions in these files count. What was open before the first day is not in them, so in the first weeks the stock looks smaller than it was. A service level in seconds does not fit this work.',
} as const;
