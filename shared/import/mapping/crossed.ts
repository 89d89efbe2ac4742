import type { Alarm, ColumnReading } from '../../contract';
import { reason } from '../../contract/reading-code';
import { type FactName, fieldsOf } from '../../schema';
import { type AlarmPlace, alarm } from '../checks/alarm';
import { rowTotalAlarms } from '../checks/row-sums';
import { type CrossedColumns, cellsColumn } from '../find-table/layout';
import { yearOf } from '../find-table/years-across';
import { landingAlarms, type Understood } from '../landing-remarks';
import type { TableChoices } from '../mapping-memory';
import { type FactFit, fitFact } from '../recognise/assign';
import type { Assigned } from '../recognise/candidates';
import type { KnownColumn } from '../recognise/columns';
import { readableShare, readValues, type TableContext } from '../recognise/read-column';
import { factSignatures } from '../recognise/signatures';
import type { SystemMatch } from '../recognise/systems/define';
import type { ScannedTable } from '../scan';
import { cellText } from '../values/missing';
import { ambiguityAlarms, columnReadings } from './column-readings';
import { cellsOf, kindOf, lengthFields, lengthOf, saysOf, timeOnly, withSaidOrder } from './crossed-cells';
import { figuresFit } from './crossed-figures';
import { type Measure, measureOf, nearestFact, saidOfCells } from './crossed-measure';
import type { FieldPlan, Landing, Nearest, RefusedTable } from './landing';
import { type PlannedFields, planFields } from './plan-fields';

interface CrossedRequest {
  readonly table: ScannedTable;
  readonly place: AlarmPlace;
  readonly columns: readonly KnownColumn[];
  readonly context: TableContext;
  readonly system: SystemMatch | null;
  readonly forced: ReadonlyMap<number, string | null>;
  readonly remembered: ReadonlySet<number>;
  readonly around: readonly string[];
  readonly choices: TableChoices;
  readonly crossed: CrossedColumns;
}

const nothing: PlannedFields = { anchor: null, fields: [], moments: [], notes: [], decided: new Map() };
/** Below this share of readable cells they are something else than what was said. */
const leastReadable = 0.5;

/** One field that the fact must have and that neither the cells, the columns nor the headings give; null when all are there. */
function lackingField({ fact, assigned }: FactFit, measure: Measure, { columns }: CrossedColumns): string | null {
  const { anchor, needs } = factSignatures[fact];
  const has = new Set([anchor, ...assigned.map((one) => one.use.field), ...Object.keys(columns[0]?.says ?? {})]);
  const required = fieldsOf(fact).find((field) => field.required === true && !has.has(field.name));
  if (required) return required.name;
  // What is set out by its own words needs no second measure beside it; what a person says must be whole by itself.
  if (measure.term !== null) return null;
  const lacking = needs.map((group) => group.filter((field) => !has.has(field)));
  return lacking.some((fields) => fields.length === 0) ? null : (lacking[0]?.find((field) => field === 'agent') ?? null);
}

const measuredKinds = new Set<string>(['count', 'seconds', 'ratio', 'agents', 'amount', 'score']);

/** Each name as the value that it gives its cells. */
const withWhatNamesSay = (crossed: CrossedColumns, fact: FactName): CrossedColumns => ({
  ...crossed,
  columns: crossed.columns.map((column) => ({ ...column, says: saysOf(fact, crossed.named, column.header) })),
});

/** Nothing says what the names are of: they were taken for queues. */
function namesAlarm(place: AlarmPlace, { sample, layout }: ScannedTable, { columns }: CrossedColumns): Alarm {
  const [first] = sample;
  const examples = columns.slice(0, 5).map(({ header, index }) => `${header}: ${cellText(first?.cells[index] ?? null)}`);
  const values = {
    count: columns.length,
    names: columns
      .slice(0, 5)
      .map(({ header }) => header)
      .join(', '),
  };
  return alarm(place, 'names_taken_as_queues', {
    column: cellsColumn({ columns, holds: 'name' }).header,
    values,
    rows: [layout.headerRows.at(-1) ?? 0],
    examples,
  });
}

class CrossedTable {
  private readonly said: ReturnType<typeof saidOfCells>;
  private crossed: CrossedColumns;

  constructor(private readonly request: CrossedRequest) {
    this.said = saidOfCells(request);
    this.crossed = withSaidOrder(request.crossed, this.said?.unit ?? null);
  }

  understood(): Landing | RefusedTable {
    const { request } = this;
    const measure = measureOf(request);
    const wantsFigures =
      measure === null ? request.choices.fact === null || request.choices.fact === 'kpi_period' : measure.fact === 'kpi_period';
    if (wantsFigures && this.said?.field !== null && this.crossed.holds === 'date') {
      const cells = cellsOf(request, null);
      const fit = figuresFit(request.columns, cells, request.forced, request.context);
      if (fit) return this.landing(fit, cells, planFields('kpi_period', null, fit.assigned, request.table, request.context));
    }
    if (!measure) {
      const { columns, holds } = this.crossed;
      const code = holds === 'name' ? 'names_without_measure' : 'crossed_without_measure';
      const why = reason(code, columns.length, cellsColumn(this.crossed).header);
      return this.refused(why, cellsOf(request, null), null, nothing);
    }
    return this.measured(measure);
  }

  private measured(measure: Measure): Landing | RefusedTable {
    const { table, columns, context, forced } = this.request;
    const { fact, field } = measure;
    const { anchor: anchorField } = factSignatures[fact];
    const cells = cellsOf(this.request, measure.term);
    const use = { field, kind: 'value' } as const;
    const reader = readValues(fact, use, cells, context);
    const rows = fitFact(fact, columns, context, forced);
    const own: Assigned = {
      column: cells,
      use,
      meaning: { concept: field, score: 0.7, how: 'subject', term: measure.term ?? cells.layout.header, vendors: [] },
      score: 0.8,
      part: null,
      reader,
      moment: null,
    };
    const named = this.crossed.holds === 'name';
    // Beside names only what says when and what of: a figure of the row as a whole is no figure of each of its cells.
    const beside = rows.assigned.filter(
      (one) => one.use.field !== field && !(named && measuredKinds.has(kindOf(fact, one.use.field) ?? '')),
    );
    const assigned = [...beside, own];
    const fit = { ...rows, assigned };
    if (named) this.crossed = withWhatNamesSay(this.crossed, fact);
    const missing = named ? lackingField(fit, measure, this.crossed) : null;
    if (missing !== null) return this.refused(reason('field_missing', fact, missing), cells, fit, nothing);
    if (!reader || readableShare(cells, reader) < leastReadable)
      return this.refused(reason('not_readable', field, cells.profile.examples[0] ?? ''), cells, fit, nothing);
    const planned = planFields(fact, anchorField, assigned, table, context);
    const { holds } = this.crossed;
    const anchor = planned.anchor ?? (holds === 'date' || holds === 'time' ? timeOnly(fit) : null);
    const needsDay =
      holds === 'time' ? !anchor?.date || kindOf(fact, anchorField) === 'date' : (named || holds === 'year') && !anchor?.date;
    const twice = holds === 'date' && anchor?.date ? this.crossed.columns.every(({ header }) => yearOf(header) !== null) : false;
    if (twice) return this.refused(reason('dates_under_years', anchor?.date?.header ?? '', cells.layout.header), cells, fit, planned);
    const lacking = needsDay ? anchorField : lackingField(fit, measure, this.crossed);
    if (lacking !== null) return this.refused(reason('field_missing', fact, lacking), cells, fit, planned);
    return this.landing(fit, cells, { ...planned, anchor });
  }

  /** Readings of the columns, and of the cells as one; `fit` null: nothing is known of any. */
  private readings(fit: FactFit | null, cells: KnownColumn, planned: PlannedFields, leftOut: ReadonlySet<number>): ColumnReading[] {
    const { columns, context, forced, remembered } = this.request;
    const { index } = cells.layout;
    const saidFields = this.said ? new Map([...forced, [index, this.said.field] as const]) : forced;
    const known = this.said?.remembered ? new Set([...remembered, index]) : remembered;
    const readings = columnReadings({
      fact: fit?.fact ?? 'profile',
      columns: [...columns, cells],
      fit: fit ?? { fact: 'profile', assigned: [], score: 0, lacks: [] },
      planned,
      forced: saidFields,
      remembered: known,
      claimed: new Map(),
      context,
      leftOut,
      refused: fit === null,
    });
    const count = this.crossed.columns.length;
    const itself = this.said === undefined && !leftOut.has(index);
    return readings.map((one) => {
      if (one.position === index && itself)
        return {
          ...one,
          confidence: one.field ? 0.8 : 0,
          reason: reason(this.crossed.holds === 'name' ? 'crossed_names' : 'crossed', count),
        };
      if (this.crossed.sums?.includes(one.position ?? -1)) return { ...one, reason: reason('sum_of_names', count) };
      // The day of a row's time of day is in the headings.
      return one.reason === reason('combined', '') ? { ...one, reason: reason('combined', cells.layout.header) } : one;
    });
  }

  /** What a person should know where names were found: taken for queues, their sums beside them, and the day where it stood elsewhere. */
  private nameAlarms(fit: FactFit, planned: PlannedFields, constants: Understood['constants']): Alarm[] {
    const { table, place, system, context, columns, choices } = this.request;
    const { columns: names, named, sums = [] } = this.crossed;
    const understood: Understood = {
      fact: fit.fact,
      table,
      place,
      planned,
      kept: fit.assigned,
      sparse: [],
      fields: planned.fields.map(({ field }) => field),
      constants,
      system,
      context,
      chosen: choices.fact !== null,
    };
    const totals = columns.filter(({ layout }) => sums.includes(layout.index)).map(({ layout }) => layout);
    return [
      ...landingAlarms(understood, columns),
      ...(named || names[0]?.says?.queue === undefined ? [] : [namesAlarm(place, table, this.crossed)]),
      ...totals.flatMap((total) =>
        rowTotalAlarms(
          place,
          table.sample,
          total,
          names.map(({ index }) => index),
        ),
      ),
    ];
  }

  private nearest(fit: FactFit | null, planned: PlannedFields): Nearest {
    const { context } = this.request;
    return { fact: fit?.fact ?? nearestFact(this.request), assigned: fit?.assigned ?? [], context, planned, others: [] };
  }

  private refused(why: string, cells: KnownColumn, fit: FactFit | null, planned: PlannedFields): RefusedTable {
    const { table, system, place, columns } = this.request;
    const readings = this.readings(fit, cells, planned, new Set());
    const alarms = ambiguityAlarms(place, [...columns, cells], planned);
    return { table, reason: why, columns: readings, alarms, system, nearest: this.nearest(fit, planned) };
  }

  private landing(fit: FactFit, cells: KnownColumn, first: PlannedFields): Landing | RefusedTable {
    const { table, columns, context, system, place } = this.request;
    const { index } = cells.layout;
    const open = first.notes.filter(({ ambiguity }) => ambiguity.unresolved);
    const anchored = new Set([index, first.anchor?.date?.index, first.anchor?.time?.index]);
    const needed = open.find((note) => anchored.has(note.index));
    if (needed) {
      const field = fit.assigned.find((one) => one.column.layout.index === needed.index)?.use.field ?? '';
      const why = reason('field_ambiguous', fit.fact, field, needed.ambiguity.code, needed.ambiguity.examples[0] ?? '');
      return this.refused(why, cells, fit, first);
    }
    const leftOut = new Set(open.map((note) => note.index));
    const planned = { ...first, fields: first.fields.filter((plan) => !leftOut.has(plan.index)) };
    const lengthField = lengthFields[fit.fact];
    const seconds = lengthField ? lengthOf(this.crossed, planned.anchor, table) : null;
    // The row builder hands over the cell at hand where a field comes from no column.
    const fields = planned.fields.map((plan): FieldPlan => (plan.index === index ? { ...plan, index: -1, fillDown: false } : plan));
    const constants = lengthField && seconds !== null ? { [lengthField]: seconds } : {};
    const said = Object.keys(this.crossed.columns[0]?.says ?? {});
    return {
      table,
      fact: fit.fact,
      score: 0.8,
      reason: reason('fact_fields', [...new Set([...fields.map((plan) => plan.field), ...said])].join(', ')),
      system,
      context,
      anchor: planned.anchor,
      fields,
      moments: planned.moments,
      constants,
      groupField: null,
      crossed: this.crossed,
      columns: this.readings(fit, cells, planned, leftOut),
      alarms: [
        ...ambiguityAlarms(place, [...columns, cells], first),
        ...(this.crossed.holds === 'name' ? this.nameAlarms(fit, { ...planned, fields }, constants) : []),
      ],
      assigned: fit.assigned,
      nearest: this.nearest(fit, first),
    };
  }
}

/**
 * A table with one measure spread over columns of times or dates, read as one fact row per cell. What the cells are is said by a person or by the
 * words around the table; refused when nothing says so, with what to do about it.
 */
export const crossedLanding = (request: CrossedRequest): Landing | RefusedTable => new CrossedTable(request).understood();
