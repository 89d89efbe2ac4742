import { erlangA } from '../../statistics';
import { arrivalsIn, serversPerPosition, stateOf } from './coalitions';
import type { ExplainedQueue, LedgerCell } from './ledger-cells';
import { modelError } from './model-error';

export type Grade = 'A' | 'B' | 'C';
/** A grade with its reasons: text keys grade.<reason>. */
export interface Graded {
  readonly grade: Grade;
  readonly reasons: readonly string[];
}

const overloadedFrom = 0.97;

type Weakness = 'small' | 'overloaded' | 'long';

/** Intervals of one queue in which the stationary model is weak, each with its reasons (methods.md 3.6). */
function weakIntervals({ grid, chain, calibration, values }: ExplainedQueue): Map<number, { volume: number; reasons: Weakness[] }> {
  const full = 2 ** chain.players.length - 1;
  const found = new Map<number, { volume: number; reasons: Weakness[] }>();
  const minutes = grid.intervalSeconds / 60;
  let run: number[] = [];
  const closeRun = () => {
    if (run.length * minutes > 60) for (const cell of run) found.get(cell)?.reasons.push('overloaded');
    run = [];
  };
  for (const cell of values.cells) {
    const { volume, handle, agents } = stateOf(chain, cell, full);
    const reasons: Weakness[] = [];
    if (volume < 10) reasons.push('small');
    if (handle > grid.intervalSeconds) reasons.push('long');
    found.set(cell, { volume, reasons });
    const before = run.at(-1);
    if (before !== undefined && grid.starts[cell] !== (grid.starts[before] as number) + minutes) closeRun();
    const positions = agents * serversPerPosition(calibration);
    if (occupancyOf(arrivalsIn(chain, cell, full), grid.intervalSeconds, handle, positions, calibration.patienceSeconds) > overloadedFrom)
      run.push(cell);
    else closeRun();
  }
  closeRun();
  return found;
}

/** Share of volume in weak intervals, each counted once, and the reason that holds for most of it. */
function weakShare(queues: readonly ExplainedQueue[]): { share: number; reason: Weakness } {
  const by: Record<Weakness, number> = { small: 0, overloaded: 0, long: 0 };
  let [weak, all] = [0, 0];
  for (const { volume, reasons } of queues.flatMap((queue) => [...weakIntervals(queue).values()])) {
    all += volume;
    if (reasons.length > 0) weak += volume;
    for (const reason of reasons) by[reason] += volume;
  }
  const reason = (['small', 'overloaded', 'long'] as const).reduce((a, b) => (by[b] > by[a] ? b : a));
  return { share: all > 0 ? weak / all : 0, reason };
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
  const error = modelError(cells, perDay);
  // Only what the model cannot blame on chance counts, and only when the data are enough to be sure of it.
  if (error && error.atMost <= 10) limit('A', 'rmse_within_10');
  else limit('B', error && error.own > 10 ? 'rmse_over_10' : 'rmse_unsure');
  const weak = weakShare(queues);
  if (weak.share > weakLimit)
    limit('C', { small: 'small_intervals', overloaded: 'long_overload', long: 'handle_longer_than_interval' }[weak.reason]);
  for (const note of new Set(queues.flatMap(({ grid }) => grid.notes))) limit(note === 'intervals_of_a_day' ? 'C' : 'B', note);
  if (queues.some(({ calibration }) => calibration.patienceBasis === 'assumed')) limit('B', 'patience_assumed');
  const judged = queues.filter(({ grid, calibration }) => grid.channel !== 'chat' || calibration.concurrency);
  if (judged.some(({ calibration }) => calibration.kappa < 0.85 || calibration.kappa > 1.15)) limit('B', 'kappa_out_of_range');
  if (queues.some(({ grid }) => grid.channel === 'chat')) limit('B', 'chat_approximate');
  if (queues.some(({ chain }) => chain.sampledStaff)) limit('A', 'staff_sampled');
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
