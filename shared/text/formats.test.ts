import { describe, expect, it } from 'vitest';
import { createFormats, isoWeek } from './formats';
import { createText } from './index';

const nl = createFormats(createText('nl'));
const en = createFormats(createText('en'));

describe('figures', () => {
  it('follow the conventions of the language', () => {
    expect([nl.number(12345.64, 1), en.number(12345.64, 1)]).toEqual(['12.345,6', '12,345.6']);
    expect([nl.target(0.8), nl.target(0.825), en.target(0.8)]).toEqual(['80\u00a0%', '82,5\u00a0%', '80%']);
    expect([nl.percent(0.815), en.percent(0.815)]).toEqual(['81,5\u00a0%', '81.5%']);
    expect([nl.euro(-1234.4), en.euro(1234.4)]).toEqual(['\u2212€\u00a01.234', '€1,234']);
    expect([nl.pointsInWords(-7.44), en.pointsInWords(-7.44)]).toEqual(['7,4 procentpunt', '7.4 percentage points']);
  });

  it('carry a real minus sign, and none when they round to zero', () => {
    expect([nl.signed(-7.4), nl.signed(0.6), nl.signed(-0.04), nl.signed(0)]).toEqual(['\u22127,4', '+0,6', '0,0', '0,0']);
  });

  it('show times as minutes and seconds, with hours when there are', () => {
    expect([nl.duration(431), nl.duration(59.6), nl.duration(3725), nl.duration(-62)]).toEqual(['7:11', '1:00', '1:02:05', '\u22121:02']);
  });
});

describe('waiting for an answer in writing', () => {
  it.each([
    [2700, '45 minuten', '45 minutes'],
    [86_400, '24 uur', '24 hours'],
    [91_080, '25 uur', '25 hours'],
    [259_200, '3 dagen', '3 days'],
    [362_880, '4,2 dagen', '4.2 days'],
    [60, '1 minuut', '1 minute'],
  ])('%i seconds', (seconds, dutch, english) => expect([nl.span(seconds), en.span(seconds)]).toEqual([dutch, english]));
});

describe('dates', () => {
  it('are written out', () => {
    expect([nl.date('2026-10-05'), en.date('2026-10-05')]).toEqual(['5\u00a0oktober 2026', '5\u00a0October 2026']);
    expect([nl.shortDate('2026-10-05'), nl.weekday(1), en.weekday(7)]).toEqual(['5\u00a0okt', 'maandag', 'Sunday']);
  });

  it('say a period without repeating the year, and one day once', () => {
    expect(nl.period(['2026-09-14', '2026-11-06'])).toBe('14\u00a0september t/m 6\u00a0november 2026');
    expect(nl.period(['2025-12-29', '2026-01-02'])).toBe('29\u00a0december 2025 t/m 2\u00a0januari 2026');
    expect(nl.period(['2026-01-02', '2026-01-02'])).toBe('2\u00a0januari 2026');
  });

  it.each([
    ['2024-12-30', 1],
    ['2026-12-31', 53],
    ['2027-01-03', 53],
    ['2026-10-05', 41],
    ['2021-01-03', 53],
  ])('%s is in ISO week %i', (date, week) => expect(isoWeek(date)).toBe(week));
});
