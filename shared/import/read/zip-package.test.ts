import { randomBytes } from 'node:crypto';
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { ZipPackage } from './zip-package';

describe('a part of a zip that is left before its end', () => {
  it('ends no process, however often and wherever it is left, and the zip can be read on', async () => {
    const zip = new JSZip();
    const packed = randomBytes(3_000_000);
    zip.file('packed.bin', packed, { compression: 'DEFLATE' });
    zip.file('stored.bin', packed, { compression: 'STORE' });
    zip.file('empty.bin', '');
    const path = join(mkdtempSync(join(tmpdir(), 'contactpeil-zip-')), 'parts.zip');
    writeFileSync(path, await zip.generateAsync({ type: 'nodebuffer' }));
    const opened = await ZipPackage.open(path, 'parts.zip', statSync(path).size);
    const leaveAfter = async (part: string, blocks: number) => {
      let left = blocks;
      for await (const block of opened.read(part)) if (block.length > 0 && --left <= 0) break;
    };
    const rounds = Array.from({ length: 40 }, (_, at) => leaveAfter(at % 2 ? 'packed.bin' : 'stored.bin', 1 + (at % 7)));
    await Promise.all(rounds);
    await new Promise((done) => setTimeout(done, 100));
    for (const part of ['packed.bin', 'stored.bin']) {
      const blocks: Buffer[] = [];
      for await (const block of opened.read(part)) blocks.push(block);
      expect(Buffer.concat(blocks).equals(packed)).toBe(true);
    }
    expect(await opened.readSmall('empty.bin')).toHaveLength(0);
    opened.close();
  });
});
