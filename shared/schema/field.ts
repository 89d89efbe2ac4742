/** What a canonical field holds; decides the DuckDB type, the unit in the store and how values are checked at import. */
export type FieldKind =
  | 'text'
  | 'category'
  | 'personal_text'
  | 'timestamp'
  | 'date'
  | 'count'
  | 'amount'
  | 'seconds'
  | 'ratio'
  | 'agents'
  | 'score'
  | 'boolean';

/** One column of a fact. Units are always those of the store: seconds, counts, ratios 0..1, euro (or the currency beside it). */
export interface Field {
  readonly name: string;
  readonly kind: FieldKind;
  /** true: a row without it cannot be loaded and is rejected with this column as the reason. */
  readonly required?: boolean;
  /** One sentence for people and for the query screen. */
  readonly meaning: string;
}

/** DuckDB column type per kind. Timestamps are local wall time; the time zone is the client's. */
export const duckdbType: Readonly<Record<FieldKind, string>> = {
  text: 'VARCHAR',
  category: 'VARCHAR',
  personal_text: 'VARCHAR',
  timestamp: 'TIMESTAMP',
  date: 'DATE',
  count: 'DOUBLE',
  amount: 'DOUBLE',
  seconds: 'DOUBLE',
  ratio: 'DOUBLE',
  agents: 'DOUBLE',
  score: 'DOUBLE',
  boolean: 'BOOLEAN',
};
