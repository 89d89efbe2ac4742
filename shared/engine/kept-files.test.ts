import { mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OpenFile } from '../import/table';
import { KeptFiles } from './kept-files';

const folder = mkdtempSync(join(tmpdir(), 'contactpeil-kept-'));
function opened(name: string, format: OpenFile['format'], bytes: number) {
  const path = join(folder, name);
  writeFileSync(path, 'a;b\r\n1;2');
  const open = { path, name, format, sha256: name, bytes, sheets: [], closed: 0, close: async () => void open.closed++ };
  return { file: { token: `token-${name}`, path, name }, open };
}
const large = 50_000_000;

describe('files between the look and the load', () => {
  it('hands a large text file on as it was opened, once', async () => {
    const kept = new KeptFiles();
    const { file, open } = opened('groot.csv', 'csv', large);
    await kept.keepOrClose(file, {}, open);
    expect(open.closed).toBe(0);
    expect(await kept.take(file, {})).toBe(open);
    expect(await kept.take(file, {})).toBeUndefined();
  });

  it('opens a file anew when it has changed, or is to be read in other characters', async () => {
    const kept = new KeptFiles();
    const { file, open } = opened('gewijzigd.csv', 'csv', large);
    await kept.keepOrClose(file, {}, open);
    expect(await kept.take(file, { encoding: 'cp850' })).toBeUndefined();
    utimesSync(file.path, new Date(), new Date(Date.now() + 5000));
    expect(await kept.take(file, {})).toBeUndefined();
  });

  it('closes small files and formats held in memory at once, the oldest when there are many, and the rest at the end', async () => {
    const kept = new KeptFiles();
    const [small, book, text] = [opened('klein.csv', 'csv', 10), opened('boek.xls', 'xls', large), opened('tekst.csv', 'csv', large)];
    for (const { file, open } of [small, book, text]) await kept.keepOrClose(file, {}, open);
    expect([small.open.closed, book.open.closed, text.open.closed]).toEqual([1, 1, 0]);
    const more = Array.from({ length: 12 }, (_, at) => opened(`boek-${at}.xlsx`, 'xlsx', large));
    for (const { file, open } of more) await kept.keepOrClose(file, {}, open);
    expect([text.open.closed, ...more.map(({ open }) => open.closed)]).toEqual([1, ...more.map(() => 0)]);
    await kept.closeAll();
    expect(more.map(({ open }) => open.closed)).toEqual(more.map(() => 1));
  });
});
