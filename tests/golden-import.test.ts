import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ImportOutcome, ProblemError, type SourceReading } from '../shared/contract';
import { importFile } from '../shared/import/import-file';
import { openFile } from '../shared/import/open-file';
import { MemoryLoader, sumOf } from './import/memory-loader';
import { lackingParts } from './raw-files/alarm-parts';
import type { ImportExpected, TableExpected } from './raw-files/import-cases/case';

/** Files that this repository writes byte by byte, and files that other programs and people made; see their READMEs. */
const folders = ['golden/import', 'golden/other-hands'].map((folder) => join(import.meta.dirname, folder));
const cases = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => !name.endsWith('.expected.json') && !name.endsWith('.md'))
    .map((name) => ({ name, path: join(folder, name) })),
);

async function load(path: string): Promise<{ outcome: ImportOutcome; loader: MemoryLoader } | { refused: string }> {
  const open = await openFile(path).catch((thrown: unknown) => {
    if (thrown instanceof ProblemError) return thrown.problem.code;
    throw thrown;
  });
  if (typeof open === 'string') return { refused: open };
  try {
    const loader = new MemoryLoader();
    return { outcome: await importFile(open, loader, { clientId: 'client' }), loader };
  } finally {
    await open.close();
  }
}

const addsUp = (table: SourceReading) => table.rows_loaded + table.rows_rejected + table.rows_skipped;

function compare(expected: TableExpected, table: SourceReading, loader: MemoryLoader): void {
  expect(table.fact).toBe(expected.fact);
  if (expected.sheet !== undefined) expect(table.sheet).toBe(expected.sheet);
  if (expected.reason !== undefined) expect(table.fact_reason.startsWith(expected.reason), table.fact_reason).toBe(true);
  if (expected.system !== undefined) expect(table.system).toBe(expected.system);
  if (expected.header_row !== undefined) expect(table.header_row).toBe(expected.header_row);
  if (expected.fact === null) return;
  for (const [header, field] of Object.entries(expected.columns ?? {}))
    expect({ header, field: table.columns.find((column) => column.header === header)?.field }).toEqual({ header, field });
  expect(table.rows_loaded).toBe(expected.loaded);
  const kept = loader.tables.find(
    (one) => one.table.fact === expected.fact && one.table.sheet === table.sheet && one.rows.length === expected.loaded,
  );
  expect(kept?.rejected.map(({ sourceRow, column, reason }) => [sourceRow, column, reason])).toEqual(expected.rejected ?? []);
  expect(Object.fromEntries(table.skipped.map(({ row, reason }) => [row, reason]))).toMatchObject(expected.skipped ?? {});
  if (expected.skippedCount === undefined) expect(table.rows_skipped).toBe(Object.keys(expected.skipped ?? {}).length);
  else expect(table.rows_skipped).toBe(expected.skippedCount);
  const rows = loader.rows(expected.fact as Parameters<MemoryLoader['rows']>[0]);
  if (expected.first) expect(rows[0]).toMatchObject(expected.first);
  if (expected.last) expect(rows.at(-1)).toMatchObject(expected.last);
  for (const [field, sum] of Object.entries(expected.sums ?? {})) expect(sumOf(rows, field), field).toBeCloseTo(sum, 3);
}

describe('whole exports beside what a right import gives (tests/golden)', () => {
  it('looked at the files', () => expect(cases.length).toBeGreaterThan(200));

  it.each(cases)('$name', async ({ path }) => {
    const expected = JSON.parse(readFileSync(`${path}.expected.json`, 'utf8')) as ImportExpected;
    const result = await load(path);
    if ('refused' in result) {
      expect({ outcome: 'refused', problem: result.refused }).toEqual({ outcome: expected.outcome, problem: expected.problem });
      return;
    }
    const { outcome, loader } = result;
    expect({ outcome: outcome.outcome, problem: outcome.problem?.code }).toEqual({ outcome: expected.outcome, problem: expected.problem });
    for (const table of outcome.tables) expect(table.rows_read).toBe(addsUp(table));
    expect(outcome.tables.map((table) => table.fact)).toEqual(expected.tables.map((table) => table.fact));
    for (const [at, table] of expected.tables.entries()) compare(table, outcome.tables[at] as SourceReading, loader);
    expect(outcome.alarms.flatMap(lackingParts)).toEqual([]);
    expect([...new Set(outcome.alarms.map((alarm) => alarm.code))].sort()).toEqual([...(expected.alarms ?? [])].sort());
  });
});
