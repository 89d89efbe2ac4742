import { freemem } from 'node:os';
import { inAChild } from './in-a-child';

const say = (line: string) => process.stdout.write(`${line}\n`);
const fixed = (value: number, digits = 2) => value.toFixed(digits);

async function ledger(): Promise<void> {
  const { note = '{}', peakMegabytes } = await inAChild('ledger-step.ts', []);
  const told = JSON.parse(note) as Record<string, number>;
  say('\nGap ledger: 30 days x 48 half hours x 10 queues');
  say(`  ${told.players} drivers in the chain, ${told.evaluations} model evaluations, ${peakMegabytes} MB peak`);
  say(`  ${fixed(told.microsecondsPerEvaluation ?? 0)} µs per evaluation, calibration included   goal: under 10`);
  say(`  ${fixed(told.wholeSeconds ?? 0)} s for all of it, on one core   goal: under 20`);
  say(`\nWhat-if on the same month (${told.intervals} intervals), prepared once in ${fixed(told.prepareSeconds ?? 0)} s`);
  say(
    `  a slider answers in ${fixed(told.sliderMiddle ?? 0, 1)} ms, the slowest of 180 moves in ${fixed(told.sliderSlowest ?? 0, 1)} ms   goal: within 50`,
  );
}

async function contacts(sizes: readonly number[]): Promise<void> {
  const seconds: number[] = [];
  for (const size of sizes) {
    const { note = '{}' } = await inAChild('contacts-step.ts', [String(size)]);
    const told = JSON.parse(note) as { analysesSeconds: number; sqlSeconds: number; questions: number; peakMegabytes: number };
    seconds.push(told.analysesSeconds);
    say(`\nAll analyses on ${size} contacts, against the bare SQL that they ask (${told.questions} questions)`);
    say(`  all analyses ${fixed(told.analysesSeconds)} s, their SQL alone ${fixed(told.sqlSeconds)} s, ${told.peakMegabytes} MB peak`);
    say(`  ratio ${fixed(told.analysesSeconds / told.sqlSeconds)}   goal: within 3`);
  }
  const [first, last] = [seconds[0] ?? 1, seconds.at(-1) ?? 1];
  const [from, to] = [sizes[0] ?? 1, sizes.at(-1) ?? 1];
  if (sizes.length > 1)
    say(`\nGrowth from ${from} to ${to} contacts: time x ${fixed(last / first)} for rows x ${fixed(to / from, 0)}   goal: at most linear`);
}

/** Issue 4 point 5. Sizes in millions may be given: `npm run bench -- analyse 1 3 10`; 10 runs by itself where 6 GB are free. */
export async function run(given: readonly string[]): Promise<void> {
  await ledger();
  const sizes = given.length > 0 ? given.map((size) => Math.round(Number(size) * 1_000_000)) : [1_000_000, 3_000_000];
  if (given.length === 0 && freemem() > 6 * 2 ** 30) sizes.push(10_000_000);
  await contacts(sizes);
}
