import type { Alarm } from '../../contract';
import type { FieldPlan, Landing } from '../mapping/landing';
import type { RawRow } from '../table';
import { isMissing } from '../values/missing';
import { type AlarmPlace, alarm } from './alarm';

const summable =
  /^(?:offered|answered|abandoned|within_threshold|handled|forecast_volume|actual_volume|sessions|amount|short_abandoned|transferred)$/;

/** A total spans at most so many groups: the days of a year. */
const mostGroups = 400;

/**
 * Knows the running sums of the counts: a row without its key that repeats a sum is a total in disguise, and a printed total that differs from
 * the rows is an alarm.
 */
export class TotalsWatch {
  private readonly plans: readonly FieldPlan[];
  private readonly sums: number[];
  private readonly sinceSubtotal: number[];
  /** Sums of the groups of rows between totals, the last ones. */
  private readonly groups: number[][] = [];
  private rows = 0;
  private rowsSince = 0;
  private readonly contradictions: { row: number; header: string; printed: number; summed: number }[] = [];

  constructor(landing: Pick<Landing, 'crossed' | 'fields'>) {
    this.plans = landing.crossed ? [] : landing.fields.filter((plan) => summable.test(plan.field) && plan.how === 'value');
    this.sums = this.plans.map(() => 0);
    this.sinceSubtotal = this.plans.map(() => 0);
  }

  private valuesOf(raw: RawRow): (number | null)[] {
    return this.plans.map((plan) => {
      const cell = raw.cells[plan.index] ?? null;
      const value = isMissing(cell) ? null : plan.reader.parse(cell);
      return typeof value === 'number' ? value : null;
    });
  }

  add(raw: RawRow): void {
    this.rows++;
    this.rowsSince++;
    for (const [index, value] of this.valuesOf(raw).entries()) {
      this.sums[index] = (this.sums[index] ?? 0) + (value ?? 0);
      this.sinceSubtotal[index] = (this.sinceSubtotal[index] ?? 0) + (value ?? 0);
    }
  }

  /** The fields whose sums are known. */
  get fields(): readonly string[] {
    return this.plans.map((plan) => plan.field);
  }

  /** Rows that were summed elsewhere; `sums` in the order of `fields`. */
  addRows(rows: number, sums: readonly number[]): void {
    this.rows += rows;
    this.rowsSince += rows;
    for (const [index, sum] of sums.entries()) {
      this.sums[index] = (this.sums[index] ?? 0) + sum;
      this.sinceSubtotal[index] = (this.sinceSubtotal[index] ?? 0) + sum;
    }
  }

  /** 'total' or 'subtotal' when a row that cannot be loaded repeats the sums of the rows above it; null otherwise. */
  repeatsSum(raw: RawRow): 'total' | 'subtotal' | null {
    const values = this.valuesOf(raw);
    const matches = (sums: readonly number[], rows: number) =>
      rows >= 2 &&
      values.some((value) => value !== null && value > 0) &&
      values.every((value, index) => value === null || Math.abs(value - (sums[index] ?? 0)) < 0.5);
    if (matches(this.sums, this.rows)) return 'total';
    if (!matches(this.sinceSubtotal, this.rowsSince)) return null;
    this.endGroup();
    return 'subtotal';
  }

  /** A row that says it is a total: compared with the rows above. */
  printed(raw: RawRow, kind: 'total' | 'subtotal'): void {
    const values = this.valuesOf(raw);
    for (const [index, value] of values.entries()) {
      const all = this.sums[index] ?? 0;
      const spans = this.spansBack(index);
      const near = (sum: number) => value === null || Math.abs(value - sum) <= Math.max(0.5, Math.abs(sum) * 1e-6);
      // A total may be of all rows, of the rows since the last total, or of several such groups (a week of days); only when it is none, it contradicts.
      if (value === null || near(all) || spans.some(near)) continue;
      this.contradictions.push({
        row: raw.row,
        header: this.plans[index]?.header ?? '',
        printed: value,
        summed: kind === 'total' ? all : (spans[0] ?? 0),
      });
    }
    this.endGroup();
  }

  /** Sums of the last group, the last two, and so on; the group that just ended comes first when no row followed it. */
  private spansBack(index: number): number[] {
    let sum = this.rowsSince > 0 ? (this.sinceSubtotal[index] ?? 0) : 0;
    const spans = this.rowsSince > 0 ? [sum] : [];
    for (let at = this.groups.length - 1; at >= 0; at--) {
      sum += this.groups[at]?.[index] ?? 0;
      spans.push(sum);
    }
    return spans;
  }

  private endGroup(): void {
    if (this.rowsSince > 0) {
      this.groups.push([...this.sinceSubtotal]);
      if (this.groups.length > mostGroups) this.groups.shift();
    }
    this.rowsSince = 0;
    this.sinceSubtotal.fill(0);
  }

  alarms(place: AlarmPlace): Alarm[] {
    const first = this.contradictions[0];
    if (!first) return [];
    const examples = this.contradictions.slice(0, 5).map((one) => `${one.header}: ${one.printed} / ${one.summed}`);
    const values = { header: first.header, printed: first.printed, summed: first.summed, count: this.contradictions.length };
    return [alarm(place, 'total_contradicts', { column: first.header, rows: this.contradictions.map((one) => one.row), values, examples })];
  }
}
