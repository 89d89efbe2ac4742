import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BOOLEAN, DOUBLE, VARCHAR } from '@duckdb/node-api';
import { type BuildPlan, BuildSql } from './build-sql';
import { StoreBuiltRows } from './built-rows';
import { literal, type Scratch } from './scratch';

export type { BuildPlan } from './build-sql';
export type { StoreBuiltRows as BuiltRows } from './built-rows';

const kinds = { text: VARCHAR, number: DOUBLE, boolean: BOOLEAN } as const;
let builds = 0;

/** Makes the rows of a fact of the kept records and writes those that can be loaded to a private file. */
export async function buildRows(scratch: Scratch, plan: BuildPlan, kept: string, tagged: boolean, folder: string): Promise<StoreBuiltRows> {
  const sql = new BuildSql(plan, tagged);
  const statement = sql.statement(kept);
  for (const [at, { kind, values }] of sql.readings.entries()) {
    const columns = [values.map((one) => one.text), values.map((one) => one.value), values.map((one) => one.unfit)];
    await scratch.fill(`reading_${at}`, ['k_text', 'k_value', 'k_unfit'], [VARCHAR, kinds[kind], BOOLEAN], columns);
  }
  builds++;
  const path = join(folder, `rows-${builds}.parquet`);
  try {
    await scratch.run(
      `COPY (SELECT * EXCLUDE (_fault, _start) FROM (${statement}) WHERE NOT _fault) TO ${literal(path)} (FORMAT parquet, COMPRESSION snappy)`,
    );
    const rows = await scratch.number(`SELECT count(*) AS answer FROM read_parquet(${literal(path)})`);
    const built = plan.fields.map(({ field }) => field);
    return new StoreBuiltRows(scratch, { path, rows, fields: built, anchor: plan.anchor, firstRow: plan.firstRow, statement });
  } catch (thrown) {
    await rm(path, { force: true });
    throw thrown;
  }
}
