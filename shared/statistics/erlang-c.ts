import { erlangB } from './erlang-b';

/** One interval of one queue. Seconds and counts; `agents` is the average number of staffed positions, fractions allowed. */
export interface QueueInput {
  readonly volume: number;
  readonly intervalSeconds: number;
  readonly handleTimeSeconds: number;
  readonly agents: number;
  readonly targetSeconds: number;
}

export interface ErlangCResult {
  /** Offered load in erlang. */
  readonly load: number;
  /** P(wait > 0). The shares and waits are null when nobody is offered. */
  readonly probabilityOfWaiting: number | null;
  readonly answeredWithinTarget: number | null;
  readonly waitOverTarget: number | null;
  /** Over all contacts; infinite when the load is not below the number of agents. */
  readonly meanWaitSeconds: number | null;
  readonly meanWaitOfWaitersSeconds: number | null;
  readonly queueLength: number | null;
  readonly occupancy: number;
  /** true: load at or above agents, the queue grows without end. */
  readonly unstable: boolean;
}

const nobodyOffered: ErlangCResult = {
  load: 0,
  probabilityOfWaiting: null,
  answeredWithinTarget: null,
  waitOverTarget: null,
  meanWaitSeconds: null,
  meanWaitOfWaitersSeconds: null,
  queueLength: null,
  occupancy: 0,
  unstable: false,
};

/** Offered load in erlang: V h / L. */
export const offeredLoad = (volume: number, intervalSeconds: number, handleTimeSeconds: number): number =>
  (volume * handleTimeSeconds) / intervalSeconds;

/** P(wait > 0) in M/M/s from the blocking of Erlang B; 1 when the load is not below the servers. */
export function waitingProbability(load: number, servers: number): number {
  if (load <= 0) return 0;
  if (load >= servers) return 1;
  const blocked = erlangB(load, servers);
  return (servers * blocked) / (servers - load * (1 - blocked));
}

/** Erlang C (M/M/s, nobody hangs up), methods.md 1.2; a fractional number of agents through the continued Erlang B. */
export function erlangC(input: QueueInput): ErlangCResult {
  const { volume, intervalSeconds, handleTimeSeconds, agents, targetSeconds } = input;
  if (!(volume > 0)) return nobodyOffered;
  const load = offeredLoad(volume, intervalSeconds, handleTimeSeconds);
  if (load >= agents) {
    const never = Number.POSITIVE_INFINITY;
    return {
      load,
      probabilityOfWaiting: 1,
      answeredWithinTarget: 0,
      waitOverTarget: 1,
      meanWaitSeconds: never,
      meanWaitOfWaitersSeconds: never,
      queueLength: never,
      occupancy: 1,
      unstable: true,
    };
  }
  const waiting = waitingProbability(load, agents);
  const waitOverTarget = load === 0 ? 0 : waiting * Math.exp((-(agents - load) * targetSeconds) / handleTimeSeconds);
  const meanWaitOfWaitersSeconds = handleTimeSeconds / (agents - load);
  return {
    load,
    probabilityOfWaiting: waiting,
    answeredWithinTarget: 1 - waitOverTarget,
    waitOverTarget,
    meanWaitSeconds: waiting * meanWaitOfWaitersSeconds,
    meanWaitOfWaitersSeconds,
    queueLength: (waiting * load) / (agents - load),
    occupancy: load / agents,
    unstable: false,
  };
}

/** The wait in seconds that a share `quantile` of all contacts stays under, in Erlang C; infinite when unstable, null without volume. */
export function waitQuantile(input: QueueInput, quantile: number): number | null {
  const { load, probabilityOfWaiting, unstable } = erlangC(input);
  if (probabilityOfWaiting === null) return null;
  if (unstable) return Number.POSITIVE_INFINITY;
  if (probabilityOfWaiting <= 1 - quantile) return 0;
  return (input.handleTimeSeconds / (input.agents - load)) * Math.log(probabilityOfWaiting / (1 - quantile));
}
