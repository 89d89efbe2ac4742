import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../engine';

const folder = mkdtempSync(join(tmpdir(), 'contactpeil-queues-'));

/** Counts of three queues, of which one is spelt otherwise in the second file. */
function counts(name: string, month: string, queue: string): string {
  const path = join(folder, name);
  const rows = Array.from(
    { length: 20 },
    (_, at) => `${String(1 + at).padStart(2, '0')}-${month}-2024;${queue};${40 + at};${36 + at};${30 + at}`,
  );
  writeFileSync(path, ['Datum;Wachtrij;Aangeboden;Beantwoord;Beantwoord binnen 20 sec', ...rows].join('\r\n'));
  return path;
}

describe('queues by the name that a person confirmed', () => {
  let engine: Engine;
  let clientId = '';
  beforeAll(async () => {
    engine = createEngine({ place: folder, host: 'terminal', version: '0' });
    await engine.call('workspace.create', { name: 'wachtrijen' });
    clientId = (await engine.call('client.create', { name: 'Twee namen' })).id;
    for (const path of [
      counts('mei.csv', '05', 'Verkoop'),
      counts('juni.csv', '06', 'WR_Verkoop'),
      counts('juli.csv', '07', 'Verkoop NL'),
    ]) {
      const { token } = await engine.registerFile(path);
      await engine.call('import.run', { clientId, files: [token] });
    }
  });
  afterAll(async () => {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Queues that the key figures of an assessment name, with the contacts behind each. */
  async function queues(): Promise<Record<string, number>> {
    const { kpis } = await engine.call('assess.run', { clientId, language: 'nl' });
    const offered = kpis.filter(
      ({ metric, scope }) =>
        metric === 'sl.offered' && scope.queue !== undefined && Object.keys(scope).every((key) => key === 'queue' || key === 'period'),
    );
    const found: Record<string, number> = {};
    for (const { scope, n } of offered) found[String(scope.queue)] = Math.max(found[String(scope.queue)] ?? 0, n);
    return found;
  }
  const say = (name: string, same_as: string) => engine.call('identity.confirm', { clientId, kind: 'queue', name, same_as, same: true });

  it('every figure follows it, chains are followed, the files keep their own names, and taking it back undoes it', async () => {
    const apart = await queues();
    expect(Object.keys(apart).toSorted()).toEqual(['Verkoop', 'Verkoop NL', 'WR_Verkoop']);
    await say('WR_Verkoop', 'Verkoop NL');
    await say('Verkoop NL', 'Verkoop');
    const joined = await queues();
    expect(Object.keys(joined)).toEqual(['Verkoop']);
    expect(joined.Verkoop).toBe(Object.values(apart).reduce((sum, n) => sum + n, 0));
    const sources = (await engine.call('import.list', { clientId })).map(({ import_id, file, sheet, rows_loaded: rows }) => ({
      import_id: import_id ?? '',
      file,
      sheet,
      rows,
      first_row: 1,
      last_row: 99,
    }));
    const evidence = { id: 'e', definition: 'sl.offered', query: 'kpis/queue-counts.sql', filters: { queue: 'Verkoop' }, sources };
    expect((await engine.call('proof.get', { clientId, evidence })).total_rows).toBe(60);
    const { proposals, decisions } = await engine.call('identity.list', { clientId });
    expect([proposals.filter(({ kind }) => kind === 'queue'), decisions.length]).toEqual([[], 2]);
    await engine.call('identity.undo', { clientId, kind: 'queue', name: 'WR_Verkoop', same_as: 'Verkoop NL' });
    await engine.call('identity.undo', { clientId, kind: 'queue', name: 'Verkoop NL', same_as: 'Verkoop' });
    expect(await queues()).toEqual(apart);
  });
});
