import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { importFile } from '../../shared/import/import-file';
import { openFile } from '../../shared/import/open-file';
import { timestampText } from '../../shared/import/values/calendar';
import { type Dress, dressed, type IntervalFact, startOf } from './dresses';
import { MemoryLoader } from './memory-loader';

const folder = mkdtempSync(join(tmpdir(), 'contactpeil-dresses-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const runs = Number(process.env.DRESSES ?? 200);

const factsOf = (days: number, slots: number, queues: number, seed: number): IntervalFact[] => {
  let state = seed >>> 0;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  const facts: IntervalFact[] = [];
  const busy = 5 + Math.floor(random() * 60) * (random() < 0.15 ? 30 : 1);
  for (let day = 0; day < days; day++)
    for (let slot = 0; slot < slots; slot++)
      for (let queue = 0; queue < queues; queue++) {
        const offered = Math.floor(random() * 2 * busy);
        const abandoned = Math.floor(random() * 0.15 * offered);
        const answered = offered - abandoned;
        const within = Math.floor(answered * (0.6 + 0.4 * random()));
        const waitSeconds = Math.round(answered * (5 + 60 * random()));
        const talkSeconds = Math.round(answered * (150 + 250 * random()));
        facts.push({
          day,
          slot,
          queue: ['Verkoop', 'Service'][queue] ?? 'Verkoop',
          offered,
          answered,
          within,
          abandoned,
          waitSeconds,
          talkSeconds,
        });
      }
  return facts;
};

const dressArbitrary: fc.Arbitrary<Dress> = fc.record({
  delimiter: fc.constantFrom(';', ',', '\t', '|'),
  decimal: fc.constantFrom(',', '.'),
  thousands: fc.boolean(),
  dates: fc.constantFrom('iso', 'dmy-', 'dmy/', 'dmy.', 'mdy/', 'short'),
  times: fc.constantFrom('range', 'clock', 'joined'),
  language: fc.constantFrom('nl', 'en', 'de', 'fr'),
  wait: fc.constantFrom('mean_s', 'mean_clock', 'mean_long', 'total_s', 'total_long', 'total_ms', 'mean_minutes'),
  talk: fc.constantFrom('total_s', 'total_long', 'mean_s', 'mean_clock', 'total_ms', 'total_hours'),
  titles: fc.constantFrom(0, 1, 2, 3),
  total: fc.boolean(),
  footer: fc.boolean(),
  encoding: fc.constantFrom('utf8', 'utf8-bom', 'win1252', 'utf16le'),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  missing: fc.constantFrom('', '-', 'n.v.t.'),
  order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8], { minLength: 9, maxLength: 9 }),
});

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
