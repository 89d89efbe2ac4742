import type { Alarm } from '../../contract';
import type { RejectedRow } from '../loader';
import { type AlarmPlace, alarm } from './alarm';

/** Rows that could not be loaded, as one alarm of their table; each row stands in the reject list with its own reason. */
export function rejectAlarms(place: AlarmPlace, count: number, examples: readonly RejectedRow[]): Alarm[] {
  const [first] = examples;
  if (count === 0 || !first) return [];
  return [
    alarm(place, 'rejected_rows', {
      column: first.column,
      values: { count, column: first.column ?? '', reason: first.reason },
      rows: examples.map(({ sourceRow }) => sourceRow),
      examples: examples.map(({ column, value }) => (column === null ? (value ?? '') : `${column}: ${value ?? ''}`)),
    }),
  ];
}
