import { notationIn } from '../../schema';
import type { ColumnProfile } from './profile';
import type { Ambiguity, FileHints } from './reader';

/** How figures that look like a clock without its colon are read: "7.30" as 7.3 hours or as 7:30, "000512" as 512 seconds or as 0:05:12. */
export interface ClockReading {
  /** Seconds of a cell as a clock; null where the column is read as plain figures, or the cell is no such figure. */
  readonly seconds: (text: string) => number | null;
  readonly ambiguities: readonly Ambiguity[];
}

const twoDecimals = /^(\d{1,3})[.,](\d{2})$/;
const sixDigits = /^(\d{2})([0-5]\d)([0-5]\d)$/;
const asFigures: ClockReading = { seconds: () => null, ambiguities: [] };

/** So many different cells with decimals below 60 come about by chance once in 160 times. */
const fewestTelling = 10;
const fewestDoubted = 3;

type Unit = 'h' | 'min' | 's';
const parts: Readonly<Record<Unit, readonly [number, number]>> = { h: [3600, 60], min: [60, 1], s: [1, 0] };

function clockSeconds(text: string, unit: Unit): number | null {
  const six = unit === 's' ? sixDigits.exec(text) : null;
  if (six) return Number(six[1]) * 3600 + Number(six[2]) * 60 + Number(six[3]);
  const [, whole, rest] = unit === 's' ? [] : (twoDecimals.exec(text) ?? []);
  if (whole === undefined || Number(rest) > 59) return null;
  return Number(whole) * parts[unit][0] + Number(rest) * parts[unit][1];
}

/** What the two digits behind the sign tell: quarters of an hour are a clock, quarters of one are decimals, many below 60 are hardly chance. */
function toldByDecimals(decimals: ReadonlySet<string>, different: number): 'clock' | 'decimals' | 'nothing' {
  const only = (allowed: readonly string[]) => [...decimals].every((one) => allowed.includes(one));
  if (only(['00', '25', '50', '75'])) return 'decimals';
  if (only(['00', '15', '30', '45'])) return 'clock';
  return different >= fewestTelling ? 'clock' : 'nothing';
}

/** How a column of bare figures in hours, minutes or seconds is read; a person's word goes first. */
export function readAsClock(profile: ColumnProfile, unit: string, hints: FileHints): ClockReading {
  if (unit !== 'h' && unit !== 'min' && unit !== 's') return asFigures;
  const texts = [...profile.distinct.keys()];
  if (profile.numbers > 0 || profile.distinctOverflow || texts.length < fewestDoubted) return asFigures;
  if (texts.some((text) => clockSeconds(text, unit) === null)) return asFigures;
  // Figures of one width are padded with noughts.
  if (unit === 's' && !texts.some((text) => text.startsWith('0'))) return asFigures;
  const decimals = new Set(texts.flatMap((text) => twoDecimals.exec(text)?.[2] ?? []));
  const told = unit === 's' ? 'clock' : toldByDecimals(decimals, texts.length);
  if (told === 'decimals') return asFigures;
  const said = notationIn(hints.chosenUnit, 'clock_figures');
  const clock = said === null ? told === 'clock' : said === 'as_clock';
  const example = texts.find((text) => !/[.,]00$/.test(text)) ?? texts[0] ?? '';
  const values = { example, unit, taken: clock ? 'as_clock' : 'as_figures', because: told === 'clock' ? 'clock_figures' : 'no_evidence' };
  const doubt: Ambiguity = { code: 'clock_figures', values, examples: profile.examples, unresolved: false };
  return { seconds: clock ? (text) => clockSeconds(text.trim(), unit) : () => null, ambiguities: said === null ? [doubt] : [] };
}
