import type { Cell, MergedRange, NumberFormat, RawRow } from '../../table';
import { limits } from '../limits';

/** What a dialect (HTML, XML 2003, OpenDocument) tells while its markup goes by. */
export interface TableSink {
  startSheet(name: string | null): void;
  hideSheet(): void;
  hideColumns(first: number, count: number): void;
  merge(range: MergedRange): void;
  row(row: RawRow): void;
  note(code: string, row: number, example?: string): void;
  endSheet(): void;
}

/** Collects the cells of one row; trailing empty cells fall away. */
export class RowBuilder {
  private cells: Cell[] = [];
  private formats: (NumberFormat | undefined)[] = [];

  /** The column that the next cell gets. */
  column = 0;

  put(cell: Cell, format: NumberFormat | undefined = undefined, times = 1): void {
    const last = Math.min(this.column + times, limits.columns);
    if (cell === null) {
      this.column = last;
      return;
    }
    while (this.cells.length < this.column) this.cells.push(null);
    for (; this.column < last; this.column++) {
      this.cells[this.column] = cell;
      if (typeof cell === 'number') this.formats[this.column] = format ?? 'general';
    }
  }

  take(row: number): RawRow {
    const taken = { row, cells: this.cells, formats: Array.from(this.formats) };
    this.cells = [];
    this.formats = [];
    this.column = 0;
    return taken;
  }
}
