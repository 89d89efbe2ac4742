/** English texts of the teams screen: what its charts mean, places, reviewers, own work; ICU message syntax. The keys here are the keys of every language. */
export const teamParts = {
  'teams.means': 'How each team does as if all teams had the same work. A team differs only when chance does not explain it.',
  'teams.not': 'Not why a team differs, and nothing about one person. Within the limits the order says nothing.',
  'teams.response_rate': 'Answered',
  'teams.response_differs': 'The share of customers who answered differs more than twofold between teams: then who answers differs too.',
  'teams.over_weights': 'Place with other weights',
  'teams.top_third': 'Chance of best third',
  'teams.bottom_third': 'Chance of last third',
  'teams.index_means': 'All metrics together, weighed as follows: {weights}.',
  'teams.index_means_plain': 'All metrics together, each with its own weight.',
  'teams.index_not':
    'No league table: the place is a range, and other weights give other places. What does not tell teams apart has no weight.',
  'assessors.title': 'Do reviewers measure with one yardstick?',
  'assessors.answer':
    '{outcome, select, shown {The {assessors} reviewers do not score alike: the difference is more than chance ({reviews} reviews)} none {No difference shown between the {assessors} reviewers ({reviews} reviews)} other {Whether the {assessors} reviewers score alike cannot be told: they share too little work ({reviews} reviews)}}',
  'assessors.points': '{points} of 100',
  'assessors.deviation': 'Spread between reviewers',
  'assessors.widest': 'Strictest to mildest',
  'assessors.twice': 'Same contact, two reviewers',
  'assessors.twice_of': '{contacts, plural, one {# contact} other {# contacts}} scored twice',
  'assessors.close': 'Pairs within five points',
  'assessors.means': 'How much of a quality score comes from the reviewer, after team, channel and reason of the contacts.',
  'assessors.not': 'Not which reviewer is right, and no reviewer is named. Talk about examples together before scores are compared.',
  'own_work.title': 'Own work of one person',
  'own_work.lead':
    '{told, plural, one {One person has} other {# people have}} enough contacts for figures of their own, of {all, number} in the files.',
  'own_work.who': 'Choose a person',
  'own_work.of': 'Own work of {agent}',
  'own_work.course_of': 'Own course',
  'own_work.course':
    '{shown, select, yes {{direction, select, up {rising} other {falling}}, {change} a week} other {no course shown in {weeks, number} weeks}}',
  'own_work.too_short': 'fewer than six weeks',
  'own_work.means':
    'The person’s own values, taking the kind of work into account and drawn towards the middle by as much as chance can explain.',
  'own_work.not':
    'No comparison with colleagues and no judgement of a person. Meant for a talk about the own work, with the person present.',
} as const;
