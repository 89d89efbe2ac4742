import type { backlog as keys } from '../../en/screens/backlog';

/** Dutch texts of de werkvoorraad; ICU message syntax. A missing key fails the type check. */
export const backlog: Record<keyof typeof keys, string> = {
  'nav.backlog': 'Werkvoorraad',
  'nav.part.backlog': 'Werkvoorraad',
  'backlog.title': 'Halen we onze beloften op e-mail en tickets?',
  'backlog.lead': '{client}: schriftelijk werk wacht in een voorraad. Hier staat wat binnenkwam, wat is afgehandeld en hoe oud de rest is.',
  'backlog.absent': 'De werkvoorraad is nog niet te volgen',
  'backlog.absent_why': 'Daarvoor is een lijst van e-mails of tickets nodig met het moment van binnenkomen en van afhandelen.',
  'backlog.promises': 'Eerste antwoord en oplossing op tijd',
  'backlog.promises_means':
    'Welk deel van de vragen op tijd een eerste antwoord kreeg en op tijd was opgelost. Vragen die nog open staan en nog op tijd kunnen zijn, tellen niet mee.',
  'backlog.promises_not':
    'De meegeleverde grens is een gangbare norm en geen belofte van deze organisatie; stel hieronder de eigen belofte in voordat u hier een oordeel aan verbindt. De tijd loopt door in nacht en weekend.',
  'backlog.norms': 'Beloften waaraan is gemeten',
  'backlog.norms_shipped': 'Meegeleverde normen; niemand heeft die van deze organisatie ingevuld.',
  'backlog.norms_own': 'Ingesteld voor deze klant.',
  'backlog.norms_edit': 'Beloften aanpassen',
  'backlog.norm_of': '{channel}: eerste antwoord binnen {answer}, opgelost binnen {solved}',
  'backlog.norm_answer': 'Eerste antwoord binnen',
  'backlog.norm_solved': 'Opgelost binnen',
  'backlog.norm_opening': 'Open bij het begin',
  'backlog.norm_opening_counted': 'geteld uit de losse vragen',
  'norms.keep': 'Bewaren',
  'norms.shipped': 'Terug naar de meegeleverde norm',
  'norms.hours_unit': 'uur',
  'norms.days_unit': 'dagen',
  'backlog.change': 'Verschil met het begin',
  'backlog.change_note': 'binnengekomen min afgehandeld; de voorraad zelf staat niet in het wachtrijrapport',
  'backlog.not_flow':
    'Dit telt een wachtrijrapport, geen losse vragen: hoe oud vragen zijn en of beloften zijn gehaald, is er niet uit te halen. De voorraad zelf is pas bekend als iemand invult hoeveel vragen er bij het begin open stonden. Een servicelevel in seconden past niet bij dit werk.',
  'backlog.promise': 'Belofte',
  'backlog.in_time': 'Op tijd',
  'backlog.of_questions': 'Vragen',
  'backlog.median': 'Helft binnen',
  'backlog.inflow': 'Binnengekomen',
  'backlog.outflow': 'Afgehandeld',
  'backlog.stock': 'Open',
  'backlog.age': 'Gemiddelde leeftijd',
  'backlog.work': 'Werk in de voorraad',
  'backlog.on': 'op {date}',
  'backlog.work_note': 'in het tempo van deze periode',
  'backlog.by_day': 'Dag voor dag, als tabel',
  'backlog.means':
    'Komt er meer binnen dan er wordt afgehandeld, dan groeit de voorraad en wordt wat open staat ouder. De voorraad gedeeld door het tempo is het aantal dagen werk.',
  'backlog.not':
    'Alleen vragen in deze bestanden tellen. Wat al open stond voor de eerste dag, zit er niet in, dus de eerste weken lijkt de voorraad kleiner dan hij was. Een servicelevel in seconden past niet bij dit werk.',
};
