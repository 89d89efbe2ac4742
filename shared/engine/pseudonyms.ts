import { createHash } from 'node:crypto';
import type { Assessment } from '../contract';
import { type Field, factNames, fieldsOf, type Language } from '../schema';
import type { Store } from '../store';

/** Columns that name an employee; customers are hashed at import and comments never leave the store. */
const employeeColumns = ['agent', 'agent_name', 'team_lead', 'evaluator'];
const words: Readonly<Record<Language, { readonly agent: string; readonly lead: string }>> = {
  nl: { agent: 'Medewerker', lead: 'Teamleider' },
  en: { agent: 'Agent', lead: 'Team lead' },
};

const isEmployee = (field: Field) => employeeColumns.includes(field.name);
const orderKey = (clientId: string, name: string) => createHash('sha256').update(`${clientId}\u0000${name}`).digest('hex');

/** Names of employees that the facts of a client carry, with what replaces each. The numbers follow no alphabet, so they cannot be guessed. */
export async function pseudonymsOf(store: Store, clientId: string, language: Language): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, 'agent' | 'lead'>();
  for (const fact of factNames) {
    for (const field of fieldsOf(fact).filter(isEmployee)) {
      const found = await store.reading.rows<{ name: string }>(
        `SELECT DISTINCT ${field.name} AS name FROM ${fact} WHERE client_id = $client_id AND ${field.name} IS NOT NULL`,
        { client_id: clientId },
      );
      for (const { name } of found) if (!names.has(name)) names.set(name, field.name === 'team_lead' ? 'lead' : 'agent');
    }
  }
  const counts = { agent: 0, lead: 0 };
  const replaced = new Map<string, string>();
  for (const [name, kind] of [...names].toSorted((a, b) => (orderKey(clientId, a[0]) < orderKey(clientId, b[0]) ? -1 : 1))) {
    counts[kind] += 1;
    replaced.set(name, `${words[language][kind]} ${String(counts[kind]).padStart(3, '0')}`);
  }
  return replaced;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Replaces names as whole words, the longest first, in every text of any depth; keys and numbers stay. */
export function replaceNames<Data>(data: Data, names: ReadonlyMap<string, string>): Data {
  // A bare number or a single letter may be an agent's key, but stands for other things in a sentence.
  const inSentences = [...names.keys()].filter((name) => /\p{L}{2}/u.test(name)).toSorted((a, b) => b.length - a.length);
  const pattern = inSentences.length
    ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${inSentences.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'gu')
    : null;
  const replaceText = (text: string) => names.get(text) ?? (pattern ? text.replace(pattern, (name) => names.get(name) ?? name) : text);
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return replaceText(value);
    if (Array.isArray(value)) return value.map(walk);
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
    return value;
  };
  return walk(data) as Data;
}

/** An assessment without names: example cells of columns that hold people go as a whole, names elsewhere are replaced. */
export function withoutNames(assessment: Assessment, names: ReadonlyMap<string, string>): Assessment {
  const personal = (fact: string | null, field: string | null) =>
    fact !== null &&
    field !== null &&
    fieldsOf(fact as (typeof factNames)[number])?.some((known) => known.name === field && known.kind === 'personal_text');
  const sources = assessment.sources.map((source) => ({
    ...source,
    columns: source.columns.map((column) => (personal(source.fact, column.field) ? { ...column, examples: [] } : column)),
  }));
  return replaceNames({ ...assessment, sources }, names);
}
