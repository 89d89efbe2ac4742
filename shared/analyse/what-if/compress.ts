import type { PreparedClient, PreparedQueue } from './prepared';

/** Enough to keep the service level of any trial within a tenth of a point; see the test. */
const entriesPerQueue = 150;

/**
 * Intervals that are alike become one entry with a weight: searching for repairs then costs a few hundred evaluations a step. Alike is the
 * load per position, on which the service level turns.
 */
export function compressed(client: PreparedClient): PreparedClient {
  return { ...client, queues: client.queues.map(compressedQueue) };
}

function compressedQueue(queue: PreparedQueue): PreparedQueue {
  const cells = [...queue.volume.keys()];
  if (cells.length <= entriesPerQueue) return queue;
  const pressure = (cell: number) =>
    ((queue.volume[cell] as number) * (queue.handle[cell] as number)) / queue.intervalSeconds / Math.max(0.1, queue.agents[cell] as number);
  cells.sort((a, b) => pressure(a) - pressure(b) || (queue.volume[a] as number) - (queue.volume[b] as number));
  const parts: number[][] = [];
  const size = cells.length / entriesPerQueue;
  for (let part = 0; part < entriesPerQueue; part += 1) parts.push(cells.slice(Math.round(part * size), Math.round((part + 1) * size)));
  const mean = (series: Float64Array, weights?: Float64Array) =>
    Float64Array.from(parts, (part) => {
      const weightOf = (cell: number) => (weights ? (weights[cell] as number) : 1);
      const all = part.reduce((sum, cell) => sum + weightOf(cell), 0);
      const plain = all > 0 ? weightOf : () => 1;
      return part.reduce((sum, cell) => sum + (series[cell] as number) * plain(cell), 0) / (all > 0 ? all : part.length);
    });
  return {
    ...queue,
    starts: Float64Array.from(parts, (part) => queue.starts[part[0] as number] as number),
    weights: Float64Array.from(parts, (part) => part.length),
    volume: mean(queue.volume),
    handle: mean(queue.handle, queue.volume),
    agents: mean(queue.agents),
    scheduled: queue.scheduled && mean(queue.scheduled),
    repeats: queue.repeats && mean(queue.repeats, queue.volume),
    absent: queue.absent && mean(queue.absent, queue.scheduled ?? undefined),
    adherent: queue.adherent && mean(queue.adherent, queue.agents),
  };
}
