import type { ServiceLevel } from './results-service-level';

/** Formulas that count those who hang up on time as helped, or leave them out, are kinder than the share of all contacts; some clients print one. */
export interface OwnVerdict {
  readonly definition: ServiceLevel['definition'];
  /** Share by the client's own formula. */
  readonly value: number;
  /** By that formula the target is met, while it is missed over all contacts (or the other way round). */
  readonly meets: boolean;
}

/** The client's own formula where it turns the verdict on the target around: then it is the first thing to say. Null where both agree. */
export function ownVerdict({
  client_definition: own,
  definition,
  definitions,
  observed,
  target,
}: Pick<ServiceLevel, 'client_definition' | 'definition' | 'definitions' | 'observed' | 'target'>): OwnVerdict | null {
  if (!own || own === definition || observed === null) return null;
  const value = definitions.find((one) => one.definition === own)?.value ?? null;
  if (value === null || value >= target === observed >= target) return null;
  return { definition: own, value, meets: value >= target };
}
