import { describe, expect, it } from 'vitest';
import type { SourceReading } from '../../../shared/contract/assessment';
import { assessment } from '../../../tests/fixtures/assessment';
import { type ImportLine, type LineState, newLine } from '../../state/import-lines';
import { countGroups, groupOf, warningsOf } from './heap-groups';

const [source] = assessment().sources as [SourceReading];
const where = { file: 'a.csv', sheet: null, column: null, rows: [] };
const alarm = (severity: 'note' | 'warning') => ({ code: 'missing_days', where, values: {}, examples: [], tip: '', severity });

function line(state: LineState, alarms: readonly ('note' | 'warning')[] = []): ImportLine {
  const tables = [{ ...source, alarms: alarms.map(alarm) }];
  return {
    ...newLine({ token: 't', name: 'a.csv', bytes: 1 }),
    state,
    look: { file: 'a.csv', outcome: 'loaded', problem: null, tables, alarms: [] },
  };
}

describe('a heap of files in groups', () => {
  it('sets apart what is ready with a warning from what is ready without remarks; a note is no warning', () => {
    expect([line('ready', ['warning']), line('ready', ['note']), line('ready')].map(groupOf)).toEqual(['warned', 'fine', 'fine']);
    expect(warningsOf(line('ready', ['warning', 'note', 'warning']))).toBe(2);
  });

  it('counts each file once, what asks for attention first', () => {
    const lines = [line('loaded'), line('ready'), line('unknown'), line('looking'), line('ready', ['warning']), line('queued')];
    expect(countGroups(lines).map(({ group, count }) => `${count} ${group}`)).toEqual([
      '1 unknown',
      '1 warned',
      '2 busy',
      '1 fine',
      '1 loaded',
    ]);
  });
});
