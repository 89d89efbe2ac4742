import type { Change, Changes } from '../../schema';
import type { Analysis } from '../analysis';
import { Lineage } from '../gather/lineage';
import { controlChartsOf } from './control-charts';
import { joinEvents, type Placed } from './events';
import { findChanges, type MeasuredChange } from './find-changes';
import { gatherSeries } from './gather-series';
import { chooseCalendar, readCountryAnswers } from './holiday-country';
import { type HolidayOn, holidaysIn } from './holidays';
import type { Series } from './series';

/** Stored nowhere else: the shuffles behind the p-values start here. */
const seed = 7_031;

const leftOutDays = (all: readonly Series[], holidayOn: HolidayOn): Changes['left_out_days'] =>
  [...new Set(all.filter(({ grain }) => grain === 'day').flatMap(({ days }) => days.map(({ date }) => date)))].sort().flatMap((date) => {
    const holiday = holidayOn(date);
    return holiday ? [{ date, holiday }] : [];
  });

/** A change with its series and proof; what was behind it is known when all analyses have run. */
function tellChange(
  measured: MeasuredChange,
  { series, pAdjusted }: { readonly series: Series; readonly pAdjusted: number },
  lineage: Lineage,
): Change {
  const points = series.days.flatMap(({ date, numerator, denominator }) =>
    denominator > 0 ? [{ date, value: numerator / denominator }] : [],
  );
  const evidence = [lineage.evidence(series.query, series.metric, series.scope, series.rows)];
  return { ...measured, p_adjusted: pAdjusted, explained: null, points, evidence };
}

/** Every change that the series show, told by event; the surest first. Pure. */
export function changesOf(all: readonly Series[], lineage: Lineage, holidayOn: HolidayOn = holidaysIn('NL')): Changes {
  const { looked, tooShort, found } = findChanges(all, seed, holidayOn);
  const placed = found.map(
    (one): Placed => ({
      change: tellChange(one.change, one, lineage),
      begins: one.begins,
      toldFrom: (date) => tellChange(one.toldFrom(date), one, lineage),
    }),
  );
  const byStrength = ({ change: a }: Placed, { change: b }: Placed) =>
    a.kind === b.kind ? a.p_adjusted - b.p_adjusted || (a.on < b.on ? 1 : -1) : a.kind === 'shift' ? -1 : 1;
  const { changes, moments } = joinEvents(placed.sort(byStrength));
  return {
    series: looked.length,
    too_short: tooShort.map(({ metric, scope, grain, days }) => ({ metric, scope, grain, points: days.length })),
    left_out_days: leftOutDays(all, holidayOn),
    found: changes,
    moments,
    charts: controlChartsOf(looked, changes, lineage),
  };
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
    // Without any dated day or week it is not the length of the period that is lacking.
    return { missing: [{ analysis: 'change', needs: 'queue_interval', unlocks: all.length > 0 ? 'more_days' : 'dated_days' }] };
  },
};
