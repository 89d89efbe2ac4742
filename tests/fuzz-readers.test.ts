import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../shared/contract';
import { readBytes } from './raw-files/try-reading';

const folder = join(import.meta.dirname, 'golden/readers');
const whole = readdirSync(folder).filter((name) => !name.endsWith('.json') && !name.endsWith('.md') && !name.startsWith('empty'));
/** Files in a thread of their own take 0.2 s each, so fewer of them; `FUZZ=100` makes a night's work of it. */
const times = Number(process.env.FUZZ ?? 1);

/** A small seeded generator (mulberry32): the same damage each time. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below;
  };
}

function damage(bytes: Buffer, other: Buffer, random: (below: number) => number): Buffer {
  const at = Math.floor(random(bytes.length));
  const kind = Math.floor(random(4));
  if (kind === 0) return bytes.subarray(0, at);
  if (kind === 1) return Buffer.concat([bytes.subarray(0, at), other.subarray(Math.floor(random(other.length)))]);
  if (kind === 2) return Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.min(bytes.length, at + 1 + Math.floor(random(40))))]);
  const flipped = Buffer.from(bytes);
  for (let flip = 0; flip <= random(6); flip++) flipped[Math.floor(random(bytes.length))] = Math.floor(random(256));
  return flipped;
}

describe('damaged files are read or refused, never a crash and never a hang', () => {
  it.each(whole)('%s', async (name) => {
    const random = seeded(name.length * 7919 + (name.charCodeAt(0) << 8));
    const bytes = readFileSync(join(folder, name));
    const isSlow = /libreoffice\.xls|xlsb/.test(name);
    let refused = 0;
    const rounds = (isSlow ? 12 : 40) * times;
    for (let round = 0; round < rounds; round++) {
      const other = readFileSync(join(folder, whole[Math.floor(random(whole.length))] as string));
      const damaged = damage(bytes, other, random);
      const started = performance.now();
      await readBytes(damaged, name).catch((error: unknown) => {
        if (!(error instanceof ProblemError)) throw new Error(`round ${round}: ${String(error)}`, { cause: error });
        refused += 1;
      });
      expect(performance.now() - started, `round ${round}`).toBeLessThan(10_000);
    }
    expect(refused).toBeLessThanOrEqual(rounds);
  });
});
