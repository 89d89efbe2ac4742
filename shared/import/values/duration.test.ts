import { describe, expect, it } from 'vitest';
import { type DurationExpectation, parseDuration, readAsDuration } from './duration';
import { ColumnProfile } from './profile';
import type { FileHints } from './reader';

const none: FileHints = { language: null, decimal: null, dateOrder: null, date1904: false, chosenUnit: null };
const call: DurationExpectation = { low: 25, high: 3000, twoParts: 'mm:ss', headerUnit: null, systemUnit: null, provedTwoParts: null };
const shift: DurationExpectation = { ...call, low: 3600, high: 50_400, twoParts: 'h:mm' };
const column = (...cells: (string | number)[]) => {
  const profile = new ColumnProfile();
  for (const [index, cell] of cells.entries()) profile.add(cell, index + 2, undefined);
  return profile;
};
const first = (cell: string | number, expected: DurationExpectation) =>
  readAsDuration(column(cell, cell, cell), none, expected)?.parse(cell);

describe('durations', () => {
  it.each([
    ['1:02:03', 3723],
    ['62:03', 3723],
    ['4438:10:28', 15_977_428],
    ['1.02:03:04', 93_784],
    ['1h 2m', 3720],
    ['90 sec', 90],
    ['2,5 min', 150],
    ['5:75', null],
    ['abc', null],
  ])('%s is %s seconds', (text, seconds) => expect(parseDuration(text, 'mm:ss')).toBe(seconds));

  it('5:30 is five and a half minutes for a call, five and a half hours for a shift', () => {
    expect(first('5:30', call)).toBe(330);
    expect(first('5:30', shift)).toBe(19_800);
  });

  it('bare numbers take the unit of the header, then the only one that makes sense', () => {
    expect(first(312_000, { ...call, headerUnit: 'ms' })).toBe(312);
    expect(first('5,5', { ...call, headerUnit: 'min' })).toBe(330);
    expect(first('7,5', shift)).toBe(27_000);
    const guessed = readAsDuration(column('312000', '298000'), none, call);
    expect(guessed?.ambiguities[0]).toMatchObject({ code: 'unit_by_size', values: { taken: 'ms' } });
  });

  it('where both readings fit, five cells and both outcomes are shown', () => {
    const reader = readAsDuration(column('0:45', '0:50'), none, { ...call, low: 1, high: 3000 });
    expect(reader?.ambiguities[0]).toMatchObject({
      code: 'minutes_or_hours',
      values: { takenSeconds: 45, otherSeconds: 2700 },
      examples: ['0:45', '0:50'],
    });
  });
});

describe('durations as people and programs write them', () => {
  it.each([
    ['5\'30"', 330],
    ["5'30''", 330],
    ["5'", 300],
    ['00.05.30', 330],
    ['PT5M', 300],
    ['PT1H2M3.5S', 3723.5],
    ['P1DT2H', 93_600],
    ['12u30', 45_000],
    ['1h05', 3900],
    ['2m03', 123],
    ['12:30 uur', 45_000],
    ['2:30 min', 150],
    ['00:01:02:03', 3723],
    ['1 dag 2:03:04', 93_784],
    ['0 uur 4 minuten en 10 seconden', 250],
    ['1 Std 5 Min', 3900],
    ['2 dk 3 sn', 123],
    ['1899-12-30 00:05:12', 312],
    ['0-1-1900 00:01:00', 60],
    ['12:05:12 AM', 312],
    ['1:02:03 PM', 46_923],
    ['1900-01-01 00:05:12', null],
    ['13:05:12 AM', null],
    ['00:25:00:00', null],
    ['00.75.30', null],
    ['PT', null],
    ["5'75''", null],
    ['3 appels', null],
  ])('%s is %s seconds', (text, seconds) => expect(parseDuration(text, 'mm:ss')).toBe(seconds));
});
