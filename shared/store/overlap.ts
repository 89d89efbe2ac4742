import type { DuckDBConnection } from '@duckdb/node-api';
import { duckdbType, type FactName, fieldsOf } from '../schema';
import { createReading } from './read';

/** Rows of an import that say what an earlier file of the client said already. */
export interface Overlap {
  /** Rows of the new import that are there already. */
  readonly rows: number;
  /** First and last moment of those rows, as ISO text; null when the fact has no moment. */
  readonly from: string | null;
  readonly to: string | null;
  /** Earlier files, most rows first; `rows` counts their own rows. */
  readonly files: readonly { readonly importId: string; readonly file: string; readonly sheet: string | null; readonly rows: number }[];
  /** At most five rows of the new import: their number in the file and the key they share. */
  readonly examples: readonly { readonly row: number; readonly key: string }[];
}

interface FactKey {
  readonly moment: string;
  /** Without the identity: what makes a row the same row. */
  readonly key: readonly string[];
  /** Where the source numbers its rows, the number and the moment decide alone. */
  readonly identity?: string;
}

/**
 * What makes two rows of a fact the same row. Not listed: facts that are never summed (roster, profile), where a repeated row changes nothing.
 */
const factKeys: Partial<Record<FactName, FactKey>> = {
  queue_interval: { moment: 'interval_start', key: ['interval_start', 'interval_s', 'queue', 'channel'] },
  contact: {
    moment: 'started_at',
    identity: 'contact_id',
    key: ['started_at', 'queue', 'channel', 'direction', 'agent', 'customer_key', 'wait_s', 'talk_s', 'handle_s'],
  },
  agent_period: { moment: 'date', key: ['date', 'period_s', 'agent', 'team'] },
  plan_interval: { moment: 'interval_start', key: ['interval_start', 'interval_s', 'queue'] },
  adherence: { moment: 'date', key: ['date', 'agent', 'absence_reason'] },
  evaluation: {
    moment: 'evaluated_at',
    identity: 'evaluation_id',
    key: ['evaluated_at', 'agent', 'criterion', 'contact_ref', 'evaluator', 'score'],
  },
  survey: {
    moment: 'responded_at',
    identity: 'survey_id',
    key: ['responded_at', 'agent', 'queue', 'channel', 'contact_ref', 'csat', 'nps', 'ces', 'comment'],
  },
  self_service: { moment: 'date', key: ['date', 'channel', 'topic', 'handed_over_to'] },
  cost: { moment: 'date', key: ['date', 'period_s', 'channel', 'cost_type'] },
  kpi_period: { moment: 'date', key: ['date', 'period_s', 'metric', 'queue', 'channel'] },
};

const measureKinds = new Set(['count', 'seconds', 'agents', 'amount', 'score', 'ratio']);
/** Filled for every row alike: says nothing about whether two rows measure the same. */
const lengths = new Set(['interval_s', 'period_s', 'threshold_s']);

/**
 * Condition that row o is row n again. Where both carry the identity of their source it decides; two rows that share a key but no measure (a file
 * with the forecast, a file with the schedule) complete each other and are no overlap.
 */
function sameRow(fact: FactName, { moment, key, identity }: FactKey, numbered: boolean): { on: string; where: string } {
  const equal = (field: string) => `n.${field} IS NOT DISTINCT FROM o.${field}`;
  if (identity && numbered) {
    const criterion = fact === 'evaluation' ? ['criterion'] : [];
    return { on: [`n.${identity} = o.${identity}`, ...[moment, ...criterion].map(equal)].join(' AND '), where: 'true' };
  }
  const measures = fieldsOf(fact)
    .filter(({ name, kind }) => measureKinds.has(kind) && !lengths.has(name) && !key.includes(name))
    .map(({ name }) => `(n.${name} IS NOT NULL AND o.${name} IS NOT NULL)`);
  const shared = fact === 'contact' || fact === 'survey' || fact === 'evaluation' || measures.length === 0 ? 'true' : measures.join(' OR ');
  return { on: key.map(equal).join(' AND '), where: `(${shared})` };
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

export interface EarlierFile {
  readonly importId: string;
  readonly file: string;
  readonly sheet: string | null;
  /** The same headers: another delivery of the same export. */
  readonly alike: boolean;
}

/** The earlier files of a client that hold the same fact; import ids are made by the store itself. */
async function earlierFiles(connection: DuckDBConnection, importId: string): Promise<EarlierFile[]> {
  return createReading(connection).rows<EarlierFile>(
    `SELECT earlier.import_id AS "importId", earlier.file, earlier.sheet, own.header_signature = earlier.header_signature AS alike
     FROM import earlier JOIN import own
       ON own.client_id = earlier.client_id AND own.fact = earlier.fact AND own.sha256 <> earlier.sha256
     WHERE own.import_id = $importId AND earlier.rows_loaded > 0`,
    { importId },
  );
}

/**
 * Pairs of a new row n and an earlier row o that are the same row. Events without a number of their own (two callers in one minute look alike) are
 * compared only with another delivery of the same export. `own`: where the new rows are, with a condition at its end.
 */
function pairs(fact: FactName, factKey: FactKey, own: string, earlier: readonly EarlierFile[], select: string): string {
  const side = (numbered: boolean, among: readonly EarlierFile[]) => {
    const { on, where } = sameRow(fact, factKey, numbered);
    const others = among.map((one) => quoted(one.importId)).join(', ') || 'NULL';
    // Filtered before the join: rows that the source numbers need no second look by their other fields.
    const { identity } = factKey;
    const kind = identity ? ` AND ${identity} IS ${numbered ? 'NOT NULL' : 'NULL'}` : '';
    return `SELECT ${select} FROM (SELECT *, rowid AS place FROM ${own}${kind}) n
      JOIN (SELECT *, rowid AS place FROM ${fact} WHERE import_id IN (${others})${kind}) o ON ${on} WHERE ${where}`;
  };
  if (!factKey.identity) return side(false, earlier);
  const alike = earlier.filter((one) => one.alike);
  return `${side(true, earlier)} UNION ALL ${side(false, alike)}`;
}

const rowsOfImport = (fact: FactName, importId: string) => `${fact} WHERE import_id = ${quoted(importId)}`;

/** Which rows of an import, not yet committed, are in the store already through another file; null when none. */
export const findOverlap = async (connection: DuckDBConnection, importId: string, fact: FactName): Promise<Overlap | null> =>
  overlapWith(connection, fact, rowsOfImport(fact, importId), await earlierFiles(connection, importId));

/** Which of these rows are in those earlier files already; null when none. `own`: where the rows are, with a condition at its end. */
export async function overlapWith(
  connection: DuckDBConnection,
  fact: FactName,
  own: string,
  earlier: readonly EarlierFile[],
): Promise<Overlap | null> {
  const factKey = factKeys[fact];
  if (!factKey || earlier.length === 0) return null;
  const shown = [...(factKey.identity ? [factKey.identity] : []), ...factKey.key]
    .filter((field) => !lengths.has(field))
    .slice(0, 4)
    .map((field) => `CAST(n.${field} AS VARCHAR)`)
    .join(', ');
  const select = `n.place AS new_place, n.source_row AS row, concat_ws(' | ', ${shown}) AS key, CAST(n.${factKey.moment} AS VARCHAR) AS moment,
    o.import_id AS earlier, o.place AS old_place`;
  await connection.run(`CREATE OR REPLACE TEMP TABLE overlap_pair AS ${pairs(fact, factKey, own, earlier, select)}`);
  const reading = createReading(connection);
  const [whole] = await reading.rows<{ rows: number; from: string | null; to: string | null }>(
    'SELECT count(DISTINCT new_place) AS rows, min(moment) AS "from", max(moment) AS "to" FROM overlap_pair',
  );
  if (!whole || whole.rows === 0) return null;
  const counts = await reading.rows<{ importId: string; rows: number }>(
    'SELECT earlier AS "importId", count(DISTINCT old_place) AS rows FROM overlap_pair GROUP BY earlier ORDER BY rows DESC, earlier',
  );
  const examples = await reading.rows<{ row: number; key: string }>(
    'SELECT row, any_value(key) AS key FROM overlap_pair GROUP BY row ORDER BY row LIMIT 5',
  );
  const files = counts.flatMap(({ importId: id, rows }) => {
    const file = earlier.find((one) => one.importId === id);
    return file ? [{ ...file, rows }] : [];
  });
  return { ...whole, files, examples };
}

/** Takes the earlier rows out of the fact and keeps them whole, so that taking back this import brings them back. Returns how many. */
export async function replaceOverlap(connection: DuckDBConnection, importId: string, fact: FactName, overlap: Overlap): Promise<number> {
  const factKey = factKeys[fact];
  if (!factKey) return 0;
  const touched = overlap.files.map((file) => file.importId);
  const earlier = (await earlierFiles(connection, importId)).filter((one) => touched.includes(one.importId));
  await connection.run(`CREATE OR REPLACE TEMP TABLE replaced_place AS
    SELECT DISTINCT old_place FROM (${pairs(fact, factKey, rowsOfImport(fact, importId), earlier, 'o.place AS old_place')})`);
  const others = touched.map(quoted).join(', ');
  const chosen = `import_id IN (${others}) AND rowid IN (SELECT old_place FROM replaced_place)`;
  await connection.run(
    `INSERT INTO replaced_row SELECT ${quoted(importId)}, import_id, ${quoted(fact)}, to_json(earlier) FROM ${fact} earlier WHERE ${chosen}`,
  );
  const removed = await connection.run(`DELETE FROM ${fact} WHERE ${chosen}`);
  return removed.rowsChanged;
}

/** Puts the rows that an import replaced back into their fact, as they were. Returns how many per earlier import. */
export async function restoreReplaced(
  connection: DuckDBConnection,
  importId: string,
  fact: FactName,
): Promise<{ importId: string; rows: number }[]> {
  const kept = await createReading(connection).rows<{ importId: string; rows: number }>(
    'SELECT import_id AS "importId", count(*) AS rows FROM replaced_row WHERE replaced_by = $importId GROUP BY import_id',
    { importId },
  );
  if (kept.length === 0) return [];
  const lineage = { client_id: 'VARCHAR', import_id: 'VARCHAR', source_row: 'INTEGER' };
  const shape = JSON.stringify({ ...lineage, ...Object.fromEntries(fieldsOf(fact).map(({ name, kind }) => [name, duckdbType[kind]])) });
  await connection.run(
    `INSERT INTO ${fact} BY NAME SELECT unnest(json_transform(row, ${quoted(shape)})) FROM replaced_row WHERE replaced_by = ${quoted(importId)}`,
  );
  await connection.run('DELETE FROM replaced_row WHERE replaced_by = $importId', { importId });
  return kept;
}
