import type { ContactRecord } from '../simulation/contact-records';
import type { SimulatedClient } from '../simulation/exported-client';
import type { Agent } from '../simulation/people';
import { reviewContacts } from '../simulation/reviews';
import { surveyContacts } from '../simulation/surveys';
import { type SampleFile, type TextStyle, textFile } from '../write/files';
import { hourMinute, hourMinuteSecond } from '../write/notation';

const cloudExport: TextStyle = { delimiter: ',', encoding: 'utf8-with-bom', lineEnd: '\r\n', quoteAll: true };
const plainExport: TextStyle = { delimiter: ',', encoding: 'utf8', lineEnd: '\n' };
const stamp = (date: string, seconds: number) => `${date}T${hourMinuteSecond(seconds)}`;
const fullName = (agent: Agent) => `${agent.given} ${agent.family}`;
/** Conversations were exported from this day on. */
const conversationsFrom = '2025-03-31';

/** A cloud telephony system that writes milliseconds and ISO stamps, and a workforce system beside it. */
export async function exportBrightlineTelecom(simulated: SimulatedClient): Promise<SampleFile[]> {
  return [
    queueIntervals(simulated),
    workforcePlan(simulated),
    conversations(simulated),
    evaluations(simulated),
    surveys(simulated),
    agents(simulated),
  ];
}

function queueIntervals({ client, intervals }: SimulatedClient): SampleFile {
  const header = [
    'Interval Start',
    'Interval End',
    'Media Type',
    'Queue Name',
    'Offered',
    'Answered',
    'Answered within 20 seconds',
    'Abandoned',
  ];
  const times = [
    'Short Abandon',
    'Transferred',
    'Total Wait (ms)',
    'Total Talk (ms)',
    'Total Hold (ms)',
    'Total ACW (ms)',
    'Total Handle (ms)',
  ];
  const rows = intervals.map((one) => {
    const milliseconds = [one.wait_s, one.talk_s, one.hold_s, one.wrap_s, one.talk_s + one.hold_s + one.wrap_s].map((time) => time * 1000);
    const counted = one.offered - one.abandonedShort;
    return [
      ...[stamp(one.day.date, one.from), stamp(one.day.date, one.to), 'voice', client.queues[one.queue]!.name, one.offered, one.answered],
      ...[one.within, one.abandoned, one.abandonedShort, one.transferred, ...milliseconds],
      counted > 0 ? (one.within / counted).toFixed(4) : '',
    ];
  });
  return textFile('Queue_Performance_Interval.csv', [[...header, ...times, 'Service Level %'], ...rows], cloudExport);
}

function workforcePlan({ client, intervals }: SimulatedClient): SampleFile {
  const header = [
    'Interval Start',
    'Queue',
    'Forecast Offered',
    'Forecast AHT (s)',
    'Required Staffing',
    'Scheduled Staffing',
    'Agents Present',
    'Agents On Queue',
  ];
  const rows = intervals.map((one) => [
    ...[stamp(one.day.date, one.from), client.queues[one.queue]!.name, one.forecastVolume.toFixed(1), one.forecastHandle_s],
    ...[one.required, one.scheduled.toFixed(1), one.present.toFixed(1), one.onQueue.toFixed(2)],
  ]);
  return textFile('WFM_Forecast_and_Staffing.csv', [header, ...rows], plainExport);
}

const conversationId = (contact: ContactRecord) =>
  `c${contact.id.toString(16).padStart(6, '0')}-${(contact.id * 7919).toString(16).slice(-6)}`;

function conversations({ client, contacts }: SimulatedClient): SampleFile {
  const header = [
    'Conversation ID',
    'Start Time',
    'Direction',
    'Media Type',
    'Queue',
    'Agent Name',
    'Customer ID',
    'Wrap-up Code',
    'Answered',
  ];
  const times = ['Wait Time (ms)', 'Talk Time (ms)', 'Hold Time (ms)', 'ACW Time (ms)', 'Transferred', 'Resolved'];
  const rows = contacts
    .filter((one) => one.day.date >= conversationsFrom)
    .map((one) => [
      ...[conversationId(one), stamp(one.day.date, one.at), 'inbound', 'voice', client.queues[one.queue]!.name],
      ...[one.agent ? fullName(one.agent) : '', one.customer, one.agent ? one.reason : '', one.answered ? 'Yes' : 'No', one.wait_s * 1000],
      ...(one.answered ? [one.talk_s * 1000, one.hold_s * 1000, one.wrap_s * 1000] : ['', '', '']),
      ...(one.answered ? [one.transferred ? 'Yes' : 'No', one.solved ? 'Yes' : 'No'] : ['', '']),
    ]);
  return textFile('Conversation_Detail_from_31_March.csv', [[...header, ...times], ...rows], plainExport);
}

function evaluations({ client, contacts }: SimulatedClient): SampleFile {
  const criteria = [
    { name: 'Opening', maximum: 20 },
    { name: 'Resolution', maximum: 50 },
    { name: 'Tone', maximum: 30 },
  ];
  const reviews = reviewContacts(client, contacts, { perAgent: 6, criteria, evaluators: ['Janet Lowe', 'Simon Achebe', 'Rhys Morgan'] });
  const header = ['Evaluation ID', 'Evaluation Date', 'Agent Name', 'Evaluator', 'Evaluation Score', 'Max Score', 'Conversation ID'];
  const rows = reviews.map((one) => [
    ...[one.id, one.on, fullName(one.contact.agent!), one.evaluator, one.total.toFixed(1), 100, conversationId(one.contact)],
  ]);
  return textFile('Quality_Evaluations.csv', [header, ...rows], plainExport);
}

function surveys({ client, contacts }: SimulatedClient): SampleFile {
  const header = [
    'Survey ID',
    'Completed At',
    'Agent Name',
    'Queue',
    'CSAT (1-5)',
    'Likelihood to Recommend (0-10)',
    'Resolved',
    'Conversation ID',
  ];
  const rows = surveyContacts(client, contacts, 0.06).map((one) => [
    ...[`S${one.id}`, `${one.on} ${hourMinute(one.at)}:00`, fullName(one.contact.agent!), client.queues[one.contact.queue]!.name],
    ...[Math.ceil(one.mark / 2), one.recommend, one.solved ? 'Yes' : 'No', conversationId(one.contact)],
  ]);
  return textFile('Survey_Responses.csv', [header, ...rows], plainExport);
}

function agents({ client, agents: people }: SimulatedClient): SampleFile {
  const header = ['Agent ID', 'Agent Name', 'Team', 'Team Lead', 'Site', 'Skills', 'FTE', 'Hire Date'];
  const rows = people.map((agent) => {
    const team = client.teams[agent.team]!;
    return [agent.number, fullName(agent), team.name, team.lead, team.site, client.queues[agent.queue]!.name, agent.fte, agent.hiredOn];
  });
  return textFile('Agents.csv', [header, ...rows], plainExport);
}
