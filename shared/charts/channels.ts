import type { ChannelResult } from '../schema';
import type { BarChart, ChartSpec } from './spec';
import { withAlternative } from './table';
import type { ChartFooting, ChartWords } from './words';

/** Share of all contacts per channel, largest first. Null with fewer than two channels. */
export function channelShares(channels: readonly ChannelResult[], footing: ChartFooting, words: ChartWords): BarChart | null {
  if (channels.length < 2) return null;
  const sorted = [...channels].sort((a, b) => b.share - a.share);
  const [first] = sorted;
  return withAlternative(
    {
      type: 'bar',
      id: 'channel-shares',
      title: words.say('chart.channels.title', { channel: words.channel(first!.channel), share: words.percent(first!.share) }),
      xLabel: words.say('chart.axis.channel'),
      yLabel: words.say('chart.label.share'),
      unit: 'percent',
      footer: words.footer(footing),
      horizontal: true,
      stacked: false,
      categories: sorted.map(({ channel }) => words.channel(channel)),
      series: [{ name: words.say('chart.label.share'), tone: 'accent', values: sorted.map(({ share }) => share * 100) }],
    },
    words,
  );
}

/** The charts that could be drawn. */
export const drawn = (charts: readonly (ChartSpec | null)[]): ChartSpec[] => charts.filter((chart) => chart !== null);
