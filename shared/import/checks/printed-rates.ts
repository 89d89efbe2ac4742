import type { Alarm } from '../../contract';
import type { FieldPlan } from '../mapping/landing';
import type { ScannedTable } from '../scan';
import type { RawRow } from '../table';
import { cellText, isMissing } from '../values/missing';
import { type AlarmPlace, alarm } from './alarm';

/** Printed shares are rounded, at worst to whole percentages; beyond this they are another figure. */
const rounding = 0.0051;
/** Fewer contacts make shares that any definition may give. */
const fewestContacts = 5;
const mostContradicting = 0.1;

type Counts = Readonly<Record<'offered' | 'answered' | 'within' | 'abandoned' | 'short' | 'abandonedWithin', number | null>>;

/** Shares that systems print as service level, by methods.md 2; null where a count is missing. */
const definitions: readonly ((counts: Counts) => number | null)[] = [
  ({ within, offered }) => share(within, offered),
  ({ within, answered }) => share(within, answered),
  ({ within, offered, short }) => share(within, minus(offered, short)),
  ({ within, offered, abandonedWithin }) => share(plus(within, abandonedWithin), offered),
  ({ within, offered, abandonedWithin }) => share(within, minus(offered, abandonedWithin)),
  ({ within, answered, abandoned }) => share(within, plus(answered, abandoned)),
  ({ within, abandoned, offered }) => share(plus(within, abandoned), offered),
];
const plus = (left: number | null, right: number | null) => (left === null || right === null ? null : left + right);
const minus = (left: number | null, right: number | null) => (left === null || right === null ? null : left - right);
const share = (part: number | null, whole: number | null) => (part === null || whole === null || whole <= 0 ? null : part / whole);

/**
 * Without a count of contacts abandoned in time any share from "none of the abandoned" to "all of them" may have been printed: only beyond those it
 * contradicts the counts.
 */
function mayBe(value: number, own: Counts): boolean {
  if (own.abandonedWithin !== null || own.abandoned === null) return false;
  const [least, most] = [share(own.within, own.offered), share(own.within, minus(own.offered, own.abandoned))];
  return least !== null && most !== null && value >= least - rounding && value <= most + rounding;
}

type Read = (row: RawRow) => number | null;

function reader(fields: readonly FieldPlan[], field: string): Read {
  const plan = fields.find((one) => one.field === field && one.how === 'value');
  return (row) => {
    const cell = plan ? (row.cells[plan.index] ?? null) : null;
    const value = plan && !isMissing(cell) ? plan.reader.parse(cell) : null;
    return typeof value === 'number' ? value : null;
  };
}

interface Readers {
  readonly rate: FieldPlan;
  readonly printed: Read;
  counts(row: RawRow): Counts;
}

function readersOf(fields: readonly FieldPlan[]): Readers | null {
  const rate = fields.find((plan) => plan.field === 'reported_service_level');
  if (!rate) return null;
  const named = {
    offered: reader(fields, 'offered'),
    answered: reader(fields, 'answered'),
    within: reader(fields, 'within_threshold'),
    abandoned: reader(fields, 'abandoned'),
    short: reader(fields, 'short_abandoned'),
    abandonedWithin: reader(fields, 'abandoned_within_threshold'),
  };
  const counts = (row: RawRow): Counts => {
    const answered = named.answered(row);
    const abandoned = named.abandoned(row);
    return {
      answered,
      abandoned,
      offered: named.offered(row) ?? plus(answered, abandoned),
      within: named.within(row),
      short: named.short(row),
      abandonedWithin: named.abandonedWithin(row),
    };
  };
  return { rate, printed: reader(fields, 'reported_service_level'), counts };
}

const percent = (value: number): number => Math.round(value * 1000) / 10;

/** Rows whose printed service level follows from their counts by no definition. */
function rateAlarms(place: AlarmPlace, { rate, printed, counts }: Readers, sample: readonly RawRow[]): Alarm[] {
  const told = sample.flatMap((row) => {
    const own = counts(row);
    const value = printed(row);
    return value === null || own.within === null || (own.offered ?? 0) < fewestContacts ? [] : [{ row, value, own }];
  });
  if (told.length === 0) return [];
  const off = definitions.map((definition) =>
    told.filter(({ value, own }) => {
      const expected = definition(own);
      return (expected === null || Math.abs(expected - value) > rounding) && !mayBe(value, own);
    }),
  );
  const wrong = off.reduce((best, one) => (one.length < best.length ? one : best));
  const [first] = wrong;
  if (!first || wrong.length < told.length * mostContradicting) return [];
  const computed = share(first.own.within, first.own.offered) ?? 0;
  return [
    alarm(place, 'rate_contradicts', {
      column: rate.header,
      values: { header: rate.header, count: wrong.length, of: told.length, printed: percent(first.value), computed: percent(computed) },
      rows: wrong.map(({ row }) => row.row),
      examples: wrong.slice(0, 5).map(({ row }) => cellText(row.cells[rate.index] ?? null)),
    }),
  ];
}

/** A printed total of shares that is the mean of the column: right only when every row has as many contacts. */
function totalAlarms(place: AlarmPlace, { rate, printed, counts }: Readers, table: ScannedTable): Alarm[] {
  const total = table.totals.find((row) => printed(row) !== null);
  if (!total || table.dataRows > table.sample.length) return [];
  let [weight, weighted, plain, rows] = [0, 0, 0, 0];
  for (const row of table.sample) {
    const { offered } = counts(row);
    const value = printed(row);
    if (value === null || offered === null) continue;
    weight += offered;
    weighted += value * offered;
    plain += value;
    rows++;
  }
  const said = printed(total) ?? 0;
  if (rows < 2 || weight === 0 || Math.abs(said - weighted / weight) <= 2 * rounding) return [];
  const values = { header: rate.header, printed: percent(said), computed: percent(weighted / weight), mean: percent(plain / rows) };
  return [
    alarm(place, 'total_rate_contradicts', {
      column: rate.header,
      values,
      rows: [total.row],
      examples: [cellText(total.cells[rate.index] ?? null)],
    }),
  ];
}

/** Printed service levels that contradict the counts beside them, in the rows and in the total; looked at in the first rows of a table. */
export function printedRateAlarms(place: AlarmPlace, fields: readonly FieldPlan[], table: ScannedTable): Alarm[] {
  const readers = readersOf(fields);
  if (!readers) return [];
  return [...rateAlarms(place, readers, table.sample), ...totalAlarms(place, readers, table)];
}
