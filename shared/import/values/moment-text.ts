import { westernDigits } from './bare-number';
import { isoWeekStart, momentOf } from './calendar';
import { isWeekday, monthOf } from './month-names';

export type DateOrder = 'ymd' | 'dmy' | 'mdy' | 'ydm';

/** A moment read from one text. `date`: seconds of midnight or null when the text holds a time only; `time`: seconds of the day or null. */
export interface MomentParts {
  readonly date: number | null;
  readonly time: number | null;
  /** Seconds of the day at which a written range ends ("08:00-08:15"). */
  readonly until: number | null;
  /** Offset from UTC in seconds when the text carries one. */
  readonly offset: number | null;
  /** Days from the first to the last of a written span of dates ("18-03-2024 t/m 24-03-2024" is 7). */
  readonly days?: number;
  /** true when day and month order came from `order` and not from the text itself. */
  readonly ordered: boolean;
}

const clock = /(\d{1,2})[:hu](\d{2})(?::(\d{2})(?:[.,](\d{1,7}))?)?\s*(am|pm|a\.m\.|p\.m\.|v\.m\.|n\.m\.|uur|uhr|u|h|a|p)?/i;
/** "8.05" between blanks is a time written with a dot; "8.05.24" is a date. */
const dottedTime = /(?<![\d.,:])(\d{1,2})\.(\d{2})(?![\d.,:])/g;
const clockOnly = new RegExp(`^${clock.source}$`, 'i');
const rangePattern = new RegExp(`^(.*?)${clock.source}\\s*(?:-|–|—|tot|to|bis|t/m|à|until)\\s*${clock.source}$`, 'i');
const offsetPattern =
  /(?:\s*(z|utc|gmt)|\s*(?:gmt|utc)?([+-])(\d{2}):?(\d{2})|(?<=\d:\d{2}:\d{2}(?:\.\d+)?)([+-])(\d{2}))(?:\s*\([^()]*\))?$/i;

function secondsOf(hours: string, minutes: string, seconds: string | undefined, half: string | undefined): number | null {
  let hour = Number(hours);
  const afternoon = half !== undefined && /^[pn]/i.test(half);
  if (half !== undefined && /^[apvn]/i.test(half)) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (afternoon ? 12 : 0);
  }
  const minute = Number(minutes);
  const second = Number(seconds ?? 0);
  if (hour > 24 || minute > 59 || second > 59 || (hour === 24 && minute + second > 0)) return null;
  return hour * 3600 + minute * 60 + second;
}

/** A time of day, such as 8:05, 08:05:00, 8.05 uur, 3:15 PM, 24:00 (the end of the day, 86400). */
export function timeOfDay(text: string): number | null {
  const found = clockOnly.exec(text.trim().replace(dottedTime, '$1:$2'));
  return found ? secondsOf(found[1] ?? '', found[2] ?? '', found[3], found[5]) : null;
}

function dateByNumbers(first: string, second: string, third: string, order: DateOrder): { date: number | null; ordered: boolean } {
  const [a, b, c] = [Number(first), Number(second), Number(third)];
  if (first.length === 4) return { date: order === 'ydm' ? momentOf(a, c, b) : momentOf(a, b, c), ordered: false };
  if (third.length !== 4 && third.length !== 2) return { date: null, ordered: false };
  if (order === 'ymd' && third.length === 2) return { date: momentOf(a, b, c), ordered: true };
  return { date: order === 'mdy' ? momentOf(c, a, b) : momentOf(c, b, a), ordered: true };
}

const numericDate = /^(\d{1,4})\s?[-/.\\_]\s?(\d{1,2})\s?[-/.\\_]\s?(\d{1,4})$/;
const compactDate = /^(\d{4})(\d{2})(\d{2})$/;
const isoWeek = /^(?:(\d{4})[- ]?(?:w|wk|week|kw)[- ]?(\d{1,2})|(?:w|wk|week|kw)\.?\s?(\d{1,2})[-,/ ]+(\d{4}))$/i;
const yearMonth = /^(\d{4})[-/](\d{1,2})$/;
const monthYear = /^(\d{1,2})[-/](\d{4})$/;

/** "jan-24", "mrt '24": how spreadsheets write a month; the number is its year. */
const monthOfYear = /^(\p{L}{3,9})\.?\s?[-/'’]\s?['’]?(\d{2})$/u;

/** "mar" is Tuesday in French ("mar 12 mars") and March in English ("12 Mar 2024"): a month where no other word is one. */
const isMonthHere = (word: string, words: readonly string[]): boolean =>
  monthOf(word) !== null && !words.some((other) => other !== word && monthOf(other) !== null);

function dateByWords(text: string, yearHint: number | null): number | null {
  const short = monthOfYear.exec(text);
  const named = short ? monthOf(short[1] ?? '') : null;
  if (short && named !== null) return momentOf(Number(short[2]), named, 1);
  const written = text
    .replace(/(\d)(?:st|nd|rd|th|e|er)\b/gi, '$1')
    .split(/[\s,./-]+/)
    .filter((word) => word !== '' && !/^(?:de|of|den|le|the)$/i.test(word));
  const words = written.filter((word) => !isWeekday(word) || isMonthHere(word, written));
  if (words.length < 1 || words.length > 3) return null;
  const at = words.findIndex((word) => monthOf(word) !== null);
  if (at < 0) return null;
  const month = monthOf(words[at] ?? '') ?? 0;
  const numbers = words.filter((_, index) => index !== at);
  if (numbers.some((word) => !/^['’]?\d{1,4}'?$/.test(word))) return null;
  const year = numbers.find((word) => word.length === 4) ?? (numbers.length === 2 ? numbers[1] : undefined);
  const day = numbers.find((word) => word !== year);
  const yearNumber = year === undefined ? yearHint : Number(year.replace(/['’]/g, ''));
  if (yearNumber === null) return null;
  return momentOf(yearNumber, month, day === undefined ? 1 : Number(day));
}

function dateOnly(text: string, order: DateOrder, yearHint: number | null): { date: number | null; ordered: boolean } {
  const numbers = numericDate.exec(text);
  if (numbers) return dateByNumbers(numbers[1] ?? '', numbers[2] ?? '', numbers[3] ?? '', order);
  const compact = compactDate.exec(text);
  if (compact) return { date: momentOf(Number(compact[1]), Number(compact[2]), Number(compact[3])), ordered: false };
  const week = isoWeek.exec(text);
  if (week) return { date: isoWeekStart(Number(week[1] ?? week[4]), Number(week[2] ?? week[3])), ordered: false };
  const month = yearMonth.exec(text);
  if (month) return { date: momentOf(Number(month[1]), Number(month[2]), 1), ordered: false };
  const reversed = monthYear.exec(text);
  if (reversed) return { date: momentOf(Number(reversed[2]), Number(reversed[1]), 1), ordered: false };
  const withoutDay = text.replace(/^[^\d]+?[\s,]+/, (head) => (isWeekday(head.replace(/[\s,.]+$/, '')) ? '' : head));
  const head = text.slice(0, text.length - withoutDay.length).replace(/[\s,.]+$/, '');
  const isMonth = !numericDate.test(withoutDay) && isMonthHere(head, withoutDay.split(/[\s,./-]+/));
  if (withoutDay !== text && !isMonth) return dateOnly(withoutDay, order, yearHint);
  return { date: dateByWords(text, yearHint), ordered: false };
}

const nothing: MomentParts = { date: null, time: null, until: null, offset: null, ordered: false };

/**
 * Reads a date, a time, both, or a written interval. `order` says how day and month stand where the text leaves it open; `yearHint` is used for
 * "ma 3 jun". Returns null when the text is none of these.
 */
export function readMoment(raw: string, order: DateOrder, yearHint: number | null): MomentParts | null {
  let text = westernDigits(raw)
    .trim()
    .replace(/[\u00a0\u202f]/g, ' ');
  if (text.length < 3 || text.length > 60) return null;
  const range = rangePattern.exec(text.replace(dottedTime, '$1:$2'));
  if (range) {
    const from = secondsOf(range[2] ?? '', range[3] ?? '', range[4], range[6]);
    const until = secondsOf(range[7] ?? '', range[8] ?? '', range[9], range[11]);
    const head = (range[1] ?? '').trim().replace(/[T,]$/, '');
    if (from === null || until === null) return null;
    if (head === '') return { ...nothing, time: from, until };
    const day = dateOnly(head, order, yearHint);
    return day.date === null ? null : { ...nothing, date: day.date, time: from, until, ordered: day.ordered };
  }
  const time = timeOfDay(text);
  if (time !== null) return { ...nothing, time };
  let offset: number | null = null;
  const zone = offsetPattern.exec(text);
  if (zone && /\d:\d{2}/.test(text)) {
    const [, utc, sign, hours, minutes, shortSign, shortHours] = zone;
    offset = utc ? 0 : ((sign ?? shortSign) === '-' ? -1 : 1) * (Number(hours ?? shortHours) * 3600 + Number(minutes ?? 0) * 60);
    text = text.slice(0, zone.index);
  }
  const split =
    /^(.+?)(?:T|\s+(?:om|um|at|à)\s+|\s+|,\s*)(\d{1,2}[:.hu]\d{2}(?::\d{2}(?:[.,]\d{1,7})?)?\s*(?:am|pm|[apvn]\.m\.|uur|uhr|u|h|a|p)?)$/i.exec(
      text,
    );
  if (split) {
    const day = dateOnly((split[1] ?? '').trim(), order, yearHint);
    const at = timeOfDay(split[2] ?? '');
    if (day.date !== null && at !== null) return { date: day.date, time: at, until: null, offset, ordered: day.ordered };
  }
  const day = dateOnly(text, order, yearHint);
  return day.date === null ? null : { ...nothing, date: day.date, ordered: day.ordered };
}
