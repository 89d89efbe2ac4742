import { erlangBContinued } from './erlang-b';
import { waitingProbability } from './erlang-c';
import { logGamma, lowerGammaSeries, stirlingError, upperGammaFraction } from './gamma';

/** ln of e^x x^-c Gamma(c): how far the whole wait integral exceeds 1; by Stirling so that large, close c and x keep their digits. */
function logWhole(c: number, x: number): number {
  if (c < 12) return x - c * Math.log(x) + logGamma(c);
  const u = (x - c) / c;
  return c * (u - Math.log1p(u)) + 0.5 * Math.log((2 * Math.PI) / c) + stirlingError(c);
}

/** Answered in time when nobody hangs up (Erlang C); 0 when the load is not below the agents. */
function withoutAbandons(load: number, handle: number, agents: number, target: number): number {
  if (load >= agents) return 0;
  return 1 - waitingProbability(load, agents) * Math.exp((-(agents - load) * target) / handle);
}

/** Ends of the range where the model is another one: no load, nobody there, no patience or endless patience. Otherwise null. */
function atTheEnds(load: number, handle: number, agents: number, target: number, patience: number | null): number | null {
  if (!(agents > 0)) return 0;
  if (!(load > 0)) return 1;
  if (patience === null || !(patience < 1e12)) return withoutAbandons(load, handle, agents, target);
  if (!(patience > 1e-9)) return 1 - erlangBContinued(load, agents);
  return null;
}

/**
 * Erlang A: share of offered contacts answered within the target, and nothing else; for the 128 coalitions per interval.
 * The integrals of methods.md 1.3 become incomplete gamma functions by y = (lambda/theta) e^(-theta x):
 * with c = s mu/theta and eta = lambda/theta, J = e^eta eta^-c gamma(c,eta)/theta, and the part beyond T the same with eta e^(-theta T).
 * Limits: no agents gives 0; no load gives 1 (a lone caller is answered at once); patience null or infinite is Erlang C.
 */
export function answeredWithinTarget(
  volume: number,
  intervalSeconds: number,
  handleTimeSeconds: number,
  agents: number,
  targetSeconds: number,
  patienceSeconds: number | null,
): number {
  const load = (volume * handleTimeSeconds) / intervalSeconds;
  const end = atTheEnds(load, handleTimeSeconds, agents, targetSeconds, patienceSeconds);
  if (end !== null) return end;
  const patience = patienceSeconds as number;
  const c = (agents * patience) / handleTimeSeconds;
  const eta = (load * patience) / handleTimeSeconds;
  const atTarget = eta * Math.exp(-targetSeconds / patience);
  const decay =
    targetSeconds === Number.POSITIVE_INFINITY
      ? Number.NEGATIVE_INFINITY
      : -eta * Math.expm1(-targetSeconds / patience) - (agents * targetSeconds) / handleTimeSeconds;
  // ln of the weight beyond the target, e^g(T) and e^(g(T) - theta T)
  const decayAnswered = decay - targetSeconds / patience;
  const underloaded = eta <= c + 1;
  const whole = underloaded ? 0 : logWhole(c, eta);
  const shift = Math.max(0, whole);
  let waiting: number; // theta J e^-shift
  let answered: number; // theta K(0..T) e^-shift
  if (underloaded) {
    const more = lowerGammaSeries(c, eta);
    waiting = (1 + more) / c;
    const beyond = atTarget > 0 ? (Math.exp(decayAnswered) * lowerGammaSeries(c, atTarget)) / atTarget : 0;
    answered = more / eta - beyond;
  } else {
    const scale = Math.exp(-shift);
    const complete = Math.exp(whole - shift);
    const upper = upperGammaFraction(c, eta) * scale;
    waiting = complete - upper;
    answered = answeredInOverload(c, eta, atTarget, complete, upper, decay, decayAnswered, shift, scale);
  }
  // P(wait > 0) = X / (1 + X) with X = lambda J B(s - 1, A); the exponent e^g itself is never formed
  const logOdds = Math.log(eta * waiting * erlangBContinued(load, agents - 1)) + shift;
  const served = 1 / (1 + Math.exp(logOdds));
  const inQueue = 1 / (1 + Math.exp(-logOdds));
  return Math.min(1, Math.max(0, served + inQueue * Math.min(1, Math.max(0, answered / waiting))));
}

/** Answered from the queue within T when the load exceeds the agents: the complete function cancels exactly where T lies in the same regime. */
function answeredInOverload(
  c: number,
  eta: number,
  atTarget: number,
  complete: number,
  upper: number,
  decay: number,
  decayAnswered: number,
  shift: number,
  scale: number,
): number {
  const fromStart = (c * (complete - upper) - scale) / eta;
  if (!(atTarget > 0) || decay === Number.NEGATIVE_INFINITY) return fromStart;
  if (atTarget <= c + 1) return fromStart - (Math.exp(decayAnswered - shift) * lowerGammaSeries(c, atTarget)) / atTarget;
  const upperAtTarget = upperGammaFraction(c, atTarget) * Math.exp(decay - shift);
  return (c * (upperAtTarget - upper) + Math.exp(decay - shift) - scale) / eta;
}
