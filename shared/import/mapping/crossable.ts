import type { ColumnReading } from '../../contract';
import { reason } from '../../contract/reading-code';
import { type CrossedColumns, cellsColumn } from '../find-table/layout';
import type { TableContext } from '../recognise/read-column';
import type { ScannedTable } from '../scan';
import { cellsOf } from './crossed-cells';

/** Months and weeks under years can be read in any year; each cell takes that of its heading. */
export function inSomeYear(context: TableContext, { holds, columns }: CrossedColumns): TableContext {
  const date = columns[0]?.moment.date ?? null;
  if (holds !== 'year' || date === null) return context;
  return { ...context, yearHint: new Date(date * 1000).getUTCFullYear(), givenYear: null, givenDate: null, openDays: null };
}

/** Names over the columns, and no word for what stands under them. */
export const namesWithoutMeasure = (crossable: CrossedColumns) => ({
  reason: reason('names_without_measure', crossable.columns.length, cellsColumn(crossable).header),
});

/** The cells under names as the one column that a person can say something of. */
export function cellsReading(crossable: CrossedColumns, table: ScannedTable): ColumnReading {
  const { header, index } = cellsColumn(crossable);
  const examples = cellsOf({ table, crossed: crossable }, null).profile.examples.map((example) => example.slice(0, 60));
  return {
    header,
    position: index,
    field: null,
    unit: null,
    confidence: 0,
    reason: reason('crossed_names', crossable.columns.length),
    examples,
  };
}
