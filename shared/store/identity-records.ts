import type { DuckDBConnection } from '@duckdb/node-api';
import { type FactName, factNames, fieldsOf } from '../schema';
import { createReading } from './read';

/** What a name stands for. */
export type IdentityKind = 'agent' | 'team' | 'queue';

/** A spelling in one table of one file, with the number of rows that carry it. */
export interface NameSeen {
  readonly name: string;
  readonly fact: FactName;
  readonly file: string;
  readonly rows: number;
}

/** A person's word on two spellings. `same` false: they are two. */
export interface IdentityDecision {
  readonly kind: IdentityKind;
  readonly name: string;
  readonly sameAs: string;
  readonly same: boolean;
  readonly decidedAt: string;
}

const columnsOf: Readonly<Record<IdentityKind, readonly string[]>> = { agent: ['agent', 'agent_name'], team: ['team'], queue: ['queue'] };

/** `changed` is awaited after each decision. Names that the facts of a client carry, and what people said about them. Decisions outlive imports: next month's file finds them again. */
export function identityRecords(connection: DuckDBConnection, changed: () => Promise<void>) {
  const reading = createReading(connection);
  return {
    async names(clientId: string, kind: IdentityKind): Promise<NameSeen[]> {
      const parts = factNames.flatMap((fact) =>
        fieldsOf(fact)
          .filter((field) => columnsOf[kind].includes(field.name))
          .map(
            ({ name: column }) =>
              `SELECT ${column} AS name, '${fact}' AS fact, import.file, count(*)::INTEGER AS rows FROM ${fact} JOIN import USING (import_id)
               WHERE ${fact}.client_id = $clientId AND ${column} IS NOT NULL GROUP BY ALL`,
          ),
      );
      return reading.rows<NameSeen>(`${parts.join(' UNION ALL ')} ORDER BY name, fact, file`, { clientId });
    },
    decisions: (clientId: string) =>
      reading.rows<IdentityDecision>(
        `SELECT kind, name, same_as AS "sameAs", same, decided_at AS "decidedAt" FROM identity_decision
         WHERE client_id = $clientId ORDER BY decided_at, kind, name`,
        { clientId },
      ),
    async decide(clientId: string, decision: Omit<IdentityDecision, 'decidedAt'>): Promise<void> {
      // A name stands for one other: a new answer takes the place of an older "the same".
      if (decision.same)
        await connection.run('DELETE FROM identity_decision WHERE client_id = $clientId AND kind = $kind AND name = $name AND same', {
          clientId,
          kind: decision.kind,
          name: decision.name,
        });
      await connection.run('INSERT OR REPLACE INTO identity_decision VALUES ($clientId, $kind, $name, $sameAs, $same, now()::TIMESTAMP)', {
        clientId,
        kind: decision.kind,
        name: decision.name,
        sameAs: decision.sameAs,
        same: decision.same,
      });
      await changed();
    },
    async forget(clientId: string, { kind, name, sameAs }: Pick<IdentityDecision, 'kind' | 'name' | 'sameAs'>): Promise<void> {
      await connection.run(
        'DELETE FROM identity_decision WHERE client_id = $clientId AND kind = $kind AND name = $name AND same_as = $sameAs',
        { clientId, kind, name, sameAs },
      );
      await changed();
    },
  };
}
export type IdentityRecords = ReturnType<typeof identityRecords>;
