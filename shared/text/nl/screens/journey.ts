import type { journey as keys } from '../../en/screens/journey';

/** Dutch texts of de klantreis; ICU message syntax. A missing key fails the type check. */
export const journey: Record<keyof typeof keys, string> = {
  'nav.journey': 'Klantreis',
  'nav.part.journey': 'Klantreis',
  'journey.title': 'Wat kost een vraag de klant?',
  'journey.lead': '{client}: hoeveel contacten een vraag nodig heeft, via welke kanalen, en wat niet nodig was geweest.',
  'journey.absent': 'De klantreis is nog niet te volgen',
  'journey.absent_why': 'Daarvoor is een lijst van losse contacten nodig met per contact een klantnummer en een kanaal.',
  'journey.questions': 'Contacten per vraag',
  'journey.questions_answer':
    'Een klant heeft gemiddeld {contacts} contacten nodig voor één vraag ({questions} vragen, gevolgd over {days} dagen).',
  'journey.questions_means': 'Contacten van dezelfde klant die elkaar binnen {days} dagen opvolgen, tellen als één vraag.',
  'journey.questions_not':
    'Klanten zonder klantnummer zijn niet te volgen en tellen niet mee. Twee losse vragen vlak na elkaar lijken één vraag. Onder {fewest} vragen tekenen we niets.',
  'journey.begins_in': 'Begint via',
  'journey.question_count': 'Vragen',
  'journey.contacts_each': 'Contacten per vraag',
  'journey.switching': 'Overstappen tussen kanalen',
  'journey.switching_none': 'Er is geen klant gezien die voor dezelfde vraag van kanaal wisselde.',
  'journey.switching_means':
    'Welk deel van de vragen dat via het ene kanaal begint, binnen {days} dagen ook het andere kanaal nodig heeft.',
  'journey.switching_not':
    'Niet waarom klanten overstappen: soms stuurt de organisatie hen zelf door, en dat kan goed zijn. Alleen klanten met een klantnummer zijn te volgen.',
  'journey.path': 'Van en naar',
  'journey.rate': 'Aandeel',
  'journey.interval': '95%-interval',
  'journey.of_questions': 'Aantal vragen',
  'journey.some_of': '{some} van {all}',
  'journey.failure': 'Contacten die niet nodig waren geweest',
  'journey.failure_means':
    'Contacten waarna de klant terugkomt of na ophangen opnieuw belt, die zijn doorverbonden, of waarin de klant vraagt hoe het ervoor staat. Achter elk contact waarna een klant terugkomt, staat één contact dat niet nodig was. Een contact telt in het geheel één keer mee, ook als twee redenen gelden. De staven zijn een deel van alle contacten, ook van wie ophing{known, select, yes {; van de beantwoorde contacten komt {rate} terug ({some} van {all}): het herhaalverkeer dat ook bij de kerncijfers en de teams staat} other {}}.',
  'journey.failure_not':
    'Niet dat elk van deze contacten te voorkomen is. Een vraag naar de stand van zaken is herkend aan woorden in de contactreden; wat daar niet staat, telt niet mee.',
  'journey.repeats': 'Terugkomen na een antwoord',
  'journey.repeats_answer': 'Na {rate} van de beantwoorde contacten komt dezelfde klant binnen {days} dagen terug.',
  'journey.repeats_means':
    'Welk deel van de beantwoorde contacten een vervolg kreeg van dezelfde klant, via welk kanaal ook. Elke rij telt andere contacten; daarom kan een rij lager zijn dan die erboven, al komen er van dezelfde contacten bij meer dagen nooit minder terug. Elders in Contactpeil is gerekend met {days} dagen.',
  'journey.repeats_not':
    'Niet of het om dezelfde vraag ging. Contacten waarvan de dagen nog niet om zijn, zijn weggelaten: hoe meer dagen, hoe minder en hoe ouder de contacten die meetellen. Klanten zonder klantnummer zijn niet te volgen; een vervolg via een kanaal waarvan toen nog geen contacten zijn aangeleverd, is niet te zien.',
  'journey.repeats_window': 'Binnen',
  'journey.repeats_days': '{days, plural, one {# dag} other {# dagen}}',
  'journey.repeats_used': 'zo gerekend',
  'journey.repeats_back': 'Teruggekomen',
  'journey.repeats_of': 'Van beantwoorde contacten',
  'journey.repeats_left_out': 'Nog niet te beoordelen',
  'journey.repeats_set': 'Rekenen met',
  'journey.repeats_set_help': 'Zoveel dagen na een contact telt een nieuw contact van dezelfde klant als vervolg: tussen 1 en 60.',
  'journey.failure_where': 'Waar het vandaan komt',
  'journey.failure_count': 'Niet nodig geweest',
  'journey.kind': 'Naar',
  'journey.reason': 'Reden',
  'journey.self_service': 'Selfservice',
  'journey.self_service_means':
    'Wat er gebeurde met sessies op site, app, chatbot of in het keuzemenu. 95%-interval van wat daar is opgelost: {range}.',
  'journey.self_service_not':
    'Opgelost is wat het systeem zo noemt. Wie afbrak en later belde, telt hier als afgebroken en niet als doorverwezen.',
  'journey.topic': 'Onderwerp',
  'journey.sessions': 'Sessies',
  'journey.solved': 'Daar opgelost',
  'journey.handed_over': 'Door naar medewerker',
  'journey.handed_over_to': 'Wie doorgaat, komt uit bij: {channels}.',
  'journey.episodes': 'Kanaal per fase van de klantreis',
  'journey.measure': 'Kengetal',
  'journey.measure_contacts': 'Contacten',
  'journey.measure_share': 'Aandeel',
  'journey.measure_handle_time': 'Afhandeltijd',
  'journey.measure_repeat_rate': 'Herhaalverkeer',
  'journey.measure_satisfaction': 'Tevredenheid',
  'journey.measure_effort': 'Gemak',
  'journey.measure_cost': 'Euro per contact',
  'journey.no_episode': 'Fase onbekend',
  'journey.episodes_means':
    'Waar in de reis welk kanaal wordt gebruikt, en wat dat de klant en de organisatie kost. Een streepje is niet bekend.',
  'journey.episodes_not':
    'Geen rangorde van kanalen: elke fase brengt andere vragen. Cijfers van klanten gelden alleen voor wie antwoord gaf; kosten zijn naar afhandeltijd verdeeld.',
  'journey.hours': 'Drukte over de dag',
  'journey.busiest_hour': 'Drukste uur',
  'journey.share_of_day': 'Deel van de dag',
  'journey.between': '{from}–{to}',
  'journey.hours_means': 'Welk deel van de contacten van een dag in elk uur binnenkomt, per kanaal.',
  'journey.hours_not':
    'Niet hoe druk het is voor medewerkers: dat hangt af van hoeveel mensen er dan zijn. Zie daarvoor de bezetting per tijdstip.',
};
