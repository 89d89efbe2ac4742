import { localeOf, type Text } from './index';

/** Figures and dates as people of the language write them. Shares are 0..1, points are percentage points, times are seconds, dates are ISO. */
export interface Formats {
  /** 12.345,6 or 12,345.6; whole unless decimals are asked for. */
  number(value: number, decimals?: number): string;
  /** 81,5 % or 81.5%, from a share 0..1. */
  percent(share: number, decimals?: number): string;
  /** 80 %, and 82,5 % where there is a decimal: a target is agreed, not measured. */
  target(share: number): string;
  /** −7,4: with its sign, for tables and charts that name the unit elsewhere. */
  signed(value: number, decimals?: number): string;
  /** 7,4 procentpunt: the size of a difference between two percentages, without its sign. */
  pointsInWords(points: number): string;
  /** 7:11, or 1:02:05 from an hour on. */
  duration(seconds: number): string;
  /** 45 minuten, 24 uur, 4,2 dagen: a time that people wait for an answer in writing, in the unit they say it in. */
  span(seconds: number): string;
  /** Whole euro unless decimals are asked for: € 4,21 for the price of one contact. */
  euro(amount: number, decimals?: number): string;
  /** 5 oktober 2026. */
  date(iso: string): string;
  /** 5 okt. */
  shortDate(iso: string): string;
  /** 14 september t/m 6 november 2026. */
  period(period: readonly [string, string]): string;
  /** ISO week number, as in week 41. */
  week(iso: string): string;
  /** ISO weekday 1 (Monday) to 7. */
  weekday(day: number): string;
  shortWeekday(day: number): string;
}

const noBreak = '\u00a0';
const minus = '\u2212';
const mondayFirst = Date.UTC(2024, 0, 1);
const dayMs = 86_400_000;

const utcDate = (iso: string) => new Date(`${iso.slice(0, 10)}T00:00:00Z`);

/** ISO 8601 week number: the week of the Thursday. */
export function isoWeek(iso: string): number {
  const date = utcDate(iso);
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * dayMs);
  const yearStart = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.floor((thursday.getTime() - yearStart) / (7 * dayMs)) + 1;
}

/** ISO weekday of a date, 1 (Monday) to 7. */
export const isoWeekday = (iso: string): number => utcDate(iso).getUTCDay() || 7;

function duration(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  const sign = seconds < 0 && whole > 0 ? minus : '';
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  return hours > 0 ? `${sign}${hours}:${two(minutes)}:${two(whole % 60)}` : `${sign}${minutes}:${two(whole % 60)}`;
}

function numberFormats(locale: string) {
  const makers = new Map<string, Intl.NumberFormat>();
  const maker = (decimals: number, sign: 'auto' | 'exceptZero') => {
    const key = `${decimals}${sign}`;
    const found =
      makers.get(key) ??
      new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals, signDisplay: sign });
    makers.set(key, found);
    return found;
  };
  // A real minus sign, and never "-0,0": the sign says nothing once the figure is rounded to zero.
  const write = (value: number, decimals: number, sign: 'auto' | 'exceptZero') => {
    const rounded = Number(value.toFixed(decimals)) === 0 ? 0 : value;
    return maker(decimals, sign).format(rounded).replace('-', minus);
  };
  return {
    number: (value: number, decimals = 0) => write(value, decimals, 'auto'),
    signed: (value: number, decimals = 1) => write(value, decimals, 'exceptZero'),
  };
}

function dateFormats(locale: string, text: Text) {
  const maker = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  const long = maker({ day: 'numeric', month: 'long', year: 'numeric' });
  const withoutYear = maker({ day: 'numeric', month: 'long' });
  const short = maker({ day: 'numeric', month: 'short' });
  const weekdayLong = maker({ weekday: 'long' });
  const weekdayShort = maker({ weekday: 'short' });
  const nth = (day: number) => new Date(mondayFirst + (day - 1) * dayMs);
  const date = (iso: string) => long.format(utcDate(iso)).replace(' ', noBreak);
  return {
    date,
    shortDate: (iso: string) => short.format(utcDate(iso)).replace('.', '').replace(' ', noBreak),
    period: ([from, to]: readonly [string, string]) => {
      if (from === to) return date(from);
      const start = from.slice(0, 4) === to.slice(0, 4) ? withoutYear.format(utcDate(from)).replace(' ', noBreak) : date(from);
      return text.say('format.period', { from: start, to: date(to) });
    },
    week: (iso: string) => text.say('format.week', { week: isoWeek(iso) }),
    weekday: (day: number) => weekdayLong.format(nth(day)),
    shortWeekday: (day: number) => weekdayShort.format(nth(day)).replace('.', ''),
  };
}

const minute = 60;
const hour = 3600;
const day = 86_400;

/** Whole where nothing is lost by it: 24 uur and 3 dagen, yet 4,2 dagen. */
function spanFormat(text: Text, number: (value: number, decimals?: number) => string) {
  const write = (key: 'format.minutes' | 'format.hours' | 'format.days', value: number) => {
    const tenths = Math.round(value * 10) / 10;
    const decimals = Number.isInteger(tenths) || tenths >= 20 ? 0 : 1;
    return text.say(key, { count: Number(value.toFixed(decimals)), value: number(value, decimals) });
  };
  return (seconds: number) => {
    const size = Math.abs(seconds);
    if (size < 90 * minute) return write('format.minutes', seconds / minute);
    return size < 2 * day ? write('format.hours', seconds / hour) : write('format.days', seconds / day);
  };
}

/** Formats of the language of a text. */
export function createFormats(text: Text): Formats {
  const locale = localeOf(text.language);
  const { number, signed } = numberFormats(locale);
  const beforePercent = text.language === 'nl' ? noBreak : '';
  const percent = (share: number, decimals = 1) => `${number(share * 100, decimals)}${beforePercent}%`;
  const afterEuro = text.language === 'nl' ? noBreak : '';
  return {
    number,
    signed,
    percent,
    target: (share) => percent(share, Math.abs(share * 100 - Math.round(share * 100)) < 1e-6 ? 0 : 1),
    pointsInWords: (points) => text.say('format.points', { points: number(Math.abs(points), 1) }),
    duration,
    span: spanFormat(text, number),
    euro: (amount, decimals = 0) => `${amount < 0 ? minus : ''}€${afterEuro}${number(Math.abs(amount), decimals)}`,
    ...dateFormats(locale, text),
  };
}
