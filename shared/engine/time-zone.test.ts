import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from './index';

const folder = mkdtempSync(join(tmpdir(), 'contactpeil-zone-'));
const path = join(folder, 'utc.csv');
writeFileSync(
  path,
  [
    'Interval Start,Queue,Offered,Answered',
    ...[8, 9, 10].map((hour) => `2024-06-13T${String(hour).padStart(2, '0')}:00:00Z,Sales,${hour},${hour}`),
  ].join('\n'),
);

describe('the time zone of a client', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = createEngine({ place: folder, host: 'terminal', version: '0' });
    await engine.call('workspace.create', { name: 'zones' });
  });
  afterAll(async () => {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** First moment of a UTC file that is loaded into a client with this zone. */
  async function firstMoment(name: string, timeZone: string | null): Promise<unknown> {
    const { id } = await engine.call('client.create', { name });
    const { time_zone: shown } = await engine.call('client.time_zone', { clientId: id, timeZone });
    const { token } = await engine.registerFile(path);
    const [outcome] = await engine.call('import.run', { clientId: id, files: [token] });
    expect(outcome?.alarms.map(({ code }) => code)).toContain('utc_stamps');
    const { rows } = await engine.query(`SELECT CAST(min(interval_start) AS VARCHAR) FROM queue_interval WHERE client_id = '${id}'`);
    return [shown, rows[0]?.[0]];
  }

  it('shows stamps in UTC on its own wall clock: Amsterdam unless said otherwise', async () => {
    expect(await firstMoment('Nederland', null)).toEqual(['Europe/Amsterdam', '2024-06-13 10:00:00']);
    expect(await firstMoment('Londen', 'Europe/London')).toEqual(['Europe/London', '2024-06-13 09:00:00']);
    expect(await firstMoment('Istanbul', 'Europe/Istanbul')).toEqual(['Europe/Istanbul', '2024-06-13 11:00:00']);
  });

  it('holds for what is loaded from then on; a file that stands by the old clock says so and can be read again', async () => {
    const { id } = await engine.call('client.create', { name: 'Verhuisd' });
    const { token } = await engine.registerFile(path);
    const moment = async () =>
      (await engine.query(`SELECT CAST(min(interval_start) AS VARCHAR) FROM queue_interval WHERE client_id = '${id}'`)).rows;
    const clocks = async () => (await engine.call('import.list', { clientId: id })).map(({ time_zone }) => time_zone);
    const [first] = await engine.call('import.run', { clientId: id, files: [token] });
    await engine.call('client.time_zone', { clientId: id, timeZone: 'Europe/London' });
    expect([await moment(), await clocks()]).toEqual([[['2024-06-13 10:00:00']], ['Europe/Amsterdam']]);
    const replaces = first?.tables.flatMap(({ import_id }) => import_id ?? []) ?? [];
    const [look] = await engine.call('import.inspect', { clientId: id, files: [token], replaces });
    expect(look?.tables[0]?.time_zone).toBe('Europe/London');
    await engine.call('import.run', { clientId: id, files: [token], replaces });
    expect([await moment(), await clocks()]).toEqual([[['2024-06-13 09:00:00']], ['Europe/London']]);
  });

  it('says nothing of a file without stamps in UTC', async () => {
    const { id } = await engine.call('client.create', { name: 'Eigen klok' });
    const local = join(folder, 'lokaal.csv');
    writeFileSync(local, ['Interval;Wachtrij;Aangeboden;Opgenomen', '13-06-2024 9:00;A;8;8', '13-06-2024 10:00;A;9;9'].join('\n'));
    const { token } = await engine.registerFile(local);
    const [outcome] = await engine.call('import.run', { clientId: id, files: [token] });
    expect([outcome?.outcome, outcome?.tables[0]?.time_zone]).toEqual(['loaded', undefined]);
  });

  it('is one that the computer knows', async () => {
    const { id } = await engine.call('client.create', { name: 'Nergens' });
    await expect(engine.call('client.time_zone', { clientId: id, timeZone: 'Europa/Nergens' })).rejects.toThrow();
  });
});
