import { isAscii, isUtf8 } from 'node:buffer';
import { StringDecoder } from 'node:string_decoder';
import iconv from 'iconv-lite';
import { decodeStream } from '../decode-stream';
import type { Encoding } from './encoding';
import { lineBlocks } from './line-blocks';

/** The characters of Windows-1252 at 0x80 to 0x9F; the five it does not define stay as they are. */
const windows1252High = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const highControls = /[\u0080-\u009f]/g;

/** Latin-1 decoding is the fast path; only the 32 characters in which Windows-1252 differs are replaced. */
function decodeWindows1252(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  return isAscii(bytes) ? text : text.replace(highControls, (found) => windows1252High[found.charCodeAt(0) - 0x80] as string);
}

/** Told of each line that is not UTF-8 in a file that otherwise is. */
export type OnForeignLine = (text: string, line: number) => void;

/** Two sources pasted together: each line in its own encoding. */
async function* decodeMixed(blocks: AsyncIterable<Buffer>, onForeignLine: OnForeignLine): AsyncGenerator<string> {
  let lineNumber = 1;
  for await (const block of blocks) {
    let text = '';
    for (let from = 0; from < block.length; lineNumber++) {
      const feed = block.indexOf(10, from);
      const to = feed < 0 ? block.length : feed + 1;
      const line = block.subarray(from, to);
      const isForeign = !isUtf8(line);
      const decoded = isForeign ? decodeWindows1252(line) : line.toString('utf8');
      if (isForeign) onForeignLine(decoded.trim(), lineNumber);
      text += decoded;
      from = to;
    }
    yield text;
  }
}

async function* decodeWide(blocks: AsyncIterable<Buffer>, bigEndian: boolean): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf16le');
  let odd: Buffer = Buffer.alloc(0);
  for await (const block of blocks) {
    let whole = Buffer.concat([odd, block]);
    odd = whole.length % 2 === 1 ? Buffer.from(whole.subarray(whole.length - 1)) : Buffer.alloc(0);
    whole = whole.subarray(0, whole.length - odd.length);
    yield decoder.write(bigEndian ? whole.swap16() : whole);
  }
  yield decoder.end();
}

async function* decodeOther(blocks: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding);
  for await (const block of blocks) yield decoder.write(block);
  yield decoder.end() ?? '';
}

/** The text of a file of records in the encoding that was found. In one-byte encodings and UTF-8 each piece ends at a line end. */
export async function* decodeLines(
  blocks: AsyncIterable<Buffer>,
  encoding: Encoding,
  file: string,
  onForeignLine: OnForeignLine,
): AsyncGenerator<string> {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') yield* decodeWide(blocks, encoding === 'utf-16be');
  else if (encoding === 'utf-8') for await (const lines of lineBlocks(blocks, file)) yield lines.toString('utf8');
  else if (encoding === 'windows-1252') for await (const lines of lineBlocks(blocks, file)) yield decodeWindows1252(lines);
  else if (encoding === 'mixed') yield* decodeMixed(lineBlocks(blocks, file), onForeignLine);
  else yield* decodeOther(lineBlocks(blocks, file), encoding);
}

/** The text of a file in which lines mean nothing (web pages, XML): it may be one line of any length. */
export async function* decodeFlow(blocks: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<string> {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') yield* decodeWide(blocks, encoding === 'utf-16be');
  else if (encoding === 'utf-8' || encoding === 'mixed') yield* decodeStream(blocks);
  else yield* decodeOther(blocks, encoding);
}

/** True for the names that a person may choose. */
export const isKnownEncoding = (encoding: string): boolean => encoding === 'mixed' || iconv.encodingExists(encoding);
