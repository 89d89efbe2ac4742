import { type Channel, type ChannelEpisode, type CostToServe, channels, type Evidence, type Missing } from '../../schema';
import type { AnalysisContext } from '../analysis';
import type { Lineage, Traced } from '../gather/lineage';
import { ask, namedQuery } from '../gather/named-query';
import { repeatDaysOf, withinDays } from '../gather/norms';
import episodesSql from './channel-episodes.sql?raw';
import answersSql from './episode-answers.sql?raw';

type Maybe = number | null;
interface EpisodePlace extends Traced {
  readonly channel: string;
  readonly episode: string | null;
}
/** Contacts of one channel and episode, as channel-episodes.sql returns them. */
export interface EpisodeRow extends EpisodePlace {
  readonly contacts: number;
  readonly with_handle: number;
  readonly handle_s: Maybe;
  readonly followable: number;
  readonly returned: Maybe;
}
/** Answers with one mark about one channel and episode, as episode-answers.sql returns them. */
export interface EpisodeAnswerRow extends EpisodePlace {
  readonly csat: Maybe;
  readonly csat_max: Maybe;
  readonly ces: Maybe;
  readonly ces_max: Maybe;
  readonly answers: number;
}
export const channelEpisodesQuery = namedQuery<EpisodeRow>('channels/channel-episodes.sql', 'contact', episodesSql);
export const episodeAnswersQuery = namedQuery<EpisodeAnswerRow>('channels/episode-answers.sql', 'survey', answersSql);

/** A mean mark over fewer answers says more about those few than about the service. */
const fewestAnswers = 30;

const channelOf = (name: string): Channel => ((channels as readonly string[]).includes(name) ? (name as Channel) : 'other');
const total = <Row>(rows: readonly Row[], count: (row: Row) => Maybe) => rows.reduce((sum, row) => sum + (count(row) ?? 0), 0);

/** The scale on which the whole client was asked most; answers on another scale are left out, and so are those whose scale is not told. */
function scaleOf(answers: readonly EpisodeAnswerRow[], mark: 'csat' | 'ces'): number | null {
  const counts = new Map<number, number>();
  for (const row of answers) {
    const scale = row[`${mark}_max`];
    if (row[mark] !== null && scale !== null) counts.set(scale, (counts.get(scale) ?? 0) + row.answers);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function meanMark(answers: readonly EpisodeAnswerRow[], mark: 'csat' | 'ces', scale: number | null): ChannelEpisode['effort'] {
  const own = answers.filter((row) => row[mark] !== null && row[`${mark}_max`] === scale);
  const n = total(own, (row) => row.answers);
  if (scale === null || n < fewestAnswers) return null;
  return { mean: total(own, (row) => (row[mark] as number) * row.answers) / n, scale, answers: n };
}

/** Each channel in each stage of the journey, largest first; nothing where no contact says its stage. Costs come later. Pure. */
export function channelEpisodesOf(contacts: readonly EpisodeRow[], answers: readonly EpisodeAnswerRow[]): ChannelEpisode[] {
  if (contacts.every(({ episode }) => episode === null)) return [];
  const all = total(contacts, (row) => row.contacts);
  const scales = { csat: scaleOf(answers, 'csat'), ces: scaleOf(answers, 'ces') };
  const places = new Map(contacts.map((row) => [`${channelOf(row.channel)}\u0001${row.episode}`, row]));
  return [...places.values()]
    .map(({ channel: name, episode }): ChannelEpisode => {
      const channel = channelOf(name);
      const here = <Row extends EpisodePlace>(rows: readonly Row[]) =>
        rows.filter((row) => channelOf(row.channel) === channel && row.episode === episode);
      const own = here(contacts);
      const [n, withHandle, followable] = [
        total(own, (row) => row.contacts),
        total(own, (row) => row.with_handle),
        total(own, (row) => row.followable),
      ];
      return {
        channel,
        episode,
        contacts: n,
        share: n / all,
        handle_time: withHandle > 0 ? total(own, (row) => row.handle_s) / withHandle : null,
        repeat_rate: followable > 0 ? total(own, (row) => row.returned) / followable : null,
        satisfaction: meanMark(here(answers), 'csat', scales.csat),
        effort: meanMark(here(answers), 'ces', scales.ces),
        cost: null,
      };
    })
    .sort((a, b) => b.contacts - a.contacts || (`${a.channel}${a.episode}` < `${b.channel}${b.episode}` ? -1 : 1));
}

/**
 * What a handled contact costs in each episode: the price of its channel, by handle time against the channel's own mean over these contacts. null
 * where price or handle time is unknown: nobody handled the contacts of customers who hung up, and they take no part of the cost.
 */
export function withEpisodeCosts(cells: readonly ChannelEpisode[], cost: CostToServe | undefined): ChannelEpisode[] {
  return cells.map((cell) => {
    const price = cost?.by_channel.find(({ channel }) => channel === cell.channel)?.cost_per_contact ?? null;
    const own = cells.filter(({ channel, handle_time }) => channel === cell.channel && handle_time !== null);
    if (price === null || cell.handle_time === null) return { ...cell, cost: null };
    const contacts = total(own, (one) => one.contacts);
    const mean = total(own, (one) => (one.handle_time as number) * one.contacts) / contacts;
    return { ...cell, cost: mean > 0 ? (price * (cell.handle_time as number)) / mean : null };
  });
}

interface Stages {
  readonly channel_episodes?: ChannelEpisode[];
  /** Of the contacts (definition channel_episodes) and of the answers (channel_episodes.answers); a cell is narrowed to its channel and episode. */
  readonly evidence: readonly Evidence[];
  readonly missing: readonly Missing[];
}

/** Channels by stage of the journey, before costs; missing where no contact says its stage. */
export async function channelEpisodes(context: AnalysisContext, lineage: Lineage): Promise<Stages> {
  const days = repeatDaysOf(context);
  const rows = await ask(context, channelEpisodesQuery, { days });
  if (rows.length === 0) return { evidence: [], missing: [] };
  const answers = await ask(context, episodeAnswersQuery);
  const channel_episodes = channelEpisodesOf(rows, answers);
  if (channel_episodes.length === 0)
    return { evidence: [], missing: [{ analysis: 'channel_episodes', needs: 'contact', unlocks: 'journey_episode' }] };
  const evidence = [
    lineage.evidence(channelEpisodesQuery, withinDays('channel_episodes', days), {}, rows),
    ...(answers.length > 0 ? [lineage.evidence(episodeAnswersQuery, 'channel_episodes.answers', {}, answers)] : []),
  ];
  return { channel_episodes, evidence, missing: [] };
}
