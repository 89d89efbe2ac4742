import type { DuckDBConnection } from '@duckdb/node-api';
import { createReading } from './read';

/** A person's reading of one column: the field it fills (null: leave it out) and its unit. */
export interface MappingChoice {
  readonly header: string;
  readonly field: string | null;
  readonly unit: string | null;
}

/** What people chose, per header signature; offered again for every client whose file has the same headers. */
export function mappingMemory(connection: DuckDBConnection) {
  return {
    recall: (headerSignature: string) =>
      createReading(connection).rows<MappingChoice>(
        'SELECT header, field, unit FROM mapping_choice WHERE header_signature = $headerSignature ORDER BY header',
        { headerSignature },
      ),
    async remember(headerSignature: string, choices: readonly MappingChoice[]): Promise<void> {
      for (const { header, field, unit } of choices) {
        await connection.run('INSERT OR REPLACE INTO mapping_choice VALUES ($headerSignature, $header, $field, $unit, now()::TIMESTAMP)', {
          headerSignature,
          header,
          field,
          unit,
        });
      }
    },
    /** Withdraws one choice; how many there were (0 or 1). */
    async forget(headerSignature: string, header: string): Promise<number> {
      const gone = await connection.run('DELETE FROM mapping_choice WHERE header_signature = $headerSignature AND header = $header', {
        headerSignature,
        header,
      });
      return gone.rowsChanged;
    },
  };
}
export type MappingMemory = ReturnType<typeof mappingMemory>;
