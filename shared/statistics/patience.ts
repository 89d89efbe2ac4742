import { erlangA } from './erlang-a';

/**
 * Mean patience in seconds as the censored exponential maximum-likelihood estimate (methods.md 1.4): the total queue time of answered and
 * abandoned contacts per abandoned contact. Infinite when nobody abandoned; null when a figure is missing or nobody came.
 */
export function patienceFromCounts(counts: {
  readonly answered: number;
  readonly abandoned: number;
  readonly asaAnsweredSeconds: number | null;
  readonly meanAbandonSeconds: number | null;
}): number | null {
  const { answered, abandoned, asaAnsweredSeconds, meanAbandonSeconds } = counts;
  if (!(answered + abandoned > 0)) return null;
  if (abandoned === 0) return Number.POSITIVE_INFINITY;
  if (meanAbandonSeconds === null || (asaAnsweredSeconds === null && answered > 0)) return null;
  return (answered * (asaAnsweredSeconds ?? 0) + abandoned * meanAbandonSeconds) / abandoned;
}

export interface PatienceInterval {
  readonly volume: number;
  readonly intervalSeconds: number;
  readonly handleTimeSeconds: number;
  readonly agents: number;
}

/**
 * Mean patience at which Erlang A gives the observed share of abandons over the intervals together; bisection on ln patience between
 * 1 second and 10 hours. Null when no patience in that range gives it (nobody abandoned, or more than an impatient public would).
 */
export function patienceFromAbandonRate(intervals: readonly PatienceInterval[], abandonRate: number): number | null {
  const busy = intervals.filter(({ volume }) => volume > 0);
  const offered = busy.reduce((sum, { volume }) => sum + volume, 0);
  if (!(offered > 0) || !(abandonRate > 0)) return null;
  const modelled = (logPatience: number) =>
    busy.reduce((sum, interval) => {
      const { abandoned } = erlangA({ ...interval, targetSeconds: 0, patienceSeconds: Math.exp(logPatience) });
      return sum + interval.volume * (abandoned ?? 0);
    }, 0) / offered;
  let low = 0;
  let high = Math.log(36_000);
  if (modelled(low) < abandonRate || modelled(high) > abandonRate) return null;
  while (high - low > 1e-10) {
    const middle = (low + high) / 2;
    if (modelled(middle) > abandonRate) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}
