import { answeredWithinTarget } from './erlang-a-fast';

/** The queue of one interval, in stationary state; `agents` may be fractional, `patienceSeconds` null means that nobody hangs up. */
export interface IntervalQueue {
  readonly volume: number;
  readonly intervalSeconds: number;
  readonly handleTimeSeconds: number;
  readonly agents: number;
  readonly targetSeconds: number;
  readonly patienceSeconds: number | null;
  /** Coefficient of variation of single handle times; 1 (exponential, as in Erlang) when left out. */
  readonly handleSpread?: number;
}

/** States are followed until what is left of them weighs less than this. */
const smallestShare = 1e-12;
const mostStates = 20_000;

/**
 * Chance that a customer who finds everyone busy and `position - 1` others waiting is answered in time. The wait is a sum of exponential steps
 * with rates s mu + j theta, so e^(-theta wait) is Beta(s mu / theta, position), and the customer's own patience weighs it once more.
 */
function* answeredFromQueue(agents: number, { handleTimeSeconds, targetSeconds, patienceSeconds }: IntervalQueue): Generator<number> {
  if (patienceSeconds === null) {
    const steps = (agents * targetSeconds) / handleTimeSeconds;
    let term = Math.exp(-steps);
    let sooner = 1;
    for (let position = 1; ; position += 1) {
      sooner = Math.max(0, sooner - term);
      term *= steps / position;
      yield sooner;
    }
  }
  const pace = (agents * patienceSeconds) / handleTimeSeconds;
  const still = Math.exp(-targetSeconds / patienceSeconds);
  // I_still(pace + 1, position): the part of the Beta below, grown one position at a time.
  let below = still ** (pace + 1);
  let term = below * (1 - still) * (pace + 1);
  for (let position = 1; ; position += 1) {
    yield (pace / (pace + position)) * Math.max(0, 1 - below);
    below += term;
    term *= ((1 - still) * (pace + 1 + position)) / (position + 1);
  }
}

/** Stationary chances of the number in the system and the chance to be answered in time on finding it, for whole agents. */
function states(agents: number, queue: IntervalQueue): { chances: number[]; inTime: number[] } | null {
  const arrivals = queue.volume / queue.intervalSeconds;
  const leave = queue.patienceSeconds === null ? 0 : 1 / queue.patienceSeconds;
  if (leave === 0 && arrivals * queue.handleTimeSeconds >= agents) return null;
  const serve = (present: number) => Math.min(present, agents) / queue.handleTimeSeconds + Math.max(0, present - agents) * leave;
  // In logarithms against the largest state: for a large group the empty state alone is beyond any number.
  const logs = [0];
  let largest = 0;
  for (let present = 1; present < mostStates; present += 1) {
    const log = (logs[present - 1] as number) + Math.log(arrivals / serve(present));
    logs.push(log);
    largest = Math.max(largest, log);
    if (present > agents && log < largest + Math.log(smallestShare)) break;
  }
  const weights = logs.map((log) => Math.exp(log - largest));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const waiting = answeredFromQueue(agents, queue);
  return {
    chances: weights.map((weight) => weight / all),
    inTime: weights.map((_, present) => (present < agents ? 1 : (waiting.next().value as number))),
  };
}

function varianceWith(agents: number, queue: IntervalQueue): number | null {
  const found = states(agents, queue);
  if (!found) return null;
  const { chances, inTime } = found;
  const mean = chances.reduce((sum, chance, state) => sum + chance * (inTime[state] as number), 0);
  const arrivals = queue.volume / queue.intervalSeconds;
  let [spread, before, persistence] = [0, 0, 0];
  chances.forEach((chance, state) => {
    const off = (inTime[state] as number) - mean;
    spread += chance * off * off;
    before += chance * off;
    if (chance > 1e-300) persistence += (2 * before * before) / (arrivals * chance);
  });
  const drawing = (mean * (1 - mean)) / queue.volume;
  if (!(spread > 1e-15)) return drawing;
  // The spell over which a crowd or a lull lasts, as a part of the interval.
  const spell = persistence / (2 * spread) / queue.intervalSeconds;
  const kept = 2 * spell * (1 - spell * -Math.expm1(-1 / spell));
  // Steadier handle times make for shorter crowds: in heavy traffic by (1 + cv^2) / 2 (Kingman).
  const steadier = (1 + (queue.handleSpread ?? 1) ** 2) / 2;
  return Math.min(mean * (1 - mean), drawing + steadier * spread * Math.min(1, kept));
}

/**
 * Variance of the share answered in time that would be counted in one interval, if the queue were exactly the model: chance in who comes and
 * how long it takes. Waits of neighbours hang together, so it is far more than the binomial p(1-p)/volume. From the stationary birth-death
 * queue (Erlang A): binomial part plus the variance of the time average of "a customer coming now is in time", whose asymptotic value for a
 * birth-death process is 2 sum over states of (sum of chances up to it times deviation)^2 / (arrival rate times chance); for a finite interval
 * the correlation is taken to fade exponentially with the same total. null without contacts, agents, or a stationary state.
 */
export function intervalNoiseVariance(queue: IntervalQueue): number | null {
  const { volume, agents } = queue;
  if (!(volume > 0 && agents > 0)) return null;
  const lower = Math.max(1, Math.floor(agents));
  const upper = Math.max(1, Math.ceil(agents));
  const low = varianceWith(lower, queue);
  if (lower === upper || low === null) return low;
  const high = varianceWith(upper, queue);
  return high === null ? null : low + (agents - lower) * (high - low);
}

/** Modelled share in time by the same states; equals Erlang A, and is there so that this can be tested. */
export function levelFromStates(queue: IntervalQueue): number {
  const found = states(queue.agents, queue);
  if (!found)
    return answeredWithinTarget(queue.volume, queue.intervalSeconds, queue.handleTimeSeconds, queue.agents, queue.targetSeconds, null);
  return found.chances.reduce((sum, chance, state) => sum + chance * (found.inTime[state] as number), 0);
}
