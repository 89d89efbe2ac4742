import type { Alarm } from '../../contract';
import type { Landing } from '../mapping/landing';
import { cellText } from '../values/missing';
import { type AlarmPlace, alarm } from './alarm';

const day = 86_400;
const caps = [10_000, 20_000, 30_000, 50_000, 65_535, 65_536, 100_000, 150_000, 200_000, 250_000, 500_000, 1_000_000, 1_048_575, 1_048_576];
const two = (value: number) => String(value).padStart(2, '0');
const dateOf = (index: number): string => new Date(index * day * 1000).toISOString().slice(0, 10);
const clockOf = (seconds: number): string => `${two(Math.floor(seconds / 3600))}:${two(Math.floor((seconds % 3600) / 60))}`;

interface DayTally {
  rows: number;
  first: number;
  last: number;
  starts: Set<number> | null;
}

/** Watches which days and intervals the rows cover: for cut exports, missing days and intervals, and half days. */
export class Coverage {
  private readonly days = new Map<number, DayTally>();
  /** Length of the intervals whose starts are followed, in seconds; null when days alone are. */
  readonly interval: number | null;
  private readonly timed: boolean;

  constructor(private readonly landing: Landing) {
    const length = landing.constants.interval_s;
    this.interval =
      typeof length === 'number' && length < day && (landing.fact === 'queue_interval' || landing.fact === 'plan_interval') ? length : null;
    this.timed =
      landing.anchor?.time != null ||
      landing.anchor?.date?.moment.holds === 'both' ||
      (landing.crossed !== null && landing.crossed.holds !== 'name' && landing.crossed.holds !== 'year');
  }

  see(moment: number): void {
    this.seeSpan(moment, moment, 1);
  }

  /** `rows` rows of one day, from the moment `first` to `last`. Where the starts of intervals are followed, first and last are the same. */
  seeSpan(first: number, last: number, rows: number): void {
    const index = Math.floor(first / day);
    let tally = this.days.get(index);
    if (!tally) {
      if (this.days.size > 5000) return;
      tally = { rows: 0, first: day, last: 0, starts: this.interval === null ? null : new Set() };
      this.days.set(index, tally);
    }
    tally.rows += rows;
    tally.first = Math.min(tally.first, first - index * day);
    tally.last = Math.max(tally.last, last - index * day);
    tally.starts?.add(first - index * day);
  }

  get period(): [string, string] | null {
    const order = [...this.days.keys()].sort((left, right) => left - right);
    const [first, last] = [order[0], order[order.length - 1]];
    return first === undefined || last === undefined ? null : [dateOf(first), dateOf(last)];
  }

  alarms(place: AlarmPlace, dataRows: number): Alarm[] {
    const found: Alarm[] = [];
    const cap = caps.find((limit) => dataRows === limit || dataRows + 1 === limit);
    if (cap)
      found.push(
        alarm(place, 'cut_export', {
          values: { rows: dataRows, cap },
          rows: [this.landing.table.lastRow],
          examples: (this.landing.table.lastData?.cells ?? []).map(cellText),
        }),
      );
    if (this.days.size >= 5 && this.landing.fact !== 'survey' && this.landing.fact !== 'evaluation' && this.landing.fact !== 'cost') {
      found.push(...this.missingDays(place), ...this.halfLastDay(place), ...this.missingIntervals(place));
    }
    return found;
  }

  /** Days without rows on weekdays that otherwise always have them. */
  private missingDays(place: AlarmPlace): Alarm[] {
    if (this.landing.constants.interval_s === 604_800 || this.landing.constants.period_s === 604_800) return [];
    const order = [...this.days.keys()].sort((left, right) => left - right);
    const [first, last] = [order[0] ?? 0, order[order.length - 1] ?? 0];
    if (last - first > 800) return [];
    const weekday = (index: number) => (index + 3) % 7;
    const missing: number[] = [];
    for (let index = first; index <= last; index++) {
      if (this.days.has(index)) continue;
      const same = order.filter((other) => weekday(other) === weekday(index)).length;
      const possible = Math.floor((last - first) / 7) + 1;
      if (same >= 2 && same >= possible * 0.6) missing.push(index);
    }
    if (missing.length === 0) return [];
    return [
      alarm(place, 'missing_days', {
        values: { count: missing.length, first: dateOf(missing[0] ?? 0) },
        examples: missing.slice(0, 5).map(dateOf),
        severity: missing.length > 2 ? 'warning' : 'note',
      }),
    ];
  }

  private halfLastDay(place: AlarmPlace): Alarm[] {
    if (!this.timed) return [];
    const order = [...this.days.keys()].sort((left, right) => left - right);
    const last = order[order.length - 1] ?? 0;
    const before = order.slice(0, -1).filter((index) => (last - index) % 7 === 0);
    const compare = (before.length >= 2 ? before : order.slice(0, -1))
      .map((index) => this.days.get(index)?.last ?? 0)
      .sort((left, right) => left - right);
    const usual = compare[Math.floor(compare.length / 2)] ?? 0;
    const final = this.days.get(last)?.last ?? 0;
    if (compare.length < 2 || usual - final < Math.max(5400, 4 * (this.interval ?? 0))) return [];
    const values = { date: dateOf(last), last: clockOf(final), usual: clockOf(usual) };
    return [alarm(place, 'half_last_day', { values, examples: [`${dateOf(last)} ${clockOf(final)}`] })];
  }

  /** Intervals between the first and last of a day without a row. */
  private missingIntervals(place: AlarmPlace): Alarm[] {
    if (this.interval === null) return [];
    const step = this.interval;
    const examples: string[] = [];
    let count = 0;
    for (const [index, tally] of this.days) {
      const expected = (tally.last - tally.first) / step + 1;
      const gap = Math.round(expected - (tally.starts?.size ?? 0));
      if (gap <= 0) continue;
      count += gap;
      for (let at = tally.first; at <= tally.last && examples.length < 5; at += step)
        if (!tally.starts?.has(at)) examples.push(`${dateOf(index)} ${clockOf(at)}`);
    }
    if (count === 0) return [];
    return [alarm(place, 'missing_intervals', { values: { count }, examples, severity: count > this.days.size ? 'warning' : 'note' })];
  }
}
