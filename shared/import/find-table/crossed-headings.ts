import type { RawRow } from '../table';
import { momentOf } from '../values/calendar';
import { cellText } from '../values/missing';
import { type DateOrder, type MomentParts, readMoment } from '../values/moment-text';
import { isWeekday, monthOf } from '../values/month-names';
import type { CrossedColumns, LayoutColumn } from './layout';
import { yearOf, yearsAcross } from './years-across';

type Headed = CrossedColumns['columns'];
type Order = Extract<DateOrder, 'dmy' | 'mdy'>;

const dayAndMonth = /^(?:(?<day>\p{L}+)\.?\s+)?(?<date>\d{1,2}[-/.]\d{1,2})$/u;
const week = /^(?:w|wk|week|kw|sem|semaine)\.?\s?(?<number>\d{1,2})$/i;
/** Headings without a year are days or weeks in a row; anything further apart ("1-5", "6-10") is no date. */
const mostDaysApart = 7;
/** Names of months only ("jan", "feb") are a month apart; named words are never anything but dates. */
const mostDaysInMonth = 31;

/** "ma 3-6", "week 23", "3 jun": a text that is a date once its year is known. */
export function dateInYear(text: string, order: Order, year: number): MomentParts | null {
  const { day, date } = dayAndMonth.exec(text)?.groups ?? {};
  if (date !== undefined)
    return day === undefined || isWeekday(day) ? readMoment(`${date}-${year}`.replaceAll(/[/.]/g, '-'), order, null) : null;
  const number = week.exec(text)?.groups?.number;
  return number === undefined ? readMoment(text, order, year) : readMoment(`${year}-W${number.padStart(2, '0')}`, order, null);
}

/** The columns whose headings are moments, those that need a year among them where one is given. */
const readHeadings = (columns: readonly LayoutColumn[], order: Order, year: number | null): Headed =>
  columns.flatMap((column) => {
    const moment = year === null ? readMoment(column.leaf, order, null) : dateInYear(column.leaf.trim(), order, year);
    return moment && (moment.time !== null || moment.date !== null) ? [{ index: column.index, header: column.leaf, moment }] : [];
  });

/** The most days between two dates that follow each other; without end when they do not go forward. */
function longestStep(dates: Headed): number {
  let longest = 0;
  for (let at = 1; at < dates.length; at++) {
    const step = ((dates[at]?.moment.date ?? 0) - (dates[at - 1]?.moment.date ?? 0)) / 86_400;
    longest = Math.max(longest, step > 0 ? step : Number.POSITIVE_INFINITY);
  }
  return longest;
}

/** Dates as headings, day first unless month first reads more of them, or makes them follow each other more closely (6/1, 6/2, 6/3). */
function datesAcross(columns: readonly LayoutColumn[], year: number | null): Headed {
  const read = (order: Order) => readHeadings(columns, order, year).filter(({ moment }) => moment.date !== null);
  const [dayFirst, monthFirst] = [read('dmy'), read('mdy')];
  if (monthFirst.length !== dayFirst.length) return monthFirst.length > dayFirst.length ? monthFirst : dayFirst;
  return longestStep(monthFirst) < longestStep(dayFirst) ? monthFirst : dayFirst;
}

/** At least three, and half of the columns (a quarter has three months). */
const areMost = (headed: Headed, columns: readonly LayoutColumn[]) => headed.length >= 3 && headed.length * 2 >= columns.length;

const quarterOrPart = /^(?:q|k|kw|kwartaal|quarter|quartal|trimestre|[1-4]e kwartaal)\s?[1-4]?\b/i;

/** What the cells of a column mostly are beside years: parts of any year (months, weeks), dates with a year of their own, or neither. */
function besideYears({ index }: LayoutColumn, rows: readonly RawRow[]): 'part' | 'date' | null {
  const cells = rows.slice(0, 60).flatMap((row) => (cellText(row.cells[index] ?? null) === '' ? [] : [cellText(row.cells[index] ?? null)]));
  const dateOf = (text: string, year: number) => dateInYear(text, 'dmy', year)?.date ?? null;
  // Small numbers may be those of months or weeks: whatever else they are, they are not what a whole year is a figure of.
  const isPart = (text: string) => /^\d{1,2}$/.test(text) || quarterOrPart.test(text) || dateOf(text, 2024) !== dateOf(text, 2023);
  const isMost = (is: (text: string) => boolean) => cells.length >= 2 && cells.filter(is).length >= cells.length * 0.7;
  if (isMost(isPart)) return 'part';
  return isMost((text) => dateOf(text, 2024) !== null) ? 'date' : null;
}

/** Years over rows of months or weeks; over rows of anything else each is the date that it begins with. */
function yearsOver(columns: readonly LayoutColumn[], rows: readonly RawRow[]): CrossedColumns | null {
  const places = yearsAcross(columns.map(({ leaf }) => leaf));
  if (places.length === 0) return null;
  const headed = places.flatMap((at) => {
    const column = columns[at];
    const year = yearOf(column?.leaf ?? null);
    if (!column || year === null) return [];
    const moment = { date: momentOf(year, 1, 1), time: null, until: null, offset: null, ordered: false };
    return [{ index: column.index, header: column.leaf, moment }];
  });
  const beside = columns.filter((_, at) => !places.includes(at)).map((column) => besideYears(column, rows));
  // A whole date is in one year, whatever stands above the cell.
  return beside.includes('date') ? null : { columns: headed, holds: beside.includes('part') ? 'year' : 'date' };
}

/**
 * Header cells that are times of day or dates: a measure spread over columns. `year`: as it stands around the table, for headings that have none;
 * days or weeks that would need one and lack it are `undated`. `rows`: those below, which tell whether years stand over months.
 */
export function crossedColumnsOf(
  columns: readonly LayoutColumn[],
  year: number | null,
  rows: readonly RawRow[],
): { readonly crossed: CrossedColumns | null; readonly undated: readonly string[] } {
  const years = yearsOver(columns, rows);
  if (years) return { crossed: years, undated: [] };
  const times = readHeadings(columns, 'dmy', null).filter(({ moment }) => moment.date === null);
  const dates = datesAcross(columns, null);
  const most = times.length >= dates.length ? times : dates;
  if (areMost(most, columns)) return { crossed: { columns: most, holds: most === times ? 'time' : 'date' }, undated: [] };
  // Any leap year tells whether they would be dates.
  const within = datesAcross(columns, year ?? 2024);
  const apart = within.every(({ header }) => monthOf(header.trim()) !== null) ? mostDaysInMonth : mostDaysApart;
  if (!areMost(within, columns) || longestStep(within) > apart) return { crossed: null, undated: [] };
  return year === null
    ? { crossed: null, undated: within.map(({ header }) => header) }
    : { crossed: { columns: within, holds: 'date' }, undated: [] };
}
