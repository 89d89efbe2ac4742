import { notationIn } from '../../schema';
import type { Cell } from '../table';
import { momentOfSerial } from './calendar';
import { isClockNumbers, secondsOfClockNumber } from './clock-numbers';
import { chooseOrder, type OrderChoice, orderAmbiguity } from './date-order';
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
