import { quantile, seasonalTrend } from '../../statistics';
import { dateOf, wallMinutes, weekdayOf } from '../gather/wall-time';
import type { HolidayOn } from './holidays';
import { type Series, toScale } from './series';

/** A series on its model scale, without the pattern of the week. */
export interface PlainSeries {
  readonly dates: readonly string[];
  readonly values: readonly number[];
  /** What the pattern of the week gave each point; added back it is the value as measured. */
  readonly pattern: readonly number[];
  /** Cases behind each point: a quiet Sunday scatters more than a Monday. */
  readonly cases: readonly number[];
  /** Weekdays whose pattern was taken out; 0 where none was. */
  readonly weekdays: number;
}

/** The pattern needs this many weeks before it can be told from chance (methods.md 8). */
const fewestWeeks = 4;

const weekday = (date: string) => weekdayOf(wallMinutes(date));

/** Weekdays on which the queue is open in more than half of the weeks. */
function openWeekdays(dates: readonly string[]): number[] {
  const counts = new Map<number, number>();
  for (const date of dates) counts.set(weekday(date), (counts.get(weekday(date)) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].flatMap(([day, count]) => (2 * count > most ? [day] : [])).sort((a, b) => a - b);
}

/** Every open day from the first date to the last, holidays and gaps included: the seasonal smoother needs whole weeks. */
function openCalendar(first: string, last: string, open: readonly number[]): string[] {
  const dates: string[] = [];
  for (let at = wallMinutes(first); at <= wallMinutes(last); at += 1440) if (open.includes(weekdayOf(at))) dates.push(dateOf(at));
  return dates;
}

/** Holidays out, then the weekday pattern by robust STL; a gap is filled with the middle of its weekday for the smoother only. */
export function withoutPattern(series: Series, holidayOn: HolidayOn): PlainSeries {
  const points = series.days
    .filter(({ date }) => series.grain === 'week' || holidayOn(date) === null)
    .map((day) => ({
      date: day.date,
      value: toScale(series.scale, day),
      cases: series.metric === 'contacts' ? day.numerator : day.denominator,
    }));
  const unchanged = () => ({
    dates: points.map(({ date }) => date),
    values: points.map(({ value }) => value),
    pattern: points.map(() => 0),
    cases: points.map(({ cases }) => cases),
    weekdays: 0,
  });
  if (series.grain === 'week' || points.length === 0) return unchanged();
  const open = openWeekdays(points.map(({ date }) => date));
  const kept = points.filter(({ date }) => open.includes(weekday(date)));
  const calendar = openCalendar(kept[0]?.date ?? '', kept[kept.length - 1]?.date ?? '', open);
  if (open.length < 2 || calendar.length < fewestWeeks * open.length) return unchanged();
  const known = new Map(kept.map(({ date, value }) => [date, value]));
  const middle = (day: number) =>
    quantile(
      kept.flatMap(({ date, value }) => (weekday(date) === day ? [value] : [])),
      0.5,
    ) as number;
  const filled = calendar.map((date) => known.get(date) ?? middle(weekday(date)));
  const found = seasonalTrend(filled, { period: open.length, seasonalWindow: 'periodic', inner: 1, outer: 15 });
  if (!found) return unchanged();
  const place = new Map(calendar.map((date, index) => [date, index]));
  const pattern = kept.map(({ date }) => found.seasonal[place.get(date) as number] as number);
  return {
    dates: kept.map(({ date }) => date),
    values: kept.map(({ value }, index) => value - (pattern[index] as number)),
    pattern,
    cases: kept.map(({ cases }) => cases),
    weekdays: open.length,
  };
}
