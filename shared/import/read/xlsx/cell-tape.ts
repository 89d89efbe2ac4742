/** What a cell holds, before its bytes are read: see `CellTape`. */
export const numberCell = 0;
/** A number in the table of shared strings. */
export const sharedCell = 1;
export const textCell = 2;
/** Text in runs, or with attributes: the inside of the cell as XML. */
export const richCell = 3;
export const booleanCell = 4;
export const errorCell = 5;
/** A moment as ISO text. */
export const momentCell = 6;
/** A formula whose result is not in the file. */
export const emptyFormula = 7;

const firstRoom = 64;

function larger<T extends Int32Array | Uint8Array>(filled: T, make: (length: number) => T): T {
  const copy = make(2 * filled.length);
  copy.set(filled);
  return copy;
}

/** The filled cells of one row in the order of the file, as places in the bytes of the row. Used again for each row. */
export class CellTape {
  count = 0;
  /** False when a column comes twice, or before one that stands left of it. */
  isInOrder = true;
  private last = -1;
  columns = new Int32Array(firstRoom);
  kinds = new Uint8Array(firstRoom);
  styles = new Int32Array(firstRoom);
  /** From and to: the bytes of the value. */
  from = new Int32Array(firstRoom);
  to = new Int32Array(firstRoom);

  /** Begins the next row. */
  clear(): void {
    this.count = 0;
    this.isInOrder = true;
    this.last = -1;
  }

  add(column: number, kind: number, style: number, from: number, to: number): void {
    const at = this.count++;
    if (at === this.columns.length) this.grow();
    if (column <= this.last) this.isInOrder = false;
    this.last = column;
    this.columns[at] = column;
    this.kinds[at] = kind;
    this.styles[at] = style;
    this.from[at] = from;
    this.to[at] = to;
  }

  private grow(): void {
    const integers = (length: number) => new Int32Array(length);
    this.columns = larger(this.columns, integers);
    this.kinds = larger(this.kinds, (length) => new Uint8Array(length));
    this.styles = larger(this.styles, integers);
    this.from = larger(this.from, integers);
    this.to = larger(this.to, integers);
  }
}
