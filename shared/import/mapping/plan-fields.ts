import type { FactName } from '../../schema';
import { fieldsOf, notationIn } from '../../schema';
import { type Assigned, takesGivenDate } from '../recognise/assign';
import { chooseMeasure, statedStatistic } from '../recognise/measure';
import type { TableContext } from '../recognise/read-column';
import type { ScannedTable } from '../scan';
import type { RawRow } from '../table';
import type { MomentReader } from '../values/read-moment';
import type { Ambiguity } from '../values/reader';
import { type AnchorPlan, besideTheTable, type FieldPlan, type MomentPlan } from './landing';

/** What the counts beside a column of times said: total or mean, and its unit where they say another than the values by themselves. */
export interface Decided {
  readonly how: 'total' | 'mean';
  /** Field of the counts; '' without any. */
  readonly by: string;
  readonly unit: string | null;
}

interface ColumnNote {
  readonly index: number;
  readonly ambiguity: Ambiguity;
}

export interface PlannedFields {
  readonly anchor: AnchorPlan | null;
  readonly fields: readonly FieldPlan[];
  readonly moments: readonly MomentPlan[];
  readonly notes: readonly ColumnNote[];
  /** What was decided about totals and means, per column, for the reason shown. */
  readonly decided: ReadonlyMap<number, Decided>;
}

const unitScale: Readonly<Record<string, number>> = { s: 1, ms: 0.001, min: 60, h: 3600 };
const cellOf = (row: RawRow, index: number) => row.cells[index] ?? null;
const numberIn = (plan: FieldPlan, row: RawRow): number => {
  const value = plan.reader.parse(cellOf(row, plan.index));
  return typeof value === 'number' ? value : 0;
};

/** A label column whose cells are empty until the label changes: the first column, filled on less than 70 % of rows, first row filled. */
export function isFilledDown(table: ScannedTable, index: number, fact: FactName): boolean {
  if (fact === 'contact' || fact === 'survey' || fact === 'evaluation') return false;
  const profile = table.profiles.get(index);
  const first = table.sample[0];
  if (!profile || !first || profile.rows === 0 || profile.filled / profile.rows > 0.7) return false;
  if (cellOf(first, index) === null || cellOf(first, index) === '') return false;
  // Everything to the left of it must be such a label too: a measure that is often missing is no label.
  return table.layout.columns.filter((column) => column.index < index).every((column) => isFilledDown(table, column.index, fact));
}

function anchorOf(fact: FactName, field: string, assigned: readonly Assigned[], table: ScannedTable): AnchorPlan | null {
  const parts = assigned.filter((one) => one.use.field === field && one.moment !== null);
  const side = (kinds: readonly string[]) => {
    const found = parts.find((one) => one.part !== null && kinds.includes(one.part));
    if (!found?.moment) return null;
    const { index, header } = found.column.layout;
    return { index, header, moment: found.moment, fillDown: isFilledDown(table, index, fact) };
  };
  const date = side(['whole', 'date']);
  const kind = fieldsOf(fact).find((one) => one.name === field)?.kind;
  return date ? { field, dateOnly: kind === 'date', date, time: side(['time']) } : null;
}

/** The moment of rows whose day stands beside the table: that day, with the time of each row where it has one. */
function givenAnchor(
  fact: FactName,
  field: string,
  assigned: readonly Assigned[],
  table: ScannedTable,
  context: TableContext,
): AnchorPlan | null {
  const { givenDate } = context;
  const columns = assigned.map((one) => one.column);
  if (!givenDate || !takesGivenDate(fact, assigned, columns, context)) return null;
  const parts = { date: givenDate.date, time: null, until: null, offset: null, ordered: false };
  const moment: MomentReader = {
    holds: 'date',
    unit: 'date',
    confidence: 0.9,
    ambiguities: [],
    rangeSeconds: null,
    provedOrder: null,
    parts: () => parts,
  };
  const time = assigned.find((one) => one.part === 'time');
  const side =
    time?.moment && fieldsOf(fact).find((one) => one.name === field)?.kind !== 'date'
      ? {
          index: time.column.layout.index,
          header: time.column.layout.header,
          moment: time.moment,
          fillDown: isFilledDown(table, time.column.layout.index, fact),
        }
      : null;
  const dateOnly = fieldsOf(fact).find((one) => one.name === field)?.kind === 'date';
  return { field, dateOnly, date: { index: besideTheTable, header: givenDate.text, moment, fillDown: false }, time: side };
}

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

function valuePlan(one: Assigned, table: ScannedTable, fact: FactName): FieldPlan | null {
  if (!one.reader) return null;
  const { index, header } = one.column.layout;
  const how =
    one.use.kind === 'subtract' ? 'minus_from' : one.use.kind === 'rate' ? 'times' : one.use.kind === 'staffed' ? 'per_interval' : 'value';
  return {
    field: one.use.field,
    index,
    header,
    reader: one.reader,
    how,
    per: one.use.per ?? null,
    factor: 1,
    fillDown: isFilledDown(table, index, fact),
  };
}

function measurePlan(
  one: Assigned,
  table: ScannedTable,
  context: TableContext,
  plans: ReadonlyMap<string, FieldPlan>,
  sibling: 'mean' | 'total' | null,
) {
  const base = valuePlan(one, table, 'queue_interval');
  if (!base || !one.reader) return null;
  const reader = one.reader;
  const found = countsFor(one.use.per ?? 'answered', plans, table.sample);
  const said = context.chosenUnit(base.index);
  const chosenStatistic = notationIn(said, 'statistic');
  const stated =
    chosenStatistic ?? statedStatistic(one.meaning.concept, one.column.header) ?? context.systemStatistic(base?.header ?? '') ?? sibling;
  if (!found)
    return {
      plan: { ...base, fillDown: false },
      how: (stated ?? 'total') as 'total' | 'mean',
      by: '',
      unit: null,
      unsure: stated === 'mean',
    };
  const values = table.sample.map((row) => {
    const value = reader.parse(cellOf(row, base.index));
    return typeof value === 'number' ? value : 0;
  });
  const guessed = unitScale[reader.unit];
  const free = guessed !== undefined && one.column.header.unit === null && notationIn(said, 'time_unit') === null;
  const raw = free ? values.map((value) => value / guessed) : values;
  const chosen = chooseMeasure(one.use.field, raw, found.counts, {
    statistic: stated,
    scale: free ? null : 1,
    system: context.systemUnit(base.header),
  });
  const factor = free && guessed ? chosen.scale / guessed : 1;
  const unit = free && chosen.unit !== '' ? chosen.unit : reader.unit;
  const plan: FieldPlan = {
    ...base,
    fillDown: false,
    factor,
    reader: { ...reader, unit },
    how: chosen.statistic === 'mean' ? 'times' : 'value',
    per: found.field,
  };
  const corrected = unit === reader.unit ? null : unit;
  return { plan, how: chosen.statistic, by: found.field, unit: corrected, unsure: !chosen.sure && stated === null };
}

type Measured = NonNullable<ReturnType<typeof measurePlan>>;

/** Times are read twice: columns that leave total or mean open follow the columns of the same table that do not. */
function measureAll(assigned: readonly Assigned[], table: ScannedTable, context: TableContext, plans: ReadonlyMap<string, FieldPlan>) {
  const times = assigned.filter((one) => one.use.kind === 'mean');
  const first = times.map((one) => ({ one, measured: measurePlan(one, table, context, plans, null) }));
  const unsaid = first.filter(
    ({ one, measured }) => measured && !measured.unsure && statedStatistic(one.meaning.concept, one.column.header) === null,
  );
  const ways = new Set(unsaid.map(({ measured }) => measured?.how));
  const sibling = ways.size === 1 ? (unsaid[0]?.measured?.how ?? null) : null;
  return first.flatMap(({ one, measured }): { one: Assigned; measured: Measured }[] => {
    const settled = measured?.unsure && sibling ? measurePlan(one, table, context, plans, sibling) : measured;
    return settled ? [{ one, measured: settled }] : [];
  });
}

/** A doubt about the unit names the unit that the column is read in, also where the counts chose it. */
function inUnit(note: ColumnNote, decided: ReadonlyMap<number, Decided>): ColumnNote {
  const { index, ambiguity } = note;
  const unit = decided.get(index)?.unit;
  if (!unit || ambiguity.code !== 'unit_by_size') return note;
  return { index, ambiguity: { ...ambiguity, values: { ...ambiguity.values, taken: unit } } };
}

/** Turns assigned columns into plans per field: the row's moment, counts, and times with totals and means told apart. */
export function planFields(
  fact: FactName,
  anchorField: string | null,
  assigned: readonly Assigned[],
  table: ScannedTable,
  context: TableContext,
): PlannedFields {
  const anchor = anchorField
    ? (anchorOf(fact, anchorField, assigned, table) ?? givenAnchor(fact, anchorField, assigned, table, context))
    : null;
  const plans = new Map<string, FieldPlan>();
  const moments: MomentPlan[] = [];
  const notes: ColumnNote[] = [];
  const decided = new Map<number, Decided>();
  for (const one of assigned) {
    const { index, header } = one.column.layout;
    for (const ambiguity of (one.reader ?? one.moment)?.ambiguities ?? []) notes.push({ index, ambiguity });
    if (one.use.field === anchorField && one.moment) continue;
    if (one.moment) {
      const kind = fieldsOf(fact).find((field) => field.name === one.use.field)?.kind;
      moments.push({ field: one.use.field, index, header, moment: one.moment, dateOnly: kind === 'date' });
    } else if (one.use.kind !== 'mean') {
      const plan = valuePlan(one, table, fact);
      if (plan) plans.set(plan.field, plan);
    }
  }
  for (const { one, measured } of measureAll(assigned, table, context, plans)) {
    const { index, header } = one.column.layout;
    if (measured.how === 'mean' && measured.by === '') continue;
    plans.set(measured.plan.field, measured.plan);
    const { how, by, unit } = measured;
    decided.set(index, { how, by, unit });
    if (measured.unsure) {
      const values = { header, taken: measured.how, other: measured.how === 'mean' ? 'total' : 'mean' };
      notes.push({ index, ambiguity: { code: 'total_or_mean', values, examples: one.column.profile.examples, unresolved: false } });
    }
  }
  return { anchor, fields: [...plans.values()], moments, notes: notes.map((note) => inUnit(note, decided)), decided };
}
