import { shrinkRatesThroughLevels } from '../../statistics';
import { dateOf, weekdayOf, weekOf } from '../gather/wall-time';
import { allQueues, sameName } from './align';
import type { RepeatDayRow } from './interval-rows';
import { known, type QueueGrid } from './queue-grid';
import type { EstimatedRates } from './rates';

/** Share of contacts that repeat an earlier one, per interval: as it came and as it is compared with. */
export interface RepeatSeries {
  readonly came: Float64Array;
  readonly expected: Float64Array;
  /** A plan foresees a number of repeats; days that went as usual only tell how often a contact is followed by another. */
  readonly comparedWith: 'plan' | 'usual_days';
  /** Per date the chance in its count, as relative change of first contacts: on that date itself, and through the usual share on every date. */
  readonly wobble: ReadonlyMap<string, { readonly own: number; readonly everywhere: number }>;
}
/** Why repeat contacts are no driver of their own: text keys merged.<because>. */
export type NoRepeats = 'no_planned_repeat_share' | 'no_repeat_counts';

/** Days on which about as many contacts came as expected show the usual share of repeats; fewer than this say too little. */
const fewestUsualDays = 10;
const fewestUsualContacts = 1000;
/** A day differs from what is expected by this part, beyond twice what chance does. */
const usualTolerance = 0.02;
/** Repeats must be known for at least this part of the contacts. */
const smallestCoverage = 0.5;

interface Counted {
  contacts: number;
  repeats: number;
}

/** Contacts and repeats by date: as the source counts them, else from the customers in the contact list. */
function countedByDate(grid: QueueGrid, rows: readonly RepeatDayRow[]): Map<string, Counted> {
  const byDate = new Map<string, Counted>();
  const add = (date: string, contacts: number, repeats: number) => {
    const before = byDate.get(date) ?? { contacts: 0, repeats: 0 };
    byDate.set(date, { contacts: before.contacts + contacts, repeats: before.repeats + repeats });
  };
  const { offered, repeat_contacts: repeats } = grid.counts;
  if (repeats.some((count) => count > 0))
    grid.starts.forEach((start, cell) => {
      if ((repeats[cell] as number) >= 0 && (offered[cell] as number) > 0)
        add(dateOf(start), offered[cell] as number, repeats[cell] as number);
    });
  else
    for (const row of rows) {
      const same = grid.queue === allQueues || (sameName(row.queue) === sameName(grid.queue) && row.channel === grid.channel);
      if (same && row.contacts > 0) add(row.date, row.contacts, row.repeats);
    }
  return byDate;
}

/** Days on which the number of contacts was as expected but for chance, or the weeks that take the place of a plan. */
function usualDates(grid: QueueGrid): Set<string> {
  const days = new Map<string, { offered: number; expected: number }>();
  const expected = grid.plan?.forecast_volume;
  grid.starts.forEach((start, cell) => {
    const [came, planned] = [grid.counts.offered[cell] as number, expected?.[cell] ?? Number.NaN];
    if (Number.isNaN(came) || Number.isNaN(planned)) return;
    const day = days.get(dateOf(start)) ?? { offered: 0, expected: 0 };
    days.set(dateOf(start), { offered: day.offered + came, expected: day.expected + planned });
  });
  const { reference } = grid;
  const usual = [...days].filter(([date, day]) =>
    reference
      ? date >= reference.from && date <= reference.to
      : Math.abs(day.offered / day.expected - 1) <= usualTolerance + 2 / Math.sqrt(day.expected),
  );
  return new Set(usual.map(([date]) => date));
}

/** Share over the usual days together, with those days; null when they are too few. */
function usualShare(
  grid: QueueGrid,
  byDate: ReadonlyMap<string, Counted>,
): { share: number; days: ReadonlyMap<string, Counted>; contacts: number } | null {
  const usual = usualDates(grid);
  const dates = new Map([...byDate].filter(([date]) => usual.has(date)));
  const days = [...dates.values()];
  const contacts = days.reduce((sum, day) => sum + day.contacts, 0);
  if (days.length < fewestUsualDays || contacts < fewestUsualContacts) return null;
  const share = days.reduce((sum, day) => sum + day.repeats, 0) / contacts;
  return share > 0 && share < 1 ? { share, days: dates, contacts } : null;
}

/** Share by date behind the noise of its counts (methods.md 3.1b), starting from what is expected on that date. */
function shareByDate(byDate: ReadonlyMap<string, Counted>, expectedOn: ReadonlyMap<string, number>): Map<string, number> {
  const dates = [...byDate.keys()].filter((date) => (expectedOn.get(date) ?? 0) > 0).sort();
  const weekday = (date: string) => weekdayOf(Date.parse(`${date}T00:00:00Z`) / 60_000);
  const { factors } = shrinkRatesThroughLevels({
    observed: dates.map((date) => byDate.get(date)?.repeats ?? null),
    expected: dates.map((date) => (byDate.get(date)?.contacts ?? 0) * (expectedOn.get(date) as number)),
    levels: [
      { name: 'whole_period', groups: dates.map(() => '') },
      // More repeats come and stay for weeks: judged by the week hardly any of it is taken for noise.
      { name: 'week', groups: dates.map((date) => weekOf(date)[0]) },
      { name: 'weekday', groups: dates.map(weekday) },
      { name: 'date', groups: dates },
    ],
    variance: { kind: 'count' },
  });
  return new Map(dates.map((date, index) => [date, Math.min(0.99, (expectedOn.get(date) as number) * (factors[index] as number))]));
}

/** Mean of a planned share per date, weighed by the planned contacts. */
function plannedByDate(grid: QueueGrid): Map<string, number> {
  const sums = new Map<string, { share: number; volume: number }>();
  grid.starts.forEach((start, cell) => {
    const [share, volume] = [grid.plan?.forecast_repeat_share[cell] as number, grid.plan?.forecast_volume[cell] as number];
    if (!(share > 0 && volume > 0)) return;
    const before = sums.get(dateOf(start)) ?? { share: 0, volume: 0 };
    sums.set(dateOf(start), { share: before.share + share * volume, volume: before.volume + volume });
  });
  return new Map([...sums].map(([date, { share, volume }]) => [date, share / volume]));
}

/** How far the counts of a day lie from the shares that were estimated with their help. */
function wobbleOf(day: Counted, share: number, asUsual: Counted | undefined, usual: { share: number; contacts: number } | null) {
  const everywhere = asUsual && usual ? (asUsual.repeats - usual.share * asUsual.contacts) / usual.contacts / (1 - usual.share) : 0;
  return { own: -(day.repeats / day.contacts - share) / (1 - share), everywhere };
}

function covered(grid: QueueGrid, rates: EstimatedRates, dates: ReadonlyMap<string, unknown>): boolean {
  let [all, seen] = [0, 0];
  grid.starts.forEach((start, cell) => {
    const volume = known(rates.volume[cell] as number) ?? 0;
    all += volume;
    if (dates.has(dateOf(start))) seen += volume;
  });
  return all > 0 && seen >= smallestCoverage * all;
}

/**
 * Repeat contacts as they came beside those expected (methods.md 3.2): from the source's own count, else from the customers in the contact
 * list (same customer, queue and channel within the days of the client's norm). Expected is what the plan says, else the share on days with as many contacts as
 * usual. On days of which nothing is known the expected share holds.
 */
export function repeatSeriesOf(grid: QueueGrid, rates: EstimatedRates, rows: readonly RepeatDayRow[]): RepeatSeries | NoRepeats {
  const byDate = countedByDate(grid, rows);
  const planned = plannedByDate(grid);
  const isPlan = planned.size > 0 && !grid.reference;
  if (byDate.size === 0 || !covered(grid, rates, byDate)) return isPlan ? 'no_repeat_counts' : 'no_planned_repeat_share';
  const usual = isPlan ? null : usualShare(grid, byDate);
  if (!isPlan && usual === null) return 'no_planned_repeat_share';
  const dates = new Set([...grid.starts].map(dateOf));
  const expectedOn = isPlan ? planned : new Map([...dates].map((date) => [date, usual?.share ?? 0]));
  const came = shareByDate(byDate, expectedOn);
  const expected = grid.starts.map((start, cell) => {
    const share = isPlan ? (grid.plan?.forecast_repeat_share[cell] as number) : (usual?.share ?? 0);
    return share >= 0 ? share : (expectedOn.get(dateOf(start)) ?? 0);
  });
  return {
    came: grid.starts.map((start, cell) => {
      const date = dateOf(start);
      const [now, then] = [came.get(date), expectedOn.get(date)];
      return now === undefined || !then ? (expected[cell] as number) : Math.min(0.99, ((expected[cell] as number) * now) / then);
    }),
    expected,
    comparedWith: isPlan ? 'plan' : 'usual_days',
    wobble: new Map([...came].map(([date, share]) => [date, wobbleOf(byDate.get(date) as Counted, share, usual?.days.get(date), usual)])),
  };
}
