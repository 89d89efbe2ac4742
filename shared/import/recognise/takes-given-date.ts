import type { FactName } from '../../schema';
import type { Assigned } from './candidates';
import type { KnownColumn } from './columns';
import type { TableContext } from './read-column';

const byDay = new Set<FactName>(['agent_period', 'adherence', 'self_service']);
const byTime = new Set<FactName>(['queue_interval', 'plan_interval']);

/** A table of one day whose date stands beside it: rows with a time only, each once, or a row per agent with neither. */
export function takesGivenDate(
  fact: FactName,
  assigned: readonly Assigned[],
  columns: readonly KnownColumn[],
  context: TableContext,
): boolean {
  if (!context.givenDate) return false;
  // Of these only the figures of a person are set out per week or month.
  if (context.givenDate.length !== 'day' && fact !== 'agent_period') return false;
  if (byDay.has(fact)) {
    const agent = assigned.find((one) => one.use.field === 'agent');
    const dated = columns.some((column) => momentWords.test(column.meanings[0]?.concept ?? '') && column.profile.filled > 0);
    return !dated && (fact === 'self_service' || (agent?.column.profile.distinctShare ?? 0) > 0.9);
  }
  const time = assigned.find((one) => one.part === 'time');
  if (!byTime.has(fact) || !time) return false;
  // The same time again for the same queue: more than one day, and nobody says which.
  const keys = assigned.filter((one) => one === time || /^(?:queue|channel)$/.test(one.use.field)).map((one) => one.column.profile);
  const rows = time.column.profile.sample.map((_, at) => keys.map(({ sample }) => String(sample[at] ?? '')).join('|'));
  return keys.some(({ missing }) => missing > 0) ? false : new Set(rows).size >= rows.length * 0.98;
}

const momentWords = /^(?:date|week|month|interval_start|time_of_day|contact_start)$/;
