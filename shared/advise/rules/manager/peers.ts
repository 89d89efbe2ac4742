import type { Figure, Kpi, PeerOfMetric } from '../../../schema';
import type { AdviceInput, Binding, Rule } from '../../rule';

/** Among five others one in six stands last by chance alone; only a place in the last fifth is spoken of, and only as a question. */
const lastFifth = 0.2;
const fewestPeers = 5;
const units: Partial<Record<string, Figure['unit']>> = { ratio: 'ratio', seconds: 'duration', nps: 'nps', score: 'score', euro: 'price' };

/** Somebody is always last on something: it must also differ by three points of a share, a tenth of another figure or ten of a recommendation score. */
function differsEnough({ unit, value, median }: PeerOfMetric): boolean {
  if (unit === 'ratio') return Math.abs(value - median) >= 0.03;
  return unit === 'nps' ? Math.abs(value - median) >= 10 : median !== 0 && Math.abs(value / median - 1) >= 0.1;
}

/** The client's own figure is surely on its side of the median: chance in the own measurement does not reach it. */
const isSure = ({ median }: PeerOfMetric, own: Kpi | undefined) =>
  own?.interval != null && (own.interval[1] < median || own.interval[0] > median);

const mostOthers = 3;

export const behindThePeers: Rule = {
  id: 'behind-the-peers',
  role: 'manager',
  effort: 'low',
  actions: [['manager', 'this_quarter']],
  bind({ findings }: AdviceInput): Binding[] {
    const comparison = findings.benchmark_comparison;
    const behind = (comparison?.peers ?? []).flatMap((one) => {
      // The formulas of the service level are one figure here.
      const again = one.metric.startsWith('sl.') && one.metric !== 'sl.offered';
      if (one.n < fewestPeers || one.higher_is_better === null || again) return [];
      const own = findings.kpis.find(
        ({ metric, definition, value }) => metric === one.metric && definition === one.definition && value === one.value,
      );
      const place = one.higher_is_better ? one.percentile : 1 - one.percentile;
      const distance = Math.abs(one.value - one.median) / Math.max(1e-9, Math.abs(one.median));
      return place <= lastFifth && differsEnough(one) && isSure(one, own) ? [{ one, place, distance }] : [];
    });
    const [worst] = behind.sort((a, b) => a.place - b.place || b.distance - a.distance || (a.one.metric < b.one.metric ? -1 : 1));
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
          others: { unit: 'metric', value: [...new Set(behind.slice(1).map(({ one }) => one.metric))].slice(0, mostOthers).join(',') },
        },
      },
    ];
  },
};
