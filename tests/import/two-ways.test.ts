import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProblemError } from '../../shared/contract';
import { writeLargeXlsx } from '../performance/large-files';
import { dressArbitrary, factsOf } from './dress-arbitrary';
import { dressed } from './dresses';
import { spoiltArbitrary, spoiltText } from './spoilt-contacts';
import { TwoWays } from './two-ways';

const folder = mkdtempSync(join(tmpdir(), 'contactpeil-two-ways-'));
const goldens = join(import.meta.dirname, '../golden/import');
const runs = Number(process.env.DRESSES ?? 100);
const settings = { numRuns: runs, seed: Number(process.env.SEED ?? 20240603), endOnFailure: true };
let ways: TwoWays;
beforeAll(async () => {
  ways = await TwoWays.open();
});
afterAll(async () => {
  await ways.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Alarms and reasons that came by, to know that the files were as spoilt as they should be. */
const seen = new Set<string>();
let latest: string[] = [];

async function sameBothWays(bytes: Buffer | string): Promise<void> {
  const path = join(folder, 'export.csv');
  writeFileSync(path, bytes);
  const { byRow, asWhole } = await ways.load(path);
  latest = asWhole.outcome.alarms.map(({ code }) => code);
  for (const code of latest) seen.add(code);
  for (const { skipped } of asWhole.outcome.tables) for (const { reason } of skipped) seen.add(reason);
  for (const { reason } of asWhole.stored.rejected_row as { reason: string }[]) seen.add(reason);
  expect(asWhole.outcome).toEqual(byRow.outcome);
  expect(asWhole.stored).toEqual(byRow.stored);
}

describe('a file taken as a whole gives the same reading and the same rows as row by row', () => {
  it(`contacts with odd rows, unreadable values, doubles and clock changes (${runs} files)`, async () => {
    const before = ways.whole;
    await fc.assert(
      fc.asyncProperty(spoiltArbitrary, (file) => sameBothWays(spoiltText(file))),
      settings,
    );
    expect(ways.whole - before).toBeGreaterThan(runs * 0.5);
    const hoped = [
      'duplicate_ids',
      'ended_before_started',
      'total',
      'repeated_header',
      'group_label',
      'duplicate_rows',
      'hour_that_comes_twice',
      'unreadable',
      'negative_duration',
    ];
    if (runs >= 100) expect([...seen]).toEqual(expect.arrayContaining(hoped));
  }, 600_000);

  it(`intervals in random dress (${runs} dresses)`, async () => {
    const before = ways.whole;
    await fc.assert(
      fc.asyncProperty(
        dressArbitrary,
        fc.integer({ min: 3, max: 14 }),
        fc.integer({ min: 2, max: 8 }),
        fc.integer({ min: 1, max: 2 }),
        fc.nat(),
        (dress, days, slots, queues, seed) => sameBothWays(dressed(factsOf(days, slots, queues, seed), dress).bytes),
      ),
      settings,
    );
    expect(ways.whole - before).toBeGreaterThan(runs * 0.1);
  }, 600_000);

  it('a workbook', async () => {
    const path = join(folder, 'gesprekken.xlsx');
    await writeLargeXlsx(path, 4001);
    const before = ways.whole;
    const { byRow, asWhole } = await ways.load(path);
    expect(asWhole.outcome).toEqual(byRow.outcome);
    expect(asWhole.stored).toEqual(byRow.stored);
    expect(asWhole.stored.contact).toHaveLength(4000);
    expect(ways.whole).toBe(before + 1);
  }, 60_000);

  it('a contact number that comes twice in the hour that comes twice', async () => {
    const calls = Array.from({ length: 40 }, (_, at) => `C${at === 21 ? 20 : at};27-10-2024 02:${10 + at};Verkoop;${10 + at};${200 + at}`);
    await sameBothWays(['Call ID;Starttijd;Wachtrij;Wachttijd (sec);Gesprekstijd (sec)', ...calls].join('\r\n'));
    expect(latest).toEqual(expect.arrayContaining(['duplicate_ids', 'hour_that_comes_twice']));
  });

  it('the whole exports of tests/golden/import', async () => {
    const before = ways.whole;
    const names = readdirSync(goldens).filter((name) => !name.endsWith('.expected.json') && !name.endsWith('.md'));
    for (const name of names) {
      const both = await ways.load(join(goldens, name)).catch((thrown: unknown) => {
        if (thrown instanceof ProblemError) return null;
        throw thrown;
      });
      if (!both) continue;
      expect(both.asWhole.outcome, name).toEqual(both.byRow.outcome);
      expect(both.asWhole.stored, name).toEqual(both.byRow.stored);
    }
    expect(ways.whole - before).toBeGreaterThan(names.length * 0.2);
  }, 600_000);
});
