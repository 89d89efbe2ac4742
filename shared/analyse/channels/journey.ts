import { type Channel, channels, type Evidence, type Journey } from '../../schema';
import { wilson } from '../../statistics';
import type { Analysis, AnalysisContext } from '../analysis';
import { Lineage, type Traced } from '../gather/lineage';
import { ask, namedQuery } from '../gather/named-query';
import { repeatDaysOf, withinDays } from '../gather/norms';
import { channelEpisodes } from './channel-episodes';
import pathsSql from './channel-paths.sql?raw';
import contactHoursSql from './contact-hours.sql?raw';
import { type ContactRows, contactRowsQuery, lackToFollow } from './contact-rows';
import { type FailureRow, failureDemandOf, failureDemandQuery, statusPattern } from './failure-demand';
import questionsSql from './journey-questions.sql?raw';
import queueHoursSql from './queue-hours.sql?raw';
import { type RepeatWindowRow, repeatsWithin, repeatWindowsQuery } from './repeat-windows';
import { type SelfServiceRow, selfServiceOf, selfServiceQuery } from './self-service';

export interface QuestionRow {
  readonly channel: string;
  readonly other_channel: string | null;
  readonly questions: number;
  readonly contacts: number;
}
export interface PathRow {
  readonly path: string;
  readonly questions: number;
  readonly contacts: number;
}
/** Contacts of one hour of the day, as queue-hours.sql and contact-hours.sql return them. */
interface HourCount extends Traced {
  readonly channel: string;
  readonly hour: number;
  readonly contacts: number | null;
}
export interface HourRow extends HourCount {
  readonly counted_by: 'queue' | 'contact';
}
export const journeyQuestionsQuery = namedQuery<QuestionRow>('channels/journey-questions.sql', 'contact', questionsSql);
export const channelPathsQuery = namedQuery<PathRow>('channels/channel-paths.sql', 'contact', pathsSql);
export const queueHoursQuery = namedQuery<HourCount>('channels/queue-hours.sql', 'queue_interval', queueHoursSql);
export const contactHoursQuery = namedQuery<HourCount>('channels/contact-hours.sql', 'contact', contactHoursSql);

const channelOf = (name: string): Channel => ((channels as readonly string[]).includes(name) ? (name as Channel) : 'other');
const total = (rows: readonly QuestionRow[], value: 'questions' | 'contacts') => rows.reduce((sum, row) => sum + row[value], 0);
const ratio = (numerator: number, denominator: number) => (denominator > 0 ? numerator / denominator : null);

/** Questions per channel in which they begin, with the other channels they needed; most questions first. */
function questionsByChannel(rows: readonly QuestionRow[]): Journey['by_channel'] {
  const begun = [...new Set(rows.map((row) => channelOf(row.channel)))];
  return begun
    .map((channel) => {
      const own = rows.filter((row) => channelOf(row.channel) === channel);
      const whole = own.filter((row) => row.other_channel === null);
      const questions = total(whole, 'questions');
      const escalations = own
        .filter((row) => row.other_channel !== null && channelOf(row.other_channel) !== channel)
        .map((row) => {
          const { low, high } = wilson(row.questions, questions);
          return {
            to: channelOf(row.other_channel as string),
            questions: row.questions,
            rate: row.questions / questions,
            interval: [low, high] as [number, number],
          };
        })
        .sort((a, b) => b.rate - a.rate);
      return { channel, questions, contacts_per_question: ratio(total(whole, 'contacts'), questions), escalations };
    })
    .sort((a, b) => b.questions - a.questions);
}

/** A path that fewer questions took is one customer's story. */
const fewestOnPath = 5;
const mostPaths = 12;

/** Paths of channels, most questions first; channels that the model does not know are one. */
function pathsOf(rows: readonly PathRow[], questions: number): NonNullable<Journey['paths']> {
  return rows
    .filter((row) => row.questions >= fewestOnPath)
    .slice(0, mostPaths)
    .map((row) => ({
      channels: row.path.split(' > ').map(channelOf),
      questions: row.questions,
      contacts: row.contacts,
      share: row.questions / questions,
    }));
}

/** Contacts per hour: as the queues counted them, single contacts for the other channels. Never both. */
function hoursKept(rows: readonly HourRow[]): HourRow[] {
  const counted = new Set(rows.filter((row) => row.counted_by === 'queue' && row.contacts).map((row) => row.channel));
  return rows.filter((row) => (row.counted_by === 'queue') === counted.has(row.channel));
}

function peaksOf(rows: readonly HourRow[]): Journey['peaks'] {
  const kept = hoursKept(rows).filter((row) => row.contacts);
  return [...new Set(kept.map((row) => channelOf(row.channel)))].map((channel) => {
    const own = kept.filter((row) => channelOf(row.channel) === channel);
    const all = own.reduce((sum, row) => sum + (row.contacts as number), 0);
    const byHour = [...new Set(own.map(({ hour }) => hour))].sort((a, b) => a - b);
    const hours = byHour.map((hour) => {
      const contacts = own.filter((row) => row.hour === hour).reduce((sum, row) => sum + (row.contacts as number), 0);
      return { hour, contacts, share: contacts / all };
    });
    const peak = hours.reduce((most, each) => (each.contacts > most.contacts ? each : most));
    return { channel, peak_hour: peak.hour, hours };
  });
}

/** What the journey is made of, gathered. */
export interface JourneyRows {
  /** Days within which another contact of the same customer belongs to the same question. */
  readonly days: number;
  readonly questions: readonly QuestionRow[];
  readonly failures: readonly FailureRow[];
  readonly hours: readonly HourRow[];
  readonly sessions: readonly SelfServiceRow[];
  readonly paths: readonly PathRow[];
  readonly windows: readonly RepeatWindowRow[];
}

/** Contacts per question, escalation between channels, returns, failure demand, self-service and peaks by hour. Pure. */
export function journeyOf({ days, questions, failures, hours, sessions, paths, windows }: JourneyRows): Omit<Journey, 'evidence'> {
  const whole = questions.filter((row) => row.other_channel === null);
  return {
    days,
    questions: total(whole, 'questions'),
    contacts_per_question: ratio(total(whole, 'contacts'), total(whole, 'questions')),
    by_channel: questionsByChannel(questions),
    paths: pathsOf(paths, total(whole, 'questions')),
    failure_demand: failureDemandOf(failures),
    repeats_within: repeatsWithin(windows),
    self_service: selfServiceOf(sessions),
    peaks: peaksOf(hours),
  };
}

async function hourRows(context: AnalysisContext): Promise<HourRow[]> {
  const queues = await ask(context, queueHoursQuery);
  const contacts = await ask(context, contactHoursQuery);
  return [
    ...queues.map((row) => ({ ...row, counted_by: 'queue' as const })),
    ...contacts.map((row) => ({ ...row, counted_by: 'contact' as const })),
  ];
}

/** The proof of each channel's hours: the rows of its queues, or its single contacts where no queue counts them. */
const hoursEvidence = (rows: readonly HourRow[], lineage: Lineage): Evidence[] =>
  [...new Set(rows.map(({ channel }) => channel))].flatMap((channel) => {
    const own = hoursKept(rows).filter((row) => row.channel === channel);
    const [first] = own;
    if (!first || own.every(({ contacts }) => !contacts)) return [];
    return [lineage.evidence(first.counted_by === 'queue' ? queueHoursQuery : contactHoursQuery, 'hour_peaks', { channel }, own)];
  });

const keyedRows = (rows: readonly ContactRows[]): Traced[] =>
  rows.flatMap(({ import_id, keyed_rows, first_keyed_row, last_keyed_row }) =>
    first_keyed_row === null || last_keyed_row === null
      ? []
      : [{ import_id, source_rows: keyed_rows, first_row: first_keyed_row, last_row: last_keyed_row }],
  );

async function gatherJourney(context: AnalysisContext): Promise<JourneyRows> {
  const days = repeatDaysOf(context);
  const questions = await ask(context, journeyQuestionsQuery, { days });
  const known = questions.length > 0;
  return {
    days,
    questions,
    failures: await ask(context, failureDemandQuery, { days, status_pattern: statusPattern }),
    hours: await hourRows(context),
    sessions: await ask(context, selfServiceQuery),
    paths: known ? await ask(context, channelPathsQuery, { days }) : [],
    windows: known ? await ask(context, repeatWindowsQuery, { days }) : [],
  };
}

/** What does a customer meet on the way to an answer? Issue 4, channels and journey. */
export const journeyAnalysis: Analysis<'journey'> = {
  id: 'journey',
  part: 'journey',
  needs: [['contact', 'queue_interval', 'self_service']],
  async run(context) {
    const gathered = await gatherJourney(context);
    const { days, questions, sessions, hours, windows } = gathered;
    const found = journeyOf(gathered);
    const lineage = await Lineage.of(context);
    const stages = await channelEpisodes(context, lineage);
    const missing = [
      ...(questions.length === 0 ? [await lackToFollow(context, 'journey')] : []),
      ...(sessions.length === 0 ? [{ analysis: 'self_service', needs: 'self_service', unlocks: 'self_service' }] : []),
      ...stages.missing,
    ];
    const rows = await ask(context, contactRowsQuery);
    const keyed = keyedRows(rows);
    const evidence = [
      ...(keyed.length > 0 ? [lineage.evidence(journeyQuestionsQuery, withinDays('journey', days), {}, keyed)] : []),
      ...(windows.length > 0 ? [lineage.evidence(repeatWindowsQuery, 'journey.repeats', {}, keyed)] : []),
      ...(rows.length > 0 && found.failure_demand
        ? [lineage.evidence(failureDemandQuery, withinDays('journey.failure_demand', days), {}, rows)]
        : []),
      ...(sessions.length > 0 ? [lineage.evidence(selfServiceQuery, 'journey.self_service', {}, sessions)] : []),
      ...stages.evidence,
      ...hoursEvidence(hours, lineage),
    ];
    const { channel_episodes } = stages;
    return { ...(channel_episodes ? { channel_episodes } : {}), journey: { ...found, evidence }, missing };
  },
};
