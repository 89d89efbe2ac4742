import { axisNames, type ServiceTypeResult } from '../schema';
import type { BarChart } from './spec';
import { withAlternative } from './table';
import type { ChartWords } from './words';

interface CompassLabels {
  readonly title: string;
  readonly names: string;
  readonly score: string;
  readonly footer: string;
  axis(name: (typeof axisNames)[number]): string;
}

/** Where the client stands on each axis, 0 (every feature low) to 100 (every feature high). Null when no axis is known. */
export function axisScores(type: ServiceTypeResult, labels: CompassLabels, words: ChartWords): BarChart | null {
  const known = axisNames.filter((name) => type.axes[name].score !== null);
  if (known.length === 0) return null;
  return withAlternative(
    {
      type: 'bar',
      id: 'type-axes',
      title: labels.title,
      xLabel: labels.names,
      yLabel: labels.score,
      unit: 'percent',
      footer: labels.footer,
      horizontal: true,
      stacked: false,
      categories: known.map((name) => labels.axis(name)),
      series: [{ name: labels.score, tone: 'accent', values: known.map((name) => (type.axes[name].score ?? 0) * 100) }],
    },
    words,
  );
}
