import type { Journey } from '../../schema';
import { namedQuery } from '../gather/named-query';
import { type Metric, measure } from '../kpis/ratio';
import windowsSql from './repeat-windows.sql?raw';

/** Answered contacts of one day and those followed within so many days, as repeat-windows.sql returns them. */
export interface RepeatWindowRow {
  readonly days: number;
  readonly date: string;
  readonly contacts: number;
  readonly repeated: number;
  /** Their days are not over when the data end. */
  readonly left_out: number;
}
export const repeatWindowsQuery = namedQuery<RepeatWindowRow>('channels/repeat-windows.sql', 'contact', windowsSql);

const followed: Metric<RepeatWindowRow> = {
  id: 'repeat_rate',
  unit: 'ratio',
  kind: 'share',
  numerator: (row) => row.repeated,
  denominator: (row) => row.contacts,
};

/**
 * The repeat rate by how long is looked, shortest first (methods.md 2, FCR: report 3, 7, 14 and 30 days). Each window rests on the contacts that
 * could be followed so long, so a longer one rests on fewer; days of contacts hang together by chance. Pure.
 */
export function repeatsWithin(rows: readonly RepeatWindowRow[]): NonNullable<Journey['repeats_within']> {
  return [...new Set(rows.map(({ days }) => days))]
    .sort((a, b) => a - b)
    .map((days) => {
      const own = rows.filter((row) => row.days === days);
      const { value, n, interval } = measure(followed, own, ({ date }) => date);
      const sum = (count: (row: RepeatWindowRow) => number) => own.reduce((total, row) => total + count(row), 0);
      return { days, n, repeated: sum((row) => row.repeated), rate: value, interval, left_out: sum((row) => row.left_out) };
    });
}
