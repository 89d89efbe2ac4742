import { agentTeams, type RosterRow } from '../analyse/gather/agent-teams';
import type { Identities } from '../contract';
import { proposeMatches } from '../import/identity/propose';
import type { IdentityKind, Store } from '../store';

const kinds: readonly IdentityKind[] = ['agent', 'team', 'queue'];

/** Spellings that the analyses take as one without asking: people by the roster, teams and queues by the very same name. */
async function keysOf(store: Store, clientId: string): Promise<(kind: IdentityKind, name: string) => string> {
  const rows = await store.reading.rows<RosterRow>(
    `SELECT agent, agent_name, coalesce(team, '') AS team, NULL AS valid_from, NULL AS valid_to FROM roster WHERE client_id = $client_id`,
    { client_id: clientId },
  );
  const { personOf } = agentTeams(rows);
  return (kind, name) => (kind === 'agent' ? personOf(name) : name.trim());
}

/** What may be one name across the files of a client, and what a person decided about it. */
export async function identitiesOf(store: Store, clientId: string): Promise<Identities> {
  const decisions = await store.identities.decisions(clientId);
  const key = await keysOf(store, clientId);
  const proposals: Identities['proposals'] = [];
  for (const kind of kinds) {
    const seen = await store.identities.names(clientId, kind);
    const decided = decisions.filter((one) => one.kind === kind);
    for (const { sameAs, otherFiles, files, ...proposal } of proposeMatches({ kind, seen, keyOf: (name) => key(kind, name), decided }))
      proposals.push({ ...proposal, same_as: sameAs, files: [...files], other_files: [...otherFiles] });
  }
  return {
    proposals,
    decisions: decisions.map(({ kind, name, sameAs, same, decidedAt }) => ({ kind, name, same_as: sameAs, same, decided_at: decidedAt })),
  };
}
