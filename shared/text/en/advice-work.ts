/** English advice on reviewers, written work, changes and own course, for team managers and agents. ICU message syntax; figures are bound, never typed. */
export const adviceWork = {
  'advice.one-yardstick.title': 'Have reviewers measure with one yardstick',
  'advice.one-yardstick.observation':
    '{has_spread, select, yes {Between {reviewers} reviewers there is up to {gap} difference on the same kind of contacts ({reviews} reviews). This difference is shown. } other {}}{has_twice, select, yes {{contacts} contacts were scored by two reviewers; they differ by {difference} on average.} other {}}',
  'advice.one-yardstick.cause': 'Criteria leave room, and every reviewer fills it differently. A low score then also says who was looking.',
  'advice.one-yardstick.action1': 'Have all reviewers score the same five contacts apart and discuss the differences per criterion.',
  'advice.one-yardstick.action2': 'Until then use quality scores for the conversation only, not to compare teams or people.',
  'advice.one-yardstick.effect': 'Scores that are about the contact and not about the reviewer.',
  'advice.one-yardstick.silent': 'Silent when no difference between reviewers is shown and contacts scored twice lie close together.',

  'advice.oldest-first.title': 'Begin every day with the oldest questions in {channel}',
  'advice.oldest-first.observation':
    '{stock} questions are open, {age} old on average. A first answer within {target} is usual; {share} make that.',
  'advice.oldest-first.cause': 'New and easy questions often go first. Old questions then only grow older.',
  'advice.oldest-first.action1': 'Have the team do only the oldest questions in the first hour of the day.',
  'advice.oldest-first.action2':
    'Look together every week at the questions older than {target}: what holds them up, and who can solve that?',
  'advice.oldest-first.effect': 'The mean age falls within days, also when the stock is still as large.',
  'advice.oldest-first.silent': 'Silent when the norm is met, and when open questions are younger than the norm on average.',

  'advice.ask-what-changed.title': 'Ask your team what changed on {since}',
  'advice.ask-what-changed.observation':
    'Since {since} this stands at another level: {metric}, from {before} to {after}. It stayed so{has_others, select, yes {. Also changed: {others}} other {}}.',
  'advice.ask-what-changed.cause': 'Who does the work often knows at once what became different: a screen, a rule, a new question.',
  'advice.ask-what-changed.action1': 'Ask the question in the team meeting this week and write down every answer with an example.',
  'advice.ask-what-changed.action2': 'Pass what the team cannot solve itself to the manager, with date and example.',
  'advice.ask-what-changed.effect': 'The occasion gets a name, and the team sees that it was not them, or what they can do.',
  'advice.ask-what-changed.silent': 'Silent when no change in the work is shown, or when it held for less than a week.',

  'advice.your-own-line.title': 'Look at your own line',
  'advice.your-own-line.observation':
    'For {count} of the {agents} colleagues calls grow longer week by week. So it is not about one person.',
  'advice.your-own-line.cause': 'It often comes from something new in the work: a product, a system or a rule.',
  'advice.your-own-line.action1': 'Ask your team manager for your own line of the past weeks. It is for you alone.',
  'advice.your-own-line.action2': 'Do your calls grow longer too? Write down three examples of what takes time, and pass them on.',
  'advice.your-own-line.effect': 'What takes time becomes visible and can be solved.',
  'advice.your-own-line.silent': 'Silent with fewer than five people, and with fewer than one in ten.',

  'advice.what-customers-like.title': 'Do what customers notice',
  'advice.what-customers-like.observation':
    '{driver, select, transferred {Customers who are transferred are satisfied less often.} repeat_contact {Customers who have to make contact again are satisfied less often.} first_time_right {Customers who are helped in one go are satisfied more often.} hold_time {Customers who are long on hold are satisfied less often.} reopened {Customers whose question has to be opened again are satisfied less often.} other {}} So say {n} answers.',
  'advice.what-customers-like.cause': 'It goes together. Whether it is the cause we do not know for sure.',
  'advice.what-customers-like.action1':
    '{driver, select, transferred {First find out who can solve the question, and tell the customer why you transfer.} hold_time {Say how long it takes, and come back to the customer after a minute.} other {Sum up at the end what was agreed and ask whether everything is clear.}}',
  'advice.what-customers-like.action2':
    '{driver, select, transferred {Do you often hear the same question that you may not solve? Report it.} hold_time {Do you often look up the same thing? Report it, so that it goes into the work instruction.} other {Cannot solve it at once? Say when the customer will hear, and from whom.}}',
  'advice.what-customers-like.effect': 'More customers who are done in one go.',
  'advice.what-customers-like.silent': 'Silent when nothing is shown to go together, or when you can do little about it.',

  'advice.team-hold-time.title': 'Find out with {team} why customers are on hold longer',
  'advice.team-hold-time.observation':
    'With {team} customers are on hold for {value} per call (between {low} and {high}), with the other teams {mean}, corrected for the kind of work ({n} contacts). This difference is shown.',
  'advice.team-hold-time.cause': 'Putting on hold is mostly looking up or asking: knowledge, system or permission.',
  'advice.team-hold-time.action1': 'Have the team tally for a week what they put customers on hold for.',
  'advice.team-hold-time.action2': 'Put the three answers looked up most at the top of the work instruction.',
  'advice.team-hold-time.action3': 'See in a month whether time on hold falls without quality falling.',
  'advice.team-hold-time.effect': 'At the level of the other teams this saves per contact the difference between {value} and {mean}.',
  'advice.team-hold-time.silent':
    'Silent when the difference is not shown or stays under ten seconds, or when the team does other work than the rest.',

  'advice.team-wrap-time.title': 'Make the after-call work of {team} shorter',
  'advice.team-wrap-time.observation':
    'The after-call work of {team} takes {value} (between {low} and {high}), with the other teams {mean}, corrected for the kind of work ({n} contacts). This difference is shown.',
  'advice.team-wrap-time.cause': 'After-call work is often recording twice, or writing what could have been written during the call.',
  'advice.team-wrap-time.action1': 'Sit with two people of the team and note every step after the call.',
  'advice.team-wrap-time.action2': 'Agree on one fixed order for the note and practise it for two weeks.',
  'advice.team-wrap-time.action3': 'Report steps that are double, with examples.',
  'advice.team-wrap-time.effect': 'At the level of the other teams this saves per contact the difference between {value} and {mean}.',
  'advice.team-wrap-time.silent':
    'Silent when the difference is not shown or stays under ten seconds, or when the team does other work than the rest.',

  'advice.team-follow-up.title': 'Help {team} to answer in time',
  'advice.team-follow-up.observation':
    '{team} gives {value} of the written questions a first answer in time (between {low} and {high}), with the other teams {mean}, corrected for the kind of work ({n} questions). This difference is shown.',
  'advice.team-follow-up.cause': 'Often fixed hours for written work are missing, or it is not clear who takes up a question.',
  'advice.team-follow-up.action1': 'Agree who divides the new questions every day, and at what time.',
  'advice.team-follow-up.action2': 'Put fixed hours for written work into the schedule and keep them free.',
  'advice.team-follow-up.action3': 'See of ten questions that were late where they lay.',
  'advice.team-follow-up.effect': 'Towards {mean}: customers know where they stand and ask less often.',
  'advice.team-follow-up.silent': 'Silent when the difference is not shown or the team does other work than the rest.',

  'advice.team-reopened.title': 'See with {team} which questions open again',
  'advice.team-reopened.observation':
    'With {team}, {value} of the closed questions open again (between {low} and {high}), with the other teams {mean}, corrected for the kind of work ({n} questions). This difference is shown.',
  'advice.team-reopened.cause': 'A question opens again when the answer was not complete, or when it was closed too early.',
  'advice.team-reopened.action1': 'Read ten questions that opened again with the team and note for each what was missing.',
  'advice.team-reopened.action2': 'Agree when a question is done, and close it only then.',
  'advice.team-reopened.action3': 'See in a month whether fewer questions open again without staying open longer.',
  'advice.team-reopened.effect': 'Towards {mean}: every question done in one go saves a second answer.',
  'advice.team-reopened.silent': 'Silent when the difference is not shown or the team does other work than the rest.',
};
