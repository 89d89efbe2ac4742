import { normalCumulative, normalDensity } from './normal';

/** H(x) = phi(x) / (1 - Phi(x)), kept finite far to the right by its continued fraction's first terms. */
function hazard(x: number): number {
  if (x > 35) return x + 1 / (x + 2 / x);
  return normalDensity(x) / normalCumulative(-x);
}

/** Halfin-Whitt: P(wait > 0) at s = A + beta sqrt(A) without abandons, for beta > 0; 1 for beta <= 0 (methods.md 1.5). */
export const halfinWhitt = (beta: number): number => (beta > 0 ? 1 / (1 + (beta * normalCumulative(beta)) / normalDensity(beta)) : 1);

/** Garnett, Mandelbaum and Reiman: P(wait > 0) at s = A + beta sqrt(A) with exponential patience; `thetaOverMu` = handle time / patience. */
export function garnett(beta: number, thetaOverMu: number): number {
  if (!(thetaOverMu > 0)) return halfinWhitt(beta);
  return 1 / (1 + (Math.sqrt(thetaOverMu) * hazard(beta / Math.sqrt(thetaOverMu))) / hazard(-beta));
}

/** Staff by the square-root rule A + beta sqrt(A): for explanation and sanity bounds, never for the figures themselves. */
export const squareRootStaffing = (load: number, beta: number): number => load + beta * Math.sqrt(load);
