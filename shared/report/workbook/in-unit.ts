import type { Kpi } from '../../schema';
import type { Format, SheetValue } from './sheet';

const formatOf: Readonly<Record<Kpi['unit'], Format>> = {
  ratio: 'percent',
  count: 'count',
  seconds: 'time',
  points: 'points',
  score: 'decimal',
  agents: 'decimal',
  euro: 'euro',
  nps: 'decimal',
};
/** A value in the number format of its unit. */
export const inUnit = (value: number | null, unit: Kpi['unit']): SheetValue => ({ value, format: formatOf[unit] });

/** A difference in the number format of its unit; between two shares it is in percentage points. */
export const differenceIn = (value: number | null, unit: Kpi['unit']): SheetValue =>
  unit === 'ratio' ? { value: value === null ? null : value * 100, format: 'points' } : inUnit(value, unit);
