import { answeredWithinTarget } from '../../statistics';
import { arrivalsIn, type Calibration, coveredCells, modelledLevel, serversPerPosition, stateOf } from './coalitions';
import { cellsBetween } from './past-as-plan';
import type { Chain } from './players';
import type { QueueGrid } from './queue-grid';

export type CalibrationBasis = 'reference_days' | 'past_period' | 'whole_period';
export type PatienceBasis = 'waits' | 'abandon_rate' | 'nobody_abandoned' | 'assumed';
export interface CalibratedQueue extends Calibration {
  readonly basis: CalibrationBasis;
  readonly patienceBasis: PatienceBasis;
  /** Intervals that kappa and patience were fitted on. */
  readonly referenceCells: readonly number[];
}

/** Used when neither abandons nor their waits are known; the grade then says that it is an assumption. */
const assumedPatienceSeconds = 120;
/** The ends between which patience is then thought to lie: the margins of the causes hold for all of it (methods.md 1.4). */
export const patienceBandSeconds = [60, 300] as const;
/** Enough days for chance in the waits to even out, and few enough that a cause from halfway on leaves them. */
const fewestReferenceDays = 10;
const fewestReferenceContacts = 1000;
/** A day is comparable with its plan when the load per position differs less than this, over the day and interval by interval. */
const dayTolerance = 0.04;
const intervalTolerance = 0.1;

/**
 * Days on which the work per position was as planned. Chosen by what went in (volume, handle time, positions), never by the service level
 * that came out: choosing by outcome would pick lucky days and bend kappa. Without a plan: the weeks that take its place, whole.
 */
export function referenceCells(grid: QueueGrid, chain: Chain): { cells: number[]; basis: CalibrationBasis } {
  const covered = coveredCells(chain);
  if (grid.reference) {
    const then = new Set(cellsBetween(grid, grid.reference));
    return { cells: covered.filter((cell) => then.has(cell)), basis: 'past_period' };
  }
  const full = 2 ** chain.players.length - 1;
  const days = new Map<number, { cells: number[]; planned: number; actual: number; off: number; contacts: number }>();
  for (const cell of covered) {
    const plan = stateOf(chain, cell, 0);
    const actual = stateOf(chain, cell, full);
    const day = Math.floor((grid.starts[cell] as number) / 1440);
    const sum = days.get(day) ?? { cells: [], planned: 0, actual: 0, off: 0, contacts: 0 };
    const plannedLoad = (plan.volume * plan.handle) / plan.agents;
    const actualLoad = (actual.volume * actual.handle) / actual.agents;
    if (!(plan.agents > 0 && actual.agents > 0 && plannedLoad > 0)) continue;
    sum.cells.push(cell);
    sum.planned += actual.volume;
    sum.actual += (actual.volume * actualLoad) / plannedLoad;
    sum.off += actual.volume * Math.abs(actualLoad / plannedLoad - 1);
    sum.contacts += grid.counts.offered[cell] as number;
    days.set(day, sum);
  }
  const calm = [...days.values()].filter(
    (day) => day.planned > 0 && Math.abs(day.actual / day.planned - 1) <= dayTolerance && day.off / day.planned <= intervalTolerance,
  );
  const contacts = calm.reduce((sum, day) => sum + day.contacts, 0);
  // A few days that happen to be calm would trade a cause for chance: they must be a good part of the period.
  if (calm.length >= fewestReferenceDays && 3 * calm.length >= days.size && contacts >= fewestReferenceContacts)
    return { cells: calm.flatMap((day) => day.cells), basis: 'reference_days' };
  return { cells: covered, basis: 'whole_period' };
}

const over = (series: Float64Array, cells: readonly number[]) => cells.reduce((sum, cell) => sum + (series[cell] as number), 0);

/** Contacts that left before an answer; derived where only offered and answered are told. NaN when neither is known. */
function abandonedOf(grid: QueueGrid, cells: readonly number[]): number {
  const told = over(grid.counts.abandoned, cells);
  return Number.isNaN(told) ? over(grid.counts.offered, cells) - over(grid.counts.answered, cells) : told;
}

/** Patience is searched between a second and ten hours. */
const patienceBounds = { low: 0, high: Math.log(36_000) };

/** Mean patience at which the model loses the observed share; whoever is never answered in endless time has hung up. null when none does. */
function patienceFromShare(grid: QueueGrid, chain: Chain, cells: readonly number[], kappa: number, share: number): number | null {
  const full = 2 ** chain.players.length - 1;
  const states = cells
    .map((cell) => ({ ...stateOf(chain, cell, full), arrivals: arrivalsIn(chain, cell, full) }))
    .filter(({ volume }) => volume > 0);
  const all = states.reduce((sum, { volume }) => sum + volume, 0);
  const lost = (logPatience: number) =>
    states.reduce((sum, { volume, arrivals, handle, agents }) => {
      const endless = Number.POSITIVE_INFINITY;
      return (
        sum + volume * (1 - answeredWithinTarget(arrivals, grid.intervalSeconds, handle, agents * kappa, endless, Math.exp(logPatience)))
      );
    }, 0) / all;
  let { low, high } = patienceBounds;
  if (lost(low) < share || lost(high) > share) return null;
  while (high - low > 1e-4) {
    const middle = (low + high) / 2;
    if (lost(middle) > share) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

function patienceOf(
  grid: QueueGrid,
  chain: Chain,
  cells: readonly number[],
  kappa: number,
  assumed: number,
): Pick<CalibratedQueue, 'patienceSeconds' | 'patienceBasis'> {
  const abandoned = abandonedOf(grid, cells);
  if (Number.isNaN(abandoned)) return { patienceSeconds: assumed, patienceBasis: 'assumed' };
  if (!(abandoned > 0)) return { patienceSeconds: null, patienceBasis: 'nobody_abandoned' };
  const waited = over(grid.counts.wait_s, cells) + over(grid.counts.abandon_wait_s, cells);
  if (waited > 0) return { patienceSeconds: waited / abandoned, patienceBasis: 'waits' };
  const solved = patienceFromShare(grid, chain, cells, kappa, abandoned / over(grid.counts.offered, cells));
  return solved === null
    ? { patienceSeconds: assumed, patienceBasis: 'assumed' }
    : { patienceSeconds: solved, patienceBasis: 'abandon_rate' };
}

/** Bounds of kappa: methods.md 3.5b; where it is not known how many chats an agent has at once, kappa holds that too. */
const kappaBounds = (channel: string, concurrency: number | null): [number, number] =>
  channel === 'chat' && concurrency === null ? [0.5, 6] : [0.5, 1.5];

/** Kappa at which the model gives the observed service level over the reference intervals together. */
function kappaOf(
  grid: QueueGrid,
  chain: Chain,
  cells: readonly number[],
  patienceSeconds: number | null,
  concurrency: number | null,
): number {
  const full = 2 ** chain.players.length - 1;
  const observed = over(grid.counts.within_threshold, cells) / over(grid.counts.offered, cells);
  const weights = cells.map((cell) => stateOf(chain, cell, full).volume);
  const weight = weights.reduce((sum, value) => sum + value, 0);
  const modelled = (kappa: number) =>
    cells.reduce(
      (sum, cell, index) =>
        sum + (weights[index] as number) * modelledLevel(grid, chain, { kappa, patienceSeconds, concurrency }, cell, full),
      0,
    ) / weight;
  let [low, high] = kappaBounds(grid.channel, concurrency);
  for (let round = 0; round < 30 && high - low > 1e-7; round += 1) {
    const middle = (low + high) / 2;
    if (modelled(middle) < observed) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Patience and kappa of a queue on its reference days (methods.md 3.5). Patience from the share of abandons depends on kappa, so both are solved in turn. */
export function calibrate(
  grid: QueueGrid,
  chain: Chain,
  chatsAtOnce: number | null = null,
  assumed: number = assumedPatienceSeconds,
): CalibratedQueue {
  const concurrency = grid.channel === 'chat' ? chatsAtOnce : null;
  const servers = (kappa: number) => serversPerPosition({ kappa, concurrency, patienceSeconds: null });
  const { cells, basis } = referenceCells(grid, chain);
  let kappa = 1;
  let patience = patienceOf(grid, chain, cells, servers(kappa), assumed);
  kappa = kappaOf(grid, chain, cells, patience.patienceSeconds, concurrency);
  for (let round = 0; round < 2 && patience.patienceBasis === 'abandon_rate'; round += 1) {
    patience = patienceOf(grid, chain, cells, servers(kappa), assumed);
    kappa = kappaOf(grid, chain, cells, patience.patienceSeconds, concurrency);
  }
  return { kappa, concurrency, ...patience, basis, referenceCells: cells };
}
