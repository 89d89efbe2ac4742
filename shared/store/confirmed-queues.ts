import type { DuckDBConnection } from '@duckdb/node-api';
import { factNames, fieldsOf } from '../schema';
import { createReading } from './read';

interface Decision {
  readonly clientId: string;
  readonly name: string;
  readonly sameAs: string;
}

const withQueue = factNames.filter((fact) => fieldsOf(fact).some((field) => field.name === 'queue'));

/** The name that each spelling stands for in the end: "A is B" and "B is C" make both C; a circle ends where it began. */
function resolved(decisions: readonly Decision[]): Decision[] {
  const next = new Map(decisions.map(({ clientId, name, sameAs }) => [`${clientId}\u0000${name.trim()}`, sameAs.trim()]));
  return decisions.map(({ clientId, name }) => {
    let found = name.trim();
    const passed = new Set<string>();
    for (
      let to = next.get(`${clientId}\u0000${found}`);
      to !== undefined && !passed.has(found);
      to = next.get(`${clientId}\u0000${found}`)
    ) {
      passed.add(found);
      found = to;
    }
    return { clientId, name: name.trim(), sameAs: found };
  });
}

/**
 * Lets a connection that only reads see queues by the names that people confirmed: temporary views of the facts stand before the tables, so that
 * every question, its proof and every comparison speak of the same queues. The tables keep what the files wrote; without decisions there are no
 * views. To be called on opening and after each decision.
 */
export async function showConfirmedQueues(connection: DuckDBConnection): Promise<void> {
  const reading = createReading(connection);
  // A workspace of before the decisions that is opened for reading only has no table of them.
  const [kept] = await reading.rows<{ n: number }>(
    `SELECT count(*)::INTEGER AS n FROM duckdb_tables() WHERE table_name = 'identity_decision'`,
  );
  if (!kept?.n) return;
  const decisions = await reading.rows<Decision>(
    `SELECT client_id AS "clientId", name, same_as AS "sameAs" FROM identity_decision WHERE kind = 'queue' AND same ORDER BY client_id, name`,
  );
  for (const fact of withQueue) await connection.run(`DROP VIEW IF EXISTS temp.main.${fact}`);
  if (decisions.length === 0) return;
  const [place] = await reading.rows<{ name: string }>('SELECT current_database() AS name');
  await connection.run('CREATE OR REPLACE TEMP TABLE confirmed_queue (client_id VARCHAR, name VARCHAR, stands_for VARCHAR)');
  for (const { clientId, name, sameAs } of resolved(decisions))
    await connection.run('INSERT INTO temp.main.confirmed_queue VALUES ($clientId, $name, $sameAs)', { clientId, name, sameAs });
  const database = `"${(place?.name ?? '').replaceAll('"', '""')}"`;
  for (const fact of withQueue)
    await connection.run(
      `CREATE TEMP VIEW ${fact} AS SELECT f.* REPLACE (coalesce(c.stands_for, f.queue) AS queue) FROM ${database}.main.${fact} f
       LEFT JOIN temp.main.confirmed_queue c ON c.client_id = f.client_id AND c.name = trim(f.queue)`,
    );
}
