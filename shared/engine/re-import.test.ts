import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { freshWorkspace } from '../../tests/fixtures/fresh-workspace';
import { numbers, queueFile } from '../../tests/fixtures/queue-file';
import type { ImportOutcome } from '../contract';
import { createEngine } from './index';

const two = (number: number) => String(number).padStart(2, '0');

describe('the same rows again', () => {
  const { engine, folder, client, load } = freshWorkspace();
  const sums = async (clientId: string) =>
    (
      await engine.query(
        `SELECT count(*)::INTEGER AS rows, coalesce(sum(offered), 0) AS offered FROM queue_interval WHERE client_id = '${clientId}'`,
      )
    ).rows[0];
  const importsOf = async (clientId: string) => (await engine.call('import.list', { clientId })).filter((one) => one.import_id !== null);

  it('a new month is added', async () => {
    const id = await client();
    expect((await load(id, queueFile(folder, 'mei.csv', 5, numbers(1, 10)))).outcome).toBe('loaded');
    const june = await load(id, queueFile(folder, 'juni.csv', 6, numbers(1, 10)));
    expect([june.outcome, june.alarms.map(({ code }) => code).filter((code) => code.startsWith('overlap'))]).toEqual(['loaded', []]);
    expect(await sums(id)).toEqual([80, 1600]);
  });

  it('rows that are there already are counted, and nothing is loaded until someone says what should happen', async () => {
    const id = await client();
    await load(id, queueFile(folder, 'dag1-10.csv', 5, numbers(1, 10)));
    const outcome = await load(id, queueFile(folder, 'dag8-15.csv', 5, numbers(8, 15), 30));
    expect(outcome.outcome).toBe('refused');
    expect(outcome.problem).toMatchObject({
      code: 'overlapping_rows',
      values: { count: 12, rows: 32, other: 'dag1-10.csv', from: '2024-05-08', to: '2024-05-10' },
    });
    expect(outcome.alarms.find(({ code }) => code === 'overlap_refused')?.examples).toHaveLength(5);
    expect(await sums(id)).toEqual([40, 800]);
  });

  it('replaces on request, in both readings the rows still add up, and taking it back restores what was there', async () => {
    const id = await client();
    await load(id, queueFile(folder, 'oud.csv', 5, numbers(1, 10)));
    const before = (await engine.query(`SELECT * FROM queue_interval WHERE client_id = '${id}' ORDER BY interval_start`)).rows;
    const newer = await load(id, queueFile(folder, 'nieuw.csv', 5, numbers(8, 15), 30), { overlap: 'replace' });
    expect(newer.outcome).toBe('loaded');
    expect(newer.alarms.find(({ code }) => code === 'overlap_replaced')?.values).toMatchObject({ count: 12, replaced: 12 });
    expect(await sums(id)).toEqual([60, 28 * 20 + 32 * 30]);
    const [old, young] = await importsOf(id);
    for (const reading of [old, young])
      expect(reading?.rows_read).toBe((reading?.rows_loaded ?? 0) + (reading?.rows_rejected ?? 0) + (reading?.rows_skipped ?? 0));
    expect([old?.rows_loaded, old?.alarms.at(-1)?.code]).toEqual([28, 'rows_replaced']);
    await expect(engine.call('import.undo', { importId: old?.import_id ?? '' })).rejects.toMatchObject({
      problem: { code: 'undo_later_first', values: { later: 'nieuw.csv', rows: 12 } },
    });
    await engine.call('import.undo', { importId: young?.import_id ?? '' });
    const after = (await engine.query(`SELECT * FROM queue_interval WHERE client_id = '${id}' ORDER BY interval_start`)).rows;
    expect(after).toEqual(before);
    const [restored] = await importsOf(id);
    expect([restored?.rows_loaded, restored?.rows_skipped, restored?.alarms.some(({ code }) => code === 'rows_replaced')]).toEqual([
      40,
      old?.rows_skipped === undefined ? 0 : old.rows_skipped - 12,
      false,
    ]);
  });

  it('keeps both on request and says that they count twice', async () => {
    const id = await client();
    await load(id, queueFile(folder, 'a.csv', 5, numbers(1, 5)));
    const second = await load(id, queueFile(folder, 'b.csv', 5, numbers(5, 6), 10), { overlap: 'add' });
    expect(second.alarms.find(({ code }) => code === 'overlap_added')?.values).toMatchObject({ count: 4, other: 'a.csv' });
    expect(await sums(id)).toEqual([28, 20 * 20 + 8 * 10]);
  });

  it('files that complete each other are no overlap: the forecast in one, the schedule in the other', async () => {
    const id = await client();
    const times = [9, 10, 11, 12].flatMap((hour) => numbers(1, 10).map((day) => `${two(day)}-05-2024 ${two(hour)}:00;Algemeen`));
    const write = (name: string, header: string, value: number) => {
      writeFileSync(
        join(folder, name),
        [`Interval;Wachtrij;${header}`, ...times.map((time, index) => `${time};${value + (index % 5)}`)].join('\r\n'),
      );
      return join(folder, name);
    };
    expect((await load(id, write('prognose.csv', 'Prognose aanbod', 20))).outcome).toBe('loaded');
    const schedule = await load(id, write('rooster.csv', 'Ingeroosterde medewerkers', 6));
    expect([schedule.outcome, schedule.problem]).toEqual(['loaded', null]);
  });

  it('contacts are the same by their number, also when the export writes them otherwise', async () => {
    const id = await client();
    const write = (name: string, header: string, rows: readonly string[]) => {
      writeFileSync(join(folder, name), [header, ...rows].join('\r\n'));
      return join(folder, name);
    };
    const header = 'Gespreksnummer;Starttijd;Wachtrij;Wachttijd (sec);Gesprekstijd (sec)';
    const row = (number: number) =>
      `C${number};${two((number % 20) + 1)}-05-2024 10:${two(number % 60)};Algemeen;${number % 40};${200 + number}`;
    expect((await load(id, write('gesprekken1.csv', header, numbers(1, 60).map(row)))).outcome).toBe('loaded');
    const again = await load(id, write('gesprekken2.csv', header, numbers(51, 90).map(row)));
    expect(again.problem).toMatchObject({ code: 'overlapping_rows', values: { count: 10, rows: 40 } });
    expect((await load(id, join(folder, 'gesprekken2.csv'), { overlap: 'replace' })).outcome).toBe('loaded');
    expect((await engine.query(`SELECT count(*)::INTEGER FROM contact WHERE client_id = '${id}'`)).rows).toEqual([[90]]);
  });

  it('contacts without a number are compared with another delivery of the same export only: elsewhere two callers may look alike', async () => {
    const calls = (name: string, header: string, first: number, last: number) => {
      const rows = numbers(first, last).map(
        (at) => `${two((at % 20) + 1)}-05-2024 10:${two(at % 60)};Algemeen;Medewerker ${at % 5};Inkomend;${at % 40};${200 + at}`,
      );
      writeFileSync(join(folder, name), [header, ...rows].join('\r\n'));
      return join(folder, name);
    };
    const header = 'Begintijd;Wachtrij;Medewerker;Richting;Wachttijd (sec);Gesprekstijd (sec)';
    const id = await client();
    expect((await load(id, calls('zonder nummer 1.csv', header, 1, 30))).outcome).toBe('loaded');
    const same = await load(id, calls('zonder nummer 2.csv', header, 21, 50));
    expect(same.problem).toMatchObject({ code: 'overlapping_rows', values: { count: 10, rows: 30 } });
    const other = await load(id, calls('andere export.csv', header.replace('Medewerker', 'Agent'), 21, 50));
    expect([other.outcome, other.tables[0]?.rows_loaded]).toEqual(['loaded', 30]);
  });

  it('of an archive only the tables that are not there yet are loaded, each of their rows once', async () => {
    const id = await client();
    const may = queueFile(folder, 'mei-los.csv', 5, numbers(1, 10));
    await load(id, may);
    const zip = new JSZip();
    zip.file('mei.csv', readFileSync(may));
    zip.file('juni.csv', readFileSync(queueFile(folder, 'juni-los.csv', 6, numbers(1, 10), 30)));
    const path = join(folder, 'mei en juni.zip');
    writeFileSync(path, await zip.generateAsync({ type: 'nodebuffer' }));
    const both = await load(id, path);
    expect(both.outcome).toBe('loaded');
    expect(both.tables.map((table) => [table.file, table.rows_loaded, table.rows_skipped, table.import_id !== null])).toEqual([
      ['mei en juni.zip/juni.csv', 40, 0, true],
      ['mei en juni.zip/mei.csv', 0, 40, false],
    ]);
    expect(await sums(id)).toEqual([80, 40 * 20 + 40 * 30]);
    expect(await importsOf(id)).toHaveLength(2);
  });

  it('a file that was taken back can be loaded again; one that was not is known', async () => {
    const id = await client();
    const path = queueFile(folder, 'terug.csv', 5, numbers(1, 5));
    const first = await load(id, path);
    expect((await load(id, path)).outcome).toBe('already_loaded');
    expect(await engine.call('import.undo', { importId: first.tables[0]?.import_id ?? '' })).toEqual({ rows: 20 });
    expect(await sums(id)).toEqual([0, 0]);
    expect((await load(id, path)).outcome).toBe('loaded');
    expect((await load(id, path)).outcome).toBe('already_loaded');
    expect(await sums(id)).toEqual([20, 400]);
  });
});

describe('two files in two time zones', () => {
  it('the same day moved by two hours is said; the same day, or another kind of day, is not', async () => {
    const place = mkdtempSync(join(tmpdir(), 'contactpeil-zones-'));
    const engine = createEngine({ place, host: 'terminal', version: '0' });
    await engine.call('workspace.create', { name: 'zones' });
    const shape = [4, 9, 16, 22, 25, 21, 14, 15, 18, 16, 12, 8, 5, 3];
    const write = (name: string, header: string, startHour: number, value: (volume: number, day: number) => string) => {
      const lines = numbers(13, 24).flatMap((day) =>
        shape.map(
          (volume, index) =>
            `${day}-05-2024 ${two(startHour + Math.floor(index / 2))}:${index % 2 ? '30' : '00'};Algemeen;${value(volume, day)}`,
        ),
      );
      writeFileSync(join(place, name), [`Interval;Wachtrij;${header}`, ...lines].join('\r\n'));
      return join(place, name);
    };
    const queue = (name: string, hour: number) =>
      write(name, 'Aangeboden;Opgenomen', hour, (volume, day) => `${volume + (day % 3)};${volume}`);
    const plan = (name: string, hour: number) => write(name, 'Prognose aanbod', hour, (volume, day) => `${volume + (day % 2)}`);
    const shiftOf = async (client: string, second: string) => {
      const { id } = await engine.call('client.create', { name: client });
      const tokens = [await engine.registerFile(queue(`${client}-a.csv`, 9)), await engine.registerFile(second)];
      const outcomes: ImportOutcome[] = [];
      for (const { token } of tokens) outcomes.push(...(await engine.call('import.run', { clientId: id, files: [token] })));
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['loaded', 'loaded']);
      return outcomes[1]?.alarms.find(({ code }) => code === 'other_time_zone')?.values;
    };
    expect(await shiftOf('verschoven', plan('plan-utc.csv', 7))).toEqual({ hours: 2, direction: 'earlier', other: 'verschoven-a.csv' });
    expect(await shiftOf('gelijk', plan('plan.csv', 9))).toBeUndefined();
    const flat = write('vlak.csv', 'Prognose aanbod', 8, (_volume, day) => `${10 + (day % 2)}`);
    expect(await shiftOf('vlak', flat)).toBeUndefined();
    await engine.close();
  });
});

describe('a mapping that a person chose', () => {
  it('comes back for the same headers, for the next client too, and the reading says so', async () => {
    const engine = createEngine({ place: mkdtempSync(join(tmpdir(), 'contactpeil-memory-')), host: 'terminal', version: '0' });
    const files = mkdtempSync(join(tmpdir(), 'contactpeil-memory-files-'));
    const write = (name: string, month: number) => {
      const rows = numbers(1, 25).map((day) => `${two(day)}-${two(month)}-2024;Algemeen;${50 + day};50;${day}`);
      writeFileSync(join(files, name), ['Datum;Wachtrij;Aangeboden;Opgenomen;Kolom X', ...rows].join('\r\n'));
      return engine.registerFile(join(files, name));
    };
    await engine.call('workspace.create', { name: 'geheugen' });
    const [first, second] = [await engine.call('client.create', { name: 'Een' }), await engine.call('client.create', { name: 'Twee' })];
    const column = (outcome: ImportOutcome | undefined) => outcome?.tables[0]?.columns.find(({ header }) => header === 'Kolom X');
    const may = await write('mei.csv', 5);
    const [unknown] = await engine.call('import.inspect', { files: [may.token] });
    expect(column(unknown)?.field).toBeNull();
    const choices = [{ file: 'mei.csv', sheet: null, header: 'Kolom X', field: 'abandoned', unit: null }];
    const [chosen] = await engine.call('import.run', { clientId: first.id, files: [may.token], choices });
    expect(column(chosen)).toMatchObject({ field: 'abandoned', reason: 'chosen:abandoned' });
    const june = await write('juni.csv', 6);
    const [offered] = await engine.call('import.inspect', { files: [june.token] });
    expect(column(offered)).toMatchObject({ field: 'abandoned', reason: 'remembered:abandoned' });
    const [next] = await engine.call('import.run', { clientId: second.id, files: [june.token] });
    expect(column(next)).toMatchObject({ field: 'abandoned', reason: 'remembered:abandoned', confidence: 1 });
    const sum = await engine.query(`SELECT sum(abandoned) FROM queue_interval WHERE client_id = '${second.id}'`);
    expect(sum.rows).toEqual([[325]]);
    const july = await write('juli.csv', 7);
    const leaveOut = [{ file: 'juli.csv', sheet: null, header: 'Kolom X', field: null, unit: null }];
    const [without] = await engine.call('import.run', { clientId: second.id, files: [july.token], choices: leaveOut });
    expect(without?.problem).toBeNull();
    expect(column(without)).toMatchObject({ field: null, reason: 'chosen:' });
    const august = await write('augustus.csv', 8);
    const [later] = await engine.call('import.inspect', { files: [august.token] });
    expect(column(later)).toMatchObject({ field: null, reason: 'remembered:' });
    await engine.close();
  });
});
