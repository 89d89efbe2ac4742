import { readMoment } from '../values/moment-text';
import type { FileHints } from '../values/reader';

/** The one day, week or month of a table whose rows carry no date: written above it, as the name of the sheet, or in the name of the file. */
export interface GivenDate {
  /** Seconds of midnight, of its first day. */
  readonly date: number;
  readonly length: keyof typeof secondsOfLength;
  readonly from: 'title' | 'sheet' | 'file';
  /** The text in which it stands. */
  readonly text: string;
}

/** More than one day around a table whose rows carry no date: how many, and the texts in which they stand. */
export interface OpenDays {
  readonly days: number;
  readonly texts: readonly string[];
}

/** Texts around a table, by where they stand. */
export interface TextsAround {
  /** Everything above, tables included. */
  readonly above: readonly string[];
  /** What stands above this table and below the one before it. */
  readonly titles: readonly string[];
  readonly sheet: string | null;
  readonly file: string;
}

const dateForms =
  /(?<!\d)(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:20)?\d{2}|20\d{6}|\d{1,2}\s+\p{L}{3,10}\.?\s+20\d{2}|\p{L}{3,10}\s+\d{1,2},?\s+20\d{2})(?!\d)/gu;

/** Seconds of what a title can name; a month has its mean length. */
export const secondsOfLength = { day: 86_400, week: 604_800, month: 2_629_800 } as const;

const weekForms = /(?<![\p{L}\d])(?:(?:w|wk|week|kw)\.?\s?\d{1,2}[\s,/-]+20\d{2}|20\d{2}[\s-]?(?:w|wk|week|kw)\s?\d{1,2})(?!\d)/giu;
const monthForms = /(?<![\p{L}\d])\p{L}{3,10}\.?\s+20\d{2}(?!\d)/gu;
/** "Week 36 t/m week 38 2024" is no one week. */
const fromTo = /t\/m|tot en met|\btot\b|\bthrough\b|\bto\b|\bbis\b|\buntil\b|\d\s?[-–]\s?(?:w|wk|week|kw)?\.?\s?\d{1,2}[\s,/]+20\d{2}/i;

/** Longer texts are remarks; nothing behind this is looked at. */
const longestTitle = 200;

/** The day on which a report was made says nothing of the day it is about. */
export const madeOn =
  /afgedrukt|gegenereerd|geëxporteerd|gemaakt|aangemaakt|uitgedraaid|printed|generated|exported|created|run date|report date|gedruckt|erstellt|exportiert|imprimé|édité|généré|exporté|impreso|generado|exportado|oluşturul|yazdır/i;

function periodsIn(texts: readonly string[]): Pick<GivenDate, 'date' | 'length' | 'text'>[] {
  const said = texts.map((text) => text.slice(0, longestTitle)).filter((text) => !madeOn.test(text) && !fromTo.test(text));
  const found = (forms: RegExp, length: GivenDate['length']) =>
    said.flatMap((text) =>
      [...text.matchAll(forms)].flatMap(([form]) => {
        const date = readMoment(form, 'dmy', null)?.date ?? null;
        return date === null ? [] : [{ date, length, text }];
      }),
    );
  const weeks = found(weekForms, 'week');
  return weeks.length > 0 ? weeks : found(monthForms, 'month');
}

/** The one week or month that the texts around a table agree on, the name of the file only where the others are silent. */
function periodAround({ titles, sheet, file }: Pick<TextsAround, 'titles' | 'sheet' | 'file'>): GivenDate | null {
  const near = [
    ...periodsIn(titles).map((one) => ({ ...one, from: 'title' as const })),
    ...periodsIn(sheet === null ? [] : [sheet]).map((one) => ({ ...one, from: 'sheet' as const })),
  ];
  const found = near.length > 0 ? near : periodsIn([file]).map((one) => ({ ...one, from: 'file' as const }));
  return new Set(found.map(({ date }) => date)).size === 1 ? (found[0] ?? null) : null;
}

function readings(form: string, hints: Pick<FileHints, 'language' | 'dateOrder'>): number[] {
  const read = (order: 'dmy' | 'mdy') => readMoment(form, order, null)?.date ?? null;
  const [dmy, mdy] = [read('dmy'), read('mdy')];
  if (hints.dateOrder) return [read(hints.dateOrder)].flatMap((date) => date ?? []);
  // With slashes nobody can tell, unless the language of the table writes the day first.
  const dayFirst = !form.includes('/') || (hints.language !== null && hints.language !== 'en');
  const found = dayFirst ? [dmy ?? mdy] : [dmy, mdy];
  return [...new Set(found.flatMap((date) => date ?? []))];
}

interface SaidDay {
  /** Days it may be, read by the order that is usual where it stands. */
  readonly dates: readonly number[];
  /** Days it may be in either order. */
  readonly possible: readonly number[];
  readonly text: string;
}

function datesIn(texts: readonly string[], hints: Pick<FileHints, 'language' | 'dateOrder'>): SaidDay[] {
  const either = { language: null, dateOrder: null };
  return texts
    .map((text) => text.slice(0, longestTitle))
    .filter((text) => !madeOn.test(text))
    .flatMap((text) =>
      [...text.replace(weekForms, ' ').matchAll(dateForms)].flatMap(([form]) => {
        const dates = readings(form, hints);
        return dates.length === 0 ? [] : [{ dates, possible: [...dates, ...readings(form.replaceAll(/[-.]/g, '/'), either)], text }];
      }),
    );
}

/** The one day that all texts can mean: where the month is written in letters, dates in figures follow it in either order. */
function agreedDay(found: readonly SaidDay[]): number | null {
  const days = new Set(found.flatMap(({ dates }) => dates));
  if (days.size === 1) return [...days][0] ?? null;
  const sure = new Set(found.filter(({ possible }) => new Set(possible).size === 1).flatMap(({ dates }) => dates));
  const [day] = sure;
  return day !== undefined && sure.size === 1 && found.every(({ possible }) => possible.includes(day)) ? day : null;
}

/**
 * The day that the texts around a table agree on: `given` when titles, sheet and file name hold one and the same day (the name of the file counts only
 * where the others are silent), `open` with every day that was found when they hold more than one. Without a day: the one week or month.
 * null: none anywhere.
 */
export function dateAround(
  { titles, sheet, file }: Pick<TextsAround, 'titles' | 'sheet' | 'file'>,
  hints: Pick<FileHints, 'language' | 'dateOrder'>,
): { readonly given: GivenDate } | { readonly open: OpenDays } | null {
  const inTitles = datesIn(titles, hints).map((one) => ({ ...one, from: 'title' as const }));
  const inSheet = datesIn(sheet === null ? [] : [sheet], hints).map((one) => ({ ...one, from: 'sheet' as const }));
  const inFile = datesIn([file], hints).map((one) => ({ ...one, from: 'file' as const }));
  const near = [...inTitles, ...inSheet];
  const found = near.length > 0 ? near : inFile;
  const [first] = found;
  if (!first) {
    const period = periodAround({ titles, sheet, file });
    return period ? { given: period } : null;
  }
  const date = agreedDay(found);
  if (date !== null) {
    const saying = found.find(({ dates }) => dates.length === 1 && dates[0] === date) ?? first;
    return { given: { date, length: 'day', from: saying.from, text: saying.text } };
  }
  const days = new Set(found.flatMap(({ dates }) => dates)).size;
  return { open: { days, texts: [...new Set(found.map(({ text }) => text))] } };
}
