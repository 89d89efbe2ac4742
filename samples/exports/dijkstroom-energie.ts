import type { SimulatedClient } from '../simulation/exported-client';
import type { IntervalRecord } from '../simulation/interval-records';
import type { Agent } from '../simulation/people';
import { reviewContacts } from '../simulation/reviews';
import { surveyContacts } from '../simulation/surveys';
import { type SampleFile, type TextStyle, textFile } from '../write/files';
import { dayMonthYear, decimalComma, hourMinute, hoursMinuteSecond, meanOf, minuteSecond, thousandsDot } from '../write/notation';
import { dateCell, workbookFile } from '../write/workbook';

const dutchOldSystem: TextStyle = { delimiter: ';', encoding: 'windows-1252', lineEnd: '\r\n' };
/** Jansen, S. */
const familyFirst = (agent: Agent) => `${agent.family}, ${agent.given.slice(0, 1)}.`;

/** A Dutch telephony system and a Dutch planner with Excel. */
export async function exportDijkstroomEnergie(simulated: SimulatedClient): Promise<SampleFile[]> {
  return [
    queueReport(simulated),
    await planning(simulated),
    await staffList(simulated),
    agentReport(simulated),
    qualityReport(simulated),
    satisfactionReport(simulated),
    costs(simulated),
  ];
}

const intervalOf = (record: IntervalRecord) => `${hourMinute(record.from)}-${hourMinute(record.to)}`;

function queueReport({ client, intervals }: SimulatedClient): SampleFile {
  const total = { offered: 0, answered: 0, within: 0, abandoned: 0, short: 0, wait: 0, talk: 0, hold: 0, wrap: 0, transferred: 0 };
  const rows = intervals.map((one) => {
    total.offered += one.offered;
    total.answered += one.answered;
    total.within += one.within;
    total.abandoned += one.abandoned;
    total.short += one.abandonedShort;
    total.wait += one.wait_s;
    total.talk += one.talk_s;
    total.hold += one.hold_s;
    total.wrap += one.wrap_s;
    total.transferred += one.transferred;
    const meanWait = meanOf(one.wait_s, one.answered);
    return [
      ...[dayMonthYear(one.day.date), intervalOf(one), client.queues[one.queue]!.name, one.offered, one.answered, one.within],
      ...[one.abandoned, one.abandonedShort, meanWait === null ? '-' : minuteSecond(meanWait)],
      ...[hoursMinuteSecond(one.talk_s), hoursMinuteSecond(one.hold_s), hoursMinuteSecond(one.wrap_s), one.transferred],
      one.offered > 0 ? `${decimalComma((100 * one.within) / one.offered, 1)}%` : '-',
    ];
  });
  const header = [
    'Datum',
    'Interval',
    'Wachtrij',
    'Aangeboden',
    'Beantwoord',
    'Beantwoord binnen 20 sec',
    'Afgehaakt',
    'Korte afhakers (< 5 sec)',
  ];
  const times = ['Gem. wachttijd (mm:ss)', 'Totale gesprekstijd (u:mm:ss)', 'Totale wachtstand (u:mm:ss)', 'Totale nawerktijd (u:mm:ss)'];
  return textFile(
    'ACD wachtrijen per halfuur.csv',
    [
      ['Wachtrijrapport per halfuur', ...new Array<string>(13).fill('')],
      [`Periode: ${dayMonthYear(client.firstDay)} t/m ${dayMonthYear(client.lastDay)}`, ...new Array<string>(13).fill('')],
      ['Norm: 80% binnen 20 sec - geëxporteerd door planning', ...new Array<string>(13).fill('')],
      new Array<string>(14).fill(''),
      [...header, ...times, 'Doorverbonden', 'Servicelevel'],
      ...rows,
      [
        ...[
          'Totaal',
          '',
          '',
          thousandsDot(total.offered),
          thousandsDot(total.answered),
          thousandsDot(total.within),
          thousandsDot(total.abandoned),
        ],
        ...[
          thousandsDot(total.short),
          minuteSecond(total.wait / total.answered),
          hoursMinuteSecond(total.talk),
          hoursMinuteSecond(total.hold),
        ],
        ...[hoursMinuteSecond(total.wrap), thousandsDot(total.transferred), `${decimalComma((100 * total.within) / total.offered, 1)}%`],
      ],
    ],
    dutchOldSystem,
  );
}

async function planning({ client, intervals }: SimulatedClient): Promise<SampleFile> {
  const header = ['Datum', 'Tijdvak', 'Wachtrij', 'Prognose', 'Verwachte AHT (sec)', 'Benodigd', 'Ingeroosterd', 'Aanwezig', 'Op de lijn'];
  const rows = intervals.map((one) => [
    ...[dateCell(one.day.date), intervalOf(one), client.queues[one.queue]!.name, one.forecastVolume, one.forecastHandle_s],
    ...[one.required, one.scheduled, one.present, Math.round(one.onQueue * 100) / 100],
  ]);
  return workbookFile('Planning week 2 tot en met 9.xlsx', [
    {
      name: 'Planning',
      rows: [['Planning en bezetting per halfuur'], ['Team Planning, week 2 tot en met 9 van 2025'], [], header, ...rows],
      formats: { 1: 'dd-mm-yyyy', 4: '0.0', 9: '0.00' },
      boldRows: [1, 4],
      widths: [12, 14, 26, 11, 20, 11, 14, 11, 12],
    },
    {
      name: 'Toelichting',
      rows: [
        ['Prognose: aantal gesprekken per halfuur. Benodigd: medewerkers op de lijn volgens de vuistregel van planning.'],
        [
          'Ingeroosterd: op de lijn volgens rooster (zonder pauzes en kantoorwerk). Aanwezig: ingeroosterd min ziek. Op de lijn: gemiddeld in gesprek, nawerk of klaar.',
        ],
      ],
    },
  ]);
}

async function staffList({ client, agents }: SimulatedClient): Promise<SampleFile> {
  const header = ['Personeelsnummer', 'Naam', 'Team', 'Teamleider', 'Locatie', 'FTE', 'In dienst', 'Uit dienst'];
  const rows = [...agents]
    .sort((a, b) => a.team - b.team || a.number - b.number)
    .map((agent) => {
      const team = client.teams[agent.team]!;
      return [agent.number, familyFirst(agent), team.name, team.lead, team.site, agent.fte, dateCell(agent.hiredOn), null];
    });
  return workbookFile('Personeelslijst klantenservice.xlsx', [
    {
      name: 'Medewerkers',
      rows: [header, ...rows],
      formats: { 6: '0.0', 7: 'dd-mm-yyyy' },
      boldRows: [1],
      widths: [18, 24, 14, 20, 14, 8, 12, 12],
    },
  ]);
}

function agentReport({ agentDays }: SimulatedClient): SampleFile {
  const times = [
    'Gesprekstijd (u:mm:ss)',
    'Wachtstand (u:mm:ss)',
    'Nawerktijd (u:mm:ss)',
    'Beschikbaar (u:mm:ss)',
    'Ingelogde tijd (u:mm:ss)',
  ];
  const rows = agentDays
    .filter((one) => !one.absent)
    .map((one) => [
      ...[dayMonthYear(one.day.date), one.agent.number, familyFirst(one.agent), one.handled, one.transferred],
      ...[one.talk_s, one.hold_s, one.wrap_s, Math.max(0, one.onQueue_s - one.talk_s - one.hold_s - one.wrap_s), one.onQueue_s].map(
        (time) => hoursMinuteSecond(time),
      ),
    ]);
  return textFile(
    'ACD medewerkers per dag.csv',
    [['Datum', 'Medewerkernummer', 'Medewerker', 'Behandeld', 'Doorverbonden', ...times], ...rows],
    dutchOldSystem,
  );
}

function qualityReport({ client, contacts }: SimulatedClient): SampleFile {
  const criteria = [
    { name: 'Begroeting', maximum: 10 },
    { name: 'Vraag begrepen', maximum: 40 },
    { name: 'Juist antwoord', maximum: 50 },
  ];
  const evaluators = ['W. Harmsen', 'C. Oudshoorn', 'L. Tahiri'];
  const reviews = reviewContacts(client, contacts, { perAgent: 7, criteria, evaluators });
  return textFile(
    'Kwaliteitsmetingen.csv',
    [
      ['Datum beoordeling', 'Beoordelingsnummer', 'Medewerker', 'Beoordelaar', 'Kwaliteitsscore', 'Maximale score'],
      ...reviews.map((one) => [
        dayMonthYear(one.on),
        one.id,
        familyFirst(one.contact.agent!),
        one.evaluator,
        decimalComma(one.total, 1),
        100,
      ]),
    ],
    dutchOldSystem,
  );
}

function satisfactionReport({ client, contacts }: SimulatedClient): SampleFile {
  const surveys = surveyContacts(client, contacts, 0.035);
  const remarks = [
    'Prima geholpen',
    'Duurde lang voordat ik iemand kreeg',
    '',
    '',
    '',
    'Vriendelijke medewerker; dank!',
    '',
    'Nog steeds geen oplossing',
  ];
  return textFile(
    'KTO resultaten.csv',
    [
      [
        'Ingevuld op',
        'Respons-id',
        'Medewerkernummer',
        'Wachtrij',
        'Rapportcijfer (1-10)',
        'Aanbeveling NPS (0-10)',
        'Vraag opgelost',
        'Toelichting',
      ],
      ...surveys.map((one) => [
        ...[
          `${dayMonthYear(one.on)} ${hourMinute(one.at)}`,
          `R${one.id}`,
          one.contact.agent!.number,
          client.queues[one.contact.queue]!.name,
        ],
        ...[one.mark, one.recommend, one.solved ? 'Ja' : 'Nee', remarks[one.id % remarks.length]!],
      ]),
    ],
    dutchOldSystem,
  );
}

function costs({ contacts }: SimulatedClient): SampleFile {
  const months = ['2025-01', '2025-02'];
  const euro = (amount: number) => `€ ${thousandsDot(amount, 2)}`;
  const rows = months.flatMap((month) => {
    const handled = contacts.filter((one) => one.answered && one.day.date.startsWith(month)).length;
    return [
      [`01-${month.slice(5)}-2025`, 'Telefoon', 'Salaris', euro(handled * 4.15), thousandsDot(handled)],
      [`01-${month.slice(5)}-2025`, 'Telefoon', 'Telefonie en licenties', euro(handled * 0.62), thousandsDot(handled)],
    ];
  });
  return textFile('Kosten klantenservice.csv', [['Maand', 'Kanaal', 'Kostensoort', 'Bedrag', 'Aantal contacten'], ...rows], dutchOldSystem);
}
