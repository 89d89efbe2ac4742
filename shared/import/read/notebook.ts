import type { ReaderNote } from '../table';

const rowsKept = 20;
const examplesKept = 5;

interface Remark {
  count: number;
  values: Record<string, string | number>;
  readonly rows: number[];
  readonly examples: string[];
}

/**
 * Collects what one pass over a sheet notices: one note per code with a count, the first rows and the first examples. Each pass starts
 * afresh, so that reading twice does not count twice; what was known at opening stays.
 */
export class Notebook {
  private readonly remarks = new Map<string, Remark>();
  readonly notes: ReaderNote[];

  constructor(private readonly standing: readonly ReaderNote[] = []) {
    this.notes = [...standing];
  }

  startPass(): void {
    this.remarks.clear();
    this.notes.splice(0, this.notes.length, ...this.standing);
  }

  remark(code: string, row: number, example?: string, values: Record<string, string | number> = {}): void {
    const known = this.remarks.get(code) ?? { count: 0, values: {}, rows: [], examples: [] };
    known.count += 1;
    Object.assign(known.values, values);
    if (known.rows.length < rowsKept && known.rows.at(-1) !== row) known.rows.push(row);
    if (example !== undefined && known.examples.length < examplesKept) known.examples.push(example.slice(0, 120));
    this.remarks.set(code, known);
  }

  /** Writes the notes of this pass; called when a pass has come to its end. */
  endPass(): void {
    this.notes.splice(0, this.notes.length, ...this.standing);
    for (const [code, { count, values, rows, examples }] of this.remarks) {
      this.notes.push({ code, values: { count, ...values }, rows, ...(examples.length > 0 ? { examples } : {}) });
    }
  }
}
