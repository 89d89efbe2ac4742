import {
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBListValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  type DuckDBValue,
} from '@duckdb/node-api';

/** A value of a result as plain data. Lists only come from aggregates such as list(); everything unusual becomes its text. */
export type PlainValue = string | number | boolean | null | PlainValue[];

const pad = (value: number, width: number) => String(value).padStart(width, '0');
const millisecondsPerDay = 86_400_000;
const isoSecond = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 19);

/** ISO text without zone, 'YYYY-MM-DDTHH:MM:SS', of DuckDB's microseconds; fractions of a second are kept when there are any. */
export function timestampText(micros: bigint): string {
  const seconds = micros / 1_000_000n - (micros % 1_000_000n < 0n ? 1n : 0n);
  const rest = Number(micros - seconds * 1_000_000n);
  const whole = isoSecond(Number(seconds) * 1000);
  return rest === 0 ? whole : `${whole}.${pad(rest, 6)}`.replace(/0+$/, '');
}

/** 'YYYY-MM-DD' of DuckDB's days since 1970. */
export const dateText = (days: number): string => new Date(days * millisecondsPerDay).toISOString().slice(0, 10);

/** BIGINT and DECIMAL as number, TIMESTAMP and DATE as ISO text; see ReadOnlyStore.rows. */
export function plainValue(value: DuckDBValue): PlainValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof DuckDBTimestampValue || value instanceof DuckDBTimestampTZValue) return timestampText(value.micros);
  if (value instanceof DuckDBDateValue) return dateText(value.days);
  if (value instanceof DuckDBDecimalValue) return value.toDouble();
  if (value instanceof DuckDBListValue) return value.items.map(plainValue);
  return String(value);
}
