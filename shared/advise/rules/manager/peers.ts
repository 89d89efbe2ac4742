import type { Figure } from '../../../schema';
import type { AdviceInput, Binding, Rule } from '../../rule';

/** Among five others one in six stands last by chance alone; only a place in the last fifth is spoken of, and only as a question. */
const lastFifth = 0.2;
const fewestPeers = 5;
const units: Partial<Record<string, Figure['unit']>> = { ratio: 'ratio', seconds: 'duration', nps: 'nps', score: 'score', euro: 'price' };

export const behindThePeers: Rule = {
  id: 'behind-the-peers',
  role: 'manager',
  effort: 'low',
  actions: [['manager', 'this_quarter']],
  bind({ findings }: AdviceInput): Binding[] {
    const comparison = findings.benchmark_comparison;
    const behind = (comparison?.peers ?? []).flatMap((one) => {
      if (one.n < fewestPeers || one.higher_is_better === null) return [];
      const place = one.higher_is_better ? one.percentile : 1 - one.percentile;
      return place <= lastFifth ? [{ one, place }] : [];
    });
    const [worst] = behind.sort((a, b) => a.place - b.place || (a.one.metric < b.one.metric ? -1 : 1));
    if (!worst) return [];
    const unit = (units[worst.one.unit] ?? 'decimal') as 'ratio';
    const sources = findings.kpis.find(
      ({ metric, definition }) => metric === worst.one.metric && definition === worst.one.definition,
    )?.sources;
    return [
      {
        subject: worst.one.metric,
        weight: 0.8,
        evidence: [
          {
            id: `peers:${worst.one.metric}`,
            definition: worst.one.definition,
            query: worst.one.metric,
            filters: {},
            sources: sources ?? [],
          },
        ],
        figures: {
          metric: { unit: 'metric', value: worst.one.metric },
          value: { unit, value: worst.one.value },
          median: { unit, value: worst.one.median },
          peers: { unit: 'count', value: worst.one.n },
          has_others: { unit: 'name', value: behind.length > 1 ? 'yes' : 'no' },
          others: { unit: 'metric', value: [...new Set(behind.slice(1).map(({ one }) => one.metric))].join(',') },
        },
      },
    ];
  },
};
