import { describe, expect, it } from 'vitest';
import { timestampText } from './calendar';
import { readMoment, timeOfDay } from './moment-text';
import { ColumnProfile } from './profile';
import { readAsMoment } from './read-moment';
import type { FileHints } from './reader';

const none: FileHints = { language: null, decimal: null, dateOrder: null, date1904: false, chosenUnit: null };
const read = (text: string) => {
  const parts = readMoment(text, 'dmy', 2024);
  return parts?.date == null ? null : timestampText(parts.date + (parts.time ?? 0));
};
const column = (...cells: (string | number)[]) => {
  const profile = new ColumnProfile();
  for (const [index, cell] of cells.entries()) profile.add(cell, index + 2, undefined);
  return profile;
};

describe('dates and times as people and systems write them', () => {
  it.each([
    ['3-4-2024', '2024-04-03T00:00:00'],
    ['03.04.24', '2024-04-03T00:00:00'],
    ['ma 3 jun', '2024-06-03T00:00:00'],
    ['maandag 3 juni 2024', '2024-06-03T00:00:00'],
    ['Mon, 03 Jun 2024 08:00:05', '2024-06-03T08:00:05'],
    ['3. März 2024', '2024-03-03T00:00:00'],
    ['14 août 2024', '2024-08-14T00:00:00'],
    // "mar" is March to the English and Tuesday to the French.
    ['12 Mar 2024', '2024-03-12T00:00:00'],
    ['12-Mar-24', '2024-03-12T00:00:00'],
    ['Mar 12, 2024', '2024-03-12T00:00:00'],
    ['Mar 2024', '2024-03-01T00:00:00'],
    ['mar 12 mars 2024', '2024-03-12T00:00:00'],
    ['mar. 12/03/2024', '2024-03-12T00:00:00'],
    ['mar 4 juin 2024', '2024-06-04T00:00:00'],
    ['2024-W23', '2024-06-03T00:00:00'],
    ['week 23 2024', '2024-06-03T00:00:00'],
    ['2024-06-03T08:15:00.000Z', '2024-06-03T08:15:00'],
    ['2024-06-03 08:00-08:15', '2024-06-03T08:00:00'],
    ['20240603', '2024-06-03T00:00:00'],
    ['3-6-2024 24:00', '2024-06-04T00:00:00'],
    ['9/9/2024 8:30:00 PM', '2024-09-09T20:30:00'],
    ['31-06-2024', null],
    ['2024-W54', null],
    ['Verkoop 3', null],
  ])('%s', (text, moment) => expect(read(text)).toBe(moment));

  it('24:00 is the end of the day, 24:15 nothing', () => {
    expect(timeOfDay('24:00')).toBe(86_400);
    expect(timeOfDay('24:15')).toBeNull();
    expect(timeOfDay('8.05 uur')).toBe(8 * 3600 + 300);
  });
});

describe('the order of day and month, per column', () => {
  it('a day above twelve proves it', () => {
    expect(readAsMoment(column('03/04/2024', '13/04/2024'), none)).toMatchObject({ provedOrder: 'dmy', ambiguities: [] });
    expect(readAsMoment(column('04/03/2024', '04/13/2024'), none)).toMatchObject({ provedOrder: 'mdy', ambiguities: [] });
  });

  it('neighbouring days prove it', () => {
    expect(readAsMoment(column('6/3/2024', '6/4/2024', '6/5/2024', '6/6/2024'), none)?.provedOrder).toBe('mdy');
  });

  it('first days of months prove nothing: monthly figures look like neighbouring days the other way round', () => {
    const monthly = readAsMoment(column('01-01-2024', '01-02-2024', '01-03-2024', '01-04-2024'), { ...none, language: 'nl' });
    expect(monthly?.provedOrder).toBeNull();
    expect(monthly?.ambiguities[0]).toMatchObject({ code: 'day_or_month', unresolved: false });
  });

  it('with nothing to go by it is left open', () => {
    expect(readAsMoment(column('01/02/2024', '03/04/2024'), none)?.ambiguities[0]).toMatchObject({
      code: 'day_or_month_open',
      unresolved: true,
    });
  });

  it('spreadsheet days, 1904 days and seconds since 1970', () => {
    const of = (value: number, date1904 = false) => {
      const parts = readAsMoment(column(value), { ...none, date1904 })?.parts(value);
      return parts?.date == null ? null : timestampText(parts.date + (parts.time ?? 0));
    };
    expect(of(45_446.5)).toBe('2024-06-03T12:00:00');
    expect(of(43_984, true)).toBe('2024-06-03T00:00:00');
    expect(of(1_717_401_600)).toBe('2024-06-03T08:00:00');
    expect(of(1_717_401_600_000)).toBe('2024-06-03T08:00:00');
  });
});
