import { type Call, type Post, runQueueDay, type Spell } from './queue-day';
import { randomSource } from './random';

/** One interval of a day as a planner sees it. */
export interface StaffedInterval {
  /** Expected contacts in the interval (arrivals are Poisson around it). */
  readonly volume: number;
  /** Mean handle time in seconds. */
  readonly handle_s: number;
  /** Positions on the queue; a fraction is a position open for that part of the interval. */
  readonly agents: number;
}

export interface QueueDayOptions {
  readonly intervals: readonly StaffedInterval[];
  readonly interval_s: number;
  /** Threshold of the service level. */
  readonly threshold_s: number;
  readonly patience_s: number;
  /** Coefficient of variation of single handle times: 1 draws exponential ones, any other value lognormal ones. */
  readonly handleVariation?: number;
  /** Coefficient of variation of patience: 1 draws exponential patience, any other value lognormal. */
  readonly patienceVariation?: number;
  /**
   * true (default): one real day; who waits or talks at the end of an interval is still there in the next. false: every interval starts
   * from its own steady state (a warm-up of the same interval is run before it and left out).
   */
  readonly carryOver?: boolean;
  readonly slots?: number;
  readonly seed: string;
}

export interface IntervalCounts {
  offered: number;
  answered: number;
  withinThreshold: number;
  abandoned: number;
  /** Seconds. */
  handle_s: number;
  /** Average positions on the queue. */
  agentsOnQueue: number;
}
export interface SimulatedQueueDay {
  readonly intervals: readonly IntervalCounts[];
  readonly total: IntervalCounts;
  /** Answered within the threshold divided by offered (sl.offered); null when nothing was offered. */
  readonly serviceLevel: number | null;
}

/**
 * Simulates one queue for one day from volume, handle time and staffing per interval, with or without carry-over, and counts per interval
 * of arrival. For tests of the analysis: it shares nothing with shared/statistics. Same seed, same draws per interval (arrivals, patience
 * and work are drawn by place in the interval), so that two scenarios can be compared with common random numbers.
 */
export function simulateQueueDay(options: QueueDayOptions): SimulatedQueueDay {
  const counts = options.carryOver === false ? options.intervals.map((_, index) => steadyInterval(options, index)) : oneDay(options);
  const total = counts.reduce(addCounts, emptyCounts());
  total.agentsOnQueue /= Math.max(1, counts.length);
  return { intervals: counts, total, serviceLevel: total.offered > 0 ? total.withinThreshold / total.offered : null };
}

const emptyCounts = (): IntervalCounts => ({
  offered: 0,
  answered: 0,
  withinThreshold: 0,
  abandoned: 0,
  handle_s: 0,
  agentsOnQueue: 0,
});
const addCounts = (sum: IntervalCounts, part: IntervalCounts): IntervalCounts => ({
  offered: sum.offered + part.offered,
  answered: sum.answered + part.answered,
  withinThreshold: sum.withinThreshold + part.withinThreshold,
  abandoned: sum.abandoned + part.abandoned,
  handle_s: sum.handle_s + part.handle_s,
  agentsOnQueue: sum.agentsOnQueue + part.agentsOnQueue,
});

function drawCalls(options: QueueDayOptions, index: number): Call[] {
  const { volume, handle_s } = options.intervals[index]!;
  const random = randomSource(options.seed, 'interval', index);
  const calls: Call[] = [];
  if (volume <= 0) return calls;
  const start = index * options.interval_s;
  const gap = options.interval_s / volume;
  for (let at = random.exponential(1) * gap; at < options.interval_s; at += random.exponential(1) * gap) {
    const patience_s = random.lognormalOrExponential(options.patience_s, options.patienceVariation ?? 1);
    calls.push({ at: start + at, patience_s, work_s: random.lognormalOrExponential(handle_s, options.handleVariation ?? 1) });
  }
  return calls;
}

function drawPosts(options: QueueDayOptions): Post[] {
  const { intervals, interval_s } = options;
  const most = Math.ceil(Math.max(0, ...intervals.map((interval) => interval.agents)));
  return Array.from({ length: most }, (_, post) => {
    const spells: Spell[] = [];
    intervals.forEach((interval, index) => {
      const share = Math.min(1, Math.max(0, interval.agents - post));
      const from = index * interval_s;
      const last = spells.at(-1);
      if (share === 0) return;
      if (last && last.to === from) spells[spells.length - 1] = { from: last.from, to: from + share * interval_s };
      else spells.push({ from, to: from + share * interval_s });
    });
    return { level: 1, spells, staysUntilEmpty: true };
  });
}

function oneDay(options: QueueDayOptions): IntervalCounts[] {
  const calls = options.intervals.flatMap((_, index) => drawCalls(options, index));
  const day = runQueueDay(calls, drawPosts(options), options.slots ?? 1);
  const counts = options.intervals.map(emptyCounts);
  calls.forEach((call, index) => {
    const interval = counts[Math.floor(call.at / options.interval_s)]!;
    const outcome = day.outcomes[index]!;
    interval.offered++;
    if (outcome.answeredAt === null) interval.abandoned++;
    else {
      interval.answered++;
      interval.handle_s += outcome.handle_s;
      if (outcome.answeredAt - call.at <= options.threshold_s) interval.withinThreshold++;
    }
  });
  const spells = day.onQueue.flat();
  counts.forEach((interval, index) => {
    interval.agentsOnQueue = averagePositions(spells, index * options.interval_s, (index + 1) * options.interval_s);
  });
  return counts;
}

/** Average positions between two moments (seconds). */
export function averagePositions(spells: readonly Spell[], from: number, to: number): number {
  let seconds = 0;
  for (const spell of spells) seconds += Math.max(0, Math.min(to, spell.to) - Math.max(from, spell.from));
  return seconds / (to - from);
}

function steadyInterval(options: QueueDayOptions, index: number): IntervalCounts {
  const warmUps = 4;
  const one = options.intervals[index]!;
  const intervals = new Array<StaffedInterval>(warmUps + 1).fill(one);
  return oneDay({ ...options, intervals, seed: `${options.seed}|steady|${index}` })[warmUps]!;
}
