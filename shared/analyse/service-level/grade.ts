import { erlangA } from '../../statistics';
import { stateOf } from './coalitions';
import type { ExplainedQueue, LedgerCell } from './ledger-cells';

export type Grade = 'A' | 'B' | 'C';
/** A grade with its reasons: text keys grade.<reason>. */
export interface Graded {
  readonly grade: Grade;
  readonly reasons: readonly string[];
}

/** Root of the weighted mean square between observed and modelled service level, in points; per day where the counts come per day. */
export function modelError(cells: readonly LedgerCell[], perDay: boolean): number | null {
  const groups = new Map<string, { rate: number; modelled: number; offered: number; inTime: number }>();
  for (const cell of cells) {
    if (cell.rate === 0) continue;
    const key = perDay ? `${cell.queue} ${cell.date}` : `${cell.queue} ${cell.place}`;
    const group = groups.get(key) ?? { rate: 0, modelled: 0, offered: 0, inTime: 0 };
    group.rate += cell.rate;
    group.modelled += cell.rate * cell.modelled;
    group.offered += cell.offered;
    group.inTime += cell.inTime;
    groups.set(key, group);
  }
  let weight = 0;
  let squares = 0;
  for (const { rate, modelled, offered, inTime } of groups.values()) {
    if (!(offered > 0)) continue;
    weight += rate;
    squares += rate * (inTime / offered - modelled / rate) ** 2;
  }
  return weight > 0 ? Math.sqrt(squares / weight) * 100 : null;
}

const overloadedFrom = 0.97;

/** Share of volume in intervals where the stationary model is weak, by reason (methods.md 3.6). */
function weakShares(queues: readonly ExplainedQueue[]): { small: number; overloaded: number; long: number } {
  const weak = { small: 0, overloaded: 0, long: 0 };
  let all = 0;
  for (const { grid, chain, calibration, values } of queues) {
    const full = 2 ** chain.players.length - 1;
    let run: { minutes: number; volume: number; end: number } = { minutes: 0, volume: 0, end: Number.NaN };
    const closeRun = () => {
      if (run.minutes > 60) weak.overloaded += run.volume;
      run = { minutes: 0, volume: 0, end: Number.NaN };
    };
    for (const cell of values.cells) {
      const { volume, handle, agents } = stateOf(chain, cell, full);
      all += volume;
      if (volume < 10) weak.small += volume;
      if (handle > grid.intervalSeconds) weak.long += volume;
      const start = grid.starts[cell] as number;
      if (start !== run.end) closeRun();
      const positions = agents * calibration.kappa;
      if (occupancyOf(volume, grid.intervalSeconds, handle, positions, calibration.patienceSeconds) <= overloadedFrom) closeRun();
      else run = { minutes: run.minutes + grid.intervalSeconds / 60, volume: run.volume + volume, end: start + grid.intervalSeconds / 60 };
    }
    closeRun();
  }
  return all > 0 ? { small: weak.small / all, overloaded: weak.overloaded / all, long: weak.long / all } : weak;
}

/** Share of the positions' time in use; the model is only asked near the limit, where hanging up matters. */
function occupancyOf(
  volume: number,
  intervalSeconds: number,
  handleTimeSeconds: number,
  agents: number,
  patienceSeconds: number | null,
): number {
  const load = (volume * handleTimeSeconds) / intervalSeconds;
  if (!(agents > 0)) return load > 0 ? 1 : 0;
  if (load / agents < overloadedFrom) return load / agents;
  return erlangA({ volume, intervalSeconds, handleTimeSeconds, agents, targetSeconds: 0, patienceSeconds }).occupancy;
}

const weakLimit = 0.2;
/** methods.md 3.8: sums over a week, or a thousand contacts, before a cause is more than chance. */
const fewestDays = 5;
const fewestContacts = 1000;
const worse = (a: Grade, b: Grade): Grade => (a > b ? a : b);

/** How far the explanation can be trusted, with every reason (methods.md 3.6). `unexplained` in points. */
export function gradeOf(queues: readonly ExplainedQueue[], cells: readonly LedgerCell[], unexplained: number): Graded {
  const reasons: string[] = [];
  let grade: Grade = 'A';
  const limit = (to: Grade, reason: string) => {
    grade = worse(grade, to);
    reasons.push(reason);
  };
  const off = Math.abs(unexplained);
  limit(
    off <= 2 ? 'A' : off <= 5 ? 'B' : 'C',
    off <= 2 ? 'unexplained_within_2' : off <= 5 ? 'unexplained_within_5' : 'unexplained_over_5',
  );
  const perDay = queues.some(({ grid }) => grid.notes.includes('counts_coarser_than_plan'));
  const error = modelError(cells, perDay) ?? 0;
  limit(error <= 10 ? 'A' : 'B', error <= 10 ? 'rmse_within_10' : 'rmse_over_10');
  const weak = weakShares(queues);
  if (weak.small + weak.overloaded + weak.long > weakLimit) {
    const largest = (['small', 'overloaded', 'long'] as const).reduce((a, b) => (weak[b] > weak[a] ? b : a));
    limit('C', { small: 'small_intervals', overloaded: 'long_overload', long: 'handle_longer_than_interval' }[largest]);
  }
  for (const note of new Set(queues.flatMap(({ grid }) => grid.notes))) limit('B', note);
  if (queues.some(({ calibration }) => calibration.patienceBasis === 'assumed')) limit('B', 'patience_assumed');
  if (queues.some(({ grid, calibration }) => grid.channel !== 'chat' && (calibration.kappa < 0.85 || calibration.kappa > 1.15)))
    limit('B', 'kappa_out_of_range');
  if (queues.some(({ grid }) => grid.channel === 'chat')) limit('B', 'chat_approximate');
  // Without a plan it is known what changed, not what was meant: no explanation is better than B then.
  if (queues.some(({ grid }) => grid.reference)) limit('B', 'compared_with_past');
  if (queues.some(({ grid }) => grid.reference?.met === false)) limit('B', 'past_missed_target');
  const offered = cells.reduce((sum, cell) => sum + cell.offered, 0);
  const outside = cells.reduce((sum, cell) => sum + (cell.rate > 0 ? 0 : cell.offered), 0);
  if (new Set(cells.filter((cell) => cell.rate > 0).map((cell) => cell.date)).size < fewestDays || offered < fewestContacts)
    limit('C', 'short_period');
  if (outside > 0.05 * offered) limit('B', 'contacts_outside_plan');
  return { grade, reasons };
}
