import { notationIn } from '../../schema';
import type { Assigned } from '../recognise/candidates';
import { chooseMeasure, type MeasureChoice, statedStatistic } from '../recognise/measure';
import type { TableContext } from '../recognise/read-column';
import type { ScannedTable } from '../scan';
import type { RawRow } from '../table';
import type { Ambiguity } from '../values/reader';
import type { FieldPlan } from './landing';

/** What the counts beside a column of times said: total or mean, and its unit where they say another than the values by themselves. */
export interface Decided {
  readonly how: 'total' | 'mean';
  /** Field of the counts; '' without any. */
  readonly by: string;
  readonly unit: string | null;
}

const unitScale: Readonly<Record<string, number>> = { s: 1, ms: 0.001, min: 60, h: 3600 };
const cellOf = (row: RawRow, index: number) => row.cells[index] ?? null;
const numberIn = (plan: FieldPlan, row: RawRow): number => {
  const value = plan.reader.parse(cellOf(row, plan.index));
  return typeof value === 'number' ? value : 0;
};

/** Counts of the sampled rows for a `per` field, falling back from answered to what exists. */
function countsFor(
  per: string,
  plans: ReadonlyMap<string, FieldPlan>,
  sample: readonly RawRow[],
): { field: string; counts: number[] } | null {
  const read = (field: string) => {
    const plan = plans.get(field);
    return plan?.how === 'value' ? sample.map((row) => numberIn(plan, row)) : null;
  };
  const own = read(per);
  if (own) return { field: per, counts: own };
  if (per !== 'answered') return null;
  const [offered, abandoned] = [read('offered'), read('abandoned')];
  if (offered && abandoned) return { field: 'answered', counts: offered.map((count, at) => Math.max(0, count - (abandoned[at] ?? 0))) };
  return offered ? { field: 'offered', counts: offered } : null;
}

/** A column of times with its plan before total or mean is known. */
export interface TimeColumn {
  readonly one: Assigned;
  readonly base: FieldPlan;
}

interface Measured extends Decided {
  readonly plan: FieldPlan;
  readonly doubt: Ambiguity | null;
}

/** Columns that say whose row it is: contacts are compared within one queue or agent, because kinds of work differ in time. */
const groupFields = /^(?:queue|channel|agent|team)$/;

const shownSeconds = (seconds: number): number => (seconds < 10 ? Math.round(seconds * 10) / 10 : Math.round(seconds));

/** What is asked where a column fits as a total and as a mean: both readings with what a contact then takes. */
function doubtOf({ column }: Assigned, chosen: MeasureChoice): Ambiguity | null {
  if (chosen.certainty === 'sure') return null;
  const { statistic: taken, other } = chosen;
  const values = { header: column.layout.header, taken, other: taken === 'mean' ? 'total' : 'mean' };
  const { examples } = column.profile;
  // No reading gives a possible time per contact: there is nothing to weigh it by.
  if (!other) return { code: 'total_or_mean', values, examples, unresolved: false };
  const told = {
    ...values,
    takenUnit: chosen.unit,
    takenSeconds: shownSeconds(chosen.perContact),
    otherUnit: other.unit,
    otherSeconds: shownSeconds(other.perContact),
  };
  const open = chosen.certainty === 'open';
  return { code: open ? 'total_or_mean_open' : 'total_or_mean_times', values: told, examples, unresolved: open };
}

interface Beside {
  readonly table: ScannedTable;
  readonly context: TableContext;
  readonly plans: ReadonlyMap<string, FieldPlan>;
  readonly groups: readonly string[];
}

function measured({ one, base }: TimeColumn, { table, context, plans, groups }: Beside, sibling: 'mean' | 'total' | null): Measured {
  const { reader } = base;
  const said = context.chosenUnit(base.index);
  const stated =
    notationIn(said, 'statistic') ??
    statedStatistic(one.meaning.concept, one.column.header) ??
    context.systemStatistic(base.header) ??
    sibling;
  const found = countsFor(one.use.per ?? 'answered', plans, table.sample);
  if (!found) return { plan: { ...base, fillDown: false }, how: stated ?? 'total', by: '', unit: null, doubt: null };
  const guessed = unitScale[reader.unit];
  const free = guessed !== undefined && one.column.header.unit === null && notationIn(said, 'time_unit') === null;
  const rows = table.sample.map((row, at) => ({
    value: numberIn(base, row) / (free ? guessed : 1),
    count: found.counts[at] ?? 0,
    group: groups[at] ?? '',
  }));
  const system = context.systemUnit(base.header);
  const chosen = chooseMeasure(one.use.field, rows, { statistic: stated, scale: free ? null : 1, system });
  const unit = free && chosen.unit !== '' ? chosen.unit : reader.unit;
  const plan: FieldPlan = {
    ...base,
    fillDown: false,
    factor: free ? chosen.scale / guessed : 1,
    reader: { ...reader, unit },
    how: chosen.statistic === 'mean' ? 'times' : 'value',
    per: found.field,
  };
  const doubt = stated === null ? doubtOf(one, chosen) : null;
  return { plan, how: chosen.statistic, by: found.field, unit: unit === reader.unit ? null : unit, doubt };
}

/** Total or mean, and the unit, of each column of times; those that leave it open follow the columns of the same table that do not. */
export function measureTimes(
  times: readonly TimeColumn[],
  table: ScannedTable,
  context: TableContext,
  plans: ReadonlyMap<string, FieldPlan>,
): { readonly one: Assigned; readonly measured: Measured }[] {
  const keys = [...plans.values()].filter(({ field }) => groupFields.test(field));
  const groups = table.sample.map((row) => keys.map(({ index }) => String(cellOf(row, index) ?? '')).join('|'));
  const beside: Beside = { table, context, plans, groups };
  const first = times.map((time) => ({ time, found: measured(time, beside, null) }));
  const unsaid = first.filter(
    ({ time: { one }, found }) => !found.doubt && statedStatistic(one.meaning.concept, one.column.header) === null,
  );
  const ways = new Set(unsaid.map(({ found }) => found.how));
  const [sibling] = ways.size === 1 ? ways : [];
  return first.map(({ time, found }) => ({
    one: time.one,
    measured: found.doubt && sibling ? measured(time, beside, sibling) : found,
  }));
}
