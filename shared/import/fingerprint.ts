import { createHash } from 'node:crypto';
import type { FactName } from '../schema';
import type { FactValue } from './loader';

/** 53-bit hash of a row's values (cyrb53, public domain): fast and stable; equal rows give equal hashes. */
export function rowHash(values: readonly FactValue[]): number {
  let [left, right] = [0xdeadbeef, 0x41c6ce57];
  for (const value of values) {
    const text = typeof value === 'number' ? String(Math.round(value * 1000) / 1000) : value === null ? '\u0001' : String(value);
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      left = Math.imul(left ^ code, 2654435761);
      right = Math.imul(right ^ code, 1597334677);
    }
    left = Math.imul(left ^ 31, 2654435761);
    right = Math.imul(right ^ 31, 1597334677);
  }
  left = Math.imul(left ^ (left >>> 16), 2246822507) ^ Math.imul(right ^ (right >>> 13), 3266489909);
  right = Math.imul(right ^ (right >>> 16), 2246822507) ^ Math.imul(left ^ (left >>> 13), 3266489909);
  return 4294967296 * (2097151 & (right >>> 0)) + (left >>> 0);
}

/** Fingerprint over the loaded rows of one fact: the order of rows does not matter, so the same table in another workbook is the same. */
export class RowsFingerprint {
  private low = 0;
  private high = 0;
  private count = 0;

  add(hash: number): void {
    this.low = (this.low + (hash % 4294967296)) % 9007199254740881;
    this.high = (this.high + Math.floor(hash / 4294967296) * 31) % 9007199254740881;
    this.count++;
  }

  digest(fact: FactName, columns: readonly string[]): string {
    return createHash('sha256')
      .update(`${fact}|${columns.join(',')}|${this.count}|${this.low}|${this.high}`)
      .digest('hex');
  }
}
