import { describe, expect, it } from 'vitest';
import { jsonText } from './json-text';
import { openStore } from './open-store';

describe('JSON for the database', () => {
  it('has no half characters, and everything else as it was', async () => {
    const texts = ['😀 heel', `${'😀'.slice(0, 1)} half`, `x${'😀'.slice(1)}`, '\\ud83d als letters', `\\${'😀'.slice(0, 1)}`, '\u0000\n"'];
    const store = await openStore(':memory:');
    const [row] = await store.reading.rows<{ answer: string }>('SELECT CAST($text AS JSON)::VARCHAR AS answer', { text: jsonText(texts) });
    await store.close();
    expect(JSON.parse(row?.answer ?? '')).toEqual(['😀 heel', '\ufffd half', 'x\ufffd', '\\ud83d als letters', '\\\ufffd', '\u0000\n"']);
  });
});
