import type { BuildPlan, DistinctText, FactValue, FoundRows, RowCondition } from '../../schema';
import type { PlainText } from '../table';

/** What long work heeds, and to whom it tells how far it is. */
export interface Watching {
  readonly signal?: AbortSignal | undefined;
  /** Is told a growing share of the work, from 0 to 1. */
  readonly onShare?: ((share: number) => void) | undefined;
}

/** true for what the database cannot do with this file, such as records that it cuts in another way: row by row it may. Not for mistakes of ours. */
export const hasGivenUp = (thrown: unknown): boolean => thrown instanceof Error && thrown.name === 'TextTableGaveUp';

/** Reads plain text files into a database, where their columns can be looked at as a whole. The engine hands it in; the store implements it. */
export interface TextTables {
  /** null when the database does not find exactly the records that the file should have: then its rows are read one by one. */
  open(text: PlainText, watching?: Watching): Promise<TextTable | null>;
}

/** A record with its fields; null for an empty one. */
export interface TextRecord {
  readonly place: number;
  readonly fields: readonly (string | null)[];
}

/** The records of one file as text, in a database of their own. A place is the number of a record, from 0; columns are counted from 0. */
export interface TextTable {
  readonly records: number;
  /** From now on only records from this place on count, and none of these; `texts`, `placesWith` and `fewFilled` still see them all. */
  keepOnly(from: number, without: readonly number[]): void;
  /** Columns of which nearly every record holds another text. */
  crowdedColumns(): Promise<ReadonlySet<number>>;
  /** Each text of a column once, in the order of first places; null when there are more than `most`. */
  distinct(column: number, most: number): Promise<DistinctText[] | null>;
  /** The whole column in file order, in pieces. */
  texts(column: number): AsyncIterable<readonly (string | null)[]>;
  /** The first records that hold something in this column, but for these texts. */
  firstFilled(column: number, count: number, without: readonly string[]): Promise<{ readonly place: number; readonly text: string }[]>;
  /** Places of records with one of these texts; at most `most`. */
  placesWith(column: number, texts: readonly string[], most: number): Promise<number[]>;
  /** Places of records in which at most one of these columns is filled; at most `most`. */
  fewFilled(columns: readonly number[], most: number): Promise<number[]>;
  recordsAt(places: readonly number[]): Promise<TextRecord[]>;
  build(plan: BuildPlan, onShare?: Watching['onShare']): Promise<BuiltRows>;
  /** Gives memory back while built rows go elsewhere; only `build` may follow. */
  rest(): Promise<void>;
  close(): Promise<void>;
}

/** Rows of a fact as they would be stored, looked at as a whole. */
export interface BuiltRows {
  readonly rows: number;
  /** Where the rows are kept: a private file that the store reads. */
  readonly path: string;
  /** true: their file's reader holds memory of its own, so these are to be taken with as little as can be. */
  readonly sparing: boolean;
  /** Places of the records that cannot be loaded; at most `most`. */
  faults(most: number): Promise<number[]>;
  /** First and last moment and number of rows per day, or per start when `perStart`, in the order of first rows. */
  spans(perStart: boolean): Promise<{ readonly first: number; readonly last: number; readonly rows: number }[]>;
  /** Moments on these days (seconds of their midnights) before six in the morning, in the order of rows. */
  momentsOn(days: readonly number[]): Promise<{ readonly row: number; readonly moment: number }[]>;
  /** These fields of all rows, in pieces in the order of rows; a piece holds the row numbers and then each field's values. */
  values(
    fields: readonly string[],
  ): AsyncIterable<{ readonly rows: readonly number[]; readonly columns: readonly (readonly FactValue[])[] }>;
  matching(conditions: readonly RowCondition[], shown: readonly string[]): Promise<FoundRows>;
  /** Rows that repeat an earlier row in these fields (all when null), but for rows at these moments. Rows with an empty field count unless `filled`. */
  repeated(request: {
    readonly fields: readonly string[];
    readonly shown: readonly string[];
    readonly filled: boolean;
    readonly notAt: readonly number[];
  }): Promise<FoundRows>;
  /** Rows and sums of these fields between the given row numbers: one entry more than there are rows given. */
  sumsBetween(fields: readonly string[], rows: readonly number[]): Promise<{ readonly rows: number; readonly sums: readonly number[] }[]>;
  dispose(): Promise<void>;
}
