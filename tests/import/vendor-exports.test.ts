import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { importFile } from '../../shared/import/import-file';
import { openFile } from '../../shared/import/open-file';
import { MemoryLoader } from './memory-loader';
import { vendorExports } from './vendor-exports';

const folder = mkdtempSync(join(tmpdir(), 'contactpeil-vendors-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Loads text as a file and gives back what became of it. */
async function load(file: string, text: string) {
  const path = join(folder, file);
  writeFileSync(path, text);
  const open = await openFile(path, file);
  const loader = new MemoryLoader();
  try {
    return { loader, outcome: await importFile(open, loader, { clientId: 'test' }) };
  } finally {
    await open.close();
  }
}

describe('exports in the style of each vendor', () => {
  it.each(vendorExports.map((one) => [`${one.system}: ${one.file}`, one] as const))('%s', async (_, given) => {
    const { loader, outcome } = await load(given.file, given.text);
    expect([outcome.outcome, outcome.problem]).toEqual(['loaded', null]);
    const reading = outcome.tables.find(({ fact }) => fact === given.fact);
    expect(reading?.system).toBe(given.system);
    expect(reading?.fact_reason).toMatch(/^fact_system:/);
    expect(reading?.fact_score).toBeGreaterThan(0.5);
    expect(reading?.rows_rejected).toBe(0);
    const rows = loader.rows(given.fact);
    expect(rows).toHaveLength(given.rows);
    expect(rows[0]).toMatchObject(given.row);
  });
});
