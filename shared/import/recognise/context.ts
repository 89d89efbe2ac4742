import { numberEvidence, readAsNumber } from '../values/number';
import { readAsMoment } from '../values/read-moment';
import type { FileHints } from '../values/reader';
import { kindOfConcept } from '../vocabulary/match';
import { type KnownColumn, languageOf } from './columns';
import { dateAround, type TextsAround } from './given-date';
import { yearAround } from './given-year';
import type { TableContext } from './read-column';
import type { SystemMatch } from './systems/define';

const noHints = (date1904: boolean): FileHints => ({ language: null, decimal: null, dateOrder: null, date1904, chosenUnit: null });

const isCount = (concept: string, largestPlain: number): boolean =>
  kindOfConcept(concept) === 'count' && (!concept.startsWith('forecast') || largestPlain > 0);

/** Decimal sign that columns of the table prove; null when none does or they disagree. */
function provedDecimal(columns: readonly KnownColumn[]): ',' | '.' | null {
  const proofs = new Set<string>();
  for (const { profile, meanings } of columns) {
    const evidence = numberEvidence(profile);
    if (evidence.numeric < profile.filled * 0.6 || profile.filled === 0) continue;
    if (evidence.proved) proofs.add(evidence.proved);
    // Counts are whole: "1.234" beside "987" writes its thousands with a dot, so decimals have a comma. A forecast is not always whole: there
    // it takes a "987" to say so, for a planning system may write all its numbers with three decimals.
    else if (evidence.open && evidence.largestPlain < 1000 && isCount(meanings[0]?.concept ?? '', evidence.largestPlain))
      proofs.add(evidence.open === '.' ? ',' : '.');
  }
  return proofs.size === 1 ? ([...proofs][0] as ',' | '.') : null;
}

/** Day-month order that date columns of the table prove; null when none does or they disagree. */
function provedOrder(columns: readonly KnownColumn[], hints: FileHints): 'dmy' | 'mdy' | null {
  const proofs = new Set<'dmy' | 'mdy'>();
  for (const { profile } of columns) {
    if (profile.texts === 0 || ![...profile.shapes.keys()].some((shape) => /^(?:a[., ]*)?[12] ?[-/.] ?[12] ?[-/.] ?[24]/.test(shape)))
      continue;
    const order = readAsMoment(profile, hints)?.provedOrder;
    if (order) proofs.add(order);
  }
  return proofs.size === 1 ? ([...proofs][0] ?? null) : null;
}

function typicalCountOf(columns: readonly KnownColumn[], hints: FileHints): number {
  const counts = columns.filter((column) => /^(?:offered|answered|forecast_volume)$/.test(column.meanings[0]?.concept ?? ''));
  for (const { profile } of counts) {
    const reader = readAsNumber(profile, hints, { whole: true, ratio: false });
    if (!reader) continue;
    const values = profile.sample.flatMap((cell) => {
      const value = reader.parse(cell);
      return typeof value === 'number' && value > 0 ? [value] : [];
    });
    values.sort((left, right) => left - right);
    return values[Math.floor(values.length / 2)] ?? 1;
  }
  return 1;
}

export interface ContextRequest {
  readonly columns: readonly KnownColumn[];
  readonly system: SystemMatch | null;
  readonly date1904: boolean;
  /** Texts above the table and names of file and sheet, for a year that the dates leave out, or a whole day. */
  readonly around: TextsAround;
  readonly delimiter: string | null;
  readonly chosenUnit: (position: number) => string | null;
}

const yearWords = /^(?:jaar|year|jahr|annee|ano|yil|boekjaar|fiscal year|financial year|geschaftsjahr|exercice|mali yil)$/;

/** The year of all rows, when a column of years holds only one. */
function yearOfColumns(columns: readonly KnownColumn[]): string | undefined {
  const years = columns.find(({ header, profile }) => yearWords.test(header.words) && profile.distinct.size === 1);
  return [...(years?.profile.distinct.keys() ?? [])].find((text) => /^20\d{2}$/.test(text));
}

/** The column of years of a table over more than one year; null when a cell of it is something else. */
function yearsOf(columns: readonly KnownColumn[]): TableContext['years'] {
  const found = columns.find(({ header, profile }) => yearWords.test(header.words) && profile.distinct.size > 1);
  if (!found || found.profile.distinctOverflow) return null;
  const years = [...found.profile.distinct.keys()];
  const { index, header } = found.layout;
  return years.every((text) => /^20\d{2}$/.test(text)) ? { index, header, first: Number(years[0]) } : null;
}

const dayWords = /^(?:dag|day|tag|jour|dia|gun|dag van de maand|day of month|datum dag|date day)$/;

/** The column of days of the month: whole numbers from 1 to 31 under a word for day,. */
function monthDaysOf(columns: readonly KnownColumn[]): TableContext['monthDays'] {
  const found = columns.find(({ header, profile }) => {
    if (!dayWords.test(header.words) || profile.filled === 0 || profile.distinctOverflow) return false;
    return [...profile.distinct.keys()].every((text) => /^(?:0?[1-9]|[12]\d|3[01])$/.test(text));
  });
  return found ? { index: found.layout.index, header: found.layout.header } : null;
}

/** What the table as a whole proves, for reading its single columns. */
export function tableContext(request: ContextRequest): TableContext {
  const { columns, system, date1904 } = request;
  const language = languageOf(columns.map((column) => column.layout.header));
  const first: FileHints = { ...noHints(date1904), language };
  const hints: FileHints = { ...first, decimal: provedDecimal(columns), dateOrder: provedOrder(columns, first) };
  const ownYear = yearOfColumns(columns);
  const givenYear = ownYear === undefined ? yearAround(request.around) : null;
  const day = dateAround(request.around, hints);
  return {
    hints,
    givenDate: day && 'given' in day ? day.given : null,
    openDays: day && 'open' in day ? day.open : null,
    systemUnit: (header) => system?.system.unitOf(header) ?? null,
    systemStatistic: (header) => system?.system.statisticOf(header) ?? null,
    years: yearsOf(columns),
    monthDays: monthDaysOf(columns),
    yearHint: ownYear === undefined ? (givenYear?.year ?? null) : Number(ownYear),
    givenYear,
    typicalCount: typicalCountOf(columns, hints),
    // An English file whose columns are parted by commas hardly writes its decimals with one.
    likelyDecimal: request.delimiter === ',' && (language === 'en' || language === null) ? '.' : null,
    provedTwoParts: null,
    chosenUnit: request.chosenUnit,
  };
}
