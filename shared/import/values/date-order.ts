import { readLooseMoment } from './loose-moments';
import type { ColumnProfile } from './profile';
import type { Ambiguity, FileHints } from './reader';

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

/** How day and month stand, how sure that is, and on what soft evidence (null: none was needed). */
export interface OrderChoice {
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
export function chooseOrder(profile: ColumnProfile, hints: FileHints): OrderChoice | null {
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

/** What is shown of a choice of order that is not proved: a cell that differs, with both days. */
export function orderAmbiguity(profile: ColumnProfile, choice: OrderChoice | null): Ambiguity {
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
