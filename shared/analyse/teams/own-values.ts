import { designMatrix, leastSquares, shrinkNormal } from '../../statistics';
import { addedUp, preparedCells } from './case-mix';
import type { Outcome, OutcomeCell } from './outcome';

/** methods.md 4.4: from this many contacts an agent's value is told, and only shrunken. */
export const fewestOwnContacts = 100;
/** The middle to which values are pulled would point at colleagues when fewer agents stand behind it. */
export const fewestAgents = 5;

export interface OwnValue {
  readonly person: string;
  readonly team: string;
  readonly n: number;
  readonly shrunken: number;
  readonly interval: [number, number];
}

/** What each cell would give by its case mix alone, whoever handled it. */
function expectedByMix(cells: readonly OutcomeCell[], names: readonly string[]): (cell: OutcomeCell) => number {
  const key = (cell: OutcomeCell) => names.map((name) => cell.mix[name]).join('\u0001');
  const groups = addedUp(cells, key);
  const weights = groups.map((cell) => cell.n);
  const means = groups.map((cell) => cell.total / cell.n);
  if (names.length === 0) return () => means[0] as number;
  const terms = names.map((name) => ({ name, values: groups.map((cell) => cell.mix[name] ?? ''), asFactor: true }));
  const { fitted } = leastSquares(designMatrix(terms, groups.length).rows, means, { weights });
  const byKey = new Map(groups.map((cell, index) => [key(cell), fitted[index] as number]));
  return (cell) => byKey.get(key(cell)) as number;
}

interface PersonSum {
  readonly person: string;
  team: string;
  teamContacts: number;
  n: number;
  residual: number;
}

function sumsOf(cells: readonly OutcomeCell[], expected: (cell: OutcomeCell) => number) {
  const persons = new Map<string, PersonSum>();
  let [contacts, squares] = [0, 0];
  for (const cell of cells) {
    if (cell.person === null) continue;
    const at = expected(cell);
    const sum = persons.get(cell.person) ?? { person: cell.person, team: cell.team, teamContacts: 0, n: 0, residual: 0 };
    sum.n += cell.n;
    sum.residual += cell.total - cell.n * at;
    // Who changed team stands with the team of most contacts in one cell.
    if (cell.n > sum.teamContacts) Object.assign(sum, { team: cell.team, teamContacts: cell.n });
    persons.set(cell.person, sum);
    contacts += cell.n;
    squares += (cell.squares ?? cell.total ** 2 / cell.n) - 2 * at * cell.total + cell.n * at ** 2;
  }
  return { persons: [...persons.values()], contacts, squares };
}

/**
 * Each agent's value on one outcome, adjusted for case mix and shrunken (methods.md 4.2), from 100 contacts; in order of the person's key, which
 * says nothing about the values. Empty under five such agents, or where nothing varies.
 */
export function ownValues(outcome: Outcome): OwnValue[] {
  const { names, cells } = preparedCells(
    outcome.cells.filter((cell) => cell.n > 0 && cell.person !== null),
    outcome.adjustable ? outcome.covariates : [],
  );
  if (cells.length === 0) return [];
  const { persons, contacts, squares } = sumsOf(cells, expectedByMix(cells, names));
  const told = persons.filter(({ n }) => n >= fewestOwnContacts).sort((a, b) => (a.person < b.person ? -1 : 1));
  // Where only sums per agent and day are known, each such sum is one observation.
  const observations = cells.some((cell) => cell.squares === null) ? cells.length : contacts;
  const between = persons.reduce((sum, { n, residual }) => sum + residual ** 2 / n, 0);
  const within = observations > persons.length ? Math.max(0, squares - between) / (observations - persons.length) : 0;
  if (told.length < fewestAgents || !(within > 0)) return [];
  const mean = cells.reduce((sum, cell) => sum + cell.total, 0) / contacts;
  const shrinkage = shrinkNormal(
    told.map(({ n, residual }) => mean + residual / n),
    told.map(({ n }) => within / n),
  );
  const inRange = (value: number) => (outcome.unit === 'ratio' ? Math.min(1, Math.max(0, value)) : Math.max(0, value));
  return told.flatMap(({ person, team, n }, index) => {
    const own = shrinkage?.estimates[index];
    if (!own) return [];
    const reach = 1.959964 * own.standardError;
    const interval: [number, number] = [inRange(own.estimate - reach), inRange(own.estimate + reach)];
    return [{ person, team, n: Math.round(n), shrunken: inRange(own.estimate), interval }];
  });
}
