import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { TextTables } from '../../shared/import/bulk/text-table';
import { importFile } from '../../shared/import/import-file';
import { inspectFile } from '../../shared/import/inspect-file';
import { openFile } from '../../shared/import/open-file';
import { openStore, openTextTables } from '../../shared/store';

const folder = mkdtempSync(join(tmpdir(), 'contactpeil-cancel-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const two = (value: number) => String(value).padStart(2, '0');
function contacts(rows: number): string {
  const lines = ['Datum;Tijd;Gespreks-ID;Wachtrij;Beantwoord;Wachttijd (sec);Gesprekstijd'];
  for (let at = 0; at < rows; at++) {
    const clock = `${two(8 + (at % 10))}:${two(at % 60)}:${two((at * 7) % 60)}`;
    lines.push(
      `${two(1 + Math.floor((at * 28) / rows))}-06-2024;${clock};G${100_000 + at};Verkoop;Ja;${at % 90};0:0${at % 9}:${two(at % 60)}`,
    );
  }
  return `${lines.join('\r\n')}\r\n`;
}

describe('a file that is taken as a whole', () => {
  const path = join(folder, 'gesprekken.csv');
  writeFileSync(path, contacts(60_000));

  it('leaves nothing behind when it is cancelled half way, and loads afterwards', async () => {
    const store = await openStore(join(folder, 'cancel.contactpeil-workspace'));
    const cancel = new AbortController();
    // The person cancels while the rows are being made.
    const cancelling: TextTables = {
      open: async (text, signal) => {
        const table = await store.textTables.open(text, signal);
        if (!table) return null;
        return new Proxy(table, {
          get: (target, name) => {
            if (name === 'build') cancel.abort(new DOMException('cancelled', 'AbortError'));
            const value = Reflect.get(target, name, target);
            return typeof value === 'function' ? value.bind(target) : value;
          },
        });
      },
    };
    const loader = await store.loader();
    const open = await openFile(path);
    const started = performance.now();
    await expect(importFile(open, loader, { clientId: 'klant', textTables: cancelling, signal: cancel.signal })).rejects.toThrow(
      'cancelled',
    );
    expect(performance.now() - started).toBeLessThan(10_000);
    const count = async (table: string) => (await store.reading.rows<{ rows: number }>(`SELECT count(*) AS rows FROM ${table}`))[0]?.rows;
    expect(await count('contact')).toBe(0);
    expect(await count('import')).toBe(0);
    const outcome = await importFile(open, loader, { clientId: 'klant', textTables: store.textTables });
    expect(outcome.outcome).toBe('loaded');
    expect(await count('contact')).toBe(60_000);
    await loader.close();
    await open.close();
    await store.close();
  }, 60_000);

  it('is known again when its rows come in another file, row by row or as a whole', async () => {
    const store = await openStore(':memory:');
    const again = join(folder, 'nog-eens.csv');
    // The same rows, upside down and in another format: comma, quoted.
    const [header = '', ...rows] = contacts(60_000).trimEnd().split('\r\n');
    writeFileSync(again, [header, ...rows.toReversed()].map((line) => `"${line.split(';').join('","')}"\n`).join(''));
    const third = join(folder, 'omgekeerd.csv');
    writeFileSync(third, [header, ...rows.toReversed(), ''].join('\n'));
    const results = [];
    for (const [file, textTables] of [
      [path, store.textTables],
      [again, undefined],
      [third, store.textTables],
    ] as const) {
      const loader = await store.loader();
      const open = await openFile(file);
      results.push(await importFile(open, loader, { clientId: 'klant', ...(textTables ? { textTables } : {}) }));
      await loader.close();
      await open.close();
    }
    expect(results.map(({ outcome }) => outcome)).toEqual(['loaded', 'already_loaded', 'already_loaded']);
    await store.close();
  }, 60_000);

  it('is read row by row when the database finds other records than the file has', async () => {
    const store = await openStore(':memory:');
    const uneven = join(folder, 'oneven.csv');
    writeFileSync(uneven, contacts(40_000).replace('G120000;Verkoop', 'G120000;Verkoop;te veel'));
    const loader = await store.loader();
    const open = await openFile(uneven);
    expect(await store.textTables.open((await open.sheets[0]?.plainText?.()) as never)).toBeNull();
    const outcome = await importFile(open, loader, { clientId: 'klant', textTables: store.textTables });
    expect(outcome.tables[0]?.rows_read).toBe(40_000);
    await loader.close();
    await open.close();
    await store.close();
  }, 60_000);

  it('is looked at as a whole with the same reading, and its scratch files are removed', async () => {
    const scratch = mkdtempSync(join(folder, 'scratch-'));
    const open = await openFile(path);
    let opened = 0;
    const tables = openTextTables(scratch);
    const counted: TextTables = {
      open: (text, signal) => {
        opened++;
        return tables.open(text, signal);
      },
    };
    const whole = await inspectFile(open, { textTables: counted });
    expect(opened).toBe(1);
    expect(whole).toEqual(await inspectFile(open));
    expect(readdirSync(scratch)).toEqual([]);
    await open.close();
  }, 60_000);
});
