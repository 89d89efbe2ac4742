import type { DuckDBConnection } from '@duckdb/node-api';
import { createReading } from './read';
import { StoreError } from './store-error';

/** A client of the workspace with the settings a person gave; the target is 80/20 until someone says otherwise. */
export interface ClientRecord {
  readonly clientId: string;
  readonly name: string;
  readonly target: number;
  readonly thresholdSeconds: number;
  readonly targetGiven: boolean;
  /** Limits of the type compass as JSON; null: those that ship with the program. */
  readonly typeThresholds: string | null;
  /** Whose holidays are left out; null: nobody chose. */
  readonly holidayCountry: string | null;
  /** Days within which another contact counts as coming back; null: the shipped norm. */
  readonly repeatDays: number | null;
  /** Promises per written channel as JSON; null: the shipped norms. */
  readonly writtenNorms: string | null;
  /** Time zone of its wall clock; null: nobody chose. */
  readonly timeZone: string | null;
}

const columns = `client_id AS "clientId", name, target, threshold_s AS "thresholdSeconds", target_given AS "targetGiven",
  type_thresholds AS "typeThresholds", holiday_country AS "holidayCountry", repeat_days AS "repeatDays", written_norms AS "writtenNorms",
  time_zone AS "timeZone"`;

/** Reads and writes the clients of a workspace. */
export function clientRecords(connection: DuckDBConnection) {
  const reading = createReading(connection);
  const find = async (clientId: string): Promise<ClientRecord | null> =>
    (await reading.rows<ClientRecord>(`SELECT ${columns} FROM client WHERE client_id = $clientId`, { clientId }))[0] ?? null;
  const get = async (clientId: string): Promise<ClientRecord> => {
    const client = await find(clientId);
    if (!client) throw new StoreError('client_unknown', { client: clientId });
    return client;
  };
  return {
    find,
    /** Throws StoreError client_unknown. */
    get,
    list: () => reading.rows<ClientRecord>(`SELECT ${columns} FROM client ORDER BY name, client_id`),
    async create(clientId: string, name: string): Promise<ClientRecord> {
      if (await find(clientId)) throw new StoreError('client_exists', { client: name });
      await connection.run('INSERT INTO client (client_id, name, created_at) VALUES ($clientId, $name, now()::TIMESTAMP)', {
        clientId,
        name,
      });
      return get(clientId);
    },
    async change(clientId: string, settings: { target: number; thresholdSeconds: number }): Promise<ClientRecord> {
      await get(clientId);
      await connection.run(
        'UPDATE client SET target = $target, threshold_s = $thresholdSeconds, target_given = true WHERE client_id = $clientId',
        { clientId, ...settings },
      );
      return get(clientId);
    },
    async setTimeZone(clientId: string, timeZone: string | null): Promise<ClientRecord> {
      await get(clientId);
      await connection.run('UPDATE client SET time_zone = $timeZone WHERE client_id = $clientId', { clientId, timeZone });
      return get(clientId);
    },
    async setAnalysis(
      clientId: string,
      settings: Pick<ClientRecord, 'typeThresholds' | 'holidayCountry' | 'repeatDays' | 'writtenNorms'>,
    ): Promise<ClientRecord> {
      await get(clientId);
      await connection.run(
        `UPDATE client
        SET type_thresholds = $typeThresholds, holiday_country = $holidayCountry, repeat_days = $repeatDays, written_norms = $writtenNorms
        WHERE client_id = $clientId`,
        { clientId, ...settings },
      );
      return get(clientId);
    },
  };
}
export type ClientRecords = ReturnType<typeof clientRecords>;
