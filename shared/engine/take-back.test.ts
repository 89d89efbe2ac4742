import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportOutcome, OverlapChoice } from '../contract';
import { createEngine, type Engine } from './index';

const folder = mkdtempSync(join(tmpdir(), 'contactpeil-take-back-'));
const two = (number: number) => String(number).padStart(2, '0');
const days = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);

function queueFile(name: string, month: number, on: readonly number[], perHour = 20): string {
  const rows = on.flatMap((day) =>
    [9, 10, 11, 12].map((hour) => `${two(day)}-${two(month)}-2024 ${hour}:00;Algemeen;${perHour};${perHour - 2}`),
  );
  const path = join(folder, name);
  writeFileSync(path, ['Interval;Wachtrij;Aangeboden;Opgenomen', ...rows].join('\r\n'));
  return path;
}

describe('taking back', () => {
  let engine: Engine;
  let clients = 0;
  beforeAll(async () => {
    engine = createEngine({ place: folder, host: 'terminal', version: '0' });
    await engine.call('workspace.create', { name: 'terug' });
  });
  afterAll(async () => {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const client = async () => (await engine.call('client.create', { name: `Klant ${++clients}` })).id;
  async function load(clientId: string, path: string, overlap?: OverlapChoice): Promise<ImportOutcome> {
    const { token } = await engine.registerFile(path);
    const [outcome] = await engine.call('import.run', { clientId, files: [token], ...(overlap ? { overlap } : {}) });
    if (!outcome) throw new Error('no outcome');
    return outcome;
  }
  const idOf = ({ tables }: ImportOutcome) => tables[0]?.import_id ?? '';
  const rowsOf = async (clientId: string) =>
    (await engine.query(`SELECT * FROM queue_interval WHERE client_id = '${clientId}' ORDER BY interval_start`)).rows;

  it('takes everything back that was loaded together, also where one file replaced rows of another, and leaves the rest', async () => {
    const id = await client();
    await load(id, queueFile('april.csv', 4, days(1, 10)));
    const before = await rowsOf(id);
    const may = await load(id, queueFile('mei.csv', 5, days(1, 10)));
    const again = await load(id, queueFile('mei opnieuw.csv', 5, days(8, 12), 30), 'replace');
    expect(await engine.call('import.undo_all', { clientId: id, importIds: [idOf(may), idOf(again)] })).toEqual({ rows: 60 });
    expect(await rowsOf(id)).toEqual(before);
  });

  it('takes back all or nothing', async () => {
    const id = await client();
    const april = await load(id, queueFile('april 2.csv', 4, days(1, 10), 21));
    const may = await load(id, queueFile('mei 2.csv', 5, days(1, 10), 21));
    await load(id, queueFile('april nieuw.csv', 4, days(8, 12), 31), 'replace');
    const before = await rowsOf(id);
    await expect(engine.call('import.undo_all', { clientId: id, importIds: [idOf(april), idOf(may)] })).rejects.toMatchObject({
      problem: { code: 'undo_later_first' },
    });
    expect(await rowsOf(id)).toEqual(before);
    const other = await client();
    await expect(engine.call('import.undo_all', { clientId: other, importIds: [idOf(may)] })).rejects.toMatchObject({
      problem: { code: 'import_unknown' },
    });
    expect(await rowsOf(id)).toEqual(before);
  });

  it('knows two files of one name apart by what is in them', async () => {
    const id = await client();
    const path = queueFile('export.csv', 6, days(1, 5));
    const june = await load(id, path);
    queueFile('export.csv', 7, days(1, 5));
    const july = await load(id, path);
    expect(june.content).not.toBe(july.content);
    const listed = await engine.call('import.list', { clientId: id });
    expect(listed.map(({ file, content }) => [file, content])).toEqual([
      ['export.csv', june.content],
      ['export.csv', july.content],
    ]);
    const { token } = await engine.registerFile(path);
    const [seen] = await engine.call('import.inspect', { files: [token] });
    expect(seen?.content).toBe(july.content);
  });

  it('takes a file that was not understood off the list', async () => {
    const id = await client();
    writeFileSync(join(folder, 'lees mij.txt'), 'Dit is geen tabel.\r\nAlleen maar wat tekst.');
    await load(id, join(folder, 'lees mij.txt'));
    expect((await engine.call('import.list', { clientId: id })).map(({ file }) => file)).toEqual(['lees mij.txt']);
    expect(await engine.call('import.forget_refused', { clientId: id, file: 'lees mij.txt' })).toEqual({ forgotten: 1 });
    expect(await engine.call('import.list', { clientId: id })).toEqual([]);
  });

  it('takes one file of a zip off the list, and reads a zip again as a whole', async () => {
    const id = await client();
    const zip = new JSZip();
    for (const name of ['een.csv', 'twee.csv']) zip.file(name, readFileSync(queueFile(name, name === 'een.csv' ? 8 : 9, days(1, 5), 22)));
    zip.file('lees mij.txt', 'Dit is geen tabel.\r\nAlleen maar wat tekst.');
    const path = join(folder, 'alles.zip');
    writeFileSync(path, await zip.generateAsync({ type: 'nodebuffer' }));
    await load(id, path);
    const listed = await engine.call('import.list', { clientId: id });
    expect(listed.map(({ file, import_id }) => [file, import_id !== null])).toEqual([
      ['alles.zip/een.csv', true],
      ['alles.zip/twee.csv', true],
      ['alles.zip/lees mij.txt', false],
    ]);
    expect(new Set(listed.map(({ content }) => content)).size).toBe(1);
    expect(await engine.call('import.forget_refused', { clientId: id, file: 'alles.zip/lees mij.txt' })).toEqual({ forgotten: 1 });
    const before = await rowsOf(id);
    const replaces = listed.flatMap(({ import_id }) => import_id ?? []);
    const { token } = await engine.registerFile(path);
    const [again] = await engine.call('import.run', { clientId: id, files: [token], replaces });
    expect([again?.outcome, (await rowsOf(id)).length]).toEqual(['loaded', before.length]);
  });

  it('says what files that are about to be loaded would answer', async () => {
    const id = await client();
    const answered = async (facts?: 'queue_interval'[]) =>
      (await engine.call('questions.list', { clientId: id, ...(facts ? { facts } : {}) })).filter(({ answerable }) => answerable !== 'no')
        .length;
    expect(await answered()).toBe(0);
    expect(await answered(['queue_interval'])).toBeGreaterThan(3);
  });
});
