import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inAChild, type Measured } from './in-a-child';

const say = (line: string) => process.stdout.write(`${line}\n`);
const shown = (name: string, { seconds, rows, peakMegabytes, note }: Measured) =>
  say(
    `  ${name.padEnd(34)} ${seconds.toFixed(2).padStart(7)} s  ${String(peakMegabytes).padStart(5)} MB peak  ${rows} rows${note ? `  ${note}` : ''}`,
  );

interface Race {
  readonly title: string;
  readonly make: 'make-csv' | 'make-xlsx';
  readonly rows: number;
  readonly against: readonly string[];
  readonly goal: number;
  readonly peakGoalMegabytes: number | null;
}

/** `small` is for a quick look; the goals hold for the full sizes. */
const racesAt = (share: number): readonly Race[] => [
  {
    title: 'Dutch CSV of 12 columns into the store, against DuckDB read_csv as text',
    make: 'make-csv',
    rows: Math.round(1_000_000 * share),
    against: ['read-csv'],
    goal: 2,
    peakGoalMegabytes: 1536,
  },
  {
    title: 'xlsx of 12 columns into the store, against the fastest npm reader that only reads',
    make: 'make-xlsx',
    rows: Math.round(200_000 * share) + 1,
    against: ['exceljs', 'sheetjs'],
    goal: 0.8,
    peakGoalMegabytes: null,
  },
  {
    title: 'full sheet into the store, against the fastest npm reader that only reads',
    make: 'make-xlsx',
    rows: Math.min(1_048_576, Math.round(1_048_576 * share)),
    against: ['exceljs', 'sheetjs'],
    goal: 0.5,
    peakGoalMegabytes: 400,
  },
];

/** A file of over a gigabyte, which takes minutes: only when asked for. Its rows are those of the first race, ten times as many. */
const large: Race = {
  title: 'CSV of a gigabyte into the store, against DuckDB read_csv as text',
  make: 'make-csv',
  rows: 10_500_000,
  against: ['read-csv'],
  goal: 2,
  peakGoalMegabytes: 1536,
};

async function race(folder: string, { title, make, rows, against, goal, peakGoalMegabytes }: Race): Promise<void> {
  const file = join(folder, make === 'make-csv' ? `rows-${rows}.csv` : `rows-${rows}.xlsx`);
  const made = await inAChild('import-steps.ts', [make, file, String(rows)]);
  say(`\n${title} (${rows} rows, ${made.note})`);
  const own = await inAChild('import-steps.ts', ['store', file, folder]);
  shown('into the store, checked, with lineage', own);
  if (make === 'make-xlsx') {
    shown('of which read as plain text', await inAChild('import-steps.ts', ['own-plain-text', file, folder]));
    shown('our reader alone, row by row', await inAChild('import-steps.ts', ['own-rows', file, folder]));
  }
  const others: Measured[] = [];
  for (const name of against) {
    try {
      const other = await inAChild('import-steps.ts', [name, file, folder], ['--max-old-space-size=8192']);
      shown(name, other);
      others.push(other);
    } catch (thrown) {
      say(
        `  ${name}: failed (${
          String(thrown instanceof Error ? thrown.message : thrown)
            .split('\n')
            .at(-2) ?? ''
        })`,
      );
    }
  }
  const fastest = Math.min(...others.map((other) => other.seconds));
  say(`  ratio ${(own.seconds / fastest).toFixed(2)}   goal: at most ${goal}`);
  if (peakGoalMegabytes !== null) say(`  peak ${own.peakMegabytes} MB   goal: under ${peakGoalMegabytes} MB`);
  await rm(file, { force: true });
}

/**
 * Issue 3 point 5, as ratios in one run. `npm run bench -- import 0.1` takes a tenth of the rows; a second number picks one race (1, 2 or 3);
 * `npm run bench -- import large` loads a file of a gigabyte.
 */
export async function run(given: readonly string[]): Promise<void> {
  const share = given[0] === 'large' ? 1 : Number(given[0] ?? 1);
  const only = given[1] === undefined ? null : Number(given[1]) - 1;
  const folder = await mkdtemp(join(tmpdir(), 'contactpeil-bench-'));
  try {
    if (given[0] === 'large') return await race(folder, large);
    for (const [at, one] of racesAt(share).entries()) if (only === null || only === at) await race(folder, one);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
