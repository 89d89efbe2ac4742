import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openFile } from './open-file';
import { scanSheet } from './scan';
import type { RawRow, RawSheet } from './table';

const folder = mkdtempSync(join(tmpdir(), 'contactpeil-scan-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function sharesOf(sheet: RawSheet): Promise<number[]> {
  const shares: number[] = [];
  await scanSheet(sheet, undefined, (share) => shares.push(share));
  return shares;
}

describe('the first pass over a sheet, row by row', () => {
  it('tells how far a text is by its bytes', async () => {
    const path = join(folder, 'lang.csv');
    const rows = Array.from(
      { length: 90_000 },
      (_, at) => `1${at % 9}-06-2024;Wachtrij ${at % 7};${at % 50};${at % 40};gewoon een opmerking`,
    );
    writeFileSync(path, ['Datum;Wachtrij;Aangeboden;Beantwoord;Opmerking', ...rows].join('\r\n'));
    const open = await openFile(path);
    const shares = await sharesOf(open.sheets[0] as RawSheet);
    await open.close();
    expect(new Set(shares).size).toBeGreaterThan(3);
    expect(shares).toEqual(shares.toSorted((left, right) => left - right));
    expect(shares[0]).toBeLessThan(0.6);
    expect(shares.at(-1)).toBe(1);
  });

  it('tells how far a workbook is by its rows, and nothing where nobody knows its length', async () => {
    const batch = (from: number): RawRow[] => Array.from({ length: 100 }, (_, at) => ({ row: from + at, cells: ['a', at] }));
    const sheet = (expectedRows: number | null) =>
      ({
        file: 'x.xlsx',
        sheet: 'Blad1',
        expectedRows,
        numberFormats: [],
        merged: [],
        text: null,
        rows: async function* () {
          yield batch(1);
          yield batch(101);
        },
      }) as unknown as RawSheet;
    expect(await sharesOf(sheet(200))).toEqual([0.5, 1]);
    expect(await sharesOf(sheet(null))).toEqual([]);
  });
});
