import { notationIn } from '../../schema';
import type { Cell } from '../table';
import { estimateIn, readingEstimates } from './estimates';
import { isMissing } from './missing';
import type { ColumnProfile } from './profile';
import { type Ambiguity, type ColumnReader, type FileHints, unreadable } from './reader';

export type DecimalSign = ',' | '.';

const dress = /[\s\u00a0\u202f'’]|€|\$|£|₺|eur|usd|gbp|kr|%/gi;

/** One separator, or groups of three digits: "4.6.2024" is a date and no number. */
const numberForm = /^(?:\d+(?:[.,]\d*)?|\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?$/i;

/** The bare number in a text ("€ 1.234,50" gives "1.234,50"), sign in front; null when there is other text in it. */
export function bareNumber(text: string): string | null {
  let bare = text.replace(dress, '');
  let negative = false;
  if (bare.startsWith('(') && bare.endsWith(')')) [negative, bare] = [true, bare.slice(1, -1)];
  if (bare.startsWith('-') || bare.startsWith('−')) [negative, bare] = [true, bare.slice(1)];
  else if (bare.endsWith('-')) [negative, bare] = [true, bare.slice(0, -1)];
  else if (bare.startsWith('+')) bare = bare.slice(1);
  if (!numberForm.test(bare)) return null;
  return negative ? `-${bare}` : bare;
}

/**
 * The value of the plainest notation, digits with or without decimals behind `sign` ("300", "12,5"), without a pattern being run; -1 for
 * anything else. At most 15 digits, so that the division gives the same number as reading the text would.
 */
export function plainNumber(text: string, sign: DecimalSign): number {
  if (text.length === 0 || text.length > 15) return -1;
  const signCode = sign === ',' ? 44 : 46;
  let value = 0;
  let decimalsFrom = -1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === signCode && decimalsFrom < 0 && at > 0) decimalsFrom = at + 1;
    else if (code < 48 || code > 57) return -1;
    else value = value * 10 + code - 48;
  }
  return decimalsFrom < 0 ? value : value / 10 ** (text.length - decimalsFrom);
}

/** A bare number with the decimal sign of its column; null when it does not fit that notation. */
export function parseNumber(bare: string, decimal: DecimalSign): number | null {
  const thousands = decimal === ',' ? '.' : ',';
  const [whole = '', part, ...rest] = bare.split(decimal);
  if (rest.length > 0) return null;
  if (part?.includes(thousands)) return null;
  if (whole.includes(thousands)) {
    const groups = whole.replace('-', '').split(thousands);
    if (groups.slice(1).some((group) => group.length !== 3) || (groups[0] ?? '').length > 3 || groups[0] === '') return null;
  }
  const value = Number(`${whole.replaceAll(thousands, '')}${part === undefined ? '' : `.${part}`}`);
  return Number.isFinite(value) ? value : null;
}

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
  /** The sign that most cells prove. */
  readonly majority: DecimalSign;
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
  const bare = bareNumber(text);
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
  for (const evidence of profile.shapes.values()) {
    const example = evidence.examples[0] ?? '';
    if (bareOrEstimate(example) === null) continue;
    if (bareNumber(example) === null) estimated += evidence.count;
    else numeric += evidence.count;
    if (example.includes('%')) percent += evidence.count;
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
        weights[proof] += evidence.count / evidence.examples.length;
      }
    }
  }
  const majority: DecimalSign = weights[','] > weights['.'] ? ',' : '.';
  const mixed = proofs['.'] > 0 && proofs[','] > 0;
  const proved = mixed ? null : proofs['.'] > 0 ? '.' : proofs[','] > 0 ? ',' : null;
  const openSign = open['.'] > 0 ? '.' : open[','] > 0 ? ',' : null;
  return { numeric, estimated, percent, proved, open: openSign, openExamples, mixed, majority, currency, largestPlain };
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

/** The decimal sign of a column: as a person said, else by its own cells, else by whole numbers (counts), the rest of the file, the language. */
export function chooseSign(evidence: NumberEvidence, whole: boolean, hints: FileHints): SignChoice {
  const said = notationIn(hints.chosenUnit, 'number');
  if (said !== null) return { sign: said === '1.234,5' ? ',' : '.', confidence: 1, ambiguities: [] };
  if (evidence.mixed) return { sign: evidence.majority, confidence: 0.4, ambiguities: [] };
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

const minimumShare = 0.6;

/**
 * A column of numbers, or null when fewer than 60 % of its filled cells are numbers. `whole`: the field holds whole numbers (counts), which
 * settles "1.234". `ratio`: percent signs and values above 1.5 are divided by 100.
 */
export function readAsNumber(profile: ColumnProfile, hints: FileHints, use: { whole: boolean; ratio: boolean }): ColumnReader | null {
  const evidence = numberEvidence(profile);
  if (profile.filled === 0 || evidence.numeric + evidence.estimated < profile.filled * minimumShare) return null;
  const { sign, confidence, ambiguities } = chooseSign(evidence, use.whole, hints);
  const notes: Ambiguity[] = [...ambiguities];
  // Once a person said which notation holds, the cells in the other one are rejected one by one.
  const settled = notationIn(hints.chosenUnit, 'number') !== null;
  if (evidence.mixed && notationIn(hints.chosenUnit, 'number') === null)
    notes.push({ code: 'mixed_decimals', values: {}, examples: profile.examples, unresolved: !settled });
  const percentFormat = profile.format === 'percent';
  const share = notationIn(hints.chosenUnit, 'share');
  const scale = !use.ratio ? 1 : share === null ? ratioScale(profile, evidence, sign, percentFormat) : share === 'percent' ? 0.01 : 1;
  // 81,5 divided by 100 is 0.815; multiplied by 0.01 it is not quite.
  const scaled = (value: number) => (scale === 0.01 ? value / 100 : value * scale);
  const parse = (cell: Cell) => {
    if (isMissing(cell)) return null;
    if (typeof cell === 'number') return cell * (percentFormat ? (use.ratio ? 1 : 100) : scale);
    if (typeof cell !== 'string') return unreadable;
    const plain = plainNumber(cell, sign);
    if (plain >= 0) return scaled(plain);
    const bare = bareNumber(cell);
    const value = bare === null ? null : parseNumber(bare, sign);
    if (value === null) return unreadable;
    return use.ratio && cell.includes('%') ? value / 100 : scaled(value);
  };
  const reader = { unit: unitName(evidence, sign, use.ratio, scale, percentFormat), confidence, ambiguities: notes, parse };
  return readingEstimates(reader, profile, hints);
}

function ratioScale(profile: ColumnProfile, evidence: NumberEvidence, sign: DecimalSign, percentFormat: boolean): number {
  if (percentFormat) return 1;
  let largest = profile.numbers > 0 ? profile.largest : 0;
  for (const cell of profile.sample) {
    if (typeof cell !== 'string' || cell.includes('%')) continue;
    const bare = bareNumber(cell);
    const value = bare === null ? null : parseNumber(bare, sign);
    if (value !== null && value > largest) largest = value;
  }
  return evidence.percent === 0 && largest <= 1.5 ? 1 : 0.01;
}

function unitName(evidence: NumberEvidence, sign: DecimalSign, ratio: boolean, scale: number, percentFormat: boolean): string {
  if (evidence.percent > 0 || percentFormat || (ratio && scale !== 1)) return sign === ',' && evidence.proved ? '81,5%' : 'percent';
  if (ratio) return 'fraction';
  const shown = evidence.proved || evidence.open ? (sign === ',' ? '1.234,5' : '1,234.5') : 'number';
  return evidence.currency ? `€ ${shown}` : shown;
}
