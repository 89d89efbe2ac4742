import type { SatisfactionDriverCell } from '../schema';
import type { IntervalChart } from './spec';
import { withAlternative } from './table';
import type { ChartWords } from './words';

interface DriverLabels {
  readonly title: string;
  readonly axis: string;
  readonly names: string;
  readonly footer: string;
  driver(id: string): string;
}

/** Share of the differences that each driver explains, with its interval; drivers that are not shown are muted. Null without intervals. */
export function satisfactionWeights(cell: SatisfactionDriverCell, labels: DriverLabels, words: ChartWords): IntervalChart | null {
  const rows = cell.ranking.flatMap(({ driver, weight, interval, shown }) =>
    interval
      ? [
          {
            label: labels.driver(driver),
            value: weight * 100,
            low: interval[0] * 100,
            high: interval[1] * 100,
            tone: shown ? ('accent' as const) : ('muted' as const),
          },
        ]
      : [],
  );
  if (rows.length === 0) return null;
  return withAlternative(
    {
      type: 'interval',
      id: 'satisfaction-weights',
      title: labels.title,
      xLabel: labels.names,
      yLabel: labels.axis,
      unit: 'percent',
      footer: labels.footer,
      // Zero is "explains nothing".
      reference: 0,
      rows,
    },
    words,
  );
}
