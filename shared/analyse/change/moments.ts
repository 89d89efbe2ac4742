import type { Change, Changes } from '../../schema';
import { wallMinutes } from '../gather/wall-time';

/** One cause moves several figures, each found on its own day: changes this many days apart are one moment; by week, a week apart. */
const together = { day: 4, week: 7 } as const;
const day = 1440;

const isNear = (a: Change, b: Change) => {
  const reach = Math.max(together[a.grain], together[b.grain]);
  return a.kind === b.kind && Math.abs(wallMinutes(a.on) - wallMinutes(b.on)) <= (a.kind === 'day' ? 0 : reach * day);
};

/**
 * Changes by moment, so that one cause is told once and not once per figure: around the change that has most others near it, then around that of
 * what is left. Places are those in `found`, which stands strongest first. Most changes first, then the latest.
 */
export function momentsOf(found: readonly Change[]): NonNullable<Changes['moments']> {
  const left = new Set(found.keys());
  const moments: NonNullable<Changes['moments']> = [];
  const near = (place: number) => [...left].filter((other) => isNear(found[place] as Change, found[other] as Change));
  while (left.size > 0) {
    // The surest of those with most around them: places stand in order of strength.
    const place = [...left].reduce((a, b) => (near(b).length > near(a).length ? b : a));
    const [change, changes] = [found[place] as Change, near(place)];
    for (const other of changes) left.delete(other);
    const dates = changes.map((other) => (found[other] as Change).on).sort();
    moments.push({
      on: dates[0] as string,
      to: dates[dates.length - 1] as string,
      kind: change.kind,
      changes,
      metrics: [...new Set(changes.map((other) => (found[other] as Change).metric))],
    });
  }
  const shiftsFirst = (kind: Change['kind']) => (kind === 'shift' ? 0 : 1);
  return moments.sort(
    (a, b) => shiftsFirst(a.kind) - shiftsFirst(b.kind) || b.changes.length - a.changes.length || (a.on < b.on ? 1 : a.on > b.on ? -1 : 0),
  );
}
