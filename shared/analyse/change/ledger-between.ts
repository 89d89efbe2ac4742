import type { Change, Driver, ServiceLevel } from '../../schema';
import { wallMinutes, weekdayOf } from '../gather/wall-time';

type Day = ServiceLevel['by_day'][number];
/** Days of the gap ledger of the whole client or of one queue. */
export interface DayLedgers {
  readonly queue: string | null;
  readonly days: readonly Day[];
  /** Contacts over which the days' contributions add up to the whole. */
  readonly offered: number;
}

interface Side {
  readonly observed: number;
  readonly parts: ReadonlyMap<Driver, number>;
}

/** Service level of some days and what each driver did to it, in points of those days themselves. */
function sideOf({ days, offered }: DayLedgers, isIn: (date: string) => boolean): Side | null {
  const own = days.filter(({ date, contributions_pp, observed }) => contributions_pp !== null && observed !== null && isIn(date));
  const contacts = own.reduce((sum, day) => sum + day.offered, 0);
  if (!(contacts > 0)) return null;
  const parts = new Map<Driver, number>();
  for (const { contributions_pp } of own)
    for (const [driver, points] of Object.entries(contributions_pp ?? {}))
      parts.set(driver as Driver, (parts.get(driver as Driver) ?? 0) + (points * offered) / contacts);
  return { observed: own.reduce((sum, day) => sum + (day.observed as number) * day.offered, 0) / contacts, parts };
}

const within = (period: readonly [string, string] | undefined, fallback: (date: string) => boolean) =>
  period ? (date: string) => date >= period[0] && date <= period[1] : fallback;

/** Weeks are named by their Monday and run to Sunday. */
const wholeWeeks = (period: readonly [string, string] | undefined, grain: Change['grain']): [string, string] | undefined => {
  if (!period || grain === 'day') return period && [period[0], period[1]];
  return [period[0], new Date((wallMinutes(period[1]) + 6 * 1440) * 60_000).toISOString().slice(0, 10)];
};

/** The days before and after a shift; for a single day that day and the others of its weekday. */
function sidesOf(change: Change): { before: (date: string) => boolean; after: (date: string) => boolean } {
  if (change.kind === 'day') {
    const weekday = weekdayOf(wallMinutes(change.on));
    return {
      before: (date) => date !== change.on && weekdayOf(wallMinutes(date)) === weekday,
      after: (date) => date === change.on,
    };
  }
  return {
    before: within(wholeWeeks(change.before_period, change.grain), (date) => date < change.on),
    after: within(wholeWeeks(change.after_period, change.grain), (date) => date >= change.on),
  };
}

/** The line of the ledger that a figure is itself; null for what all lines together bring about. */
export const ownDriver: Partial<Record<string, Driver | null>> = {
  'sl.offered': null,
  abandon_rate: null,
  speed_of_answer: null,
  occupancy: null,
  contacts: 'volume',
  handle_time: 'handle_time',
  talk_time: 'handle_time',
  hold_time: 'handle_time',
  wrap_time: 'handle_time',
  absence: 'absence',
  adherence: 'adherence',
  repeat_rate: 'repeat_contacts',
};

/**
 * The ledgers of both periods beside each other: what each driver did to the service level from the one to the other, and what is left (plan, mix of
 * hours, chance), so that all adds up to what was measured. Null where the ledger does not reach one of the periods, or does not hold the figure's own line.
 */
export function ledgerBetween(change: Change, ledgers: DayLedgers): Extract<NonNullable<Change['explanation']>, { kind: 'ledger' }> | null {
  const driver = ownDriver[change.metric];
  if (driver === undefined) return null;
  const { before: isBefore, after: isAfter } = sidesOf(change);
  const [before, after] = [sideOf(ledgers, isBefore), sideOf(ledgers, isAfter)];
  if (!before || !after) return null;
  const drivers = [...new Set([...before.parts.keys(), ...after.parts.keys()])];
  if (driver !== null && !drivers.includes(driver)) return null;
  const parts = drivers
    .map((each) => ({ driver: each, contribution_pp: (after.parts.get(each) ?? 0) - (before.parts.get(each) ?? 0) }))
    .sort((a, b) => Math.abs(b.contribution_pp) - Math.abs(a.contribution_pp));
  const difference = 100 * (after.observed - before.observed);
  return {
    kind: 'ledger',
    queue: ledgers.queue,
    driver,
    driver_pp: driver === null ? null : (parts.find((part) => part.driver === driver)?.contribution_pp ?? null),
    before: before.observed,
    after: after.observed,
    parts,
    rest_pp: difference - parts.reduce((sum, part) => sum + part.contribution_pp, 0),
  };
}
