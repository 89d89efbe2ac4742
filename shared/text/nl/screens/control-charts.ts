/** Regelkaarten: elk kengetal met zijn middellijn, grenzen en signalen. */
export const controlCharts = {
  'control.title': 'Elke reeks',
  'control.lead':
    'De regelkaart van elk kengetal waarin naar veranderingen is gezocht. Een signaal is een aanwijzing om te gaan kijken; of er iets veranderde, zegt alleen de toets op deze pagina.',
  'control.by_chance':
    'Van de {charts, number} regelkaarten {signalling, plural, =0 {geeft er geen} one {geeft er één} other {geven er #}} een signaal. Ook als er niets verandert, geven er bij zulke reeksen ongeveer {expected} een signaal: dat is gemeten op nagebootste reeksen zonder verandering.',
  'control.choose': 'Toon de regelkaart van',
  'control.choice': '{figure} ({signals, plural, =0 {geen signaal} one {één signaal} other {# signalen}})',
  'control.chart_title':
    '{figure}: {signals, plural, =0 {geen signaal} one {één signaal} other {# signalen}} in {points, number} {grain, select, week {weken} other {dagen}}',
  'control.footer':
    '{points, number} {grain, select, week {weken} other {dagen}}, {first} t/m {last}. {pattern, select, out {Zonder weekpatroon en zonder feestdagen; de spreiding die het weekpatroon meenam, is in de grenzen weer bijgeteld.} other {Zoals gemeten, zonder dat er een weekpatroon uit is gehaald.}} Grenzen: 2,66 keer de gemiddelde stap van punt tot punt aan weerszijden van het midden, gerekend op de schaal van de toets; ruimer op dagen met weinig gevallen.',
  'control.measured': 'Waarde',
  'control.centre': 'Midden',
  'control.upper': 'Bovengrens',
  'control.lower': 'Ondergrens',
  'control.signal': 'Signaal',
  'control.alarm': 'Alarm van de cusum',
  'control.levels': 'Midden en grenzen',
  'control.centre_why':
    'Het midden is het midden van de punten zonder weekpatroon. ‘Ervoor’ en ‘erna’ bij een verandering tellen alle contacten samen, en kunnen er daarom iets naast liggen.',
  'control.period': 'Periode',
  'control.points': 'Punten',
  'control.step': 'Grootste gewone stap',
  'control.signals': 'Signalen',
  'control.rule': 'Soort signaal',
  'control.from': 'Van',
  'control.to': 'Tot en met',
  'control.rule.beyond_limit': 'buiten de grenzen',
  'control.rule.eight_on_one_side': 'acht of meer achter elkaar aan één kant van het midden',
  'control.rule.two_of_three_beyond_two_sigma': 'twee van de drie ver van het midden, aan dezelfde kant',
  'control.rule.cusum_up': 'kleine afwijkingen omhoog tellen op tot een alarm (cusum)',
  'control.rule.cusum_down': 'kleine afwijkingen omlaag tellen op tot een alarm (cusum)',
  'control.per_level': 'Een verandering is hier aangetoond: elk niveau heeft een eigen midden en eigen grenzen.',
  'control.no_limits': 'Een niveau van minder dan twaalf punten heeft een midden, maar geen grenzen en geen signalen.',
  'control.neighbours':
    'Punten naast elkaar lijken op elkaar (samenhang {correlation}). De grenzen zijn daardoor te krap, en een signaal zegt hier weinig.',
  'control.provisional_why': 'Grenzen op minder dan twintig punten zijn voorlopig.',
  'control.means':
    'Zolang er niets bijzonders gebeurt, schommelt het kengetal tussen de grenzen. Een signaal is een dag of reeks die daar niet goed bij past: kijk wat er toen speelde.',
  'control.not':
    'Niet dat er iets is veranderd, en ook niet waardoor. De grenzen zeggen wat gewoon is, niet wat goed is: ze zijn geen norm. Geen advies rust op een signaal.',
};
