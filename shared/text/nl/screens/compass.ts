import type { compass as keys } from '../../en/screens/compass';

/** Dutch texts of the limits of the type compass, of other clients and of the index; ICU message syntax. A missing key fails the type check. */
export const compass: Record<keyof typeof keys, string> = {
  'type.edit': 'Grenzen aanpassen',
  'type.keep': 'Deze grenzen bewaren',
  'type.shipped': 'Terug naar de meegeleverde grenzen',
  'type.low_of': 'Laag tot en met, {feature}',
  'type.high_of': 'Hoog vanaf, {feature}',
  'type.unit_percent': ' %',
  'type.unit_seconds': ' s',
  'type.unit_hours': ' uur',
  'type.crossed': 'moet boven laag liggen',
  'type.would_be': '{same, select, yes {Met deze grenzen blijft het: {type}} other {Met deze grenzen wordt het: {type}}}',
  'type.axis_chart': '{type}: schaal {scale}, complexiteit {complexity}, volwassenheid {maturity}',
  'type.axis_score': 'Score op de as (%)',
  'comparison.peers_title': 'Naast de andere klanten in deze werkruimte',
  'comparison.peers_lead': 'Elke klant telt één keer, geen enkele staat bij naam, en wat minder dan vijf anderen hebben, staat hier niet.',
  'comparison.peers_answer': '{metric} is {value}; de mediaan van {n} andere klanten is {median}.',
  'comparison.median': 'Mediaan van anderen',
  'comparison.higher_than': 'Hoger dan (deel van de anderen)',
  'comparison.clients': 'Klanten',
  'comparison.peers_means':
    'Waar het eigen cijfer ligt tussen klanten met dezelfde definitie. De mediaan is afgerond, zodat hij naar niemand terugleidt.',
  'comparison.peers_not': 'Geen oordeel: een andere organisatie kan ander werk doen. Met weinig klanten verschuift de plaats snel.',
  'comparison.index_title': 'Ten opzichte van het eigen begin',
  'comparison.index_means': 'Elke week naast de eerste vier weken samen, die zijn 100. Boven 100 is meer dan in die weken.',
  'comparison.index_not': 'Niet of het beter gaat, en niet waardoor: na een druk begin lijkt alles daarna rustig.',
  'comparison.index_answer': '{metric} staat in de laatste week op {index}; de eerste vier weken zijn 100.',
  'comparison.index_axis': 'Index (eerste vier weken = 100)',
  'comparison.week_of': 'Week van',
};
