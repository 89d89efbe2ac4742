import type { Arithmetic, BuildPlan, FieldSource, TextReading } from '../../schema';
import { literal, named } from './scratch';

const momentOf = (seconds: string, dateOnly: boolean): string => {
  const moment = `make_timestamp(CAST(floor(${seconds} + 0.5) AS BIGINT) * 1000000)`;
  return dateOnly ? `CAST(${moment} AS DATE)` : moment;
};

function arithmetic(by: Arithmetic, present: ReadonlySet<string>): string {
  if ('present' in by) return `${named(by.present)} IS NOT NULL`;
  if ('product' in by) return by.product.map(named).join(' * ');
  if ('difference' in by) return positiveOnly(by.difference.map(named).join(' - '));
  const more = by.plus !== undefined && present.has(by.plus) ? ` + coalesce(${named(by.plus)}, 0)` : '';
  return `${by.sum.map(named).join(' + ')}${more}`;
}

/** Nothing below zero; NULL stays NULL, which greatest() does not see to. */
const positiveOnly = (value: string): string => `CASE WHEN ${value} < 0 THEN 0 ELSE ${value} END`;

/** Writes the statement that makes rows of records; each reading that lists texts has a table of its own (`readings`), joined by the text. */
export class BuildSql {
  readonly readings: TextReading[] = [];
  private readonly faults: string[] = [];
  private readonly selected: string[] = [];
  private readonly joins: string[] = [];
  readonly helpers = ['_start', '_fault'];

  constructor(
    private readonly plan: BuildPlan,
    private readonly tagged: boolean,
  ) {}

  /** Rows with their row number, `_fault` where a record cannot be loaded, `_place`. */
  statement(kept: string): string {
    const present = new Set<string>();
    const start = this.plan.fields.find(({ source }) => 'start' in source);
    this.selected.push(`${start && 'start' in start.source ? this.startOf(start.source) : 'CAST(NULL AS DOUBLE)'} AS _start`);
    if (start) this.faults.push('_start IS NULL');
    for (const { field, source } of this.plan.fields) {
      this.selected.push(`${this.expression(source, present)} AS ${named(field)}`);
      present.add(field);
    }
    for (const field of this.plan.required) this.faults.push(present.has(field) ? `${named(field)} IS NULL` : 'true');
    const fault = this.faults.length > 0 ? this.faults.join(' OR ') : 'false';
    return `SELECT CAST(texts.place + ${this.plan.firstRow} AS INTEGER) AS source_row, ${this.selected.join(',\n  ')},\n  (${fault}) AS _fault
      FROM texts ${this.joins.join(' ')} WHERE ${kept}`;
  }

  private startOf(source: { readonly start: TextReading; readonly time: TextReading | null }): string {
    const start = this.value(source.start);
    return source.time === null ? start : `${start} + ${this.value(source.time)}`;
  }

  private expression(source: FieldSource, present: ReadonlySet<string>): string {
    if ('constant' in source) return typeof source.constant === 'string' ? literal(source.constant) : `${typed(source.constant)}`;
    if ('cell' in source) return this.value(source.cell);
    if ('start' in source) return momentOf('_start', source.dateOnly);
    if ('whole' in source) return this.laterMoment(source);
    if ('by' in source) return arithmetic(source.by, present);
    if ('perInterval' in source) {
      const value = this.value(source.perInterval);
      return present.has('interval_s') ? `CASE WHEN "interval_s" > 0 THEN ${value} / "interval_s" END` : 'CAST(NULL AS DOUBLE)';
    }
    const reading = 'times' in source ? source.times : source.minusFrom;
    const value = this.value(reading);
    if (!present.has(source.per)) return 'CAST(NULL AS DOUBLE)';
    return 'times' in source ? `${value} * ${named(source.per)}` : positiveOnly(`(${named(source.per)} - ${value})`);
  }

  private laterMoment({ whole, clock, dateOnly }: { whole: TextReading; clock: TextReading; dateOnly: boolean }): string {
    const [moment, time] = [this.value(whole), this.value(clock)];
    const sameDay = `floor(_start / 86400) * 86400 + ${time}`;
    this.faults.push(`(${moment} IS NULL AND ${time} IS NOT NULL AND _start IS NULL)`);
    return momentOf(`coalesce(${moment}, ${sameDay} + CASE WHEN ${sameDay} < _start THEN 86400 ELSE 0 END)`, dateOnly);
  }

  /** The value of a reading; joins its table when it lists texts. */
  private value(reading: TextReading): string {
    const text = `texts.c${reading.column}`;
    const itself = this.tagged ? `substr(${text}, 2)` : text;
    if ('values' in reading && reading.asItStands && reading.values.length === 0) return itself;
    const table = `reading_${this.readings.length}`;
    this.readings.push(reading);
    this.faults.push(`coalesce(${table}.k_unfit, false)`);
    if ('each' in reading) {
      this.joins.push(`LEFT JOIN ${table} ON ${table}.k_place = texts.place`);
      return `${table}.k_value`;
    }
    this.joins.push(`LEFT JOIN ${table} ON ${table}.k_text = ${text}`);
    if (reading.asItStands) return `CASE WHEN ${table}.k_text IS NULL THEN ${itself} ELSE ${table}.k_value END`;
    // A text that is not listed would be a fault of ours: better looked at by itself than lost.
    this.faults.push(`(${text} IS NOT NULL AND ${table}.k_text IS NULL)`);
    return `${table}.k_value`;
  }
}

const typed = (constant: number | boolean): string => (typeof constant === 'number' ? `CAST(${constant} AS DOUBLE)` : String(constant));
