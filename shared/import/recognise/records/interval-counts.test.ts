import { describe, expect, it } from 'vitest';
import { intervalRecords } from './interval-counts';

/** Half hours of two days, with what `items` gives for each. */
const rowsOf = (items: (at: number) => readonly number[]) =>
  Array.from({ length: 20 }, (_, at) => ({
    row: at + 1,
    cells: [
      `06/${13 + Math.floor(at / 10)}/2024`,
      String(800 + Math.floor((at % 10) / 2) * 100 + (at % 2) * 30),
      '30',
      ...items(at).map(String),
    ],
  }));

describe('interval rows without a header', () => {
  const calls = (at: number) => [20 + (at % 5) + (at % 3), 20 + (at % 5), at % 3, (20 + (at % 5)) * 240 + at];

  it('are named where offered is answered plus abandoned', () => {
    const found = intervalRecords(rowsOf(calls));
    expect(found && 'columns' in found ? found.columns.map(({ name, index }) => [name, index]) : found).toEqual([
      ['row_date', 0],
      ['starttime', 1],
      ['intrvl', 2],
      ['callsoffered', 3],
      ['acdcalls', 4],
      ['abncalls', 5],
    ]);
  });

  it('are left alone when nothing adds up, when no times stand beside the counts, and when they are too wide to be counts', () => {
    expect(intervalRecords(rowsOf((at) => [20 + (at % 5), 17 + (at % 4), 5 + (at % 3), 4800 + at]))).toBeNull();
    expect(intervalRecords(rowsOf((at) => calls(at).slice(0, 3)))).toBeNull();
    expect(
      intervalRecords(rowsOf((at) => [...calls(at), ...Array.from({ length: 16_000 }, (_, column) => (at * column) % 97)])),
    ).toBeNull();
  });
});
