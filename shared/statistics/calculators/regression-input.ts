import { designMatrix } from '../design-matrix';
import { tableOf } from './built-in-data';
import { columnOf, parseFormula, termsOf } from './formula';
import {
  asNumber,
  asNumbers,
  type CalculationInput,
  type Fields,
  find,
  isFields,
  labelsField,
  missing,
  textField,
  wrongField,
} from './input';

export interface Regression {
  readonly y: number[];
  readonly names: string[];
  readonly rows: number[][];
  readonly weights: number[] | null;
}

/** Outcome and explanatory columns: y and x as names of columns, as lists, or as a formula. Rows with a missing value are left out. */
export function regressionOf(input: CalculationInput): Regression {
  const { fields } = input;
  const table = tableOf(input);
  const text = textField(fields, ['formula', 'model']);
  if (text?.includes('~')) {
    const formula = parseFormula(text);
    const y = asNumbers(columnOf(table, formula.outcome), formula.outcome);
    const all = formula.terms.length === 1 && formula.terms[0]?.name === '.';
    const terms = all
      ? Object.keys(table)
          .filter((name) => name !== formula.outcome)
          .map((name) => ({ name, asFactor: false }))
      : formula.terms;
    const design = designMatrix(termsOf(table, terms), y.length);
    return {
      y,
      names: design.names,
      rows: design.rows,
      weights: formula.weights === null ? null : asNumbers(columnOf(table, formula.weights), formula.weights),
    };
  }
  const outcome = find(fields, ['y', 'outcome', 'response']);
  const given = find(fields, ['x', 'predictors', 'drivers', 'X']);
  if (outcome === null) throw missing(['y']);
  if (typeof outcome.value === 'string') return namedColumns(table, outcome.value, given?.value);
  const y = asNumbers(outcome.value, outcome.name);
  if (given === null) throw missing(['x']);
  const columns = columnsFrom(given.value, y.length);
  const uneven = Object.entries(columns).find(([, column]) => column.length !== y.length);
  if (uneven !== undefined) throw wrongField(uneven[0], 'one_for_each', { count: y.length, of: 'y' });
  const named = find(fields, ['names', 'x_names']) === null ? Object.keys(columns) : labelsField(fields, ['names', 'x_names']);
  return { y, names: named, rows: y.map((_, i) => Object.values(columns).map((column) => column[i] as number)), weights: null };
}

/** Columns by name; without names all other columns count. */
function namedColumns(table: Fields, outcome: string, wanted: unknown): Regression {
  if (wanted !== undefined && wanted !== null && (!Array.isArray(wanted) || wanted.length === 0)) throw wrongField('x', 'column_names');
  const names = Array.isArray(wanted)
    ? wanted.map(String)
    : Object.keys(table).filter((name) => name !== outcome && Array.isArray(table[name]));
  const columns = [outcome, ...names].map((name) => columnOf(table, name));
  const uneven = names.find((_, i) => columns[i + 1]?.length !== columns[0]?.length);
  if (uneven !== undefined) throw wrongField(uneven, 'one_for_each', { count: columns[0]?.length ?? 0, of: outcome });
  const complete = (columns[0] as unknown[])
    .map((_, i) => i)
    .filter((i) => columns.every((column) => column[i] !== null && column[i] !== undefined));
  const at = (column: number, i: number) => asNumber(columns[column]?.[i], [outcome, ...names][column] as string);
  return { y: complete.map((i) => at(0, i)), names, rows: complete.map((i) => names.map((_, column) => at(column + 1, i))), weights: null };
}

/** Columns from an object of lists, a list of rows, or a list of columns; a single list is one column. */
export function columnsFrom(value: unknown, rows: number): Record<string, number[]> {
  if (isFields(value)) return Object.fromEntries(Object.entries(value).map(([name, column]) => [name, asNumbers(column, name)]));
  if (!Array.isArray(value)) throw wrongField('x', 'columns');
  if (!Array.isArray(value[0])) return { x1: asNumbers(value, 'x') };
  const lists = value.map((list) => asNumbers(list, 'x'));
  const columns = lists.length === rows ? (lists[0] as number[]).map((_, j) => lists.map((row) => row[j] as number)) : lists;
  return Object.fromEntries(columns.map((column, j) => [`x${j + 1}`, column]));
}
