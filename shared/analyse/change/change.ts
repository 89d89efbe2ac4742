import type { Change, Changes, ServiceLevel } from '../../schema';
import type { Analysis } from '../analysis';
import { Lineage } from '../gather/lineage';
import { findChanges } from './find-changes';
import { gatherSeries } from './gather-series';
import { chooseCalendar, readCountryAnswers } from './holiday-country';
import { type HolidayOn, holidaysIn } from './holidays';
import { momentsOf } from './moments';
import type { Series } from './series';

/** Stored nowhere else: the shuffles behind the p-values start here. */
const seed = 7_031;

type Ledger = Pick<ServiceLevel, 'by_day' | 'offered'>;

/** The part of each driver in the service level of a period, in points of that period: the days' shares of the whole, brought to its contacts. */
function contributionsIn(ledger: Ledger, inPeriod: (date: string) => boolean): Map<string, number> | null {
  const days = ledger.by_day.filter(({ date, contributions_pp }) => contributions_pp !== null && inPeriod(date));
  const offered = days.reduce((sum, day) => sum + day.offered, 0);
  if (!(offered > 0)) return null;
  const sums = new Map<string, number>();
  for (const { contributions_pp } of days)
    for (const [driver, points] of Object.entries(contributions_pp ?? {})) sums.set(driver, (sums.get(driver) ?? 0) + points);
  return new Map([...sums].map(([driver, points]) => [driver, (points * ledger.offered) / offered]));
}

/** Explains a shift of the whole client's service level with the gap ledger of the two periods; null for anything else. Largest part first. */
export function explainChange(change: Change, ledger: Ledger | null): Change['explained'] {
  const whole = Object.keys(change.scope).length === 0;
  if (!ledger || change.metric !== 'sl.offered' || change.kind !== 'shift' || !whole) return null;
  const before = contributionsIn(ledger, (date) => date < change.on);
  const after = contributionsIn(ledger, (date) => date >= change.on);
  if (!before || !after) return null;
  const drivers = [...new Set([...before.keys(), ...after.keys()])];
  return drivers
    .map((driver) => ({
      driver: driver as NonNullable<Change['explained']>[number]['driver'],
      contribution_pp: (after.get(driver) ?? 0) - (before.get(driver) ?? 0),
    }))
    .sort((a, b) => Math.abs(b.contribution_pp) - Math.abs(a.contribution_pp));
}

const leftOutDays = (all: readonly Series[], holidayOn: HolidayOn): Changes['left_out_days'] =>
  [...new Set(all.filter(({ grain }) => grain === 'day').flatMap(({ days }) => days.map(({ date }) => date)))].sort().flatMap((date) => {
    const holiday = holidayOn(date);
    return holiday ? [{ date, holiday }] : [];
  });

/** Every change that the series show, latest first within the strongest. Pure. */
export function changesOf(all: readonly Series[], lineage: Lineage, holidayOn: HolidayOn = holidaysIn('NL')): Changes {
  const { looked, found, from } = findChanges(all, seed, holidayOn);
  const changes = found.map((change, index): Change => {
    const series = from[index] as Series;
    const points = series.days.flatMap(({ date, numerator, denominator }) =>
      denominator > 0 ? [{ date, value: numerator / denominator }] : [],
    );
    return {
      ...change,
      explained: null,
      points,
      evidence: [lineage.evidence(series.query, series.metric, series.scope, series.rows)],
    };
  });
  const byStrength = (a: Change, b: Change) =>
    a.kind === b.kind ? a.p_adjusted - b.p_adjusted || (a.on < b.on ? 1 : -1) : a.kind === 'shift' ? -1 : 1;
  const sorted = changes.sort(byStrength);
  return { series: looked, left_out_days: leftOutDays(all, holidayOn), found: sorted, moments: momentsOf(sorted) };
}

/** What changed, and when? methods.md 8. */
export const changeAnalysis: Analysis<'changes'> = {
  id: 'change',
  part: 'changes',
  needs: [['queue_interval', 'contact']],
  async run(context) {
    const all = await gatherSeries(context);
    const volume = all.find(({ metric, scope, grain }) => metric === 'contacts' && grain === 'day' && Object.keys(scope).length === 0);
    const { calendar, holidayOn } = chooseCalendar(context.settings.holidayCountry, await readCountryAnswers(context), volume?.days ?? []);
    const changes = { ...changesOf(all, await Lineage.of(context), holidayOn), calendar };
    if (changes.series > 0) return { changes };
    return { missing: [{ analysis: 'change', needs: 'queue_interval', unlocks: 'longer_period' }] };
  },
};
