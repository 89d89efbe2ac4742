import type { CostToServe } from '../schema';
import type { BarChart } from './spec';
import { withAlternative } from './table';
import type { ChartWords } from './words';

const footerOf = (cost: CostToServe, words: ChartWords, n: number) =>
  words.footer({
    files: [...new Set(cost.evidence.flatMap(({ sources }) => sources.map(({ file }) => file)))],
    definition: 'cost_to_serve',
    period: cost.period,
    n,
    counted: 'contacts',
  });

/** What repeats, transfers and hours too many take of the whole, in euro. Null when none of these has a price. */
export function avoidableCost(cost: CostToServe, words: ChartWords): BarChart | null {
  const priced = [
    { key: 'chart.cost.repeats' as const, amount: cost.repeats?.amount ?? null },
    { key: 'chart.cost.transfers' as const, amount: cost.transfers?.amount ?? null },
    { key: 'chart.cost.surplus' as const, amount: cost.capacity?.surplus_amount ?? null },
  ].flatMap(({ key, amount }) => (amount === null ? [] : [{ key, amount }]));
  const [first] = [...priced].sort((a, b) => b.amount - a.amount);
  if (!first || cost.amount === null) return null;
  return withAlternative(
    {
      type: 'bar',
      id: 'avoidable-cost',
      title: words.say('chart.cost.title', {
        part: words.say(first.key).toLowerCase(),
        amount: words.value(first.amount, 'euro'),
        all: words.value(cost.amount, 'euro'),
      }),
      xLabel: words.say('chart.axis.cost_part'),
      yLabel: words.say('chart.axis.euro'),
      unit: 'euro',
      footer: footerOf(cost, words, cost.contacts ?? 0),
      horizontal: true,
      stacked: false,
      categories: priced.map(({ key }) => words.say(key)),
      series: [{ name: words.say('chart.axis.euro'), tone: 'bad', values: priced.map(({ amount }) => amount) }],
    },
    words,
  );
}
