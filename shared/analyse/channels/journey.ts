import { type Channel, channels, type Journey } from '../../schema';
import { wilson } from '../../statistics';
import type { Analysis } from '../analysis';
import { Lineage, type Traced } from '../gather/lineage';
import { ask, namedQuery } from '../gather/named-query';
import { repeatDays } from '../kpis/repeat-kpis';
import { channelEpisodes, channelEpisodesQuery } from './channel-episodes';
import pathsSql from './channel-paths.sql?raw';
import contactRowsSql from './contact-rows.sql?raw';
import { type FailureRow, failureDemandOf, failureDemandQuery, statusPattern } from './failure-demand';
import peaksSql from './hour-peaks.sql?raw';
import questionsSql from './journey-questions.sql?raw';
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
export interface HourRow {
  readonly counted_by: 'queue' | 'contact';
  readonly channel: string;
  readonly hour: number;
  readonly contacts: number | null;
}
export const journeyQuestionsQuery = namedQuery<QuestionRow>('channels/journey-questions.sql', 'contact', questionsSql);
export const channelPathsQuery = namedQuery<PathRow>('channels/channel-paths.sql', 'contact', pathsSql);
export const hourPeaksQuery = namedQuery<HourRow>('channels/hour-peaks.sql', 'contact', peaksSql);
export const contactRowsQuery = namedQuery<Traced>('channels/contact-rows.sql', 'contact', contactRowsSql);

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
function peaksOf(rows: readonly HourRow[]): Journey['peaks'] {
  const counted = new Set(rows.filter((row) => row.counted_by === 'queue' && row.contacts).map((row) => row.channel));
  const kept = rows.filter((row) => row.contacts && (row.counted_by === 'queue') === counted.has(row.channel));
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

/** Contacts per question, escalation between channels, failure demand, self-service and peaks by hour. Pure. */
export function journeyOf(
  questions: readonly QuestionRow[],
  failures: readonly FailureRow[],
  hours: readonly HourRow[],
  sessions: readonly SelfServiceRow[],
  paths: readonly PathRow[],
): Omit<Journey, 'evidence'> {
  const whole = questions.filter((row) => row.other_channel === null);
  return {
    days: repeatDays,
    questions: total(whole, 'questions'),
    contacts_per_question: ratio(total(whole, 'contacts'), total(whole, 'questions')),
    by_channel: questionsByChannel(questions),
    paths: pathsOf(paths, total(whole, 'questions')),
    failure_demand: failureDemandOf(failures),
    self_service: selfServiceOf(sessions),
    peaks: peaksOf(hours),
  };
}

/** What does a customer meet on the way to an answer? Issue 4, channels and journey. */
export const journeyAnalysis: Analysis<'journey'> = {
  id: 'journey',
  part: 'journey',
  needs: [['contact', 'queue_interval', 'self_service']],
  async run(context) {
    const questions = await ask(context, journeyQuestionsQuery, { days: repeatDays });
    const failures = await ask(context, failureDemandQuery, { days: repeatDays, status_pattern: statusPattern });
    const sessions = await ask(context, selfServiceQuery);
    const paths = questions.length > 0 ? await ask(context, channelPathsQuery, { days: repeatDays }) : [];
    const found = journeyOf(questions, failures, await ask(context, hourPeaksQuery), sessions, paths);
    const stages = await channelEpisodes(context);
    const missing = [
      ...(questions.length === 0 ? [{ analysis: 'journey', needs: 'contact', unlocks: 'customer_key' }] : []),
      ...(sessions.length === 0 ? [{ analysis: 'self_service', needs: 'self_service', unlocks: 'self_service' }] : []),
      ...(stages.missing ?? []),
    ];
    const rows = await ask(context, contactRowsQuery);
    const lineage = await Lineage.of(context);
    const evidence = [
      ...(rows.length > 0 ? [lineage.evidence(journeyQuestionsQuery, 'journey', {}, rows)] : []),
      ...(rows.length > 0 && found.failure_demand ? [lineage.evidence(failureDemandQuery, 'journey.failure_demand', {}, rows)] : []),
      ...(sessions.length > 0 ? [lineage.evidence(selfServiceQuery, 'journey.self_service', {}, sessions)] : []),
      ...(stages.channel_episodes ? [lineage.evidence(channelEpisodesQuery, 'channel_episodes', {}, rows)] : []),
    ];
    return { ...stages, journey: { ...found, evidence }, missing };
  },
};
