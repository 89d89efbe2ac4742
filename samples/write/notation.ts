/** How other systems write numbers, dates and times. */

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** 1234.5 with 1 decimal becomes 1234,5. */
export const decimalComma = (value: number, decimals: number) => value.toFixed(decimals).replace('.', ',');

/** 12345.5 with 1 decimal becomes 12.345,5. */
export function thousandsDot(value: number, decimals = 0): string {
  const [whole = '', rest] = value.toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return rest === undefined ? grouped : `${grouped},${rest}`;
}

/** 2025-01-06 becomes 06-01-2025 (or with another sign between). */
export const dayMonthYear = (date: string, between = '-') => date.split('-').reverse().join(between);

/** 2024-09-09 becomes 9/9/2024. */
export function monthDayYear(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(month)}/${Number(day)}/${year}`;
}

/** Seconds since midnight as 08:30. */
export const hourMinute = (seconds: number) => `${twoDigits(Math.floor(seconds / 3600))}:${twoDigits(Math.floor((seconds % 3600) / 60))}`;

/** Seconds since midnight as 08:30:15. */
export const hourMinuteSecond = (seconds: number) => `${hourMinute(seconds)}:${twoDigits(Math.floor(seconds % 60))}`;

/** Seconds since midnight as 8:30 AM, or 8:30:15 AM. */
export function halfDayClock(seconds: number, withSeconds = false): string {
  const hour = Math.floor(seconds / 3600);
  const rest = (withSeconds ? hourMinuteSecond(seconds) : hourMinute(seconds)).slice(2);
  return `${hour % 12 || 12}${rest} ${hour < 12 ? 'AM' : 'PM'}`;
}

/** A duration as 04:35 (minutes may pass 59). */
export const minuteSecond = (seconds: number) =>
  `${twoDigits(Math.floor(Math.round(seconds) / 60))}:${twoDigits(Math.round(seconds) % 60)}`;

/** A duration as 2:04:35. */
export function hoursMinuteSecond(seconds: number, hourDigits = 1): string {
  const whole = Math.round(seconds);
  const hours = String(Math.floor(whole / 3600)).padStart(hourDigits, '0');
  return `${hours}:${minuteSecond(whole % 3600)}`;
}

/** A mean, or null where nothing was counted. */
export const meanOf = (sum: number, count: number) => (count > 0 ? sum / count : null);
