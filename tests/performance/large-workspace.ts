/** A workspace file with many contacts of one client, made in SQL, so that ten million take a minute and no memory. */
import { DuckDBInstance } from '@duckdb/node-api';
import { openStore } from '../../shared/store';

/** A number in 0..1 that looks like chance and depends only on place and purpose. */
const chance = (purpose: number) => `((hash(i * 64 + ${purpose}) >> 11) / 9007199254740992.0)`;
const whole = (purpose: number, below: number | string) => `CAST(floor(${chance(purpose)} * ${below}) AS INTEGER)`;
const oneOf = (purpose: number, names: readonly string[]) =>
  `[${names.map((name) => `'${name}'`).join(', ')}][1 + ${whole(purpose, names.length)}]`;

/** 90 days of ten hours whatever the number of contacts; a customer has four contacts on average, an agent some fifty a day. */
const contactsSql = (contacts: number) => `
  INSERT INTO contact BY NAME
  SELECT *, CASE WHEN answered THEN talk_s + wrap_s END AS handle_s
  FROM (
    SELECT
      $client_id AS client_id,
      $import_id AS import_id,
      CAST(i + 2 AS INTEGER) AS source_row,
      TIMESTAMP '2024-03-04 08:00:00' + to_days(${whole(5, 90)}) + to_seconds(${whole(6, 36_000)}) AS started_at,
      'C' || i AS contact_id,
      'K' || ${whole(7, Math.ceil(contacts / 4))} AS customer_key,
      'Wachtrij ' || ${whole(8, 8)} AS queue,
      ${oneOf(9, ['voice', 'voice', 'voice', 'chat', 'email'])} AS channel,
      'inbound' AS direction,
      answered,
      CASE WHEN answered THEN 'Medewerker ' || agent END AS agent,
      CASE WHEN answered THEN 'Team ' || agent % 12 END AS team,
      ${oneOf(10, ['factuur', 'storing', 'bestelling', 'klacht', 'adres', 'opzegging'])} AS reason,
      90 * ${chance(11)} AS wait_s,
      CASE WHEN answered THEN 60 + 600 * ${chance(3)} END AS talk_s,
      CASE WHEN answered THEN 90 * ${chance(4)} END AS wrap_s,
      answered AND ${chance(12)} < 0.08 AS transferred,
      answered AND ${chance(13)} < 0.8 AS resolved,
      CASE WHEN answered AND ${chance(14)} < 0.1 THEN 1 + ${whole(15, 5)} END AS csat,
      CASE WHEN csat IS NOT NULL THEN 5 END AS csat_max
    FROM (SELECT range AS i, ${chance(1).replaceAll('(i ', '(range ')} > 0.07 AS answered, ${whole(2, 200).replaceAll('(i ', '(range ')} AS agent FROM range(${contacts}))
  )`;

/** Fills a new workspace file; opens, writes and closes it. */
export async function writeLargeWorkspace(path: string, clientId: string, contacts: number): Promise<void> {
  const store = await openStore(path);
  await store.clients.create(clientId, 'Bench');
  const loader = await store.loader();
  await loader.begin();
  const table = { clientId, file: 'contact', sha256: 'contact', sheet: null, fact: 'contact' as const, columns: ['started_at'] };
  const importId = await loader.startTable({ ...table, headerSignature: 'contact', system: null });
  await loader.finishTable(importId, { rows_read: 0, rows_loaded: 0, rows_rejected: 0, rows_skipped: 0 });
  await loader.commit();
  await loader.close();
  await store.close();
  const instance = await DuckDBInstance.create(path, { memory_limit: '2GB', preserve_insertion_order: 'false' });
  const connection = await instance.connect();
  await connection.run(contactsSql(contacts), { client_id: clientId, import_id: importId });
  await connection.run('UPDATE import SET rows_read = $contacts, rows_loaded = $contacts', { contacts });
  connection.disconnectSync();
  instance.closeSync();
}
