import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanBlocks } from './clean-blocks';

/** The bytes in blocks of one size, cleaned; every block must be valid UTF-8 on its own. */
async function cleaned(bytes: Buffer, size: number): Promise<string> {
  async function* blocks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const clean: Buffer[] = [];
  for await (const block of cleanBlocks(blocks())) {
    expect(isUtf8(block)).toBe(true);
    clean.push(block);
  }
  return Buffer.concat(clean).toString('utf8');
}

const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((one) => !one.startsWith('\ufeff'));
const size = fc.integer({ min: 4, max: 40 });

describe('blocks of XML as valid UTF-8', () => {
  it('keep the text, whatever the encoding and wherever a block ends', async () => {
    await fc.assert(
      fc.asyncProperty(text, size, fc.constantFrom('utf8', 'marked', 'utf16le', 'utf16be'), async (given, blockSize, encoding) => {
        const wide = Buffer.from(`\ufeff${given}`, 'utf16le');
        const bytes = {
          utf8: Buffer.from(given),
          marked: Buffer.from(`\ufeff${given}`),
          utf16le: wide,
          utf16be: Buffer.from(wide).swap16(),
        };
        expect(await cleaned(bytes[encoding as keyof typeof bytes], blockSize)).toBe(given);
      }),
      { numRuns: 500, seed: 3 },
    );
  });

  it('show bytes that are no letter as such', async () => {
    expect(await cleaned(Buffer.from('a\xe9b\xff\xc3', 'latin1'), 2)).toBe('a\ufffdb\ufffd\ufffd');
  });

  it('never lose or change what is ASCII, whatever stands between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 4, maxLength: 60 }), size, async (given, blockSize) => {
        const bytes = Buffer.concat([Buffer.from('<a>'), Buffer.from(given)]);
        const ascii = (from: string) => from.replace(/[^\0-\x7f]/gu, '');
        expect(ascii(await cleaned(bytes, blockSize))).toBe(ascii(bytes.toString('utf8')));
      }),
      { numRuns: 300, seed: 4 },
    );
  });
});
