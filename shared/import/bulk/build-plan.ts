import type { BuildPlan, FieldSource, TextReading } from '../../schema';
import { duckdbType, type Field, fieldsOf } from '../../schema';
import type { FactValue } from '../loader';
import { derivationsFor } from '../mapping/derive';
import type { AnchorPlan, FieldPlan, Landing, MomentPlan } from '../mapping/landing';
import { type RowBuilder, Unfit } from '../mapping/row-builder';
import { momentOfParts, type WallClock } from '../mapping/row-moment';
import type { Cell } from '../table';
import { isMissing } from '../values/missing';
import type { MomentParts } from '../values/moment-text';
import type { PlainTable } from './scan-plain';

/** Thrown when a table must be read row by row after all: while its plan is made, or while its records are read by it. */
class RowByRow extends Error {}
/** true when a value showed, while records were read by a plan, that the table must be read row by row. */
export const isRowByRow = (thrown: unknown): boolean => thrown instanceof RowByRow;
const rowByRow = (): never => {
  throw new RowByRow();
};

type Read = (cell: Cell) => FactValue | Unfit;

const readingKinds: Readonly<Record<string, TextReading['kind']>> = { VARCHAR: 'text', DOUBLE: 'number', BOOLEAN: 'boolean' };
const jsKinds: Readonly<Record<TextReading['kind'], string>> = { text: 'string', number: 'number', boolean: 'boolean' };
/** Texts of these fields are not kept as they stand. */
const turnedTexts = new Set(['channel', 'direction', 'customer_key']);

/** How the rows of a landing are made in a database: each text of each column read once, by the very readers that read cells. */
class PlanMaker {
  private readonly sources = new Map<string, FieldSource>();
  private readonly kinds: ReadonlyMap<string, Field>;

  constructor(
    private readonly landing: Landing,
    private readonly plain: PlainTable,
    private readonly builder: RowBuilder,
    private readonly clock: WallClock | null,
  ) {
    this.kinds = new Map(fieldsOf(landing.fact).map((field) => [field.name, field]));
  }

  plan(): BuildPlan {
    const { landing, builder, plain } = this;
    const filling = [...landing.fields.map((plan) => plan.field), ...landing.moments.map((plan) => plan.field)];
    if (landing.anchor) filling.push(landing.anchor.field);
    if (new Set(filling).size < filling.length) rowByRow();
    for (const [field, constant] of Object.entries(landing.constants)) if (!filling.includes(field)) this.sources.set(field, { constant });
    if (landing.anchor) this.addAnchor(landing.anchor);
    const dependent = landing.fields.filter((plan) => plan.how !== 'value');
    for (const plan of landing.fields) if (plan.how === 'value') this.addValue(plan);
    for (const plan of landing.moments) this.addMoment(plan);
    if (dependent.length > 0) this.derive();
    for (const plan of dependent) this.addDependent(plan);
    this.derive();
    const fields = [...this.sources].map(([field, source]) => ({ field, source }));
    if (fields.some(({ field }) => !builder.columns.includes(field))) rowByRow();
    return { firstRow: plain.text.firstRow, fields, required: builder.required, anchor: builder.anchorField };
  }

  private derive(): void {
    for (const { field, by } of derivationsFor(this.landing.fact, new Set(this.sources.keys()))) this.sources.set(field, { by });
  }

  /** How a column is read: each text once where texts repeat, else each record. */
  private reading(index: number, kind: TextReading['kind'], read: Read): TextReading {
    const column = this.plain.columns.get(index) ?? rowByRow();
    const { form, text: file } = this.plain;
    const each = (text: string) => {
      const value = read(form.cellOf(text));
      if (value instanceof Unfit) return { value: null, unfit: true };
      // A value of another kind than its field would be refused by the store.
      if (value !== null && typeof value !== jsKinds[kind]) rowByRow();
      if (typeof value === 'number' && !Number.isFinite(value)) rowByRow();
      return { value, unfit: false };
    };
    if (!('texts' in column)) return { column: index, kind, each };
    const values = column.texts.flatMap(({ text }) => (text === null ? [] : [{ text, ...each(text) }]));
    const itself = !file.tagged && kind === 'text' && values.every(({ text, value }) => value === text);
    return { column: index, kind, asItStands: itself, values: itself ? [] : values };
  }

  private kindOf(field: string): TextReading['kind'] {
    return readingKinds[duckdbType[this.kinds.get(field)?.kind ?? 'timestamp']] ?? rowByRow();
  }

  private addValue(plan: FieldPlan): void {
    if (plan.fillDown || this.builder.valueOf(plan, null) !== null) rowByRow();
    const kind = this.kindOf(plan.field);
    const cell = this.crowded(plan, kind) ?? this.reading(plan.index, kind, (value) => this.builder.valueOf(plan, value));
    this.sources.set(plan.field, { cell });
  }

  /** A column of hardly repeating texts that are their own values, such as the numbers of contacts; null for any other. */
  private crowded(plan: FieldPlan, kind: TextReading['kind']): TextReading | null {
    const column = this.plain.columns.get(plan.index);
    if (!column || !('exceptions' in column) || column.exceptions === null) return null;
    if (!plan.reader.asItStands || kind !== 'text' || plan.factor !== 1 || turnedTexts.has(plan.field)) return null;
    const values = [...column.exceptions].map(([text, value]) => ({ text, value, unfit: false }));
    return { column: plan.index, kind, asItStands: true, values };
  }

  private addDependent(plan: FieldPlan): void {
    if (plan.fillDown || plan.how === 'plus' || this.builder.valueOf(plan, null) !== null || this.sources.has(plan.field)) rowByRow();
    const reading = this.reading(plan.index, 'number', (cell) => this.builder.valueOf(plan, cell));
    if (plan.how === 'per_interval') this.sources.set(plan.field, { perInterval: reading });
    else if (plan.how === 'minus_from') this.sources.set(plan.field, { minusFrom: reading, per: plan.per ?? '' });
    else this.sources.set(plan.field, { times: reading, per: plan.per ?? '' });
  }

  private moments(index: number, parts: (cell: Cell) => MomentParts | null, read: (parts: MomentParts) => number | null, unfit: boolean) {
    const value = (cell: Cell) => {
      const found = parts(cell);
      const seconds = found === null ? null : read(found);
      return seconds === null && unfit ? Unfit.unreadable : seconds;
    };
    return this.reading(index, 'number', value);
  }

  private addAnchor({ field, date, time, dateOnly, year, monthDay }: AnchorPlan): void {
    if (!date || year || monthDay || date.index < 0 || date.fillDown || time?.fillDown) throw new RowByRow();
    const { clock } = this;
    if (!time) {
      const start = this.moments(date.index, date.moment.parts, (parts) => momentOfParts(parts, clock), true);
      this.sources.set(field, { start, time: null, dateOnly });
      return;
    }
    // A stamp in UTC beside a time of its own: which hour it is depends on both.
    const day = (parts: MomentParts) => (parts.offset === 0 && clock ? rowByRow() : parts.date);
    const ofDay = (parts: MomentParts) => (parts.offset === 0 && clock ? rowByRow() : parts.time);
    const start = this.moments(date.index, date.moment.parts, day, true);
    this.sources.set(field, { start, time: this.moments(time.index, time.moment.parts, ofDay, true), dateOnly });
  }

  private addMoment({ field, index, moment, dateOnly }: MomentPlan): void {
    const { clock } = this;
    const time = this.moments(index, moment.parts, (parts) => (momentOfParts(parts, clock) === null ? parts.time : null), false);
    // What is neither a moment nor a time cannot be loaded, unless it marks a missing one.
    const whole = this.reading(index, 'number', (cell) => {
      const parts = moment.parts(cell);
      const seconds = parts === null ? null : momentOfParts(parts, clock);
      return seconds === null && (parts?.time ?? null) === null && !isMissing(cell) ? Unfit.unreadable : seconds;
    });
    this.sources.set(field, { whole, clock: time, dateOnly });
  }
}

/** The plan, or null when this table must be read row by row: crossed tables, logs of states, labels filled down, many different moments. */
export function buildPlanOf(landing: Landing, builder: RowBuilder, clock: WallClock | null): BuildPlan | null {
  const { plain } = landing.table;
  if (!plain || landing.crossed || landing.eventLog || landing.groupField) return null;
  try {
    return new PlanMaker(landing, plain, builder, clock).plan();
  } catch (thrown) {
    if (thrown instanceof RowByRow) return null;
    throw thrown;
  }
}
