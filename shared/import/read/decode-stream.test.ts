import { describe, expect, it } from 'vitest';
import { decodeStream } from './decode-stream';

async function decoded(bytes: Buffer, size: number): Promise<string> {
  async function* blocks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  let text = '';
  for await (const piece of decodeStream(blocks())) text += piece;
  return text;
}

describe('blocks of an XML part as text', () => {
  it('keep letters of every length whole, wherever a block ends', async () => {
    const text = 'a é 東 😀😀 \u{10000}\u{10000} einde';
    for (let size = 3; size < 30; size++) {
      expect(await decoded(Buffer.from(`\ufeff${text}`, 'utf16le'), size), `UTF-16 in ${size}`).toBe(text);
      expect(await decoded(Buffer.from(text), size), `UTF-8 in ${size}`).toBe(text);
    }
  });
});
