import type { Cell, MergedRange, NumberFormat, OpenFile, RawSheet } from '../../shared/import/table';

/** A sheet made by hand: rows as written, numbered from 1. */
export function sheetOf(
  rows: readonly (readonly Cell[])[],
  more: Partial<Pick<RawSheet, 'merged' | 'sheet' | 'file'>> & { formats?: (NumberFormat | undefined)[] } = {},
): RawSheet {
  const raw = rows.map((cells, index) => ({ row: index + 1, cells }));
  return {
    file: more.file ?? 'made.xlsx',
    sheet: more.sheet ?? null,
    hidden: false,
    hiddenColumns: [],
    date1904: false,
    merged: (more.merged ?? []) as MergedRange[],
    numberFormats: more.formats ?? [],
    notes: [],
    text: null,
    expectedRows: raw.length,
    async *rows() {
      await Promise.resolve();
      for (let at = 0; at < raw.length; at += 500) yield raw.slice(at, at + 500);
    },
  };
}

export const fileOf = (...sheets: RawSheet[]): OpenFile => ({
  path: 'made',
  name: sheets[0]?.file ?? 'made.xlsx',
  format: 'xlsx',
  sha256: `sha-${Math.random()}`,
  bytes: 0,
  sheets,
  close: () => Promise.resolve(),
});
