import { notationIn } from '../../schema';
import type { Cell } from '../table';
import { bareNumber, type DecimalSign, inThousands, isPercent, parseNumber, plainNumber } from './bare-number';
import { amongFigures, estimateIn } from './estimates';
import { isMissing } from './missing';
import type { ColumnProfile } from './profile';
import { type Ambiguity, type ColumnReader, type FileHints, unreadable } from './reader';

export { bareNumber, parseNumber, plainNumber } from './bare-number';

export interface NumberEvidence {
  /** Cells that are numbers in some notation. */
  readonly numeric: number;
  /** Cells that hold a number and say that it is not the exact one ("ca. 150"). */
  readonly estimated: number;
  readonly percent: number;
  /** Sign proved by the form of the cells alone. */
  readonly proved: DecimalSign | null;
  /** One separator, three digits behind it: "1.234" may be 1234 or 1.234. The sign in question. */
  readonly open: DecimalSign | null;
  readonly openExamples: readonly string[];
  /** Both signs proved: the column mixes notations. */
  readonly mixed: boolean;
  /** The sign that most cells prove, how many prove the other one, and some of those. */
  readonly majority: DecimalSign;
  readonly minority: { readonly count: number; readonly share: number; readonly examples: readonly string[] };
  /** "1.234" and "1,234" in one column. */
  readonly openBoth: boolean;
  readonly currency: boolean;
  /** Largest plain whole number without separators. */
  readonly largestPlain: number;
}

type Proof = DecimalSign | 'open.' | 'open,' | 'plain';

/** What one number text proves about its column's decimal sign. */
function proofOf(bare: string): Proof {
  const text = bare.replace('-', '');
  const dot = text.lastIndexOf('.');
  const comma = text.lastIndexOf(',');
  if (dot < 0 && comma < 0) return 'plain';
  if (dot >= 0 && comma >= 0) return dot > comma ? '.' : ',';
  const sign: DecimalSign = dot >= 0 ? '.' : ',';
  const other: DecimalSign = sign === '.' ? ',' : '.';
  const parts = text.split(sign);
  if (parts.length > 2) return other;
  const [whole = '', part = ''] = parts;
  if (part.length !== 3 || whole.length > 3 || whole === '' || whole === '0' || (whole.length > 1 && whole.startsWith('0'))) return sign;
  return sign === '.' ? 'open.' : 'open,';
}

/** The bare number of a text, also of one that says it is an estimate. */
const bareOrEstimate = (text: string): string | null => {
  const bare = bareNumber(text) ?? inThousands(text)?.bare ?? null;
  const exact = bare === null ? estimateIn(text) : null;
  return exact === null ? bare : bareNumber(exact);
};

/** Evidence for the notation of a column's numbers, over all its forms. */
export function numberEvidence(profile: ColumnProfile): NumberEvidence {
  let numeric = profile.numbers;
  let estimated = 0;
  let percent = 0;
  let currency = false;
  let largestPlain = 0;
  const proofs: Record<DecimalSign, number> = { '.': 0, ',': 0 };
  const weights: Record<DecimalSign, number> = { '.': 0, ',': 0 };
  const open: Record<DecimalSign, number> = { '.': 0, ',': 0 };
  const openExamples: string[] = [];
  const proving: Record<DecimalSign, string[]> = { '.': [], ',': [] };
  for (const evidence of profile.shapes.values()) {
    const example = evidence.examples[0] ?? '';
    if (bareOrEstimate(example) === null) continue;
    if (bareNumber(example) === null && inThousands(example) === null) estimated += evidence.count;
    else numeric += evidence.count;
    if (isPercent(example)) percent += evidence.count;
    currency ||= /€|\$|£|₺|eur|usd/i.test(example);
    for (const text of evidence.examples) {
      const one = bareOrEstimate(text);
      if (one === null) continue;
      const proof = proofOf(one);
      if (proof === 'plain') largestPlain = Math.max(largestPlain, evidence.largest[0]);
      else if (proof === 'open.' || proof === 'open,') {
        open[proof === 'open.' ? '.' : ',']++;
        if (openExamples.length < 5) openExamples.push(text);
      } else {
        proofs[proof]++;
        proving[proof].push(text);
        weights[proof] += evidence.count / evidence.examples.length;
      }
    }
  }
  const majority: DecimalSign = weights[','] > weights['.'] ? ',' : '.';
  const mixed = proofs['.'] > 0 && proofs[','] > 0;
  const proved = mixed ? null : proofs['.'] > 0 ? '.' : proofs[','] > 0 ? ',' : null;
  const openSign = open['.'] > 0 ? '.' : open[','] > 0 ? ',' : null;
  const other = majority === '.' ? ',' : '.';
  const minority = {
    count: Math.ceil(weights[other]),
    share: weights[other] / Math.max(1, weights['.'] + weights[',']),
    examples: proving[other],
  };
  const openBoth = open['.'] > 0 && open[','] > 0;
  return { numeric, estimated, percent, proved, open: openSign, openExamples, mixed, majority, minority, openBoth, currency, largestPlain };
}

interface SignChoice {
  readonly sign: DecimalSign;
  readonly confidence: number;
  readonly ambiguities: readonly Ambiguity[];
}

function ambiguity(evidence: NumberEvidence, sign: DecimalSign, because: string, unresolved: boolean): Ambiguity {
  const example = evidence.openExamples[0] ?? '';
  const bare = bareNumber(example) ?? '';
  const taken = parseNumber(bare, sign);
  const other = parseNumber(bare, sign === '.' ? ',' : '.');
  return {
    code: unresolved ? 'thousands_or_decimals_open' : 'thousands_or_decimals',
    values: { example, taken: taken ?? '', other: other ?? '', because },
    examples: evidence.openExamples,
    unresolved,
  };
}

/** Above this share of cells in the other notation, a cell that fits both has no evidence. */
const mostMinority = 0.1;

/** Both notations in one column, and cells that either of them fits. */
const mixedOpen = ({ openExamples, minority }: NumberEvidence, whole: boolean): boolean =>
  !whole && openExamples.length > 0 && minority.share > mostMinority;

/** What is said of a column that mixes notations; null where it does not. */
function mixedNote(evidence: NumberEvidence, whole: boolean, profile: ColumnProfile): Ambiguity | null {
  const { minority, mixed, openBoth, openExamples } = evidence;
  if (!mixed && !(whole && openBoth)) return null;
  if (mixed && mixedOpen(evidence, whole)) return { code: 'mixed_decimals', values: {}, examples: profile.examples, unresolved: true };
  const examples = (mixed ? minority.examples : openExamples).slice(0, 5);
  const values = { count: mixed ? minority.count : examples.length, filled: profile.filled, example: examples[0] ?? '' };
  return { code: 'mixed_decimals_read', values, examples, unresolved: false };
}

/** A number in a column that mixes notations: by its own form where that proves one, whole where the column counts, else as most cells are. */
function parseByItself(bare: string, sign: DecimalSign, whole: boolean): number | null {
  const proof = proofOf(bare);
  if (proof === '.' || proof === ',') return parseNumber(bare, proof);
  return whole && proof !== 'plain' ? Number(bare.replace(/[.,]/g, '')) : parseNumber(bare, sign);
}

/** The decimal sign of a column: as a person said, else by its own cells, else by whole numbers (counts), the rest of the file, the language. */
export function chooseSign(evidence: NumberEvidence, whole: boolean, hints: FileHints): SignChoice {
  const said = notationIn(hints.chosenUnit, 'number');
  if (said !== null) return { sign: said === '1.234,5' ? ',' : '.', confidence: 1, ambiguities: [] };
  if (evidence.mixed) return { sign: evidence.majority, confidence: mixedOpen(evidence, whole) ? 0.4 : 0.8, ambiguities: [] };
  if (evidence.proved) return { sign: evidence.proved, confidence: 1, ambiguities: [] };
  if (!evidence.open) return { sign: hints.decimal ?? '.', confidence: 1, ambiguities: [] };
  const asThousands: DecimalSign = evidence.open === '.' ? ',' : '.';
  if (whole && evidence.largestPlain < 1000) return { sign: asThousands, confidence: 0.95, ambiguities: [] };
  if (hints.decimal) {
    // The other columns prove how this file writes decimals; the cells agree with it.
    return { sign: hints.decimal, confidence: 0.85, ambiguities: [ambiguity(evidence, hints.decimal, 'other_columns', false)] };
  }
  if (whole) return { sign: asThousands, confidence: 0.8, ambiguities: [ambiguity(evidence, asThousands, 'whole_numbers', false)] };
  return { sign: evidence.open, confidence: 0.3, ambiguities: [ambiguity(evidence, evidence.open, 'no_evidence', true)] };
}

/** The number in a text, also one in thousands; null when there is none. */
function parseFigure(text: string, parse: (bare: string) => number | null): number | null {
  const bare = bareNumber(text);
  if (bare !== null) return parse(bare);
  const large = inThousands(text);
  const value = large && parse(large.bare);
  // 1,1 thousand is 1100, and not 1100.0000000000002.
  return large === null || value === null ? null : Number((value * large.factor).toPrecision(15));
}

const minimumShare = 0.6;

/**
 * A column of numbers, or null when fewer than 60 % of its filled cells are numbers. `whole`: the field holds whole numbers (counts), which
 * settles "1.234". `ratio`: percent signs and values above 1.5 are divided by 100.
 */
export function readAsNumber(profile: ColumnProfile, hints: FileHints, use: { whole: boolean; ratio: boolean }): ColumnReader | null {
  const evidence = numberEvidence(profile);
  if (profile.filled === 0 || evidence.numeric + evidence.estimated < profile.filled * minimumShare) return null;
  const { sign, confidence, ambiguities } = chooseSign(evidence, use.whole, hints);
  // Once a person said which notation holds, the cells in the other one are rejected one by one.
  const mixed = notationIn(hints.chosenUnit, 'number') === null ? mixedNote(evidence, use.whole, profile) : null;
  const notes: Ambiguity[] = mixed ? [...ambiguities, mixed] : [...ambiguities];
  const percentFormat = profile.format === 'percent';
  const { scale, doubts } = use.ratio ? readShare(profile, evidence, sign, hints) : { scale: 1, doubts: [] };
  notes.push(...doubts);
  // 81,5 divided by 100 is 0.815; multiplied by 0.01 it is not quite.
  const scaled = (value: number) => (scale === 0.01 ? value / 100 : value * scale);
  const parseBare = mixed ? (bare: string) => parseByItself(bare, sign, use.whole) : (bare: string) => parseNumber(bare, sign);
  const parse = (cell: Cell) => {
    if (isMissing(cell)) return null;
    if (typeof cell === 'number') return cell * (percentFormat ? (use.ratio ? 1 : 100) : scale);
    if (typeof cell !== 'string') return unreadable;
    const plain = mixed ? -1 : plainNumber(cell, sign);
    if (plain >= 0) return scaled(plain);
    const value = parseFigure(cell, parseBare);
    if (value === null) return unreadable;
    return use.ratio && isPercent(cell) ? value / 100 : scaled(value);
  };
  const reader = { unit: unitName(evidence, sign, use.ratio, scale, percentFormat), confidence, ambiguities: notes, parse };
  return amongFigures(reader, profile, hints);
}

/** The largest of the cells that bear no percent sign; null when all do. */
function largestBare(profile: ColumnProfile, sign: DecimalSign): { readonly value: number; readonly example: string } | null {
  let largest = profile.numbers > 0 ? { value: profile.largest, example: String(profile.largest) } : null;
  for (const cell of profile.sample) {
    if (typeof cell !== 'string' || isPercent(cell)) continue;
    const bare = bareNumber(cell);
    const value = bare === null ? null : parseNumber(bare, sign);
    if (value !== null && value > (largest?.value ?? Number.NEGATIVE_INFINITY)) largest = { value, example: cell };
  }
  return largest;
}

/** Bare shares up to here are fractions: a rate of 1.5 % at most, on every row, is hardly seen. */
const largestFraction = 1.5;

interface ShareReading {
  readonly scale: number;
  readonly doubts: readonly Ambiguity[];
}

/** How shares without a percent sign are read: as percent, or as fractions; beside cells with a sign that is said, for 0.8 may be 0.8 %. */
function readShare(profile: ColumnProfile, evidence: NumberEvidence, sign: DecimalSign, hints: FileHints): ShareReading {
  const said = notationIn(hints.chosenUnit, 'share');
  if (said !== null) return { scale: said === 'percent' ? 0.01 : 1, doubts: [] };
  if (profile.format === 'percent') return { scale: 1, doubts: [] };
  const largest = largestBare(profile, sign);
  if ((largest?.value ?? 0) > largestFraction) return { scale: 0.01, doubts: [] };
  if (evidence.percent === 0 || largest === null) return { scale: evidence.percent === 0 ? 1 : 0.01, doubts: [] };
  const values = { example: largest.example, taken: largest.value * 100, other: largest.value, because: 'size' };
  return { scale: 1, doubts: [{ code: 'percent_and_fraction', values, examples: profile.examples, unresolved: false }] };
}

function unitName(evidence: NumberEvidence, sign: DecimalSign, ratio: boolean, scale: number, percentFormat: boolean): string {
  if (evidence.percent > 0 || percentFormat || (ratio && scale !== 1)) return sign === ',' && evidence.proved ? '81,5%' : 'percent';
  if (ratio) return 'fraction';
  const shown = evidence.proved || evidence.open ? (sign === ',' ? '1.234,5' : '1,234.5') : 'number';
  return evidence.currency ? `€ ${shown}` : shown;
}
