import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { importFile } from '../../shared/import/import-file';
import { openFile } from '../../shared/import/open-file';
import { timestampText } from '../../shared/import/values/calendar';
import { dressArbitrary, factsOf } from './dress-arbitrary';
import { dressed, startOf } from './dresses';
import { MemoryLoader } from './memory-loader';

const folder = mkdtempSync(join(tmpdir(), 'contactpeil-dresses-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const runs = Number(process.env.DRESSES ?? 200);

/** Rows that should be there, keyed by moment and queue. */
const keyOf = (start: string, queue: string) => `${start} ${queue}`;
const near = (left: unknown, right: number | null, slack: number) =>
  right === null ? left === null : typeof left === 'number' && Math.abs(left - right) <= slack;

describe('random facts in random dress', () => {
  it(`come back equal, or are refused with the ambiguity named (${runs} dresses)`, async () => {
    let refused = 0;
    let leftOut = 0;
    await fc.assert(
      fc.asyncProperty(
        dressArbitrary,
        fc.integer({ min: 3, max: 20 }),
        fc.integer({ min: 2, max: 12 }),
        fc.integer({ min: 1, max: 2 }),
        fc.nat(),
        async (dress, days, slots, queues, seed) => {
          const facts = factsOf(days, slots, queues, seed);
          const file = dressed(facts, dress);
          const path = join(folder, 'dress.csv');
          writeFileSync(path, file.bytes);
          const open = await openFile(path);
          const loader = new MemoryLoader();
          const outcome = await importFile(open, loader, { clientId: 'test' });
          await open.close();
          if (outcome.outcome === 'refused') {
            expect(outcome.tables[0]?.fact_reason).toMatch(/^field_ambiguous:/);
            refused++;
            return;
          }
          const reading = outcome.tables[0];
          const open1 = new Set(reading?.columns.filter((column) => column.reason.startsWith('ambiguous:')).map((column) => column.header));
          leftOut += open1.size;
          const rows = loader.rows('queue_interval');
          expect(rows.length, file.text.slice(0, 600)).toBe(facts.length);
          const found = new Map(rows.map((row) => [keyOf(String(row.interval_start), String(row.queue)), row]));
          facts.forEach((fact, index) => {
            const row = found.get(keyOf(timestampText(startOf(fact)), fact.queue));
            const expected = file.expected[index];
            const where = `${JSON.stringify(dress)}\n${file.text.slice(0, 900)}\n${JSON.stringify(reading?.columns)}`;
            expect(row, where).toMatchObject({
              offered: fact.offered,
              answered: fact.answered,
              within_threshold: fact.within,
              abandoned: fact.abandoned,
              threshold_s: 20,
              interval_s: 1800,
            });
            if (open1.size > 0) return;
            expect(near(row?.wait_s, expected?.wait ?? null, 0.01), `wait ${row?.wait_s} for ${expected?.wait}\n${where}`).toBe(true);
            expect(near(row?.talk_s, expected?.talk ?? null, 0.01), `talk ${row?.talk_s} for ${expected?.talk}\n${where}`).toBe(true);
          });
        },
      ),
      { numRuns: runs, seed: Number(process.env.SEED ?? 20240603), endOnFailure: true },
    );
    // Most dresses are clear: only a few may be refused or lose a column.
    expect(refused).toBeLessThan(runs * 0.1);
    expect(leftOut).toBeLessThan(runs * 0.1);
  }, 600_000);
});
