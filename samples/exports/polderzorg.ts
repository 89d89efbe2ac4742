import type { SimulatedClient } from '../simulation/exported-client';
import type { Agent } from '../simulation/people';
import { reviewContacts } from '../simulation/reviews';
import { surveyContacts } from '../simulation/surveys';
import type { SampleFile } from '../write/files';
import { dayMonthYear, decimalComma, hourMinute } from '../write/notation';
import { type SheetContent, workbookFile } from '../write/workbook';

const fullName = (agent: Agent) => `${agent.given} ${agent.family}`;
/** 3 decimals at most. */
const rounded = (value: number) => Math.round(value * 1000) / 1000;

/** A controller who keeps everything in Excel: several sheets, headers of two rows, dates as text, a hidden sheet. */
export async function exportPolderzorg(simulated: SimulatedClient): Promise<SampleFile[]> {
  return [
    await workbookFile('Rapportage KCC januari-maart 2025.xlsx', [
      cover(),
      telephony(simulated),
      planning(simulated),
      absence(simulated),
      choices(),
    ]),
    await workbookFile('Kwaliteit en klanttevredenheid.xlsx', [quality(simulated), satisfaction(simulated)]),
    await workbookFile('Medewerkers KCC.xlsx', [staff(simulated)]),
  ];
}

const cover = (): SheetContent => ({
  name: 'Voorblad',
  rows: [
    ['Rapportage Klantcontactcentrum Polderzorg Verzekeringen'],
    ['Periode 13-01-2025 tot en met 07-03-2025'],
    [],
    ['Servicelevel: 80% van de beantwoorde gesprekken binnen 30 seconden'],
    ['Contact: afdeling Control'],
  ],
});

const choices = (): SheetContent => ({
  name: 'Keuzelijsten',
  hidden: true,
  rows: [['Redenen'], ['Ziek'], ['Verlof'], ['Bijzonder verlof']],
});

function telephony({ client, intervals }: SimulatedClient): SheetContent {
  const groups = ['', '', '', 'Aanbod', '', '', '', '', 'Tijden in seconden', '', '', '', ''];
  const header = ['Datum', 'Tijd', 'Wachtrij', 'Aangeboden', 'Beantwoord', 'Beantwoord binnen 30 sec', 'Afgehaakt', 'Korte afhakers'];
  const times = ['Totale gesprekstijd', 'Totale wachtstand', 'Totale nawerktijd', 'Totale wachttijd', 'Servicelevel'];
  const rows = intervals.map((one) => [
    ...[dayMonthYear(one.day.date), hourMinute(one.from), client.queues[one.queue]!.name, one.offered, one.answered, one.within],
    ...[one.abandoned, one.abandonedShort, one.talk_s, one.hold_s, one.wrap_s, one.wait_s],
    one.answered > 0 ? Math.round((1000 * one.within) / one.answered) / 1000 : null,
  ]);
  return {
    name: 'Telefonie',
    rows: [['Telefonie per halfuur'], [], groups, [...header, ...times], ...rows],
    merged: ['D3:H3', 'I3:L3'],
    formats: { 13: '0.0%' },
    boldRows: [1, 3, 4],
    widths: [12, 8, 18, 12, 12, 24, 11, 15, 20, 18, 18, 17, 12],
  };
}

function planning({ client, intervals }: SimulatedClient): SheetContent {
  const groups = ['', '', '', 'Prognose', '', 'Bezetting', '', '', ''];
  const header = [
    'Datum',
    'Tijd',
    'Wachtrij',
    'Verwacht volume',
    'Verwachte AHT (sec)',
    'Benodigd',
    'Ingeroosterd',
    'Aanwezig',
    'Op de lijn',
  ];
  const rows = intervals.map((one) => [
    ...[dayMonthYear(one.day.date), hourMinute(one.from), client.queues[one.queue]!.name, one.forecastVolume, one.forecastHandle_s],
    ...[one.required, one.scheduled, one.present, rounded(one.onQueue)],
  ]);
  return {
    name: 'Planning',
    rows: [groups, header, ...rows],
    merged: ['D1:E1', 'F1:I1'],
    formats: { 4: '0.0', 9: '0.00' },
    boldRows: [1, 2],
    widths: [12, 8, 18, 16, 20, 11, 14, 11, 12],
  };
}

function absence({ agentDays, client }: SimulatedClient): SheetContent {
  const header = [
    'Datum',
    'Personeelsnummer',
    'Medewerker',
    'Team',
    'Roosteruren',
    'Aanwezige uren',
    'Uren volgens rooster gewerkt',
    'Verzuimuren',
    'Reden',
  ];
  const hours = (seconds: number) => decimalComma(seconds / 3600, 2);
  const rows = agentDays.map((one) => [
    ...[dayMonthYear(one.day.date), one.agent.number, fullName(one.agent), client.teams[one.agent.team]!.name],
    ...[hours(one.scheduled_s), hours(one.present_s), hours(one.adherent_s), hours(one.absent_s), one.absent ? 'Ziek' : '-'],
  ]);
  return { name: 'Verzuim', rows: [header, ...rows], boldRows: [1], widths: [12, 18, 24, 14, 13, 15, 28, 13, 10] };
}

function quality({ client, contacts }: SimulatedClient): SheetContent {
  const criteria = [
    { name: 'Gespreksopening', maximum: 10 },
    { name: 'Doorvragen', maximum: 30 },
    { name: 'Juistheid', maximum: 40 },
    { name: 'Afsluiting', maximum: 20 },
  ];
  const reviews = reviewContacts(client, contacts, { perAgent: 5, criteria, evaluators: ['Anja Spoelstra', 'Tom Rietveld', 'Hülya Kaya'] });
  const header = ['Datum', 'Beoordeling nr', 'Personeelsnummer', 'Beoordelaar', 'Criterium', 'Score', 'Max score'];
  const rows = reviews.flatMap((one) =>
    criteria.map((criterion, index) => [
      ...[dayMonthYear(one.on), one.id, one.contact.agent!.number, one.evaluator, criterion.name, one.marks[index]!, criterion.maximum],
    ]),
  );
  return { name: 'Kwaliteit', rows: [['Gespreksbeoordelingen'], header, ...rows], boldRows: [1, 2], widths: [12, 15, 18, 18, 18, 8, 11] };
}

function satisfaction({ client, contacts }: SimulatedClient): SheetContent {
  const header = ['Datum', 'Respons nr', 'Medewerker', 'Wachtrij', 'Rapportcijfer (1-10)', 'Gemak CES (1-7)', 'Vraag opgelost'];
  const rows = surveyContacts(client, contacts, 0.04).map((one) => [
    ...[dayMonthYear(one.on), one.id, fullName(one.contact.agent!), client.queues[one.contact.queue]!.name],
    ...[one.mark, one.ease, one.solved ? 'Ja' : 'Nee'],
  ]);
  return { name: 'KTO', rows: [['Klanttevredenheidsonderzoek'], header, ...rows], boldRows: [1, 2], widths: [12, 12, 24, 18, 20, 16, 15] };
}

function staff({ client, agents }: SimulatedClient): SheetContent {
  const header = ['Personeelsnummer', 'Achternaam, voornaam', 'Team', 'Teammanager', 'Vestiging', 'FTE', 'In dienst sinds'];
  const rows = agents.map((agent) => {
    const team = client.teams[agent.team]!;
    return [
      agent.number,
      `${agent.family}, ${agent.given}`,
      team.name,
      team.lead,
      team.site,
      decimalComma(agent.fte, 1),
      dayMonthYear(agent.hiredOn),
    ];
  });
  return { name: 'Medewerkers', rows: [header, ...rows], boldRows: [1], widths: [18, 26, 14, 18, 14, 8, 15] };
}
