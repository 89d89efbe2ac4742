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
}

/** Columns whose headers are moments ("08:00", "08:00-08:15", dates): one measure spread over many columns. */
export interface CrossedColumns {
  readonly columns: readonly { readonly index: number; readonly header: string; readonly moment: MomentParts }[];
  readonly holds: 'time' | 'date';
}

/** Where a table stands on its sheet. Rows are as a spreadsheet numbers them. */
export interface TableLayout {
  readonly headerRows: readonly number[];
  readonly firstDataRow: number;
  /** Last row that can belong to the table; null = to the end of the sheet. */
  readonly lastRow: number | null;
  readonly columns: readonly LayoutColumn[];
  readonly crossed: CrossedColumns | null;
  /** The system whose columns these are, when the file has no header and the names are supplied. */
  readonly headerless?: string;
}

/** A sheet without a table of facts, with the true reason as a reading code (see reading-code.ts). */
export interface NoTable {
  readonly reason: string;
}
export const isNoTable = (found: readonly TableLayout[] | NoTable): found is NoTable => 'reason' in found;
