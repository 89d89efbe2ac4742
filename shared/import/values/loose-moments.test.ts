import { describe, expect, it } from 'vitest';
import { dateText, timestampText } from './calendar';
import { readLooseMoment } from './loose-moments';
import { ColumnProfile } from './profile';
import { readAsMoment } from './read-moment';
import type { FileHints } from './reader';

const hints: FileHints = { language: null, decimal: null, dateOrder: null, date1904: false, chosenUnit: null };
const column = (...cells: string[]) => {
  const profile = new ColumnProfile();
  for (const [at, cell] of cells.entries()) profile.add(cell, at + 2, undefined);
  return profile;
};
const shown = (text: string, order: 'dmy' | 'mdy' | 'ymd' = 'dmy', year: number | null = 2024) => {
  const parts = readLooseMoment(text, order, year);
  if (parts === null) return null;
  if (parts.date === null) return timestampText(parts.time ?? 0).slice(11, 16);
  return parts.time === null ? dateText(parts.date) : timestampText(parts.date + parts.time).slice(0, 16);
};

describe('moments in a column of moments', () => {
  it.each([
    ['24-12', '2024-12-24'],
    ['24.12.', '2024-12-24'],
    ['wo 03-04', '2024-04-03'],
    ['wk 12', '2024-03-18'],
    ["3 apr '24", '2024-04-03'],
    ['8u', '08:00'],
    ['8u30', '08:30'],
    ['1 PM', '13:00'],
    ['1:30 n.m.', '13:30'],
    ['[08:00 - 08:30)', '08:00'],
    ['20240613T080000', '2024-06-13T08:00'],
    ['202406130800', '2024-06-13T08:00'],
    ['13-06-2024 om 08:00', '2024-06-13T08:00'],
    ['13.06.2024 08:00 Uhr', '2024-06-13T08:00'],
    ['18-3 t/m 24-3-2024', '2024-03-18'],
    ['week 12 (18-3 t/m 24-3-2024)', '2024-03-18'],
    ['１３-０６-２０２４', '2024-06-13'],
    ['31-02', null],
    ['25 uur', null],
    ['202413130800', null],
    ['24-03-2024 t/m 18-03-2024', null],
    ['Verkoop 12-3', null],
  ])('%s is %s', (text, moment) => expect(shown(text)).toBe(moment));

  it('a day without its year is nothing where no year is known, and the month is never taken to stand in front', () => {
    expect(shown('24-12', 'dmy', null)).toBeNull();
    expect(shown('wk 12', 'dmy', null)).toBeNull();
    expect(shown('03/24', 'mdy')).toBeNull();
  });

  it('a stamp of a chat program carries its offset', () =>
    expect(readLooseMoment('Thu Jun 13 2024 08:00:00 GMT+0200 (CEST)', 'dmy', null)).toMatchObject({ time: 28_800, offset: 7200 }));

  it('a span of days gives the length of its rows', () => {
    const reader = readAsMoment(column('17-06-2024 t/m 23-06-2024', '24-06-2024 t/m 30-06-2024'), hints);
    expect(reader?.rangeSeconds).toBe(604_800);
    expect(readAsMoment(column('01-05-2024 - 31-05-2024', '01-06-2024 - 30-06-2024'), hints)?.rangeSeconds).toBe(2_629_800);
  });
});

describe('two digits three times', () => {
  const first = (cells: string[], chosenUnit: string | null = null) => {
    const reader = readAsMoment(column(...cells), { ...hints, chosenUnit });
    const date = reader?.parts(cells[0] ?? '')?.date ?? null;
    return { date: date === null ? null : dateText(date), codes: reader?.ambiguities.map(({ code }) => code) };
  };
  it('is the year in front where that makes neighbouring days, and said', () =>
    expect(first(['24-06-13', '24-06-14', '24-06-15'])).toEqual({ date: '2024-06-13', codes: ['day_or_month'] }));
  it('is the year in front for certain above 31', () => expect(first(['99-12-30', '99-12-31'])).toEqual({ date: '1999-12-30', codes: [] }));
  it('stays the day in front where that makes neighbouring days', () =>
    expect(first(['13-06-24', '14-06-24', '15-06-24'])).toEqual({ date: '2024-06-13', codes: [] }));
  it('is what a person says', () => {
    expect(first(['24-06-13', '24-06-14', '24-06-15'], 'dd-mm-yyyy').date).toBe('2013-06-24');
    expect(first(['24-06-13', '20-06-14'], 'yy-mm-dd').date).toBe('2024-06-13');
  });
});
