import type { FactValue } from './loader';

/** 53-bit hash of a row's values (cyrb53, public domain): fast and stable; equal rows give equal hashes. Figures count to a thousandth. */
export function rowHash(values: readonly FactValue[]): number {
  let [left, right] = [0xdeadbeef, 0x41c6ce57];
  for (const value of values) {
    if (typeof value === 'number') {
      const thousandths = Math.round(value * 1000);
      const [low, high] = [thousandths | 0, Math.floor(thousandths / 4294967296) | 0];
      left = Math.imul(Math.imul(left ^ low, 2654435761) ^ high, 2654435761);
      right = Math.imul(Math.imul(right ^ low, 1597334677) ^ high, 1597334677);
    } else {
      const text = value === null ? '\u0001' : String(value);
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        left = Math.imul(left ^ code, 2654435761);
        right = Math.imul(right ^ code, 1597334677);
      }
    }
    left = Math.imul(left ^ 31, 2654435761);
    right = Math.imul(right ^ 31, 1597334677);
  }
  left = Math.imul(left ^ (left >>> 16), 2246822507) ^ Math.imul(right ^ (right >>> 13), 3266489909);
  right = Math.imul(right ^ (right >>> 16), 2246822507) ^ Math.imul(left ^ (left >>> 13), 3266489909);
  return 4294967296 * (2097151 & (right >>> 0)) + (left >>> 0);
}

/**
 * The hashes that came by, in 8 to 16 bytes each: millions of rows are watched for doubles without keeping their texts. Two different rows
 * among two million share a hash once in some thousand files.
 */
export class HashesSeen {
  private slots = new Float64Array(1024).fill(-1);
  size = 0;

  /** true when this hash came before; it is remembered. */
  sawBefore(hash: number): boolean {
    if (this.size * 2 >= this.slots.length) this.grow();
    const at = this.placeOf(hash);
    if (this.slots[at] === hash) return true;
    this.slots[at] = hash;
    this.size++;
    return false;
  }

  private placeOf(hash: number): number {
    const mask = this.slots.length - 1;
    let at = (hash % 4294967296) & mask;
    for (let held = this.slots[at]; held !== -1 && held !== hash; held = this.slots[at]) at = (at + 1) & mask;
    return at;
  }

  private grow(): void {
    const held = this.slots;
    this.slots = new Float64Array(held.length * 2).fill(-1);
    for (const hash of held) if (hash !== -1) this.slots[this.placeOf(hash)] = hash;
  }
}
