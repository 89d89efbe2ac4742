/**
 * How import tells the store what to make of records and what to look for in rows: the one language that both speak. Import decides, one value or
 * one row at a time; the store does the same to a whole table at once.
 */

/** A value of a fact: timestamps and dates as ISO text without zone, the rest as is. Missing is null. */
export type FactValue = string | number | boolean | null;

/**
 * How a field follows from others of the same row; missing stays null. `sum` adds what `plus` holds where it is filled; a `difference` is never
 * below zero; `present` says whether the other field is filled.
 */
export type Arithmetic =
  | { readonly sum: readonly string[]; readonly plus?: string }
  | { readonly difference: readonly [from: string, minus: string] }
  | { readonly product: readonly [string, string] }
  | { readonly present: string };

/** One thing that must hold of the fields of a row; a field that the row lacks is missing. Data, because a database judges rows by it as well. */
export type RowCondition =
  | { readonly above: readonly [field: string, other: string] }
  | { readonly isFalse: string }
  | { readonly positive: string }
  | { readonly notPositive: string }
  | { readonly filled: string }
  /** Moments. */
  | { readonly before: readonly [field: string, other: string] };

/** Figures differ by more than what multiplying them, or the rounding of a printed percentage, can do. */
export const rowSlack = 0.01;

export interface DistinctText {
  readonly text: string | null;
  readonly count: number;
  /** Place of the first record with it. */
  readonly first: number;
}

/** What one column of text gives, where its texts repeat: every text that means something else than itself. */
export interface ListedReading {
  readonly column: number;
  readonly kind: 'text' | 'number' | 'boolean';
  /** true: a text that is not listed is the value itself; false: all texts are listed. */
  readonly asItStands: boolean;
  /** `unfit`: a record with this text cannot be loaded. */
  readonly values: readonly { readonly text: string; readonly value: FactValue; readonly unfit: boolean }[];
}

/** What one column of text gives, where its texts hardly repeat: each record is read by itself. */
export interface EachReading {
  readonly column: number;
  readonly kind: 'text' | 'number' | 'boolean';
  readonly each: (text: string) => { readonly value: FactValue; readonly unfit: boolean };
}

export type TextReading = ListedReading | EachReading;

/** Where the value of one field comes from. Moments are seconds of wall time since 1970. */
export type FieldSource =
  | { readonly constant: string | number | boolean }
  | { readonly cell: TextReading }
  /** The row's own moment, from one column or as the sum of a day and a time. */
  | { readonly start: TextReading; readonly time: TextReading | null; readonly dateOnly: boolean }
  /** Another moment of the row: whole, or a time of day on or after its start. */
  | { readonly whole: TextReading; readonly clock: TextReading; readonly dateOnly: boolean }
  | { readonly by: Arithmetic }
  | { readonly times: TextReading; readonly per: string }
  | { readonly minusFrom: TextReading; readonly per: string }
  | { readonly perInterval: TextReading };

/** How the rows of a fact are made of the records. */
export interface BuildPlan {
  /** Row number of the record at place 0. */
  readonly firstRow: number;
  /** In the order in which they are computed: a field may use those before it. */
  readonly fields: readonly { readonly field: string; readonly source: FieldSource }[];
  readonly required: readonly string[];
  /** Field with the row's own moment. */
  readonly anchor: string | null;
}

export interface FoundRows {
  readonly count: number;
  /** The first five, by row number, with the fields that were asked for. */
  readonly first: readonly { readonly row: number; readonly values: Readonly<Record<string, FactValue>> }[];
}
