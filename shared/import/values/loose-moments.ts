import { isoWeekStart, momentOf } from './calendar';
import { type DateOrder, type MomentParts, readMoment } from './moment-text';
import { isWeekday } from './month-names';

const nothing: MomentParts = { date: null, time: null, until: null, offset: null, ordered: false };

/** 20240613T080000, 20240613080000, 202406130800. */
const compactMoment = /^((?:19|20)\d{2})(\d{2})(\d{2})T?([01]\d|2[0-3])([0-5]\d)([0-5]\d)?$/;
const shortDay = /^(?:(\p{L}+)\.?,?\s+)?(\d{1,2})(?:\s?[-/]\s?(\d{1,2})|\.\s?(\d{1,2})\.)$/u;
const weekAlone = /^(?:w|wk|week|kw|semaine|semana|hafta)\.?\s?(\d{1,2})$/i;
const hourAlone = /^(\d{1,2})\s?(?:u|uur|h|uhr)\.?$/i;
const hourWithHalf = /^(\d{1,2})\s?([ap])\.?m\.?$/i;
const spanOfDays = /^(.+?)\s+(?:-|–|—|t\/m|tot en met|tot|to|bis|until|through|au)\s+(.+)$/i;
const withSpanBehind = /^.+?\s*\((.+)\)$/;

const dated = (date: number | null, ordered = false): MomentParts | null => (date === null ? null : { ...nothing, date, ordered });

/** "24-12", "wo 03-04" and "24.12." in the year of the file; the month in front is not read, for "03/24" is a month of a year. */
function dayOfYear(text: string, order: DateOrder, year: number): MomentParts | null {
  const [, weekday, day, month, dotted] = shortDay.exec(text) ?? [];
  if (day === undefined || order === 'mdy' || (weekday !== undefined && !isWeekday(weekday))) return null;
  const number = Number(month ?? dotted);
  return dated(momentOf(year, number, Number(day)), dotted === undefined);
}

function hour(text: string): MomentParts | null {
  const alone = hourAlone.exec(text);
  if (alone) return Number(alone[1]) > 24 ? null : { ...nothing, time: Number(alone[1]) * 3600 };
  const [, digits, half] = hourWithHalf.exec(text) ?? [];
  const value = Number(digits);
  if (half === undefined || value < 1 || value > 12) return null;
  return { ...nothing, time: ((value % 12) + (half.toLowerCase() === 'p' ? 12 : 0)) * 3600 };
}

/** A moment written as one run of digits; null when a part of it cannot be. */
export function readCompactMoment(text: string): MomentParts | null {
  const [, year, month, day, hours, minutes, seconds] = compactMoment.exec(text) ?? [];
  const date = year === undefined ? null : momentOf(Number(year), Number(month), Number(day));
  return date === null ? null : { ...nothing, date, time: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0) };
}

/** Both ends of a span of days; the first may leave out the year that the last one says. */
function spanIn(text: string, order: DateOrder, yearHint: number | null): MomentParts | null {
  const [, from, until] = spanOfDays.exec(text) ?? [];
  if (from === undefined || until === undefined) return null;
  const last = readLooseMoment(until, order, yearHint);
  if (!last || last.date === null || last.time !== null) return null;
  const year = new Date(last.date * 1000).getUTCFullYear();
  const first = readLooseMoment(from, order, year);
  if (!first || first.date === null || first.time !== null || first.date > last.date) return null;
  return { ...nothing, date: first.date, ordered: first.ordered || last.ordered, days: (last.date - first.date) / 86_400 + 1 };
}

/**
 * A moment in a column of which it is known that it holds moments: all that `readMoment` reads, and what elsewhere would be something else: a day
 * or week without its year (in `yearHint`), an hour by itself, a run of digits, a span of days.
 */
export function readLooseMoment(raw: string, order: DateOrder, yearHint: number | null): MomentParts | null {
  const plain = readMoment(raw, order, yearHint);
  if (plain !== null) return plain;
  const text = raw
    .trim()
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/^\[(.+)[)\]]$/, '$1');
  if (text.length > 60) return null;
  if (text !== raw.trim()) return readLooseMoment(text, order, yearHint);
  const compact = readCompactMoment(text);
  if (compact) return compact;
  const week = weekAlone.exec(text);
  if (week) return yearHint === null ? null : dated(isoWeekStart(yearHint, Number(week[1])));
  const inside = withSpanBehind.exec(text)?.[1];
  return (
    hour(text) ??
    (yearHint === null ? null : dayOfYear(text, order, yearHint)) ??
    spanIn(text, order, yearHint) ??
    (inside === undefined ? null : spanIn(inside, order, yearHint))
  );
}
