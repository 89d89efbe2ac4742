import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { buildProgram, builtStep, peakOfCommandLine, removeProgram } from './built-program';
import { inAChild, type Measured } from './in-a-child';

const say = (line: string) => process.stdout.write(`${line}\n`);
const shown = (name: string, { seconds, processorSeconds, rows, peakMegabytes, note }: Measured) =>
  say(
    `  ${name.padEnd(34)} ${seconds.toFixed(2).padStart(7)} s  ${processorSeconds.toFixed(2).padStart(6)} s of processors  ${String(peakMegabytes).padStart(5)} MB peak  ${rows} rows${note ? `  ${note}` : ''}`,
  );

interface Race {
  readonly title: string;
  readonly make: 'make-csv' | 'make-xlsx';
  readonly rows: number;
  readonly against: readonly string[];
  readonly goal: number;
  /** Times that both sides run, one after the other and again; medians are compared. Of several rivals only the fastest runs again. */
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
    rounds: 5,
    peakGoalMegabytes: null,
    peakRounds: 0,
  },
  {
    title: 'full sheet into the store, against the fastest npm reader that only reads',
    make: 'make-xlsx',
    rows: Math.min(1_048_576, Math.round(1_048_576 * share)),
    against: ['exceljs', 'sheetjs'],
    goal: 0.5,
    rounds: 5,
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

/** One run of one side; null when a rival cannot do it. */
async function runOf(name: string, file: string, folder: string): Promise<Measured | null> {
  try {
    const measured = await builtStep([name, file, folder], name === 'store' ? [] : ['--max-old-space-size=8192']);
    shown(name === 'store' ? 'into the store, checked, with lineage' : name, measured);
    return measured;
  } catch (thrown) {
    if (name === 'store') throw thrown;
    say(`  ${name}: failed (${lastWords(thrown)})`);
    return null;
  } finally {
    await rm(join(folder, `${basename(file)}.contactpeil-workspace`), { force: true });
    await rm(join(folder, 'bare.duckdb'), { force: true });
  }
}

interface Round {
  readonly own: Measured;
  readonly rival: Measured;
}

/** Our way and the fastest rival in turn; who that is shows in the first round, in which all of them run. */
async function rounds({ against, rounds: count }: Race, file: string, folder: string): Promise<readonly Round[]> {
  const done: Round[] = [];
  let rivals = against;
  for (let round = 0; round < count; round++) {
    const own = await runOf('store', file, folder);
    let fastest: { readonly name: string; readonly rival: Measured } | null = null;
    for (const name of rivals) {
      const rival = await runOf(name, file, folder);
      if (rival && rival.seconds < (fastest?.rival.seconds ?? Number.POSITIVE_INFINITY)) fastest = { name, rival };
    }
    if (!own || !fastest) throw new Error('nobody to race against');
    rivals = [fastest.name];
    done.push({ own, rival: fastest.rival });
    say(
      `  round ${round + 1}: ratio ${ratioOf('seconds', done.slice(-1))}, of processor time ${ratioOf('processorSeconds', done.slice(-1))}`,
    );
  }
  return done;
}

const medians = (of: 'seconds' | 'processorSeconds', done: readonly Round[]): readonly [number, number] => [
  middle(done.map(({ own }) => own[of])),
  middle(done.map(({ rival }) => rival[of])),
];
function ratioOf(of: 'seconds' | 'processorSeconds', done: readonly Round[]): string {
  const [own, rival] = medians(of, done);
  return (own / rival).toFixed(2);
}

async function peak({ peakRounds, peakGoalMegabytes }: Race, file: string, folder: string): Promise<void> {
  const peaks: number[] = [];
  for (let round = 0; round < peakRounds; round++) peaks.push(await peakOfCommandLine(file, folder));
  if (peaks.length > 0)
    say(`  peak of the built command line ${peaks.join(', ')} MB: largest ${Math.max(...peaks)}   goal: under ${peakGoalMegabytes} MB`);
}

async function race(folder: string, one: Race): Promise<void> {
  const { title, make, rows, goal } = one;
  const file = join(folder, make === 'make-csv' ? `rows-${rows}.csv` : `rows-${rows}.xlsx`);
  const made = await inAChild('import-steps.ts', [make, file, String(rows)]);
  say(`\n${title} (${rows} rows, ${made.note})`);
  const done = await rounds(one, file, folder);
  if (make === 'make-xlsx') {
    shown('of which read as plain text', await builtStep(['own-plain-text', file, folder]));
    shown('our reader alone, row by row', await builtStep(['own-rows', file, folder]));
  }
  const [own, rival] = medians('seconds', done);
  say(
    `  medians of ${one.rounds}: ${own.toFixed(2)} s against ${rival.toFixed(2)} s   ratio ${ratioOf('seconds', done)} (of processor time ${ratioOf('processorSeconds', done)})   goal: at most ${goal}`,
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
