/** English advice for the manager: decision, size, owner. ICU message syntax; figures are bound, never typed. */
export const adviceManager = {
  'advice.volume-above-forecast.title': 'Correct the forecast: more contacts arrive than planned',
  'advice.volume-above-forecast.observation':
    'Volume above forecast costs {lost} of service level (uncertainty {lost_low} to {lost_high}): {contacts} contacts answered late or not at all{place_kind, select, weekday {. Most of it falls on {place}: {place_lost}} date {. {place} was the heaviest: {place_lost}} time_of_day {. Most of it falls around {place}: {place_lost}} other {}}.',
  'advice.volume-above-forecast.cause':
    'The plan counts on fewer contacts than really arrive. However good the rest of the plan, there are too few people at those moments.',
  'advice.volume-above-forecast.action1':
    'Rework the forecast with the actual volume of the last six weeks{place_kind, select, weekday {, with a pattern of its own for {place}} other {, by weekday and half hour}}.',
  'advice.volume-above-forecast.action2':
    'Find out where the extra contacts come from (mailing, invoice run, outage) and agree with those departments that they announce actions.',
  'advice.volume-above-forecast.action3':
    'Review the forecast error per interval every week and adjust the forecast for the coming two weeks.',
  'advice.volume-above-forecast.effect':
    'With volume and plan in step, the model expects the service level to go from {observed} to about {after_repair} ({gain} more), all else unchanged.',
  'advice.volume-above-forecast.silent': 'Silent when volume is cleared, the target is met, or the explanation is grade C.',

  'advice.handle-time-above-plan.title': 'Deal with the longer handle time at its source, not with the people',
  'advice.handle-time-above-plan.observation':
    'Handle time is above plan and costs {lost} of service level (uncertainty {lost_low} to {lost_high}), or {contacts} contacts{place_kind, select, weekday {. Most of it falls on {place}} date {. {place} was the heaviest} run {. Most of it lies between {place} and {place_to}} time_of_day {. Most of it falls around {place}} other {}}.',
  'advice.handle-time-above-plan.cause':
    'Every contact takes longer than the staffing was calculated for. That usually goes together with a change in product, system or procedure.',
  'advice.handle-time-above-plan.action1':
    'Lay the daily figures beside what changed in product, system or procedure, pick the two contact reasons that grew most and solve them at the source.',
  'advice.handle-time-above-plan.action2':
    'Until that is solved, plan with the actual handle time; with the old norm every schedule stays too thin.',
  'advice.handle-time-above-plan.effect':
    'Back at the planned handle time, the model expects the service level to go from {observed} to about {after_repair} ({gain} more).',
  'advice.handle-time-above-plan.silent': 'Silent when handle time is cleared, the target is met, or the explanation is grade C.',

  'advice.too-few-scheduled.title': 'Schedule up to the level that the plan itself calls necessary',
  'advice.too-few-scheduled.observation':
    'Fewer people are scheduled than the plan itself requires. That costs {lost} of service level (uncertainty {lost_low} to {lost_high}), or {contacts} contacts.',
  'advice.too-few-scheduled.cause': 'The requirement is known, but too few hours are filled: vacancies, leave, or a tight budget.',
  'advice.too-few-scheduled.action1':
    'Decide how the shortage is filled: hiring, more hours, or temporary outsourcing. Record the choice and its cost.',
  'advice.too-few-scheduled.action2':
    'Show each week how many hours are required, filled and open, and limit leave at the tightest moments.',
  'advice.too-few-scheduled.effect':
    'With schedules filled, the model expects the service level to go from {observed} to about {after_repair} ({gain} more).',
  'advice.too-few-scheduled.silent': 'Silent when the staffing level is cleared, the target is met, or the explanation is grade C.',

  'advice.schedule-on-wrong-hours.title': 'Move shifts: there are enough people, at the wrong hours',
  'advice.schedule-on-wrong-hours.observation':
    'Staffing does not follow the volume over the day. That costs {lost} of service level (uncertainty {lost_low} to {lost_high}), or {contacts} contacts{place_kind, select, time_of_day {. It is worst around {place}} weekday {. It is worst on {place}} date {. {place} was the worst} run {. It is worst from {place} to {place_to}} other {}}.',
  'advice.schedule-on-wrong-hours.cause':
    'Over the whole day there are about enough hours, but too few people at busy moments and too many at quiet ones.',
  'advice.schedule-on-wrong-hours.action1':
    'Move start times and breaks to follow the volume per half hour, beginning with the busiest moments{place_kind, select, time_of_day { around {place}} other {}}.',
  'advice.schedule-on-wrong-hours.action2':
    'Agree on shorter or split shifts for those who want them; ask the works council for advice first.',
  'advice.schedule-on-wrong-hours.effect':
    'With the same hours at the right moments, the model expects the service level to go from {observed} to about {after_repair} ({gain} more), without extra people.',
  'advice.schedule-on-wrong-hours.silent': 'Silent when intraday fit is cleared, the target is met, or the explanation is grade C.',

  'advice.absence-above-plan.title': 'Absorb the absence: fewer people are there than scheduled',
  'advice.absence-above-plan.observation':
    'Absence of scheduled people costs {lost} of service level (uncertainty {lost_low} to {lost_high}), or {contacts} contacts{place_kind, select, weekday {. Most of it falls on {place}} date {. {place} was the heaviest} run {. Most of it lies between {place} and {place_to}} other {}}.',
  'advice.absence-above-plan.cause':
    'The schedule leaves less room for absence than there really is, and the gap was not filled on the day itself.',
  'advice.absence-above-plan.action1':
    'Set up a standing replacement arrangement: an on-call group, swaps within teams, or help from the back office at peak hours.',
  'advice.absence-above-plan.action2': 'Plan with the actual absence of the last two months instead of the old norm.',
  'advice.absence-above-plan.action3': 'Discuss the causes with HR at group level, without persons or medical details.',
  'advice.absence-above-plan.effect':
    'With absence back at plan, the model expects the service level to go from {observed} to about {after_repair} ({gain} more).',
  'advice.absence-above-plan.silent': 'Silent when absence is cleared, the target is met, or the explanation is grade C.',

  'advice.low-adherence.title': 'Make sure that people are on the queue at the agreed moment',
  'advice.low-adherence.observation':
    'People are present, but on the queue less often than the schedule says. That costs {lost} of service level (uncertainty {lost_low} to {lost_high}), or {contacts} contacts{place_kind, select, time_of_day {. Most of it falls around {place}} weekday {. Most of it falls on {place}} other {}}.',
  'advice.low-adherence.cause':
    'Breaks, meetings, overruns and other tasks fall at other moments than planned. Often that lies in agreements and planning, not in unwillingness.',
  'advice.low-adherence.action1':
    'Have team managers put breaks, meetings and coaching into the schedule, outside the busiest hours, and keep the first ten minutes of a shift free.',
  'advice.low-adherence.action2':
    'Give tasks that now happen in between an activity of their own in the schedule, so that they count in the requirement.',
  'advice.low-adherence.effect':
    'With adherence as planned, the model expects the service level to go from {observed} to about {after_repair} ({gain} more), without extra people.',
  'advice.low-adherence.silent': 'Silent when adherence is cleared, the target is met, or the explanation is grade C.',

  'advice.repeat-traffic.title': 'Prevent repeat contacts: customers come back more often than planned',
  'advice.repeat-traffic.observation':
    'Contacts of customers who come back cost {lost} of service level (uncertainty {lost_low} to {lost_high}), or {contacts} contacts.',
  'advice.repeat-traffic.cause':
    'Part of the questions is not solved after the first contact. That traffic comes on top of the ordinary volume.',
  'advice.repeat-traffic.action1': 'Pick the three reasons with most repetition and give each one owner who takes the cause away.',
  'advice.repeat-traffic.action2': 'For those reasons, listen to twenty first contacts and note why the customer had to come back.',
  'advice.repeat-traffic.effect':
    'With repetition at the planned level, the model expects the service level to go from {observed} to about {after_repair} ({gain} more).',
  'advice.repeat-traffic.silent': 'Silent when repeat contacts are cleared or cannot be measured without a customer key.',

  'advice.plan-too-thin.title': 'Adjust the plan: even if all comes true, it misses the target',
  'advice.plan-too-thin.observation':
    'By the model the plan itself yields {planned}, while the target is {target}. That explains {lost} of the gap.',
  'advice.plan-too-thin.cause': 'The required staff was calculated for another target, without a waiting-time norm, or towards a budget.',
  'advice.plan-too-thin.action1': 'Recalculate the required staff with the target, threshold and handle time that hold now.',
  'advice.plan-too-thin.action2': 'Decide what comes first: meet the target and pay for the staff, or change the target and explain it.',
  'advice.plan-too-thin.effect': 'A plan that meets the target by itself takes away {lost} of the gap.',
  'advice.plan-too-thin.silent':
    'Silent when the plan meets the target or stays within two percentage points of it, and when there is no plan.',

  'advice.one-repair-is-enough.title': 'Start with one repair: {driver} alone brings you to the target',
  'advice.one-repair-is-enough.observation':
    'There are {causes} causes. By the model, repairing {driver} alone gives {gain} and brings the service level from {observed} to about {after_repair}; the target is {target}.',
  'advice.one-repair-is-enough.cause':
    'Waiting does not grow in a straight line: just under the target, removing one bottleneck gives much.',
  'advice.one-repair-is-enough.action1': 'Give {driver} an owner and an end date first, and judge the other causes again afterwards.',
  'advice.one-repair-is-enough.effect': 'About {gain} more, if the other causes stay as they are.',
  'advice.one-repair-is-enough.silent': 'Silent with one cause only, when no single repair reaches the target, or with grade C.',

  'advice.staffing-gap-unsplit.title': 'Find out why fewer people are on the queue than planned',
  'advice.staffing-gap-unsplit.observation':
    'Fewer people are on the queue than planned. That costs {lost} of service level (uncertainty {lost_low} to {lost_high}), or {contacts} contacts.',
  'advice.staffing-gap-unsplit.cause':
    'The files do not say whether these people were absent, or were there but not on the queue. The two call for different action.',
  'advice.staffing-gap-unsplit.action1':
    'Hand over how many people were scheduled and how many were present per interval, or the absence per agent per day.',
  'advice.staffing-gap-unsplit.action2': 'Decide only then: cover the absence, or agree on breaks and other tasks.',
  'advice.staffing-gap-unsplit.effect':
    'With everyone planned on the queue, the model expects the service level to go from {observed} to about {after_repair} ({gain} more).',
  'advice.staffing-gap-unsplit.silent':
    'Silent when absence and adherence can be told apart, the target is met, or the explanation is grade C.',

  'advice.leave-cleared-alone.title': 'Do not spend money now on what is not the cause',
  'advice.leave-cleared-alone.observation':
    'Checked and cleared: {cleared}. {count, plural, one {# factor} other {# factors}}, each with at most {largest} of influence.',
  'advice.leave-cleared-alone.cause': 'These factors went as planned, or their influence cannot be told from chance.',
  'advice.leave-cleared-alone.action1':
    'Stop or shrink running actions aimed at these factors only, and use that time for the causes above.',
  'advice.leave-cleared-alone.effect': 'No change in service level; time and money for what does help.',
  'advice.leave-cleared-alone.silent': 'Silent when the target is met or nothing is cleared.',

  'advice.target-met.title':
    '{side, select, above {Keep what works: the target is met} other {Keep what works: the target is met but for {gap}}}',
  'advice.target-met.observation':
    'The service level is {observed} against a target of {target}{side, select, above {: {gap} above it} other {; the difference of {gap} is within an ordinary week}}.',
  'advice.target-met.cause': 'Forecast, staffing and handle time fit each other.',
  'advice.target-met.action1':
    'Change nothing in staffing now. Look again next month, and watch the first weeks after a campaign or holiday.',
  'advice.target-met.effect': 'The service level is expected to stay at this level.',
  'advice.target-met.silent': 'Silent when the target is missed by more than one percentage point.',

  'advice.room-to-move.title': 'Use the room: the target is met with ease',
  'advice.room-to-move.observation':
    'The service level is {observed} against a target of {target}, and agents are busy with customers {occupancy} of their available time.',
  'advice.room-to-move.cause': 'For part of the day there is more staff than the target asks.',
  'advice.room-to-move.action1': 'Put training, coaching or other work into quiet moments, and leave the busy hours alone.',
  'advice.room-to-move.action2': 'Decide whether that room goes to another channel or comes back in the next budget.',
  'advice.room-to-move.effect': 'More time for other work at the same target; calculate the limit before taking hours away.',
  'advice.room-to-move.silent': 'Silent when the target is exceeded by less than five percentage points or occupancy is 75% or more.',

  'advice.one-queue-carries-the-gap.title': 'Start with {queue}: most of the gap is there',
  'advice.one-queue-carries-the-gap.observation':
    '{queue} has {volume_share} of the volume, but {share} of the contacts answered late ({contacts}). Its service level is {observed}, the target {target}.',
  'advice.one-queue-carries-the-gap.cause': 'Staffing of this queue fits its volume less well than that of the others.',
  'advice.one-queue-carries-the-gap.action1': 'Discuss this queue first: division of people, skills and opening hours.',
  'advice.one-queue-carries-the-gap.action2':
    'Train colleagues from a quieter queue for these questions and schedule them at its busiest hours.',
  'advice.one-queue-carries-the-gap.effect': 'If this queue meets the target, {contacts} contacts per period are answered in time.',
  'advice.one-queue-carries-the-gap.silent': 'Silent when no queue carries over half of the gap, or no more than its size explains.',

  'advice.many-abandon.title': 'Reduce the number of customers who hang up',
  'advice.many-abandon.observation':
    '{rate} of customers hang up before anyone answers: {contacts} contacts{has_wait, select, yes {. Those who stayed waited {wait} on average} other {}}.',
  'advice.many-abandon.cause': 'Abandoning goes together with waiting; part of these customers call again and count twice.',
  'advice.many-abandon.action1': 'Offer a call-back or another channel in the queue at the moments when waits grow.',
  'advice.many-abandon.action2': 'Show in which half hours most customers hang up and add staff there first.',
  'advice.many-abandon.effect': 'Fewer abandoned contacts and less repeated volume; how much depends on the repair of the wait.',
  'advice.many-abandon.silent': 'Silent below 8% abandoned or below 1,000 contacts.',

  'advice.agree-on-definition.title': 'Agree on one definition of service level',
  'advice.agree-on-definition.observation':
    'The own reports give {own}: {definition}. Of all contacts offered {common} were answered in time. The difference of {difference} comes from the formula alone{turns, select, met {, and decides whether the target of {target} is met: by the own formula it is, over all contacts it is not} missed {, and decides whether the target of {target} is met: by the own formula it is not, over all contacts it is} other {}}.',
  'advice.agree-on-definition.cause': 'The own definition leaves out part of the abandoned contacts or counts them as in time.',
  'advice.agree-on-definition.action1': 'Record which definition holds in contract and reports, and print it under every figure.',
  'advice.agree-on-definition.effect': 'No other result for the customer, but one figure that everyone steers by.',
  'advice.agree-on-definition.silent': 'Silent when the own definition is not recognised or differs by less than half a percentage point.',

  'advice.ask-for-the-plan.title': 'Hand over the plan: then we can say why the target is missed',
  'advice.ask-for-the-plan.observation':
    'The service level is {observed} against a target of {target}. Without forecast and schedule per interval the difference cannot be explained.',
  'advice.ask-for-the-plan.cause': 'The files do not say what was planned.',
  'advice.ask-for-the-plan.action1':
    'Ask the planner for an export with forecast, planned handle time, required and scheduled agents per half hour, for the same weeks.',
  'advice.ask-for-the-plan.effect': 'With that file Contactpeil divides the gap over seven possible causes.',
  'advice.ask-for-the-plan.silent': 'Silent when a plan per interval is loaded.',
  'advice.changed-since-better-weeks.title': 'Find out what changed since the better weeks: {driver}',
  'advice.changed-since-better-weeks.observation':
    'Compared with {from} to {to}, {driver} costs {lost} of service level (uncertainty {lost_low} to {lost_high}), or {contacts} contacts{place_kind, select, weekday {. It sits mostly on {place}} date {. It was worst on {place}} run {. It sits mostly from {place} to {place_to}} time_of_day {. It sits mostly around {place}} other {}}.',
  'advice.changed-since-better-weeks.cause':
    'In those weeks the service level was better. There is no plan, so whether this was meant cannot be said.',
  'advice.changed-since-better-weeks.action1':
    'Discuss with the planner and the team managers what has gone differently since those weeks, and whether that was a decision.',
  'advice.changed-since-better-weeks.action2':
    'Ask the planner for the plan per half hour of the same weeks: it shows whether forecast, schedule or execution went off.',
  'advice.changed-since-better-weeks.effect':
    'Back to the level of those weeks brings the service level by the model from {observed} to about {after_repair} ({gain} more), if the rest stays as it is.',
  'advice.changed-since-better-weeks.silent':
    'Silent when there is a plan, when there are no better weeks, with grade C, and for factors that cannot be told from chance.',

  'advice.explanation-is-weak.title': 'Check the data first: the explanation is too uncertain to steer by',
  'advice.explanation-is-weak.observation':
    'The model fits the figures too badly to measure causes (grade C). Over the whole period {unexplained} of the difference of {gap} with the target stays unexplained; in single intervals the model is further off.',
  'advice.explanation-is-weak.cause':
    'Usually the count of agents present is off, intervals are missing, or agents serve several queues at once.',
  'advice.explanation-is-weak.action1':
    'Have it checked whether agents present and intervals are complete, and whether the same people count in several queues.',
  'advice.explanation-is-weak.action2': 'Until then take no decision on money or people from the division over causes.',
  'advice.explanation-is-weak.effect': 'An explanation of grade A or B, fit to steer by.',
  'advice.explanation-is-weak.silent': 'Silent with grade A and B, and when there is no plan.',

  'advice.survivors-only.title': 'Read satisfaction with a note beside it',
  'advice.survivors-only.observation':
    'Satisfaction rests on {responses} answers of customers who spoke to someone. {rate} of customers hung up and were not asked.',
  'advice.survivors-only.cause': 'Those who hang up or do not answer are not counted, so the figure probably flatters.',
  'advice.survivors-only.action1': 'Ask a sample of those who hung up as well, or print the abandon rate beside every satisfaction figure.',
  'advice.survivors-only.effect': 'An honest picture; the figure itself is more likely to fall than to rise.',
  'advice.survivors-only.silent': 'Silent when fewer than 10% of customers hang up or satisfaction was not measured.',
} as const;
