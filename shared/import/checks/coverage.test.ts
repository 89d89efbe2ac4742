import { describe, expect, it } from 'vitest';
import type { Landing } from '../mapping/landing';
import { Coverage } from './coverage';

const place = { file: 'dagen.csv', sheet: null };
const day = 86_400;
/** Monday 3 June 2024. */
const monday = Date.UTC(2024, 5, 3) / 1000;

function coverageOf(days: readonly number[], { half = [] as readonly number[], interval = null as number | null } = {}) {
  const landing = {
    fact: 'queue_interval',
    constants: interval === null ? {} : { interval_s: interval },
    anchor: { time: {}, date: null },
    crossed: null,
    table: { lastRow: 1, lastData: null },
  } as unknown as Landing;
  const coverage = new Coverage(landing);
  for (const each of days)
    for (let hour = 9; hour < 17; hour++) if (!half.includes(each) || hour < 13) coverage.see(monday + each * day + hour * 3600);
  return (code: string) => coverage.alarms(place, 100).find((alarm) => alarm.code === code);
}
const weekdays = (weeks: number) => Array.from({ length: weeks * 7 }, (_, each) => each).filter((each) => each % 7 < 5);

describe('days without rows', () => {
  it('are said where that weekday otherwise has them', () => {
    const missing = coverageOf(weekdays(5).filter((each) => each !== 9))('missing_days');
    expect([missing?.values.count, missing?.examples, missing?.severity]).toEqual([1, ['2024-06-12'], 'note']);
  });

  it('are not missed on weekends, nor on Saturdays of which only two in five are worked', () => {
    expect(coverageOf([...weekdays(5), 5, 19])('missing_days')).toBeUndefined();
    expect(coverageOf([...weekdays(5), 5, 12, 26])('missing_days')?.examples).toEqual(['2024-06-22']);
  });
});

describe('a last day', () => {
  it('that stops hours before that weekday usually does is said to be half', () => {
    const days = weekdays(4);
    expect(coverageOf(days, { half: [25] })('half_last_day')?.values).toEqual({ date: '2024-06-28', last: '12:00', usual: '16:00' });
  });

  it('that stops where that weekday always does is whole', () => {
    const days = weekdays(4);
    expect(coverageOf(days, { half: [4, 11, 18, 25] })('half_last_day')).toBeUndefined();
  });
});

it('intervals between the first and last of a day that have no row are counted and shown', () => {
  const days = weekdays(2);
  expect(coverageOf(days, { interval: 3600 })('missing_intervals')).toBeUndefined();
  const halfHours = coverageOf(days, { interval: 1800 })('missing_intervals');
  expect([halfHours?.values.count, halfHours?.examples[0], halfHours?.severity]).toEqual([70, '2024-06-03 09:30', 'warning']);
});
