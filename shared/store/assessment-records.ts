import type { DuckDBConnection } from '@duckdb/node-api';
import { jsonText } from './json-text';
import { createReading } from './read';

/** Findings and advice before words, as JSON text, so that any language can be made of them later. */
export interface AssessmentRecord {
  readonly findings: string;
  readonly advice: string;
  readonly assessedAt: string;
}

/** Keeps one assessment per client: the newest. */
export function assessmentRecords(connection: DuckDBConnection) {
  return {
    async find(clientId: string): Promise<AssessmentRecord | null> {
      const found = await createReading(connection).rows<AssessmentRecord>(
        'SELECT findings, advice, assessed_at AS "assessedAt" FROM assessment WHERE client_id = $clientId',
        { clientId },
      );
      return found[0] ?? null;
    },
    /** When the newest assessment was made, as text; null when there is none. Cheap: the findings stay where they are. */
    async assessedAt(clientId: string): Promise<string | null> {
      const found = await createReading(connection).rows<{ assessedAt: string }>(
        'SELECT assessed_at AS "assessedAt" FROM assessment WHERE client_id = $clientId',
        { clientId },
      );
      return found[0]?.assessedAt ?? null;
    },
    async keep(clientId: string, findings: unknown, advice: unknown): Promise<void> {
      await connection.run('INSERT OR REPLACE INTO assessment VALUES ($clientId, $findings, $advice, now()::TIMESTAMP)', {
        clientId,
        findings: jsonText(findings),
        advice: jsonText(advice),
      });
    },
    /** After other rows or another target, the old findings are no longer true. */
    async forget(clientId: string): Promise<void> {
      await connection.run('DELETE FROM assessment WHERE client_id = $clientId', { clientId });
    },
  };
}
export type AssessmentRecords = ReturnType<typeof assessmentRecords>;
