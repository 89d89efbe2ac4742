import { type Driver, drivers, type PlaceLedger } from '../../schema';
import { allQueues, sameName } from './align';
import type { LedgerCell } from './ledger-cells';
import type { People } from './people';

type Kind = 'team' | 'site';

/** A queue belongs to a team or site when that answers nearly all of it; other queues are shared. */
const ownShare = 0.9;

/** Name of the team or site behind a row; null unknown. */
function placeOf(kind: Kind, people: People, agent: string, team: string | null, date: string | null): string | null {
  return kind === 'team' ? people.teams.teamOf(agent, team, date) : people.teams.siteOf(agent);
}

/** The team or site that answers a queue nearly alone, by queue; null where several do, or nobody is known. */
function owners(kind: Kind, people: People): (queue: string) => string | null {
  const contacts = new Map<string, Map<string | null, number>>();
  for (const row of people.queues)
    for (const queue of [sameName(row.queue), allQueues]) {
      const own = contacts.get(queue) ?? new Map<string | null, number>();
      const place = placeOf(kind, people, row.agent, row.team, null);
      own.set(place, (own.get(place) ?? 0) + row.contacts);
      contacts.set(queue, own);
    }
  return (queue) => {
    const own = [...(contacts.get(sameName(queue)) ?? [])].sort((a, b) => b[1] - a[1]);
    const all = own.reduce((sum, [, count]) => sum + count, 0);
    const [first] = own;
    return first && first[1] >= ownShare * all ? first[0] : null;
  };
}

/** How the time lost on a day is divided over teams or sites; days of which nothing is known are absent. */
function lostShares(kind: Kind, people: People, driver: 'absence' | 'adherence'): Map<string, Map<string | null, number>> {
  const days = new Map<string, Map<string | null, number>>();
  for (const row of people.absence) {
    const lost = (driver === 'absence' ? row.lost_s : row.off_plan_s) ?? 0;
    if (!(lost > 0)) continue;
    const day = days.get(row.date) ?? new Map<string | null, number>();
    const place = placeOf(kind, people, row.agent, row.team, row.date);
    day.set(place, (day.get(place) ?? 0) + lost);
    days.set(row.date, day);
  }
  for (const day of days.values()) {
    const all = [...day.values()].reduce((sum, lost) => sum + lost, 0);
    for (const [place, lost] of day) day.set(place, lost / all);
  }
  return days;
}

interface Sums {
  offered: number;
  inTime: number;
  readonly contributions: Float64Array;
}

/**
 * The ledger per team or site: what absence and lost adherence cost by who was away, everything else by who answers the queue. What several share
 * or nobody is known for stands under null, so that each driver adds up to its contribution to the whole. Empty when no two names are known.
 */
export function ledgerByPlace(
  kind: Kind,
  cells: readonly LedgerCell[],
  people: People | undefined,
  seen: ReadonlySet<Driver>,
  target: number,
): PlaceLedger[] {
  if (!people) return [];
  const ownerOf = owners(kind, people);
  const lost = { absence: lostShares(kind, people, 'absence'), adherence: lostShares(kind, people, 'adherence') };
  const places = new Map<string | null, Sums>();
  const sumsAt = (place: string | null) => {
    const known = places.get(place) ?? { offered: 0, inTime: 0, contributions: new Float64Array(drivers.length) };
    places.set(place, known);
    return known;
  };
  const whole = cells.reduce((sum, cell) => sum + cell.rate, 0);
  for (const cell of cells) {
    const owner = ownerOf(cell.queue);
    const own = sumsAt(owner);
    own.offered += cell.offered;
    own.inTime += cell.inTime;
    drivers.forEach((driver, index) => {
      const points = (cell.rate * (cell.contributions[index] as number) * 100) / whole;
      if (points === 0) return;
      const day = driver === 'absence' || driver === 'adherence' ? lost[driver].get(cell.date) : undefined;
      for (const [place, share] of day ?? [[owner, 1] as const]) {
        const { contributions } = sumsAt(place);
        contributions[index] = (contributions[index] as number) + share * points;
      }
    });
  }
  const found = [...places].filter(([, sums]) => sums.offered > 0 || sums.contributions.some((points) => points !== 0));
  if (found.filter(([name]) => name !== null).length < 2) return [];
  return found
    .map(([name, { offered, inTime, contributions }]) => ({
      name,
      offered,
      observed: offered > 0 ? inTime / offered : null,
      gap_pp: offered > 0 ? (inTime / offered - target) * 100 : null,
      contributions_pp:
        whole > 0
          ? Object.fromEntries(drivers.flatMap((driver, index) => (seen.has(driver) ? [[driver, contributions[index]]] : [])))
          : null,
    }))
    .sort((a, b) => (a.name === null ? 1 : b.name === null ? -1 : a.name < b.name ? -1 : 1));
}
