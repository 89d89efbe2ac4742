import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reasonValues } from '../contract/reading-code';
import { en } from '../text/en';

const sources = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return name === 'read' ? [] : sources(path);
    return name.endsWith('.ts') && !name.endsWith('.test.ts') ? [readFileSync(path, 'utf8')] : [];
  });
const code = sources(import.meta.dirname).join('\n');
const found = (pattern: RegExp) => [...new Set([...code.matchAll(pattern)].map((match) => match[1] as string))];
const keys = new Set(Object.keys(en));

describe('every code that import hands out has a text', () => {
  it('alarms and their tips', () => {
    const codes = [
      ...found(/alarm\(place, '([a-z_]+)'/g),
      ...found(/code: '([a-z_]+)', (?:needs|values)/g),
      ...found(/this\.note\('([a-z_]+)'/g),
    ];
    expect(codes.length).toBeGreaterThan(20);
    const said = codes.filter((one) => !['already_loaded', 'overlapping_rows', 'no_row_loadable'].includes(one));
    expect(said.filter((one) => !keys.has(`alarm.${one}`) || !keys.has(`tip.${one}`))).toEqual([]);
  });

  it('reasons of the reading', () => {
    const codes = found(/reason\('([a-z_]+)'/g);
    expect(codes.length).toBeGreaterThan(15);
    expect(codes.filter((one) => !keys.has(`reading.${one}`) || !(one in reasonValues))).toEqual([]);
    expect(Object.keys(reasonValues).filter((one) => !keys.has(`reading.${one}`))).toEqual([]);
  });

  it('rejects and skips', () => {
    for (const one of ['unreadable', 'missing_required', 'negative_duration', 'negative_count'])
      expect(keys.has(`reject.${one}`)).toBe(true);
    for (const one of ['title', 'blank', 'total', 'subtotal', 'average', 'repeated_header', 'footer', 'group_label', 'outside_table'])
      expect(keys.has(`skip.${one}`)).toBe(true);
  });
});
