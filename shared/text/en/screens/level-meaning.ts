/** English texts: what each chart of the service level says, and what it does not say (methods 3.8); ICU message syntax. */
export const levelMeaning = {
  'level.means.ledger':
    'Each bar is what one cause cost or added in service level, by the queueing model. The bars add up to the difference from target exactly.',
  'level.not.ledger':
    'Not a proof of cause, but a fair division within a model. Causes act on each other: who had to wait long calls again more often. Taking away one cause therefore does not simply give back its bar; the column ‘Repairing this alone’ says what it does give.',
  'level.means.cleared':
    'The line is the 95% interval: how far the contribution may differ because the days happened to fall as they did. If the line crosses zero, the direction has not been shown.',
  'level.not.cleared':
    'Cleared does not mean without influence. On a single day or in a single queue the factor may still play a part. And the line covers the chance of days, not the error of the model.',
  'level.means.heatmap': 'In each cell the share of contacts answered in time. Bad cells next to each other point to a fixed pattern.',
  'level.not.heatmap':
    'One cell by itself says little: with forty contacts a difference of six percentage points is plain chance. The map says when it went wrong, not why.',
  'level.means.weekday': 'All contacts of that weekday in the period together.',
  'level.not.weekday': 'In a few weeks a weekday comes only a few times. One holiday or outage pulls the whole figure down.',
  'level.means.time': 'All contacts that came in at that time, over all days together.',
  'level.not.time': 'Customers still waiting make the next moment worse too. The cause may therefore lie earlier in the day than the dip.',
  'level.means.causes':
    'How many percentage points of the whole difference each cause cost or added on that weekday. The weekdays together give the contribution in the table.',
  'level.not.causes':
    'A busy weekday weighs more, because it has more contacts. A long bar therefore does not mean that things went worse per contact that day.',
  'level.means.day':
    'The service level of each day, against the target and, where known, against what the model expects of what it is compared with.',
  'level.not.day': 'Days vary without any cause. Draw conclusions over a week or over a thousand contacts.',
  'level.means.queue': 'Each queue with its own difference, its largest cause and its own reliability.',
  'level.not.queue':
    'No ranking: queues differ in their work and sometimes in target, and a small queue varies more by itself. That agents serve several queues is not seen by the model.',
  'level.means.place':
    'Absence and adherence stand with the team of who was away; the rest with the team that answers the queue almost alone. Together it is exactly the contribution to the whole.',
  'level.not.place':
    'No verdict on a team or site. A larger team loses more points by its size, and what a shared queue costs cannot be divided over teams: it stands apart.',
  'level.means.hour':
    'The difference is that of the hour itself. Under the causes stands what that hour takes of the whole difference: the hours together give the contribution of each cause.',
  'level.not.hour': 'Busy hours weigh more. And a queue that stood over counts with the hour in which the customer came in.',
  'level.means.interval':
    'The intervals in which most contacts were too late, beyond what the target allows. Beside it stands what the model expected there, and which cause cost most.',
  'level.not.interval':
    'Who picks out the worst intervals also finds bad luck. Where the model expected a good service level, most of it is chance or something the files do not tell, such as an outage. Look for what repeats itself.',
};
