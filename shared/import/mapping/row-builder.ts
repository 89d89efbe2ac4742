import { createHash } from 'node:crypto';
import { type Field, fieldsOf } from '../../schema';
import type { CrossedColumn } from '../find-table/layout';
import type { FactRow, FactValue, RejectedRow } from '../loader';
import { channelOf, directionOf } from '../recognise/outcome-words';
import { factSignatures } from '../recognise/signatures';
import type { Cell, RawRow } from '../table';
import { dateText, timestampText } from '../values/calendar';
import { estimateIn } from '../values/estimates';
import { cellText, isMissing } from '../values/missing';
import { unreadable } from '../values/reader';
import { derivedFieldsOf, deriveFields } from './derive';
import { besideTheTable, type FieldPlan, type Landing } from './landing';
import { rowInYear } from './row-in-year';
import { anchorMoment, momentOfParts, type WallClock } from './row-moment';

/** `empty`: a cell of a crossed table in which nothing stands. */
export type BuiltRow =
  | { readonly fact: FactRow; readonly moment: number | null }
  | { readonly reject: RejectedRow }
  | { readonly empty: true };

const nonNegative = new Set(['seconds', 'count', 'agents']);

/** Why a cell cannot be loaded. */
export class Unfit {
  static readonly unreadable = new Unfit('unreadable');
  static readonly negativeDuration = new Unfit('negative_duration');
  static readonly negativeCount = new Unfit('negative_count');

  /** Key in text: reject.<reason>. */
  private constructor(readonly reason: string) {}
}

/** Shortens a customer's identity to 16 hex digits of SHA-256 with the client as salt: the same customer, never the person. */
export const hashedKey = (clientId: string, value: string): string =>
  createHash('sha256').update(`${clientId}\u0000${value.trim().toLowerCase()}`).digest('hex').slice(0, 16);

/** Turns rows of one understood table into fact rows in the units of the store, or into rejects with column, value and reason. */
export class RowBuilder {
  readonly columns: readonly string[];
  private readonly kinds: ReadonlyMap<string, Field>;
  private readonly direct: readonly FieldPlan[];
  private readonly dependent: readonly FieldPlan[];
  private readonly filled = new Map<number, Cell>();
  private readonly downColumns: ReadonlySet<number>;
  /** Fields without which a row is rejected, besides its moment. */
  readonly required: readonly string[];
  readonly anchorField: string | null;
  private readonly hashes = new Map<string, string>();

  constructor(
    private readonly landing: Landing,
    private readonly clientId: string,
    private readonly clock: WallClock | null,
  ) {
    const { fact, anchor, fields, moments, constants, groupField } = landing;
    const present = new Set([...fields.map((plan) => plan.field), ...moments.map((plan) => plan.field), ...Object.keys(constants)]);
    this.anchorField = anchor?.field ?? (landing.crossed ? factSignatures[fact].anchor : null);
    if (this.anchorField) present.add(this.anchorField);
    if (groupField) present.add(groupField);
    for (const field of Object.keys(landing.crossed?.columns[0]?.says ?? {})) present.add(field);
    for (const field of derivedFieldsOf(fact, present)) present.add(field);
    const all = fieldsOf(fact);
    this.kinds = new Map(all.map((field) => [field.name, field]));
    this.columns = all.map((field) => field.name).filter((name) => present.has(name));
    this.direct = fields.filter((plan) => plan.how === 'value');
    this.dependent = fields.filter((plan) => plan.how !== 'value');
    const down = [
      ...fields,
      ...(anchor?.date ? [anchor.date] : []),
      ...(anchor?.time ? [anchor.time] : []),
      ...(anchor?.year ? [anchor.year] : []),
      ...(anchor?.monthDay ? [anchor.monthDay] : []),
    ];
    this.downColumns = new Set(down.filter((plan) => plan.fillDown).map((plan) => plan.index));
    const signature = factSignatures[fact];
    this.required = all.filter((field) => field.required && field.name !== signature.anchor).map((field) => field.name);
  }

  /** Fact rows of one row of the file: one, or one per column of a crossed table. */
  build(raw: RawRow, group: string | null): BuiltRow[] {
    const cells = this.fillDown(raw);
    const { crossed } = this.landing;
    if (!crossed) return [this.buildOne(raw, cells, group, null, null)];
    const { anchor } = this.landing;
    // A time in a heading is of a whole day; beside names stands the moment itself, in UTC it may be.
    const clock = crossed.holds === 'name' ? this.clock : null;
    const base = anchor && (crossed.holds === 'time' || crossed.holds === 'name') ? anchorMoment(anchor, cells, clock) : null;
    return crossed.columns.map((column): BuiltRow => {
      const cell = raw.cells[column.index] ?? null;
      if (isMissing(cell)) return { empty: true };
      return this.buildOne(raw, cells, group, cell, this.momentUnder(column, cells, base), column.says);
    });
  }

  /** When a cell of a crossed table is of: what its heading says, with what its row adds. `base`: the moment of the row itself. */
  private momentUnder({ moment: { date, time } }: CrossedColumn, cells: readonly Cell[], base: number | null): number | null {
    const { crossed, anchor } = this.landing;
    if (date === null) return base === null ? null : base + (time ?? 0);
    if (crossed?.holds !== 'year') return date + (this.timeOf(cells) ?? 0);
    return anchor ? rowInYear(anchor, cells, new Date(date * 1000).getUTCFullYear()) : null;
  }

  private timeOf(cells: readonly Cell[]): number | null {
    const { anchor } = this.landing;
    return anchor?.time ? (anchor.time.moment.parts(cells[anchor.time.index] ?? null)?.time ?? null) : null;
  }

  private fillDown(raw: RawRow): readonly Cell[] {
    if (this.downColumns.size === 0) return raw.cells;
    const cells = [...raw.cells];
    for (const index of this.downColumns) {
      if (isMissing(cells[index] ?? null)) cells[index] = this.filled.get(index) ?? null;
      else this.filled.set(index, cells[index] ?? null);
    }
    return cells;
  }

  private buildOne(
    raw: RawRow,
    cells: readonly Cell[],
    group: string | null,
    crossedCell: Cell,
    crossedMoment: number | null,
    says?: CrossedColumn['says'],
  ): BuiltRow {
    const { anchor, constants, groupField, crossed } = this.landing;
    const values: Record<string, FactValue> = { ...constants, ...says };
    let moment = crossedMoment;
    if (anchor && !crossed) {
      moment = anchorMoment(anchor, cells, this.clock);
      if (moment === null) return this.rejectAnchor(raw, cells);
    }
    if (crossed && moment === null) return this.rejectAnchor(raw, cells);
    const { anchorField } = this;
    if (anchorField && moment !== null)
      values[anchorField] = this.kinds.get(anchorField)?.kind === 'date' ? dateText(moment) : timestampText(moment);
    if (groupField && group !== null) values[groupField] = group;
    let fault = this.readDirect(values, cells, crossedCell) ?? this.readMoments(values, cells, moment);
    // Means are multiplied by counts that may themselves be derived (answered = offered - abandoned).
    if (!fault && this.dependent.length > 0) deriveFields(this.landing.fact, values);
    fault ??= this.readDependent(values, cells);
    if (fault) return { reject: this.reject(raw, fault.header, fault.cell, fault.reason) };
    deriveFields(this.landing.fact, values);
    for (const field of this.required) if ((values[field] ?? null) === null) return this.rejectWithout(field, raw, cells);
    return { fact: { sourceRow: raw.row, values: this.columns.map((column) => values[column] ?? null) }, moment };
  }

  /** What one cell gives for a field that takes its own value, in the unit of the store; Unfit when it cannot be. */
  valueOf(plan: FieldPlan, cell: Cell): FactValue | Unfit {
    const value = plan.reader.parse(cell);
    if (value === unreadable) return Unfit.unreadable;
    if (plan.how !== 'value') {
      if (typeof value !== 'number') return null;
      return value < 0 ? Unfit.negativeDuration : value * plan.factor;
    }
    if (typeof value === 'string') return this.textValue(plan.field, value);
    if (typeof value !== 'number') return value;
    const scaled = plan.factor === 1 ? value : value * plan.factor;
    const kind = this.kinds.get(plan.field)?.kind;
    if (scaled >= 0 || !kind || !nonNegative.has(kind)) return scaled;
    return kind === 'seconds' ? Unfit.negativeDuration : Unfit.negativeCount;
  }

  private readDirect(values: Record<string, FactValue>, cells: readonly Cell[], crossedCell: Cell) {
    for (const plan of this.direct) {
      const cell = plan.index < 0 ? crossedCell : (cells[plan.index] ?? null);
      const value = this.valueOf(plan, cell);
      if (value instanceof Unfit) return { header: plan.header, cell, reason: value.reason };
      values[plan.field] = value;
    }
    return null;
  }

  private textValue(field: string, text: string): string {
    if (field === 'channel') return this.landing.fact === 'self_service' ? text : channelOf(text);
    if (field === 'direction') return directionOf(text);
    if (field !== 'customer_key') return text;
    let hash = this.hashes.get(text);
    if (hash === undefined) {
      hash = hashedKey(this.clientId, text);
      if (this.hashes.size < 200_000) this.hashes.set(text, hash);
    }
    return hash;
  }

  private readMoments(values: Record<string, FactValue>, cells: readonly Cell[], start: number | null) {
    for (const plan of this.landing.moments) {
      const cell = cells[plan.index] ?? null;
      if (isMissing(cell)) {
        values[plan.field] = null;
        continue;
      }
      const parts = plan.moment.parts(cell);
      const moment = parts ? (momentOfParts(parts, this.clock) ?? sameDay(parts.time, start)) : null;
      if (moment === null) return { header: plan.header, cell, reason: 'unreadable' };
      values[plan.field] = plan.dateOnly ? dateText(moment) : timestampText(moment);
    }
    return null;
  }

  private readDependent(values: Record<string, FactValue>, cells: readonly Cell[]) {
    for (const plan of this.dependent) {
      const cell = cells[plan.index] ?? null;
      const value = this.valueOf(plan, cell);
      if (value instanceof Unfit) return { header: plan.header, cell, reason: value.reason };
      const per = plan.per === null ? null : (values[plan.per] ?? null);
      values[plan.field] = typeof value !== 'number' ? null : dependentValue(plan, value, per, values);
    }
    return null;
  }

  /** A row that says nothing without this field; a word or an estimate in its place is shown. */
  private rejectWithout(field: string, raw: RawRow, cells: readonly Cell[]): BuiltRow {
    const plan = this.landing.fields.find((one) => one.field === field);
    const cell = plan && plan.index >= 0 ? (cells[plan.index] ?? null) : null;
    const header = plan?.header ?? field;
    if (typeof cell !== 'string' || isMissing(cell)) return { reject: this.reject(raw, header, null, 'missing_required') };
    return { reject: this.reject(raw, header, cell, estimateIn(cell) === null ? 'unreadable' : 'estimate') };
  }

  private rejectAnchor(raw: RawRow, cells: readonly Cell[]): BuiltRow {
    const { anchor } = this.landing;
    for (const side of [anchor?.date, anchor?.time]) {
      if (!side || side.index === besideTheTable) continue;
      const cell = cells[side.index] ?? null;
      if (isMissing(cell)) return { reject: this.reject(raw, side.header, cell, 'missing_required') };
      if (side.moment.parts(cell) === null) return { reject: this.reject(raw, side.header, cell, 'unreadable') };
    }
    // A year that is none, or one without that week; a month without that day.
    const year = anchor?.monthDay ?? anchor?.year;
    if (year) return { reject: this.reject(raw, year.header, cells[year.index] ?? null, 'unreadable') };
    return { reject: this.reject(raw, anchor?.date?.header ?? null, null, 'missing_required') };
  }

  private reject(raw: RawRow, column: string | null, cell: Cell, why: string): RejectedRow {
    const value = isMissing(cell) ? (cell === null ? null : cellText(cell)) : cellText(cell);
    return { sourceRow: raw.row, column, value, reason: why, raw: raw.cells.map(cellText).join('\t').slice(0, 4000) };
  }
}

/** A time without a date is on the day of the row's start, or past midnight when it would lie before it. */
function sameDay(time: number | null, start: number | null): number | null {
  if (time === null || start === null) return null;
  const moment = Math.floor(start / 86_400) * 86_400 + time;
  return moment < start ? moment + 86_400 : moment;
}

function dependentValue(plan: FieldPlan, value: number, per: FactValue, values: Readonly<Record<string, FactValue>>): number | null {
  if (plan.how === 'per_interval') {
    const seconds = values.interval_s;
    return typeof seconds === 'number' && seconds > 0 ? value / seconds : null;
  }
  if (plan.how === 'plus') return value + (typeof per === 'number' ? per : 0);
  if (typeof per !== 'number') return null;
  if (plan.how === 'minus_from') return Math.max(0, per - value);
  return value * per;
}
