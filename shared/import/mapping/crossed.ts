import type { ColumnReading } from '../../contract';
import { reason } from '../../contract/reading-code';
import type { FactName } from '../../schema';
import type { AlarmPlace } from '../checks/alarm';
import type { CrossedColumns } from '../find-table/layout';
import { type FactFit, fitFact } from '../recognise/assign';
import type { KnownColumn } from '../recognise/columns';
import { readValues, type TableContext } from '../recognise/read-column';
import type { SystemMatch } from '../recognise/systems/define';
import type { ScannedTable } from '../scan';
import { parseDuration } from '../values/duration';
import { cellText, isMissing } from '../values/missing';
import { bareNumber, parseNumber } from '../values/number';
import { ColumnProfile } from '../values/profile';
import { type ColumnReader, unreadable } from '../values/reader';
import { readHeader } from '../vocabulary/header';
import { meaningsOf } from '../vocabulary/match';
import { intervalLength } from './interval-length';
import type { AnchorPlan, FieldPlan, Landing, RefusedTable } from './landing';
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

const leftReading = (column: KnownColumn): ColumnReading => ({
  header: column.layout.header,
  position: column.layout.index,
  field: null,
  unit: null,
  confidence: 0,
  reason: reason('unknown_header'),
  examples: column.profile.examples,
});

/** The cells of all crossed columns as one column of values. */
function crossedProfile(request: CrossedRequest): ColumnProfile {
  const profile = new ColumnProfile();
  for (const row of request.table.sample)
    for (const column of request.crossed.columns)
      profile.add(row.cells[column.index] ?? null, row.row, request.table.formats[column.index]);
  return profile;
}

/** The time of day of each row, where the columns are dates. */
function timeOnly(fit: FactFit): AnchorPlan | null {
  const one = fit.assigned.find((candidate) => candidate.part === 'time');
  if (!one?.moment) return null;
  const { index, header } = one.column.layout;
  return { field: 'interval_start', dateOnly: false, date: null, time: { index, header, moment: one.moment, fillDown: false } };
}

function intervalOf(crossed: CrossedColumns, anchor: AnchorPlan | null, table: ScannedTable): Record<string, number> {
  if (crossed.holds === 'date') {
    if (!anchor?.time) return { interval_s: 86_400 };
    const { index, moment } = anchor.time;
    const starts = table.sample.flatMap((row) => moment.parts(row.cells[index] ?? null)?.time ?? []);
    const seconds = moment.rangeSeconds ?? intervalLength(starts, false);
    return seconds ? { interval_s: seconds } : {};
  }
  const times = crossed.columns.map((column) => column.moment.time ?? 0);
  const step = (times[1] ?? 0) - (times[0] ?? 0);
  return step > 0 ? { interval_s: step } : {};
}

/** A table with one measure spread over columns of times or dates, read as one fact row per cell; refused when nothing names the measure. */
export function crossedLanding(request: CrossedRequest): Landing | RefusedTable {
  const { table, columns, context, system, crossed, forced } = request;
  const refuse = (why: string): RefusedTable => ({ table, reason: why, columns: columns.map(leftReading), alarms: [], system });
  const measure = measureOf(request);
  if (!measure) return kpiTable(request) ?? refuse(reason('crossed_without_measure', crossed.columns.length));
  const layout = { index: crossed.columns[0]?.index ?? 0, header: measure.term, group: null, leaf: measure.term };
  const known: KnownColumn = { layout, header: readHeader(measure.term), meanings: [], profile: crossedProfile(request) };
  const reader = readValues(measure.fact, { field: measure.field, kind: 'value' }, known, context);
  const fit = fitFact(measure.fact, columns, context, forced);
  const plan = planFields(measure.fact, 'interval_start', fit.assigned, table, context);
  const anchor = plan.anchor ?? timeOnly(fit);
  if (!reader || (crossed.holds === 'time' && !anchor?.date))
    return refuse(reason('field_missing', measure.fact, reader ? 'interval_start' : measure.field));
  const value = {
    field: measure.field,
    index: -1,
    header: measure.term,
    reader,
    how: 'value',
    per: null,
    factor: 1,
    fillDown: false,
  } as const;
  const fields = [...plan.fields.filter((one) => one.field !== measure.field), value];
  const constants = intervalOf(crossed, anchor, table);
  return finish(request, { fact: measure.fact, fit, anchor, fields, constants, value });
}

/** Measures down, months across: a table of key figures. Each row is a metric, each cell its value; percentages become shares. */
function kpiTable(request: CrossedRequest): Landing | null {
  const { columns, crossed, context } = request;
  const labels = columns.filter((column) => column.profile.texts > 0 && column.profile.texts === column.profile.filled);
  const label = labels[0];
  if (crossed.holds !== 'date' || labels.length !== 1 || !label) return null;
  const sign = context.hints.decimal ?? (context.hints.language === 'en' ? '.' : ',');
  const parse: ColumnReader['parse'] = (cell) => {
    if (isMissing(cell)) return null;
    if (typeof cell === 'number') return cell;
    const bare = typeof cell === 'string' ? bareNumber(cell) : null;
    const number = bare === null ? null : parseNumber(bare, sign);
    if (number === null) return typeof cell === 'string' ? (parseDuration(cell, 'mm:ss') ?? unreadable) : unreadable;
    return typeof cell === 'string' && cell.includes('%') ? number / 100 : number;
  };
  const reader: ColumnReader = { unit: 'number', confidence: 0.8, ambiguities: [], parse };
  const text: ColumnReader = { unit: 'text', confidence: 1, ambiguities: [], parse: (cell) => (isMissing(cell) ? null : cellText(cell)) };
  const value = {
    field: 'value',
    index: -1,
    header: label.layout.header,
    reader,
    how: 'value',
    per: null,
    factor: 1,
    fillDown: false,
  } as const;
  const metric = { ...value, field: 'metric', index: label.layout.index, reader: text };
  const meaning = label.meanings[0] ?? { concept: 'metric', score: 0.7, how: 'subject' as const, term: label.layout.header, vendors: [] };
  const assigned = [
    { column: label, use: { field: 'metric', kind: 'value' as const }, meaning, score: 0.8, part: null, reader: text, moment: null },
  ];
  const fit: FactFit = { fact: 'kpi_period', assigned, score: 4, lacks: [] };
  const starts = crossed.columns.map((column) => column.moment.date ?? 0);
  const period = intervalLength(starts, true);
  return finish(request, {
    fact: 'kpi_period',
    fit,
    anchor: null,
    fields: [metric, value],
    constants: period ? { period_s: period } : {},
    value,
  });
}

interface Finished {
  readonly fact: FactName;
  readonly fit: FactFit;
  readonly anchor: AnchorPlan | null;
  readonly fields: readonly FieldPlan[];
  readonly constants: Readonly<Record<string, number>>;
  readonly value: FieldPlan;
}

function finish(request: CrossedRequest, found: Finished): Landing {
  const { table, columns, context, system, crossed } = request;
  const rowReadings = columns.map((column): ColumnReading => {
    const one = found.fit.assigned.find((candidate) => candidate.column === column);
    if (!one) return leftReading(column);
    const unit = (one.reader ?? one.moment)?.unit ?? null;
    const confidence = Math.round(Math.min(1, one.meaning.score + 0.1) * 100) / 100;
    return {
      ...leftReading(column),
      field: one.use.field,
      unit,
      confidence,
      reason: reason(`header_${one.meaning.how}`, one.meaning.term),
    };
  });
  const why = reason('crossed', crossed.columns.length);
  const cellReadings = crossed.columns.map(
    (column): ColumnReading => ({
      header: column.header,
      position: column.index,
      field: found.value.field,
      unit: found.value.reader.unit,
      confidence: 0.8,
      reason: why,
      examples: [],
    }),
  );
  const names = [found.value.field, ...found.fit.assigned.map((one) => one.use.field)];
  return {
    table,
    fact: found.fact,
    score: 0.8,
    reason: reason('fact_fields', [...new Set(names)].join(', ')),
    system,
    context,
    anchor: found.anchor,
    fields: found.fields,
    moments: [],
    constants: found.constants,
    groupField: null,
    crossed,
    columns: [...rowReadings, ...cellReadings],
    alarms: [],
    assigned: found.fit.assigned,
  };
}
