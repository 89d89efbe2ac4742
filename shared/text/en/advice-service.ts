/** English advice on journey, written work, satisfaction, changes, cost and peers, for the manager. ICU message syntax; figures are bound, never typed. */
export const adviceService = {
  'advice.less-failure-demand.title': 'Prevent contacts that need not have come: {share} of all',
  'advice.less-failure-demand.observation':
    '{failures} contacts ({share}) probably need not have come: repeated, transferred or asking how it stands{kind, select, repeats {. Most are customers who come back within {days} days of an answer: {kind_contacts}} retries {. Most are customers who hang up and call again within {days} days: {kind_contacts}} transferred {. Most are transferred contacts: {kind_contacts}} status {. Most ask how it stands: {kind_contacts}} other {}}{has_reason, select, yes {. For {reason} it is {reason_share}} other {}}.',
  'advice.less-failure-demand.cause':
    'The cause mostly lies before the contact: an unclear letter, a promise without a message, or a department that does not finish it.',
  'advice.less-failure-demand.action1':
    '{has_reason, select, yes {Begin with {reason}: name one owner, read or listen to twenty of these contacts and write down for each what would have prevented it.} other {Read or listen to twenty of these contacts and write down for each what would have prevented it.}}',
  'advice.less-failure-demand.action2':
    '{kind, select, status {Tell customers about the progress before they ask, and measure whether the number of questions falls.} transferred {Have the three most transferred questions finished in the first contact: give knowledge and authority.} other {Follow the share by reason every month and discuss it with the department where the question arises.}}',
  'advice.less-failure-demand.effect': 'Every fifth part that goes saves {fifth} contacts in this period.',
  'advice.less-failure-demand.silent':
    'Silent under a fifth of the contacts, under 1,000 contacts, and when customer, reason and transfers are all unknown.',

  'advice.fewer-detours.title': 'Solve questions where they begin: from {from} to {to}',
  'advice.fewer-detours.observation':
    '{rate} of the questions that begin by {from} also take a contact by {to} within {days} days (between {low} and {high}); that is {questions} questions.',
  'advice.fewer-detours.cause':
    'What the first channel may not or cannot finish comes back in the next. The customer then tells everything again.',
  'advice.fewer-detours.action1':
    'Find the five questions that go from {from} to {to} most often and make clear for each what {from} needs to finish it.',
  'advice.fewer-detours.action2': 'Show {to} what has been said in {from}, so that the customer need not begin again.',
  'advice.fewer-detours.effect': 'Every question finished in {from} saves at least one contact by {to}.',
  'advice.fewer-detours.silent': 'Silent under 200 questions per channel, and when the share is not surely over a tenth.',

  'advice.solve-in-self-service.title': 'Have self-service solve instead of hand over',
  'advice.solve-in-self-service.observation':
    '{share} of the {sessions} self-service sessions still go to an agent: {handed_over} sessions{has_solved, select, yes {. Solved are {solved}} other {}}{has_topic, select, yes {. For {topic}, {topic_share} is handed over} other {}}.',
  'advice.solve-in-self-service.cause': 'The customer does not find the answer, or may not do the thing there.',
  'advice.solve-in-self-service.action1':
    '{has_topic, select, yes {Begin with {topic}: take the steps yourself and write down where a customer gets stuck.} other {Take the three busiest topics, take the steps yourself and write down where a customer gets stuck.}}',
  'advice.solve-in-self-service.action2':
    'Decide for each topic what customers may arrange themselves, and offer what they may not to an agent at once.',
  'advice.solve-in-self-service.effect':
    'Fewer sessions that end in a contact; whether the customer is satisfied is for the survey to show.',
  'advice.solve-in-self-service.silent':
    'Silent under 1,000 sessions, under three in ten, and when the source does not count what is handed over.',

  'advice.first-answer-late.title': 'Give a first answer sooner: {target} is usual',
  'advice.first-answer-late.observation':
    'By {channel}, {share} of the customers get a first answer within {target}; {missed} of the {n} questions do not{has_median, select, yes {. Half wait longer than {median}} other {}}.',
  'advice.first-answer-late.cause': 'Written work gets the hours that are left. So questions wait when the phone is busy.',
  'advice.first-answer-late.action1':
    'Schedule fixed hours for {channel}, by the number of questions a day, and take nobody away from it when the phone is busy.',
  'advice.first-answer-late.action2':
    'Decide which term customers may expect; {target} is the usual norm, no agreement found in the files. Then follow every day which part is in time.',
  'advice.first-answer-late.effect':
    'With four of five in time customers know where they stand; part of those who now call or write again need not.',
  'advice.first-answer-late.silent': 'Silent when four of five questions get a first answer in time, and under 200 questions.',

  'advice.stock-grows.title': 'Stop the growth of the backlog in {channel}',
  'advice.stock-grows.observation':
    'On {since} {before} questions were open, now {stock}. Since then {more} more came in than went out. At this pace it is {days} days of work.',
  'advice.stock-grows.cause': 'More comes in every day than is handled. Without a decision the stock goes on growing.',
  'advice.stock-grows.action1':
    'Decide this week: extra hours for {channel} for some time, or less inflow by taking away the largest reason.',
  'advice.stock-grows.action2': 'Schedule {channel} by the inflow per day, plus a part that clears the backlog in four weeks.',
  'advice.stock-grows.effect': 'When outflow equals inflow the stock no longer grows; how fast it shrinks depends on the extra hours.',
  'advice.stock-grows.silent':
    'Silent under four weeks, under two days of work, and when the stock did not surely grow in the second half.',

  'advice.what-goes-with-satisfaction.title': 'Begin with what goes with satisfaction: {driver}',
  'advice.what-goes-with-satisfaction.observation':
    '{driver} goes with {direction, select, less {fewer} other {more}} satisfied customers: {effect} difference for an ordinary step (between {low} and {high}){has_channel, select, yes {, by {channel}} other {}}, on {n} answers.',
  'advice.what-goes-with-satisfaction.cause':
    '{separated, select, yes {Of all facts of the contact this goes with it most strongly.} other {This is among the facts that go with it most strongly; which weighs most cannot be said.}} It does not show a cause.',
  'advice.what-goes-with-satisfaction.action1':
    'Choose one kind of question in which this happens often and try an improvement there for four weeks.',
  'advice.what-goes-with-satisfaction.action2': 'Then compare the answers with those of the same kind of question without the improvement.',
  'advice.what-goes-with-satisfaction.effect':
    'If what goes together is also the cause, an ordinary step changes about {effect} of satisfied customers; the trial shows whether that is so.',
  'advice.what-goes-with-satisfaction.silent':
    'Silent when nothing is shown to go together, under three percentage points of difference, and about the customer’s own word.',

  'advice.change-that-holds.title': 'Find out what changed on {since}',
  'advice.change-that-holds.observation':
    'Since {since} this stands at another level: {metric}, from {before} to {after}. It stayed so{has_others, select, yes {. Also changed: {others}} other {}}.',
  'advice.change-that-holds.cause':
    '{has_cause, select, yes {The difference mostly sits in {cause}: {cause_points}.} other {The figures say when, not why: lay the calendar of that week beside them.}} The pattern of the week and holidays have been taken out.',
  'advice.change-that-holds.action1':
    'Lay beside {since} what changed then: product, system, way of working, schedule or the way of measuring.',
  'advice.change-that-holds.action2': 'Keep a log of such changes from now on, so that the next shift has a name at once.',
  'advice.change-that-holds.effect': 'Who knows the occasion can choose: turn it back, or plan for it.',
  'advice.change-that-holds.silent':
    'Silent when no change is shown, when it is small or held for less than a week, and when things got better.',

  'advice.price-of-repeats.title': 'Repeat traffic costs {amount}: decide what preventing it is worth',
  'advice.price-of-repeats.observation':
    '{contacts} contacts drew another one. That costs {amount}, {share} of all cost, or {each} each time.',
  'advice.price-of-repeats.cause': 'The question was not finished after the first contact. Every next one is paid for as if it were new.',
  'advice.price-of-repeats.action1': 'Lay this amount beside every proposal against repeat traffic, and decide what it may cost at most.',
  'advice.price-of-repeats.action2': 'Take away the two reasons with the most repeats and measure the amount again.',
  'advice.price-of-repeats.effect':
    'A fifth less repetition is {fifth} less work in this period; it becomes money only when those hours also leave the schedule.',
  'advice.price-of-repeats.silent': 'Silent without cost or customer key, under 500 contacts, and under a twelfth of the cost.',

  'advice.pay-for-the-wrong-hours.title': 'Move hours: {surplus} too many and {short} too few',
  'advice.pay-for-the-wrong-hours.observation':
    'At some moments there are together {surplus} hours more on the queue than the target asks ({share} of all hours, {surplus_amount}); at others {short} are missing.',
  'advice.pay-for-the-wrong-hours.cause':
    'The schedule does not follow the volume over the week. What is too much at one time is missing at another.',
  'advice.pay-for-the-wrong-hours.action1': 'In the next schedule, move the hours with most room to those with the largest lack first.',
  'advice.pay-for-the-wrong-hours.action2': 'Agree on part shifts and starting times, with the advice of the works council.',
  'advice.pay-for-the-wrong-hours.effect': 'Every hour moved fills a lack without extra pay.',
  'advice.pay-for-the-wrong-hours.silent':
    'Silent when the cost of an hour is unknown, and when surplus or lack stays under 3% of the hours.',

  'advice.behind-the-peers.title': 'Find out why others do better: {metric}',
  'advice.behind-the-peers.observation':
    '{metric}: {value}; the middle of {peers} other organisations is {median}. At least four in five organisations do better on this{has_others, select, yes {; the same holds for {others}} other {}}.',
  'advice.behind-the-peers.cause':
    'Others may have other work, other customers or another way of measuring. It is a question, not yet a judgement.',
  'advice.behind-the-peers.action1':
    'Check whether the definition and the kind of work are the same; if so, choose whether this figure must be better this quarter.',
  'advice.behind-the-peers.effect': 'Clear whether this is a lag or another choice.',
  'advice.behind-the-peers.silent':
    'Silent under five other organisations, on figures without a good side, when fewer than four in five do better, and when the difference is small or not sure.',
};
