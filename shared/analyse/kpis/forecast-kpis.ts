import type { Kpi } from '../../schema';
import type { Analysis } from '../analysis';
import { Lineage, type Traced } from '../gather/lineage';
import { ask, namedQuery } from '../gather/named-query';
import { dateOf } from '../gather/wall-time';
import { alignQueues } from '../service-level/align';
import { gatherServiceLevel, type ServiceLevelRows } from '../service-level/interval-rows';
import plannerSql from './planner-actuals.sql?raw';
import type { Metric } from './ratio';
import { rollUp } from './roll-up';

/** Forecast beside what came, in one interval of one queue. */
interface ForecastCell extends Traced {
  readonly queue: string;
  readonly date: string | null;
  readonly forecast: number;
  readonly actual: number;
}
interface PlannerRow extends Traced {
  readonly queue: string;
  readonly date: string;
  readonly forecast_volume: number;
  readonly actual_volume: number;
}
export const plannerActualsQuery = namedQuery<PlannerRow>('kpis/planner-actuals.sql', 'plan_interval', plannerSql);

/** All intervals of one queue on one day. */
interface ForecastDay extends ForecastCell {
  readonly error: number;
  readonly intervals: number;
}
const metrics: readonly Metric<ForecastDay>[] = [
  { id: 'forecast_contacts', unit: 'count', kind: 'mean', numerator: (row) => row.forecast, denominator: (row) => row.forecast },
  { id: 'forecast_actual_contacts', unit: 'count', kind: 'mean', numerator: (row) => row.actual, denominator: (row) => row.actual },
  {
    id: 'forecast_error',
    unit: 'ratio',
    kind: 'mean',
    numerator: (row) => row.error,
    denominator: (row) => row.actual,
    n: (row) => row.intervals,
  },
  {
    id: 'forecast_bias',
    unit: 'ratio',
    kind: 'mean',
    numerator: (row) => row.actual - row.forecast,
    denominator: (row) => row.forecast,
    n: (row) => row.intervals,
  },
];

/** Cells where both a forecast and a count exist, on the common grid of the service-level analysis. Lineage: the plan rows of the queue. */
function cellsOf(rows: ServiceLevelRows, thresholdSeconds: number): ForecastCell[] {
  const traced = rows.plan[0];
  if (!traced) return [];
  return alignQueues(rows.intervals, rows.plan, thresholdSeconds).flatMap((grid) => {
    const { plan } = grid;
    // A forecast per day spread over the hours says nothing about the error per interval.
    if (!plan || grid.notes.length > 0) return [];
    return [...grid.starts.keys()].flatMap((cell) => {
      const forecast = plan.forecast_volume[cell] as number;
      const actual = grid.counts.offered[cell] as number;
      if (Number.isNaN(forecast) || Number.isNaN(actual)) return [];
      const { import_id } = traced;
      return [
        {
          queue: grid.queue,
          date: dateOf(grid.starts[cell] as number),
          forecast,
          actual,
          import_id,
          source_rows: 0,
          first_row: traced.first_row,
          last_row: traced.last_row,
        },
      ];
    });
  });
}

/**
 * Forecast error per interval weighted by volume (WAPE: a bad forecast of a quiet quarter weighs little), and bias (above zero: more came
 * than forecast). From the queue counts, or from the planner's own actuals where it records them.
 */
export function forecastKpis(rows: ServiceLevelRows, planner: readonly PlannerRow[], thresholdSeconds: number, lineage: Lineage): Kpi[] {
  const counted = cellsOf(rows, thresholdSeconds);
  const told = planner.map((row) => ({ ...row, forecast: row.forecast_volume, actual: row.actual_volume }));
  // The planner's own actuals cover the same contacts as the forecast beside them; the telephony may count others.
  const cells: ForecastCell[] = told.length > 0 ? told : counted;
  if (cells.length === 0) return [];
  // An interval without contacts still holds a forecast error: it counts in the numerator through its day.
  const days = new Map<string, ForecastDay>();
  for (const cell of cells) {
    const key = `${cell.queue}|${cell.date}`;
    const day = days.get(key) ?? { ...cell, forecast: 0, actual: 0, error: 0, intervals: 0 };
    days.set(key, {
      ...day,
      forecast: day.forecast + cell.forecast,
      actual: day.actual + cell.actual,
      error: day.error + Math.abs(cell.forecast - cell.actual),
      intervals: day.intervals + 1,
    });
  }
  const kpis = rollUp({ rows: [...days.values()], metrics, dimensions: ['queue', 'week'], clusterOf: (row) => row.date ?? '', lineage });
  const sources = lineage.sources(told.length > 0 ? planner : [...rows.plan, ...rows.intervals]);
  // Volumes are counts: the sum itself.
  return kpis.map((kpi) => ({ ...kpi, sources, ...(kpi.unit === 'count' ? { value: kpi.n, interval: null } : {}) }));
}

export const forecastKpisAnalysis: Analysis<'kpis'> = {
  id: 'forecast_kpis',
  part: 'kpis',
  needs: [['plan_interval']],
  async run(context) {
    const rows = await gatherServiceLevel(context);
    const planner = await ask(context, plannerActualsQuery);
    return { kpis: forecastKpis(rows, planner, context.settings.thresholdSeconds, await Lineage.of(context)) };
  },
};
