import { logChoose } from './gamma';
import { dot } from './linear-algebra';
import { logistic, logisticRegression } from './logistic-regression';
import { minimiseSmooth } from './optimise';

export interface LogisticRandomInterceptInput {
  readonly successes: readonly number[];
  readonly trials: readonly number[];
  readonly groups: readonly string[];
  /** Fixed effects per row, without the intercept. */
  readonly x?: readonly (readonly number[])[];
  /** Nodes of adaptive Gauss-Hermite quadrature; 1 is Laplace. */
  readonly nodes?: number;
}

export interface LogisticRandomIntercept {
  readonly fixed: readonly number[];
  /** Standard deviation of the groups on the log-odds scale. */
  readonly groupSd: number;
  /** -2 log likelihood, as lme4 prints it. */
  readonly deviance: number;
  readonly modes: readonly { group: string; mode: number }[];
}

/** Nodes and weights of Gauss-Hermite (weight e^(-x^2)), by Newton with the usual starts. */
export function gaussHermite(points: number): { nodes: number[]; weights: number[] } {
  const nodes: number[] = [];
  const weights: number[] = [];
  const half = Math.floor((points + 1) / 2);
  let z = 0;
  for (let i = 0; i < half; i += 1) {
    if (i === 0) z = Math.sqrt(2 * points + 1) - 1.85575 * (2 * points + 1) ** (-1 / 6);
    else if (i === 1) z -= (1.14 * points ** 0.426) / z;
    else if (i === 2) z = 1.86 * z - 0.86 * (nodes[0] as number);
    else if (i === 3) z = 1.91 * z - 0.91 * (nodes[1] as number);
    else z = 2 * z - (nodes[i - 2] as number);
    let slope = 1;
    for (let step = 0; step < 100; step += 1) {
      let [before, value] = [0, Math.PI ** -0.25];
      for (let k = 0; k < points; k += 1) [before, value] = [value, z * Math.sqrt(2 / (k + 1)) * value - Math.sqrt(k / (k + 1)) * before];
      slope = Math.sqrt(2 * points) * before;
      const change = value / slope;
      z -= change;
      if (Math.abs(change) < 1e-15) break;
    }
    nodes[i] = z;
    weights[i] = 2 / (slope * slope);
    nodes[points - 1 - i] = -z;
    weights[points - 1 - i] = weights[i] as number;
  }
  if (points % 2 === 1) nodes[half - 1] = 0;
  return { nodes, weights };
}

interface Group {
  readonly name: string;
  readonly rows: number[];
}

/**
 * Mode of the standardised deviation u of one group, with the curvature there. The slope falls all the way, so the mode stays between the places
 * where it was seen rising and falling: a Newton step that leaves them (groups far apart) is replaced by the middle.
 */
function modeOf(group: Group, eta: readonly number[], sd: number, input: LogisticRandomInterceptInput): { u: number; curvature: number } {
  let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  let u = 0;
  let curvature = 1;
  for (let step = 0; step < 200; step += 1) {
    let slope = -u;
    curvature = 1;
    for (const row of group.rows) {
      const p = logistic((eta[row] as number) + sd * u);
      const n = input.trials[row] as number;
      slope += sd * ((input.successes[row] as number) - n * p);
      curvature += sd * sd * n * p * (1 - p);
    }
    if (slope > 0) low = u;
    else high = u;
    const newton = u + Math.max(-5, Math.min(5, slope / curvature));
    const next = newton > low && newton < high ? newton : Number.isFinite(low + high) ? (low + high) / 2 : newton;
    const change = next - u;
    u = next;
    if (Math.abs(change) < 1e-13) break;
  }
  return { u, curvature };
}

const logLikelihoodAt = (group: Group, eta: readonly number[], shift: number, input: LogisticRandomInterceptInput) =>
  group.rows.reduce((sum, row) => {
    const at = (eta[row] as number) + shift;
    const [y, n] = [input.successes[row] as number, input.trials[row] as number];
    // ln p = -log1p(e^-eta), kept finite on both sides
    const logP = at >= 0 ? -Math.log1p(Math.exp(-at)) : at - Math.log1p(Math.exp(at));
    return sum + logChoose(n, y) + y * logP + (n - y) * (logP - at);
  }, 0);

/** Logit model with a random intercept per group by maximum likelihood: Laplace, or adaptive quadrature with more nodes. Null below two groups. */
export function logisticRandomIntercept(input: LogisticRandomInterceptInput): LogisticRandomIntercept | null {
  const byName = new Map<string, Group>();
  input.groups.forEach((name, row) => {
    const group = byName.get(name) ?? { name, rows: [] };
    group.rows.push(row);
    byName.set(name, group);
  });
  const groups = [...byName.values()];
  if (groups.length < 2) return null;
  const x = input.x ?? input.successes.map(() => []);
  const { nodes, weights } = gaussHermite(input.nodes ?? 1);
  const etaOf = (beta: readonly number[]) => x.map((row) => (beta[0] as number) + dot(row, beta.slice(1)));
  const minusTwoLog = (place: readonly number[]) => {
    const sd = Math.abs(place[0] as number);
    const eta = etaOf(place.slice(1));
    return groups.reduce((sum, group) => {
      const { u, curvature } = modeOf(group, eta, sd, input);
      const scale = Math.sqrt(2 / curvature);
      const terms = nodes.map((node, k) => {
        const at = u + scale * node;
        return Math.log(weights[k] as number) + node * node + logLikelihoodAt(group, eta, sd * at, input) - 0.5 * at * at;
      });
      const top = Math.max(...terms);
      const integral =
        top + Math.log(terms.reduce((acc, term) => acc + Math.exp(term - top), 0)) + Math.log(scale) - 0.5 * Math.log(2 * Math.PI);
      return sum - 2 * integral;
    }, 0);
  };
  const start = logisticRegression(x, input.successes, input.trials).coefficients.map((value) => value ?? 0);
  const { x: place, value } = minimiseSmooth(minusTwoLog, [0.5, ...start]);
  const groupSd = Math.abs(place[0] as number);
  const fixed = place.slice(1);
  const eta = etaOf(fixed);
  const modes = groups.map((group) => ({ group: group.name, mode: groupSd * modeOf(group, eta, groupSd, input).u }));
  return { fixed, groupSd, deviance: value, modes };
}
