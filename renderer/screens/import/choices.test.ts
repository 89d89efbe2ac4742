import { describe, expect, it } from 'vitest';
import type { NotationChoice, SourceReading, TableLook } from '../../../shared/contract/assessment';
import { type ImportLine, newLine, nothingChosen } from '../../state/import-lines';
import {
  choiceAt,
  columnChanges,
  doubtsOf,
  earlierOf,
  isTouched,
  nthUnderHeader,
  placeOfColumn,
  textAt,
  withColumn,
  withFact,
  withSaidNotation,
  withText,
} from './choices';

const notation = (changes: Partial<NotationChoice> = {}): NotationChoice => ({
  group: 'number',
  options: ['1.234,5', '1,234.5'],
  taken: null,
  doubt: { code: 'thousands_or_decimals_open', open: true, because: null },
  readings: [],
  ...changes,
});

function tableOf(file: string, notations: readonly NotationChoice[], field: string | null = null): SourceReading {
  const column = { position: 2, cells: ['1.234'], read: [1234], field: 'talk_s', notations: [...notations], remembered: null };
  const look: TableLook = {
    rows: [],
    headers: ['Datum', 'Duur', 'Duur'],
    columns: [column],
    fact: 'queue_interval',
    others: [],
    text: null,
    sampled_rows: null,
    header_signature: 'datum|duur|duur',
    fact_remembered: null,
  };
  const reading = { header: 'Duur', position: 2, field, unit: null, confidence: 0, reason: 'ambiguous', examples: ['1.234'] };
  return {
    import_id: null,
    file,
    sheet: null,
    fact: 'queue_interval',
    fact_reason: '',
    fact_score: 1,
    system: null,
    header_row: 1,
    rows_read: 1,
    rows_loaded: 1,
    rows_rejected: 0,
    rows_skipped: 0,
    skipped: [],
    columns: [reading],
    alarms: [],
    period: null,
    look,
  };
}

function lineOf(name: string, table: SourceReading, changes: Partial<ImportLine> = {}): ImportLine {
  const outcome = { file: name, outcome: 'loaded' as const, problem: null, tables: [table], alarms: [] };
  return { ...newLine({ token: `token-${name}`, name, bytes: 1 }), state: 'ready', look: outcome, before: outcome, ...changes };
}

describe('doubts of a heap', () => {
  it('are asked once for files that leave the same open', () => {
    const doubts = doubtsOf(['a.csv', 'b.csv'].map((name) => lineOf(name, tableOf(name, [notation()]))));
    expect(doubts).toHaveLength(1);
    expect(doubts[0]?.places.map(({ file }) => file)).toEqual(['a.csv', 'b.csv']);
  });

  it('come one at a time per column, the one that keeps it out first', () => {
    const soft = notation({ group: 'time_unit', taken: 's', doubt: { code: 'unit_by_size', open: false, because: null } });
    const [doubt, ...others] = doubtsOf([lineOf('a.csv', tableOf('a.csv', [soft, notation()]))]);
    expect(doubt?.notation.group).toBe('number');
    expect(others).toEqual([]);
  });

  it('are not asked of a file that is left out or loaded', () => {
    const table = tableOf('a.csv', [notation()]);
    for (const state of ['cancelled', 'loaded', 'already_loaded'] as const)
      expect(doubtsOf([lineOf('a.csv', table, { state })])).toEqual([]);
  });
});

describe('what a person says of a column', () => {
  const table = tableOf('a.csv', [notation()]);
  const place = placeOfColumn(lineOf('a.csv', table), table, 2, 'Duur');

  it('adds up: a unit and whether it is a mean, of one column and not of its namesake', () => {
    const once = withSaidNotation(nothingChosen, place, 'talk_s', 'number', '1.234,5');
    const twice = withSaidNotation(once, place, 'talk_s', 'statistic', 'mean');
    expect(twice.columns).toEqual([
      { file: 'a.csv', sheet: null, header_row: 1, header: 'Duur', position: 2, field: 'talk_s', unit: '1.234,5+mean' },
    ]);
    const other = withColumn(twice, { ...place, position: 1 }, { field: null, unit: null });
    expect(other.columns.map(({ position }) => position)).toEqual([2, 1]);
    expect(withColumn(other, place, null).columns.map(({ position }) => position)).toEqual([1]);
  });

  it('replaces what was said of the kind of table', () => {
    const where = { file: 'a.csv', sheet: null, headerRow: 1 };
    const said = withFact(withFact(nothingChosen, where, 'contact'), where, 'roster');
    expect(said.tables).toEqual([{ file: 'a.csv', sheet: null, header_row: 1, fact: 'roster' }]);
    expect(withFact(said, where, null).tables).toEqual([]);
  });

  it('shows as before and after, also for columns that only follow', () => {
    const now = tableOf('a.csv', [], 'talk_s');
    const line = lineOf('a.csv', table);
    expect(columnChanges({ ...line, look: { ...line.look, tables: [now] } as ImportLine['look'] }, now)).toMatchObject([
      { fieldBefore: null, fieldNow: 'talk_s' },
    ]);
    expect(columnChanges(line, table)).toEqual([]);
  });
});

describe('two files in one zip', () => {
  it('are told apart, although neither has a sheet and both have their headers in row 1', () => {
    const [may, june] = ['heap.zip/mei.csv', 'heap.zip/juni.csv'].map((name) => tableOf(name, [], 'talk_s')) as [
      SourceReading,
      SourceReading,
    ];
    const line = lineOf('heap.zip', may);
    const both = { file: 'heap.zip', outcome: 'loaded' as const, problem: null, tables: [may, june], alarms: [] };
    const placeOf = (table: SourceReading) => placeOfColumn(line, table, 2, 'Duur');
    const said = withColumn(nothingChosen, placeOf(june), { field: 'hold_s', unit: null });
    expect(choiceAt(said, placeOf(may))).toBeUndefined();
    expect(choiceAt(said, placeOf(june))?.field).toBe('hold_s');
    const table = { file: may.file, sheet: null, headerRow: 1 };
    const kinds = withFact(withFact(said, table, 'contact'), { ...table, file: june.file }, 'survey');
    expect(kinds.tables.map(({ file, fact }) => [file, fact])).toEqual([
      [may.file, 'contact'],
      [june.file, 'survey'],
    ]);
    const looked = { ...line, before: both, look: both, lookedWith: said };
    expect([columnChanges(looked, may).length, columnChanges(looked, june).length]).toEqual([0, 1]);
    expect([isTouched(looked, may), isTouched(looked, june)]).toEqual([false, true]);
  });
});

describe('what is said of a text file', () => {
  it('is kept by its name, and no longer said once it is as found', () => {
    const said = withText(withText(nothingChosen, 'a.zip/mei.csv', { encoding: 'cp850' }), 'a.zip/juni.csv', { delimiter: ';' });
    expect(textAt(said, 'a.zip/mei.csv')).toMatchObject({ encoding: 'cp850', delimiter: null });
    expect(textAt(said, 'a.zip/augustus.csv')).toMatchObject({ encoding: null, delimiter: null });
    const both = withText(said, 'a.zip/mei.csv', { delimiter: ',' });
    expect(textAt(both, 'a.zip/mei.csv')).toMatchObject({ encoding: 'cp850', delimiter: ',' });
    const back = withText(withText(both, 'a.zip/mei.csv', { encoding: null, delimiter: null }), 'a.zip/juni.csv', { delimiter: null });
    expect(back.texts).toEqual([]);
  });
});

describe('several tables under one row of headers', () => {
  const part = (positions: readonly number[], field: string): SourceReading => ({
    ...tableOf('export.csv', []),
    columns: positions.map((position) => ({ header: 'Aangeboden', position, field, unit: null, confidence: 1, reason: '', examples: [] })),
  });
  const before = [part([0, 1, 2], 'offered'), part([0, 3, 4], 'offered')];
  const line = {
    ...newLine({ token: 't', name: 'export.csv', bytes: 1 }),
    before: { file: 'export.csv', outcome: 'loaded', problem: null, tables: before, alarms: [] },
  } as ImportLine;

  it('each is set beside itself as it was', () => {
    expect(earlierOf(line, part([0, 3, 4], 'answered'))).toBe(before[1]);
    expect(earlierOf(line, part([0, 1, 2], 'answered'))).toBe(before[0]);
    expect(columnChanges(line, part([0, 3, 4], 'answered')).map(({ fieldBefore, fieldNow }) => [fieldBefore, fieldNow])).toEqual([
      ['offered', 'answered'],
      ['offered', 'answered'],
      ['offered', 'answered'],
    ]);
    expect(earlierOf(line, { ...part([0, 1], 'offered'), sheet: 'ander' })).toBeUndefined();
  });

  it('each has a number of its own', () => {
    expect([nthUnderHeader(before, 0), nthUnderHeader(before, 1)]).toEqual([1, 2]);
    expect(nthUnderHeader([...before, tableOf('ander.csv', [])], 2)).toBe(1);
  });
});
