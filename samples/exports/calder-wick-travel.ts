import type { SimulatedClient } from '../simulation/exported-client';
import type { Agent } from '../simulation/people';
import { reviewContacts } from '../simulation/reviews';
import { type SampleFile, type TextStyle, textFile } from '../write/files';
import { halfDayClock, hoursMinuteSecond, meanOf, monthDayYear } from '../write/notation';

const americanExport: TextStyle = { delimiter: ',', encoding: 'utf8', lineEnd: '\r\n' };
const fullName = (agent: Agent) => `${agent.given} ${agent.family}`;
const clock = (seconds: number) => hoursMinuteSecond(seconds, 2);

/** An American on-premises telephony system and a workforce system: month first, twelve-hour clock, means as hh:mm:ss. No surveys. */
export async function exportCalderWickTravel(simulated: SimulatedClient): Promise<SampleFile[]> {
  return [queueReport(simulated), workforcePlan(simulated), agentReport(simulated), evaluations(simulated), roster(simulated)];
}

function queueReport({ client, intervals }: SimulatedClient): SampleFile {
  const header = ['CSQ Name', 'Interval Start Time', 'Interval End Time', 'Service Level (sec)', 'Calls Presented', 'Calls Handled'];
  const counts = ['Calls Handled within SL', 'Calls Abandoned', 'Calls Abandoned within SL', 'Calls Transferred'];
  const times = ['Avg Speed of Answer', 'Avg Talk Time', 'Avg Hold Time', 'Avg Work Time', 'Max Queue Time'];
  const mean = (sum: number, count: number) => {
    const value = meanOf(sum, count);
    return value === null ? '' : clock(value);
  };
  const rows = intervals.map((one) => {
    const judged = one.offered - one.abandonedWithin;
    const stampOf = (seconds: number) => `${monthDayYear(one.day.date)} ${halfDayClock(seconds, true)}`;
    return [
      ...[client.queues[one.queue]!.name, stampOf(one.from), stampOf(one.to), client.threshold_s, one.offered, one.answered, one.within],
      ...[one.abandoned, one.abandonedWithin, one.transferred, mean(one.wait_s, one.answered), mean(one.talk_s, one.answered)],
      ...[mean(one.hold_s, one.answered), mean(one.wrap_s, one.answered), clock(one.maxWait_s)],
      judged > 0 ? `${((100 * one.within) / judged).toFixed(2)}%` : '',
    ];
  });
  return textFile(
    'CSQ Activity by Interval.csv',
    [
      ['Contact Service Queue Activity Report (by CSQ and interval)'],
      [`Report period: ${monthDayYear(client.firstDay)} - ${monthDayYear(client.lastDay)}`],
      [],
      [...header, ...counts, ...times, 'Percentage of Service Level Met - Without Abandon'],
      ...rows,
    ],
    americanExport,
  );
}

function workforcePlan({ client, intervals }: SimulatedClient): SampleFile {
  const header = [
    'Date',
    'Interval',
    'Skill',
    'Forecast Contacts Received',
    'Forecast AHT (sec)',
    'Required',
    'Scheduled Open',
    'Present',
    'On Queue',
  ];
  const rows = intervals.map((one) => [
    ...[
      monthDayYear(one.day.date),
      halfDayClock(one.from),
      client.queues[one.queue]!.name,
      one.forecastVolume.toFixed(1),
      one.forecastHandle_s,
    ],
    ...[one.required.toFixed(1), one.scheduled.toFixed(1), one.present.toFixed(1), one.onQueue.toFixed(2)],
  ]);
  return textFile('WFM Intraday Staffing.csv', [header, ...rows], americanExport);
}

function agentReport({ agentDays }: SimulatedClient): SampleFile {
  const header = [
    'Date',
    'Agent ID',
    'Agent Name',
    'Calls Handled',
    'Transfer Out',
    'Talk Time',
    'Hold Time',
    'Work Time',
    'Ready Time',
    'Logged-In Time',
  ];
  const rows = agentDays
    .filter((one) => !one.absent)
    .map((one) => {
      const ready = Math.max(0, one.onQueue_s - one.talk_s - one.hold_s - one.wrap_s);
      const times = [one.talk_s, one.hold_s, one.wrap_s, ready, one.onQueue_s].map(clock);
      return [monthDayYear(one.day.date), one.agent.number, fullName(one.agent), one.handled, one.transferred, ...times];
    });
  return textFile('Agent Summary by Day.csv', [header, ...rows], americanExport);
}

function evaluations({ client, contacts }: SimulatedClient): SampleFile {
  const criteria = [
    { name: 'Greeting', maximum: 20 },
    { name: 'Accuracy', maximum: 50 },
    { name: 'Courtesy', maximum: 30 },
  ];
  const reviews = reviewContacts(client, contacts, { perAgent: 6, criteria, evaluators: ['Pat Nolan', 'Grace Yoon'] });
  const header = ['Evaluation Date', 'Evaluation ID', 'Agent ID', 'Evaluator', 'QA Score', 'Max Score'];
  const rows = reviews.map((one) => [monthDayYear(one.on), one.id, one.contact.agent!.number, one.evaluator, one.total.toFixed(1), 100]);
  return textFile('QA Evaluations.csv', [header, ...rows], americanExport);
}

function roster({ client, agents }: SimulatedClient): SampleFile {
  const header = ['Agent ID', 'Agent Name', 'Team', 'Supervisor', 'Site', 'Skills', 'FTE', 'Hire Date'];
  const rows = agents.map((agent) => {
    const team = client.teams[agent.team]!;
    const name = `${agent.family}, ${agent.given}`;
    return [agent.number, name, team.name, team.lead, team.site, client.queues[agent.queue]!.name, agent.fte, monthDayYear(agent.hiredOn)];
  });
  return textFile('Agent Roster.csv', [header, ...rows], americanExport);
}
