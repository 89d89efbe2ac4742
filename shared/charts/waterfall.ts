import type { WaterfallChart } from './spec';

/** Each step of a waterfall with where it starts and ends. */
export function waterfallSteps(chart: WaterfallChart): { from: number; to: number }[] {
  let running = 0;
  return chart.bars.map((bar) => {
    const from = bar.kind === 'total' ? 0 : running;
    running = bar.kind === 'total' ? bar.value : running + bar.value;
    return { from, to: running };
  });
}

/** Where the axis of a waterfall begins: a round ten under the lowest step, so that small steps can be seen; zero when that is near. */
export function waterfallFloor(chart: WaterfallChart): number {
  const ends = waterfallSteps(chart).map(({ to }) => to);
  const span = Math.max(...ends) - Math.min(...ends);
  const floor = Math.floor((Math.min(...ends) - Math.max(4, span * 0.25)) / 10) * 10;
  return Math.min(...ends) < 0 ? floor : Math.max(0, floor);
}
