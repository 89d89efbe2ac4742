import { describe, expect, it } from 'vitest';
import { rowHash } from '../fingerprint';
import type { FactValue } from '../loader';
import type { Landing } from '../mapping/landing';
import { RowWatch } from './row-watch';

const place = { file: 'gesprekken.csv', sheet: null };
type Watched = Pick<Landing, 'fact' | 'anchor'>;
const contact: Watched = { fact: 'contact', anchor: null };

/** What is said of rows with these values, in the order of the columns. */
function said(columns: readonly string[], rows: readonly (readonly FactValue[])[], landing: Watched = contact) {
  const watch = new RowWatch(columns, landing);
  for (const [at, values] of rows.entries())
    watch.see({ sourceRow: at + 2, values: [...values] }, { row: at + 2, cells: values as never }, rowHash([...values]));
  return watch.alarms(place).map(({ code, values, where, examples }) => [code, values.count, where.rows, examples]);
}

describe('what cannot be in one row', () => {
  it('an abandoned contact with talk time and handle time counts once, by its handle time', () => {
    expect(
      said(
        ['answered', 'talk_s', 'handle_s'],
        [
          [false, 100, 120],
          [false, 30, null],
          [false, 0, 0],
          [true, 200, 240],
        ],
      ),
    ).toEqual([['abandoned_with_handle_time', 2, [2, 3], ['120 s', '30 s']]]);
  });

  it('equal counts, and what is missing, break no rule', () => {
    expect(
      said(
        ['offered', 'answered', 'within_threshold'],
        [
          [10, 10, 10],
          [10, null, 11],
          [10, 11, 9],
        ],
      ),
    ).toEqual([['answered_above_offered', 1, [4], ['11 > 10']]]);
  });
});

describe('what comes twice', () => {
  it('is a number that the source gives its rows; a review has a row per criterion', () => {
    const rows = [['A1'], ['A2'], ['A1']];
    expect(said(['contact_id'], rows)).toEqual([['duplicate_ids', 1, [4], ['A1']]]);
    expect(said(['evaluation_id'], rows, { fact: 'evaluation', anchor: null })).toEqual([]);
  });

  it('is the same moment of a queue with other counts, and a whole row: then only that is said', () => {
    const columns = ['interval_start', 'queue', 'offered'];
    const landing = { fact: 'queue_interval', anchor: {} } as unknown as Watched;
    const first = ['2024-06-03T09:00:00', 'Algemeen', 10];
    expect(said(columns, [first, ['2024-06-03T09:00:00', 'Algemeen', 12]], landing).map(([code]) => code)).toEqual(['same_moment_twice']);
    expect(said(columns, [first, first], landing).map(([code]) => code)).toEqual(['duplicate_rows']);
    expect(said(columns, [first, ['2024-06-03T09:00:00', 'Verkoop', 10]], landing)).toEqual([]);
  });
});
