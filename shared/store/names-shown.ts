import type { DuckDBConnection } from '@duckdb/node-api';
import { createReading } from './read';

/** Once that reports with the names of employees were written. */
export interface NamesShown {
  /** Local time, as text. */
  readonly writtenAt: string;
  /** The account on this computer; empty where it is not known. */
  readonly writtenBy: string;
  readonly formats: readonly string[];
}

/** The log of who wrote the names of employees into reports. Lines are only added. */
export function namesShownRecords(connection: DuckDBConnection) {
  return {
    async add(clientId: string, writtenBy: string, formats: readonly string[]): Promise<void> {
      await connection.run('INSERT INTO names_shown VALUES ($clientId, now()::TIMESTAMP, $writtenBy, $formats)', {
        clientId,
        writtenBy,
        formats: formats.join(','),
      });
    },
    /** The newest first. */
    async list(clientId: string): Promise<NamesShown[]> {
      const rows = await createReading(connection).rows<{ writtenAt: string; writtenBy: string; formats: string }>(
        `SELECT strftime(written_at, '%Y-%m-%dT%H:%M:%S') AS "writtenAt", written_by AS "writtenBy", formats
         FROM names_shown WHERE client_id = $clientId ORDER BY written_at DESC`,
        { clientId },
      );
      return rows.map((row) => ({ ...row, formats: row.formats.split(',') }));
    },
  };
}
export type NamesShownRecords = ReturnType<typeof namesShownRecords>;
