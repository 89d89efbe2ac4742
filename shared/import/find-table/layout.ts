import type { NamedColumn } from '../recognise/records/named-columns';
import type { MomentParts } from '../values/moment-text';

/** One column of a table that was found. `header` joins the group label and the leaf of a two-row header. */
export interface LayoutColumn {
  /** Position in the cells of a row, 0-based. */
  readonly index: number;
  readonly header: string;
  readonly group: string | null;
  readonly leaf: string;
  /** Columns of a file without a header: what their place or their values prove them to be, and why. */
  readonly known?: NamedColumn;
  /** true: not a column but all cells of a crossed table, as one thing to say something about. */
  readonly cells?: true;
}

/** What the names over columns can be names of. */
export type NamedKind = 'queue' | 'channel' | 'agent' | 'team' | 'site';

export interface CrossedColumn {
  readonly index: number;
  readonly header: string;
  /** The moment that the header holds; nothing where it is a name. */
  readonly moment: MomentParts;
  /** What the header says of its cells besides a moment: the queue or the agent that it names. */
  readonly says?: Readonly<Record<string, string>> | null;
}

/** Columns whose headers are moments ("08:00", "08:00-08:15", dates, years over rows of months) or names (queues, agents): one measure spread over many columns. */
export interface CrossedColumns {
  readonly columns: readonly CrossedColumn[];
  readonly holds: 'time' | 'date' | 'year' | 'name';
  /** Of names: what they are names of, where the words around the table say so. */
  readonly named?: NamedKind | null;
  /** Of names: columns beside them that hold their sums. */
  readonly sums?: readonly number[];
  /** Where the cells as one column stand to people; without it where the first of them stands. */
  readonly cellsAt?: number;
}

/** Where a table stands on its sheet. Rows are as a spreadsheet numbers them. */
export interface TableLayout {
  readonly headerRows: readonly number[];
  readonly firstDataRow: number;
  /** Last row that can belong to the table; null = to the end of the sheet. */
  readonly lastRow: number | null;
  readonly columns: readonly LayoutColumn[];
  readonly crossed: CrossedColumns | null;
  /** Columns whose headers seem to be names over one measure, where nothing says which: a person can. */
  readonly crossable?: CrossedColumns;
  /** Headings that would be days or weeks in a row if a year stood anywhere. */
  readonly undated?: readonly string[];
  /** The system whose columns these are, when the file has no header and the names are supplied. */
  readonly headerless?: string;
}

/** The cells of a crossed table as the one column that they are to people: called by its first and last heading, standing where the first stands. */
export function cellsColumn({ columns, cellsAt }: CrossedColumns): LayoutColumn {
  const [first, last] = [columns[0], columns.at(-1)];
  const header = `${first?.header ?? ''} … ${last?.header ?? ''}`;
  return { index: cellsAt ?? first?.index ?? 0, header, group: null, leaf: header, cells: true };
}

/** The columns of which a person can say how they are read: those of the table, and of a crossed table its cells as one. */
export function choosableColumns({ columns, crossed, crossable }: TableLayout): readonly LayoutColumn[] {
  if (!crossed) return crossable ? [...columns, cellsColumn(crossable)] : columns;
  const headed = new Set(crossed.columns.map((column) => column.index));
  return [...columns.filter((column) => !headed.has(column.index)), cellsColumn(crossed)];
}

/** A sheet without a table of facts, with the true reason as a reading code (see reading-code.ts). */
export interface NoTable {
  readonly reason: string;
}
export const isNoTable = (found: readonly TableLayout[] | NoTable): found is NoTable => 'reason' in found;
