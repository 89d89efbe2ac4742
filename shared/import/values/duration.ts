import { notationIn } from '../../schema';
import type { Cell } from '../table';
import type { HeaderUnit } from '../vocabulary/header';
import { readAsClock } from './clock-decimals';
import { parseDuration, type TwoParts } from './duration-text';
import { amongFigures, estimateIn } from './estimates';
import { isMissing } from './missing';
import { bareNumber, chooseSign, numberEvidence, parseNumber, plainNumber } from './number';
import type { ColumnProfile } from './profile';
import { type Ambiguity, type ColumnReader, type FileHints, unreadable } from './reader';
import { remembered } from './remembered';

export { parseDuration, type TwoParts } from './duration-text';

/** What is known about the size of a duration before its unit is: plausible range in seconds of the median cell. */
export interface DurationExpectation {
  readonly low: number;
  readonly high: number;
  /** Of two-part texts, what they usually are for this field: contact times are mm:ss, shifts h:mm. */
  readonly twoParts: TwoParts;
  readonly headerUnit: HeaderUnit | null;
  /** Unit that the recognised system uses for this column. */
  readonly systemUnit: 'ms' | 's' | null;
  /** The only lengths in seconds that the field can have; a unit that gives one of them, alone, is proved. */
  readonly only?: readonly number[];
  /** What other two-part columns of this table proved. */
  readonly provedTwoParts: TwoParts | null;
}

const unitSeconds: Partial<Record<HeaderUnit, number>> = { ms: 0.001, s: 1, min: 60, h: 3600, days: 86_400 };

function medianOf(values: number[]): number | null {
  const positive = values.filter((value) => value > 0).sort((left, right) => left - right);
  return positive[Math.floor(positive.length / 2)] ?? null;
}

interface TwoPartChoice {
  readonly form: TwoParts;
  readonly confidence: number;
  readonly ambiguities: readonly Ambiguity[];
}

function chooseTwoParts(profile: ColumnProfile, expected: DurationExpectation): TwoPartChoice {
  const shapes = [...profile.shapes].filter(([shape]) => /^-?\d{1,2}:[12]$/.test(shape));
  if (shapes.length === 0) return { form: expected.twoParts, confidence: 1, ambiguities: [] };
  if (expected.headerUnit === 'mm:ss' || expected.headerUnit === 'h:mm')
    return { form: expected.headerUnit, confidence: 1, ambiguities: [] };
  if (expected.headerUnit === 'h') return { form: 'h:mm', confidence: 1, ambiguities: [] };
  if (expected.headerUnit === 'min') return { form: 'mm:ss', confidence: 1, ambiguities: [] };
  const cells = profile.sample.filter((cell): cell is string => typeof cell === 'string');
  const medianFor = (form: TwoParts) => medianOf(cells.map((cell) => parseDuration(cell, form) ?? Number.NaN));
  const fits = (form: TwoParts) => {
    const median = medianFor(form);
    return median !== null && median >= expected.low && median <= expected.high;
  };
  const threeParts = [...profile.shapes.keys()].some((shape) => /^\d{1,2}:2:2/.test(shape));
  // The same column writes h:mm:ss when it is long, so its short form is mm:ss.
  if (threeParts || profile.shapes.has(':2')) return { form: 'mm:ss', confidence: 0.95, ambiguities: [] };
  const [short, long] = [fits('mm:ss'), fits('h:mm')];
  if (short !== long) return { form: short ? 'mm:ss' : 'h:mm', confidence: 0.95, ambiguities: [] };
  const form = expected.provedTwoParts ?? expected.twoParts;
  const example = profile.examples[0] ?? '';
  const other: TwoParts = form === 'mm:ss' ? 'h:mm' : 'mm:ss';
  const because = expected.provedTwoParts ? 'other_columns' : 'field';
  const values = {
    example,
    taken: form,
    other,
    takenSeconds: parseDuration(example, form) ?? 0,
    otherSeconds: parseDuration(example, other) ?? 0,
    because,
  };
  const note: Ambiguity = { code: 'minutes_or_hours', values, examples: profile.examples, unresolved: false };
  return { form, confidence: 0.7, ambiguities: [note] };
}

interface ScaleChoice {
  readonly scale: number;
  readonly unit: string;
  readonly confidence: number;
  readonly ambiguities: readonly Ambiguity[];
}

/** Unit of a column of bare numbers: header, then system, then the only unit under which the median makes sense. */
function chooseScale(median: number | null, examples: readonly string[], expected: DurationExpectation): ScaleChoice {
  const fits = (scale: number) => median === null || (median * scale >= expected.low && median * scale <= expected.high);
  const candidates: [string, number][] = [
    ['s', 1],
    ['ms', 0.001],
    ['min', 60],
    ['h', 3600],
    ['day_fraction', 86_400],
  ];
  const said = expected.headerUnit ? unitSeconds[expected.headerUnit] : undefined;
  if (said !== undefined) return { scale: said, unit: expected.headerUnit ?? 's', confidence: 1, ambiguities: [] };
  if (expected.systemUnit) {
    const scale = expected.systemUnit === 'ms' ? 0.001 : 1;
    if (fits(scale)) return { scale, unit: expected.systemUnit, confidence: 0.95, ambiguities: [] };
  }
  const { only } = expected;
  if (only && median !== null) {
    const proved = candidates.filter(([, scale]) => only.some((length) => Math.abs(length - median * scale) < 1));
    if (proved.length === 1 && proved[0]) return { scale: proved[0][1], unit: proved[0][0], confidence: 0.95, ambiguities: [] };
  }
  if (fits(1)) return { scale: 1, unit: 's', confidence: 0.9, ambiguities: [] };
  const fitting = candidates.find(([, scale]) => fits(scale));
  const values = { example: examples[0] ?? '', taken: fitting?.[0] ?? 's', other: 's' };
  return {
    scale: fitting?.[1] ?? 1,
    unit: fitting?.[0] ?? 's',
    confidence: 0.6,
    ambiguities: [{ code: 'unit_by_size', values, examples: examples.slice(0, 5), unresolved: false }],
  };
}

const chosenScale = { ms: 0.001, s: 1, min: 60, h: 3600, day_fraction: 86_400 } as const;

/** A column of durations in seconds, or null when under 60 % of its cells can be one. */
export function readAsDuration(profile: ColumnProfile, hints: FileHints, expected: DurationExpectation): ColumnReader | null {
  if (profile.filled === 0) return null;
  const numbers = numberEvidence(profile);
  let written = 0;
  let estimated = numbers.estimated;
  for (const { examples, count } of profile.shapes.values()) {
    const exact = estimateIn(examples[0] ?? '');
    if (parseDuration(examples[0] ?? '', 'mm:ss') !== null) written += count;
    else if (exact !== null && parseDuration(exact, 'mm:ss') !== null) estimated += count;
  }
  if (numbers.numeric + written + estimated < profile.filled * 0.6) return null;
  // Percentages are no times, whatever the header says.
  if (numbers.percent > 0 || profile.format === 'percent') return null;
  const two = chooseTwoParts(profile, expected);
  const chosenForm = notationIn(hints.chosenUnit, 'two_parts');
  const form = chosenForm ?? two.form;
  const sign = chooseSign(numbers, false, hints);
  const asDays = profile.format === 'duration' || profile.format === 'date';
  const bareValues = profile.sample.map((cell) => {
    if (typeof cell === 'number') return cell;
    const bare = typeof cell === 'string' ? bareNumber(cell) : null;
    return bare === null ? Number.NaN : (parseNumber(bare, sign.sign) ?? Number.NaN);
  });
  const chosenUnit = notationIn(hints.chosenUnit, 'time_unit');
  const scale: ScaleChoice =
    chosenUnit !== null
      ? { scale: chosenScale[chosenUnit], unit: chosenUnit, confidence: 1, ambiguities: [] }
      : asDays
        ? { scale: 86_400, unit: 'spreadsheet_time', confidence: 1, ambiguities: [] }
        : numbers.numeric + numbers.estimated > 0
          ? chooseScale(medianOf(bareValues), profile.examples, expected)
          : { scale: 1, unit: 's', confidence: 1, ambiguities: [] };
  const open = numbers.numeric + numbers.estimated > 0 ? sign.ambiguities : [];
  const clock = readAsClock(profile, numbers.numeric > 0 && written === 0 ? scale.unit : '', hints);
  const parseWritten = remembered((text) => parseDuration(text, form));
  const parse = (cell: Cell) => {
    if (isMissing(cell)) return null;
    // Day fractions hold seconds only to about a microsecond; whole seconds come back whole.
    if (typeof cell === 'number') return asDays ? Math.round(cell * 86_400 * 1000) / 1000 : cell * scale.scale;
    if (typeof cell !== 'string') return unreadable;
    const onClock = clock.seconds(cell);
    if (onClock !== null) return onClock;
    const plain = plainNumber(cell, sign.sign);
    if (plain >= 0) return plain * scale.scale;
    const text = parseWritten(cell);
    if (text !== null) return text;
    const bare = bareNumber(cell);
    const value = bare === null ? null : parseNumber(bare, sign.sign);
    return value === null ? unreadable : value * scale.scale;
  };
  const showsText = written >= numbers.numeric;
  const twoNotes = chosenForm ? [] : two.ambiguities;
  const reader: ColumnReader = {
    unit: showsText ? unitOfText(profile, form) : scale.unit,
    confidence: Math.min(chosenForm ? 1 : two.confidence, scale.confidence, open.some((note) => note.unresolved) ? 0.3 : 1),
    ambiguities: [...twoNotes, ...scale.ambiguities, ...clock.ambiguities, ...open],
    parse,
  };
  return amongFigures(reader, profile, hints);
}

function unitOfText(profile: ColumnProfile, form: TwoParts): string {
  const shapes = [...profile.shapes].sort((left, right) => right[1].count - left[1].count)[0]?.[0] ?? '';
  if (/^\d{1,2}:2:2:2$/.test(shapes)) return 'd:hh:mm:ss';
  if (/^\d{1,2}:2:2/.test(shapes)) return 'h:mm:ss';
  if (/^\d\.2\.2$/.test(shapes)) return 'h.mm.ss';
  if (/^\d+\./.test(shapes)) return 'd.hh:mm:ss';
  return shapes.includes('a') ? 'text' : form;
}
