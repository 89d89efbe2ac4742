import { escapedText } from '../../plain-cells';
import { cellText } from './xml-text';

const textLetter = 't'.charCodeAt(0);
const firstRoom = 256 * 1024;
/** Longer pieces are copied by the machine, shorter ones are quicker by hand. */
const byHand = 24;
const mostDigits = 15;
/** 0.000001 is written so, smaller numbers with an exponent. */
const mostZeros = 5;

const isPlainByte = (byte: number) => byte >= 32 && byte !== 38 && byte !== 92 && byte !== 95;

/** Fields of a plain text file, gathered as bytes: copied where the XML has them as they should stand, decoded only where it has not. */
export class FieldBytes {
  bytes: Buffer;
  length = 0;

  constructor(room: number = firstRoom) {
    this.bytes = Buffer.allocUnsafeSlow(room);
  }

  reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(2 * this.bytes.length, this.length + more));
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }

  byte(byte: number): void {
    if (this.length === this.bytes.length) this.reserve(1);
    this.bytes[this.length++] = byte;
  }

  copy(source: Buffer, from: number, to: number): void {
    this.reserve(to - from);
    const { bytes } = this;
    let at = this.length;
    if (to - from > byHand) source.copy(bytes, at, from, to);
    else for (let index = from; index < to; index++) bytes[at++] = source[index] as number;
    this.length += to - from;
  }

  /** A text; nothing at all when it is empty. */
  text(text: string): void {
    if (text === '') return;
    this.byte(textLetter);
    const escaped = escapedText(text);
    this.reserve(3 * escaped.length);
    this.length += this.bytes.write(escaped, this.length);
  }

  /** The text of a cell from its XML, as `cellText` reads it. */
  xmlText(source: Buffer, from: number, to: number): void {
    const start = this.length;
    this.reserve(to - from + 1);
    const { bytes } = this;
    let at = start;
    bytes[at++] = textLetter;
    for (let index = from; index < to; index++) {
      const byte = source[index] as number;
      // An underscore may begin an escape of Excel (_x000D_).
      if (!isPlainByte(byte) && (byte !== 95 || source[index + 1] === 120)) {
        this.text(cellText(source.toString('utf8', from, to)));
        return;
      }
      bytes[at++] = byte;
    }
    if (to > from) this.length = at;
  }

  /** Letters of ASCII as they are. */
  ascii(letters: string): void {
    this.reserve(letters.length);
    this.length += this.bytes.write(letters, this.length, 'latin1');
  }

  /** Copies a number when JavaScript would write it with the same letters; false when it must be read first. */
  copyNumber(source: Buffer, from: number, to: number, letter: number): boolean {
    if (!isShortest(source, from, to)) return false;
    this.byte(letter);
    this.copy(source, from, to);
    return true;
  }
}

/** True for decimal numbers of at most 15 digits without a letter too many: two of those are never the same double. */
function isShortest(source: Buffer, from: number, to: number): boolean {
  const first = source[from] === 45 ? from + 1 : from;
  let at = first;
  while (isDigit(source[at])) at += 1;
  const whole = at - first;
  if (whole === 0 || (whole > 1 && source[first] === 48)) return false;
  if (at === to) return whole <= mostDigits && (source[first] !== 48 || first === from);
  if (source[at] !== 46) return false;
  const fraction = at + 1;
  at = fraction;
  while (isDigit(source[at])) at += 1;
  if (at !== to || at === fraction || source[at - 1] === 48 || whole + at - fraction > mostDigits) return false;
  if (source[first] !== 48) return true;
  let zeros = 0;
  while (source[fraction + zeros] === 48) zeros += 1;
  return zeros <= mostZeros;
}

const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 48 && byte <= 57;
