import { isAscii } from 'node:buffer';
import { StringDecoder } from 'node:string_decoder';

/** Blocks of an XML part as text. Letters that are split over two blocks come out whole. */
export async function* decodeStream(blocks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: StringDecoder | null = null;
  let isWide = false;
  /** True when no letter is cut at the end of the last block. */
  let isWhole = true;
  for await (const block of blocks) {
    if (decoder === null) {
      isWide = block[0] === 0xff && block[1] === 0xfe;
      decoder = new StringDecoder(isWide ? 'utf16le' : 'utf8');
      const marked = isWide ? 2 : block[0] === 0xef && block[1] === 0xbb && block[2] === 0xbf ? 3 : 0;
      isWhole = false;
      yield decoder.write(block.subarray(marked));
      continue;
    }
    // Plain ASCII needs no decoder, and its strings take one byte per letter.
    if (isWhole && isAscii(block)) yield block.toString('latin1');
    else {
      const text = decoder.write(block);
      isWhole = !isWide && ((block.at(-1) as number) & 0x80) === 0;
      yield text;
    }
  }
  if (decoder) yield decoder.end();
}
