import { describe, expect, it } from 'vitest';
import type { LayoutColumn } from './find-table/layout';
import { choiceFor, columnKeys, type KnownChoice } from './mapping-memory';

const column = (header: string, index: number, cells = false) =>
  ({ header, leaf: header, group: null, index, ...(cells ? { cells: true } : {}) }) as unknown as LayoutColumn;
const choice = (field: string, more: Partial<KnownChoice> = {}): KnownChoice => ({
  file: 'mei.csv',
  sheet: null,
  header: 'Tijd',
  field,
  unit: null,
  ...more,
});

describe('what was said of a column', () => {
  it('by its place goes before what was said of all columns of that header, whichever came first', () => {
    const all = choice('talk_s');
    const second = choice('hold_s', { position: 4 });
    for (const choices of [
      [all, second],
      [second, all],
    ]) {
      expect(choiceFor(choices, column('Tijd', 4))?.field).toBe('hold_s');
      expect(choiceFor(choices, column('Tijd', 3))?.field).toBe('talk_s');
      expect(choiceFor(choices, column('Wachtrij', 1))).toBeUndefined();
    }
  });

  it('is remembered by header, and for the second of that header by which one it is', () => {
    const keys = columnKeys([column('Tijd', 2), column('Tijd', 5), column('Datum', 0), column('03-06 … 07-06', 6, true)]);
    expect(keys.get(2)).toBe('Tijd');
    expect(new Set(keys.values()).size).toBe(4);
    expect(columnKeys([column('10-06 … 14-06', 3, true)]).get(3)).toBe(keys.get(6));
  });
});
