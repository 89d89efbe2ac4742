/** Slots of this many bytes: length of the one text, length of the other, then both. A double has at most 24 letters in JavaScript. */
const slotBytes = 64;
const longest = 30;
const slotMask = 0xffff;
/** Behind "0." come the digits that differ most: parts of a day end in the same ones (037037). */
const firstHashed = 2;
const digitsHashed = 11;

/**
 * Numbers that a file writes with more digits than needed (0.33333333333333331), as JavaScript writes them. Times of day repeat: those met
 * last are remembered as bytes, which is several times faster than reading and writing a double.
 */
export class NumberTexts {
  private readonly slots = Buffer.alloc((slotMask + 1) * slotBytes);
  /** Of the last text that was found. */
  from = 0;
  to = 0;

  /** The bytes that `from` and `to` point into. */
  get bytes(): Buffer {
    return this.slots;
  }

  /** True when the number between two places is remembered. */
  find(source: Buffer, from: number, to: number): boolean {
    const { slots } = this;
    const length = to - from;
    const slot = slotOf(source, from, to);
    if (slots[slot] !== length) return false;
    for (let index = 0; index < length; index++) if (slots[slot + 2 + index] !== source[from + index]) return false;
    this.from = slot + 2 + length;
    this.to = this.from + (slots[slot + 1] as number);
    return true;
  }

  /** Remembers how JavaScript writes the number between two places. */
  keep(source: Buffer, from: number, to: number, text: string): void {
    const length = to - from;
    if (length > longest || text.length > longest) return;
    const slot = slotOf(source, from, to);
    this.slots[slot] = length;
    this.slots[slot + 1] = text.length;
    source.copy(this.slots, slot + 2, from, to);
    this.slots.write(text, slot + 2 + length, 'latin1');
  }
}

function slotOf(source: Buffer, from: number, to: number): number {
  let hash = to - from;
  const end = Math.min(to, from + firstHashed + digitsHashed);
  for (let at = from + firstHashed; at < end; at++) hash = Math.imul(hash ^ (source[at] as number), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) & slotMask) * slotBytes;
}
