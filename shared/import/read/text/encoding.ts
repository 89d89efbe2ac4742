import { isUtf8 } from 'node:buffer';
import { ByteJudge } from './judge-bytes';
import { cutAfterLastLine } from './line-blocks';

export type Encoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'windows-1252'
  | 'windows-1254'
  | 'iso-8859-15'
  | 'cp850'
  | 'mixed'
  | (string & {});

export interface EncodingFound {
  readonly encoding: Encoding;
  /** Bytes of the byte-order mark at the start. */
  readonly markBytes: number;
  readonly confidence: number;
}

/** The byte-order mark of a text, if it has one. */
export function byteOrderMark(head: Uint8Array): EncodingFound | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', markBytes: 3, confidence: 1 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', markBytes: 2, confidence: 1 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', markBytes: 2, confidence: 1 };
  return null;
}

/** UTF-16 without a mark shows in the NUL bytes of digits, separators and line ends: on one side of each pair only. */
export function wideByNulPattern(head: Uint8Array): EncodingFound | null {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < head.length; at++) if (head[at] === 0) at % 2 === 0 ? even++ : odd++;
  const pairs = head.length / 2;
  if (odd > pairs * 0.1 && even < pairs * 0.02) return { encoding: 'utf-16le', markBytes: 0, confidence: 0.95 };
  if (even > pairs * 0.1 && odd < pairs * 0.02) return { encoding: 'utf-16be', markBytes: 0, confidence: 0.95 };
  return null;
}

/** Sequences of two to four bytes that are right UTF-8, against high bytes that are not. */
function countSequences(block: Uint8Array): { right: number; wrong: number } {
  let right = 0;
  let wrong = 0;
  for (let at = 0; at < block.length; ) {
    const lead = block[at] as number;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
    let follow = 1;
    while (follow < length && ((block[at + follow] ?? 0) & 0xc0) === 0x80) follow += 1;
    if (length > 0 && follow === length) {
      right += 1;
      at += length;
    } else {
      wrong += 1;
      at += 1;
    }
  }
  return { right, wrong };
}

/** A line longer than this is looked at in pieces. */
const longestLine = 1024 * 1024;

/** Where a block can be cut without splitting a UTF-8 letter at its end. */
function cutBetweenLetters(block: Buffer): number {
  let lead = block.length - 1;
  while (lead > block.length - 4 && ((block[lead] as number) & 0xc0) === 0x80) lead -= 1;
  return (block[lead] as number) >= 0xc0 ? lead : block.length;
}

/** Looks at every byte of a text without a mark, block by block, and says which encoding it is in. */
export class EncodingCheck {
  private rest: Buffer = Buffer.alloc(0);
  private readonly judge = new ByteJudge();
  private right = 0;
  private wrong = 0;

  add(block: Buffer): void {
    const lineEnd = this.rest.length > 0 ? block.indexOf('\n') + 1 : 0;
    // Only the line that two blocks share is put together: copying every block would take as long as looking at it.
    if (lineEnd > 0) {
      this.look(Buffer.concat([this.rest, block.subarray(0, lineEnd)]));
      this.rest = Buffer.alloc(0);
    }
    this.takeRest(lineEnd > 0 ? block.subarray(lineEnd) : block);
  }

  private takeRest(block: Buffer): void {
    const whole = this.rest.length > 0 ? Buffer.concat([this.rest, block]) : block;
    const cut = cutAfterLastLine(whole) || (whole.length > longestLine ? cutBetweenLetters(whole) : 0);
    this.look(whole.subarray(0, cut));
    this.rest = Buffer.from(whole.subarray(cut));
  }

  private look(lines: Buffer): void {
    if (lines.length === 0) return;
    if (isUtf8(lines)) {
      if (this.right < 1000) this.right += countSequences(lines.subarray(0, 1 << 20)).right;
      return;
    }
    const counted = countSequences(lines);
    this.right += counted.right;
    this.wrong += counted.wrong;
    this.judge.add(lines);
  }

  verdict(): EncodingFound {
    this.look(this.rest);
    this.rest = Buffer.alloc(0);
    if (this.wrong === 0) return { encoding: 'utf-8', markBytes: 0, confidence: 1 };
    const singleByte = this.judge.verdict();
    // In text of one byte per letter a right UTF-8 pair ("Ã©") is a rarity; more than a few means that two sources were pasted together.
    if (this.right * 10 > this.wrong) return { encoding: 'mixed', markBytes: 0, confidence: 0.9 };
    return { encoding: singleByte.encoding, markBytes: 0, confidence: singleByte.confidence };
  }
}
