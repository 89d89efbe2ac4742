import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ProblemError } from '../shared/contract';
import { heldSheet } from '../shared/import/held-sheet';
import { importFile } from '../shared/import/import-file';
import { openFile } from '../shared/import/open-file';
import type { OpenFile, RawRow, RawSheet } from '../shared/import/table';
import { MemoryLoader } from './import/memory-loader';
import { fileOf, sheetOf } from './import/sheets';

const folder = join(import.meta.dirname, 'golden/import');
const seeds = readdirSync(folder).filter((name) => !/\.(json|md)$/.test(name) && statSync(join(folder, name)).size < 40_000);
const work = mkdtempSync(join(tmpdir(), 'contactpeil-fuzz-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
/** `FUZZ_IMPORT=10000` is the whole proof of issue 3; the normal run takes some hundreds. */
const rounds = Number(process.env.FUZZ_IMPORT ?? 300);

/** A small seeded generator (mulberry32): the same damage each time. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

/** Cut, spliced with another file, a piece out, a piece twice, lines swapped about, bytes flipped. */
function damage(bytes: Buffer, other: Buffer, random: (below: number) => number): Buffer {
  const at = random(bytes.length);
  const until = Math.min(bytes.length, at + 1 + random(400));
  switch (random(6)) {
    case 0:
      return bytes.subarray(0, at);
    case 1:
      return Buffer.concat([bytes.subarray(0, at), other.subarray(random(other.length))]);
    case 2:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(until)]);
    case 3:
      return Buffer.concat([bytes.subarray(0, until), bytes.subarray(at)]);
    case 4: {
      const lines = bytes.toString('latin1').split('\n');
      const [from, to] = [random(lines.length), random(lines.length)];
      [lines[from], lines[to]] = [lines[to] as string, lines[from] as string];
      return Buffer.from(lines.join('\n'), 'latin1');
    }
    default: {
      const flipped = Buffer.from(bytes);
      for (let flip = 0; flip <= random(8); flip++) flipped[random(bytes.length)] = random(256);
      return flipped;
    }
  }
}

/** Loads, or says why not; checks that every row is accounted for and that nothing is half there. */
async function tryImport(open: OpenFile): Promise<'loaded' | 'refused'> {
  const loader = new MemoryLoader();
  let outcome: Awaited<ReturnType<typeof importFile>>;
  try {
    outcome = await importFile(open, loader, { clientId: 'fuzz' });
  } catch (thrown) {
    expect(loader.inTransaction).toBe(false);
    expect(loader.tables).toHaveLength(0);
    if (thrown instanceof ProblemError) return 'refused';
    throw thrown;
  }
  expect(loader.inTransaction).toBe(false);
  for (const table of outcome.tables) expect(table.rows_read).toBe(table.rows_loaded + table.rows_rejected + table.rows_skipped);
  const told = outcome.tables.reduce((sum, table) => sum + table.rows_loaded, 0);
  const kept = loader.tables.reduce((sum, table) => sum + table.rows.length, 0);
  expect(kept).toBe(told);
  if (outcome.outcome !== 'loaded') expect(outcome.problem).not.toBeNull();
  return outcome.outcome === 'loaded' ? 'loaded' : 'refused';
}

describe('damaged exports', () => {
  it(`are loaded or refused with every row accounted for: no crash, no hang, nothing half there (${rounds} files)`, async () => {
    const random = seeded(20_240_603);
    const ends = { loaded: 0, refused: 0 };
    for (let round = 0; round < rounds; round++) {
      const name = seeds[random(seeds.length)] as string;
      const other = readFileSync(join(folder, seeds[random(seeds.length)] as string));
      const path = join(work, 'damaged');
      writeFileSync(path, damage(readFileSync(join(folder, name)), other, random));
      const started = performance.now();
      try {
        const open = await openFile(path, name);
        try {
          ends[await tryImport(open)] += 1;
        } finally {
          await open.close();
        }
      } catch (thrown) {
        if (!(thrown instanceof ProblemError)) throw new Error(`round ${round}, ${name}: ${String(thrown)}`, { cause: thrown });
        ends.refused += 1;
      }
      expect(performance.now() - started, `round ${round}, ${name}`).toBeLessThan(10_000);
    }
    expect(ends.loaded + ends.refused).toBe(rounds);
    // Both ends must be met, or this test proves nothing.
    expect(ends.loaded).toBeGreaterThan(rounds * 0.2);
    expect(ends.refused).toBeGreaterThan(rounds * 0.02);
    process.stdout.write(`${rounds} damaged exports: ${ends.loaded} loaded, ${ends.refused} refused\n`);
  }, 3_600_000);

  const rows = Array.from({ length: 9000 }, (_, at) => [`${10 + (at % 20)}-06-2024`, 20 + (at % 7), 18]);
  const whole = sheetOf([['Datum', 'Aangeboden', 'Beantwoord'], ...rows]);

  it('a store that fails half-way through the load leaves nothing behind', async () => {
    class FullDisk extends MemoryLoader {
      private calls = 0;
      override appendRows(...given: Parameters<MemoryLoader['appendRows']>): Promise<void> {
        this.calls += 1;
        return this.calls > 2 ? Promise.reject(new ProblemError({ code: 'disk_full', values: {} })) : super.appendRows(...given);
      }
    }
    const loader = new FullDisk();
    await expect(importFile(fileOf(whole), loader, { clientId: 'fuzz' })).rejects.toThrow(ProblemError);
    expect(loader.inTransaction).toBe(false);
    expect(loader.tables).toHaveLength(0);
  });

  it('rows are held between passes while there is room, and read again without', async () => {
    let passes = 0;
    const counted = {
      ...whole,
      rows: () => {
        passes += 1;
        return whole.rows();
      },
    };
    const read = async (sheet: RawSheet) => {
      const all: RawRow[] = [];
      for await (const batch of sheet.rows()) all.push(...batch);
      return all;
    };
    const roomy = heldSheet(counted, { cells: 100_000 });
    expect(await read(roomy)).toEqual(await read(roomy));
    expect(passes).toBe(1);
    const tight = heldSheet(counted, { cells: 1000 });
    expect((await read(tight)).length + (await read(tight)).length).toBe(2 * 9001);
    expect(passes).toBe(3);
  });
});
