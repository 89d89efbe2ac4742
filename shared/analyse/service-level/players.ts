import type { Driver } from '../../schema';
import type { Lag } from './lag';
import { cellsBetween } from './past-as-plan';
import { known, missingSeries, type QueueGrid, sumKnown } from './queue-grid';
import type { EstimatedRates } from './rates';
import type { NoRepeats, RepeatSeries } from './repeat-share';
import { behindSamples } from './sampled-staff';

/** One cause: what switching it from plan to actual adds to volume, handle time or positions, per interval. */
export interface Player {
  readonly driver: Driver;
  readonly volume?: Float64Array;
  readonly handle?: Float64Array;
  readonly agents?: Float64Array;
}
export interface MergedDriver {
  readonly driver: Driver;
  readonly into: Driver;
  /** Text key: merged.<because>. */
  readonly because: string;
}

/** The plan as the empty coalition, and the players that turn it into what happened (methods.md 3.2). */
export interface Chain {
  readonly volume: Float64Array;
  readonly handle: Float64Array;
  readonly agents: Float64Array;
  readonly players: readonly Player[];
  readonly merged: readonly MergedDriver[];
  readonly sampledStaff: boolean;
  /** Set where handle time is long against the interval: the model then takes arrivals shifted by it. */
  readonly lag?: Lag;
  /** Drivers of which nothing can be seen at all, with the field that would show them. */
  readonly unseen: readonly { readonly driver: Driver; readonly needs: string }[];
}

/** Positions present and on the queue, derived where the plan file does not carry them. */
export interface StaffSeries {
  readonly planned: Float64Array;
  readonly scheduled: Float64Array | null;
  readonly present: Float64Array | null;
  readonly onQueue: Float64Array | null;
  /** Positions on the queue were heads counted at a moment; their chance is taken out. */
  readonly sampled: boolean;
  /** required_agents is known; otherwise the schedule is the plan. */
  readonly hasRequirement: boolean;
}

const minus = (a: Float64Array, b: Float64Array) => a.map((value, cell) => value - (b[cell] as number));

/** A series counts as known when it covers nearly all planned contacts; small holes are filled from the series before it in the chain. */
function usable(series: Float64Array | null, weights: Float64Array, fallback: Float64Array): Float64Array | null {
  if (!series) return null;
  let covered = 0;
  let all = 0;
  for (let cell = 0; cell < series.length; cell += 1) {
    const weight = weights[cell] as number;
    if (!(weight > 0)) continue;
    all += weight;
    if (!Number.isNaN(series[cell] as number)) covered += weight;
  }
  if (!(covered >= 0.8 * all) || all === 0) return null;
  return series.map((value, cell) => (Number.isNaN(value) ? (fallback[cell] as number) : value));
}

/** The staffing series of a queue. `absentShare` and `onQueueShare` (per interval, NaN unknown) come from agent-days where the plan has no such column. */
export function staffSeries(grid: QueueGrid, absentShare: Float64Array | null, onQueueShare: Float64Array | null): StaffSeries | null {
  const { plan } = grid;
  if (!plan) return null;
  const weights = plan.forecast_volume;
  const nothing = missingSeries(grid.starts.length);
  const required = usable(plan.required_agents, weights, plan.scheduled_agents);
  const scheduled = usable(plan.scheduled_agents, weights, required ?? nothing);
  const planned = required ?? scheduled;
  if (!planned) return null;
  const before = scheduled ?? planned;
  const derivedPresent = scheduled && absentShare ? scheduled.map((value, cell) => value * (1 - (absentShare[cell] as number))) : null;
  const present = usable(plan.present_agents, weights, before) ?? usable(derivedPresent, weights, before);
  const derivedOnQueue = present && onQueueShare ? present.map((value, cell) => value * (onQueueShare[cell] as number)) : null;
  const onQueue =
    usable(plan.on_queue_agents, weights, present ?? before) ??
    usable(grid.agentsOnQueue, weights, present ?? before) ??
    usable(derivedOnQueue, weights, present ?? before);
  const behind = onQueue && behindSamples(grid, present ?? before, onQueue);
  return { planned, scheduled, present, onQueue: behind, sampled: behind !== onQueue, hasRequirement: required !== null };
}

/**
 * Level and shape of the schedule against the requirement: the two ends of the staffing chain that the plan itself decides. The level is one
 * ratio over the period; beside the past, one over the weeks that are compared with and one over the others, so that fewer people from some
 * week on are a lower level and no bad fit.
 */
function scheduleSteps(
  planned: Float64Array,
  scheduled: Float64Array,
  past: ReadonlySet<number>,
): { level: Float64Array; fit: Float64Array } {
  const ratioOver = (inPast: boolean) => {
    const weights = planned.map((_, cell) => (past.has(cell) === inPast && !Number.isNaN(scheduled[cell] as number) ? 1 : Number.NaN));
    const requiredSum = known(sumKnown(planned, weights)) ?? 0;
    return requiredSum > 0 ? (known(sumKnown(scheduled, weights)) ?? requiredSum) / requiredSum : 1;
  };
  const [then, now] = [ratioOver(true), ratioOver(false)];
  const ratio = (cell: number) => (past.has(cell) ? then : now);
  return {
    level: planned.map((value, cell) => value * (ratio(cell) - 1)),
    fit: scheduled.map((value, cell) => value - ratio(cell) * (planned[cell] as number)),
  };
}

/** The four staffing players, fewer where a series is missing: its step then merges into the neighbour that is known. */
function staffPlayers(staff: StaffSeries, past: ReadonlySet<number>): Pick<Chain, 'players' | 'merged' | 'unseen'> {
  const players: Player[] = [];
  const merged: MergedDriver[] = [];
  const unseen: Chain['unseen'][number][] = [];
  const last = staff.onQueue ?? staff.present ?? staff.scheduled;
  if (!last)
    return {
      players,
      merged,
      unseen: [
        { driver: 'staffing_level', needs: 'scheduled_agents' },
        { driver: 'intraday_fit', needs: 'scheduled_agents' },
      ],
    };
  const scheduled = staff.scheduled ?? last;
  if (staff.hasRequirement) {
    const { level, fit } = scheduleSteps(staff.planned, scheduled, past);
    players.push({ driver: 'staffing_level', agents: level }, { driver: 'intraday_fit', agents: fit });
  } else {
    unseen.push({ driver: 'staffing_level', needs: 'required_agents' }, { driver: 'intraday_fit', needs: 'required_agents' });
  }
  if (!staff.scheduled) {
    merged.push(
      { driver: 'absence', into: 'staffing_level', because: 'no_scheduled_agents' },
      { driver: 'adherence', into: 'staffing_level', because: 'no_scheduled_agents' },
    );
    unseen.push({ driver: 'absence', needs: 'scheduled_agents' }, { driver: 'adherence', needs: 'scheduled_agents' });
    return { players, merged, unseen };
  }
  if (staff.present && staff.onQueue) {
    players.push(
      { driver: 'absence', agents: minus(staff.present, scheduled) },
      { driver: 'adherence', agents: minus(staff.onQueue, staff.present) },
    );
  } else if (staff.onQueue) {
    players.push({ driver: 'adherence', agents: minus(staff.onQueue, scheduled) });
    merged.push({ driver: 'absence', into: 'adherence', because: 'no_present_agents' });
    unseen.push({ driver: 'absence', needs: 'present_agents' });
  } else if (staff.present) {
    players.push({ driver: 'absence', agents: minus(staff.present, scheduled) });
    unseen.push({ driver: 'adherence', needs: 'on_queue_agents' });
  } else {
    unseen.push({ driver: 'absence', needs: 'present_agents' }, { driver: 'adherence', needs: 'on_queue_agents' });
  }
  return { players, merged, unseen };
}

/**
 * First contacts and repeats as two players. A plan that foresees repeats is compared as a number with the number that came (methods.md 3.2). Days
 * as usual only tell how many repeats a contact draws: first contacts then bring their usual repeats along, and the repeats beyond those are the
 * second player, so that a busy day is not half blamed on repeats.
 */
function volumePlayers(planned: Float64Array, came: Float64Array, { came: share, expected, comparedWith }: RepeatSeries): Player[] {
  const withFirst = came.map((volume, cell) => {
    const first = volume * (1 - (share[cell] as number));
    const usual = expected[cell] as number;
    return comparedWith === 'plan' ? first + (planned[cell] as number) * usual : first / (1 - usual);
  });
  return [
    { driver: 'volume', volume: minus(withFirst, planned) },
    { driver: 'repeat_contacts', volume: minus(came, withFirst) },
  ];
}

/** The whole chain from plan to actual; rates come from methods.md 3.1b. `repeats`: repeat contacts that came beside those expected, or why they are not known. */
export function buildChain(grid: QueueGrid, rates: EstimatedRates, staff: StaffSeries, repeats: RepeatSeries | NoRepeats): Chain {
  const plan = grid.plan as NonNullable<QueueGrid['plan']>;
  const base = plan.forecast_volume;
  const staffing = staffPlayers(staff, new Set(grid.reference ? cellsBetween(grid, grid.reference) : []));
  const players: Player[] =
    typeof repeats === 'string' ? [{ driver: 'volume', volume: minus(rates.volume, base) }] : volumePlayers(base, rates.volume, repeats);
  const merged: MergedDriver[] = typeof repeats === 'string' ? [{ driver: 'repeat_contacts', into: 'volume', because: repeats }] : [];
  const unseen = [...staffing.unseen];
  if (rates.handleSeen) players.push({ driver: 'handle_time', handle: minus(rates.handle, rates.plannedHandle) });
  else unseen.unshift({ driver: 'handle_time', needs: rates.handleNeeds ?? 'handle_s' });
  return {
    volume: base,
    handle: rates.plannedHandle,
    agents: staff.planned,
    sampledStaff: staff.sampled,
    players: [...players, ...staffing.players],
    merged: [...merged, ...staffing.merged],
    unseen,
  };
}
