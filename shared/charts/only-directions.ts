import type { DriverContribution, ServiceLevel } from '../schema';

/**
 * Grade C carries the direction of the causes and no sizes (methods 3.6): what people read then leaves out every size, so that none can be quoted.
 * The machine-readable assessment keeps the figures, with their grade.
 */
export function withoutUnsureSizes(level: ServiceLevel): ServiceLevel {
  if (level.grade !== 'C') return level;
  const unsized = { planned: null, plan_itself_pp: null, arrival_mix_pp: null, unexplained_pp: null, drivers: null };
  const undivided = <Day extends { readonly contributions_pp: unknown }>(days: readonly Day[]) =>
    days.map((day) => ({ ...day, contributions_pp: null }));
  return {
    ...level,
    ...unsized,
    deviations: [],
    by_queue: level.by_queue.map((queue) => ({ ...queue, ...unsized })),
    by_day: undivided(level.by_day),
    by_weekday: undivided(level.by_weekday),
    by_time_of_day: undivided(level.by_time_of_day),
    ...(level.by_hour ? { by_hour: undivided(level.by_hour) } : {}),
    ...(level.by_team ? { by_team: undivided(level.by_team) } : {}),
    ...(level.by_site ? { by_site: undivided(level.by_site) } : {}),
    ...(level.worst_intervals ? { worst_intervals: undivided(level.worst_intervals) } : {}),
  };
}

/** The drivers of an explanation of grade C, of which only the direction may be told; null for any other grade. */
export const onlyDirectionsOf = (level: ServiceLevel | null): readonly DriverContribution[] | null =>
  level?.grade === 'C' ? (level.drivers ?? []) : null;
