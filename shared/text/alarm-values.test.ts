import { expect, it } from 'vitest';
import { alarmValues } from './alarm-values';
import { createText } from './index';

it('writes the days of an alarm as the language does, and leaves the cell as the file has it', () => {
  const values = { header: 'Maand', example: '2025-02-01', taken: '2025-02-01', other: '2025-01-02', rows: 3 };
  const plain = (text: unknown) => String(text).replaceAll('\u00a0', ' ');
  const dutch = alarmValues(createText('nl'), values);
  expect([plain(dutch.taken), plain(dutch.other), dutch.example, dutch.rows]).toEqual([
    '1 februari 2025',
    '2 januari 2025',
    '2025-02-01',
    3,
  ]);
  expect(plain(alarmValues(createText('en'), values).taken)).toBe('1 February 2025');
});
