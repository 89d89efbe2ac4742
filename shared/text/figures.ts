import type { Kpi, Period } from '../schema';
import { createFormats } from './formats';
import type { Text } from './index';

type Maybe = number | null | undefined;

/** The formats of reports, for values that may be missing: null and undefined become a dash, never 0. */
export interface FigureFormats {
  /** 0.814 -> 81,4 % */
  percent(ratio: Maybe, digits?: number): string;
  /** 80 %, without a decimal that nobody agreed on. */
  target(share: number): string;
  /** Percentage points with a sign and without a unit: −9,1. The unit stands in the column's header. */
  points(points: Maybe): string;
  /** 9,1 procentpunt, without a sign; for sentences. */
  pointsInWords(points: number): string;
  count(value: Maybe): string;
  signedCount(value: Maybe): string;
  decimal(value: Maybe, digits?: number): string;
  /** 272 -> 4:32 */
  duration(seconds: Maybe): string;
  /** 4.213 -> € 4,21: the price of one thing. */
  price(amount: Maybe): string;
  /** 432000 -> 5 dagen: waiting for an answer in writing. */
  span(seconds: Maybe): string;
  bytes(bytes: number): string;
  date(iso: string | null | undefined): string;
  /** ma 12 okt */
  day(iso: string): string;
  moment(iso: string | null | undefined): string;
  period(period: Period | null): string;
  /** ISO weekday 1..7 as a word. */
  weekday(weekday: number): string;
  shortWeekday(weekday: number): string;
  /** A value in the unit of a KPI or team metric. */
  value(value: Maybe, unit: Kpi['unit']): string;
  range(interval: readonly [number, number] | null, unit: Kpi['unit']): string;
}

const none = '–';
const secondsInWords = 60;
/** From five hours on nobody counts in seconds: 4,2 dagen says more than 100:48:00. */
const longWait = 18_000;

/** Formats over those of shared/text, so that screen, slide and workbook write alike. */
export function createFigures(text: Text): FigureFormats {
  const formats = createFormats(text);
  const given = (value: Maybe, format: (value: number) => string) =>
    value === null || value === undefined || Number.isNaN(value) ? none : format(value);
  const inUnit: Record<Kpi['unit'], (value: number) => string> = {
    ratio: (value) => formats.percent(value),
    seconds: (value) => {
      if (value < secondsInWords) return text.say('unit.seconds', { value: formats.number(value) });
      return value < longWait ? formats.duration(value) : formats.span(value);
    },
    points: (value) => formats.signed(value),
    count: (value) => formats.number(value),
    agents: (value) => formats.number(value, 1),
    nps: (value) => formats.signed(value),
    euro: (value) => formats.euro(value),
    score: (value) => formats.number(value, 2),
  };
  const size = (bytes: number) =>
    bytes < 1_000_000
      ? `${formats.number(bytes === 0 ? 0 : Math.max(1, Math.round(bytes / 1000)))}\u00a0kB`
      : `${formats.number(bytes / 1_000_000, 1)}\u00a0MB`;
  return {
    percent: (ratio, digits) => given(ratio, (value) => formats.percent(value, digits)),
    target: formats.target,
    points: (points) => given(points, (value) => formats.signed(value)),
    pointsInWords: formats.pointsInWords,
    count: (value) => given(value, (known) => formats.number(known)),
    signedCount: (value) => given(value, (known) => formats.signed(known, 0)),
    decimal: (value, digits = 1) => given(value, (known) => formats.number(known, digits)),
    duration: (seconds) => given(seconds, formats.duration),
    price: (amount) => given(amount, (known) => formats.euro(known, 2)),
    span: (seconds) => given(seconds, formats.span),
    bytes: size,
    date: (iso) => (iso ? formats.date(iso) : none),
    day: (iso) => `${formats.shortWeekday(new Date(`${iso}T00:00:00Z`).getUTCDay() || 7)}\u00a0${formats.shortDate(iso)}`,
    moment: (iso) =>
      iso ? text.intl.formatDate(new Date(iso), { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }) : none,
    period: (period) => (period ? formats.period(period) : none),
    weekday: formats.weekday,
    shortWeekday: formats.shortWeekday,
    value: (value, unit) => given(value, inUnit[unit]),
    range: (interval, unit) =>
      interval ? text.say('unit.range', { low: inUnit[unit](interval[0]), high: inUnit[unit](interval[1]) }) : none,
  };
}
