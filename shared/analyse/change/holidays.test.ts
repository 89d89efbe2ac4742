import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../statistics';
import { dateOf, wallMinutes, weekdayOf } from '../gather/wall-time';
import { chooseCalendar, countryByQuietDays, countryInProfile } from './holiday-country';
import { holidaysIn, holidaysOf } from './holidays';

const holidayOn = holidaysIn('NL');

describe('Dutch holidays', () => {
  it.each([
    ['2024-03-29', 'good_friday'],
    ['2024-03-31', 'easter_sunday'],
    ['2024-04-01', 'easter_monday'],
    ['2024-04-27', 'kings_day'],
    ['2025-04-26', 'kings_day'],
    ['2025-04-27', null],
    ['2024-05-09', 'ascension_day'],
    ['2025-05-29', 'ascension_day'],
    ['2024-05-20', 'whit_monday'],
    ['2026-04-05', 'easter_sunday'],
    ['2026-12-26', 'second_christmas_day'],
    ['2024-06-03', null],
  ])('%s', (date, holiday) => expect(holidayOn(date)).toBe(holiday));

  it('has Easter on the Sundays of the almanac', () => {
    const easters = [2019, 2020, 2021, 2022, 2023, 2027, 2030, 2038].map(
      (year) => [...holidaysOf('NL', year)].find(([, holiday]) => holiday === 'easter_sunday')?.[0],
    );
    expect(easters).toEqual([
      '2019-04-21',
      '2020-04-12',
      '2021-04-04',
      '2022-04-17',
      '2023-04-09',
      '2027-03-28',
      '2030-04-21',
      '2038-04-25',
    ]);
  });
});

describe('holidays of the neighbours', () => {
  it.each([
    ['BE', '2024-05-01', 'labour_day'],
    ['BE', '2024-07-21', 'belgian_national_day'],
    ['BE', '2024-11-11', 'armistice_day'],
    ['BE', '2024-04-27', null],
    ['BE', '2024-12-26', null],
    ['DE', '2024-10-03', 'german_unity_day'],
    ['DE', '2024-05-05', null],
    ['UK', '2024-05-06', 'early_may_bank_holiday'],
    ['UK', '2024-05-27', 'spring_bank_holiday'],
    ['UK', '2024-08-26', 'summer_bank_holiday'],
    ['UK', '2023-01-02', 'substitute_day'],
    ['UK', '2021-12-27', 'substitute_day'],
    ['UK', '2021-12-28', 'substitute_day'],
    ['UK', '2020-12-28', 'substitute_day'],
    ['UK', '2022-12-27', 'substitute_day'],
    ['UK', '2024-12-26', 'boxing_day'],
    ['UK', '2024-05-09', null],
  ] as const)('%s %s', (country, date, holiday) => expect(holidaysIn(country)(date)).toBe(holiday));
});

describe('whose holidays', () => {
  /** A year of weekdays in which a country is quiet on its holidays. */
  const yearOf = (country: 'NL' | 'BE' | 'DE' | 'UK', seed: number, days = 366, from = '2025-01-01') => {
    const [random, quiet] = [seededRandom(seed), holidaysIn(country)];
    return Array.from({ length: days }, (_, index) => dateOf(wallMinutes(from) + 1440 * index))
      .filter((date) => weekdayOf(wallMinutes(date)) <= 5)
      .map((date) => ({ date, numerator: random.poisson(quiet(date) ? 60 : 400), denominator: 1 }));
  };

  it.each(['NL', 'BE', 'DE', 'UK'] as const)('are those of %s, where its quiet days show it', (country) => {
    for (const seed of [1, 2, 3]) expect(countryByQuietDays(yearOf(country, seed))).toBe(country);
    // A closed day is no row at all.
    const closed = yearOf(country, 4).filter(({ date }) => holidaysIn(country)(date) === null);
    expect(countryByQuietDays(closed)).toBe(country);
  });

  it('are assumed Dutch, and said to be, where a short or ordinary period shows nothing', () => {
    const few = yearOf('NL', 5, 45);
    expect(chooseCalendar(undefined, [], few).calendar).toEqual({ country: 'NL', basis: 'assumed' });
    // In 2024 King's Day fell on a Saturday and Liberation Day on a Sunday: on weekdays the Dutch and the German year look alike.
    expect(chooseCalendar(undefined, [], yearOf('NL', 8, 366, '2024-01-01')).calendar).toEqual({ country: 'NL', basis: 'assumed' });
    const always = yearOf('NL', 6).map((day) => ({ ...day, numerator: 400 }));
    expect(chooseCalendar(undefined, [], always).calendar).toEqual({ country: 'NL', basis: 'assumed' });
    expect(chooseCalendar(undefined, [], []).calendar.basis).toBe('assumed');
  });

  it('are as a person chose, else as the profile says, else as the data show', () => {
    const german = yearOf('DE', 7);
    expect(chooseCalendar('UK', ['België'], german).calendar).toEqual({ country: 'UK', basis: 'setting' });
    expect(chooseCalendar(undefined, ['België'], german).calendar).toEqual({ country: 'BE', basis: 'profile' });
    expect(chooseCalendar(undefined, ['Frankrijk'], german).calendar).toEqual({ country: 'DE', basis: 'data' });
    expect(countryInProfile(['Nederland', 'NL'])).toBe('NL');
    expect(countryInProfile(['Nederland', 'België'])).toBeNull();
  });
});
