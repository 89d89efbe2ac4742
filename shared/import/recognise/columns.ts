import type { LayoutColumn } from '../find-table/layout';
import type { ColumnProfile } from '../values/profile';
import type { FileHints } from '../values/reader';
import { type HeaderReading, readHeader } from '../vocabulary/header';
import { kindOfConcept, type Meaning, meaningsOf } from '../vocabulary/match';
import { questionConcept } from '../vocabulary/questions';
import { withMomentsByValues } from './moments-by-values';

/** A column with what its header may mean and what it holds. */
export interface KnownColumn {
  readonly layout: LayoutColumn;
  readonly header: HeaderReading;
  readonly meanings: readonly Meaning[];
  readonly profile: ColumnProfile;
}

const forecastOf: Readonly<Record<string, string>> = {
  offered: 'forecast_volume',
  answered: 'forecast_volume',
  contacts: 'forecast_volume',
  aht: 'forecast_aht',
  handle_time: 'forecast_aht',
  repeat_rate: 'repeat_rate',
  repeat_contacts: 'repeat_rate',
};
const rateOf: Readonly<Record<string, string>> = {
  answered: 'answer_rate',
  offered: 'answer_rate',
  abandoned: 'abandonment_rate',
  transferred: 'transfer_rate',
  repeat_contacts: 'repeat_rate',
  answered_within_threshold: 'service_level',
};
/** The count that a term for a rate is about: "Aban Calls" is alike to "% Aban Calls", and counts. */
const countOf: Readonly<Record<string, string>> = {
  answer_rate: 'answered',
  abandonment_rate: 'abandoned',
  transfer_rate: 'transferred',
  repeat_rate: 'repeat_contacts',
};
/** Measured levels and people: a header that says forecast means another figure, or none that the store keeps. */
const plannedOf: Readonly<Record<string, string | null>> = {
  present_agents: 'required_agents',
  on_queue_agents: 'required_agents',
  service_level: null,
  answered_within_threshold: null,
  abandoned_within_threshold: null,
  sl_threshold: null,
};
/** What is aimed at is never what was measured. */
const aims = new Set(['service_level_target', 'sl_threshold']);
const staff = new Set([
  'scheduled_agents',
  'required_agents',
  'present_agents',
  'on_queue_agents',
  'scheduled_time',
  'time_of_day',
  'interval_start',
  'date',
  'queue',
]);

const thresholdWords =
  /binnen|within|norm|\bsla?\b|servicelevel|service level|threshold|drempel|innerhalb|delai|seuil|umbral|schwelle|hedef|sure icinde|acceptable|in time|op tijd/;

const holdsPercent = (column: { header: HeaderReading; profile: ColumnProfile }): boolean =>
  column.header.unit === 'percent' ||
  column.header.statistic === 'rate' ||
  column.profile.format === 'percent' ||
  [...column.profile.shapes.keys()].some((shape) => shape.includes('%'));

/** Forecast and percent markers turn one meaning into another: "prognose aanbod" is a forecast, "afgehaakt %" a rate. */
function adjust(meaning: Meaning, header: HeaderReading, percent: boolean, profile: ColumnProfile): Meaning | null {
  const { concept } = meaning;
  if (header.actual && aims.has(concept)) return null;
  if (header.forecast) {
    const planned = plannedOf[concept];
    if (planned !== undefined && meaning.how !== 'exact') return planned === null ? null : { ...meaning, concept: planned };
    if (forecastOf[concept]) return { ...meaning, concept: forecastOf[concept] ?? concept };
    // A term that holds the word itself ("Zeit im Plan" is time in adherence) is meant as it stands.
    if (kindOfConcept(concept) === 'duration' && !concept.startsWith('forecast') && !staff.has(concept) && meaning.how !== 'exact')
      return null;
  } else if (concept.startsWith('forecast_') && (meaning.how === 'alike' || meaning.how === 'subject')) return null;
  // Without a word for the threshold, "Beantwoord" is never "Beantwoord binnen".
  if (
    /_within_threshold$/.test(concept) &&
    meaning.how === 'alike' &&
    header.thresholdSeconds === null &&
    !thresholdWords.test(header.words)
  )
    return null;
  if (header.statistic === 'max' && kindOfConcept(concept) === 'duration' && concept !== 'max_wait')
    return /asa|queue_time|abandon/.test(concept) ? { ...meaning, concept: 'max_wait' } : null;
  if (concept === 'max_wait' && header.statistic !== 'max' && meaning.how === 'alike') return null;
  const whole = profile.fractions === 0 && ![...profile.shapes.keys()].some((shape) => /[.,]/.test(shape));
  if (!percent && meaning.how === 'alike' && countOf[concept] && whole) return { ...meaning, concept: countOf[concept] ?? concept };
  if (percent && rateOf[concept]) return { ...meaning, concept: rateOf[concept] ?? concept };
  return meaning;
}

const wordsOf = (header: string): string[] => header.split(/[^\p{L}\p{N}%#]+/u).filter((word) => word !== '');
const shareOfColumns = 0.8;

/** How many words nearly all headers begin with: business intelligence writes the name of the table before each ("Queue Intervals Total Offered"). */
function sharedStart(headers: readonly string[]): number {
  const all = headers.map(wordsOf).filter((words) => words.length > 0);
  if (all.length < 3) return 0;
  const counts = new Map<string, number>();
  for (const words of all)
    for (let length = 1; length < words.length; length++) {
      const start = words.slice(0, length).join(' ').toLowerCase();
      counts.set(start, (counts.get(start) ?? 0) + 1);
    }
  const shared = [...counts].filter(([, count]) => count >= all.length * shareOfColumns).map(([start]) => start.split(' ').length);
  return Math.max(0, ...shared);
}

function knowColumn(layout: LayoutColumn, profile: ColumnProfile, start: number): KnownColumn {
  const header = readHeader(layout.header);
  const { known } = layout;
  if (known) {
    const meaning: Meaning = { concept: known.concept, score: 0.9, how: known.by, term: known.because, vendors: [] };
    return { layout, header, meanings: known.concept === '' ? [] : [meaning], profile };
  }
  const percent = holdsPercent({ header, profile });
  const found = new Map<string, Meaning>();
  const take = (meaning: Meaning) => {
    const adjusted = adjust(meaning, header, percent, profile);
    if (adjusted && (found.get(adjusted.concept)?.score ?? 0) < adjusted.score) found.set(adjusted.concept, adjusted);
  };
  meaningsOf(header).forEach(take);
  // In a two-row header the leaf alone may be the known word ("Telefonie" over "Aangeboden").
  if (layout.group !== null && layout.leaf !== layout.header)
    for (const meaning of meaningsOf(readHeader(layout.leaf))) take({ ...meaning, score: meaning.score * 0.92 });
  const rest = start > 0 ? wordsOf(layout.header).slice(start).join(' ') : '';
  if (rest !== '') for (const meaning of meaningsOf(readHeader(rest))) take({ ...meaning, score: meaning.score * 0.97 });
  // "Werkelijk (€)" beside a budget is what was spent.
  if (header.actual && header.subject === '' && /[€$£]|\beuro?\b/i.test(layout.header))
    take({ concept: 'total_cost', score: 0.8, how: 'alike', term: layout.header, vendors: [] });
  const asked = questionConcept(layout.header);
  if (asked) take({ concept: asked.concept, score: 0.75, how: 'alike', term: asked.words, vendors: [] });
  // The vocabulary calls a team by its leader as well: the column of leaders is the team only where nothing else is.
  const team = found.get('team');
  if (team && found.has('team_lead')) found.set('team', { ...team, score: team.score - 0.05 });
  const meanings = [...found.values()].sort((left, right) => right.score - left.score);
  return { layout, header, meanings, profile };
}

const machineKey = /^[0-9a-f]{8}-[0-9a-f-]{20,}$|^[0-9a-f]{16,}$/i;

/** Where agents have a name, a key that only a machine reads is not what they are known by. */
function namesBeforeKeys(columns: readonly KnownColumn[]): KnownColumn[] {
  const named = columns.some(({ meanings, profile }) => meanings[0]?.concept === 'agent_name' && profile.filled > 0);
  return columns.map((column) =>
    named && column.meanings[0]?.concept === 'agent_id' && column.profile.examples.every((text) => machineKey.test(text))
      ? { ...column, meanings: column.meanings.map((meaning) => ({ ...meaning, score: meaning.score - 0.2 })) }
      : column,
  );
}

const isNumbers = ({ filled, numbers, shapes }: ColumnProfile): boolean =>
  filled > 0 && (numbers === filled || (numbers === 0 && [...shapes.keys()].every((shape) => /^\d+$/.test(shape))));

/** A word for a person over numbers ("Medewerker" of 10020), beside a column of their names, is the number by which they are known. */
function numbersBesideNames(columns: readonly KnownColumn[]): KnownColumn[] {
  const people = columns.filter(({ meanings, profile }) => meanings[0]?.concept === 'agent_name' && profile.filled > 0);
  const numbered = people.filter(({ profile }) => isNumbers(profile));
  if (numbered.length === 0 || numbered.length === people.length) return [...columns];
  return columns.map((column) =>
    numbered.includes(column)
      ? { ...column, meanings: column.meanings.map((one) => (one.concept === 'agent_name' ? { ...one, concept: 'agent_id' } : one)) }
      : column,
  );
}

/** Columns of a table with the possible meanings of their headers. */
export function knowColumns(layouts: readonly LayoutColumn[], profiles: ReadonlyMap<number, ColumnProfile>): KnownColumn[] {
  const start = sharedStart(layouts.map(({ header }) => header));
  const columns = layouts.flatMap((layout) => {
    const profile = profiles.get(layout.index);
    return profile ? [knowColumn(layout, profile, start)] : [];
  });
  return withMomentsByValues(numbersBesideNames(namesBeforeKeys(columns)));
}

const languageWords: Record<string, readonly string[]> = {
  nl: 'datum naam ingangsdatum functie leidinggevende personeelsnummer vanaf soort gesprek klantnummer behandelaar onderwerp zaaknummer uur maand jaar aangeboden beantwoord wachtrij wachttijd gem medewerker afgehaakt binnen gesprekken tijd aantal prognose bezetting afdeling klant opgelost cijfer beoordeling totaal norm bereikbaarheid dag kanaal reden'.split(
    ' ',
  ),
  de: 'angeboten angenommen warteschlange wartezeit mitarbeiter anrufe gesprache uhrzeit anzahl durchschnitt bearbeitungszeit nachbearbeitung innerhalb und'.split(
    ' ',
  ),
  fr: 'appels repondus abandonnes attente duree equipe heure niveau jour conseiller'.split(' '),
  es: 'llamadas atendidas abandonadas espera fecha hora equipo agente cola'.split(' '),
  tr: 'cagri gelen cevaplanan tarih saat temsilci kuyruk sure'.split(' '),
  en: 'date calls answered offered abandoned queue wait average agent handled time within team service start forecast required scheduled interval contacts'.split(
    ' ',
  ),
};

/** The language of the headers, by field words; null when they tell nothing. */
export function languageOf(headers: readonly string[]): FileHints['language'] {
  const words = headers.flatMap((header) => readHeader(header).words.split(' '));
  let best: FileHints['language'] = null;
  let most = 0;
  for (const [language, list] of Object.entries(languageWords)) {
    const hits = words.filter((word) => list.includes(word)).length;
    if (hits > most) [best, most] = [language as FileHints['language'], hits];
  }
  return best;
}
