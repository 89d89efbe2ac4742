import { designMatrix, leastSquares, type StandardisedGroup, standardise, type Term } from '../../statistics';
import type { OutcomeCell } from './outcome';

/** Values seen less often than this are one group "other": their own effect could not be estimated. */
const fewestPerValue = 30;
/** More cells make the regressions slow without making them better. */
export const mostCells = 2500;
const other = 'other';

/** Joins rare values of each covariate, so that every effect rests on enough contacts. */
function withoutRareValues(cells: readonly OutcomeCell[], names: readonly string[]): OutcomeCell[] {
  const counts = new Map<string, Map<string, number>>();
  for (const name of names) {
    const values = new Map<string, number>();
    for (const cell of cells) values.set(cell.mix[name] ?? '', (values.get(cell.mix[name] ?? '') ?? 0) + cell.n);
    counts.set(name, values);
  }
  return cells.map((cell) => ({
    ...cell,
    mix: Object.fromEntries(
      names.map((name) => {
        const value = cell.mix[name] ?? '';
        return [name, (counts.get(name)?.get(value) ?? 0) < fewestPerValue ? other : value];
      }),
    ),
  }));
}

const levels = (cells: readonly OutcomeCell[], name: string) => new Set(cells.map((cell) => cell.mix[name])).size;

/** Adds up cells with the same key. */
export function addedUp(cells: readonly OutcomeCell[], keyOf: (cell: OutcomeCell) => string): OutcomeCell[] {
  const sums = new Map<string, OutcomeCell>();
  for (const cell of cells) {
    const key = keyOf(cell);
    const before = sums.get(key);
    if (!before) sums.set(key, cell);
    else
      sums.set(key, {
        ...before,
        n: before.n + cell.n,
        total: before.total + cell.total,
        squares: before.squares === null || cell.squares === null ? null : before.squares + cell.squares,
      });
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
}

const mixKey = (cell: OutcomeCell, names: readonly string[]) => [cell.team, ...names.map((name) => cell.mix[name])].join('\u0001');

/** Cells by team and case mix, with the covariates that say something and leave a workable number of cells. */
export function preparedCells(cells: readonly OutcomeCell[], covariates: readonly string[]) {
  let names = covariates.filter((name) => levels(cells, name) > 1);
  let joined = withoutRareValues(cells, names);
  names = names.filter((name) => levels(joined, name) > 1);
  const count = () => new Set(joined.map((cell) => mixKey(cell, names))).size;
  while (names.length > 1 && count() > mostCells) names = names.slice(0, -1);
  joined = withoutRareValues(cells, names);
  return { names, cells: joined };
}

/** Share of a team's contacts of a kind (queue, channel, reason) that enough other teams also handle. */
function supportOf(cells: readonly OutcomeCell[], names: readonly string[], teams: number): Map<string, number> {
  const kinds = names.filter((name) => name === 'queue' || name === 'channel' || name === 'reason');
  const stratum = (cell: OutcomeCell) => kinds.map((name) => cell.mix[name]).join('\u0001');
  const handled = new Map<string, Map<string, number>>();
  for (const cell of cells) {
    const byTeam = handled.get(stratum(cell)) ?? new Map<string, number>();
    byTeam.set(cell.team, (byTeam.get(cell.team) ?? 0) + cell.n);
    handled.set(stratum(cell), byTeam);
  }
  // Two other teams; with only two teams in all, the other one.
  const others = Math.min(2, teams - 1);
  const fewest = 5;
  const sums = new Map<string, { all: number; shared: number }>();
  for (const cell of cells) {
    const sum = sums.get(cell.team) ?? { all: 0, shared: 0 };
    const also = [...(handled.get(stratum(cell)) ?? [])].filter(([team, n]) => team !== cell.team && n >= fewest).length;
    sums.set(cell.team, { all: sum.all + cell.n, shared: sum.shared + (also >= others ? cell.n : 0) });
  }
  return new Map([...sums].map(([team, { all, shared }]) => [team, all > 0 ? shared / all : 0]));
}

/** How strongly contacts of one agent hang together, after case mix and team. */
export interface AgentSpread {
  /** Share of the variance that lies between agents of a team. */
  readonly icc: number;
  /** Variance of a single contact: between agents and within. */
  readonly variance: number;
  /** Agents minus teams: what the spread between agents rests on. */
  readonly degrees: number;
  /** Per team: how much wider its mean is than for independent contacts. */
  readonly designEffect: ReadonlyMap<string, number>;
}

const contactsOf = (cells: readonly OutcomeCell[]) => cells.reduce((sum, cell) => sum + cell.n, 0);

interface PersonSum {
  readonly team: string;
  n: number;
  residual: number;
}

/** Analysis of variance of the residuals: between agents within teams against within agents. null where the agent is mostly unknown. */
function agentSpread(everyCell: readonly OutcomeCell[], fittedOf: (cell: OutcomeCell) => number): AgentSpread | null {
  const cells = everyCell.filter((cell) => cell.person !== null);
  if (contactsOf(cells) < 0.8 * contactsOf(everyCell)) return null;
  const persons = new Map<string, PersonSum>();
  let [all, squares] = [0, 0];
  for (const cell of cells) {
    const fitted = fittedOf(cell);
    const key = `${cell.team}\u0001${cell.person}`;
    const sum = persons.get(key) ?? { team: cell.team, n: 0, residual: 0 };
    sum.n += cell.n;
    sum.residual += cell.total - cell.n * fitted;
    persons.set(key, sum);
    all += cell.n;
    const own = cell.squares ?? (cell.n > 0 ? cell.total ** 2 / cell.n : 0);
    squares += own - 2 * fitted * cell.total + cell.n * fitted ** 2;
  }
  const byTeam = new Map<string, PersonSum[]>();
  for (const person of persons.values()) byTeam.set(person.team, [...(byTeam.get(person.team) ?? []), person]);
  const degrees = persons.size - byTeam.size;
  // Where only sums per agent and day are known, each such sum is one observation.
  const observations = cells.some((cell) => cell.squares === null) ? cells.length : all;
  if (degrees < 2 || observations - persons.size < 2) return null;
  let between = 0;
  let balance = 0;
  for (const group of byTeam.values()) {
    const n = group.reduce((sum, person) => sum + person.n, 0);
    const mean = group.reduce((sum, person) => sum + person.residual, 0) / n;
    between += group.reduce((sum, person) => sum + person.n * (person.residual / person.n - mean) ** 2, 0);
    balance += group.reduce((sum, person) => sum + person.n ** 2, 0) / n;
  }
  const within = Math.max(0, squares - between) / (observations - persons.size);
  const typical = (all - balance) / degrees;
  const agents = Math.max(0, (between / degrees - within) / typical);
  const icc = agents + within > 0 ? agents / (agents + within) : 0;
  const effect = [...byTeam].map(([team, group]) => {
    const n = group.reduce((sum, person) => sum + person.n, 0);
    const size = group.reduce((sum, person) => sum + person.n ** 2, 0) / n;
    return [team, 1 + (size - 1) * icc] as const;
  });
  return { icc, variance: agents + within, degrees, designEffect: new Map(effect) };
}

export interface AdjustedTeam extends StandardisedGroup {
  /** Variance with the contacts of an agent hanging together. */
  readonly clustered: number;
  readonly support: number;
}
export interface Adjusted {
  readonly teams: readonly AdjustedTeam[];
  readonly mean: number;
  readonly adjustedFor: readonly string[];
  readonly spread: AgentSpread | null;
}

/** Linear fit of the outcome on team and case mix, per cell of team and mix: the residuals tell how contacts of one agent hang together. */
function fittedBy(cells: readonly OutcomeCell[], names: readonly string[]): (cell: OutcomeCell) => number {
  const groups = addedUp(cells, (cell) => mixKey(cell, names));
  const terms: Term[] = ['team', ...names].map((name) => ({
    name,
    values: groups.map((cell) => (name === 'team' ? cell.team : (cell.mix[name] ?? ''))),
    asFactor: true,
  }));
  const { rows } = designMatrix(terms, groups.length);
  const { fitted } = leastSquares(
    rows,
    groups.map((cell) => cell.total / cell.n),
    { weights: groups.map((cell) => cell.n) },
  );
  const byKey = new Map(groups.map((cell, index) => [mixKey(cell, names), fitted[index] as number]));
  return (cell) => byKey.get(mixKey(cell, names)) ?? 0;
}

/**
 * Team values as if every team had the same work (methods.md 4.1): regression with team effects, standardised over all contacts, with the
 * variance widened by the design effect of agents. null when nothing was counted.
 */
export function adjustForCaseMix(
  outcome: readonly OutcomeCell[],
  kind: 'binary' | 'continuous',
  covariates: readonly string[],
): Adjusted | null {
  const { names, cells } = preparedCells(
    outcome.filter((cell) => cell.n > 0),
    covariates,
  );
  const summable = cells.every((cell) => cell.squares !== null);
  const groups = summable ? addedUp(cells, (cell) => mixKey(cell, names)) : cells;
  const result = standardise(
    {
      groups: groups.map((cell) => cell.team),
      covariates: names.map((name) => ({ name, values: groups.map((cell) => cell.mix[name] ?? ''), asFactor: true })),
      n: groups.map((cell) => cell.n),
      total: groups.map((cell) => cell.total),
      ...(summable ? { sumOfSquares: groups.map((cell) => cell.squares ?? 0) } : {}),
    },
    kind,
  );
  if (!result) return null;
  const spread = agentSpread(cells, fittedBy(cells, names));
  const support = supportOf(cells, names, result.groups.length);
  // Sums of an agent's day already hold the spread between agents; only that of single contacts may be widened by the design effect.
  const independent = (group: StandardisedGroup) => (spread && !summable ? spread.variance / group.n : group.variance);
  return {
    teams: result.groups.map((group) => ({
      ...group,
      clustered: independent(group) * (spread?.designEffect.get(group.group) ?? 1),
      support: support.get(group.group) ?? 0,
    })),
    mean: result.mean,
    adjustedFor: names,
    spread,
  };
}
