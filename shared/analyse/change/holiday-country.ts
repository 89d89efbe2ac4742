import { type Changes, type HolidayCountry, holidayCountries } from '../../schema';
import { quantile } from '../../statistics';
import type { AnalysisContext } from '../analysis';
import { ask, namedQuery } from '../gather/named-query';
import { dateOf, wallMinutes, weekdayOf } from '../gather/wall-time';
import countrySql from './country-answers.sql?raw';
import { type HolidayOn, holidaysIn } from './holidays';
import type { DaySum } from './series';

export type HolidayCalendar = NonNullable<Changes['calendar']>;
export const countryAnswersQuery = namedQuery<{ answer: string }>('change/country-answers.sql', 'profile', countrySql);

const words: readonly (readonly [HolidayCountry, RegExp])[] = [
  ['NL', /^(nl|nld|nederland|the netherlands|netherlands|holland)$/],
  ['BE', /^(be|bel|belgi[eë]|belgium|belgique|vlaanderen)$/],
  ['DE', /^(de|deu|duitsland|germany|deutschland)$/],
  ['UK', /^(uk|gb|gbr|united kingdom|great britain|england|engeland|groot-brittanni[eë]|verenigd koninkrijk)$/],
];

/** The country that the client's profile names; null when it names none, one that is not known here, or two. */
export function countryInProfile(answers: readonly string[]): HolidayCountry | null {
  const named = new Set(answers.flatMap((answer) => words.find(([, word]) => word.test(answer.trim().toLowerCase()))?.[0] ?? []));
  return named.size === 1 ? ([...named][0] as HolidayCountry) : null;
}

/** A day with less than this part of its weekday's usual contacts is quiet. */
const quietBelow = 0.6;
/** A holiday on which work went on speaks little against a country: not every department closes on every holiday. */
const openCounts = 0.25;
/** One country must fit better than the next by this much, a holiday each way, before the data are believed. */
const clearLead = 1.5;

/** Days on which the department is usually open, and whether they were quiet; a missing day between the first and the last was. */
function quietDays(days: readonly DaySum[]): ReadonlyMap<string, boolean> {
  const byDate = new Map(days.map(({ date, numerator }) => [date, numerator]));
  const [first, last] = [days[0]?.date, days[days.length - 1]?.date];
  if (first === undefined || last === undefined) return new Map();
  const weekday = (date: string) => weekdayOf(wallMinutes(date));
  const weeks = (wallMinutes(last) - wallMinutes(first)) / 10_080;
  const usual = new Map<number, number>();
  for (let each = 1; each <= 7; each += 1) {
    const volumes = days.filter(({ date }) => weekday(date) === each).map(({ numerator }) => numerator);
    if (volumes.length > weeks / 2) usual.set(each, quantile(volumes, 0.5) as number);
  }
  const quiet = new Map<string, boolean>();
  for (let minutes = wallMinutes(first); minutes <= wallMinutes(last); minutes += 1440) {
    const date = dateOf(minutes);
    const middle = usual.get(weekday(date));
    if (middle !== undefined) quiet.set(date, (byDate.get(date) ?? 0) < quietBelow * middle);
  }
  return quiet;
}

/** The country whose holidays fit the quiet days clearly best; null when no country does, as in a period with hardly any holiday. */
export function countryByQuietDays(days: readonly DaySum[]): HolidayCountry | null {
  const calendars = holidayCountries.map((country) => ({ country, holidayOn: holidaysIn(country) }));
  const scores = new Map<HolidayCountry, number>(holidayCountries.map((country) => [country, 0]));
  for (const [date, quiet] of quietDays(days)) {
    const here = calendars.filter(({ holidayOn }) => holidayOn(date) !== null).map(({ country }) => country);
    if (here.length === 0) continue;
    for (const country of holidayCountries) {
      const own = here.includes(country);
      const points = quiet ? (own ? 1 : -1) : own ? -openCounts : 0;
      scores.set(country, (scores.get(country) as number) + points);
    }
  }
  const [best, next] = [...scores].sort((a, b) => b[1] - a[1]);
  return best && next && best[1] > 0 && best[1] - next[1] >= clearLead ? best[0] : null;
}

/** Whose holidays to leave out: as a person chose, as the profile says, as the quiet days show, else the Netherlands, assumed. */
export function chooseCalendar(
  setting: HolidayCountry | undefined,
  answers: readonly string[],
  days: readonly DaySum[],
): { calendar: HolidayCalendar; holidayOn: HolidayOn } {
  const told = countryInProfile(answers);
  const seen = countryByQuietDays(days);
  const calendar: HolidayCalendar = setting
    ? { country: setting, basis: 'setting' }
    : told
      ? { country: told, basis: 'profile' }
      : seen
        ? { country: seen, basis: 'data' }
        : { country: 'NL', basis: 'assumed' };
  return { calendar, holidayOn: holidaysIn(calendar.country) };
}

export const readCountryAnswers = async (context: AnalysisContext): Promise<string[]> =>
  (await ask(context, countryAnswersQuery)).map(({ answer }) => answer);
