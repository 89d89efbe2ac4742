import { dateOf, wallMinutes, weekOf } from '../gather/wall-time';
import type { QueueGrid } from './queue-grid';

/** Weeks that take the place of a plan: from Monday to Sunday, as dates. */
export interface PastPeriod {
  readonly from: string;
  readonly to: string;
  /** false: no two weeks in a row met the target, and these came closest. */
  readonly met: boolean;
}

/** Why there is no past to compare with: text keys unlocks.<reason>. */
export type NoPast = 'longer_period' | 'better_weeks' | 'agents_on_queue';

const fewestWeeks = 2;
const fewestContacts = 1000;
/** Weeks that missed the target must at least be this much better than the others, in share answered in time. */
const smallestDifference = 0.03;

interface Week {
  readonly monday: string;
  days: Map<string, { offered: number; inTime: number }>;
  offered: number;
  inTime: number;
}

function weeksOf(grids: readonly QueueGrid[]): Week[] {
  const weeks = new Map<string, Week>();
  for (const { starts, counts } of grids)
    starts.forEach((start, cell) => {
      const [offered, inTime] = [counts.offered[cell] as number, counts.within_threshold[cell] as number];
      if (!(offered > 0) || Number.isNaN(inTime)) return;
      const date = dateOf(start);
      const [monday] = weekOf(date);
      const week = weeks.get(monday) ?? { monday, days: new Map(), offered: 0, inTime: 0 };
      const day = week.days.get(date) ?? { offered: 0, inTime: 0 };
      day.offered += offered;
      day.inTime += inTime;
      week.days.set(date, day);
      week.offered += offered;
      week.inTime += inTime;
      weeks.set(monday, week);
    });
  const all = [...weeks.values()].sort((a, b) => (a.monday < b.monday ? -1 : 1));
  const usual = all.map(({ days }) => days.size).sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
  // A week cut off by the export, or half closed, has another mix of days than the weeks that it would stand for.
  return all.filter(({ days }) => days.size >= usual - 1);
}

const levelOf = (weeks: readonly { offered: number; inTime: number }[]) =>
  weeks.reduce((sum, { inTime }) => sum + inTime, 0) / weeks.reduce((sum, { offered }) => sum + offered, 0);

/** Runs of weeks that follow each other in the calendar and of which each is good enough. */
function runsOf(weeks: readonly Week[], good: (week: Week) => boolean): Week[][] {
  const runs: Week[][] = [];
  for (const week of weeks) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (!good(week)) runs.push([]);
    else if (run && before && wallMinutes(week.monday) - wallMinutes(before.monday) === 7 * 1440) run.push(week);
    else runs.push([week]);
  }
  return runs.filter((run) => run.length >= fewestWeeks);
}

const periodOf = (run: readonly Week[], met: boolean): PastPeriod => ({
  from: run[0]?.monday ?? '',
  to: weekOf(run.at(-1)?.monday ?? '')[1],
  met,
});

/** Whether these weeks differ from the others by more than days differ among themselves (two standard errors over days). */
function standsOut(run: readonly Week[], others: readonly Week[]): boolean {
  const error = (weeks: readonly Week[]) => {
    const days = weeks.flatMap((week) => [...week.days.values()]);
    const level = levelOf(days);
    const offered = days.reduce((sum, day) => sum + day.offered, 0);
    return days.reduce((sum, day) => sum + (day.inTime - level * day.offered) ** 2, 0) / offered ** 2;
  };
  const difference = levelOf(run) - levelOf(others);
  return difference >= smallestDifference && difference >= 2 * Math.sqrt(error(run) + error(others));
}

/**
 * The weeks with which to compare where nothing was planned (methods.md 3.1): the longest run of at least two weeks in each of which the target
 * was met; else the best two weeks, when they stand out from the rest. Chosen over all queues together, so that one period stands in the text.
 */
export function comparablePeriod(grids: readonly QueueGrid[], target: number): PastPeriod | NoPast {
  const weeks = weeksOf(grids);
  const enough = (run: readonly Week[]) => run.reduce((sum, { offered }) => sum + offered, 0) >= fewestContacts;
  if (weeks.length < fewestWeeks + 1) return 'longer_period';
  const met = runsOf(weeks, (week) => week.inTime >= target * week.offered).filter(enough);
  const longest = met.sort((a, b) => b.length - a.length || levelOf(b) - levelOf(a))[0];
  // Every week met the target: there is nothing to explain by another period.
  if (longest && longest.length === weeks.length) return 'better_weeks';
  if (longest) return periodOf(longest, true);
  const pairs = runsOf(weeks, () => true)
    .flatMap((run) => run.slice(1).map((week, index) => [run[index] as Week, week]))
    .filter(enough)
    .sort((a, b) => levelOf(b) - levelOf(a));
  const best = pairs[0];
  const others = weeks.filter((week) => !best?.includes(week));
  if (!best || others.length < fewestWeeks) return 'longer_period';
  return standsOut(best, others) ? periodOf(best, false) : 'better_weeks';
}
