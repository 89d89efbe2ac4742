import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../shared/contract';
import { codesOf, readWhole } from './raw-files/try-reading';

const folder = join(import.meta.dirname, 'golden/readers');
const names = readdirSync(folder).filter((name) => !name.endsWith('.expected.json') && !name.endsWith('.md'));

interface Expected {
  readonly refused?: string;
  readonly format?: string;
  readonly sheets?: readonly {
    readonly sheet: string | null;
    readonly rows: readonly unknown[];
    readonly rowNumbers?: readonly number[];
    readonly notes?: readonly string[];
    readonly hidden?: boolean;
    readonly encoding?: string;
    readonly delimiter?: string;
    readonly numberFormats?: readonly (string | null)[];
  }[];
}

describe('odd files beside what they should give (tests/golden/readers)', () => {
  it('looked at the files', () => expect(names.length).toBeGreaterThan(35));

  it.each(names)('%s', async (name) => {
    const expected = JSON.parse(readFileSync(join(folder, `${name}.expected.json`), 'utf8')) as Expected;
    const read = await readWhole(join(folder, name)).catch((error: unknown) => {
      if (error instanceof ProblemError) return error.problem.code;
      throw error;
    });
    if (typeof read === 'string' || expected.refused) {
      expect(read).toBe(expected.refused);
      return;
    }
    expect(read.format).toBe(expected.format);
    expect(read.sheets.map((sheet) => sheet.sheet)).toEqual(expected.sheets?.map((sheet) => sheet.sheet));
    for (const [at, sheet] of (expected.sheets ?? []).entries()) {
      const came = read.sheets[at];
      expect(came?.rows).toEqual(sheet.rows);
      expect(came?.rowNumbers).toEqual(sheet.rowNumbers ?? sheet.rows.map((_, index) => index + 1));
      expect(codesOf(came?.notes ?? []).sort()).toEqual([...(sheet.notes ?? [])].sort());
      expect(came?.raw.hidden).toBe(sheet.hidden ?? false);
      if (sheet.encoding) expect(came?.raw.text?.encoding).toBe(sheet.encoding);
      if (sheet.delimiter !== undefined) expect(came?.raw.text?.delimiter).toBe(sheet.delimiter);
      if (sheet.numberFormats) expect(came?.raw.numberFormats.map((format) => format ?? null)).toEqual(sheet.numberFormats);
    }
  });
});
