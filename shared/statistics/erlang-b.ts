import { logGamma, lowerGammaSeries, upperGammaFraction } from './gamma';

/**
 * 1/B(x,A) for a real number of servers x in (-1,1]: A e^A A^-(x+1) Gamma(x+1,A) (Jagers & van Doorn 1986).
 * Below A = 2 the continued fraction is slow, so the complete function minus the lower series is used.
 */
function inverseOfStart(x: number, load: number): number {
  if (x === 0) return 1;
  const a = x + 1;
  if (load >= 2) return load * upperGammaFraction(a, load);
  const complete = Math.exp(load - a * Math.log(load) + logGamma(a));
  return load * (complete - (1 + lowerGammaSeries(a, load)) / a);
}

/** B(x,A) for x > -1, without argument checks: the start in (-1,1) and the recursion B(n) = A B / (n + A B). */
export function erlangBContinued(load: number, servers: number): number {
  if (servers < 0) return 1 / inverseOfStart(servers, load);
  const start = servers - Math.floor(servers);
  let blocked = 1 / inverseOfStart(start, load);
  for (let n = start + 1; n <= servers + 1e-9; n += 1) {
    const carried = load * blocked;
    blocked = carried / (n + carried);
  }
  return blocked;
}

/**
 * Erlang B: share of contacts that find all servers busy and are lost (methods.md 1.1).
 * `load` in erlang, `servers` may be fractional; NaN for a negative argument.
 */
export function erlangB(load: number, servers: number): number {
  if (!(load >= 0) || !(servers >= 0)) return Number.NaN;
  if (servers === 0) return 1;
  if (load === 0) return 0;
  return erlangBContinued(load, servers);
}
