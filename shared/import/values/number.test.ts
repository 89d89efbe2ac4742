import { describe, expect, it } from 'vitest';
import { bareNumber, parseNumber, readAsNumber } from './number';
import { ColumnProfile } from './profile';
import type { FileHints } from './reader';

const none: FileHints = { language: null, decimal: null, dateOrder: null, date1904: false, chosenUnit: null };
const column = (...cells: string[]) => {
  const profile = new ColumnProfile();
  for (const [index, cell] of cells.entries()) profile.add(cell, index + 2, undefined);
  return profile;
};

describe('numbers', () => {
  it.each([
    ['€ 1.234,50', '1.234,50'],
    ['(1,234)', '-1,234'],
    ['81,5%', '81,5'],
    ['12-', '-12'],
    ["1'234'567", '1234567'],
    ["'00123", '00123'],
    ["5'30''", null],
    ['€ 1.300,-', '1.300'],
    ['900,--', '900'],
    ['−5,5', '-5,5'],
    ['１２', '12'],
    ['١٢', '12'],
    ['81,5 procent', '81,5'],
    ['12 (1,2%)', null],
    ['12¹', '12'],
    ['"12"', '12'],
    ['(12)', '-12'],
    ['4.6.2024', null],
    ['12 stuks', null],
    ['1.23.456', null],
  ])('%s without its dress is %s', (text, bare) => expect(bareNumber(text)).toBe(bare));

  it.each([
    ['1.234,5', ',', 1234.5],
    ['1,234.5', '.', 1234.5],
    ['1.234', ',', 1234],
    ['1.234', '.', 1.234],
    ['12.34', ',', null],
  ] as const)('%s with decimal %s is %s', (text, sign, value) => expect(parseNumber(text, sign)).toBe(value));

  it('a count of 1.234 beside 987 is a thousand, without asking', () => {
    const reader = readAsNumber(column('987', '1.234', '12'), none, { whole: true, ratio: false });
    expect(reader?.parse('1.234')).toBe(1234);
    expect(reader?.ambiguities).toEqual([]);
  });

  it('an amount of 1.234 alone is not decided in silence', () => {
    const reader = readAsNumber(column('1.234', '2.500'), none, { whole: false, ratio: false });
    expect(reader?.ambiguities[0]).toMatchObject({ code: 'thousands_or_decimals_open', unresolved: true });
  });

  it('other columns of the file settle it, and it is said', () => {
    const reader = readAsNumber(column('1.234', '2.500'), { ...none, decimal: ',' }, { whole: false, ratio: false });
    expect(reader?.parse('1.234')).toBe(1234);
    expect(reader?.ambiguities[0]).toMatchObject({ code: 'thousands_or_decimals', unresolved: false });
  });

  it('shares come out as 0..1 from percent signs, whole percents and fractions', () => {
    expect(readAsNumber(column('81,5%', '79%'), none, { whole: false, ratio: true })?.parse('81,5%')).toBeCloseTo(0.815);
    expect(readAsNumber(column('81.5', '79.2'), none, { whole: false, ratio: true })?.parse('79.2')).toBeCloseTo(0.792);
    expect(readAsNumber(column('0.815', '1'), none, { whole: false, ratio: true })?.parse('1')).toBe(1);
  });

  it('thousands and millions in letters are figures', () => {
    const reader = readAsNumber(column('12,5k', '1,1 mln', '13 dzd'), none, { whole: false, ratio: false });
    expect(['12,5k', '1,1 mln', '13 dzd'].map((cell) => reader?.parse(cell))).toEqual([12_500, 1_100_000, 13_000]);
  });

  it('a bare fraction beside percent signs is a fraction, and said; a person may say otherwise', () => {
    const cells = column('0,815', '79%', '0,80');
    const reader = readAsNumber(cells, none, { whole: false, ratio: true });
    expect(['0,815', '79%', '1'].map((cell) => reader?.parse(cell))).toEqual([0.815, 0.79, 1]);
    expect(reader?.ambiguities).toMatchObject([{ code: 'percent_and_fraction', values: { taken: 81.5, other: 0.815 } }]);
    expect(readAsNumber(cells, { ...none, chosenUnit: 'percent' }, { whole: false, ratio: true })?.parse('0,80')).toBeCloseTo(0.008);
    expect(readAsNumber(column('1,5', '79%', '80'), none, { whole: false, ratio: true })?.parse('1,5')).toBeCloseTo(0.015);
  });

  it('a word among figures leaves its cell empty and is counted; mostly words are no figures', () => {
    const reader = readAsNumber(column('12', 'geen', '13', '####', '14', '15', '16'), none, { whole: true, ratio: false });
    expect(['12', 'geen', '####', '1o5'].map((cell) => reader?.parse(cell))).toEqual([12, null, null, expect.any(Symbol)]);
    expect(reader?.ambiguities).toMatchObject([
      { code: 'words_among_figures', values: { count: 2, filled: 7 }, examples: ['geen', '####'] },
    ]);
    expect(readAsNumber(column('12', 'rood', '13', 'wit', '14'), none, { whole: true, ratio: false })?.parse('rood')).toBeTypeOf('symbol');
  });

  it('where both notations stand, each cell is read by its own form; cells that fit both are asked about', () => {
    const cells = ['1.310,25', '1,310.25', '12,50', '1.200,00', '12,75'];
    const reader = readAsNumber(column(...cells), none, { whole: false, ratio: false });
    expect(cells.map((cell) => reader?.parse(cell))).toEqual([1310.25, 1310.25, 12.5, 1200, 12.75]);
    expect(reader?.ambiguities).toMatchObject([{ code: 'mixed_decimals_read', unresolved: false, examples: ['1,310.25'] }]);
    const open = readAsNumber(column('1.234', '12,50', '13.75'), none, { whole: false, ratio: false });
    expect(open?.ambiguities).toMatchObject([{ code: 'mixed_decimals', unresolved: true }]);
    const counts = readAsNumber(column('1.234', '2,345', '987'), none, { whole: true, ratio: false });
    expect(['1.234', '2,345', '987'].map((cell) => counts?.parse(cell))).toEqual([1234, 2345, 987]);
  });
});
