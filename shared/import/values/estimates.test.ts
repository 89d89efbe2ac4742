import { describe, expect, it } from 'vitest';
import { readAsDuration } from './duration';
import { estimateIn } from './estimates';
import { readAsNumber } from './number';
import { ColumnProfile } from './profile';
import type { FileHints } from './reader';

const hints: FileHints = { language: null, decimal: null, dateOrder: null, date1904: false, chosenUnit: null };
const column = (...cells: string[]) => {
  const profile = new ColumnProfile();
  for (const [at, cell] of cells.entries()) profile.add(cell, at + 2, undefined);
  return profile;
};
const counts = (cells: readonly string[], chosenUnit: string | null = null) =>
  readAsNumber(column(...cells), { ...hints, chosenUnit }, { whole: true, ratio: false });

describe('estimates', () => {
  it.each([
    ['ca. 150', '150'],
    ['Circa 1.500', '1.500'],
    ['~150', '150'],
    ['± 150', '150'],
    ['+/- 150', '150'],
    ['> 100', '100'],
    ['<5', '5'],
    ['≥ 20', '20'],
    ['150 (geschat)', '150'],
    ['150 geschat', '150'],
    ['150*', '150'],
    ['150+', '150'],
    ['150?', '150'],
    ['ongeveer 2:30', '2:30'],
    ['meer dan 5 min', '5 min'],
    ['env. 150', '150'],
    ['ungefähr 150', '150'],
    ['yaklaşık 150', '150'],
  ])('%s says it is no exact figure', (text, exact) => expect(estimateIn(text)).toBe(exact));

  it.each(['150', 'max', 'Camiel 12', 'cabrio 5', '-150', '?', '**', 'under review', '2024-06-13', 'rondje 3'])('%s does not', (text) =>
    expect(estimateIn(text)).toBeNull(),
  );

  it('leaves the cell empty, counts it and keeps the column', () => {
    const reader = counts(['150', 'ca. 160', '170', '<5', '180']);
    expect(reader?.parse('150')).toBe(150);
    expect(reader?.parse('ca. 160')).toBeNull();
    expect(reader?.ambiguities).toMatchObject([
      { code: 'estimates', unresolved: false, values: { count: 2, filled: 5 }, examples: ['ca. 160', '<5'] },
    ]);
  });

  it('reads them as figures once a person says so, in the notation of the column', () => {
    const reader = counts(['1.150', 'ca. 1.160', '170'], 'estimate_as_number');
    expect(reader?.parse('ca. 1.160')).toBe(1160);
    expect(reader?.ambiguities).toMatchObject([{ code: 'estimates_as_numbers', values: { count: 1 } }]);
  });

  it('asks about a column that holds mostly estimates', () => {
    expect(counts(['ca. 150', '~160', '170'])?.ambiguities).toMatchObject([{ code: 'estimates_open', unresolved: true }]);
    expect(counts(['ca. 150', '~160', '170'], 'estimate_left_out')?.ambiguities).toMatchObject([
      { code: 'estimates_left_out', unresolved: false },
    ]);
  });

  it('holds for times too', () => {
    const expected = { low: 1, high: 1200, twoParts: 'mm:ss', headerUnit: null, systemUnit: null, provedTwoParts: null } as const;
    const reader = readAsDuration(column('0:20', 'ca. 0:30', '0:25', '< 0:05', '0:40'), hints, expected);
    expect(reader?.parse('0:25')).toBe(25);
    expect(reader?.parse('ca. 0:30')).toBeNull();
    expect(reader?.ambiguities.find(({ code }) => code === 'estimates')?.values.count).toBe(2);
  });
});
