import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EncodingCheck } from './encoding';
import { PlainFacts } from './plain-facts';

/** A text as a file holds it, and where the disk happens to cut it. `shift`: where in its memory a block begins. */
const cutFiles = fc.record({
  lines: fc.array(
    fc
      .array(fc.constantFrom('a', 'Zoë', '12,5', ';', '"', ' ', '" ', ' "', '\r', '\0', '#', '$', 'é'), { maxLength: 12 })
      .map((parts) => parts.join('')),
    { maxLength: 30 },
  ),
  end: fc.constantFrom('\n', '\r\n'),
  encoding: fc.constantFrom('utf8', 'latin1'),
  block: fc.integer({ min: 2, max: 41 }),
  shift: fc.integer({ min: 0, max: 3 }),
});

/** The blocks, each somewhere in a larger piece of memory, as the system hands them out. */
function blocksOf(bytes: Buffer, length: number, shift: number): Buffer[] {
  const blocks: Buffer[] = [];
  for (let from = 0; from < bytes.length; from += length) {
    const memory = Buffer.alloc(length + shift + 4, '"');
    const taken = bytes.copy(memory, shift, from, from + length);
    blocks.push(memory.subarray(shift, shift + taken));
  }
  return blocks;
}

const factsOf = (blocks: readonly Buffer[]) => {
  const facts = new PlainFacts();
  for (const block of blocks) facts.add(block);
  const { lines, longestLine, quotes, doubtfulQuotes } = facts;
  return { lines, longestLine, quotes, doubtfulQuotes, even: [0, 1, 5].map((line) => facts.evenAfter(line)) };
};

describe('a text read in blocks', () => {
  it('gives the same facts as byte by byte, wherever it is cut', () => {
    fc.assert(
      fc.property(cutFiles, ({ lines, end, encoding, block, shift }) => {
        const bytes = Buffer.from(lines.join(end), encoding as BufferEncoding);
        expect(factsOf(blocksOf(bytes, block, shift))).toEqual(factsOf(blocksOf(bytes, 1, 0)));
      }),
    );
  });

  it('is found to be in the same encoding, wherever it is cut', () => {
    const text = 'Zoë belt over de café-actie, één keer, naïef geërgerd\r\nMüller fragt nach München, Größe 5\r\n';
    const found = (bytes: Buffer, block: number) => {
      const check = new EncodingCheck();
      for (const one of blocksOf(bytes, block, 1)) check.add(one);
      return check.verdict().encoding;
    };
    const mixed = Buffer.concat([Buffer.from(text.repeat(3), 'utf8'), Buffer.from(text, 'latin1')]);
    for (const bytes of [Buffer.from(text.repeat(4), 'utf8'), Buffer.from(text.repeat(4), 'latin1'), mixed])
      for (const block of [7, 40, 61, 200]) expect(found(bytes, block)).toBe(found(bytes, bytes.length));
    expect(found(mixed, 40)).toBe('mixed');
    expect(found(Buffer.from(text, 'latin1'), 40)).toBe('windows-1252');
  });
});
