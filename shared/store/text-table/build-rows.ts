import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BIGINT, BOOLEAN, DOUBLE, VARCHAR } from '@duckdb/node-api';
import type { BuildPlan, TextReading } from '../../schema';
import type { Watching } from '../watch-statement';
import { BuildSql } from './build-sql';
import { StoreBuiltRows } from './built-rows';
import { literal, type Scratch } from './scratch';

export type { StoreBuiltRows as BuiltRows } from './built-rows';

const kinds = { text: VARCHAR, number: DOUBLE, boolean: BOOLEAN } as const;
/**
 * A vector less than a row group of a table. Groups come out up to a vector larger than asked; were they larger than those of a table, the
 * workspace would hold a full and a tiny one for each, and write everything a second time at its next checkpoint to mend that.
 */
const rowGroup = 122_880 - 2048;
const nothing = { value: null, unfit: false };
let builds = 0;

/** The values of one reading as a table: by text, or by the place of the record. */
async function fillReading(scratch: Scratch, table: string, reading: TextReading): Promise<void> {
  const types = [kinds[reading.kind], BOOLEAN];
  if ('values' in reading) {
    const { values } = reading;
    const columns = [values.map((one) => one.text), values.map((one) => one.value), values.map((one) => one.unfit)];
    await scratch.fill(table, ['k_text', 'k_value', 'k_unfit'], [VARCHAR, ...types], [columns]);
    return;
  }
  const { each, column } = reading;
  async function* read(texts: AsyncIterable<readonly (string | null)[]>) {
    let place = 0;
    for await (const piece of texts) {
      const answers = piece.map((text) => (text === null ? nothing : each(text)));
      const places = piece.map(() => BigInt(place++));
      yield [places, answers.map((one) => one.value), answers.map((one) => one.unfit)];
    }
  }
  await scratch.fill(table, ['k_place', 'k_value', 'k_unfit'], [BIGINT, ...types], read(scratch.column(`SELECT c${column} FROM texts`)));
}

/** Makes the rows of a fact of the kept records and writes those that can be loaded to a private file. */
export async function buildRows(
  scratch: Scratch,
  plan: BuildPlan,
  kept: string,
  tagged: boolean,
  folder: string,
  onShare?: Watching['onShare'],
): Promise<StoreBuiltRows> {
  const sql = new BuildSql(plan, tagged);
  const statement = sql.statement(kept);
  for (const [at, reading] of sql.readings.entries()) await fillReading(scratch, `reading_${at}`, reading);
  builds++;
  const path = join(folder, `rows-${builds}.parquet`);
  try {
    await scratch.run(
      `COPY (SELECT * EXCLUDE (_fault, _start) FROM (${statement}) WHERE NOT _fault) TO ${literal(path)} (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE ${rowGroup})`,
      onShare,
    );
    const rows = await scratch.number(`SELECT count(*) AS answer FROM read_parquet(${literal(path)})`);
    const built = plan.fields.map(({ field }) => field);
    return new StoreBuiltRows(scratch, {
      path,
      rows,
      sparing: tagged,
      fields: built,
      anchor: plan.anchor,
      firstRow: plan.firstRow,
      statement,
    });
  } catch (thrown) {
    await rm(path, { force: true });
    throw thrown;
  }
}
