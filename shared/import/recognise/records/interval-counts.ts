import type { RawRow } from '../../table';
import { cellText } from '../../values/missing';
import { readMoment } from '../../values/moment-text';
import { bareNumber, parseNumber } from '../../values/number';
import { columnLetter, type NamedColumn, type NamedRecords, type OpenRecords } from './named-columns';

/**
 * Interval rows of Avaya CMS that were unloaded without a header. Its tables begin with row_date, starttime (800 is 08:00), intrvl, acd, split;
 * which items follow is up to who wrote the script, so they are named only where the values prove it: offered is answered plus abandoned on every row,
 * and calls answered in time are never more than calls answered.
 */

interface Column {
  readonly index: number;
  readonly values: readonly number[];
  readonly sum: number;
  readonly distinct: number;
}

const leastRows = 12;
/** Wider tables are no interval counts; looking for sums among them would take long. */
const mostColumns = 120;
const leastShare = 0.95;
/** Seconds per call that make a column of times; the counts are known by having such columns beside them. */
const timePerCall = [30, 2000] as const;

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

function numbersIn(rows: readonly RawRow[], index: number): Column | null {
  const values: number[] = [];
  for (const row of rows) {
    const bare = bareNumber(cellText(row.cells[index] ?? null));
    const value = bare === null ? null : parseNumber(bare, '.');
    if (value === null || value < 0) return null;
    values.push(value);
  }
  return { index, values, sum: total(values), distinct: new Set(values).size };
}

function dateColumn(rows: readonly RawRow[]): number {
  for (let index = 0; index < 4; index++) {
    const dated = rows.filter((row) => {
      const moment =
        readMoment(cellText(row.cells[index] ?? null), 'mdy', null) ?? readMoment(cellText(row.cells[index] ?? null), 'dmy', null);
      return moment?.date != null && moment.time === null;
    });
    if (dated.length >= rows.length * leastShare) return index;
  }
  return -1;
}

/** Times as one number on whole five minutes, over more than an hour. */
const isClock = ({ values, distinct }: Column): boolean =>
  distinct >= 3 &&
  values.every((value) => value <= 2400 && value % 5 === 0 && value % 100 < 60) &&
  Math.max(...values) - Math.min(...values) >= 100;

const minutesOf = (clock: number): number => Math.floor(clock / 100) * 60 + (clock % 100);

function stepOf({ values }: Column): number {
  const times = [...new Set(values.map(minutesOf))].sort((left, right) => left - right);
  return times.slice(1).reduce((least, time, at) => Math.min(least, time - (times[at] ?? 0)), 1440);
}

/** The column that tells rows of one moment apart: with it every date and time comes once. */
function splitColumn(rows: readonly RawRow[], date: number, clock: Column, candidates: readonly Column[]): Column | null {
  const moments = rows.map((row, at) => `${cellText(row.cells[date] ?? null)} ${clock.values[at]}`);
  if (new Set(moments).size === rows.length) return null;
  return (
    candidates.find(
      ({ values, distinct, index }) =>
        index < clock.index + 4 && distinct <= 200 && new Set(moments.map((moment, at) => `${moment} ${values[at]}`)).size === rows.length,
    ) ?? null
  );
}

interface Counts {
  readonly offered: Column;
  readonly answered: Column;
  readonly abandoned: Column;
}

/** Columns of which one is the sum of two others, on every row. Columns with the same values count once. */
function sums(columns: readonly Column[]): Counts[] {
  const found: Counts[] = [];
  for (const answered of columns)
    for (const abandoned of columns) {
      if (answered.sum <= abandoned.sum || answered === abandoned) continue;
      if (abandoned.values.filter((value) => value > 0).length < 3) continue;
      for (const offered of columns)
        if (
          Math.abs(offered.sum - answered.sum - abandoned.sum) < 0.5 &&
          offered.values.every((value, at) => Math.abs(value - (answered.values[at] ?? 0) - (abandoned.values[at] ?? 0)) < 0.5)
        )
          found.push({ offered, answered, abandoned });
    }
  return found;
}

const isPartOf = (inner: Counts, outer: Counts): boolean => inner.offered === outer.abandoned || inner.offered === outer.answered;

/** The sums that are calls: times stand beside them that make seconds per call. Several of one size: nobody can say which. */
function callCounts(columns: readonly Column[]): readonly Counts[] {
  const calls = sums(columns).filter(({ answered }) =>
    columns.some(({ sum }) => sum / answered.sum >= timePerCall[0] && sum / answered.sum <= timePerCall[1]),
  );
  return calls.filter((one) => !calls.some((other) => other !== one && isPartOf(one, other)));
}

const named = (column: Column, name: string, concept: string, because: string): NamedColumn => ({
  index: column.index,
  name,
  concept,
  because,
  by: 'values',
});

const sumInLetters = ({ offered, answered, abandoned }: Counts): string =>
  `${columnLetter(offered.index)} = ${columnLetter(answered.index)} + ${columnLetter(abandoned.index)}`;

function nameCounts(counts: Counts, measures: readonly Column[]): NamedColumn[] {
  const { offered, answered, abandoned } = counts;
  const because = sumInLetters(counts);
  const inTime = measures.filter(
    (column) =>
      ![offered, answered, abandoned].includes(column) &&
      column.sum >= 0.3 * answered.sum &&
      column.values.every((value, at) => value <= (answered.values[at] ?? 0)),
  );
  const [only] = inTime;
  return [
    named(offered, 'callsoffered', 'offered', because),
    named(answered, 'acdcalls', 'answered', because),
    named(abandoned, 'abncalls', 'abandoned', because),
    ...(only && inTime.length === 1
      ? [named(only, 'acceptable', 'answered_within_threshold', `${columnLetter(only.index)} ≤ ${columnLetter(answered.index)}`)]
      : []),
  ];
}

function differing(columns: readonly Column[]): Column[] {
  const seen = new Set<string>();
  return columns.filter(({ values, distinct }) => {
    const key = values.join(' ');
    if (distinct < 2 || seen.has(key) || values.some((value) => !Number.isInteger(value))) return false;
    seen.add(key);
    return true;
  });
}

/** Names the columns of header-less interval rows, says that more than one naming fits, or null when the rows are something else. */
export function intervalRecords(given: readonly RawRow[]): NamedRecords | OpenRecords | null {
  const rows = given.filter((row) => row.cells.some((cell) => cellText(cell) !== '')).slice(0, 500);
  const width = rows[0]?.cells.length ?? 0;
  if (rows.length < leastRows || width < 6 || width > mostColumns || rows.some((row) => row.cells.length !== width)) return null;
  const date = dateColumn(rows);
  if (date < 0) return null;
  const numeric = Array.from({ length: width }, (_, index) => (index === date ? null : numbersIn(rows, index))).flatMap((one) => one ?? []);
  const clock = numeric.find((column) => column.index <= 4 && isClock(column));
  if (!clock) return null;
  const rest = numeric.filter((column) => column !== clock);
  const step = stepOf(clock);
  const interval = rest.find(({ index, values, distinct }) => index < clock.index + 3 && distinct === 1 && values[0] === step);
  const split = splitColumn(rows, date, clock, rest);
  const measures = differing(rest.filter((column) => column !== interval && column !== split));
  const found = callCounts(measures);
  const [only] = found;
  if (!only) return null;
  const system = 'Avaya CMS';
  if (found.length > 1)
    return {
      system,
      ways: found.map(sumInLetters),
    };
  const key: NamedColumn[] = [
    { index: date, name: 'row_date', concept: 'date', because: columnLetter(date), by: 'values' },
    named(clock, 'starttime', 'time_of_day', columnLetter(clock.index)),
    ...(interval ? [named(interval, 'intrvl', 'interval_length', columnLetter(interval.index))] : []),
    ...(split ? [named(split, 'split', 'queue', columnLetter(split.index))] : []),
  ];
  return { system, columns: [...key, ...nameCounts(only, measures)] };
}
