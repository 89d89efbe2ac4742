import type { FactValue } from '../loader';
import type { Cell } from '../table';

/** A cell that holds something that cannot be read as what its column holds. */
export const unreadable = Symbol('unreadable');
export type Parsed = FactValue | typeof unreadable;

/** Two readings fitted and the evidence is not hard; shown with example cells, never settled in silence. */
export interface Ambiguity {
  /** Key in text: alarm.<code>. */
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly examples: readonly string[];
  /** true: no reading has evidence; the column is left out. */
  readonly unresolved: boolean;
}

/** How the cells of one column are read, decided once for the whole column. */
export interface ColumnReader {
  /** Unit and notation as found, for people: "mm:ss", "ms", "dd-mm-yyyy", "percent", "1.234,5". */
  readonly unit: string;
  /** 0..1: how sure this reading is, by the values alone. */
  readonly confidence: number;
  readonly ambiguities: readonly Ambiguity[];
  parse(cell: Cell): Parsed;
  /** true: a cell is its own value, but for the spaces around it and the marks for a missing value. */
  readonly asItStands?: true;
}

/** Facts about the whole file that help where a column alone is not clear. */
export interface FileHints {
  readonly language: 'nl' | 'de' | 'fr' | 'es' | 'tr' | 'en' | null;
  /** Decimal sign proved by other columns of the same table. */
  readonly decimal: ',' | '.' | null;
  /** Date order proved by other columns of the same table. */
  readonly dateOrder: 'dmy' | 'mdy' | null;
  /** The column's header says that it holds months. */
  readonly monthly?: boolean;
  readonly date1904: boolean;
  /** Chosen by a person: notations from ColumnChoice, such as "ms" or "ms+mean" (see schema/notations). */
  readonly chosenUnit: string | null;
}
