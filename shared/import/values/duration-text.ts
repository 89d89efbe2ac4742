/** What a two-part text such as "5:30" stands for. */
export type TwoParts = 'mm:ss' | 'h:mm';

const colons = /^(-)?(?:(\d+)[.d]\s?)?(\d+):(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,7}))?)?$/;
/** Avaya CMS leaves a zero before the colon out: ":13". */
const secondsOnly = /^:(\d{2})$/;
const words =
  /(\d+(?:[.,]\d+)?)\s*(d|h|u|m|s|dag(?:en)?|days?|tage?|jours?|g[uü]n|hours?|hrs?|uur|uren|heures?|horas?|saat|min(?:s|uten|ut[eo]s?|uut)?|dakika|dk|sec(?:s|onds?|onden|ondes?)?|sek(?:unden?)?|segundos?|saniye|sn|std|stunden?|ms)\b\.?/gi;
/** What stands between the parts of a time in words: "2 minuten en 3 seconden". */
const between = /[\s,]+|\b(?:en|and|und|et|ve)\b/gi;

const secondsPerWord = (word: string): number => {
  const unit = word.toLowerCase();
  if (unit === 'ms') return 0.001;
  if (/^(?:dakika|dk)/.test(unit)) return 60;
  if (/^(?:saat|std|stund)/.test(unit)) return 3600;
  if (/^(?:d|tag|jour|g)/.test(unit)) return 86_400;
  if (/^[hu]/.test(unit)) return 3600;
  return unit.startsWith('m') ? 60 : 1;
};

/** Seconds of parts from days down; null when a part that has a larger one before it is too large. */
function secondsOf(days: number, hours: number, minutes: number, seconds: number): number | null {
  if (seconds >= 60 || (hours + days > 0 && minutes >= 60) || (days > 0 && hours >= 24)) return null;
  return days * 86_400 + hours * 3600 + minutes * 60 + seconds;
}

const amount = (digits: string | undefined): number => (digits === undefined ? 0 : Number(digits.replace(',', '.')));

/** The day on which spreadsheets and databases begin to count, in front of a time that is a length. */
const dayZero = /^(?:1899-12-30|30[-/.]12[-/.]1899|12\/30\/1899|0{1,2}-0?1-1900|1900-01-00)[\sT]+(?=\d{1,2}:\d{2}(?::\d{2})?)/;
/** "12:05:12 AM": a length that a spreadsheet shows as a time of the day. */
const asTimeOfDay = /^(\d{1,2}):([0-5]\d):([0-5]\d)\s?([AP])\.?M\.?$/i;

/** Notations that leave nothing open, each with its parts: days, hours, minutes, seconds. */
const sure: readonly (readonly [RegExp, readonly ('d' | 'h' | 'm' | 's')[]])[] = [
  // 00:01:02:03, with the days in front
  [/^(\d+):([01]\d|2[0-3]):([0-5]\d):([0-5]\d)$/, ['d', 'h', 'm', 's']],
  // 1 dag 2:03:04
  [/^(\d+)\s?(?:d|dag(?:en)?|days?|tage?|jours?)[\s,]+(\d{1,2}):([0-5]\d):([0-5]\d)$/i, ['d', 'h', 'm', 's']],
  // 00.05.30
  [/^(\d{1,3})\.([0-5]\d)\.([0-5]\d)$/, ['h', 'm', 's']],
  // 12u30, 1h05
  [/^(\d+)\s?[hu]\s?([0-5]\d)$/i, ['h', 'm']],
  // 2m03
  [/^(\d+)\s?m\s?([0-5]\d)$/i, ['m', 's']],
  // 12:30 uur, 1:02:03 h
  [/^(\d+):([0-5]\d)(?::([0-5]\d))?\s?(?:uur|u|h|hrs?|hours?|std|stunden)\.?$/i, ['h', 'm', 's']],
  // 2:30 min
  [/^(\d+):([0-5]\d)\s?(?:min(?:uten|utes?)?|m)\.?$/i, ['m', 's']],
  // 5'30", 5'30''
  [/^(\d+)\s?['’′]\s?(?:([0-5]?\d)\s?(?:"|''|’’|”|″)?)?$/, ['m', 's']],
  // PT1H2M3.5S
  [/^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/, ['d', 'h', 'm', 's']],
];

function sureSeconds(text: string): number | null {
  const [, hours, minutes, seconds, half] = asTimeOfDay.exec(text) ?? [];
  if (half !== undefined && Number(hours) >= 1 && Number(hours) <= 12)
    return secondsOf(0, (Number(hours) % 12) + (half.toUpperCase() === 'P' ? 12 : 0), Number(minutes), Number(seconds));
  for (const [pattern, parts] of sure) {
    const found = pattern.exec(text);
    if (!found || found.slice(1).every((part) => part === undefined)) continue;
    const of = (part: 'd' | 'h' | 'm' | 's') => (parts.includes(part) ? amount(found[parts.indexOf(part) + 1]) : 0);
    const iso = text.startsWith('P');
    return iso ? of('d') * 86_400 + of('h') * 3600 + of('m') * 60 + of('s') : secondsOf(of('d'), of('h'), of('m'), of('s'));
  }
  return null;
}

function ofColons([, minus, days, first = '0', second = '0', third, part]: RegExpExecArray, twoParts: TwoParts): number | null {
  if (Number(second) > 59 || Number(third ?? 0) > 59) return null;
  const seconds =
    third !== undefined
      ? Number(first) * 3600 + Number(second) * 60 + Number(third) + (part ? Number(`0.${part}`) : 0)
      : twoParts === 'h:mm'
        ? Number(first) * 3600 + Number(second) * 60
        : Number(first) * 60 + Number(second);
  return (minus ? -1 : 1) * (seconds + Number(days ?? 0) * 86_400);
}

/** Seconds of "1:02:03", "62:03", "1.02:03:04", "1h 2m", "90 sec", "5'30\"", "PT5M30S"; null for something else. */
export function parseDuration(text: string, twoParts: TwoParts): number | null {
  const bare = text.trim().replace(dayZero, '');
  const short = secondsOnly.exec(bare);
  if (short) return Number(short[1]) > 59 ? null : Number(short[1]);
  const found = colons.exec(bare);
  if (found) return ofColons(found, twoParts);
  const seconds = sureSeconds(bare);
  if (seconds !== null || !/\d\s*\p{L}/u.test(bare)) return seconds;
  let sum = 0;
  const rest = bare.replace(words, (_, digits: string, unit: string) => {
    sum += amount(digits) * secondsPerWord(unit);
    return '';
  });
  return rest.replace(between, '') === '' ? sum : null;
}
