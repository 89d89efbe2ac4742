import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createText } from '../shared/text';

const folder = join(import.meta.dirname, '../shared/import/read');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.ts$/.test(name) && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n');
const found = (pattern: RegExp) => [...new Set([...sources.matchAll(pattern)].map((match) => match[1] as string))];
const refusals = [...found(/refusal\(\s*'(\w+)'/g), ...found(/return '(file_is_\w+)'/g), ...found(/\? '(file_\w+|zip_\w+|workbook_\w+)'/g)];
const notes = [...found(/(?:remark|note)\('(\w+)'/g), ...found(/code: '(\w+)'/g)];
/** A value for every placeholder that a reader fills. */
const values = {
  file: 'x.csv',
  sheet: 'Blad1',
  part: 'xl/a.xml',
  megabytes: 12,
  limit: 16,
  seconds: 8,
  count: 2,
  method: 9,
  encoding: 'cp850',
  percent: 70,
  width: 3,
  to: 10,
  from: 1,
  promised: 9,
  came: 2,
  kind: 'chartsheet',
  reason: 'file_empty',
};

describe('every refusal and note of a reader has its words', () => {
  it('looked at the readers', () => {
    expect(refusals.length).toBeGreaterThan(20);
    expect(notes.length).toBeGreaterThan(10);
  });

  it.each(['nl', 'en'] as const)('%s', (language) => {
    const text = createText(language);
    const keys = [
      ...refusals.flatMap((code) => [`problem.${code}`, `tip.${code}`]),
      ...notes.flatMap((code) => [`alarm.${code}`, `tip.${code}`]),
    ];
    expect(keys.filter((key) => !text.has(key))).toEqual([]);
    for (const key of keys) expect(text.sayOr(key, '', values), key).not.toMatch(/[{}]|undefined/);
  });
});
