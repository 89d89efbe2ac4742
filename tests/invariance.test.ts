import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactName, Findings } from '../shared/schema';
import { seededRandom } from '../shared/statistics';
import { type FactRows, factRows, filesOf, findingsOf } from './fixtures/analyse/every-fact';
import type { FactRowGiven, GivenFile } from './fixtures/analyse/workspace';

/** methods.md 10.2, last property, for every analysis at once, on a real database: what is found rests on what happened, not on how it was written down. */
const rows = factRows();
const files = filesOf(rows);
const told = findingsOf(files);

/** Where a figure came from may differ (files, row numbers); the figures may not, but for the last digits of sums in another order. */
const provenance = new Set(['evidence', 'sources', 'in_files', 'first_row', 'last_row', 'import_id']);
function figures(node: unknown): unknown {
  if (typeof node === 'number') return Number.isFinite(node) ? Number((Math.abs(node) < 1e-9 ? 0 : node).toPrecision(7)) : String(node);
  if (Array.isArray(node)) return node.map(figures);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).flatMap(([name, value]) => (provenance.has(name) ? [] : [[name, figures(value)]])));
}
async function expectSame(given: readonly GivenFile[]) {
  const [before, after] = [figures(await told), figures(await findingsOf(given))] as Record<keyof Findings, unknown>[];
  for (const part of Object.keys(before ?? {}) as (keyof Findings)[]) expect(after?.[part], part).toEqual(before?.[part]);
}
const seeds = fc.integer({ min: 1, max: 1e6 });
const each = (make: (rows: readonly FactRowGiven[], fact: FactName) => FactRowGiven[]): FactRows =>
  Object.fromEntries(Object.entries(rows).map(([fact, own]) => [fact, make(own, fact as FactName)])) as unknown as FactRows;

describe('what all analyses find', () => {
  it('has something in every part', async () => {
    const findings = await told;
    const parts = Object.entries(findings).filter(([, part]) =>
      Array.isArray(part) ? part.length > 0 : part !== null && part !== undefined,
    );
    expect(parts.map(([name]) => name)).toEqual(
      expect.arrayContaining([
        'kpis',
        'service_level',
        'teams',
        'team_comparisons',
        'channels',
        'satisfaction_drivers',
        'changes',
        'journey',
      ]),
    );
  });

  it(
    'does not depend on the order of rows',
    () =>
      fc.assert(
        fc.asyncProperty(seeds, async (seed) => {
          await expectSame(filesOf(each((own) => seededRandom(seed).shuffle([...own]))));
        }),
        { numRuns: 3 },
      ),
    120_000,
  );

  it(
    'does not depend on how rows are divided over files',
    () =>
      fc.assert(
        fc.asyncProperty(seeds, async (seed) => {
          const random = seededRandom(seed);
          const halves = files.flatMap((file): GivenFile[] => {
            const first = file.rows.map(() => random.next() < 0.5);
            return [true, false].map((one) => ({
              ...file,
              file: `${file.file} ${one}`,
              rows: file.rows.filter((_, at) => first[at] === one),
            }));
          });
          await expectSame(halves.filter((file) => file.rows.length > 0));
        }),
        { numRuns: 3 },
      ),
    120_000,
  );

  it(
    'does not depend on how an interval is split over rows',
    () =>
      fc.assert(
        fc.asyncProperty(seeds, async (seed) => {
          const random = seededRandom(seed);
          const counted = ['offered', 'answered', 'within_threshold', 'abandoned', 'wait_s', 'abandon_wait_s', 'handle_s'];
          const split = rows.queue_interval.flatMap((row) => {
            const share = random.next();
            const part = (of: (value: number) => number) =>
              Object.fromEntries(
                Object.entries(row).map(([name, value]) => [name, counted.includes(name) && typeof value === 'number' ? of(value) : value]),
              );
            return [part((value) => Math.floor(share * value)), part((value) => value - Math.floor(share * value))];
          });
          await expectSame(filesOf({ ...rows, queue_interval: split }));
        }),
        { numRuns: 3 },
      ),
    120_000,
  );

  it('does not depend on the unit of marks, scores and money', async () => {
    const scaled = each((own, fact) =>
      own.map((row) => {
        if (fact === 'evaluation') return { ...row, score: (row.score as number) / 10, max_score: 10 };
        return row;
      }),
    );
    await expectSame(filesOf(scaled));
    const dearer = await findingsOf(filesOf({ ...rows, cost: rows.cost.map((row) => ({ ...row, amount: (row.amount as number) * 100 })) }));
    const cost = (await told).cost_to_serve;
    expect(dearer.cost_to_serve?.amount).toBeCloseTo(100 * (cost?.amount as number), 6);
    expect(dearer.cost_to_serve?.cost_per_contact).toBeCloseTo(100 * (cost?.cost_per_contact as number), 6);
    expect(dearer.cost_to_serve?.contacts).toBe(cost?.contacts);
  }, 60_000);
});
