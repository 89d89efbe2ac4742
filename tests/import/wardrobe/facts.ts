import type { FactName } from '../../../shared/schema';

/** Small whole numbers and names from a seed: the same facts each time. */
export interface Dice {
  /** A whole number from 0 up to, not with, `below`. */
  roll(below: number): number;
  pick<Item>(list: readonly Item[]): Item;
}

export type Kind = 'moment' | 'date' | 'month' | 'name' | 'id' | 'channel' | 'count' | 'call' | 'shift' | 'decimal' | 'amount' | 'flag';
/** As the store should hold it: moments in seconds, times in seconds, the rest as is; null is missing. */
export type Value = string | number | boolean | null;

export interface Column {
  readonly field: string;
  readonly kind: Kind;
  /** Dutch, English, German, French. */
  readonly headers: readonly [string, string, string, string];
  make(dice: Dice, row: number): Value;
  /** Decimals that the facts have; 0 unless said. */
  readonly decimals?: number;
  /** A sum over contacts: it can stand in a total row. */
  readonly adds?: true;
  /** Empty now and then. */
  readonly gaps?: true;
}

export interface Garment {
  readonly fact: FactName;
  readonly columns: readonly Column[];
}

const firstDay = Date.UTC(2024, 5, 3) / 1000;
const names = ['Jan de Vries', 'Els Bakker', 'Kees Jansen', 'Fatma Yılmaz', 'Noor Visser', 'Zoë Müller'];
const column = (field: string, kind: Kind, headers: Column['headers'], make: Column['make'], more: Partial<Column> = {}): Column => ({
  field,
  kind,
  headers,
  make,
  ...more,
});
const count = (field: string, headers: Column['headers'], below: number, more: Partial<Column> = {}) =>
  column(field, 'count', headers, ({ roll }) => 1 + roll(below), { adds: true, ...more });

const moment = (field: string, step: number): Column =>
  column(field, 'moment', ['Begin interval', 'Interval Start', 'Intervallbeginn', 'Date heure'], (_, row) => {
    const perDay = 12;
    return firstDay + Math.floor(row / perDay) * 86_400 + 8 * 3600 + (row % perDay) * step;
  });
const day = (field: string, perDay = 1): Column =>
  column(field, 'date', ['Datum', 'Date', 'Datum', 'Date'], (_, row) => firstDay + Math.floor(row / perDay) * 86_400);
const month = (field: string, perMonth: number): Column =>
  column(field, 'month', ['Maand', 'Month', 'Monat', 'Mois'], (_, row) => Date.UTC(2024, Math.floor(row / perMonth), 1) / 1000);
const queue = column('queue', 'name', ['Wachtrij', 'Queue', 'Warteschlange', "File d'attente"], () => 'Verkoop');
const agent = column('agent', 'name', ['Medewerker', 'Agent', 'Mitarbeiter', 'Conseiller'], (_, row) => names[row % names.length] ?? '');
const team = column('team', 'name', ['Team', 'Team', 'Team', 'Équipe'], (_, row) => ['Noord', 'Zuid'][row % 2] ?? '');
const channel = column(
  'channel',
  'channel',
  ['Kanaal', 'Channel', 'Kanal', 'Canal'],
  (_, row) => ['voice', 'chat', 'email'][row % 3] ?? '',
);
const call = (field: string, headers: Column['headers'], low: number, high: number, more: Partial<Column> = {}) =>
  column(field, 'call', headers, ({ roll }) => low + roll(high - low), more);
const shift = (field: string, headers: Column['headers'], low: number, high: number) =>
  column(field, 'shift', headers, ({ roll }) => (low + roll(high - low)) * 60);
const decimal = (field: string, headers: Column['headers'], low: number, high: number, decimals = 1) =>
  column(field, 'decimal', headers, ({ roll }) => low + roll((high - low) * 10 ** decimals) / 10 ** decimals, { decimals });
const numbered = (field: string, headers: Column['headers'], from: number) =>
  column(field, 'id', headers, (_, row) => String(from + row * 7));

/** All twelve facts as a department writes them, one list of columns each. */
export const garments: readonly Garment[] = [
  {
    fact: 'queue_interval',
    columns: [
      moment('interval_start', 1800),
      queue,
      count('offered', ['Aangeboden', 'Offered', 'Angeboten', 'Appels reçus'], 90),
      count('abandoned', ['Afgehaakt', 'Abandoned', 'Aufgelegt', 'Appels abandonnés'], 9),
      count('transferred', ['Doorverbonden', 'Transferred', 'Weitergeleitet', 'Transférés'], 5),
    ],
  },
  {
    fact: 'contact',
    columns: [
      numbered('contact_id', ['Gespreksnummer', 'Contact ID', 'Anruf-ID', 'ID appel'], 1_000_001),
      { ...moment('started_at', 137), headers: ['Starttijd', 'Start Time', 'Beginn', 'Début'] },
      queue,
      agent,
      call('wait_s', ['Wachttijd', 'Wait Time', 'Wartezeit', "Temps d'attente"], 3, 90),
      call('talk_s', ['Gesprekstijd', 'Talk Time', 'Gesprächszeit', 'Durée de conversation'], 60, 900, { gaps: true }),
      column('transferred', 'flag', ['Doorverbonden', 'Transferred', 'Weitergeleitet', 'Transféré'], ({ roll }) => roll(4) === 0),
      column('reason', 'name', ['Contactreden', 'Contact Reason', 'Kontaktgrund', 'Motif'], ({ pick }) =>
        pick(['Factuur', 'Levering', 'Storing']),
      ),
    ],
  },
  {
    fact: 'agent_period',
    columns: [
      day('date', names.length),
      agent,
      team,
      count('handled', ['Afgehandeld', 'Handled', 'Bearbeitet', 'Traités'], 60),
      shift('signed_in_s', ['Ingelogde tijd', 'Staffed Time', 'Angemeldete Zeit', 'Temps connecté'], 240, 500),
    ],
  },
  {
    fact: 'plan_interval',
    columns: [
      moment('interval_start', 1800),
      queue,
      decimal('forecast_volume', ['Prognose aanbod', 'Forecast Volume', 'Prognose Anrufe', 'Prévision appels'], 5, 90),
      call('forecast_aht_s', ['Verwachte afhandeltijd', 'Forecast AHT', 'Prognose Bearbeitungszeit', 'DMT prévue'], 200, 420),
      decimal('required_agents', ['Benodigd', 'Required', 'Benötigt', 'Requis'], 2, 30),
      decimal('scheduled_agents', ['Ingeroosterd', 'Scheduled', 'Geplant', 'Planifiés'], 2, 30),
    ],
  },
  {
    fact: 'adherence',
    columns: [
      day('date', names.length),
      agent,
      team,
      shift('scheduled_s', ['Geroosterde tijd', 'Scheduled Time', 'Geplante Zeit', 'Temps planifié'], 420, 500),
      shift('adherent_s', ['Tijd volgens rooster', 'Adherent Time', 'Zeit im Plan', 'Temps conforme'], 300, 410),
    ],
  },
  {
    fact: 'evaluation',
    columns: [
      { ...day('evaluated_at', 2), headers: ['Datum beoordeling', 'Evaluation Date', 'Bewertungsdatum', "Date d'évaluation"] },
      numbered('evaluation_id', ['Beoordelingsnummer', 'Evaluation ID', 'Bewertung ID', 'ID évaluation'], 5001),
      agent,
      column('evaluator', 'name', ['Beoordelaar', 'Evaluator', 'Prüfer', 'Évaluateur'], ({ pick }) => pick(['Piet Mol', 'Ans Kok'])),
      decimal('score', ['Score', 'Score', 'Punkte', 'Score'], 50, 100),
    ],
  },
  {
    fact: 'survey',
    columns: [
      { ...moment('responded_at', 911), headers: ['Ingevuld op', 'Response Date', 'Antwortdatum', 'Date de réponse'] },
      numbered('survey_id', ['Enquêtenummer', 'Survey ID', 'Antwort-ID', 'ID réponse'], 9001),
      column('csat', 'count', ['Klanttevredenheid', 'CSAT', 'Kundenzufriedenheit', 'Satisfaction client'], ({ roll }) => 1 + roll(5)),
      column('nps', 'count', ['NPS', 'NPS', 'NPS', 'NPS'], ({ roll }) => roll(11), { gaps: true }),
      channel,
    ],
  },
  {
    fact: 'roster',
    columns: [
      column('agent', 'name', ['Medewerker', 'Agent', 'Mitarbeiter', 'Conseiller'], (_, row) => `${names[row % names.length]} ${row}`),
      team,
      column(
        'team_lead',
        'name',
        ['Teamleider', 'Team Lead', 'Teamleiter', 'Superviseur'],
        (_, row) => ['Ada Smit', 'Bo Kuiper'][row % 2] ?? '',
      ),
      decimal('fte', ['FTE', 'FTE', 'VZÄ', 'ETP'], 0.4, 1, 2),
      column(
        'hired_on',
        'date',
        ['Datum in dienst', 'Hire Date', 'Eintrittsdatum', "Date d'embauche"],
        ({ roll }) => firstDay - (30 + roll(2500)) * 86_400,
      ),
    ],
  },
  {
    fact: 'self_service',
    columns: [
      day('date'),
      channelless('Chatbot'),
      count('sessions', ['Sessies', 'Sessions', 'Sitzungen', 'Visites'], 900),
      count('solved', ['Opgelost zonder medewerker', 'Contained', 'Selbst gelöst', 'Résolus sans conseiller'], 400),
      count('handed_over', ['Overgedragen', 'Handed over', 'Übergeben', 'Transférés agent'], 300),
    ],
  },
  {
    fact: 'cost',
    columns: [
      month('date', 3),
      channel,
      column('cost_type', 'name', ['Kostensoort', 'Cost Type', 'Kostenart', 'Type de coût'], () => 'Personeel'),
      column('amount', 'amount', ['Kosten', 'Total Cost', 'Kosten', 'Coût'], ({ roll }) => 4000 + roll(9_000_000) / 100, { decimals: 2 }),
    ],
  },
  {
    fact: 'profile',
    columns: [
      column('question', 'name', ['Vraag', 'Question', 'Frage', 'Question'], (_, row) => `Kenmerk ${row + 1}`),
      column('answer', 'name', ['Antwoord', 'Answer', 'Antwort', 'Réponse'], ({ pick }) => pick(['B2C', 'B2B', 'Hoog', 'Laag', 'Zorg'])),
    ],
  },
  {
    fact: 'kpi_period',
    columns: [
      month('date', 2),
      column('metric', 'name', ['KPI', 'KPI', 'Kennzahl', 'Indicateur'], (_, row) => ['Bereikbaarheid', 'Wachttijd'][row % 2] ?? ''),
      decimal('value', ['Waarde', 'Value', 'Wert', 'Valeur'], 10, 99),
    ],
  },
];

function channelless(name: string): Column {
  return column('channel', 'name', ['Kanaal', 'Channel', 'Kanal', 'Canal'], () => name);
}
