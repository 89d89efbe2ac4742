import { isAscii } from 'node:buffer';
import { StringDecoder } from 'node:string_decoder';

type BlockDecoder = Pick<StringDecoder, 'write' | 'end'>;

/** StringDecoder loses UTF-16 letters of four bytes when a block ends behind the third. */
function wideDecoder(): BlockDecoder {
  const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });
  return { write: (block) => decoder.decode(block as Buffer, { stream: true }), end: () => decoder.decode() };
}

/** Blocks of an XML part as text. Letters that are split over two blocks come out whole. */
export async function* decodeStream(blocks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: BlockDecoder | null = null;
  let isWide = false;
  /** True when no letter is cut at the end of the last block. */
  let isWhole = true;
  for await (const block of blocks) {
    if (decoder === null) {
      isWide = block[0] === 0xff && block[1] === 0xfe;
      decoder = isWide ? wideDecoder() : new StringDecoder('utf8');
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
