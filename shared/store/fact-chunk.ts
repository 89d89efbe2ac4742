import {
  BOOLEAN,
  DATE,
  DOUBLE,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBTimestampValue,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  TIMESTAMP,
  VARCHAR,
} from '@duckdb/node-api';
import { duckdbType, type FactName, type FactValue, type Field, fieldsOf } from '../schema';
import { StoreError } from './store-error';

export type { FactValue };
export interface FactRow {
  readonly sourceRow: number;
  readonly values: readonly FactValue[];
}

/** Rows per chunk: DuckDB's own vector size, the largest that a chunk can hold. */
export const chunkRows = 2048;

/** Full chunks that are filled before a chunk is reset. */
const chunksBetweenResets = 16;

const types: Readonly<Record<string, DuckDBType>> = { VARCHAR, TIMESTAMP, DATE, DOUBLE, BOOLEAN };
const isoTimestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?$/;
const isoDate = /^\d{4}-\d\d-\d\d$/;

const refuse = (field: Field, value: FactValue): never => {
  throw new StoreError('value_not_storable', { column: field.name, kind: field.kind, value: String(value) });
};

const digits = (text: string, from: number, to: number): number => {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
};
let lastDate = '';
let lastDateMilliseconds = 0;

/** Milliseconds of a timestamp that has the ISO form; the last date is kept, because neighbouring rows are of one day. */
function millisecondsOf(text: string): number {
  if (text.length !== 19) return Date.parse(`${text}Z`);
  const date = text.slice(0, 10);
  if (date !== lastDate) {
    lastDateMilliseconds = Date.parse(`${date}T00:00:00Z`);
    lastDate = date;
  }
  const [hour, minute, second] = [digits(text, 11, 13), digits(text, 14, 16), digits(text, 17, 19)];
  if (hour > 23 || minute > 59 || second > 59) return Number.NaN;
  return lastDateMilliseconds + hour * 3_600_000 + minute * 60_000 + second * 1000;
}

function timestampValue(field: Field, value: FactValue): DuckDBValue {
  if (typeof value !== 'string' || !isoTimestamp.test(value)) return refuse(field, value);
  const milliseconds = millisecondsOf(value);
  return Number.isNaN(milliseconds) ? refuse(field, value) : new DuckDBTimestampValue(BigInt(Math.round(milliseconds * 1000)));
}

function dateValue(field: Field, value: FactValue): DuckDBValue {
  if (typeof value !== 'string' || !isoDate.test(value)) return refuse(field, value);
  const milliseconds = Date.parse(`${value}T00:00:00Z`);
  return Number.isNaN(milliseconds) ? refuse(field, value) : new DuckDBDateValue(Math.round(milliseconds / 86_400_000));
}

type Convert = (value: FactValue) => DuckDBValue;

/** Neighbouring rows often carry the same moment (one interval of many queues): the last answer is kept. */
function rememberingLast(convert: Convert): Convert {
  let last: FactValue = null;
  let answer: DuckDBValue = null;
  return (value) => {
    if (value === last) return answer;
    answer = convert(value);
    last = value;
    return answer;
  };
}

const converters: Readonly<Record<string, (field: Field) => Convert>> = {
  VARCHAR: (field) => (value) => (typeof value === 'string' ? value : refuse(field, value)),
  TIMESTAMP: (field) => rememberingLast((value) => timestampValue(field, value)),
  DATE: (field) => rememberingLast((value) => dateValue(field, value)),
  DOUBLE: (field) => (value) => (typeof value === 'number' && Number.isFinite(value) ? value : refuse(field, value)),
  BOOLEAN: (field) => (value) => (typeof value === 'boolean' ? value : refuse(field, value)),
};

interface Plan {
  /** Index in the row's values, or -1 when the file does not carry the field. */
  readonly from: number;
  readonly convert: Convert;
}

/** Turns rows of one fact into chunks for the appender; built once per table, reused for every batch. */
export class FactChunkWriter {
  private readonly chunk: DuckDBDataChunk;
  private readonly plans: readonly Plan[];
  private readonly fixed: readonly [string, string];
  private fullChunks = 0;

  /** `columns`: field names in the order of each row's values. Throws StoreError column_unknown. */
  constructor(fact: FactName, clientId: string, importId: string, columns: readonly string[]) {
    const fields = fieldsOf(fact);
    const unknown = columns.find((name) => !fields.some((field) => field.name === name));
    if (unknown !== undefined) throw new StoreError('column_unknown', { fact, column: unknown });
    this.fixed = [clientId, importId];
    this.plans = fields.map((field) => ({
      from: columns.indexOf(field.name),
      convert: (converters[duckdbType[field.kind]] as (field: Field) => Convert)(field),
    }));
    const factTypes = fields.map((field) => types[duckdbType[field.kind]] as DuckDBType);
    this.chunk = DuckDBDataChunk.create([VARCHAR, VARCHAR, INTEGER, ...factTypes]);
  }

  /** At most `chunkRows` rows. The chunk is valid until the next call. */
  fill(rows: readonly FactRow[]): DuckDBDataChunk {
    const count = rows.length;
    const { chunk } = this;
    // What is the same in every row (client, import, fields that the file lacks) is written once and stays for the next full chunks. Texts pile
    // up in a chunk until it is reset, so that happens now and then.
    const fresh = count !== chunkRows || this.fullChunks % chunksBetweenResets === 0;
    this.fullChunks = count === chunkRows ? this.fullChunks + 1 : 0;
    if (fresh) {
      chunk.reset();
      chunk.rowCount = count;
      chunk.setColumnValues(0, new Array<DuckDBValue>(count).fill(this.fixed[0]));
      chunk.setColumnValues(1, new Array<DuckDBValue>(count).fill(this.fixed[1]));
    }
    chunk.setColumnValues(
      2,
      rows.map((row) => row.sourceRow),
    );
    for (const [at, { from, convert }] of this.plans.entries()) {
      if (from < 0 && !fresh) continue;
      const column = new Array<DuckDBValue>(count).fill(null);
      for (let index = 0; from >= 0 && index < count; index += 1) {
        const value = (rows[index] as FactRow).values[from] ?? null;
        if (value !== null) column[index] = convert(value);
      }
      chunk.setColumnValues(at + 3, column);
    }
    return chunk;
  }
}
