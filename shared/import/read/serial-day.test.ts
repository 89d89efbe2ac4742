import { describe, expect, it } from 'vitest';
import { durationInDays, serialDay } from './serial-day';

describe('serialDay', () => {
  it.each([
    ['2024-06-03', 45446],
    ['2024-06-03T12:00:00', 45446.5],
    ['2024-03-31T02:30:00', 45382 + 2.5 / 24],
    ['1900-03-01', 61],
    ['2024-06-03T00:00:00.500', 45446 + 0.5 / 86400],
    ['2024-06-03T12:00:00+02:00', 45446.5],
    ['2024-06-03T24:00:00', 45447],
  ])('%s is %d', (iso, serial) => expect(serialDay(iso)).toBeCloseTo(serial, 9));

  it.each(['3-6-2024', '', '2024-13-01', 'x2024-06-03', '2024-06-03T25:00:00'])('%s is no moment', (text) =>
    expect(serialDay(text)).toBeNull(),
  );
});

describe('durationInDays', () => {
  it.each([
    ['PT30H15M00S', 30.25 / 24],
    ['P1DT06H', 1.25],
    ['-PT12H', -0.5],
    ['PT0.5S', 0.5 / 86400],
  ])('%s', (iso, days) => expect(durationInDays(iso)).toBeCloseTo(days, 12));

  it.each(['P', 'PT', 'P1M', '30:15', ''])('%s is no duration', (text) => expect(durationInDays(text)).toBeNull());
});
