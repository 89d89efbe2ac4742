import type { FactName } from '../../schema';
import { fieldsOf } from '../../schema';
import type { Assigned } from '../recognise/candidates';
import { secondsOfLength } from '../recognise/given-date';
import type { TableContext } from '../recognise/read-column';
import { takesGivenDate } from '../recognise/takes-given-date';
import type { UseKind } from '../recognise/uses';
import type { ScannedTable } from '../scan';
import type { RawRow } from '../table';
import type { MomentReader } from '../values/read-moment';
import type { Ambiguity } from '../values/reader';
import { lastDayReader, settleEndDay } from './end-day';
import { type AnchorPlan, besideTheTable, type FieldPlan, type MomentPlan } from './landing';
import { type Decided, measureTimes } from './plan-times';

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

const cellOf = (row: RawRow, index: number) => row.cells[index] ?? null;
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

function anchorOf(
  fact: FactName,
  field: string,
  assigned: readonly Assigned[],
  table: ScannedTable,
  { years, monthDays }: TableContext,
): AnchorPlan | null {
  const parts = assigned.filter((one) => one.use.field === field && one.moment !== null);
  const side = (kinds: readonly string[]) => {
    const found = parts.find((one) => one.part !== null && kinds.includes(one.part));
    if (!found?.moment) return null;
    const { index, header } = found.column.layout;
    return { index, header, moment: found.moment, fillDown: isFilledDown(table, index, fact) };
  };
  const date = side(['whole', 'date']);
  const kind = fieldsOf(fact).find((one) => one.name === field)?.kind;
  if (!date) return null;
  const year =
    years && date.moment.inYear ? { index: years.index, header: years.header, fillDown: isFilledDown(table, years.index, fact) } : null;
  const monthly = parts.some((one) => one.meaning.concept === 'month' && one.column.layout.index === date.index);
  const monthDay = monthly && monthDays ? { ...monthDays, fillDown: isFilledDown(table, monthDays.index, fact) } : null;
  return { field, dateOnly: kind === 'date', date, time: side(['time']), ...(year ? { year } : {}), ...(monthDay ? { monthDay } : {}) };
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
    rangeSeconds: givenDate.length === 'day' ? null : secondsOfLength[givenDate.length],
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

const waysOfUse: Partial<Record<UseKind, FieldPlan['how']>> = {
  subtract: 'minus_from',
  add: 'plus',
  rate: 'times',
  staffed: 'per_interval',
};

function valuePlan(one: Assigned, table: ScannedTable, fact: FactName): FieldPlan | null {
  if (!one.reader) return null;
  const { index, header } = one.column.layout;
  return {
    field: one.use.field,
    index,
    header,
    reader: one.reader,
    how: waysOfUse[one.use.kind] ?? 'value',
    per: one.use.per ?? null,
    factor: 1,
    fillDown: isFilledDown(table, index, fact),
  };
}

/** A doubt about the unit names the unit that the column is read in, also where the counts chose it. */
function inUnit(note: ColumnNote, decided: ReadonlyMap<number, Decided>): ColumnNote {
  const { index, ambiguity } = note;
  const unit = decided.get(index)?.unit;
  if (!unit || ambiguity.code !== 'unit_by_size') return note;
  return { index, ambiguity: { ...ambiguity, values: { ...ambiguity.values, taken: unit } } };
}

/** The end of a membership as its last day, with the doubt about it. */
function endsAsLastDays(moments: readonly MomentPlan[], who: FieldPlan | undefined, table: ScannedTable, context: TableContext) {
  const [from, to] = ['valid_from', 'valid_to'].map((field) => moments.find((plan) => plan.field === field));
  if (!from || !to || !who) return { moments, notes: [] };
  const { end, doubt } = settleEndDay({ from, to, who }, table, context.chosenUnit(to.index));
  const settled = moments.map((plan) => (plan === to ? { ...plan, moment: lastDayReader(plan.moment, end) } : plan));
  return { moments: settled, notes: doubt ? [{ index: to.index, ambiguity: doubt }] : [] };
}

/** Of an estimate or a word among figures it matters whether its row says anything without it: if not, the row is rejected. */
function withNeed(ambiguity: Ambiguity, fact: FactName, name: string): Ambiguity {
  if (!/^(?:estimates|words_among)/.test(ambiguity.code)) return ambiguity;
  const needed = fieldsOf(fact).some((field) => field.name === name && field.required === true);
  return { ...ambiguity, values: { ...ambiguity.values, needed: needed ? 'needed' : 'spare' } };
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
    ? (anchorOf(fact, anchorField, assigned, table, context) ?? givenAnchor(fact, anchorField, assigned, table, context))
    : null;
  const plans = new Map<string, FieldPlan>();
  const moments: MomentPlan[] = [];
  const notes: ColumnNote[] = [];
  const decided = new Map<number, Decided>();
  for (const one of assigned) {
    const { index, header } = one.column.layout;
    for (const ambiguity of (one.reader ?? one.moment)?.ambiguities ?? [])
      notes.push({ index, ambiguity: withNeed(ambiguity, fact, one.use.field) });
    if (one.use.field === anchorField && one.moment) continue;
    if (one.moment) {
      const kind = fieldsOf(fact).find((field) => field.name === one.use.field)?.kind;
      moments.push({ field: one.use.field, index, header, moment: one.moment, dateOnly: kind === 'date' });
    } else if (one.use.kind !== 'mean') {
      const plan = valuePlan(one, table, fact);
      if (plan) plans.set(plan.field, plan);
    }
  }
  const times = assigned.flatMap((one) => {
    const base = one.use.kind === 'mean' ? valuePlan(one, table, fact) : null;
    return base ? [{ one, base }] : [];
  });
  for (const { one, measured } of measureTimes(times, table, context, plans)) {
    const { index } = one.column.layout;
    if (measured.how === 'mean' && measured.by === '') continue;
    plans.set(measured.plan.field, measured.plan);
    const { how, by, unit, doubt } = measured;
    decided.set(index, { how, by, unit });
    if (doubt) notes.push({ index, ambiguity: doubt });
  }
  const ends = endsAsLastDays(moments, plans.get('agent') ?? plans.get('agent_name'), table, context);
  const told = [...notes, ...ends.notes].map((note) => inUnit(note, decided));
  return { anchor, fields: [...plans.values()], moments: ends.moments, notes: told, decided };
}
