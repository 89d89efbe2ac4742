import type { teamParts as keys } from '../../en/screens/team-parts';

/** Dutch texts of the teams screen: what its charts mean, places, reviewers, own work; ICU message syntax. A missing key fails the type check. */
export const teamParts: Record<keyof typeof keys, string> = {
  'teams.means': 'Hoe elk team het doet, alsof alle teams hetzelfde werk hadden. Een team wijkt pas af als toeval het niet verklaart.',
  'teams.not': 'Niet waarom een team afwijkt, en niets over één persoon. Binnen de grenzen zegt de volgorde niets.',
  'teams.response_rate': 'Antwoordde',
  'teams.response_differs':
    'Het deel van de klanten dat antwoordde, verschilt meer dan een factor twee tussen teams: dan verschilt ook wie antwoordt.',
  'teams.over_weights': 'Plaats bij andere gewichten',
  'teams.top_third': 'Kans op beste derde',
  'teams.bottom_third': 'Kans op laatste derde',
  'teams.index_means': 'Alle kengetallen samen, zo gewogen: {weights}.',
  'teams.index_means_plain': 'Alle kengetallen samen, elk met een eigen gewicht.',
  'teams.index_not':
    'Geen ranglijst: de plaats is een bereik, en andere gewichten geven andere plaatsen. Wat teams niet uit elkaar houdt, weegt niet mee.',
  'assessors.title': 'Meten beoordelaars met dezelfde maat?',
  'assessors.answer':
    '{outcome, select, shown {De {assessors} beoordelaars geven niet dezelfde cijfers: het verschil is meer dan toeval ({reviews} beoordelingen)} none {Geen verschil aangetoond tussen de {assessors} beoordelaars ({reviews} beoordelingen)} other {Of de {assessors} beoordelaars gelijk oordelen, is niet te zeggen: zij beoordelen te weinig hetzelfde werk ({reviews} beoordelingen)}}',
  'assessors.points': '{points} van 100',
  'assessors.deviation': 'Spreiding tussen beoordelaars',
  'assessors.widest': 'Strengste tot mildste',
  'assessors.twice': 'Zelfde contact, twee beoordelaars',
  'assessors.twice_of': '{contacts, plural, one {# contact} other {# contacten}} dubbel beoordeeld',
  'assessors.close': 'Paren binnen vijf punten',
  'assessors.means': 'Hoeveel van een kwaliteitscijfer van de beoordelaar komt, los van team, kanaal en reden van de contacten.',
  'assessors.not':
    'Niet welke beoordelaar gelijk heeft; er staat geen naam bij. Bespreek samen voorbeelden voordat cijfers worden vergeleken.',
  'own_work.title': 'Eigen werk van één persoon',
  'own_work.lead':
    '{told, plural, one {Eén persoon heeft} other {# mensen hebben}} genoeg contacten voor eigen cijfers, van de {all, number} in de bestanden.',
  'own_work.who': 'Kies een persoon',
  'own_work.of': 'Eigen werk van {agent}',
  'own_work.course_of': 'Eigen verloop',
  'own_work.course':
    '{shown, select, yes {{direction, select, up {stijgt} other {daalt}}, {change} per week} other {geen verloop aangetoond in {weeks, number} weken}}',
  'own_work.too_short': 'minder dan zes weken',
  'own_work.means':
    'De eigen cijfers van deze persoon, rekening houdend met het soort werk, en naar het midden getrokken voor zover toeval het verklaart.',
  'own_work.not':
    'Geen vergelijking met collega’s en geen oordeel over een persoon. Bedoeld voor een gesprek over het eigen werk, met de persoon erbij.',
};
