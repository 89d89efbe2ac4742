import { describe, expect, it } from 'vitest';
import { type CostToServe, channelEpisodeSchema } from '../../schema';
import { channelEpisodesOf, type EpisodeAnswerRow, type EpisodeRow, withEpisodeCosts } from './channel-episodes';

const lineage = { import_id: 'i', source_rows: 1, first_row: 2, last_row: 2 };
const contacts = (channel: string, episode: string | null, n: number, handle: number | null): EpisodeRow => ({
  channel,
  episode,
  contacts: n,
  with_handle: handle === null ? 0 : n,
  handle_s: handle === null ? null : handle * n,
  followable: n / 2,
  returned: n / 10,
  ...lineage,
});
const answer = (channel: string, episode: string | null, csat: number, answers: number, csat_max = 5): EpisodeAnswerRow => ({
  channel,
  episode,
  csat,
  csat_max,
  ces: null,
  ces_max: null,
  answers,
  ...lineage,
});
const cost = (prices: Record<string, number | null>) =>
  ({
    by_channel: Object.entries(prices).map(([channel, cost_per_contact]) => ({ channel, cost_per_contact })),
  }) as unknown as CostToServe;

describe('channels by stage of the journey', () => {
  const rows = [contacts('voice', 'betalen', 300, 200), contacts('voice', 'verhuizen', 100, 600), contacts('chat', null, 100, null)];

  it('hold every contact once, with what is known of it', () => {
    const cells = channelEpisodesOf(rows, [
      answer('voice', 'betalen', 4, 20),
      answer('voice', 'betalen', 2, 20),
      answer('voice', 'betalen', 10, 30, 10),
    ]);
    for (const cell of cells) channelEpisodeSchema.parse(cell);
    expect(cells.map(({ channel, episode, share }) => [channel, episode, share])).toEqual([
      ['voice', 'betalen', 0.6],
      ['chat', null, 0.2],
      ['voice', 'verhuizen', 0.2],
    ]);
    expect(cells[0]).toMatchObject({ handle_time: 200, repeat_rate: 0.2, satisfaction: { mean: 3, scale: 5, answers: 40 }, effort: null });
    expect(cells[1]).toMatchObject({ handle_time: null });
  });

  it('are not told where no contact says its stage, and no mean is made of a few answers', () => {
    expect(channelEpisodesOf([contacts('voice', null, 300, 200)], [])).toEqual([]);
    expect(channelEpisodesOf(rows, [answer('voice', 'betalen', 4, 29)])[0]?.satisfaction).toBeNull();
  });

  it('cost by their handle time, and together what the channel costs', () => {
    const priced = withEpisodeCosts(channelEpisodesOf(rows, []), cost({ voice: 6, chat: 3 }));
    const [betalen, chat, verhuizen] = priced.map((cell) => cell.cost);
    expect(betalen).toBeCloseTo(4, 12);
    expect(verhuizen).toBeCloseTo(12, 12);
    expect(300 * (betalen as number) + 100 * (verhuizen as number)).toBeCloseTo(400 * 6, 9);
    expect(chat).toBeNull();
    expect(withEpisodeCosts(priced, undefined).every((cell) => cell.cost === null)).toBe(true);
  });
});
