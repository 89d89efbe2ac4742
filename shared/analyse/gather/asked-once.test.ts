import { describe, expect, it } from 'vitest';
import type { ReadOnlyStore } from '../../store/read-only';
import { askedOnce } from './asked-once';

describe('one run of all analyses', () => {
  it('asks each question with its parameters once', async () => {
    const asked: string[] = [];
    const store: ReadOnlyStore = {
      readOnly: true,
      rows: async <Row extends object>(sql: string, parameters?: object) => {
        asked.push(`${sql} ${JSON.stringify(parameters ?? {})}`);
        return [{ sql }] as unknown as Row[];
      },
      columns: async () => ({}),
    };
    const once = askedOnce(store);
    const first = await once.rows('SELECT 1', { days: 7, client_id: 'a' });
    expect(await once.rows('SELECT 1', { client_id: 'a', days: 7 })).toBe(first);
    await once.rows('SELECT 1', { client_id: 'a', days: 14 });
    await once.rows('SELECT 2');
    expect(asked).toHaveLength(3);
  });
});
