import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { freshWorkspace } from '../../tests/fixtures/fresh-workspace';
import { type ColumnChoice, ProblemError } from '../contract';
import { stages as realStages, type Stages } from './stages';

const asAbandoned = (file: string): ColumnChoice => ({ file, sheet: null, header: 'Kolom X', field: 'abandoned', unit: null });

describe('a file that is read once more, differently', () => {
  let fullDisk = false;
  const stages: Stages = {
    ...realStages,
    importFile: (open, loader, options) => {
      if (fullDisk) vi.spyOn(loader, 'finishTable').mockRejectedValue(new ProblemError({ code: 'disk_full', values: {} }));
      return realStages.importFile(open, loader, options);
    },
  };
  const { engine, folder, client, load } = freshWorkspace(stages);
  /** Counts per hour of some days of May, with one column whose header says nothing. */
  function write(name: string, days: readonly number[], offered = 20): string {
    const rows = days.flatMap((day) =>
      [9, 10, 11].map((hour) => `${String(day).padStart(2, '0')}-05-2024 ${hour}:00;Algemeen;${offered};${offered - 3};${day % 3}`),
    );
    writeFileSync(join(folder, name), ['Interval;Wachtrij;Aangeboden;Opgenomen;Kolom X', ...rows].join('\r\n'));
    return join(folder, name);
  }
  const idOf = (outcome: Awaited<ReturnType<typeof load>>) => outcome.tables[0]?.import_id ?? '';
  const rowsOf = async (clientId: string) =>
    (await engine.query(`SELECT * FROM queue_interval WHERE client_id = '${clientId}' ORDER BY import_id, source_row`)).rows;
  const all = async (clientId: string) => [await rowsOf(clientId), await engine.call('import.list', { clientId })];

  it('takes the place of its earlier reading', async () => {
    const id = await client();
    const path = write('mei.csv', [1, 2, 3]);
    const first = await load(id, path);
    const again = await load(id, path, { replaces: [idOf(first)], choices: [asAbandoned('mei.csv')] });
    expect([again.outcome, again.tables[0]?.columns.find(({ header }) => header === 'Kolom X')?.field]).toEqual(['loaded', 'abandoned']);
    expect((await engine.call('import.list', { clientId: id })).map(({ import_id }) => import_id)).toEqual([idOf(again)]);
    const sums = await engine.query(`SELECT count(*)::INTEGER, sum(abandoned) FROM queue_interval WHERE client_id = '${id}'`);
    expect(sums.rows).toEqual([[9, 9]]);
    expect((await load(id, path)).outcome).toBe('already_loaded');
  });

  it('leaves its earlier reading as it was when the load fails at its very end', async () => {
    const id = await client();
    const path = write('halverwege.csv', [4, 5, 6], 30);
    const first = await load(id, path);
    const before = await all(id);
    const how = { replaces: [idOf(first)], choices: [asAbandoned('halverwege.csv')] };
    fullDisk = true;
    const failed = await load(id, path, how);
    fullDisk = false;
    expect(failed).toMatchObject({ outcome: 'failed', problem: { code: 'disk_full' } });
    expect(await all(id)).toEqual(before);
    expect((await load(id, path, how)).outcome).toBe('loaded');
  });

  it('leaves its earlier reading as it was when the new one is refused', async () => {
    const id = await client();
    await load(id, write('oud.csv', [7, 8, 9]));
    const path = write('nieuw.csv', [9, 10], 40);
    const newer = await load(id, path, { overlap: 'replace' });
    const before = await all(id);
    const how = { replaces: [idOf(newer)], choices: [asAbandoned('nieuw.csv')] };
    const refused = await load(id, path, how);
    expect([refused.outcome, refused.problem?.code]).toEqual(['refused', 'overlapping_rows']);
    expect(await all(id)).toEqual(before);
    const settled = await load(id, path, { ...how, overlap: 'replace' });
    expect([settled.outcome, settled.alarms.find(({ code }) => code === 'overlap_replaced')?.values.replaced]).toEqual(['loaded', 3]);
    expect(await rowsOf(id)).toHaveLength(12);
    await engine.call('import.undo', { importId: idOf(settled) });
    expect(await rowsOf(id)).toHaveLength(9);
  });

  it('is refused, and nothing changes, while a later file has replaced rows of it', async () => {
    const id = await client();
    const path = write('eerst.csv', [13, 14]);
    const first = await load(id, path);
    await load(id, write('later.csv', [14, 15], 50), { overlap: 'replace' });
    const before = await all(id);
    const again = await load(id, path, { replaces: [idOf(first)], choices: [asAbandoned('eerst.csv')], overlap: 'replace' });
    expect(again).toMatchObject({ outcome: 'refused', problem: { code: 'undo_later_first', values: { later: 'later.csv', rows: 3 } } });
    expect(await all(id)).toEqual(before);
  });

  it('takes nothing of another client with it', async () => {
    const [mine, other] = [await client(), await client()];
    const theirs = await load(other, write('buren.csv', [20]));
    expect((await load(mine, write('eigen.csv', [21]), { replaces: [idOf(theirs)] })).outcome).toBe('loaded');
    expect(await rowsOf(other)).toHaveLength(3);
  });

  it('is no known file when it is looked at to be replaced', async () => {
    const id = await client();
    const path = write('kijken.csv', [22, 23]);
    const first = await load(id, path);
    const { token } = await engine.registerFile(path);
    const look = async (replaces: string[]) =>
      (await engine.call('import.inspect', { clientId: id, files: [token], replaces }))[0]?.outcome;
    expect([await look([]), await look([idOf(first)])]).toEqual(['already_loaded', 'loaded']);
  });
});
