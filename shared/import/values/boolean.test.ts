import { describe, expect, it } from 'vitest';
import { parseYesNo, readAsBoolean } from './boolean';
import { ColumnProfile } from './profile';
import type { FileHints } from './reader';

const hints: FileHints = { language: null, decimal: null, dateOrder: null, date1904: false, chosenUnit: null };
const column = (...cells: string[]) => {
  const profile = new ColumnProfile();
  for (const [at, cell] of cells.entries()) profile.add(cell, at + 2, undefined);
  return profile;
};

describe('yes and no', () => {
  it.each([
    ['Ja', true],
    ['Ja, volledig', true],
    ['Yes, completely', true],
    ['WAAR', true],
    ['Wahr', true],
    ['VRAI', true],
    ['Evet', true],
    ['Nee', false],
    ['Nee, nog niet', false],
    ['Nein', false],
    ['Hayır', false],
    ['Ja, maar later', null],
    ['Gedeeltelijk', null],
    ['weet niet', null],
  ])('%s is %s', (text, value) => expect(parseYesNo(text)).toBe(value));

  const answers = ['Ja', 'Nee', 'Gedeeltelijk', 'Ja, deels', 'weet niet', 'Ja'];
  it('an answer in between counts as no, one that is none does not count, and both are said', () => {
    const reader = readAsBoolean(column(...answers), hints, true);
    expect(answers.map((cell) => reader?.parse(cell))).toEqual([true, false, false, false, null, true]);
    expect(reader?.ambiguities).toMatchObject([
      { code: 'partly', values: { count: 2, filled: 6, taken: 'partly_no' }, examples: ['Gedeeltelijk', 'Ja, deels'] },
      { code: 'no_answer', values: { count: 1 }, examples: ['weet niet'] },
    ]);
  });

  it.each([
    ['partly_yes', true],
    ['partly_left_out', null],
    ['partly_no', false],
  ])('a person may say that it is %s', (chosenUnit, value) => {
    const reader = readAsBoolean(column(...answers), { ...hints, chosenUnit }, true);
    expect(reader?.parse('Gedeeltelijk')).toBe(value);
    expect(reader?.ambiguities[0]).toMatchObject({ code: 'partly_chosen', values: { count: 2, taken: chosenUnit } });
  });

  it('a call is not half answered', () => expect(readAsBoolean(column(...answers), hints, false)).toBeNull());
  it('some odd words do not drop the column, many do', () => {
    const many = Array.from({ length: 30 }, () => 'Ja');
    expect(readAsBoolean(column(...many, 'zie opmerking'), hints, true)?.parse('zie opmerking')).toBeTypeOf('symbol');
    expect(readAsBoolean(column('Ja', 'Nee', 'rood'), hints, true)).toBeNull();
    expect(readAsBoolean(column('weet niet', 'geen mening'), hints, true)).toBeNull();
  });
});
