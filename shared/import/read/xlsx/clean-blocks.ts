import { isAscii, isUtf8 } from 'node:buffer';

const nothing = Buffer.alloc(0);

/** Where the last letter that is whole ends: at most three bytes of an unfinished one stay behind. */
function wholeLength(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return bytes.length;
    if (byte < 0xc0) continue;
    const letter = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return letter > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

class Utf8Cleaner {
  private started = false;
  private wide: TextDecoder | null = null;
  private rest: Buffer = nothing;

  /** The part of this block, and of what was left of the one before, that is whole. */
  push(block: Buffer): Buffer {
    const bytes = this.started ? block : this.start(block);
    if (this.wide) return Buffer.from(this.wide.decode(bytes, { stream: true }));
    if (this.rest.length === 0 && isAscii(bytes)) return bytes;
    const joined = this.rest.length === 0 ? bytes : Buffer.concat([this.rest, bytes]);
    const end = wholeLength(joined);
    this.rest = end === joined.length ? nothing : Buffer.from(joined.subarray(end));
    const whole = joined.subarray(0, end);
    return isUtf8(whole) ? whole : Buffer.from(whole.toString('utf8'));
  }

  /** What is left at the end of the part: half a letter. */
  end(): Buffer {
    return Buffer.from(this.wide ? this.wide.decode() : this.rest.toString('utf8'));
  }

  private start(block: Buffer): Buffer {
    this.started = true;
    const [first, second, third] = block;
    const isLittle = first === 0xff && second === 0xfe;
    if (isLittle || (first === 0xfe && second === 0xff)) {
      this.wide = new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be', { ignoreBOM: true });
      return block.subarray(2);
    }
    return first === 0xef && second === 0xbb && third === 0xbf ? block.subarray(3) : block;
  }
}

/**
 * Blocks of an XML part as valid UTF-8, whatever they were: the mark at the start goes, UTF-16 is converted, bytes that are no letter become
 * U+FFFD, and no block ends inside a letter. Behind it bytes can be compared and copied without decoding.
 */
export async function* cleanBlocks(blocks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const cleaner = new Utf8Cleaner();
  for await (const block of blocks) yield cleaner.push(block);
  yield cleaner.end();
}
