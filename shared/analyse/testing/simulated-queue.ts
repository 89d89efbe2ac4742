import { type SeededRandom, seededRandom } from '../../statistics';

/** What really drives one queue, per interval: arrival rate, mean handle time, positions. Test support: events, not formulas. */
export interface QueueState {
  readonly volume: readonly number[];
  readonly handle: readonly number[];
  readonly agents: readonly number[];
}
export interface SimulatedCounts {
  readonly offered: number[];
  readonly answered: number[];
  readonly inTime: number[];
  readonly abandoned: number[];
  readonly wait: number[];
  readonly abandonWait: number[];
  readonly handle: number[];
}
export interface QueueRules {
  readonly intervalSeconds: number;
  readonly thresholdSeconds: number;
  readonly patienceSeconds: number;
  /** Coefficient of variation of single handle times (gamma). */
  readonly handleSpread: number;
}

interface Call {
  readonly interval: number;
  readonly at: number;
  readonly gone: number;
  readonly effort: number;
}

/** Arrivals with their patience and effort; thinned from one stream so that coalitions share their chance. */
function arrivals(state: QueueState, rules: QueueRules, random: SeededRandom): Call[] {
  const calls: Call[] = [];
  const shape = 1 / rules.handleSpread ** 2;
  state.volume.forEach((mean, interval) => {
    const own = random.split(interval);
    const count = own.poisson(mean);
    for (let index = 0; index < count; index += 1) {
      const at = (interval + own.next()) * rules.intervalSeconds;
      calls.push({ interval, at, gone: at + own.exponential(rules.patienceSeconds), effort: own.gamma(shape, 1 / shape) });
    }
  });
  return calls.sort((a, b) => a.at - b.at);
}

/** Positions at a moment; a broken position works the first part of the interval. */
function positions(state: QueueState, rules: QueueRules, time: number): number {
  const interval = Math.min(state.agents.length - 1, Math.floor(time / rules.intervalSeconds));
  const agents = state.agents[interval] ?? 0;
  const part = time / rules.intervalSeconds - interval;
  return Math.floor(agents) + (part < agents - Math.floor(agents) ? 1 : 0);
}

/** Moments at which the number of positions may change. */
function changes(state: QueueState, rules: QueueRules): number[] {
  return state.agents
    .flatMap((agents, interval) => [interval, interval + (agents - Math.floor(agents))])
    .map((at) => at * rules.intervalSeconds);
}

/** Ends of calls in order, as a binary heap. */
class Ends {
  private readonly heap: number[] = [];
  get size() {
    return this.heap.length;
  }
  first() {
    return this.heap[0] ?? Number.POSITIVE_INFINITY;
  }
  push(time: number) {
    let at = this.heap.push(time) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((this.heap[parent] as number) <= time) break;
      this.heap[at] = this.heap[parent] as number;
      at = parent;
    }
    this.heap[at] = time;
  }
  pop() {
    const last = this.heap.pop() as number;
    if (this.heap.length === 0) return;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.heap.length) break;
      if (child + 1 < this.heap.length && (this.heap[child + 1] as number) < (this.heap[child] as number)) child += 1;
      if ((this.heap[child] as number) >= last) break;
      this.heap[at] = this.heap[child] as number;
      at = child;
    }
    this.heap[at] = last;
  }
}

/** One queue, first come first served, callers who hang up, agents who finish the call they are on. Counted in the interval of arrival. */
export function simulateQueue(state: QueueState, rules: QueueRules, seed: number): SimulatedCounts {
  const zeros = () => state.volume.map(() => 0);
  const counts = {
    offered: zeros(),
    answered: zeros(),
    inTime: zeros(),
    abandoned: zeros(),
    wait: zeros(),
    abandonWait: zeros(),
    handle: zeros(),
  };
  const calls = arrivals(state, rules, seededRandom(seed));
  const events = changes(state, rules).sort((a, b) => a - b);
  const ends = new Ends();
  const waiting: Call[] = [];
  let [next, event, head] = [0, 0, 0];
  const add = (series: number[], interval: number, value: number) => {
    series[interval] = (series[interval] as number) + value;
  };
  const serve = (now: number) => {
    while (head < waiting.length) {
      const call = waiting[head] as Call;
      if (call.gone <= now) {
        add(counts.abandoned, call.interval, 1);
        add(counts.abandonWait, call.interval, call.gone - call.at);
      } else {
        if (ends.size >= positions(state, rules, now)) return;
        const seconds = call.effort * (state.handle[call.interval] as number);
        ends.push(now + seconds);
        add(counts.answered, call.interval, 1);
        add(counts.wait, call.interval, now - call.at);
        add(counts.handle, call.interval, seconds);
        if (now - call.at <= rules.thresholdSeconds) add(counts.inTime, call.interval, 1);
      }
      head += 1;
    }
  };
  while (next < calls.length || head < waiting.length) {
    const arrival = calls[next]?.at ?? Number.POSITIVE_INFINITY;
    const change = events[event] ?? Number.POSITIVE_INFINITY;
    const now = Math.min(arrival, ends.first(), change);
    if (now === Number.POSITIVE_INFINITY) break;
    if (now === ends.first()) ends.pop();
    else if (now === arrival) {
      const call = calls[next] as Call;
      waiting.push(call);
      add(counts.offered, call.interval, 1);
      next += 1;
    } else event += 1;
    serve(now);
  }
  return counts;
}
