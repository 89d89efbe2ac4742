import { daysBetween, laterDate } from '../simulation/calendar';
import type { SimulatedClient } from '../simulation/exported-client';
import type { Agent } from '../simulation/people';
import { randomSource } from '../simulation/random';
import { reviewContacts } from '../simulation/reviews';
import { surveyContacts } from '../simulation/surveys';
import { simulateTickets } from '../simulation/tickets';
import { type SampleFile, type TextStyle, textFile } from '../write/files';
import { hourMinute, hourMinuteSecond } from '../write/notation';

const cloudExport: TextStyle = { delimiter: ',', encoding: 'utf8', lineEnd: '\n' };
const fullName = (agent: Agent) => `${agent.given} ${agent.family}`;
/** Calls were exported from this day on. */
const callsFrom = '2025-09-29';
const chatQueue = 1;

/** An online shop with cloud tools: telephony, chat, tickets, a chatbot. Nobody plans chat and tickets. */
export async function exportTuinwereldGroenhart(simulated: SimulatedClient): Promise<SampleFile[]> {
  return [
    callIntervals(simulated),
    plan(simulated),
    contacts(simulated, 'calls_export.csv', 0, callsFrom),
    contacts(simulated, 'chats_export.csv', chatQueue, simulated.client.firstDay),
    tickets(simulated),
    chatbot(simulated),
    evaluations(simulated),
    surveys(simulated),
    employees(simulated),
  ];
}

function callIntervals({ client, intervals }: SimulatedClient): SampleFile {
  const header = ['Date', 'Interval', 'Queue', 'Inbound Calls', 'Answered', 'Answered within 20 seconds', 'Abandoned', 'Short Abandoned'];
  const times = ['Total Talk Time (s)', 'Total Hold Time (s)', 'Total After Call Work (s)', 'Total Wait Time (s)', 'Service Level'];
  const rows = intervals
    .filter((one) => one.queue !== chatQueue)
    .map((one) => [
      ...[
        one.day.date,
        `${hourMinute(one.from)}-${hourMinute(one.to)}`,
        client.queues[one.queue]!.name,
        one.offered,
        one.answered,
        one.within,
      ],
      ...[one.abandoned, one.abandonedShort, one.talk_s, one.hold_s, one.wrap_s, one.wait_s],
      one.offered > 0 ? `${((100 * (one.within + one.abandonedWithin)) / one.offered).toFixed(1)}%` : '',
    ]);
  return textFile('calls_by_half_hour.csv', [[...header, ...times], ...rows], cloudExport);
}

function plan({ client, intervals }: SimulatedClient): SampleFile {
  const header = ['Date', 'Interval', 'Queue', 'Forecast Volume', 'Forecast AHT (s)', 'Required', 'Scheduled', 'Present', 'On Queue'];
  const rows = intervals
    .filter((one) => one.queue !== chatQueue)
    .map((one) => [
      ...[one.day.date, `${hourMinute(one.from)}-${hourMinute(one.to)}`, client.queues[one.queue]!.name, one.forecastVolume.toFixed(1)],
      ...[one.forecastHandle_s, one.required, one.scheduled.toFixed(1), one.present.toFixed(1), one.onQueue.toFixed(2)],
    ]);
  return textFile('planning_calls.csv', [header, ...rows], cloudExport);
}

function contacts({ client, contacts: all }: SimulatedClient, name: string, queue: number, from: string): SampleFile {
  const header = ['Interaction ID', 'Started At', 'Channel', 'Queue', 'Contact Reason', 'Customer ID', 'Agent Name', 'Answered'];
  const times = ['Wait Time (s)', 'Talk Time (s)', 'Hold Time (s)', 'After Call Work Time (s)', 'Transferred', 'First Contact Resolution'];
  const rows = all
    .filter((one) => one.queue === queue && one.day.date >= from)
    .map((one) => [
      ...[`i${one.id}`, `${one.day.date} ${hourMinuteSecond(one.at)}`, client.queues[queue]!.channel, client.queues[queue]!.name],
      ...[one.agent ? one.reason : '', one.customer, one.agent ? fullName(one.agent) : '', one.answered ? 'Yes' : 'No', one.wait_s],
      ...(one.answered ? [one.talk_s, one.hold_s, one.wrap_s, one.transferred ? 'Yes' : 'No'] : ['', '', '', '']),
      one.answered ? (one.solved && !one.repeat ? 'Yes' : 'No') : '',
    ]);
  return textFile(name, [[...header, ...times], ...rows], cloudExport);
}

function tickets({ client }: SimulatedClient): SampleFile {
  const days = daysBetween(client.firstDay, laterDate(client.lastDay, 2));
  const desk = { days, perDay: 52, agents: 3, opens: 9 * 3600, closes: 17 * 3600, handle_s: 1200, seed: client.seed };
  const subjects = [
    { name: 'Levering', share: 0.45, firstTime: 0.62 },
    { name: 'Retour', share: 0.35, firstTime: 0.74 },
    { name: 'Klacht', share: 0.2, firstTime: 0.5 },
  ];
  const names = ['Ilse Verbeek', 'Ramon Tak', 'Gerda Pool'];
  const stamp = (seconds: number) => `${laterDate(client.firstDay, Math.floor(seconds / 86_400))} ${hourMinuteSecond(seconds % 86_400)}`;
  const header = [
    'Ticket ID',
    'Ticket created',
    'Ticket channel',
    'Ticket group',
    'About',
    'Requester ID',
    'Assignee name',
    'Ticket status',
  ];
  const times = ['First reply time (min)', 'Full resolution time (min)', 'Ticket solved', 'Agent replies', 'Reopens'];
  const minutes = (from: number, to: number | null) => (to === null ? '' : ((to - from) / 60).toFixed(1));
  const rows = simulateTickets({ ...desk, subjects }).map((one) => [
    ...[one.id, stamp(one.createdAt), one.channel, 'Webshop', one.subject, one.customer, one.agent === null ? '' : names[one.agent]!],
    ...[one.solvedAt === null ? 'open' : 'solved', minutes(one.createdAt, one.firstReplyAt), minutes(one.createdAt, one.solvedAt)],
    ...[one.solvedAt === null ? '' : stamp(one.solvedAt), one.replies, one.reopened],
  ]);
  return textFile('tickets_export.csv', [[...header, ...times], ...rows], cloudExport);
}

function chatbot({ client }: SimulatedClient): SampleFile {
  const random = randomSource(client.seed, 'chatbot');
  const rows = daysBetween(client.firstDay, client.lastDay).flatMap((day) =>
    ['Waar is mijn pakket', 'Retour aanmelden'].map((topic) => {
      const sessions = random.poisson(topic.startsWith('Waar') ? 140 : 60);
      const solved = Math.round(sessions * random.between(0.36, 0.46));
      const handedOver = Math.round((sessions - solved) * random.between(0.4, 0.55));
      return [day.date, 'chatbot', topic, sessions, solved, handedOver, 'chat', sessions - solved - handedOver];
    }),
  );
  return textFile(
    'chatbot_daily.csv',
    [['Date', 'Channel', 'Topic', 'Sessions', 'Solved', 'Handed over', 'Handed over to', 'Abandoned'], ...rows],
    cloudExport,
  );
}

function evaluations({ client, contacts: all }: SimulatedClient): SampleFile {
  const criteria = [
    { name: 'Begroeting', maximum: 20 },
    { name: 'Oplossing', maximum: 50 },
    { name: 'Toon', maximum: 30 },
  ];
  const reviews = reviewContacts(client, all, { perAgent: 7, criteria, evaluators: ['Hetty Buis', 'Okan Sahin'] });
  const header = ['Review Date', 'Review ID', 'Agent Name', 'Evaluator', 'Channel', 'QA Score', 'Max Score', 'Interaction ID'];
  const rows = reviews.map((one) => [
    ...[one.on, one.id, fullName(one.contact.agent!), one.evaluator, client.queues[one.contact.queue]!.channel, one.total.toFixed(1), 100],
    `i${one.contact.id}`,
  ]);
  return textFile('quality_reviews.csv', [header, ...rows], cloudExport);
}

function surveys({ client, contacts: all }: SimulatedClient): SampleFile {
  const header = ['Response ID', 'Submitted At', 'Channel', 'Agent Name', 'CSAT Score (1-5)', 'NPS Score (0-10)', 'CES (1-7)', 'Resolved'];
  const rows = surveyContacts(client, all, 0.08).map((one) => [
    ...[`q${one.id}`, `${one.on} ${hourMinute(one.at)}:00`, client.queues[one.contact.queue]!.channel, fullName(one.contact.agent!)],
    ...[Math.ceil(one.mark / 2), one.recommend, one.ease, one.solved ? 'Yes' : 'No'],
  ]);
  return textFile('survey_responses.csv', [header, ...rows], cloudExport);
}

function employees({ client, agents }: SimulatedClient): SampleFile {
  const rows = agents.map((agent) => {
    const team = client.teams[agent.team]!;
    return [agent.number, fullName(agent), team.name, team.lead, team.site, agent.fte, agent.hiredOn];
  });
  return textFile('employees.csv', [['Employee ID', 'Name', 'Team', 'Team Lead', 'Site', 'FTE', 'Hired On'], ...rows], cloudExport);
}
