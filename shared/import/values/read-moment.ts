import { notationIn } from '../../schema';
import type { Cell } from '../table';
import { momentOfSerial } from './calendar';
import { isClockNumbers, secondsOfClockNumber } from './clock-numbers';
import { readCompactMoment, readLooseMoment } from './loose-moments';
import { isMissing } from './missing';
import { type DateOrder, type MomentParts, readMoment } from './moment-text';
import type { ColumnProfile } from './profile';
import type { Ambiguity, FileHints } from './reader';

/** How the cells of a column are read as moments: `parts` gives date and time of day, or null when the cell is something else. */
export interface MomentReader {
  readonly holds: 'date' | 'time' | 'both';
  readonly unit: string;
  readonly confidence: number;
  readonly ambiguities: readonly Ambiguity[];
  /** Length in seconds of the written ranges ("08:00-08:15", "18-3-2024 t/m 24-3-2024"), when the column has them. */
  readonly rangeSeconds: number | null;
  /** Order that the cells themselves prove. */
  readonly provedOrder: 'dmy' | 'mdy' | null;
  parts(cell: Cell): MomentParts | null;
  /** The same in a year that stands in another column of the row; only for weeks and months by number. */
  readonly inYear?: (cell: Cell, year: number) => MomentParts | null;
  /** Whether a cell leaves its year out; only for weeks and months by number. */
  readonly needsYear?: (cell: Cell) => boolean;
  /** true: the cells name a weekday, of the week that is written around the table. */
  readonly ofGivenWeek?: boolean;
}

const minimumShare = 0.7;
const noOffset = { until: null, offset: null, ordered: false } as const;

/** The first numbers below 1 are times of day; below 80,000 spreadsheet days; above, seconds or milliseconds since 1970. */
function partsOfNumber(value: number, date1904: boolean): MomentParts | null {
  if (value >= 0 && value <= 1) return { date: null, time: Math.round(value * 86_400), until: null, offset: null, ordered: false };
  if (value >= 10_000 && value < 80_000) {
    const moment = momentOfSerial(value, date1904);
    const time = ((moment % 86_400) + 86_400) % 86_400;
    return { date: moment - time, time: Number.isInteger(value) ? null : time, until: null, offset: null, ordered: false };
  }
  if (value >= 19_700_101 && value <= 21_001_231 && Number.isInteger(value)) return readMoment(String(value), 'ymd', null);
  // 202406130800 is a moment of 2024, and as milliseconds since 1970 one of 1976.
  const compact = value >= 197_001_010_000 && Number.isInteger(value) ? readCompactMoment(String(value)) : null;
  if (compact) return compact;
  if (value >= 2e8 && value < 4.2e9) return partsOfEpoch(value);
  if (value >= 2e11 && value < 4.2e12) return partsOfEpoch(value / 1000);
  if (value >= 2e14 && value < 4.2e15) return partsOfEpoch(value / 1_000_000);
  return null;
}

function partsOfEpoch(seconds: number): MomentParts {
  const time = Math.floor(seconds) % 86_400;
  return { date: Math.floor(seconds) - time, time, until: null, offset: 0, ordered: false };
}

function partsOfClock(cell: Cell): MomentParts | null {
  const time = secondsOfClockNumber(cell);
  return time === null ? null : { ...noOffset, date: null, time };
}

function partsOf(cell: Cell, order: DateOrder, yearHint: number | null, date1904: boolean): MomentParts | null {
  if (isMissing(cell)) return null;
  if (typeof cell === 'number') return partsOfNumber(cell, date1904);
  if (cell instanceof Date) {
    const seconds = Math.round(cell.getTime() / 1000);
    const time = ((seconds % 86_400) + 86_400) % 86_400;
    return { ...noOffset, date: seconds - time, time };
  }
  if (typeof cell !== 'string') return null;
  if (/^\d{4,16}(?:[.,]\d+)?$/.test(cell.trim()) && !/^(?:19|20)\d{6}$/.test(cell.trim()))
    return partsOfNumber(Number(cell.trim().replace(',', '.')), date1904);
  return readLooseMoment(cell, order, yearHint);
}

const rememberedTexts = 20_000;

/** Dates repeat over many rows: each text is read once. */
function remembered(read: (cell: Cell) => MomentParts | null): (cell: Cell) => MomentParts | null {
  const known = new Map<string, MomentParts | null>();
  let lastNumber = Number.NaN;
  let lastParts: MomentParts | null = null;
  return (cell) => {
    if (typeof cell === 'number') {
      if (cell !== lastNumber) [lastNumber, lastParts] = [cell, read(cell)];
      return lastParts;
    }
    if (typeof cell !== 'string') return read(cell);
    let parts = known.get(cell);
    if (parts === undefined) {
      parts = read(cell);
      if (known.size >= rememberedTexts) known.clear();
      known.set(cell, parts);
    }
    return parts;
  };
}

/** `ymd`: the year in front in two digits ("24-06-13"). */
type DayOrder = 'dmy' | 'mdy' | 'ymd';

interface OrderEvidence {
  readonly days: Set<number>;
  read: number;
  descents: number;
  failed: number;
}

function tryOrder(profile: ColumnProfile, order: DayOrder): OrderEvidence {
  const evidence: OrderEvidence = { days: new Set(), read: 0, descents: 0, failed: 0 };
  let before = Number.NEGATIVE_INFINITY;
  for (const cell of profile.sample) {
    if (typeof cell !== 'string') continue;
    const parts = readLooseMoment(cell, order, 2024);
    if (!parts?.ordered || parts.date === null) {
      if (parts === null || parts.date === null) evidence.failed++;
      continue;
    }
    evidence.read++;
    evidence.days.add(parts.date);
    if (parts.date < before) evidence.descents++;
    before = parts.date;
  }
  return evidence;
}

const spanOf = (days: ReadonlySet<number>): number => {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const day of days) [first, last] = [Math.min(first, day), Math.max(last, day)];
  return days.size === 0 ? 0 : (last - first) / 86_400 + 1;
};

/** Always the first of a month: monthly figures, which read the wrong way round look like neighbouring days. */
const alwaysFirst = (days: ReadonlySet<number>): boolean => [...days].every((day) => new Date(day * 1000).getUTCDate() === 1);

interface OrderChoice {
  readonly order: DayOrder;
  readonly proved: boolean;
  readonly confidence: number;
  readonly because: string | null;
}

/** A day above 12 anywhere in the column settles the order. */
function orderByLargest(profile: ColumnProfile): 'dmy' | 'mdy' | 'both' | null {
  let dmy = false;
  let mdy = false;
  for (const [shape, evidence] of profile.shapes) {
    if (!/^(?:a[., ]*)?[12] ?[-/.\\_] ?[12](?: ?[-/.\\_] ?[24](?!\d)|\.?$)/.test(shape)) continue;
    if (evidence.largest[0] > 12) dmy = true;
    if (evidence.largest[1] > 12) mdy = true;
  }
  return dmy && mdy ? 'both' : dmy ? 'dmy' : mdy ? 'mdy' : null;
}

/** "24-06-13": two digits three times, which as years in front are neighbouring days and as years behind lie years apart. */
function yearInFront(profile: ColumnProfile): OrderChoice | null {
  const forms = [...profile.shapes].filter(([shape]) => /\d/.test(shape));
  if (forms.length === 0 || !forms.every(([shape]) => /^2[-/.]2[-/.]2(?: |$)/.test(shape))) return null;
  const ymd = tryOrder(profile, 'ymd');
  if (ymd.failed > 0) return null;
  if (forms.some(([, { largest }]) => largest[0] > 31)) return { order: 'ymd', proved: true, confidence: 1, because: null };
  const others = (['dmy', 'mdy'] as const).map((order) => tryOrder(profile, order)).filter(({ failed }) => failed === 0);
  if (others.length === 0) return { order: 'ymd', proved: true, confidence: 1, because: null };
  const apart = Math.min(...others.map(({ days }) => spanOf(days)));
  return ymd.days.size >= 3 && spanOf(ymd.days) * 4 < apart
    ? { order: 'ymd', proved: false, confidence: 0.85, because: 'neighbours' }
    : null;
}

/** "24-12": the month in front is not even tried, so that this says nothing of the order. */
const leavesYearOut = (profile: ColumnProfile): boolean =>
  [...profile.shapes.keys()].some((shape) => /^(?:a[., ]*)?[12] ?[-/.] ?[12]\.?$/.test(shape));

/** Order of day and month for a column whose cells leave it open, and why. null: nothing tells. */
function chooseOrder(profile: ColumnProfile, hints: FileHints): OrderChoice | null {
  const front = yearInFront(profile);
  if (front) return front;
  const proof = orderByLargest(profile);
  if (proof === 'dmy' || proof === 'mdy') return { order: proof, proved: true, confidence: 1, because: null };
  const dmy = tryOrder(profile, 'dmy');
  const mdy = tryOrder(profile, 'mdy');
  if (proof === 'both') {
    const order = dmy.failed <= mdy.failed ? 'dmy' : 'mdy';
    return { order, proved: false, confidence: 0.4, because: 'mixed_orders' };
  }
  if (dmy.read === 0) return { order: 'dmy', proved: false, confidence: 1, because: null };
  // In the other order no cell is a date.
  if (mdy.read === 0 && dmy.failed === 0 && !leavesYearOut(profile)) return { order: 'dmy', proved: true, confidence: 1, because: null };
  // Months are written by their first day: the order that makes every cell one is meant.
  if (hints.monthly && dmy.days.size >= 2 && alwaysFirst(dmy.days) !== alwaysFirst(mdy.days))
    return { order: alwaysFirst(dmy.days) ? 'dmy' : 'mdy', proved: true, confidence: 0.95, because: null };
  const [spanDmy, spanMdy] = [spanOf(dmy.days), spanOf(mdy.days)];
  // Exports cover neighbouring days: read the wrong way round they scatter over months. Same day and month each time says nothing.
  if (dmy.days.size >= 3 && spanDmy * 4 < spanMdy && !alwaysFirst(mdy.days))
    return { order: 'dmy', proved: true, confidence: 0.95, because: null };
  if (mdy.days.size >= 3 && spanMdy * 4 < spanDmy && !alwaysFirst(dmy.days))
    return { order: 'mdy', proved: true, confidence: 0.95, because: null };
  // Two days next to each other, read the wrong way round, lie a month apart.
  if (dmy.days.size === 2 && mdy.days.size === 2 && Math.min(spanDmy, spanMdy) === 2 && Math.max(spanDmy, spanMdy) > 20)
    return { order: spanDmy === 2 ? 'dmy' : 'mdy', proved: false, confidence: 0.85, because: 'neighbours' };
  // Another date column of the same table proves how this file writes its dates.
  if (hints.dateOrder) return { order: hints.dateOrder, proved: false, confidence: 0.9, because: null };
  if (dmy.days.size >= 3 && dmy.descents === 0 && mdy.descents > 0)
    return { order: 'dmy', proved: false, confidence: 0.8, because: 'rising' };
  if (mdy.days.size >= 3 && mdy.descents === 0 && dmy.descents > 0)
    return { order: 'mdy', proved: false, confidence: 0.8, because: 'rising' };
  const dotted = [...profile.shapes.keys()].some((shape) => /^[12]\.[12]\.[24]/.test(shape));
  if (dotted) return { order: 'dmy', proved: false, confidence: 0.9, because: 'dots' };
  // Who writes 0,6 does not write the month first.
  if (hints.decimal === ',') return { order: 'dmy', proved: false, confidence: 0.75, because: 'comma' };
  if (hints.language && hints.language !== 'en')
    return { order: 'dmy', proved: false, confidence: 0.75, because: `language_${hints.language}` };
  return null;
}

function orderAmbiguity(profile: ColumnProfile, choice: OrderChoice | null): Ambiguity {
  const dateBy = (text: string, order: DayOrder) => {
    const parts = readLooseMoment(text, order, 2024);
    return parts?.date == null ? text : new Date(parts.date * 1000).toISOString().slice(0, 10);
  };
  // An example that reads the same both ways (1 January) would show nothing.
  const example = profile.examples.find((text) => dateBy(text, 'dmy') !== dateBy(text, 'mdy')) ?? profile.examples[0] ?? '';
  const show = (order: DayOrder) => dateBy(example, order);
  const taken = choice?.order ?? 'dmy';
  return {
    code: choice ? 'day_or_month' : 'day_or_month_open',
    values: { example, taken: show(taken), other: show(taken === 'dmy' ? 'mdy' : 'dmy'), because: choice?.because ?? 'no_evidence' },
    examples: profile.examples,
    unresolved: choice === null,
  };
}

const orderNames: Record<string, string> = { dmy: 'dd-mm-yyyy', mdy: 'mm/dd/yyyy', ymd: 'yy-mm-dd' };
const ordersSaid = { 'dd-mm-yyyy': 'dmy', 'mm/dd/yyyy': 'mdy', 'yy-mm-dd': 'ymd' } as const;

/** What moments in bare digits count; text files hold them as text. */
function unitOfNumbers(profile: ColumnProfile): string {
  let { largest } = profile;
  for (const evidence of profile.shapes.values()) largest = Math.max(largest, evidence.largest[0]);
  if (readCompactMoment(profile.examples[0] ?? '') || /^(?:19|20)\d{6}$/.test(profile.examples[0] ?? ''))
    return `date: ${profile.examples[0]}`;
  return largest > 2e14 ? 'epoch_us' : largest > 2e11 ? 'epoch_ms' : largest > 80_000 ? 'epoch_s' : 'spreadsheet';
}

function unitOf(profile: ColumnProfile, order: string, counts: { ordered: number; numbers: number; date: number; time: number }): string {
  if (counts.ordered > 0) return `${orderNames[order]}${counts.time > 0 ? ' hh:mm' : ''}`;
  if (isClockNumbers(profile)) return `time: ${profile.examples[0] ?? ''}`;
  if (counts.numbers > 0) return unitOfNumbers(profile);
  return profile.examples[0] && profile.examples[0].length <= 24 ? `${counts.date > 0 ? 'date' : 'time'}: ${profile.examples[0]}` : 'date';
}

/** A month has its mean length. */
const secondsOfMonth = 2_629_800;

interface Counts {
  read: number;
  date: number;
  time: number;
  ordered: number;
  numbers: number;
  range: number | null;
}

function countParts(profile: ColumnProfile, read: (cell: Cell) => MomentParts | null): Counts {
  const counts: Counts = { read: 0, date: 0, time: 0, ordered: 0, numbers: 0, range: null };
  const ranges = new Map<number, number>();
  for (const cell of profile.sample) {
    const parts = read(cell);
    if (!parts) continue;
    counts.read++;
    if (parts.date !== null) counts.date++;
    if (parts.time !== null) counts.time++;
    if (parts.ordered) counts.ordered++;
    if (typeof cell === 'number' || (typeof cell === 'string' && /^\d+$/.test(cell))) counts.numbers++;
    if (parts.until !== null && parts.time !== null) {
      // "08:00-08:14" ends one minute before the next begins; "23:45-00:00" ends at midnight.
      const raw = (parts.until - parts.time + 86_400) % 86_400;
      const length = raw % 300 === 240 ? raw + 60 : raw;
      ranges.set(length, (ranges.get(length) ?? 0) + 1);
    }
    if (parts.days !== undefined) {
      const length = parts.days >= 28 && parts.days <= 31 ? secondsOfMonth : parts.days * 86_400;
      ranges.set(length, (ranges.get(length) ?? 0) + 1);
    }
  }
  const best = [...ranges].sort((left, right) => right[1] - left[1])[0];
  counts.range = best ? best[0] : null;
  return counts;
}

/** A column of dates, times of day, or both; null when under 70 % of its cells are. A bare number column is one only when it can be nothing else. */
export function readAsMoment(profile: ColumnProfile, hints: FileHints, yearHint: number | null = null): MomentReader | null {
  if (profile.filled === 0) return null;
  const said = notationIn(hints.chosenUnit, 'date_order');
  const chosen = said === null ? null : ordersSaid[said];
  const choice: OrderChoice | null = chosen ? { order: chosen, proved: true, confidence: 1, because: null } : chooseOrder(profile, hints);
  const order = choice?.order ?? 'dmy';
  const clock = isClockNumbers(profile);
  const read = remembered((cell: Cell) => (clock ? partsOfClock(cell) : partsOf(cell, order, yearHint, hints.date1904)));
  const counts = countParts(profile, read);
  if (counts.read < profile.sample.length * minimumShare) return null;
  const soft = counts.ordered > 0 && (choice === null || choice.because !== null);
  return {
    holds: counts.date === 0 ? 'time' : counts.time === 0 ? 'date' : 'both',
    unit: unitOf(profile, order, counts),
    confidence: counts.ordered > 0 ? (choice?.confidence ?? 0.3) : 1,
    ambiguities: soft ? [orderAmbiguity(profile, choice)] : [],
    rangeSeconds: counts.range,
    provedOrder: counts.ordered > 0 && choice?.proved && choice.order !== 'ymd' ? choice.order : null,
    parts: read,
  };
}
