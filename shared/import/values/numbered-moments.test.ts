import { describe, expect, it } from 'vitest';
import { momentOf } from './calendar';
import { firstQuarter, readAsNumbered } from './numbered-moments';
import { ColumnProfile } from './profile';

function profileOf(cells: readonly number[]): ColumnProfile {
  const profile = new ColumnProfile();
  for (const [at, cell] of cells.entries()) profile.add(cell, at + 1, undefined);
  return profile;
}
const upTo = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, at) => first + at);

describe('numbers that are moments', () => {
  it('counts quarters of an hour from where the column shows it, and else not', () => {
    expect(firstQuarter(profileOf(upTo(1, 96)))).toBe(1);
    expect(firstQuarter(profileOf(upTo(0, 95)))).toBe(0);
    expect(firstQuarter(profileOf(upTo(32, 72)))).toBeNull();
    const reader = readAsNumbered(profileOf(upTo(1, 96)), { by: 'quarter', first: 1 });
    expect([1, 96, 97].map((number) => reader?.parts(number)?.time)).toEqual([0, 85_500, undefined]);
  });

  it('reads a week in the year of its own row', () => {
    const reader = readAsNumbered(profileOf(upTo(1, 53)), { by: 'week', year: 2020 });
    expect(reader?.inYear?.(1, 2024)?.date).toBe(momentOf(2024, 1, 1));
    expect(reader?.inYear?.(53, 2020)?.date).toBe(momentOf(2020, 12, 28));
    // 2023 has no week 53: the row is refused, not moved to the next year.
    expect(reader?.inYear?.(53, 2023)).toBeNull();
  });
});
