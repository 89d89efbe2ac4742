import type { NumberFormat, RawRow } from '../table';

/** The most frequent format of the numbers in each column of some rows. */
export function usualFormats(rows: readonly RawRow[]): (NumberFormat | undefined)[] {
  const counts: Map<NumberFormat, number>[] = [];
  for (const { formats } of rows) {
    formats?.forEach((format, column) => {
      if (format === undefined) return;
      const ofColumn = counts[column] ?? new Map<NumberFormat, number>();
      counts[column] = ofColumn.set(format, (ofColumn.get(format) ?? 0) + 1);
    });
  }
  return Array.from(counts, (column) => [...(column ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0]);
}
