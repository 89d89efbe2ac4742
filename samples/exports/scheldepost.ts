import type { SimulatedClient } from '../simulation/exported-client';
import type { Agent } from '../simulation/people';
import { reviewContacts } from '../simulation/reviews';
import { surveyContacts } from '../simulation/surveys';
import { type SampleFile, type TextStyle, textFile } from '../write/files';
import { dayMonthYear, decimalComma, hourMinute, hoursMinuteSecond } from '../write/notation';

const belgianExport: TextStyle = { delimiter: ';', encoding: 'utf8-with-bom', lineEnd: '\r\n' };
const switchExport: TextStyle = { delimiter: ';', encoding: 'utf8', lineEnd: '\n' };
const fullName = (agent: Agent) => `${agent.given} ${agent.family}`;
const slashed = (date: string) => dayMonthYear(date, '/');

/** An old switch that names its columns in database words, and a workforce system that keeps adherence; Belgian notation. */
export async function exportScheldepost(simulated: SimulatedClient): Promise<SampleFile[]> {
  return [
    splitReport(simulated),
    staffing(simulated),
    adherence(simulated),
    evaluations(simulated),
    surveys(simulated),
    employees(simulated),
  ];
}

function splitReport({ client, intervals }: SimulatedClient): SampleFile {
  const header = ['row_date', 'starttime', 'split', 'servicelevel', 'callsoffered', 'acdcalls', 'acceptable', 'abncalls', 'transferred'];
  const times = ['anstime', 'abntime', 'acdtime', 'holdtime', 'acwtime'];
  const rows = intervals.map((one) => [
    ...[
      slashed(one.day.date),
      hourMinute(one.from),
      client.queues[one.queue]!.name,
      client.threshold_s,
      one.offered,
      one.answered,
      one.within,
    ],
    ...[one.abandoned, one.transferred, one.wait_s, one.abandonWait_s, one.talk_s, one.hold_s, one.wrap_s],
  ]);
  return textFile('hsplit_2024-09_2024-10.csv', [[...header, ...times], ...rows], switchExport);
}

function staffing({ client, intervals }: SimulatedClient): SampleFile {
  const header = [
    'Datum',
    'Kwartier',
    'Skill',
    'Verwacht volume',
    'Verwachte AHT (sec)',
    'Benodigd',
    'Ingeroosterd',
    'Aanwezig',
    'Op de lijn',
    'Norm servicelevel',
  ];
  const rows = intervals.map((one) => [
    ...[slashed(one.day.date), `${hourMinute(one.from)}-${hourMinute(one.to)}`, client.queues[one.queue]!.name],
    ...[
      decimalComma(one.forecastVolume, 1),
      one.forecastHandle_s,
      one.required,
      decimalComma(one.scheduled, 1),
      decimalComma(one.present, 1),
    ],
    decimalComma(one.onQueue, 2),
    '90%',
  ]);
  return textFile('WFM bezetting per kwartier.csv', [header, ...rows], belgianExport);
}

function adherence({ client, agentDays }: SimulatedClient): SampleFile {
  const header = [
    'Date',
    'Agent ID',
    'Agent Name',
    'Team',
    'Scheduled Time',
    'Present Time',
    'Time in Adherence',
    'Unplanned Absence',
    'Adherence %',
  ];
  const rows = agentDays.map((one) => [
    ...[slashed(one.day.date), one.agent.number, fullName(one.agent), client.teams[one.agent.team]!.name],
    ...[one.scheduled_s, one.present_s, one.adherent_s, one.absent_s].map((time) => hoursMinuteSecond(time, 2)),
    one.absent ? '--' : `${decimalComma((100 * one.adherent_s) / one.scheduled_s, 1)}%`,
  ]);
  return textFile('WFM schedule adherence.csv', [header, ...rows], belgianExport);
}

function evaluations({ client, contacts }: SimulatedClient): SampleFile {
  const criteria = [
    { name: 'Begroeting', maximum: 5 },
    { name: 'Oplossing', maximum: 10 },
    { name: 'Klantgerichtheid', maximum: 5 },
  ];
  const reviews = reviewContacts(client, contacts, { perAgent: 6, criteria, evaluators: ['Kristof Hens', 'Sabine Wauters'] });
  const header = ['Datum', 'Evaluatie', 'Medewerkernummer', 'Evaluator', 'Kwaliteitsscore', 'Maximumscore'];
  const rows = reviews.map((one) => [
    ...[slashed(one.on), one.id, one.contact.agent!.number, one.evaluator, one.marks.reduce((sum, mark) => sum + mark, 0), 20],
  ]);
  return textFile('Kwaliteit.csv', [header, ...rows], belgianExport);
}

function surveys({ client, contacts }: SimulatedClient): SampleFile {
  const header = ['Datum', 'Tijdstip', 'Respons-id', 'Medewerker', 'Wachtrij', 'Tevredenheid (1-10)', 'NPS (0-10)', 'Probleem opgelost'];
  const rows = surveyContacts(client, contacts, 0.022).map((one) => [
    ...[slashed(one.on), hourMinute(one.at), `T${one.id}`, fullName(one.contact.agent!), client.queues[one.contact.queue]!.name],
    ...[one.mark, one.recommend, one.solved ? 'Ja' : 'Nee'],
  ]);
  return textFile('Tevredenheid.csv', [header, ...rows], belgianExport);
}

function employees({ client, agents }: SimulatedClient): SampleFile {
  const header = ['Medewerkernummer', 'Naam', 'Team', 'Teamleider', 'Site', 'FTE', 'Datum in dienst'];
  const rows = agents.map((agent) => {
    const team = client.teams[agent.team]!;
    return [
      agent.number,
      `${agent.family} ${agent.given}`,
      team.name,
      team.lead,
      team.site,
      decimalComma(agent.fte, 1),
      slashed(agent.hiredOn),
    ];
  });
  return textFile('Medewerkers.csv', [header, ...rows], belgianExport);
}
