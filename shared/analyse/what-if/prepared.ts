import type { AssessmentSettings } from '../analysis';
import { dateOf, weekdayOf } from '../gather/wall-time';
import { alignQueues } from '../service-level/align';
import { calibrate } from '../service-level/calibrate';
import { coveredCells, serversPerPosition, stateOf } from '../service-level/coalitions';
import { dayShares } from '../service-level/explain-queues';
import { chatsAtOnce, type ServiceLevelRows } from '../service-level/interval-rows';
import { knowsPositions, withUsualAsPlan } from '../service-level/past-as-plan';
import { absenceIn } from '../service-level/people';
import { buildChain, type StaffSeries, staffSeries } from '../service-level/players';
import type { QueueGrid } from '../service-level/queue-grid';
import { estimateRates } from '../service-level/rates';
import { lacking } from '../service-level/reference';
import { type NoRepeats, type RepeatSeries, repeatSeriesOf } from '../service-level/repeat-share';

/** One queue as the what-if needs it: every interval with its rate, handle time and positions as they were, and the calibrated model. */
export interface PreparedQueue {
  readonly queue: string;
  readonly intervalSeconds: number;
  readonly thresholdSeconds: number;
  /** Servers of the model per counted position: kappa times the chats at once. */
  readonly kappa: number;
  /** null: nobody hangs up. */
  readonly patienceSeconds: number | null;
  /** Wall minutes (gather/wall-time). */
  readonly starts: Float64Array;
  /** How many intervals each entry stands for; 1 unless compressed. */
  readonly weights: Float64Array;
  readonly volume: Float64Array;
  readonly handle: Float64Array;
  readonly agents: Float64Array;
  /** Positions scheduled; null where the plan does not say. */
  readonly scheduled: Float64Array | null;
  /** Share of contacts that are repeats, of scheduled time lost to absence, of present time spent on the queue; null unknown. */
  readonly repeats: Float64Array | null;
  readonly absent: Float64Array | null;
  readonly adherent: Float64Array | null;
  /** Counted over the same intervals. */
  readonly offered: number;
  readonly inTime: number;
  readonly measured: MeasuredQueue;
}

/** What the files count over the intervals of a queue: what stands beside every trial as "now". null where no file counts it. */
export interface MeasuredQueue {
  readonly contacts: number;
  /** Abandons, and the contacts of the intervals that count them. */
  readonly abandoned: number | null;
  readonly offeredWithAbandoned: number;
  /** Handle time in seconds, the contacts it was spent on, and the hours on the queue of the intervals that count it. */
  readonly handleSeconds: number | null;
  readonly answeredWithHandle: number;
  readonly hoursWithHandle: number;
}

export interface PreparedClient {
  readonly queues: readonly PreparedQueue[];
  /** Days with intervals: those that every other screen counts. */
  readonly days: number;
  /** Weeks that those days make up; days on which the client is closed count as part of their week. */
  readonly weeks: number;
}

/** The counts of a queue over the covered intervals, as the files have them; the rates of the model are smoothed, and add up to a contact more or less. */
function measuredQueue(grid: QueueGrid, covered: readonly number[], agents: readonly number[]): MeasuredQueue {
  const { offered, abandoned, answered, handle_s } = grid.counts;
  const over = (series: Float64Array, where: Float64Array) =>
    covered.reduce((sum, cell) => sum + (Number.isNaN(where[cell] as number) ? 0 : (series[cell] as number) || 0), 0);
  const counted = (series: Float64Array) => covered.some((cell) => !Number.isNaN(series[cell] as number));
  const hours = covered.reduce(
    (sum, cell, index) => sum + (Number.isNaN(handle_s[cell] as number) ? 0 : ((agents[index] as number) * grid.intervalSeconds) / 3600),
    0,
  );
  return {
    contacts: over(offered, offered),
    abandoned: counted(abandoned) ? over(abandoned, abandoned) : null,
    offeredWithAbandoned: over(offered, abandoned),
    handleSeconds: counted(handle_s) ? over(handle_s, handle_s) : null,
    answeredWithHandle: over(answered, handle_s),
    hoursWithHandle: hours,
  };
}

/** Days with intervals, and the weeks that they are: eight Mondays to Fridays are eight weeks, with or without the last weekend. */
function lengthOf(queues: readonly PreparedQueue[]): Pick<PreparedClient, 'days' | 'weeks'> {
  const dates = new Set(queues.flatMap(({ starts }) => [...starts].map((start) => Math.floor(start / 1440))));
  if (dates.size === 0) return { days: 0, weeks: 0 };
  const [first, last] = [Math.min(...dates), Math.max(...dates)];
  const onCalendar = new Map<number, number>();
  for (let date = first; date <= last; date += 1) {
    const weekday = weekdayOf(date * 1440);
    onCalendar.set(weekday, (onCalendar.get(weekday) ?? 0) + 1);
  }
  // Open days of a usual week: each weekday counts for the part of its dates on which there were intervals.
  const openInWeek = [...dates].reduce((sum, date) => sum + 1 / (onCalendar.get(weekdayOf(date * 1440)) as number), 0);
  // Under a week nobody knows the other weekdays, so they are taken to be alike.
  return { days: dates.size, weeks: last - first < 6 ? dates.size / 7 : dates.size / openInWeek };
}

/** a / b per interval, within 0..1; where b is nothing the share is `otherwise`. */
const shareOf = (a: Float64Array, b: Float64Array, otherwise: number) =>
  a.map((value, cell) => ((b[cell] as number) > 0 ? Math.min(1, Math.max(0, value / (b[cell] as number))) : otherwise));

function prepareQueue(
  grid: QueueGrid,
  staff: StaffSeries,
  rates: NonNullable<ReturnType<typeof estimateRates>[number]>,
  series: RepeatSeries | NoRepeats,
  repeatShare: number | null,
  concurrency: number | null,
): PreparedQueue | null {
  const counted = typeof series === 'string' ? null : series.came;
  const repeats = counted ?? (repeatShare === null ? null : new Float64Array(grid.starts.length).fill(repeatShare));
  const chain = buildChain(grid, rates, staff, series);
  const covered = coveredCells(chain);
  if (covered.length === 0) return null;
  const calibration = calibrate(grid, chain, concurrency);
  const full = 2 ** chain.players.length - 1;
  const states = covered.map((cell) => stateOf(chain, cell, full));
  const pick = (series: Float64Array | null) => series && Float64Array.from(covered, (cell) => series[cell] as number);
  const absent = staff.scheduled && staff.present ? shareOf(staff.present, staff.scheduled, 1).map((share) => 1 - share) : null;
  const adherent = staff.present && staff.onQueue ? shareOf(staff.onQueue, staff.present, 1) : null;
  const known = covered.filter((cell) => !Number.isNaN(grid.counts.within_threshold[cell] as number));
  const sum = (series: Float64Array) => known.reduce((total, cell) => total + (series[cell] as number), 0);
  return {
    queue: grid.queue,
    intervalSeconds: grid.intervalSeconds,
    thresholdSeconds: grid.thresholdSeconds,
    kappa: serversPerPosition(calibration),
    patienceSeconds: calibration.patienceSeconds,
    starts: Float64Array.from(covered, (cell) => grid.starts[cell] as number),
    weights: new Float64Array(covered.length).fill(1),
    volume: Float64Array.from(states, ({ volume }) => volume),
    handle: Float64Array.from(states, ({ handle }) => handle),
    agents: Float64Array.from(states, ({ agents }) => agents),
    scheduled: pick(staff.scheduled),
    repeats: pick(repeats),
    absent: pick(absent),
    adherent: pick(adherent),
    offered: sum(grid.counts.offered),
    inTime: sum(grid.counts.within_threshold),
    measured: measuredQueue(
      grid,
      covered,
      states.map(({ agents }) => agents),
    ),
  };
}

/**
 * Rates, positions and calibrated models of every queue with counts and positions, once, so that each slider only evaluates the model.
 * `repeatShare`: share of contacts that repeat an earlier one over the whole client (its repeat rate), for queues that count none; null unknown.
 */
export function prepareWhatIf(
  rows: ServiceLevelRows,
  settings: Pick<AssessmentSettings, 'thresholdSeconds'>,
  repeatShare: number | null = null,
): PreparedClient {
  const grids = alignQueues(rows.intervals, rows.plan, settings.thresholdSeconds).flatMap((grid) => {
    if (grid.notes.includes('intervals_of_a_day')) return [];
    const needs = lacking(grid);
    if (needs === null) return [grid];
    // Without a plan things can still be moved, as long as it is known who was there.
    return needs.startsWith('plan_interval') && knowsPositions(grid) ? [withUsualAsPlan(grid)] : [];
  });
  const rates = estimateRates(grids, undefined, rows.spreads);
  const perInterval = (grid: QueueGrid, byDay: ReadonlyMap<string, number>) =>
    byDay.size === 0 ? null : grid.starts.map((start) => byDay.get(dateOf(start)) ?? Number.NaN);
  const queues = grids.flatMap((grid, index) => {
    const shares = dayShares(absenceIn(grid, rows.people, rows.absence));
    const staff = staffSeries(grid, perInterval(grid, shares.absent), perInterval(grid, shares.onQueue));
    const own = rates[index];
    const prepared =
      staff && own
        ? prepareQueue(grid, staff, own, repeatSeriesOf(grid, own, rows.repeats ?? []), repeatShare, chatsAtOnce(rows.chats))
        : null;
    return prepared && prepared.offered > 0 ? [prepared] : [];
  });
  return { queues, ...lengthOf(queues) };
}
