import { type FactName, fieldsOf, notationIn } from '../../schema';
import { type CrossedColumns, cellsColumn, type NamedKind } from '../find-table/layout';
import type { FactFit } from '../recognise/assign';
import type { KnownColumn } from '../recognise/columns';
import { channelOf } from '../recognise/outcome-words';
import { factSignatures } from '../recognise/signatures';
import type { ScannedTable } from '../scan';
import { readMoment } from '../values/moment-text';
import { ColumnProfile } from '../values/profile';
import { readHeader } from '../vocabulary/header';
import { intervalLength } from './interval-length';
import type { AnchorPlan } from './landing';
import { namesChannel } from './name-words';
import { rowInYear } from './row-in-year';
import { anchorMoment } from './row-moment';

interface CrossedCells {
  readonly table: ScannedTable;
  readonly crossed: CrossedColumns;
}

/** The cells of all crossed columns as one column of values. */
export function cellsOf({ table, crossed }: CrossedCells, term: string | null): KnownColumn {
  const profile = new ColumnProfile();
  for (const row of table.sample)
    for (const column of crossed.columns) profile.add(row.cells[column.index] ?? null, row.row, table.formats[column.index]);
  const layout = cellsColumn(crossed);
  return { layout, header: readHeader(term ?? ''), meanings: [], profile };
}

/** The headings read month first or day first, where a person says which. */
export function withSaidOrder(crossed: CrossedColumns, unit: string | null): CrossedColumns {
  const order = notationIn(unit, 'date_order');
  if (order === null || crossed.holds !== 'date') return crossed;
  const columns = crossed.columns.map((column) => ({
    ...column,
    moment: readMoment(column.header, order === 'mm/dd/yyyy' ? 'mdy' : 'dmy', null) ?? column.moment,
  }));
  return { ...crossed, columns };
}

export const kindOf = (fact: FactName, field: string | null) => fieldsOf(fact).find(({ name }) => name === field)?.kind;

/** The time of day of each row, where the columns are dates. */
export function timeOnly({ fact, assigned }: FactFit): AnchorPlan | null {
  const { anchor: field } = factSignatures[fact];
  const one = assigned.find((candidate) => candidate.part === 'time');
  if (!one?.moment || field === null || kindOf(fact, field) === 'date') return null;
  const { index, header } = one.column.layout;
  return { field, dateOnly: false, date: null, time: { index, header, moment: one.moment, fillDown: false } };
}

/** Field that holds the length of a row's period, where the fact has one. */
export const lengthFields: Partial<Record<FactName, string>> = {
  queue_interval: 'interval_s',
  plan_interval: 'interval_s',
  agent_period: 'period_s',
  cost: 'period_s',
  kpi_period: 'period_s',
};

/** Length of the intervals of rows: written ranges, else the distance between the starts that the sample holds. */
export function rowLength(anchor: AnchorPlan | null, table: ScannedTable): number | null {
  if (!anchor) return null;
  const range = anchor.time?.moment.rangeSeconds ?? anchor.date?.moment.rangeSeconds ?? null;
  if (range) return range;
  const starts = table.sample.flatMap((row) => anchorMoment(anchor, row.cells) ?? []);
  const datesOnly = anchor.time === null && anchor.date?.moment.holds === 'date';
  return intervalLength(starts, datesOnly);
}

/** What a name over a column says of its cells: of which queue, channel, agent or team they are; null when the fact has no such field. */
export function saysOf(fact: FactName, named: NamedKind | null | undefined, header: string): Readonly<Record<string, string>> | null {
  const has = (name: string) => fieldsOf(fact).some((field) => field.name === name);
  const says: Record<string, string> = {};
  if (named && named !== 'channel' && has(named)) says[named] = header;
  else if (has('queue')) says.queue = header;
  else if (has('agent')) says.agent = header;
  if (has('channel') && namesChannel(header)) says.channel = fact === 'self_service' ? header : channelOf(header);
  return Object.keys(says).length > 0 ? says : null;
}

/** Seconds from one heading to the next, or from one row to the next where the headings are days and the rows have times. */
export function lengthOf(crossed: CrossedColumns, anchor: AnchorPlan | null, table: ScannedTable): number | null {
  if (crossed.holds === 'name') return rowLength(anchor, table);
  if (crossed.holds === 'year') {
    const year = new Date((crossed.columns[0]?.moment.date ?? 0) * 1000).getUTCFullYear();
    return (
      anchor &&
      intervalLength(
        table.sample.flatMap((row) => rowInYear(anchor, row.cells, year) ?? []),
        true,
      )
    );
  }
  if (crossed.holds === 'date' && anchor?.time) {
    const { index, moment } = anchor.time;
    const starts = table.sample.flatMap((row) => moment.parts(row.cells[index] ?? null)?.time ?? []);
    return moment.rangeSeconds ?? intervalLength(starts, false);
  }
  if (crossed.holds === 'date')
    return intervalLength(
      crossed.columns.map((column) => column.moment.date ?? 0),
      true,
    );
  const [first, second] = crossed.columns.map((column) => column.moment.time ?? 0);
  const step = (second ?? 0) - (first ?? 0);
  return step > 0 ? step : null;
}
