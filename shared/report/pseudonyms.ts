import type { Assessment } from '../contract';
import { type FactName, facts, fieldsOf } from '../schema';

const isFact = (name: string | null): name is FactName => name !== null && Object.hasOwn(facts, name);

/** Fields that hold people: agents, team managers, evaluators, customers, open answers. */
const isPersonal = (fact: string | null, field: string | null): boolean =>
  isFact(fact) && fieldsOf(fact).some(({ name, kind }) => name === field && kind === 'personal_text');

/** Names of people that the assessment carries: agents that figures are about, and cells of columns that hold people. */
function namesIn({ kpis, sources, agents: own }: Assessment): string[] {
  const cells = sources.flatMap(({ fact, columns }) => columns.flatMap(({ field, examples }) => (isPersonal(fact, field) ? examples : [])));
  const agents = [...kpis.flatMap(({ scope }) => scope.agent ?? []), ...(own?.told.map(({ agent }) => agent) ?? [])];
  return [...new Set([...agents, ...cells])]
    .filter((name) => name.trim().length > 0)
    .sort((a, b) => b.length - a.length || a.localeCompare(b));
}

const escapedForPattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Applies a change to every string of plain data. */
export function inEveryString<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((one) => inEveryString(one, change)) as T;
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inEveryString(one, change)])) as T;
  return value;
}

/**
 * The assessment with every name of a person replaced by a numbered one, wherever it stands as a word of its own.
 * @param label how a person is called, such as Agent; the number follows it.
 */
export function pseudonymise(assessment: Assessment, label: string): Assessment {
  const names = namesIn(assessment);
  if (names.length === 0) return assessment;
  const numbers = new Map([...names].sort().map((name, index) => [name, `${label} ${index + 1}`]));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(escapedForPattern).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  // The client's own name and the files stay: without them nobody finds the source again.
  const { client, ...rest } = assessment;
  const replaced = inEveryString(rest, (text) => text.replace(pattern, (name) => numbers.get(name) ?? name));
  return { ...replaced, client };
}
