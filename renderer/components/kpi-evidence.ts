import type { Evidence, Kpi, Scope } from '../../shared/schema';

/** A figure carries its own sources; its proof is the rows of those files in its scope. */
export const evidenceOfFigure = ({
  metric,
  definition,
  scope,
  sources,
  query = `kpi.${metric}`,
}: Pick<Kpi, 'metric' | 'definition' | 'scope' | 'sources' | 'query'>): Evidence | undefined =>
  sources.length > 0 ? { id: `kpi.${metric}`, definition, query, filters: scope, sources } : undefined;

const sameScope = (one: Scope, other: Scope): boolean => {
  const plain = ({ period: _, ...place }: Scope) => JSON.stringify(Object.entries(place).sort());
  return plain(one) === plain(other);
};

/** The key figure of this metric in exactly this part of the client, whatever its period. */
export const figureOf = (kpis: readonly Kpi[], metric: string, scope: Scope = {}): Kpi | undefined =>
  kpis.find((kpi) => kpi.metric === metric && sameScope(kpi.scope, scope));
