import type { AnalysisContext } from '../analysis';

/** A spelling that a person confirmed to be another name. */
export interface ConfirmedName {
  readonly kind: 'agent' | 'team' | 'queue';
  readonly name: string;
  readonly same_as: string;
}

/** Not a question about facts: what a person said about names. Names stand as the files write them. */
const identitiesSql = 'SELECT kind, name, same_as FROM identity_decision WHERE client_id = $client_id AND same ORDER BY kind, name';

export const readIdentities = (context: AnalysisContext): Promise<ConfirmedName[]> =>
  context.store.rows<ConfirmedName>(identitiesSql, { client_id: context.settings.clientId });

/** The name that a spelling stands for, followed to its end; itself where nobody said otherwise. A circle ends where it began. */
export function confirmedNames(identities: readonly ConfirmedName[], kind: ConfirmedName['kind']): (name: string) => string {
  const next = new Map(identities.filter((one) => one.kind === kind).map((one) => [one.name.trim(), one.same_as.trim()]));
  return (name) => {
    let found = name.trim();
    if (!next.has(found)) return name;
    const passed = new Set<string>();
    while (next.has(found) && !passed.has(found)) {
      passed.add(found);
      found = next.get(found) ?? found;
    }
    return found;
  };
}
