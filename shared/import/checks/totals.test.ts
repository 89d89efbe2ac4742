import { describe, expect, it } from 'vitest';
import type { FieldPlan } from '../mapping/landing';
import type { RawRow } from '../table';
import { TotalsWatch } from './totals';

const place = { file: 'dagen.csv', sheet: null };
const offered = {
  field: 'offered',
  header: 'Aangeboden',
  index: 1,
  how: 'value',
  reader: { parse: Number, unit: '' },
} as unknown as FieldPlan;
const row = (number: number, count: number): RawRow => ({ row: number, cells: ['', count] });

/** Days of 100, of 20 and 10, and of 5 and 5 contacts, each group followed by its printed total. */
function threeGroups(): TotalsWatch {
  const watch = new TotalsWatch({ crossed: null, fields: [offered] });
  let at = 1;
  for (const group of [[100], [20, 10], [5, 5]]) {
    for (const count of group) watch.add(row(at++, count));
    watch.printed(
      row(
        at++,
        group.reduce((sum, count) => sum + count, 0),
      ),
      'subtotal',
    );
  }
  return watch;
}
const contradictions = (watch: TotalsWatch) => watch.alarms(place).map(({ code, values }) => [code, values.printed, values.summed]);

describe('printed totals', () => {
  it('of each group, of several groups together and of everything agree with the rows', () => {
    const watch = threeGroups();
    watch.printed(row(20, 40), 'subtotal');
    watch.printed(row(21, 140), 'total');
    expect(contradictions(watch)).toEqual([]);
  });

  it('that are the sum of no run of rows are said, with what the rows give', () => {
    const watch = threeGroups();
    watch.printed(row(20, 41), 'subtotal');
    expect(contradictions(watch)).toEqual([['total_contradicts', 41, 10]]);
    watch.printed(row(21, 110), 'total');
    expect(watch.alarms(place)[0]?.values.count).toBe(2);
    expect(watch.alarms(place)[0]?.examples).toEqual(['Aangeboden: 41 / 10', 'Aangeboden: 110 / 140']);
  });

  it('without a word for it are known by repeating a sum of two rows or more: one row that repeats the last is a row', () => {
    const watch = new TotalsWatch({ crossed: null, fields: [offered] });
    watch.add(row(1, 30));
    expect(watch.repeatsSum(row(2, 30))).toBeNull();
    watch.add(row(2, 12));
    expect(watch.repeatsSum(row(3, 42))).toBe('total');
    expect(watch.repeatsSum(row(3, 41))).toBeNull();
  });
});
