/** English advice for the team manager: who to coach on what, this week. Never about a named person. */
export const adviceTeamManager = {
  'advice.team-handle-time.title': 'Look at the longer contacts with {team}',
  'advice.team-handle-time.observation':
    'Handle time of {team} is {value} (between {low} and {high}); with the other teams it is {mean}, after adjustment for the kind of work ({n} contacts). This difference is shown.',
  'advice.team-handle-time.cause':
    'The kind of questions does not explain it. Longer can also be more thorough: read it beside quality and repeat contacts.',
  'advice.team-handle-time.action1':
    'Listen with the team to four long contacts on the same subject and note where the time goes: searching, system, explaining or wrap-up.',
  'advice.team-handle-time.action2': 'Pick one part, practise it for two weeks and watch quality and repeat contacts beside it.',
  'advice.team-handle-time.action3': 'Report what lies in system or procedure, with examples.',
  'advice.team-handle-time.effect': 'At the level of the other teams, each contact takes {mean} instead of {value}.',
  'advice.team-handle-time.silent': 'Silent when no difference is shown or the team does other work than the rest.',

  'advice.team-quality.title': 'Put quality on the agenda of {team} this month',
  'advice.team-quality.observation':
    'The quality score of {team} is {value} (between {low} and {high}), the other teams {mean}, on {n} reviews. This difference is shown.',
  'advice.team-quality.cause':
    'The difference remains after adjustment for the kind of contacts. A stricter reviewer can also be behind it: check that first.',
  'advice.team-quality.action1': 'Have two reviewers score the same five contacts independently and discuss the differences.',
  'advice.team-quality.action2': 'Pick the criterion with the lowest score and practise it in two short sessions with the whole team.',
  'advice.team-quality.action3': 'Measure again with at least thirty reviews.',
  'advice.team-quality.effect': 'A score towards the {mean} of the other teams; within a month it shows whether practice helps.',
  'advice.team-quality.silent': 'Silent under thirty reviews or when no difference is shown.',

  'advice.team-satisfaction.title': 'Find out with {team} what customers are less satisfied with',
  'advice.team-satisfaction.observation':
    'Satisfaction with {team} is {value} (between {low} and {high}), the other teams {mean}, on {n} answers. This difference is shown.',
  'advice.team-satisfaction.cause':
    'The kind of questions does not explain it. It goes together with what happens in the contact; the cause itself was not measured.',
  'advice.team-satisfaction.action1': 'Read the last twenty low marks with comments together and group them by subject.',
  'advice.team-satisfaction.action2': 'Pick the most frequent subject and agree on one change in the conversation.',
  'advice.team-satisfaction.action3': 'Look after a month whether those customers answer differently.',
  'advice.team-satisfaction.effect': 'Marks towards the {mean} of the other teams; count on part of the difference.',
  'advice.team-satisfaction.silent': 'Silent when no difference is shown or response rates of teams differ too much.',

  'advice.team-effort.title': 'Make it easier for the customers of {team}',
  'advice.team-effort.observation':
    'Customers of {team} rate ease at {value} (between {low} and {high}), with the other teams it is {mean}, on {n} answers. This difference is shown.',
  'advice.team-effort.cause': 'With this team customers have to do more themselves or repeat their story more often.',
  'advice.team-effort.action1': 'Discuss with the team for which questions customers must find something out or tell it again.',
  'advice.team-effort.action2': 'Take over that step for the two most frequent questions.',
  'advice.team-effort.action3': 'Report what needs another procedure or system.',
  'advice.team-effort.effect': 'A mark towards the {mean} of the other teams.',
  'advice.team-effort.silent': 'Silent when no difference is shown.',

  'advice.team-first-time-right.title': 'Let {team} finish more questions the first time',
  'advice.team-first-time-right.observation':
    '{team} solves {value} the first time (between {low} and {high}); with the other teams it is {mean}, on {n} contacts. This difference is shown.',
  'advice.team-first-time-right.cause': 'The kind of questions does not explain it. Knowledge, authority or haste may play a part.',
  'advice.team-first-time-right.action1':
    'Take twenty unsolved contacts and note for each what was missing: knowledge, authority, information or time.',
  'advice.team-first-time-right.action2': 'Arrange a solution for the largest lack: short training, wider authority or a better procedure.',
  'advice.team-first-time-right.action3': 'Let an experienced team sit in on the hardest subject.',
  'advice.team-first-time-right.effect': 'A step towards {mean}, and fewer customers who call back.',
  'advice.team-first-time-right.silent': 'Silent when no difference is shown.',

  'advice.team-transfers.title': 'Help {team} to transfer less',
  'advice.team-transfers.observation':
    '{team} transfers {value} of contacts (between {low} and {high}); with the other teams it is {mean}, on {n} contacts. This difference is shown.',
  'advice.team-transfers.cause': 'The kind of questions does not explain it. Often knowledge or authority is missing for a few subjects.',
  'advice.team-transfers.action1': 'Count for a week, per subject, where contacts are transferred to and why.',
  'advice.team-transfers.action2': 'Practise the two largest subjects, or arrange the authority to finish them.',
  'advice.team-transfers.action3': 'Agree on a warm transfer for the rest, so that the customer tells the story once.',
  'advice.team-transfers.effect': 'Towards {mean}; every transfer avoided saves a second conversation.',
  'advice.team-transfers.silent': 'Silent when no difference is shown.',

  'advice.team-repeat.title': 'Prevent customers of {team} from having to call back',
  'advice.team-repeat.observation':
    'After contact with {team}, {value} of customers come back{days_known, select, yes { within {days} days} other {}} (between {low} and {high}); with the other teams it is {mean}. This difference is shown.',
  'advice.team-repeat.cause': 'The kind of questions does not explain it; part of the questions stays open after the contact.',
  'advice.team-repeat.action1': 'Listen to ten first contacts of customers who came back: what was not said?',
  'advice.team-repeat.action2': 'End contacts with what happens now, when, and what the customer will notice.',
  'advice.team-repeat.action3': 'Pass the three most repeated subjects on to the process owner.',
  'advice.team-repeat.effect': 'Towards {mean}; less repetition saves volume for all teams.',
  'advice.team-repeat.silent': 'Silent when no difference is shown or there is no customer key.',

  'advice.team-adherence.title': 'Make the schedule workable for {team}',
  'advice.team-adherence.observation':
    '{team} is in the planned state for {value} of scheduled time (between {low} and {high}); with the other teams it is {mean}. This difference is shown.',
  'advice.team-adherence.cause':
    'Breaks, meetings or overruns often fall at other moments than planned. Ask first what stands in the way of the schedule.',
  'advice.team-adherence.action1': 'Ask the team at which moments the schedule does not fit, and have the planner change that.',
  'advice.team-adherence.action2': 'Put meetings and coaching into the schedule as activities, outside the busiest hours.',
  'advice.team-adherence.action3': 'Discuss the figure of the team, not of persons.',
  'advice.team-adherence.effect': 'Towards {mean}; every percent more is staff at the moment it was planned for.',
  'advice.team-adherence.silent': 'Silent when no difference is shown.',

  'advice.team-absence.title': 'Arrange cover for {team}',
  'advice.team-absence.observation':
    'In {team} {value} of scheduled hours drops out (between {low} and {high}); with the other teams it is {mean}. This difference is shown.',
  'advice.team-absence.cause': 'The cause is not in the figures and should not be. In small teams one long illness weighs heavily.',
  'advice.team-absence.action1': 'Arrange cover at the busiest hours for the coming two weeks.',
  'advice.team-absence.action2': 'Ask the team what makes the work hard; discuss it as a group.',
  'advice.team-absence.action3': 'Talk to HR about support; medical details stay with the company doctor.',
  'advice.team-absence.effect': 'Fewer open places in the schedule; absence itself does not fall at once.',
  'advice.team-absence.silent': 'Silent when no difference is shown.',

  'advice.learn-from-team.title': 'Learn from {team}: {metric}',
  'advice.learn-from-team.observation':
    'For {metric}, {team} has {value} (between {low} and {high}), with the other teams it is {mean}, on {n} observations. This difference is shown and favourable.',
  'advice.learn-from-team.cause': 'The kind of work does not explain it; this team probably does something differently.',
  'advice.learn-from-team.action1': 'Let a member of each other team listen in for half a day and write down what is different.',
  'advice.learn-from-team.action2': 'Put what works into the procedure and measure after a month whether it helps elsewhere.',
  'advice.learn-from-team.effect': 'Not known beforehand: the difference is shown, its cause is not yet.',
  'advice.learn-from-team.silent': 'Silent when no difference is shown, and for absence and handle time.',

  'advice.no-difference-shown.title':
    '{count, plural, one {Do not compare teams on {metrics}: no difference shown} other {Do not compare teams on these {count} measures: no difference shown}}',
  'advice.no-difference-shown.observation':
    'Between {teams} teams no difference is shown for {metrics}. What differs fits chance and the kind of work.',
  'advice.no-difference-shown.cause': 'Every figure fluctuates. With these numbers the fluctuation is as large as the differences.',
  'advice.no-difference-shown.action1': 'Make no ranking of this. Discuss improvements with all teams together.',
  'advice.no-difference-shown.effect': 'No time lost on differences that are not there.',
  'advice.no-difference-shown.silent': 'Silent when every figure compared shows a difference.',

  'advice.only-another-mix.title': 'Do not address {team} on {metric}: it is the kind of work',
  'advice.only-another-mix.observation':
    'Raw, {team} comes to {raw} for {metric}; after adjustment for the kind of work to {adjusted}, close to the other teams ({mean}){has_others, select, yes {. The same holds for {others}} other {}}.',
  'advice.only-another-mix.cause': 'This team handles other queues or subjects than the rest.',
  'advice.only-another-mix.action1': 'Use the adjusted figure in conversations, and explain why the raw figure deviates.',
  'advice.only-another-mix.effect': 'An honest conversation; there is nothing to repair.',
  'advice.only-another-mix.silent': 'Silent when the raw difference is small or remains after adjustment.',

  'advice.look-again-next-month.title':
    'Look again next month: {count, plural, one {# possible difference} other {# possible differences}}',
  'advice.look-again-next-month.observation': 'Teams possibly differ in {metrics}. It is not certain enough to act on.',
  'advice.look-again-next-month.cause': 'Among many comparisons one always stands out by chance.',
  'advice.look-again-next-month.action1': 'Wait a month with measures and see whether the difference returns.',
  'advice.look-again-next-month.effect': 'Certainty before a team is addressed.',
  'advice.look-again-next-month.silent': 'Silent when there are no possible differences.',

  'advice.protect-the-heavy-hours.title': 'Keep {from} to {to} free of meetings and coaching',
  'advice.protect-the-heavy-hours.observation':
    'Between {from} and {to} {share} of all late contacts arise; the service level is then {observed}, the target {target}.',
  'advice.protect-the-heavy-hours.cause': 'At these hours each agent on the queue counts most.',
  'advice.protect-the-heavy-hours.action1': 'Move team meetings, coaching and breaks that now fall in this block.',
  'advice.protect-the-heavy-hours.action2': 'Ask the planner to spread start times and lunch for this block.',
  'advice.protect-the-heavy-hours.effect': 'More people on the queue where it yields most, with the same hours.',
  'advice.protect-the-heavy-hours.silent': 'Silent when the target is met or the shortfall is even over the day.',

  'advice.find-the-longer-calls.title': 'Find out with your team which contacts take longer',
  'advice.find-the-longer-calls.observation':
    'The longer handle time costs {lost} of service level{place_kind, select, weekday {, most of all on {place}} date {, worst on {place}} run {, mostly from {place} to {place_to}} time_of_day {, most of all around {place}} other {}}. All teams notice it.',
  'advice.find-the-longer-calls.cause': 'Probably something changed in product, system or procedure that now takes agents more time.',
  'advice.find-the-longer-calls.action1': 'This week, have everyone tally the subject of long contacts and collect it on one list.',
  'advice.find-the-longer-calls.action2':
    'Take the top three, with an example contact, to the process owner and ask for a solution or a procedure.',
  'advice.find-the-longer-calls.effect': 'Back at the planned handle time is {gain} of service level more, by the model.',
  'advice.find-the-longer-calls.silent': 'Silent when handle time is not the cause.',

  'advice.start-the-shift-together.title': 'See that your team is on the queue at the planned moments',
  'advice.start-the-shift-together.observation':
    'People being there but not on the queue costs {lost} of service level{place_kind, select, time_of_day {, most of all around {place}} weekday {, most of all on {place}} other {}}.',
  'advice.start-the-shift-together.cause': 'Starting up, breaks that run over and tasks in between fall in planned queue time.',
  'advice.start-the-shift-together.action1':
    'Agree with the team what is needed to start in time, and have start-up time put into the schedule.',
  'advice.start-the-shift-together.action2': 'Discuss the figure of the team briefly every week, with one thing that stood in the way.',
  'advice.start-the-shift-together.effect': 'Adherence as planned gives {gain} of service level more, by the model.',
  'advice.start-the-shift-together.silent': 'Silent when adherence is not the cause.',

  'advice.cover-the-absence.title': 'Fill open places the same day',
  'advice.cover-the-absence.observation':
    'Absence costs {lost} of service level{place_kind, select, weekday {, most of all on {place}} date {, worst on {place}} run {, mostly from {place} to {place_to}} other {}}.',
  'advice.cover-the-absence.cause': 'More drops out than planned, and open places stay open.',
  'advice.cover-the-absence.action1':
    'Make a list of who can step in or swap at which hours, and agree who makes the calls in the morning.',
  'advice.cover-the-absence.action2': 'On days with many absent, first drop meetings and other work, together with the planner.',
  'advice.cover-the-absence.effect': 'Absence within plan gives {gain} of service level more, by the model; cover gives part of it.',
  'advice.cover-the-absence.silent': 'Silent when absence is not the cause.',

  'advice.prepare-the-peak-day.title': 'Prepare the team for the busiest moments',
  'advice.prepare-the-peak-day.observation':
    'More contacts arrive than planned; that costs {lost} of service level{place_kind, select, weekday {, most of all on {place}} date {, worst on {place}} run {, mostly from {place} to {place_to}} time_of_day {, most of all around {place}} other {}}.',
  'advice.prepare-the-peak-day.cause': 'Until the forecast is corrected, there is too little staff at those moments.',
  'advice.prepare-the-peak-day.action1': 'Plan no meetings, training or wrap-up that can wait at those moments.',
  'advice.prepare-the-peak-day.action2': 'Tell the planner every week which questions made it busy, so that the forecast improves.',
  'advice.prepare-the-peak-day.effect': 'Shorter waits at the busiest moments; the full effect ({gain}) comes only with a better forecast.',
  'advice.prepare-the-peak-day.silent': 'Silent when volume is not the cause.',
} as const;
