import type { Holiday, HolidayCountry } from '../../schema';
import { dateOf, wallMinutes, weekdayOf } from '../gather/wall-time';

const day = 1440;
const at = (year: number, month: number, dayOfMonth: number) => Date.UTC(year, month - 1, dayOfMonth) / 60_000;

/** Easter Sunday in the Gregorian calendar, in wall minutes (Meeus, Jones and Butcher's rule). */
function easter(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const moon = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451);
  const sum = moon + sunday - 7 * late + 114;
  return at(year, Math.floor(sum / 31), (sum % 31) + 1);
}

type Dated = readonly [number, Holiday];

/** King's Day moves to the 26th when the 27th is a Sunday. */
function netherlands(year: number, sunday: number): Dated[] {
  const kingsDay = at(year, 4, 27);
  return [
    [at(year, 1, 1), 'new_year'],
    [sunday - 2 * day, 'good_friday'],
    [sunday, 'easter_sunday'],
    [sunday + day, 'easter_monday'],
    [weekdayOf(kingsDay) === 7 ? kingsDay - day : kingsDay, 'kings_day'],
    [at(year, 5, 5), 'liberation_day'],
    [sunday + 39 * day, 'ascension_day'],
    [sunday + 49 * day, 'whit_sunday'],
    [sunday + 50 * day, 'whit_monday'],
    [at(year, 12, 25), 'christmas_day'],
    [at(year, 12, 26), 'second_christmas_day'],
  ];
}

const belgium = (year: number, sunday: number): Dated[] => [
  [at(year, 1, 1), 'new_year'],
  [sunday, 'easter_sunday'],
  [sunday + day, 'easter_monday'],
  [at(year, 5, 1), 'labour_day'],
  [sunday + 39 * day, 'ascension_day'],
  [sunday + 49 * day, 'whit_sunday'],
  [sunday + 50 * day, 'whit_monday'],
  [at(year, 7, 21), 'belgian_national_day'],
  [at(year, 8, 15), 'assumption_day'],
  [at(year, 11, 1), 'all_saints_day'],
  [at(year, 11, 11), 'armistice_day'],
  [at(year, 12, 25), 'christmas_day'],
];

/** The days that hold in every state. */
const germany = (year: number, sunday: number): Dated[] => [
  [at(year, 1, 1), 'new_year'],
  [sunday - 2 * day, 'good_friday'],
  [sunday, 'easter_sunday'],
  [sunday + day, 'easter_monday'],
  [at(year, 5, 1), 'labour_day'],
  [sunday + 39 * day, 'ascension_day'],
  [sunday + 49 * day, 'whit_sunday'],
  [sunday + 50 * day, 'whit_monday'],
  [at(year, 10, 3), 'german_unity_day'],
  [at(year, 12, 25), 'christmas_day'],
  [at(year, 12, 26), 'second_christmas_day'],
];

const firstMonday = (from: number) => from + ((8 - weekdayOf(from)) % 7) * day;
const lastMonday = (last: number) => last - (weekdayOf(last) - 1) * day;

/** England and Wales. A holiday in the weekend gives a free weekday after it; both days count. */
function unitedKingdom(year: number, sunday: number): Dated[] {
  const newYear = at(year, 1, 1);
  const christmas = at(year, 12, 25);
  const substitutes: Dated[] = [];
  if (weekdayOf(newYear) > 5) substitutes.push([firstMonday(newYear), 'substitute_day']);
  const weekday = weekdayOf(christmas);
  // Christmas Day and Boxing Day on Friday and Saturday, Saturday and Sunday, or Sunday and Monday.
  if (weekday === 5) substitutes.push([christmas + 3 * day, 'substitute_day']);
  if (weekday === 6) substitutes.push([christmas + 2 * day, 'substitute_day'], [christmas + 3 * day, 'substitute_day']);
  if (weekday === 7) substitutes.push([christmas + 2 * day, 'substitute_day']);
  return [
    [newYear, 'new_year'],
    [sunday - 2 * day, 'good_friday'],
    [sunday, 'easter_sunday'],
    [sunday + day, 'easter_monday'],
    [firstMonday(at(year, 5, 1)), 'early_may_bank_holiday'],
    [lastMonday(at(year, 5, 31)), 'spring_bank_holiday'],
    [lastMonday(at(year, 8, 31)), 'summer_bank_holiday'],
    [christmas, 'christmas_day'],
    [christmas + day, 'boxing_day'],
    ...substitutes,
  ];
}

const calendars = { NL: netherlands, BE: belgium, DE: germany, UK: unitedKingdom } as const;

/** The holidays of a country in a year, by date. */
export function holidaysOf(country: HolidayCountry, year: number): ReadonlyMap<string, Holiday> {
  // Some years put two on one date (5 May and Ascension Day): the first named stays.
  const found = new Map<string, Holiday>();
  for (const [minutes, holiday] of calendars[country](year, easter(year)))
    if (!found.has(dateOf(minutes))) found.set(dateOf(minutes), holiday);
  return found;
}

/** The holiday on a date (YYYY-MM-DD), or null. */
export type HolidayOn = (date: string) => Holiday | null;

/** Looks dates up in the calendar of a country; each year is worked out once. */
export function holidaysIn(country: HolidayCountry): HolidayOn {
  const years = new Map<string, ReadonlyMap<string, Holiday>>();
  return (date) => {
    const year = date.slice(0, 4);
    const known = years.get(year) ?? holidaysOf(country, Number(year));
    years.set(year, known);
    return known.get(dateOf(wallMinutes(date))) ?? null;
  };
}
