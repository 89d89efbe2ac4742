import type { Holiday } from '../../schema';
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

/** The holidays of the Netherlands in a year, by date. King's Day moves to the 26th when the 27th is a Sunday. */
export function dutchHolidays(year: number): ReadonlyMap<string, Holiday> {
  const sunday = easter(year);
  const kingsDay = at(year, 4, 27);
  const dates: [number, Holiday][] = [
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
  // Some years put two on one date (5 May and Ascension Day): the first named stays.
  const found = new Map<string, Holiday>();
  for (const [minutes, holiday] of dates) if (!found.has(dateOf(minutes))) found.set(dateOf(minutes), holiday);
  return found;
}

/** The Dutch holiday on a date (YYYY-MM-DD), or null. */
export const holidayOn = (date: string): Holiday | null => dutchHolidays(Number(date.slice(0, 4))).get(dateOf(wallMinutes(date))) ?? null;
