import { type FactName, type Field, fieldsOf } from '../../schema';
import type { Cell } from '../table';
import { readAsBoolean } from '../values/boolean';
import { isClockNumbers } from '../values/clock-numbers';
import { type DurationExpectation, readAsDuration } from '../values/duration';
import { readAsMarks } from '../values/marks';
import { cellText, isMissing } from '../values/missing';
import { weekdayOf } from '../values/month-names';
import { numberEvidence, readAsNumber } from '../values/number';
import { firstQuarter, isHourRanges, type Numbered, readAsNumbered } from '../values/numbered-moments';
import type { ColumnProfile } from '../values/profile';
import { type MomentReader, readAsMoment } from '../values/read-moment';
import type { ColumnReader, FileHints } from '../values/reader';
import { unreadable } from '../values/reader';
import { readAsGoodOrBad } from '../values/satisfaction-words';
import { normaliseWords } from '../vocabulary/normalise';
import type { KnownColumn } from './columns';
import { holdsSums, rangeOf, usualIntervals } from './expectations';
import type { GivenDate, OpenDays } from './given-date';
import type { GivenYear } from './given-year';
import { statedStatistic } from './measure';
import { readAsOutcome, readAsStatus } from './outcome-words';
import type { FieldUse } from './uses';
import { leavesYearOut, withYearSaid } from './year-said';

/** What a whole table knows when one of its columns is read. */
export interface TableContext {
  readonly hints: FileHints;
  readonly systemUnit: (header: string) => 'ms' | 's' | null;
  readonly systemStatistic: (header: string) => 'total' | null;
  readonly yearHint: number | null;
  /** Where that year was found, when it stands in words around the table and in no column. */
  readonly givenYear: GivenYear | null;
  /** A column of several years, for rows that say week or month by its number; `first`: one of them. */
  readonly years: { readonly index: number; readonly header: string; readonly first: number } | null;
  /** Median number of contacts per row where rows are sums, for what is plausible; 1 for single contacts. */
  readonly typicalCount: number;
  /** The column of days of the month (1 to 31), for rows that say year, month and day apart, as Power BI writes them. */
  readonly monthDays: { readonly index: number; readonly header: string } | null;
  /** Decimal sign that language and delimiter of the file make likely, for people and forecasts, which often have decimals; null when they tell nothing. */
  readonly likelyDecimal: '.' | null;
  readonly provedTwoParts: 'mm:ss' | 'h:mm' | null;
  /** The day that is written around the table instead of in it; `openDays`: several, so none. */
  readonly givenDate: GivenDate | null;
  readonly openDays: OpenDays | null;
  /** Notations that a person chose for the column at this place. */
  readonly chosenUnit: (position: number) => string | null;
}

const textReader: ColumnReader = {
  unit: 'text',
  confidence: 1,
  ambiguities: [],
  parse: (cell) => (isMissing(cell) ? null : cellText(cell)),
  asItStands: true,
};

const categoryLimit = 2000;
const idFields = new Set(['contact_id', 'customer_key', 'agent', 'survey_id', 'evaluation_id', 'contact_ref', 'evaluator']);

const noHints: FileHints = { language: null, decimal: null, dateOrder: null, date1904: false, chosenUnit: null };

/** Whole days in every cell: "Date of Interaction" is no kind of interaction. */
function holdsDays(profile: ColumnProfile): boolean {
  if (profile.numbers > 0 || profile.distinct.size < 2) return profile.format === 'date';
  const shapes = [...profile.shapes.keys()];
  if (shapes.length === 0 || !shapes.every((shape) => /\d/.test(shape))) return false;
  const reader = readAsMoment(profile, noHints);
  return reader !== null && profile.sample.every((cell) => reader.parts(cell)?.date != null);
}

function readAsText(column: KnownColumn, field: Field): ColumnReader | null {
  const { profile } = column;
  if (profile.filled === 0) return null;
  // Durations and fractions are never names; a date is no category either.
  if (field.kind !== 'text' && !idFields.has(field.name) && profile.fractions > profile.numbers * 0.2) return null;
  if (field.kind === 'category' && (profile.longestText > 120 || holdsDays(profile))) return null;
  if (field.kind === 'category' && profile.distinct.size >= categoryLimit && profile.distinctOverflow) return null;
  if (idFields.has(field.name) && profile.format !== undefined && profile.format !== 'general') return null;
  return { ...textReader, unit: profile.numbers > profile.texts ? 'number_as_text' : 'text' };
}

export const fieldNamed = (fact: FactName, name: string): Field => {
  const field = fieldsOf(fact).find((one) => one.name === name);
  if (!field) throw new Error(`no field ${name} in ${fact}`);
  return field;
};

export function expectationFor(fact: FactName, field: string, column: KnownColumn, context: TableContext): DurationExpectation {
  const range = rangeOf(field);
  const sums = holdsSums(fact) && /^(?:wait_s|abandon_wait_s|talk_s|hold_s|wrap_s|handle_s)$/.test(field);
  return {
    low: range.low,
    // A stated mean is the time of one contact; anything else may be the sum over all contacts of the row.
    high: sums && statedStatistic('', column.header) !== 'mean' ? range.high * Math.max(1, context.typicalCount) : range.high,
    twoParts: range.twoParts,
    headerUnit: column.header.unit,
    systemUnit: context.systemUnit(column.layout.header),
    provedTwoParts: range.twoParts === 'mm:ss' ? context.provedTwoParts : null,
    ...(field === 'interval_s' ? { only: usualIntervals } : {}),
  };
}

/** In an English file parted by commas "7,200" is seven thousand: its commas group. A "7.200" there stays open, for it may be either. */
const groupedBy = ({ profile }: KnownColumn, { likelyDecimal }: TableContext): '.' | null =>
  likelyDecimal === '.' && numberEvidence(profile).open === ',' ? '.' : null;

/** A question can be half solved; a call is not half answered. */
const mayBeHalf = new Set(['resolved', 'first_contact_resolved']);

const wholeKinds = new Set(['count']);

/** The reader of a column for a field, or null when its values cannot be that. Values come out in the unit of the store. */
export function readValues(fact: FactName, use: FieldUse, column: KnownColumn, context: TableContext): ColumnReader | null {
  const hints: FileHints = { ...context.hints, chosenUnit: context.chosenUnit(column.layout.index) };
  const field = fieldNamed(fact, use.field);
  const { profile } = column;
  if (use.kind === 'outcome') return readAsOutcome(profile);
  if (use.kind === 'status') return readAsStatus(profile);
  if (use.kind === 'rate' || use.kind === 'share') return readAsNumber(profile, hints, { whole: false, ratio: true });
  if (use.kind === 'staffed')
    return readAsDuration(profile, hints, { ...expectationFor(fact, 'signed_in_s', column, context), low: 60, high: 86_400 * 60 });
  switch (field.kind) {
    case 'boolean': {
      const reader = readAsBoolean(profile, hints, mayBeHalf.has(field.name));
      if (!reader || use.kind !== 'inverse') return reader;
      const parse: ColumnReader['parse'] = (cell) => {
        const value = reader.parse(cell);
        return typeof value === 'boolean' ? !value : value;
      };
      return { ...reader, parse };
    }
    case 'seconds':
      return readAsDuration(
        profile,
        { ...hints, decimal: hints.decimal ?? groupedBy(column, context) },
        expectationFor(fact, field.name, column, context),
      );
    case 'ratio':
      return readAsNumber(profile, hints, { whole: false, ratio: true });
    case 'score':
      return (field.name === 'csat' ? readAsGoodOrBad(profile) : null) ?? readAsMarks(profile) ?? readAsCount(column, hints, field);
    case 'agents':
      return readAsCount(column, { ...hints, decimal: hints.decimal ?? context.likelyDecimal }, field);
    case 'count':
      return readAsCount(column, oftenBroken(field) ? { ...hints, decimal: hints.decimal ?? context.likelyDecimal } : hints, field);
    case 'amount':
      return readAsCount(column, hints, field);
    default:
      return readAsText(column, field);
  }
}

/** A forecast counts contacts and yet may have decimals. */
const oftenBroken = (field: Field): boolean => field.name.startsWith('forecast');

function readAsCount(column: KnownColumn, hints: FileHints, field: Field): ColumnReader | null {
  const { profile } = column;
  if (profile.format === 'duration' || profile.format === 'date') return null;
  const whole = wholeKinds.has(field.kind) && !oftenBroken(field);
  const reader = readAsNumber(profile, hints, { whole, ratio: false });
  if (!reader) return null;
  if (field.kind !== 'count') return reader;
  // Counts are whole; "81,5" in most cells is something else.
  let broken = 0;
  let read = 0;
  for (const cell of profile.sample) {
    const value = reader.parse(cell);
    if (typeof value !== 'number') continue;
    read++;
    if (Math.abs(value - Math.round(value)) > 1e-6 && !oftenBroken(field)) broken++;
  }
  return read > 0 && broken * 4 > read ? null : reader;
}

const quarterWords = /\b(?:kwartier|kwartiernummer|kwartiernr|quarter|interval number|interval no)\b/;
const hourWords = /\b(?:hour|uur|uurblok|stunde|heure|hora|saat)\b/;

/** What bare numbers under this header count, when they are hours of a day or the weeks or months of one year. */
function numberedBy({ meanings, header, profile }: KnownColumn, { yearHint, years }: TableContext): Numbered | null {
  const concepts = meanings.map(({ concept }) => concept);
  if (concepts.includes('time_of_day') && (hourWords.test(header.words) || isHourRanges(profile))) return { by: 'hour' };
  const first = concepts.includes('time_of_day') && quarterWords.test(header.words) ? firstQuarter(profile) : null;
  if (first !== null) return { by: 'quarter', first };
  const by = (['week', 'month'] as const).find((one) => concepts[0] === one);
  return by ? { by, year: years?.first ?? yearHint } : null;
}

/** "Maandag", "di": days of the one week that stands around the table; null without such a week or for other cells. */
function readWeekdays(profile: ColumnProfile, { givenDate }: TableContext): MomentReader | null {
  if (givenDate?.length !== 'week' || profile.filled === 0 || profile.distinctOverflow) return null;
  if (![...profile.distinct.keys()].every((text) => weekdayOf(text) !== null)) return null;
  const parts = (cell: Cell) => {
    const day = weekdayOf(cellText(cell));
    return day === null ? null : { date: givenDate.date + day * 86_400, time: null, until: null, offset: null, ordered: false };
  };
  const unit = `date: ${profile.examples[0] ?? ''}`;
  return { holds: 'date', unit, confidence: 0.9, ambiguities: [], rangeSeconds: null, provedOrder: null, ofGivenWeek: true, parts };
}

/** The reader of a column of moments. Bare small numbers are no dates, unless their header says what they count. */
export function readMoments(column: KnownColumn, context: TableContext): MomentReader | null {
  const monthly = column.meanings[0]?.concept === 'month';
  const hints: FileHints = { ...context.hints, monthly, chosenUnit: context.chosenUnit(column.layout.index) };
  const { profile } = column;
  const weekdays = readWeekdays(profile, context);
  if (weekdays) return weekdays;
  const numbered = numberedBy(column, context);
  const counted = numbered && readAsNumbered(profile, numbered);
  if (counted) return withYearSaid(counted, profile, context.givenYear, (cell) => counted.needsYear?.(cell) === true);
  const plainNumbers = profile.numbers > 0 && profile.format !== 'date' && profile.format !== 'duration';
  if (plainNumbers && profile.largest < 10_000 && profile.fractions === 0 && !isClockNumbers(profile)) return null;
  const found = readAsMoment(profile, hints, context.yearHint);
  const reader = found && withYearSaid(found, profile, context.givenYear, leavesYearOut);
  return reader && utcWords.test(normaliseWords(column.layout.header)) ? inUtc(reader) : reader;
}

/** "Started at (UTC)"; "GMT+1" is no such header. */
const utcWords = /\b(?:utc|gmt)\b(?! ?\d)/;

/** Times whose header, instead of each cell, says that they are in UTC. */
const inUtc = (reader: MomentReader): MomentReader => ({
  ...reader,
  parts: (cell) => {
    const parts = reader.parts(cell);
    return parts === null || parts.time === null ? parts : { ...parts, offset: parts.offset ?? 0 };
  },
});

/** Share of the filled sample cells that a reader can read, 0..1. */
export function readableShare(column: KnownColumn, reader: ColumnReader): number {
  const { sample } = column.profile;
  if (sample.length === 0) return 0;
  return sample.filter((cell) => reader.parse(cell) !== unreadable).length / sample.length;
}
