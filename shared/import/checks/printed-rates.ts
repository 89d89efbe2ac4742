import type { Alarm } from '../../contract';
import type { FactValue } from '../loader';
import type { FieldPlan, Landing } from '../mapping/landing';
import type { RawRow } from '../table';
import { cellText, isMissing } from '../values/missing';
import { type AlarmPlace, alarm } from './alarm';

/** Printed shares are rounded, at worst to whole percentages; beyond this they are another figure. */
const rounding = 0.0051;
/** Fewer contacts make shares that any definition may give. */
const fewestContacts = 5;
/** Below both of these the rows are slips of rounding or of single rows; above one of them the column is another figure. */
const mostContradicting = 0.1;
const mostContradictingRows = 25;
const shownRows = 5;

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

const countFields: Readonly<Record<keyof Counts, string>> = {
  offered: 'offered',
  answered: 'answered',
  within: 'within_threshold',
  abandoned: 'abandoned',
  short: 'short_abandoned',
  abandonedWithin: 'abandoned_within_threshold',
};
const rateField = 'reported_service_level';

const percent = (value: number): number => Math.round(value * 1000) / 10;
const asNumber = (value: FactValue | undefined): number | null => (typeof value === 'number' ? value : null);

/** Rows that one definition does not explain: how many, and the first of them. */
interface Unexplained {
  count: number;
  readonly rows: number[];
  computed: number;
  printed: number;
}

/**
 * Watches every row for a printed service level that follows from its counts by no definition, and for a printed total that is the mean of the
 * column: right only when every row has as many contacts.
 */
export class PrintedRateWatch {
  /** Fields to be given to `see`; empty when there is nothing to watch. */
  readonly fields: readonly string[];
  private readonly rate: FieldPlan | null;
  private readonly counted: ReadonlySet<string>;
  private readonly unexplained: readonly Unexplained[] = definitions.map(() => ({ count: 0, rows: [], computed: 0, printed: 0 }));
  private readonly cells = new Map<number, string>();
  private told = 0;
  private rows = 0;
  private weight = 0;
  private weighted = 0;
  private plain = 0;

  constructor(private readonly landing: Pick<Landing, 'fact' | 'fields' | 'crossed' | 'table'>) {
    const { fact, fields, crossed } = landing;
    const watched = fact === 'queue_interval' && crossed === null;
    this.rate = watched ? (fields.find((plan) => plan.field === rateField && plan.how === 'value') ?? null) : null;
    // A count that was made from the printed share itself proves nothing.
    const counts = fields.filter(({ how }) => how === 'value' || how === 'minus_from' || how === 'plus').map(({ field }) => field);
    this.counted = new Set(Object.values(countFields).filter((field) => counts.includes(field)));
    this.fields = this.rate ? [rateField, ...this.counted] : [];
  }

  private countsIn(values: Readonly<Record<string, FactValue>>): Counts {
    const of = (name: keyof Counts) => (this.counted.has(countFields[name]) ? asNumber(values[countFields[name]]) : null);
    const [answered, abandoned] = [of('answered'), of('abandoned')];
    return {
      answered,
      abandoned,
      offered: of('offered') ?? plus(answered, abandoned),
      within: of('within'),
      short: of('short'),
      abandonedWithin: of('abandonedWithin'),
    };
  }

  /** One loaded row, in the units of the store; `raw` where its cells are at hand. */
  see(row: number, values: Readonly<Record<string, FactValue>>, raw: RawRow | null): void {
    if (!this.rate) return;
    const value = asNumber(values[rateField]);
    const own = this.countsIn(values);
    if (value === null) return;
    if (own.offered !== null) {
      this.rows++;
      this.weight += own.offered;
      this.weighted += value * own.offered;
      this.plain += value;
    }
    if (own.within === null || (own.offered ?? 0) < fewestContacts) return;
    this.told++;
    if (mayBe(value, own)) return;
    for (const [at, definition] of definitions.entries()) {
      const expected = definition(own);
      const found = this.unexplained[at];
      if (!found || (expected !== null && Math.abs(expected - value) <= rounding)) continue;
      if (found.count === 0) Object.assign(found, { printed: value, computed: share(own.within, own.offered) ?? 0 });
      found.count++;
      if (found.rows.length >= shownRows) continue;
      found.rows.push(row);
      if (raw) this.cells.set(row, cellText(raw.cells[this.rate.index] ?? null));
    }
  }

  /** The rows that an alarm would show: where `see` was not given the cells, `show` is. */
  get shown(): readonly number[] {
    return this.contradicting()?.rows ?? [];
  }

  show(raw: RawRow): void {
    if (this.rate) this.cells.set(raw.row, cellText(raw.cells[this.rate.index] ?? null));
  }

  private contradicting(): Unexplained | null {
    const least = this.unexplained.reduce((best, one) => (one.count < best.count ? one : best));
    const many = least.count >= Math.min(mostContradictingRows, Math.max(1, this.told * mostContradicting));
    return this.told > 0 && many ? least : null;
  }

  alarms(place: AlarmPlace): Alarm[] {
    const { rate } = this;
    return rate ? [...this.rateAlarms(place, rate), ...this.totalAlarms(place, rate)] : [];
  }

  private rateAlarms(place: AlarmPlace, { header }: FieldPlan): Alarm[] {
    const found = this.contradicting();
    if (!found) return [];
    const { count, rows, printed, computed } = found;
    const values = { header, count, of: this.told, printed: percent(printed), computed: percent(computed) };
    return [alarm(place, 'rate_contradicts', { column: header, values, rows, examples: rows.map((row) => this.cells.get(row) ?? '') })];
  }

  private totalAlarms(place: AlarmPlace, { header, index, reader }: FieldPlan): Alarm[] {
    const printedIn = (row: RawRow) => {
      const cell = row.cells[index] ?? null;
      return isMissing(cell) ? null : asNumber(reader.parse(cell) as FactValue);
    };
    const total = this.landing.table.totals.find((row) => printedIn(row) !== null);
    if (!total || this.rows < 2 || this.weight === 0) return [];
    const said = printedIn(total) ?? 0;
    const right = this.weighted / this.weight;
    if (Math.abs(said - right) <= 2 * rounding) return [];
    const values = { header, printed: percent(said), computed: percent(right), mean: percent(this.plain / this.rows) };
    const examples = [cellText(total.cells[index] ?? null)];
    return [alarm(place, 'total_rate_contradicts', { column: header, values, rows: [total.row], examples })];
  }
}
