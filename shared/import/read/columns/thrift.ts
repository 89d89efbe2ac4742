import type { FieldBytes } from '../xlsx/field-bytes';

/** Kinds of values in a struct or list of Thrift's compact form. */
export const thrift = { int32: 5, int64: 6, binary: 8, list: 9, struct: 12 } as const;

const longList = 0xf0;
const longestShortList = 14;

/** Writes the structs of Parquet as bytes: Thrift's compact protocol, as much of it as a file of texts needs. */
export class ThriftWriter {
  private last = 0;
  private readonly outer: number[] = [];

  constructor(private readonly out: FieldBytes) {}

  /** A whole number of at most 53 bits, which is never negative in what we write. */
  int(field: number, value: number, kind: number = thrift.int32): void {
    this.head(field, kind);
    this.number(value);
  }

  text(field: number, text: string): void {
    this.head(field, thrift.binary);
    this.bareText(text);
  }

  /** A text within a list. */
  bareText(text: string): void {
    this.varint(text.length);
    this.out.ascii(text);
  }

  /** A number within a list. */
  number(value: number): void {
    this.varint(value * 2);
  }

  list(field: number, kind: number, count: number): void {
    this.head(field, thrift.list);
    if (count <= longestShortList) this.out.byte(count * 16 + kind);
    else {
      this.out.byte(longList + kind);
      this.varint(count);
    }
  }

  /** Begins a struct: of a field, or in a list when there is none. */
  begin(field: number | null): void {
    if (field !== null) this.head(field, thrift.struct);
    this.outer.push(this.last);
    this.last = 0;
  }

  end(): void {
    this.out.byte(0);
    this.last = this.outer.pop() ?? 0;
  }

  private head(field: number, kind: number): void {
    this.out.byte((field - this.last) * 16 + kind);
    this.last = field;
  }

  private varint(value: number): void {
    writeVarint(this.out, value);
  }
}

/** A number in pieces of seven bits, lowest first. */
export function writeVarint(out: FieldBytes, value: number): void {
  let rest = value;
  while (rest > 127) {
    out.byte((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  out.byte(rest);
}
