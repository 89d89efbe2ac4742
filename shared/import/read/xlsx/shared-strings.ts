import { unescapedText } from '../../plain-cells';
import { limits } from '../limits';
import { refusal } from '../refuse';
import { cleanBlocks } from './clean-blocks';
import { FieldBytes } from './field-bytes';
import { PendingBytes, startsAt } from './pending-bytes';
import { hasDocumentType, richText } from './xml-text';

const rootSearch = 65_536;
const greater = 62;
const slash = 47;
const less = 60;
/** Texts that were asked for last are kept as such: columns repeat a few names. Both are powers of two less one or small. */
const keptMask = 0x3fff;
const longestKept = 256;
const firstRoom = 64 * 1024 * 1024;

/**
 * The shared strings of a workbook in one piece of memory outside the heap, as fields of a plain text file. A million different strings cost
 * their letters and four bytes each.
 */
export class StringTable {
  private starts = new Uint32Array(1024);
  private readonly keptAt = new Int32Array(keptMask + 1).fill(-1);
  private readonly kept: (string | null)[] = [];
  count = 0;

  constructor(readonly fields: FieldBytes) {}

  /** The string just written to `fields` is whole. */
  close(start: number): void {
    if (this.count + 2 > this.starts.length) {
      const more = new Uint32Array(2 * this.starts.length);
      more.set(this.starts);
      this.starts = more;
    }
    this.starts[this.count++] = start;
    this.starts[this.count] = this.fields.length;
  }

  /** Where the field of a string begins and ends; equal when it is empty. */
  start = (index: number): number => this.starts[index] as number;
  end = (index: number): number => this.starts[index + 1] as number;

  /** A string as text; null when it is empty, undefined when there is none with this number. */
  text(index: number): string | null | undefined {
    if (!(index >= 0 && index < this.count)) return undefined;
    const slot = index & keptMask;
    if (this.keptAt[slot] === index) return this.kept[slot];
    const [start, end] = [this.start(index), this.end(index)];
    const text = start === end ? null : unescapedText(this.fields.bytes.toString('utf8', start + 1, end));
    if (end - start <= longestKept) {
      this.keptAt[slot] = index;
      this.kept[slot] = text;
    }
    return text;
  }
}

const tokensOf = (prefix: string) => ({
  open: Buffer.from(`<${prefix}si`),
  close: Buffer.from(`</${prefix}si>`),
  plain: Buffer.from(`<${prefix}t>`),
  spaced: Buffer.from(`<${prefix}t xml:space="preserve">`),
  plainClose: Buffer.from(`</${prefix}t></${prefix}si>`),
});

/** Takes the strings out of the part, block by block. */
class StringsReader {
  private readonly pending = new PendingBytes();
  private tokens: ReturnType<typeof tokensOf> | null = null;
  private searchedTo = 0;

  constructor(
    private readonly table: StringTable,
    private readonly file: string,
  ) {}

  push(block: Buffer): void {
    const { pending, file } = this;
    pending.append(block);
    this.tokens ??= this.findRoot();
    if (this.tokens) while (this.takeString(this.tokens));
    if (pending.left > limits.rowCharacters) throw refusal('cell_too_large', { file });
  }

  private findRoot(): ReturnType<typeof tokensOf> | null {
    const { pending, file } = this;
    const head = pending.bytes.toString('latin1', 0, Math.min(rootSearch, pending.bytes.length));
    if (hasDocumentType(head)) throw refusal('document_type_refused', { file });
    const root = /<((?:[\w.-]+:)?)sst(?=[\s/>])/.exec(head);
    if (!root && pending.left > rootSearch) throw refusal('workbook_damaged', { file }, {}, 'shared strings without root');
    return root ? tokensOf(root[1] as string) : null;
  }

  /** Takes one whole string; false when more bytes are needed. */
  private takeString({ open, close, plain, spaced, plainClose }: ReturnType<typeof tokensOf>): boolean {
    const { pending, table } = this;
    const { fields } = table;
    const { bytes, at } = pending;
    const start = startsAt(bytes, at, open) ? at : bytes.indexOf(open, at);
    pending.at = start < 0 ? Math.max(at, bytes.length - open.length) : start;
    const tagEnd = start < 0 ? -1 : bytes.indexOf(greater, start);
    if (tagEnd < 0) return false;
    const written = fields.length;
    if (bytes[tagEnd - 1] === slash) {
      pending.at = tagEnd + 1;
      table.close(written);
      return true;
    }
    const inside = tagEnd + 1;
    const text = startsAt(bytes, inside, plain) ? inside + plain.length : startsAt(bytes, inside, spaced) ? inside + spaced.length : -1;
    const textEnd = text < 0 ? -1 : bytes.indexOf(less, text);
    if (textEnd >= 0 && startsAt(bytes, textEnd, plainClose)) {
      fields.xmlText(bytes, text, textEnd);
      pending.at = textEnd + plainClose.length;
    } else {
      const end = bytes.indexOf(close, Math.max(inside, start + this.searchedTo));
      if (end < 0) {
        this.searchedTo = Math.max(0, bytes.length - start - close.length);
        return false;
      }
      fields.text(richText(bytes.toString('utf8', inside, end)));
      pending.at = end + close.length;
    }
    this.searchedTo = 0;
    table.close(written);
    return true;
  }
}

/**
 * Reads the shared strings of a workbook, in order. Refuses a document type and a string without end. `bytes`: size of the part, which the
 * strings rarely exceed; memory that is not written to is not taken.
 */
export async function readSharedStrings(blocks: AsyncIterable<Buffer>, bytes: number, file: string): Promise<StringTable> {
  const table = new StringTable(new FieldBytes(Math.min(bytes + 1024, firstRoom)));
  const reader = new StringsReader(table, file);
  for await (const block of cleanBlocks(blocks)) reader.push(block);
  return table;
}
