import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { buildProgram, builtStep, peakOfCommandLine, removeProgram } from './built-program';
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
  /** Times that each side runs, one after the other and again; medians are compared. */
  readonly rounds: number;
  readonly peakGoalMegabytes: number | null;
  /** Times that the command line loads the file for its peak memory; the largest counts. */
  readonly peakRounds: number;
}

/** `small` is for a quick look; the goals hold for the full sizes. */
const racesAt = (share: number): readonly Race[] => [
  {
    title: 'Dutch CSV of 12 columns into the store, against DuckDB read_csv as text',
    make: 'make-csv',
    rows: Math.round(1_000_000 * share),
    against: ['read-csv'],
    goal: 2,
    rounds: 5,
    peakGoalMegabytes: 1536,
    peakRounds: 2,
  },
  {
    title: 'xlsx of 12 columns into the store, against the fastest npm reader that only reads',
    make: 'make-xlsx',
    rows: Math.round(200_000 * share) + 1,
    against: ['exceljs', 'sheetjs'],
    goal: 0.8,
    rounds: 3,
    peakGoalMegabytes: null,
    peakRounds: 0,
  },
  {
    title: 'full sheet into the store, against the fastest npm reader that only reads',
    make: 'make-xlsx',
    rows: Math.min(1_048_576, Math.round(1_048_576 * share)),
    against: ['exceljs', 'sheetjs'],
    goal: 0.5,
    rounds: 2,
    peakGoalMegabytes: 400,
    peakRounds: 5,
  },
];

/** A file of over a gigabyte, only when asked for. Its rows are those of the first race, ten times as many. */
const large: Race = {
  title: 'CSV of a gigabyte into the store, against DuckDB read_csv as text',
  make: 'make-csv',
  rows: 10_500_000,
  against: ['read-csv'],
  goal: 2,
  rounds: 1,
  peakGoalMegabytes: 1536,
  peakRounds: 1,
};

const middle = (values: readonly number[]): number => {
  const sorted = values.toSorted((left, right) => left - right);
  const half = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(half)] ?? Number.NaN) + (sorted[Math.ceil(half)] ?? Number.NaN)) / 2;
};

const lastWords = (thrown: unknown): string =>
  String(thrown instanceof Error ? thrown.message : thrown)
    .split('\n')
    .at(-2) ?? '';

/** Our way and the others in turn, as many times as the race has rounds; the times of each by name. */
async function rounds({ against, rounds: count }: Race, file: string, folder: string): Promise<ReadonlyMap<string, readonly number[]>> {
  const times = new Map<string, number[]>();
  for (let round = 0; round < count; round++) {
    for (const name of ['store', ...against]) {
      try {
        const measured = await builtStep([name, file, folder], name === 'store' ? [] : ['--max-old-space-size=8192']);
        shown(name === 'store' ? 'into the store, checked, with lineage' : name, measured);
        times.set(name, [...(times.get(name) ?? []), measured.seconds]);
        await rm(join(folder, `${basename(file)}.contactpeil-workspace`), { force: true });
        await rm(join(folder, 'bare.duckdb'), { force: true });
      } catch (thrown) {
        if (name === 'store') throw thrown;
        say(`  ${name}: failed (${lastWords(thrown)})`);
      }
    }
  }
  return times;
}

async function peak({ peakRounds, peakGoalMegabytes }: Race, file: string, folder: string): Promise<void> {
  const peaks: number[] = [];
  for (let round = 0; round < peakRounds; round++) peaks.push(await peakOfCommandLine(file, folder));
  if (peaks.length > 0)
    say(`  peak of the built command line ${peaks.join(', ')} MB: largest ${Math.max(...peaks)}   goal: under ${peakGoalMegabytes} MB`);
}

async function race(folder: string, one: Race): Promise<void> {
  const { title, make, rows, against, goal } = one;
  const file = join(folder, make === 'make-csv' ? `rows-${rows}.csv` : `rows-${rows}.xlsx`);
  const made = await inAChild('import-steps.ts', [make, file, String(rows)]);
  say(`\n${title} (${rows} rows, ${made.note})`);
  const times = await rounds(one, file, folder);
  if (make === 'make-xlsx') {
    shown('of which read as plain text', await builtStep(['own-plain-text', file, folder]));
    shown('our reader alone, row by row', await builtStep(['own-rows', file, folder]));
  }
  const own = middle(times.get('store') ?? []);
  const fastest = Math.min(...against.map((name) => middle(times.get(name) ?? []) || Number.POSITIVE_INFINITY));
  say(
    `  medians of ${one.rounds}: ${own.toFixed(2)} s against ${fastest.toFixed(2)} s   ratio ${(own / fastest).toFixed(2)}   goal: at most ${goal}`,
  );
  await peak(one, file, folder);
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
    await buildProgram();
    say('Every line is a process of its own, of the program as it is built; both sides take turns, and their medians are compared.');
    if (given[0] === 'large') return await race(folder, large);
    for (const [at, one] of racesAt(share).entries()) if (only === null || only === at) await race(folder, one);
  } finally {
    await rm(folder, { recursive: true, force: true });
    await removeProgram();
  }
}
