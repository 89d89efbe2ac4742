import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { freshWorkspace } from '../../tests/fixtures/fresh-workspace';
import { numbers, queueFile } from '../../tests/fixtures/queue-file';
import type { ImportOutcome } from '../contract';

describe('taking back', () => {
  const { engine, folder, client, load } = freshWorkspace();
  const idOf = ({ tables }: ImportOutcome) => tables[0]?.import_id ?? '';
  const rowsOf = async (clientId: string) =>
    (await engine.query(`SELECT * FROM queue_interval WHERE client_id = '${clientId}' ORDER BY interval_start`)).rows;

  it('takes everything back that was loaded together, also where one file replaced rows of another, and leaves the rest', async () => {
    const id = await client();
    await load(id, queueFile(folder, 'april.csv', 4, numbers(1, 10)));
    const before = await rowsOf(id);
    const may = await load(id, queueFile(folder, 'mei.csv', 5, numbers(1, 10)));
    const again = await load(id, queueFile(folder, 'mei opnieuw.csv', 5, numbers(8, 12), 30), { overlap: 'replace' });
    expect(await engine.call('import.undo_all', { clientId: id, importIds: [idOf(may), idOf(again)] })).toEqual({ rows: 60 });
    expect(await rowsOf(id)).toEqual(before);
  });

  it('takes back all or nothing', async () => {
    const id = await client();
    const april = await load(id, queueFile(folder, 'april 2.csv', 4, numbers(1, 10), 21));
    const may = await load(id, queueFile(folder, 'mei 2.csv', 5, numbers(1, 10), 21));
    await load(id, queueFile(folder, 'april nieuw.csv', 4, numbers(8, 12), 31), { overlap: 'replace' });
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
    const path = queueFile(folder, 'export.csv', 6, numbers(1, 5));
    const june = await load(id, path);
    queueFile(folder, 'export.csv', 7, numbers(1, 5));
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

  it('keeps what was not understood of two files of one name, and takes one of them off the list', async () => {
    const id = await client();
    const path = join(folder, 'memo.txt');
    const memo = async (words: string) => {
      writeFileSync(path, `Dit is geen tabel.\r\n${words}`);
      return load(id, path);
    };
    const may = await memo('Alleen wat tekst over mei.');
    const june = await memo('Alleen wat tekst over juni.');
    const contents = async () => (await engine.call('import.list', { clientId: id })).map(({ content }) => content).sort();
    expect(await contents()).toEqual([may.content, june.content].sort());
    // The same file once more takes the place of its own reading.
    await memo('Alleen wat tekst over juni.');
    expect(await contents()).toEqual([may.content, june.content].sort());
    const one = { clientId: id, file: 'memo.txt', content: may.content ?? '' };
    expect(await engine.call('import.forget_refused', one)).toEqual({ forgotten: 1 });
    expect(await contents()).toEqual([june.content]);
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
    for (const name of ['een.csv', 'twee.csv'])
      zip.file(name, readFileSync(queueFile(folder, name, name === 'een.csv' ? 8 : 9, numbers(1, 5), 22)));
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
