import { limits } from '../limits';
import { refusal } from '../refuse';

const lineFeed = 10;
const carriageReturn = 13;

/** Where a block can be cut so that no line, and so no letter, is split: after its last line end; 0 when it has none. */
export function cutAfterLastLine(block: Buffer): number {
  const feed = block.lastIndexOf(lineFeed);
  if (feed >= 0) return feed + 1;
  const lastReturn = block.lastIndexOf(carriageReturn, block.length - 2);
  return lastReturn >= 0 ? lastReturn + 1 : 0;
}

/** Blocks cut at line ends (for encodings in which a line end is one byte). Refuses a line that is longer than any table has. */
export async function* lineBlocks(blocks: AsyncIterable<Buffer>, file: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const block of blocks) {
    const whole = rest.length > 0 ? Buffer.concat([rest, block]) : block;
    const cut = cutAfterLastLine(whole);
    if (cut > 0) yield whole.subarray(0, cut);
    rest = Buffer.from(whole.subarray(cut));
    if (rest.length > limits.recordBytes) throw refusal('line_too_long', { file }, { limit: limits.recordBytes / 1024 / 1024 });
  }
  if (rest.length > 0) yield rest;
}
