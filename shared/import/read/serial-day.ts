const millisecondsPerDay = 86_400_000;
/** 1970-01-01 as a serial day of spreadsheets. */
const unixEpoch = 25_569;
const moment = /^([+-]?\d{4,6})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?)?(?:Z|[+-]\d\d:?\d\d)?$/;
const span =
  /^(-)?P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:[.,]\d+)?)H)?(?:(\d+(?:[.,]\d+)?)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/;

/**
 * An ISO moment as the serial day that spreadsheets count from 1899-12-30 (fraction = time), so that every format hands on dates alike.
 * A zone behind it is not applied: the wall time as written counts. null when it is no moment.
 */
export function serialDay(iso: string): number | null {
  const found = moment.exec(iso.trim());
  if (!found) return null;
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const milliseconds = Date.UTC(2000, month - 1, day, hour, minute, second) + Math.round(Number(found[7] ?? 0) * 1000);
  const date = new Date(milliseconds);
  date.setUTCFullYear(year + date.getUTCFullYear() - 2000);
  if (month < 1 || month > 12 || day < 1 || hour > 24 || minute > 59) return null;
  return date.getTime() / millisecondsPerDay + unixEpoch;
}

/** An ISO duration (PT30H15M00S) in days; null when it is none, or counts in years or months. */
export function durationInDays(iso: string): number | null {
  const found = span.exec(iso.trim());
  if (!found || found[2] || found[3] || !/\d/.test(iso)) return null;
  const [days, hours, minutes, seconds] = found.slice(4, 8).map((part) => Number((part ?? '0').replace(',', '.'))) as [
    number,
    number,
    number,
    number,
  ];
  const total = days + (hours * 3600 + minutes * 60 + seconds) / 86_400;
  return found[1] ? -total : total;
}
