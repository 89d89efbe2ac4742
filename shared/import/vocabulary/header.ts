import { normaliseLoosely, normaliseWords } from './normalise';

export type HeaderStatistic = 'mean' | 'total' | 'max' | 'min' | 'count' | 'rate';
export type HeaderUnit = 'ms' | 's' | 'min' | 'h' | 'percent' | 'days' | 'mm:ss' | 'h:mm' | 'clock';

/** What a header says besides its subject: how the figure was taken, its unit, its threshold, whether it is planned or measured. */
export interface HeaderReading {
  readonly text: string;
  /** Words with the unit and text in parentheses taken out. */
  readonly words: string;
  /** The same without splitting camelCase. */
  readonly looseWords: string;
  /** Words without statistic, forecast and actual markers: the subject itself. */
  readonly subject: string;
  readonly statistic: HeaderStatistic | null;
  readonly unit: HeaderUnit | null;
  /** Seconds read out of "binnen 20 sec" or "answered within 20 seconds". */
  readonly thresholdSeconds: number | null;
  /** What happened within the threshold, where the header says so behind it: "opgehangen" of "Opgehangen < 10 s". */
  readonly quickly: string | null;
  readonly forecast: boolean;
  readonly actual: boolean;
}

const statistics: Record<string, HeaderStatistic> = {};
const sayStatistic = (statistic: HeaderStatistic, words: string) => {
  for (const word of words.split(' ')) statistics[word] = statistic;
};
sayStatistic(
  'mean',
  'avg average mean gem gemiddelde gemiddeld durchschnitt durchschnittliche durchschnittlich moyenne moyen promedio media ortalama mittlere',
);
sayStatistic('total', 'total totals sum totaal totale som gesamt gesamte summe totale toplam total');
sayStatistic('max', 'max maximum longest langste maximale langster langste maximal maksimum');
sayStatistic('min', 'minimum shortest kortste kurzeste');
sayStatistic('count', 'count aantal number anzahl nombre numero sayisi adet nr # nbr no');
sayStatistic('rate', '% percentage percent pct rate ratio aandeel prozent quote pourcentage taux porcentaje tasa yuzde oran orani');

const forecastWords = new Set(
  'forecast forecasted fcst fc prognose geprognosticeerd verwacht verwachte voorspeld voorspelling planned predicted expected gepland geplande plan begroot begrote vorhersage prognostiziert prevision prevu previsto pronostico tahmin tahmini'.split(
    ' ',
  ),
);
const actualWords = new Set(
  'actual actuals act werkelijk werkelijke realisatie gerealiseerd gerealiseerde ist realisiert reel reelle reales real gerceklesen'.split(
    ' ',
  ),
);
const unitWords: Record<string, HeaderUnit> = {
  ms: 'ms',
  msec: 'ms',
  milliseconds: 'ms',
  milliseconden: 'ms',
  s: 's',
  sec: 's',
  secs: 's',
  second: 's',
  seconds: 's',
  seconde: 's',
  seconden: 's',
  sek: 's',
  sekunden: 's',
  secondes: 's',
  segundos: 's',
  saniye: 's',
  sn: 's',
  min: 'min',
  mins: 'min',
  minute: 'min',
  minutes: 'min',
  minuut: 'min',
  minuten: 'min',
  minutos: 'min',
  dakika: 'min',
  dk: 'min',
  h: 'h',
  hr: 'h',
  hrs: 'h',
  hour: 'h',
  hours: 'h',
  u: 'h',
  uur: 'h',
  uren: 'h',
  std: 'h',
  stunden: 'h',
  heures: 'h',
  horas: 'h',
  saat: 'h',
  days: 'days',
  dagen: 'days',
  tage: 'days',
  '%': 'percent',
  pct: 'percent',
};
/** Dutch and German write the unit as the end of a word: roosteruren, Fehlstunden. */
const compoundUnits: readonly (readonly [string, HeaderUnit])[] = [
  ['uren', 'h'],
  ['stunden', 'h'],
  ['minuten', 'min'],
  ['seconden', 's'],
  ['sekunden', 's'],
];
const thresholdPattern =
  /(?:binnen|within|in|innerhalb|unter|dans les|en moins de|menos de|antes de|avant|before|vor|under|<=?|≤|icinde|answered in|sl|servicelevel|service level)?\s*\(?\s*(\d{1,4})\s*(s|sec|secs|seconds?|seconden|sek|sekunden|secondes?|segundos|saniye|sn|min|minuten|minutes?)\b\.?/i;
/** "Binnen 24 uur": hours only behind the word for within, for "8 uur" by itself is a time of day. */
const hoursPattern = /(?:binnen|within|innerhalb|<=?|≤)\s*(\d{1,3})\s*(?:uur|uren|u|hours?|hrs?|h|stunden|std)\b\.?/i;
const sharePattern = /\b\d{2}\s*\/\s*(\d{1,3})\b/;
const clockPattern = /^(?:[hu]{1,2}|d+\.?)?:?(?:mm?|[hu]{1,2}):(?:ss?|mm?)(?::ss)?$/i;

function thresholdOf(text: string): number | null {
  const hours = hoursPattern.exec(text);
  if (hours) return Number(hours[1]) * 3600;
  const found = thresholdPattern.exec(text);
  if (found) return Number(found[1]) * (/^min/i.test(found[2] ?? '') ? 60 : 1);
  const share = sharePattern.exec(text);
  if (share) return Number(share[1]);
  const suffix = /(?:answered|handled|abandoned)\s?in\s?(\d{1,3})$/i.exec(normaliseWords(text));
  return suffix ? Number(suffix[1]) : null;
}

const quickPattern =
  /^(.+?)[\s(]+(?:<=?|≤|binnen|within|in|innerhalb|unter|under|korter dan|minder dan|less than)\s*(?:de\s+)?\d{1,3}\s*(?:s|sec|secs|seconds?|seconden|sek|sekunden)\b\.?\)?$/i;

const quicklyOf = (text: string): string | null => {
  const found = quickPattern.exec(text.trim());
  return found ? normaliseWords(found[1] ?? '') : null;
};

function unitOf(text: string, thresholdText: string): HeaderUnit | null {
  const inside = [...text.matchAll(/[([]([^)\]]*)[)\]]/g)].map((match) => (match[1] ?? '').trim());
  for (const part of inside) {
    if (clockPattern.test(part)) return /^mm?:ss$/i.test(part) ? 'mm:ss' : /^[hu]{1,2}:mm$/i.test(part) ? 'h:mm' : 'clock';
    const word = normaliseWords(part)
      .split(' ')
      .map((item) => unitWords[item])
      .find((item) => item !== undefined);
    if (word && !/\d/.test(part)) return word;
  }
  const withoutThreshold = text.replace(thresholdText, ' ');
  const words = normaliseWords(withoutThreshold.replace(/[([][^)\]]*[)\]]/g, ' ')).split(' ');
  for (const word of [...words].reverse()) {
    // One letter such as the u of "u." is a unit only in parentheses; "max"/"min" before a subject is a statistic.
    const compound = compoundUnits.find(([ending]) => word.length > ending.length && word.endsWith(ending));
    if (compound) return compound[1];
    if (word === '%') return 'percent';
    if (word.length > 1 && unitWords[word] && !(word === 'min' && words.indexOf(word) === 0)) return unitWords[word] ?? null;
  }
  return null;
}

const trailingUnits = new Set(Object.keys(unitWords).filter((word) => word.length > 1 || word === '%' || word === 's'));
const fillers = new Set('in of the de het van der du des per a an op davon waarvan dont'.split(' '));

/** Reads a header ("Gem. wachttijd (sec)", "Answered within 20 seconds", "tHandle"). Group and leaf of a two-row header come joined. */
export function readHeader(text: string): HeaderReading {
  const threshold = thresholdOf(text);
  const thresholdText =
    threshold === null ? '' : (hoursPattern.exec(text)?.[0] ?? thresholdPattern.exec(text)?.[0] ?? sharePattern.exec(text)?.[0] ?? '');
  const bare = text.replace(/[([][^)\]]*[)\]]/g, ' ');
  const kept = bare.trim() === '' ? text : bare;
  const words = normaliseWords(kept);
  const all = normaliseWords(text).split(' ');
  let statistic: HeaderStatistic | null = /(?:^|\s)[Øø∅]/.test(text) ? 'mean' : null;
  for (const word of all) {
    const found = statistics[word];
    if (!found) continue;
    // "Total number of ..." is a count; "gem. percentage" is a rate.
    if (statistic === null || found === 'rate' || (statistic === 'total' && found !== 'total')) statistic = found;
  }
  const subject = words
    .split(' ')
    .filter((word) => !statistics[word] && !forecastWords.has(word) && !actualWords.has(word) && !fillers.has(word))
    .filter((word, index, list) => !(index > 0 && index === list.length - 1 && trailingUnits.has(word)))
    .join(' ');
  return {
    text,
    words,
    looseWords: normaliseLoosely(kept),
    subject,
    statistic,
    unit: unitOf(text, thresholdText),
    thresholdSeconds: threshold,
    quickly: quicklyOf(text),
    forecast: all.some((word) => forecastWords.has(word)),
    actual: all.some((word) => actualWords.has(word)),
  };
}

/** Key under which a corrected mapping is remembered: the headers, in order, without their dress. */
export const headerSignatureOf = (headers: readonly string[]): string => headers.map(normaliseWords).join('|');
