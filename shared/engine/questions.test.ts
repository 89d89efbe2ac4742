import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createEngine } from './index';

const folder = mkdtempSync(join(tmpdir(), 'contactpeil-questions-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('totals without a date answer no question about days, hours or changes', async () => {
  const path = join(folder, 'totalen.csv');
  const rows = Array.from({ length: 20 }, (_, at) => `Rij ${at};${40 + at};${36 + at};${30 + at}`);
  writeFileSync(path, ['Wachtrij;Aangeboden;Beantwoord;Beantwoord binnen 20 sec', ...rows].join('\r\n'));
  const engine = createEngine({ place: folder, host: 'terminal', version: '0' });
  try {
    await engine.call('workspace.create', { name: 'totalen' });
    const { id: clientId } = await engine.call('client.create', { name: 'Alleen totalen' });
    const { token } = await engine.registerFile(path);
    await engine.call('import.run', { clientId, files: [token] });
    const asked = new Map((await engine.call('questions.list', { clientId })).map((question) => [question.id, question]));
    expect(asked.get('why_service_level')).toMatchObject({ answerable: 'partly' });
    for (const id of ['when_service_level', 'what_changed'])
      expect(asked.get(id)).toMatchObject({ answerable: 'no', missing: expect.arrayContaining(['queue_interval']) });
  } finally {
    await engine.close();
  }
});
