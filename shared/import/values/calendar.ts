/** Calendar arithmetic on local wall time: no time zone, no clock. A moment is a number of seconds since 1970-01-01 00:00 wall time. */
const two = (value: number) => (value < 10 ? `0${value}` : String(value));

/** Seconds of a wall-clock moment, or null when the date does not exist (31 April) or is outside 1970..2100. */
export function momentOf(year: number, month: number, day: number, seconds = 0): number | null {
  const full = year < 100 ? (year < 70 ? 2000 + year : 1900 + year) : year;
  if (full < 1970 || full > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const milliseconds = Date.UTC(full, month - 1, day);
  if (new Date(milliseconds).getUTCDate() !== day) return null;
  return milliseconds / 1000 + seconds;
}

let lastDay = Number.NaN;
let lastDate = '';

/** 'YYYY-MM-DD' of a day counted from 1970; the last one is kept, because neighbouring rows are of one day. */
function dayText(day: number): string {
  if (day !== lastDay) {
    lastDate = new Date(day * 86_400_000).toISOString().slice(0, 10);
    lastDay = day;
  }
  return lastDate;
}

/** 'YYYY-MM-DDTHH:MM:SS'. */
export function timestampText(moment: number): string {
  const whole = Math.round(moment);
  const day = Math.floor(whole / 86_400);
  const second = whole - day * 86_400;
  return `${dayText(day)}T${two(Math.floor(second / 3600))}:${two(Math.floor((second % 3600) / 60))}:${two(second % 60)}`;
}

/** 'YYYY-MM-DD'. */
export const dateText = (moment: number): string => dayText(Math.floor(Math.round(moment) / 86_400));

/** Monday of an ISO week as a moment; null when the year has no such week. */
export function isoWeekStart(year: number, week: number): number | null {
  if (week < 1 || week > 53 || year < 1970 || year > 2100) return null;
  const fourth = Date.UTC(year, 0, 4);
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7;
  const monday = fourth - weekday * 86_400_000 + (week - 1) * 7 * 86_400_000;
  const thursday = new Date(monday + 3 * 86_400_000);
  return thursday.getUTCFullYear() === year ? monday / 1000 : null;
}

/** Spreadsheet serial (days since 1899-12-30, or 1904) as a moment, rounded to the second. */
export const momentOfSerial = (serial: number, date1904: boolean): number => Math.round((serial + (date1904 ? 1462 : 0) - 25_569) * 86_400);
