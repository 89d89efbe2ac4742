/** True when a token stands at a place. */
export function startsAt(bytes: Uint8Array, at: number, token: Uint8Array): boolean {
  for (let index = 0; index < token.length; index++) if (bytes[at + index] !== token[index]) return false;
  return true;
}

/** The bytes of a part that are not taken apart yet: what was left of the block before, and the block behind it. */
export class PendingBytes {
  private room: Buffer = Buffer.allocUnsafeSlow(256 * 1024);
  /** From `at` on they are not taken yet. */
  bytes: Buffer = this.room.subarray(0, 0);
  at = 0;

  get left(): number {
    return this.bytes.length - this.at;
  }

  append(block: Buffer): void {
    const { left } = this;
    if (left + block.length > this.room.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(2 * this.room.length, left + block.length));
      this.bytes.copy(larger, 0, this.at);
      this.room = larger;
    } else if (left > 0) this.room.copyWithin(0, this.at, this.bytes.length);
    block.copy(this.room, left);
    this.at = 0;
    this.bytes = this.room.subarray(0, left + block.length);
  }
}
