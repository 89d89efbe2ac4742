import type { LineChart } from './spec';
import { withAlternative } from './table';
import type { ChartWords } from './words';

interface StaffSlot {
  readonly time_of_day: string;
  readonly agents: number;
  readonly required: number;
}
interface StaffLabels {
  readonly title: string;
  readonly required: string;
  readonly present: string;
  readonly axis: string;
  readonly footer: string;
}

/** Staff that was there beside the staff that the target needs, over the times of one day. Null with fewer than two times. */
export function staffByTime(slots: readonly StaffSlot[], labels: StaffLabels, words: ChartWords): LineChart | null {
  if (slots.length < 2) return null;
  return withAlternative(
    {
      type: 'line',
      id: 'staff-by-time',
      title: labels.title,
      xLabel: words.say('chart.axis.time'),
      yLabel: labels.axis,
      unit: 'agents',
      footer: labels.footer,
      x: slots.map(({ time_of_day }) => time_of_day),
      series: [
        { name: labels.required, tone: 'accent', values: slots.map(({ required }) => required) },
        { name: labels.present, tone: 'warning', values: slots.map(({ agents }) => agents) },
      ],
    },
    words,
  );
}
