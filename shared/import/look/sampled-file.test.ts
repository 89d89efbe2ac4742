import { describe, expect, it } from 'vitest';
import type { OpenFile, RawRow, RawSheet } from '../table';
import { sampledFile } from './sampled-file';

/** A sheet in batches of three rows that counts how many rows it was asked for. */
function sheetOf(count: number) {
  const asked = { rows: 0 };
  async function* rows(): AsyncGenerator<readonly RawRow[]> {
    for (let from = 1; from <= count; from += 3) {
      const batch = Array.from({ length: Math.min(3, count - from + 1) }, (_, at) => ({ row: from + at, cells: [from + at] }));
      asked.rows += batch.length;
      yield batch;
    }
  }
  const sheet: RawSheet = {
    file: 'a.csv',
    sheet: null,
    hidden: false,
    hiddenColumns: [],
    date1904: false,
    merged: [],
    numberFormats: [],
    notes: [],
    text: null,
    expectedRows: null,
    rows,
  };
  const open: OpenFile = { path: 'a.csv', name: 'a.csv', format: 'csv', sha256: '', bytes: 1, sheets: [sheet], close: async () => {} };
  return { open, asked };
}
async function rowsOf(open: OpenFile): Promise<number[]> {
  const numbers: number[] = [];
  for (const sheet of open.sheets) for await (const batch of sheet.rows()) numbers.push(...batch.map(({ row }) => row));
  return numbers;
}

describe('a look at the first rows', () => {
  it('gives the same rows on every pass, stops reading soon after them, and says that there were more', async () => {
    const { open, asked } = sheetOf(100);
    const sampled = sampledFile(open, 7);
    expect(sampled.sampledRows(0)).toBeNull();
    for (let pass = 0; pass < 3; pass++) expect(await rowsOf(sampled.open)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(sampled.sampledRows(0)).toBe(7);
    expect(asked.rows).toBe(27);
  });

  it('says nothing of a sheet that is no longer than the sample', async () => {
    const sampled = sampledFile(sheetOf(6).open, 6);
    expect(await rowsOf(sampled.open)).toHaveLength(6);
    expect(sampled.sampledRows(0)).toBeNull();
  });

  it('is the file itself without a limit', () => {
    const { open } = sheetOf(6);
    expect(sampledFile(open, undefined).open).toBe(open);
  });
});
