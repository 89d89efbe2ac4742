import type { Change, Changes } from '../../schema';
import { wallMinutes } from '../gather/wall-time';
import { mayShareCause } from './related';

/** What of a found change the joining needs: the days on which it may have begun, with weights, and itself told from one of them. */
export interface Placed<Told extends Change = Change> {
  readonly change: Told;
  /** Days (Mondays, for weeks) with the logarithm of their weight; a single day out of the ordinary has none. */
  readonly begins: readonly { readonly date: string; readonly log: number }[];
  readonly toldFrom: (date: string) => Told;
}

const day = 1440;
/** A figure tells with another only where its own points do not speak against that day: by no more than this in log weight (one to fifty-five). */
const mostAgainst = 4;
/** A week's figure says no more than that the change lay in this week or late in the one before. */
const weekSlack = 6 * day;

/** Weight of a day for a change: that of its first point from that day on; null where it cannot have begun then. */
function weightAt({ change, begins }: Placed, date: string): number | null {
  if (change.kind === 'day') return change.on === date ? 0 : null;
  const at = wallMinutes(date);
  if (change.grain === 'week') {
    const near = begins.filter((begin) => Math.abs(wallMinutes(begin.date) - at) <= weekSlack).map(({ log }) => log);
    return near.length > 0 ? Math.max(...near) : null;
  }
  const point = begins.find((begin) => begin.date >= date);
  // A point days later is another week, not a closed day.
  return point && wallMinutes(point.date) - at <= 3 * day ? point.log : null;
}

/** Told from another day the change must still be one: its interval keeps off zero. */
const stillChanges = ({ interval }: Change): boolean => interval[0] > 0 || interval[1] < 0;
const canJoin = (placed: Placed, date: string): boolean => {
  const weight = weightAt(placed, date);
  if (weight === null || weight < -mostAgainst) return false;
  return placed.change.kind === 'day' || weight === 0 || stillChanges(placed.toldFrom(date)) || !stillChanges(placed.change);
};

/** The members that hang together through `start`, each figure of each part of the client once. */
function connected(members: readonly number[], start: number, all: readonly Placed[]): number[] {
  const found = [start];
  const keyOf = (place: number) => {
    const { metric, scope } = (all[place] as Placed).change;
    return `${metric} ${JSON.stringify(scope)}`;
  };
  const keys = new Set([keyOf(start)]);
  for (let next = 0; next < found.length; next += 1) {
    const own = (all[found[next] as number] as Placed).change;
    for (const place of members) {
      if (found.includes(place) || keys.has(keyOf(place)) || !mayShareCause(own, (all[place] as Placed).change)) continue;
      found.push(place);
      keys.add(keyOf(place));
    }
  }
  return found;
}

interface Join {
  readonly date: string;
  readonly members: readonly number[];
  /** What telling these as one is worth: for each how far it is from speaking against the day. */
  readonly worth: number;
}

/** The day on which most related changes may have begun together, each counting by how well the day fits it. */
function largestJoin(left: readonly number[], all: readonly Placed[], kind: Change['kind']): Join | null {
  const own = left.filter((place) => (all[place] as Placed).change.kind === kind);
  const byDay = own.filter((place) => (all[place] as Placed).change.grain === 'day');
  const dated = (byDay.length > 0 ? byDay : own).flatMap((place) => {
    const { change, begins } = all[place] as Placed;
    return kind === 'day' ? [change.on] : begins.map(({ date }) => date);
  });
  let best: Join | null = null;
  for (const date of [...new Set(dated)].sort()) {
    const could = own.filter((place) => canJoin(all[place] as Placed, date));
    if (could.length === 0) continue;
    const worthOf = (places: readonly number[]) =>
      places.reduce((sum, place) => sum + mostAgainst + (weightAt(all[place] as Placed, date) ?? 0), 0);
    const groups = kind === 'day' ? [could] : could.map((start) => connected(could, start, all));
    for (const members of groups) {
      const worth = worthOf(members);
      if (!best || worth > best.worth) best = { date, members, worth };
    }
  }
  return best;
}

type Moment = NonNullable<Changes['moments']>[number];

/** The days between which the event began: those of the member that says it most precisely, and the day that is told. */
function surestInterval(members: readonly Change[], on: string): [string, string] {
  const ranges = members.flatMap(({ grain, on_interval }) => (on_interval ? [{ grain, range: on_interval }] : []));
  const length = ({ grain, range }: (typeof ranges)[number]) =>
    wallMinutes(range[1]) - wallMinutes(range[0]) + (grain === 'week' ? 7 * day : 0);
  const [surest] = ranges.sort((a, b) => length(a) - length(b));
  const [first, last] = surest?.range ?? [on, on];
  return [first < on ? first : on, last > on ? last : on];
}

const earlierFirst = (a: Moment, b: Moment) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0);
const shiftsFirst = (kind: Change['kind']) => (kind === 'shift' ? 0 : 1);

/**
 * One change is one event with one day: changes of related figures that may have begun on the same day are told from that day, each with its levels
 * before and after it. Figures that the data date apart stay apart. `changes` are in the order of `placed`; moments with most figures first, then the latest.
 */
export function joinEvents(placed: readonly Placed[]): { changes: Change[]; moments: Moment[] } {
  const told = placed.map(({ change }) => change);
  const left = new Set(placed.keys());
  const moments: Moment[] = [];
  while (left.size > 0) {
    const join = largestJoin([...left], placed, 'shift') ?? largestJoin([...left], placed, 'day');
    if (!join) break;
    const places = [...join.members].sort((a, b) => a - b);
    for (const place of places) {
      left.delete(place);
      const { change, toldFrom } = placed[place] as Placed;
      if (change.kind === 'shift') told[place] = toldFrom(join.date);
    }
    const members = places.map((place) => told[place] as Change);
    const days = members.filter(({ grain }) => grain === 'day');
    const on = days[0]?.on ?? (members[0] as Change).on;
    moments.push({
      on,
      to: on,
      kind: (members[0] as Change).kind,
      changes: places,
      metrics: [...new Set(members.map(({ metric }) => metric))],
      ...((members[0] as Change).kind === 'shift' ? { interval: surestInterval(days.length > 0 ? days : members, on) } : {}),
    });
  }
  return {
    changes: told,
    moments: moments.sort((a, b) => shiftsFirst(a.kind) - shiftsFirst(b.kind) || b.changes.length - a.changes.length || earlierFirst(a, b)),
  };
}
