/** One explanatory variable: numbers, or labels that become dummies against the first level. */
export interface Term {
  readonly name: string;
  readonly values: readonly (number | string)[];
  /** For labels: the order of the levels; the first is the reference. Absent: sorted, numbers by size. */
  readonly levels?: readonly string[];
  /** Treat numbers as labels. */
  readonly asFactor?: boolean;
}

export interface DesignMatrix {
  /** rows x columns, without the intercept. */
  readonly rows: number[][];
  readonly names: string[];
}

const byNumberThenName = (a: string, b: string) =>
  Number.isFinite(Number(a)) && Number.isFinite(Number(b)) ? Number(a) - Number(b) : a < b ? -1 : a > b ? 1 : 0;
/** Levels of a factor in a fixed order, so that results do not depend on the order of rows. */
export const levelsOf = (values: readonly (number | string)[]): string[] => [...new Set(values.map(String))].sort(byNumberThenName);

/** Columns for a regression; dummies are named as in R: variable name and level. */
export function designMatrix(terms: readonly Term[], rowCount: number): DesignMatrix {
  const columns: { name: string; at: (row: number) => number }[] = [];
  for (const term of terms) {
    const numeric = !term.asFactor && term.levels === undefined && term.values.every((value) => typeof value === 'number');
    if (numeric) {
      columns.push({ name: term.name, at: (row) => term.values[row] as number });
      continue;
    }
    for (const level of (term.levels ?? levelsOf(term.values)).slice(1)) {
      columns.push({ name: `${term.name}${level}`, at: (row) => (String(term.values[row]) === level ? 1 : 0) });
    }
  }
  return { rows: Array.from({ length: rowCount }, (_, row) => columns.map(({ at }) => at(row))), names: columns.map(({ name }) => name) };
}
