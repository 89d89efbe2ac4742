/** A column that the file does not name, with the name its place or its values prove. */
export interface NamedColumn {
  readonly index: number;
  /** The name as the source system writes it. */
  readonly name: string;
  /** Concept of the vocabulary, '' for a column that is known but not used. */
  readonly concept: string;
  /** Why: the layout that has it in this place, or the sum that the values keep to. */
  readonly because: string;
  readonly by: 'position' | 'values';
}

/** Rows without a header whose columns are known all the same. */
export interface NamedRecords {
  /** Name of the system as people know it. */
  readonly system: string;
  readonly columns: readonly NamedColumn[];
}

/** Rows that fit more than one naming: what the readings are, for a person to settle. */
export interface OpenRecords {
  readonly system: string;
  readonly ways: readonly string[];
}

/** The letter a spreadsheet gives a column: 0 is A, 26 is AA. */
export const columnLetter = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : columnLetter(Math.floor(index / 26) - 1) + columnLetter(index % 26);
