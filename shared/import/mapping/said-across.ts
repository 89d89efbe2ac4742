import type { NamedKind } from '../find-table/layout';
import { isWeekday, monthOf } from '../values/month-names';
import { readHeader } from '../vocabulary/header';
import { meaningsOf } from '../vocabulary/match';

const per = /\s+(?:per|by|je|pro|par|por)\s+/iu;
const and = /\s+(?:en|and|und|et|y|ve)\s+|[,/&+(]/iu;
const kinds: Readonly<Record<string, NamedKind>> = {
  queue: 'queue',
  channel: 'channel',
  agent_name: 'agent',
  agent_id: 'agent',
  team: 'team',
  site: 'site',
};
/** The vocabulary knows headers, and a header names one. */
const several: Readonly<Record<string, NamedKind>> = {
  wachtrijen: 'queue',
  queues: 'queue',
  skills: 'queue',
  splits: 'queue',
  lijnen: 'queue',
  warteschlangen: 'queue',
  kanalen: 'channel',
  channels: 'channel',
  kanaele: 'channel',
  medewerkers: 'agent',
  agents: 'agent',
  mitarbeiter: 'agent',
  teams: 'team',
  vestigingen: 'site',
  sites: 'site',
};

/** What a word is a kind of: "wachtrij" of queues. A department is a queue to one client and a team to the next: it says neither. */
export function kindNamed(text: string): NamedKind | null {
  const header = readHeader(text.trim());
  const plural = several[header.words];
  if (plural) return plural;
  const found = new Set(meaningsOf(header).flatMap(({ concept, score }) => (score >= 0.8 && kinds[concept] ? [kinds[concept]] : [])));
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

/** The kinds in a text such as "skill en dag juni 2024": of the first words of each part. */
const kindsIn = (text: string): NamedKind[] =>
  text.split(and).flatMap((part) => {
    const words = part.trim().split(/\s+/);
    return kindNamed(words.slice(0, 2).join(' ')) ?? kindNamed(words[0] ?? '') ?? [];
  });

/** Words of a title that name no measure: what it is, and the period that it is of. */
const besideMeasure =
  /\.(?:csv|txt|tsv|xlsx?|xlsm|xlsb|ods)$|[_\d/.-]+|\b(?:rapport(?:age)?|overzicht|export|report|overview|tabel|bericht|week|wk|kw|maand|kwartaal|jaar|q)\b/giu;

const withoutPeriod = (text: string): string =>
  text
    .replace(besideMeasure, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && monthOf(word) === null && !isWeekday(word))
    .join(' ');

export interface SaidAcross {
  /** Texts that may name what was measured, "Aangeboden gesprekken" of "Aangeboden gesprekken per wachtrij" among them. */
  readonly measures: readonly string[];
  /** What the measure is set out by. */
  readonly kinds: readonly NamedKind[];
}

/** What the words around a table say that it sets out, and by what: "Aangeboden per wachtrij per dag", "Wachtrijen". */
export function saidAcross(texts: readonly string[]): SaidAcross {
  const measures: string[] = [];
  const found: NamedKind[] = [];
  for (const text of texts) {
    const [before = '', ...behind] = text.split(per);
    const bare = withoutPeriod(before);
    measures.push(...new Set([text, before, ...(bare === '' ? [] : [bare])]));
    const alone = behind.length === 0 ? kindNamed(text) : null;
    found.push(...behind.flatMap(kindsIn), ...(alone ? [alone] : []));
  }
  return { measures, kinds: found };
}
