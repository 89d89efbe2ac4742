import { erlangBContinued } from './erlang-b';
import { erlangC, offeredLoad, type QueueInput } from './erlang-c';
import { gaussLegendre } from './gauss-legendre';

export interface ErlangAInput extends QueueInput {
  /** Mean patience of a waiting contact; null or infinite: nobody hangs up (Erlang C). */
  readonly patienceSeconds: number | null;
}

/** Shares of all offered contacts unless said otherwise. The shares and waits are null only when nobody is offered. */
export interface ErlangAResult {
  readonly load: number;
  readonly probabilityOfWaiting: number | null;
  readonly abandoned: number | null;
  readonly answeredWithinTarget: number | null;
  readonly abandonedWithinTarget: number | null;
  readonly waitOverTarget: number | null;
  /** Over all contacts, answered or not. */
  readonly meanWaitSeconds: number | null;
  readonly asaAnsweredSeconds: number | null;
  readonly meanWaitAbandonedSeconds: number | null;
  readonly occupancy: number;
  readonly queueLength: number | null;
}

const rule = gaussLegendre(20);
const panels = 6;
/** Cuts in patience times: e^(-theta x) bends there, however long the queue reaches. */
const patienceCuts = [0.5, 1, 2, 4, 8, 16, 40];
const nobodyOffered: ErlangAResult = {
  load: 0,
  probabilityOfWaiting: null,
  abandoned: null,
  answeredWithinTarget: null,
  abandonedWithinTarget: null,
  waitOverTarget: null,
  meanWaitSeconds: null,
  asaAnsweredSeconds: null,
  meanWaitAbandonedSeconds: null,
  occupancy: 0,
  queueLength: null,
};

/** Without hang-ups: the answers of Erlang C in the words of Erlang A. */
function asErlangC(input: QueueInput): ErlangAResult {
  const c = erlangC(input);
  return {
    load: c.load,
    probabilityOfWaiting: c.probabilityOfWaiting,
    abandoned: 0,
    answeredWithinTarget: c.answeredWithinTarget,
    abandonedWithinTarget: 0,
    waitOverTarget: c.waitOverTarget,
    meanWaitSeconds: c.meanWaitSeconds,
    asaAnsweredSeconds: c.meanWaitSeconds,
    meanWaitAbandonedSeconds: null,
    occupancy: c.occupancy,
    queueLength: c.queueLength,
  };
}

/** Nobody staffed: everybody who waits hangs up. */
function nobodyStaffed(load: number, arrivalsPerSecond: number, target: number, patience: number): ErlangAResult {
  const stillThere = Math.exp(-target / patience);
  return {
    load,
    probabilityOfWaiting: 1,
    abandoned: 1,
    answeredWithinTarget: 0,
    abandonedWithinTarget: 1 - stillThere,
    waitOverTarget: stillThere,
    meanWaitSeconds: patience,
    asaAnsweredSeconds: null,
    meanWaitAbandonedSeconds: patience,
    occupancy: 0,
    queueLength: arrivalsPerSecond * patience,
  };
}

/** No patience at all, or no handle time: whoever cannot be served at once is gone, or everybody is served at once. */
function withoutQueue(load: number, agents: number): ErlangAResult {
  const lost = load > 0 ? erlangBContinued(load, agents) : 0;
  return {
    load,
    probabilityOfWaiting: lost,
    abandoned: lost,
    answeredWithinTarget: 1 - lost,
    abandonedWithinTarget: lost,
    waitOverTarget: 0,
    meanWaitSeconds: 0,
    asaAnsweredSeconds: 0,
    meanWaitAbandonedSeconds: lost > 0 ? 0 : null,
    occupancy: (load * (1 - lost)) / agents,
    queueLength: 0,
  };
}

interface Rates {
  readonly arrivals: number;
  readonly service: number;
  readonly abandonment: number;
}

/** ln of the wait density up to a constant: g(x) = (lambda/theta)(1 - e^(-theta x)) - s mu x. */
const exponentAt = ({ arrivals, service, abandonment }: Rates, x: number) =>
  -(arrivals / abandonment) * Math.expm1(-abandonment * x) - service * x;

/** The range of waits that carries the integrals: mode v and the points at which e^g has fallen by e^-38. */
function rangeOfWaits(rates: Rates): { low: number; mode: number; high: number; top: number } {
  const { arrivals, service, abandonment } = rates;
  const mode = arrivals > service ? Math.log(arrivals / service) / abandonment : 0;
  const top = exponentAt(rates, mode);
  const decay = Math.exp(-abandonment * mode);
  const scale = 1 / Math.max(Math.sqrt(arrivals * abandonment * decay), service - arrivals * decay);
  let reach = 4 * scale;
  while (exponentAt(rates, mode + reach) - top >= -38) reach *= 1.4;
  const high = mode + reach;
  let back = 4 * scale;
  while (mode - back > 0 && exponentAt(rates, mode - back) - top >= -38) back *= 1.4;
  return { low: Math.max(0, mode - back), mode, high, top };
}

/** The integrals of methods.md 1.3, all divided by e^g(v): J, the answered part before T, waits over T, abandoned, and the answered waits. */
function integrate(rates: Rates, target: number) {
  const { low, mode, high, top } = rangeOfWaits(rates);
  const sums = { all: 0, answeredInTime: 0, overTarget: 0, abandoned: 0, answeredWaits: 0 };
  const bends = patienceCuts.map((times) => times / rates.abandonment);
  const cuts = [...new Set([low, mode, target, high, ...bends])].filter((cut) => cut >= low && cut <= high).sort((a, b) => a - b);
  for (let piece = 1; piece < cuts.length; piece += 1) {
    const width = ((cuts[piece] as number) - (cuts[piece - 1] as number)) / panels;
    for (let panel = 0; panel < panels; panel += 1) {
      const middle = (cuts[piece - 1] as number) + (panel + 0.5) * width;
      for (let node = 0; node < rule.nodes.length; node += 1) {
        const x = middle + 0.5 * width * (rule.nodes[node] as number);
        const weight = 0.5 * width * (rule.weights[node] as number) * Math.exp(exponentAt(rates, x) - top);
        const gone = -Math.expm1(-rates.abandonment * x);
        sums.all += weight;
        sums.abandoned += weight * gone;
        sums.answeredWaits += weight * (1 - gone) * x;
        if (x < target) sums.answeredInTime += weight * (1 - gone);
        else sums.overTarget += weight;
      }
    }
  }
  return { ...sums, top };
}

/**
 * Erlang A (M/M/s+M, exponential patience), methods.md 1.3: Gauss-Legendre around the mode of the wait density.
 * Stable for every load; fractional agents, also below one, through the continued Erlang B.
 */
export function erlangA(input: ErlangAInput): ErlangAResult {
  const { volume, intervalSeconds, handleTimeSeconds, agents, targetSeconds, patienceSeconds } = input;
  if (!(volume > 0)) return nobodyOffered;
  if (patienceSeconds === null || !(patienceSeconds < 1e12)) return asErlangC(input);
  const load = offeredLoad(volume, intervalSeconds, handleTimeSeconds);
  const arrivals = volume / intervalSeconds;
  if (!(agents > 0)) return nobodyStaffed(load, arrivals, targetSeconds, patienceSeconds);
  if (load === 0 || !(patienceSeconds > 1e-9)) return withoutQueue(load, agents);
  const abandonment = 1 / patienceSeconds;
  const sums = integrate({ arrivals, service: agents / handleTimeSeconds, abandonment }, targetSeconds);
  const logOdds = Math.log(arrivals * sums.all * erlangBContinued(load, agents - 1)) + sums.top;
  const waiting = 1 / (1 + Math.exp(-logOdds));
  const served = 1 / (1 + Math.exp(logOdds));
  const abandoned = (waiting * sums.abandoned) / sums.all;
  const answeredInTime = served + (waiting * sums.answeredInTime) / sums.all;
  const waitOverTarget = (waiting * Math.exp(-abandonment * targetSeconds) * sums.overTarget) / sums.all;
  const meanWaitSeconds = abandoned * patienceSeconds;
  const answeredWaits = (waiting * sums.answeredWaits) / sums.all;
  return {
    load,
    probabilityOfWaiting: waiting,
    abandoned,
    answeredWithinTarget: answeredInTime,
    abandonedWithinTarget: Math.max(0, 1 - waitOverTarget - answeredInTime),
    waitOverTarget,
    meanWaitSeconds,
    asaAnsweredSeconds: abandoned < 1 ? answeredWaits / (1 - abandoned) : null,
    meanWaitAbandonedSeconds: abandoned > 0 ? (meanWaitSeconds - answeredWaits) / abandoned : null,
    occupancy: (load * (1 - abandoned)) / agents,
    queueLength: arrivals * meanWaitSeconds,
  };
}
