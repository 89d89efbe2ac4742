import { type ServiceLevel, type ServiceLevelDefinition, serviceLevelDefinitions } from '../../schema';
import { recogniseDefinitions, type ServiceLevelCounts, serviceLevelByDefinition } from '../../statistics';
import type { QueueIntervalRow } from './interval-rows';

type Counted = Pick<
  QueueIntervalRow,
  'offered' | 'answered' | 'within_threshold' | 'abandoned' | 'short_abandoned' | 'abandoned_within_threshold' | 'reported_service_level'
>;

const countsOf = (row: Counted): ServiceLevelCounts => ({
  answered: row.answered,
  abandoned: row.abandoned,
  answeredWithinTarget: row.within_threshold,
  abandonedWithinTarget: row.abandoned_within_threshold,
  shortAbandoned: row.short_abandoned,
  offered: row.offered,
});

/** Sum of a count; null when one interval misses it, because a ratio over half the intervals would be another ratio. */
function sumOrNull(rows: readonly Counted[], measure: keyof Counted): number | null {
  let sum = 0;
  for (const row of rows) {
    const value = row[measure];
    if (value === null) {
      if (row.offered === 0) continue;
      return null;
    }
    sum += value;
  }
  return rows.length > 0 ? sum : null;
}

/** The six definitions on the same counts, sum over sum; null where a count is missing. */
export function definitionsOf(rows: readonly Counted[]): ServiceLevel['definitions'] {
  const counts: ServiceLevelCounts = {
    answered: sumOrNull(rows, 'answered'),
    abandoned: sumOrNull(rows, 'abandoned'),
    answeredWithinTarget: sumOrNull(rows, 'within_threshold'),
    abandonedWithinTarget: sumOrNull(rows, 'abandoned_within_threshold'),
    shortAbandoned: sumOrNull(rows, 'short_abandoned'),
    offered: sumOrNull(rows, 'offered'),
  };
  return serviceLevelDefinitions.map((definition) => ({ definition, value: serviceLevelByDefinition(definition, counts) }));
}

/** Too few printed figures prove nothing. */
const fewestPrinted = 10;

/** The definition that the client's printed service levels follow; null when none is printed, none fits, or several fit equally well. */
export function clientDefinition(rows: readonly Counted[]): ServiceLevelDefinition | null {
  const found = recogniseDefinitions(rows.map((row) => ({ counts: countsOf(row), printed: row.reported_service_level })));
  const [first, second] = found;
  if (!first || first.intervals < fewestPrinted) return null;
  if (second && second.agreement === first.agreement && second.intervals >= first.intervals) return null;
  return first.definition;
}
