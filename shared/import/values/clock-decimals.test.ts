import { describe, expect, it } from 'vitest';
import { readAsClock } from './clock-decimals';
import { ColumnProfile } from './profile';
import type { FileHints } from './reader';

const hints: FileHints = { language: null, decimal: null, dateOrder: null, date1904: false, chosenUnit: null };
const read = (cells: readonly string[], unit: string, chosenUnit: string | null = null) => {
  const profile = new ColumnProfile();
  for (const [at, cell] of cells.entries()) profile.add(cell, at + 2, undefined);
  const reading = readAsClock(profile, unit, { ...hints, chosenUnit });
  return { first: reading.seconds(cells[0] ?? ''), taken: reading.ambiguities[0]?.values.taken ?? null };
};

describe('figures that may be a clock without its colon', () => {
  it('quarters of an hour are a clock, quarters of one are decimals, and nothing is said of those', () => {
    expect(read(['7.30', '8.00', '7.45'], 'h')).toEqual({ first: 27_000, taken: 'as_clock' });
    expect(read(['7,50', '8,00', '7,25'], 'h')).toEqual({ first: null, taken: null });
    expect(read(['7,30', '8,75', '7,45'], 'h')).toEqual({ first: null, taken: null });
  });
  it('a few below 60 stay figures and are said; many are a clock and are said', () => {
    expect(read(['5.12', '4.55', '6.01'], 'min')).toEqual({ first: null, taken: 'as_figures' });
    const many = Array.from({ length: 12 }, (_, at) => `5.${String(10 + at * 4).slice(-2)}`);
    expect(read(many, 'min')).toEqual({ first: 310, taken: 'as_clock' });
  });
  it('padded digits are hours, minutes and seconds', () => {
    expect(read(['000512', '001230', '010203'], 's')).toEqual({ first: 312, taken: 'as_clock' });
    expect(read(['000512', '001290', '010203'], 's')).toEqual({ first: null, taken: null });
    expect(read(['100512', '111230', '210203'], 's')).toEqual({ first: null, taken: null });
  });
  it('a person may say otherwise, and then nothing is asked', () => {
    expect(read(['7.30', '8.00', '7.45'], 'h', 'as_figures')).toEqual({ first: null, taken: null });
    expect(read(['5.12', '4.55', '6.01'], 'min', 'as_clock')).toEqual({ first: 312, taken: null });
  });
});
