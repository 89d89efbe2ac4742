/** Local wall time without a zone, as minutes since 1970: sums and comparisons never meet a daylight-saving jump. */
export function wallMinutes(stamp: string): number {
  const [date = '', time = '00:00:00'] = stamp.split('T');
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return Date.UTC(year, month - 1, day, hour, minute) / 60_000;
}

export const dateOf = (minutes: number): string => new Date(minutes * 60_000).toISOString().slice(0, 10);
export const timeOf = (minutes: number): string => new Date(minutes * 60_000).toISOString().slice(11, 16);
/** ISO weekday: Monday 1 to Sunday 7. */
export const weekdayOf = (minutes: number): number => ((Math.floor(minutes / 1440) + 3) % 7) + 1;
/** Monday and Sunday of the ISO week that holds the date. */
export function weekOf(date: string): [string, string] {
  const minutes = wallMinutes(date);
  const monday = minutes - (weekdayOf(minutes) - 1) * 1440;
  return [dateOf(monday), dateOf(monday + 6 * 1440)];
}
