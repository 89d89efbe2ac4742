import { harderStage, pricesOfChannels, stageOf } from '../definitions/tuinwereld-journey';
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
    costs(simulated),
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
  const times = [
    'Wait Time (s)',
    'Talk Time (s)',
    'Hold Time (s)',
    'After Call Work Time (s)',
    'Transferred',
    'First Contact Resolution',
    'Journey Stage',
  ];
  const rows = all
    .filter((one) => one.queue === queue && one.day.date >= from)
    .map((one) => [
      ...[`i${one.id}`, `${one.day.date} ${hourMinuteSecond(one.at)}`, client.queues[queue]!.channel, client.queues[queue]!.name],
      ...[one.agent ? one.reason : '', one.customer, one.agent ? fullName(one.agent) : '', one.answered ? 'Yes' : 'No', one.wait_s],
      ...(one.answered ? [one.talk_s, one.hold_s, one.wrap_s, one.transferred ? 'Yes' : 'No'] : ['', '', '', '']),
      one.answered ? (one.solved && !one.repeat ? 'Yes' : 'No') : '',
      one.agent ? stageOf(one.reason) : '',
    ]);
  return textFile(name, [[...header, ...times], ...rows], cloudExport);
}

/** The tickets of the desk, by mail and by web form. */
function ticketsOf(client: SimulatedClient['client']) {
  const days = daysBetween(client.firstDay, laterDate(client.lastDay, 2));
  const desk = { days, perDay: 52, agents: 3, opens: 9 * 3600, closes: 17 * 3600, handle_s: 1200, seed: client.seed };
  const subjects = [
    { name: 'Levering', share: 0.45, firstTime: 0.62 },
    { name: 'Retour', share: 0.35, firstTime: 0.74 },
    { name: 'Klacht', share: 0.2, firstTime: 0.5 },
  ];
  return simulateTickets({ ...desk, subjects });
}

function tickets({ client }: SimulatedClient): SampleFile {
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
  const times = ['First reply time (min)', 'Full resolution time (min)', 'Ticket solved', 'Agent replies', 'Reopens', 'Journey Stage'];
  const minutes = (from: number, to: number | null) => (to === null ? '' : ((to - from) / 60).toFixed(1));
  const rows = ticketsOf(client).map((one) => [
    ...[one.id, stamp(one.createdAt), one.channel, 'Webshop', one.subject, one.customer, one.agent === null ? '' : names[one.agent]!],
    ...[one.solvedAt === null ? 'open' : 'solved', minutes(one.createdAt, one.firstReplyAt), minutes(one.createdAt, one.solvedAt)],
    ...[one.solvedAt === null ? '' : stamp(one.solvedAt), one.replies, one.reopened, stageOf(one.subject)],
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
  const header = [
    'Response ID',
    'Submitted At',
    'Channel',
    'Agent Name',
    'CSAT Score (1-5)',
    'NPS Score (0-10)',
    'CES (1-7)',
    'Resolved',
    'Journey Stage',
  ];
  const rows = surveyContacts(client, all, 0.08).map((one) => [
    ...[`q${one.id}`, `${one.on} ${hourMinute(one.at)}:00`, client.queues[one.contact.queue]!.channel, fullName(one.contact.agent!)],
    ...[Math.ceil(one.mark / 2), one.recommend, easeOf(client, one), one.solved ? 'Yes' : 'No', stageOf(one.contact.reason)],
  ]);
  return textFile('survey_responses.csv', [header, ...rows], cloudExport);
}

/** The ease mark, lower where the journey is harder in truth. */
function easeOf(client: SimulatedClient['client'], { contact, ease }: ReturnType<typeof surveyContacts>[number]): number {
  const harder = client.queues[contact.queue]!.channel === harderStage.channel && stageOf(contact.reason) === harderStage.stage;
  return harder ? Math.max(1, ease - harderStage.points) : ease;
}

/** What each channel cost per week, at the true price of its handled contacts, and what belongs to no channel. */
function costs({ client, contacts: all }: SimulatedClient): SampleFile {
  const weeks = [...new Set(daysBetween(client.firstDay, client.lastDay).map(({ date }) => mondayOf(date)))];
  const written = ticketsOf(client).map((one) => ({ ...one, date: laterDate(client.firstDay, Math.floor(one.createdAt / 86_400)) }));
  const rows = weeks.flatMap((monday) => {
    const inWeek = ({ date }: { readonly date: string }) => mondayOf(date) === monday;
    const spoken = (queue: number) => all.filter((one) => one.answered && one.queue === queue && inWeek(one.day)).length;
    const [web, mail] = ['web', 'email'].map((channel) => written.filter((one) => one.channel === channel && inWeek(one)).length);
    const handled = { phone: spoken(0), chat: spoken(chatQueue), email: mail!, web: web! };
    const channels = Object.keys(handled) as (keyof typeof handled)[];
    const everything = channels.reduce((sum, channel) => sum + handled[channel], 0);
    return [
      ...channels.map((channel) => [
        ...[isoWeek(monday), channelNames[channel], 'Salaries'],
        ...[(handled[channel] * pricesOfChannels[channel]).toFixed(2), handled[channel]],
      ]),
      [isoWeek(monday), '', 'Licences and housing', (everything * pricesOfChannels.shared).toFixed(2), ''],
    ];
  });
  return textFile('costs_by_week.csv', [['Week', 'Channel', 'Cost Type', 'Amount (EUR)', 'Contacts'], ...rows], cloudExport);
}

const channelNames = { phone: 'Phone', chat: 'Chat', email: 'E-mail', web: 'Web form' } as const;

/** 2025-W36 for the week of a Monday. */
function isoWeek(monday: string): string {
  const thursday = laterDate(monday, 3);
  const days = (Date.parse(`${thursday}T00:00:00Z`) - Date.parse(`${thursday.slice(0, 4)}-01-01T00:00:00Z`)) / 86_400_000;
  return `${thursday.slice(0, 4)}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`;
}

function mondayOf(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  return laterDate(date, -((day.getUTCDay() + 6) % 7));
}

function employees({ client, agents }: SimulatedClient): SampleFile {
  const rows = agents.map((agent) => {
    const team = client.teams[agent.team]!;
    return [agent.number, fullName(agent), team.name, team.lead, team.site, agent.fte, agent.hiredOn];
  });
  return textFile('employees.csv', [['Employee ID', 'Name', 'Team', 'Team Lead', 'Site', 'FTE', 'Hired On'], ...rows], cloudExport);
}
