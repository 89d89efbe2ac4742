import type { SimulatedClient } from '../simulation/exported-client';
import type { Agent } from '../simulation/people';
import { reviewContacts } from '../simulation/reviews';
import { surveyContacts } from '../simulation/surveys';
import { type SampleFile, textFile } from '../write/files';
import { dayMonthYear, decimalComma, hourMinute } from '../write/notation';
import { dateCell, workbookFile } from '../write/workbook';

const fullName = (agent: Agent) => `${agent.given} ${agent.family}`;
/** Contacts were exported from this day on. */
const contactsFrom = '2025-03-24';

/** Plain Dutch Excel: real dates and times, one file per subject. */
export async function exportGemeenteLauwerdam(simulated: SimulatedClient): Promise<SampleFile[]> {
  return [
    await telephony(simulated),
    await staffing(simulated),
    await contactLog(simulated),
    await hours(simulated),
    await quality(simulated),
    satisfaction(simulated),
    await staff(simulated),
  ];
}

function telephony({ client, intervals }: SimulatedClient): Promise<SampleFile> {
  const header = [
    'Begin interval',
    'Wachtrij',
    'Aangeboden',
    'Beantwoord',
    'Binnen 20 seconden',
    'Afgehaakt',
    'Korte afhakers',
    'Totale wachttijd (sec)',
  ];
  const times = ['Gesprekstijd (sec)', 'Wachtstand (sec)', 'Nawerktijd (sec)', 'Doorverbonden', 'Servicelevel'];
  const rows = intervals.map((one) => [
    ...[dateCell(one.day.date, one.from), client.queues[one.queue]!.name, one.offered, one.answered, one.within, one.abandoned],
    ...[one.abandonedShort, one.wait_s, one.talk_s, one.hold_s, one.wrap_s, one.transferred],
    one.offered > 0 ? Math.round((1000 * one.within) / one.offered) / 1000 : null,
  ]);
  return workbookFile('Telefonie maart-april.xlsx', [
    {
      name: 'Telefonie',
      rows: [[...header, ...times], ...rows],
      formats: { 1: 'dd-mm-yyyy hh:mm', 13: '0.0%' },
      boldRows: [1],
      widths: [18, 18],
    },
  ]);
}

function staffing({ client, intervals }: SimulatedClient): Promise<SampleFile> {
  const header = ['Begin interval', 'Wachtrij', 'Prognose', 'Prognose AHT (sec)', 'Benodigd', 'Ingeroosterd', 'Aanwezig', 'Op de lijn'];
  const rows = intervals.map((one) => [
    ...[dateCell(one.day.date, one.from), client.queues[one.queue]!.name, one.forecastVolume, one.forecastHandle_s],
    ...[one.required, one.scheduled, one.present, Math.round(one.onQueue * 100) / 100],
  ]);
  return workbookFile('Prognose en rooster.xlsx', [
    {
      name: 'Bezetting',
      rows: [header, ...rows],
      formats: { 1: 'dd-mm-yyyy hh:mm', 3: '0.0', 8: '0.00' },
      boldRows: [1],
      widths: [18, 18],
    },
  ]);
}

function contactLog({ client, contacts }: SimulatedClient): Promise<SampleFile> {
  const header = ['Gespreksnummer', 'Starttijd', 'Wachtrij', 'Contactreden', 'Klantnummer', 'Medewerker', 'Beantwoord', 'Wachttijd (sec)'];
  const times = ['Gesprekstijd (sec)', 'Wachtstand (sec)', 'Nawerktijd (sec)', 'Doorverbonden'];
  const rows = contacts
    .filter((one) => one.day.date >= contactsFrom)
    .map((one) => [
      ...[
        one.id,
        dateCell(one.day.date, Math.floor(one.at)),
        client.queues[one.queue]!.name,
        one.answered ? one.reason : null,
        one.customer,
      ],
      ...[one.agent ? fullName(one.agent) : null, one.answered ? 'Ja' : 'Nee', one.wait_s],
      ...(one.answered ? [one.talk_s, one.hold_s, one.wrap_s, one.transferred ? 'Ja' : 'Nee'] : [null, null, null, null]),
    ]);
  return workbookFile('Gesprekken vanaf 24 maart.xlsx', [
    {
      name: 'Gesprekken',
      rows: [[...header, ...times], ...rows],
      formats: { 2: 'dd-mm-yyyy hh:mm:ss' },
      boldRows: [1],
      widths: [16, 20, 18, 26, 12, 22],
    },
  ]);
}

function hours({ agentDays }: SimulatedClient): Promise<SampleFile> {
  const header = [
    'Datum',
    'Medewerker',
    'Geroosterde tijd (min)',
    'Aanwezige tijd (min)',
    'Roostertrouw tijd (min)',
    'Ziekteverzuim (min)',
  ];
  const minutes = (seconds: number) => Math.round(seconds / 6) / 10;
  const rows = agentDays.map((one) => [
    ...[
      dateCell(one.day.date),
      fullName(one.agent),
      minutes(one.scheduled_s),
      minutes(one.present_s),
      minutes(one.adherent_s),
      minutes(one.absent_s),
    ],
  ]);
  return workbookFile('Urenregistratie.xlsx', [
    { name: 'Uren', rows: [header, ...rows], formats: { 1: 'dd-mm-yyyy' }, boldRows: [1], widths: [12, 24, 22, 22, 24, 20] },
  ]);
}

function quality({ client, contacts }: SimulatedClient): Promise<SampleFile> {
  const criteria = [
    { name: 'Contact maken', maximum: 30 },
    { name: 'Juiste informatie', maximum: 50 },
    { name: 'Vastlegging', maximum: 20 },
  ];
  const reviews = reviewContacts(client, contacts, { perAgent: 8, criteria, evaluators: ['Sietske Oud', 'Mark Lodewijks'] });
  const header = ['Datum', 'Meting', 'Medewerker', 'Beoordelaar', 'Kwaliteitsscore', 'Maximale score'];
  const rows = reviews.map((one) => [dateCell(one.on), one.id, fullName(one.contact.agent!), one.evaluator, one.total, 100]);
  return workbookFile('Kwaliteit.xlsx', [
    { name: 'Metingen', rows: [header, ...rows], formats: { 1: 'dd-mm-yyyy', 5: '0.0' }, boldRows: [1], widths: [12, 10, 24, 18, 16, 16] },
  ]);
}

function satisfaction({ client, contacts }: SimulatedClient): SampleFile {
  const header = ['Datum', 'Tijd', 'Respons-id', 'Medewerker', 'Wachtrij', 'Rapportcijfer (1-10)', 'Vraag opgelost'];
  const rows = surveyContacts(client, contacts, 0.06).map((one) => [
    ...[dayMonthYear(one.on), hourMinute(one.at), one.id, fullName(one.contact.agent!), client.queues[one.contact.queue]!.name],
    ...[one.mark, one.solved ? 'ja' : 'nee'],
  ]);
  return textFile('Tevredenheid inwoners.csv', [header, ...rows], { delimiter: ';', encoding: 'utf8-with-bom', lineEnd: '\r\n' });
}

function staff({ client, agents }: SimulatedClient): Promise<SampleFile> {
  const header = ['Medewerkernummer', 'Naam', 'Team', 'Teamleider', 'Locatie', 'FTE', 'In dienst'];
  const rows = agents.map((agent) => {
    const team = client.teams[agent.team]!;
    return [agent.number, fullName(agent), team.name, team.lead, team.site, decimalComma(agent.fte, 2), dateCell(agent.hiredOn)];
  });
  return workbookFile('Medewerkers KCC.xlsx', [
    { name: 'Medewerkers', rows: [header, ...rows], formats: { 7: 'dd-mm-yyyy' }, boldRows: [1], widths: [18, 26, 14, 18, 14, 8, 12] },
  ]);
}
