import type { FactName } from '../../schema';
import type { Assigned } from './candidates';
import type { KnownColumn } from './columns';
import { factSignatures } from './signatures';

const grainFields = new Set(['contact_id', 'survey_id', 'evaluation_id']);

/** How much the assigned columns speak for a fact; it has no top. */
export function weigh(fact: FactName, assigned: readonly Assigned[], columns: readonly KnownColumn[]): number {
  const { weights } = factSignatures[fact];
  let score = 0;
  const seen = new Set<string>();
  for (const { use, score: sure, column } of assigned) {
    if (seen.has(use.field)) continue;
    seen.add(use.field);
    // An identity that repeats on most rows is no grain.
    const grain = grainFields.has(use.field) ? Math.min(1, column.profile.distinctShare * 1.1) : 1;
    score += (weights[use.field] ?? 0.2) * Math.min(1, sure + 0.1) * grain;
  }
  return score - grainPenalty(fact, seen, columns);
}

/** Signs of another grain than the fact's own. */
function grainPenalty(fact: FactName, fields: ReadonlySet<string>, columns: readonly KnownColumn[]): number {
  const unique = (concept: RegExp) =>
    columns.some(
      (column) => column.profile.distinctShare > 0.9 && column.profile.filled > 20 && concept.test(column.meanings[0]?.concept ?? ''),
    );
  if (
    (fact === 'queue_interval' || fact === 'plan_interval' || fact === 'agent_period') &&
    unique(/^(?:contact_id|survey_id|evaluation_id)$/)
  )
    return 6;
  if (fact === 'roster') {
    const agents = columns.find((column) => /^agent_/.test(column.meanings[0]?.concept ?? ''));
    const repeats = agents ? 1 - agents.profile.distinctShare : 0;
    return repeats > 0.5 || unique(/^contact_id$/) ? 5 : 0;
  }
  // Rows of several agents without a queue are work of people: as arrivals they would count the calls of the queues twice.
  const perAgent = columns.some(({ meanings, profile }) => /^agent_/.test(meanings[0]?.concept ?? '') && profile.distinct.size > 1);
  return fact === 'queue_interval' && !fields.has('queue') && perAgent ? 4 : 0;
}
