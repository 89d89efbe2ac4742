import type { ClientDefinition } from './client-definition';
import { type Calibration, countService, type Scenario, simulateQueue } from './contact-centre';

const nothingPlanted: Scenario = { causes: new Set(), repetition: 0 };

/** The plan of a client aims this much above its target, as planners do. */
const aimAbove = 0.006;

/**
 * Finds the planner's margin and the scale of work of one queue, by simulating its weeks with no cause switched on: the mean handle time
 * comes out as the planner expects, and the service level at the target. So only what is planted makes the client miss it.
 */
export function calibrateQueue(client: ClientDefinition, queueIndex: number): Calibration {
  const queue = client.queues[queueIndex]!;
  let low = 0;
  let high = 2.5;
  let workScale = 1;
  const measure = (margin: number) => countService(client, simulateQueue(client, queueIndex, { margin, workScale }, nothingPlanted));
  for (let step = 0; step < 11; step++) {
    const margin = (low + high) / 2;
    const counts = measure(margin);
    workScale *= queue.handle_s / (counts.handle_s / counts.answered);
    if (counts.within / counts.offered < client.target + aimAbove) low = margin;
    else high = margin;
  }
  const margin = (low + high) / 2;
  for (let step = 0; step < 3; step++) {
    const counts = measure(margin);
    workScale *= queue.handle_s / (counts.handle_s / counts.answered);
  }
  return { margin, workScale };
}
