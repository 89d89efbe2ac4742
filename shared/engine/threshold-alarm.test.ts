import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createEngine } from './index';

const folder = mkdtempSync(join(tmpdir(), 'contactpeil-threshold-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the question within how many seconds is on time', () => {
  it('is asked until a person gives the norm, and then no more', async () => {
    const path = join(folder, 'dagen.csv');
    const rows = Array.from({ length: 20 }, (_, at) => `${String(1 + at).padStart(2, '0')}-05-2024;${40 + at};${36 + at};${30 + at}`);
    writeFileSync(path, ['Datum;Aangeboden;Beantwoord;Beantwoord binnen norm', ...rows].join('\r\n'));
    const engine = createEngine({ place: folder, host: 'terminal', version: '0' });
    try {
      await engine.call('workspace.create', { name: 'norm' });
      const { id: clientId } = await engine.call('client.create', { name: 'Zonder norm' });
      const { token } = await engine.registerFile(path);
      await engine.call('import.run', { clientId, files: [token] });
      const codes = async () =>
        (await engine.call('assess.run', { clientId, language: 'nl' })).sources.flatMap(({ alarms }) => alarms.map(({ code }) => code));
      expect(await codes()).toContain('threshold_unknown');
      await engine.call('client.settings', { clientId, target: 0.8, thresholdSeconds: 30 });
      expect(await codes()).not.toContain('threshold_unknown');
    } finally {
      await engine.close();
    }
  });

  it('is answered by the files, and then the list of clients shows that limit', async () => {
    const path = join(folder, 'dertig.csv');
    const rows = Array.from({ length: 20 }, (_, at) => `${String(1 + at).padStart(2, '0')}-05-2024;${40 + at};${36 + at};${30 + at}`);
    writeFileSync(path, ['Datum;Aangeboden;Beantwoord;Beantwoord binnen 30 sec', ...rows].join('\r\n'));
    const engine = createEngine({ place: folder, host: 'terminal', version: '0' });
    try {
      await engine.call('workspace.create', { name: 'grens' });
      const { id: clientId } = await engine.call('client.create', { name: 'Dertig seconden' });
      const { token } = await engine.registerFile(path);
      await engine.call('import.run', { clientId, files: [token] });
      const { service_level: level } = await engine.call('assess.run', { clientId, language: 'nl' });
      expect(level).toMatchObject({ threshold_s: 30, drivers: null });
      const [client] = await engine.call('client.list', {});
      expect(client).toMatchObject({ threshold_s: 30, target_given: false, headline: { explained: false } });
    } finally {
      await engine.close();
    }
  });
});
