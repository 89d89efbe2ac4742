import type { ColumnReading } from '../../contract';
import type { FactName } from '../../schema';
import type { AlarmPlace } from '../checks/alarm';
import type { CrossedColumns } from '../find-table/layout';
import { reason } from '../reading-code';
import { fitFact } from '../recognise/assign';
import type { KnownColumn } from '../recognise/columns';
import { readValues, type TableContext } from '../recognise/read-column';
import type { SystemMatch } from '../recognise/systems/define';
import type { ScannedTable } from '../scan';
import { ColumnProfile } from '../values/profile';
import { readHeader } from '../vocabulary/header';
import { meaningsOf } from '../vocabulary/match';
import type { Landing, RefusedTable } from './landing';
import { planFields } from './plan-fields';

interface CrossedRequest {
  readonly table: ScannedTable;
  readonly place: AlarmPlace;
  readonly columns: readonly KnownColumn[];
  readonly context: TableContext;
  readonly system: SystemMatch | null;
  readonly forced: ReadonlyMap<number, string | null>;
  readonly around: readonly string[];
  readonly crossed: CrossedColumns;
}

const planned: Readonly<Record<string, readonly [FactName, string]>> = {
  forecast_volume: ['plan_interval', 'forecast_volume'],
  forecast_aht: ['plan_interval', 'forecast_aht_s'],
  required_agents: ['plan_interval', 'required_agents'],
  scheduled_agents: ['plan_interval', 'scheduled_agents'],
  present_agents: ['plan_interval', 'present_agents'],
  on_queue_agents: ['plan_interval', 'on_queue_agents'],
  offered: ['queue_interval', 'offered'],
};

/** Which measure the cells hold: said by the words above the table, the sheet's name or the corner of the table. */
function measureOf(request: CrossedRequest): { fact: FactName; field: string; term: string } | null {
  const corner = request.columns.map((column) => column.layout.header);
  for (const text of [...request.around, ...corner]) {
    const header = readHeader(text);
    for (const meaning of meaningsOf(header)) {
      const concept = header.forecast && meaning.concept === 'offered' ? 'forecast_volume' : meaning.concept;
      const target = planned[concept];
      if (target && meaning.score >= 0.5) return { fact: target[0], field: target[1], term: text };
    }
  }
  return null;
}

/** A table with one measure spread over columns of times or dates, read as one fact row per cell; refused when nothing names the measure. */
export function crossedLanding(request: CrossedRequest): Landing | RefusedTable {
  const { table, columns, context, system, crossed, forced } = request;
  const left: ColumnReading[] = columns.map((column) => ({
    header: column.layout.header,
    field: null,
    unit: null,
    confidence: 0,
    reason: reason('unknown_header'),
    examples: column.profile.examples,
  }));
  const measure = measureOf(request);
  if (!measure) return { table, reason: reason('crossed_without_measure', crossed.columns.length), columns: left, alarms: [], system };
  const profile = new ColumnProfile();
  for (const row of table.sample) for (const column of crossed.columns) profile.add(row.cells[column.index] ?? null, row.row, undefined);
  const layout = { index: crossed.columns[0]?.index ?? 0, header: measure.term, group: null, leaf: measure.term };
  const known: KnownColumn = { layout, header: readHeader(measure.term), meanings: [], profile };
  const reader = readValues(measure.fact, { field: measure.field, kind: 'value' }, known, context);
  const fit = fitFact(measure.fact, columns, context, forced);
  const plan = planFields(measure.fact, 'interval_start', fit.assigned, table, context);
  const dated = crossed.holds === 'date' || plan.anchor?.date;
  if (!reader || !dated)
    return {
      table,
      reason: reason('field_missing', measure.fact, reader ? 'interval_start' : measure.field),
      columns: left,
      alarms: [],
      system,
    };
  const rowReadings = columns.map((column): ColumnReading => {
    const one = fit.assigned.find((candidate) => candidate.column === column);
    const confidence = one ? Math.round(Math.min(1, one.meaning.score + 0.1) * 100) / 100 : 0;
    const why = one ? reason(`header_${one.meaning.how}`, one.meaning.term) : reason('unknown_header');
    return {
      header: column.layout.header,
      field: one?.use.field ?? null,
      unit: (one?.reader ?? one?.moment)?.unit ?? null,
      confidence,
      reason: why,
      examples: column.profile.examples,
    };
  });
  const cellReadings = crossed.columns.map(
    (column): ColumnReading => ({
      header: column.header,
      field: measure.field,
      unit: reader.unit,
      confidence: 0.8,
      reason: reason('crossed', crossed.columns.length),
      examples: [],
    }),
  );
  return {
    table,
    fact: measure.fact,
    score: 0.8,
    reason: reason('fact_fields', `${measure.field}, interval_start`),
    system,
    context,
    anchor: plan.anchor,
    fields: [
      ...plan.fields.filter((one) => one.field !== measure.field),
      { field: measure.field, index: -1, header: measure.term, reader, how: 'value', per: null, factor: 1, fillDown: false },
    ],
    moments: [],
    constants: crossedConstants(crossed),
    groupField: null,
    crossed,
    columns: [...rowReadings, ...cellReadings],
    alarms: [],
    assigned: fit.assigned,
  };
}

function crossedConstants(crossed: CrossedColumns): Record<string, number> {
  if (crossed.holds === 'date') return { interval_s: 86_400 };
  const times = crossed.columns.map((column) => column.moment.time ?? 0);
  const step = (times[1] ?? 0) - (times[0] ?? 0);
  return step > 0 ? { interval_s: step } : {};
}
