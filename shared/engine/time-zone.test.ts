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

  it('is one that the computer knows', async () => {
    const { id } = await engine.call('client.create', { name: 'Nergens' });
    await expect(engine.call('client.time_zone', { clientId: id, timeZone: 'Europa/Nergens' })).rejects.toThrow();
  });
});
