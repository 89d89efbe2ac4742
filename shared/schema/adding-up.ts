import type { Driver } from './drivers';
import type { DriverContribution, ServiceLevel } from './results-service-level';

const writers = new Map<number, Intl.NumberFormat>();

/** A figure as it is printed with so many decimals, by the rounding of the formats that print it (18,15 becomes 18,2); never minus zero. */
export function asPrinted(value: number, decimals = 1): number {
  const writer = writers.get(decimals) ?? new Intl.NumberFormat('en', { maximumFractionDigits: decimals, useGrouping: false });
  writers.set(decimals, writer);
  const printed = Number(writer.format(value));
  return printed === 0 ? 0 : printed;
}

/** The difference of two figures as a reader takes it from what is printed: 80,2 less 70,0 is 10,2, whatever stands behind the decimals. */
export const printedDifference = (from: number, to: number, decimals = 1): number =>
  asPrinted(asPrinted(to, decimals) - asPrinted(from, decimals), decimals);

/** The same between two shares 0..1, in percentage points. */
export const printedPoints = (from: number, to: number): number => printedDifference(from * 100, to * 100);

/**
 * A difference with a target as it is printed beside the service level itself (share 0..1): the printed level less the printed target. Exactly half a
 * tenth would otherwise be rounded up in the one and away from zero in the other. null stays null.
 */
export function printedGap({ observed, gap_pp }: { readonly observed: number | null; readonly gap_pp: number | null }): number | null {
  if (observed === null || gap_pp === null) return gap_pp;
  return printedDifference(observed * 100 - gap_pp, observed * 100);
}

/**
 * Parts rounded so that they add up to the total as it is printed (largest remainder): every part gets its own rounding, and what is then missing
 * goes one unit at a time to the parts that were rounded furthest the other way.
 * @param fixed what else is in the sum and keeps its own rounding.
 */
export function partsAsPrinted(parts: readonly number[], total: number, decimals = 1, fixed: readonly number[] = []): number[] {
  const unit = 10 ** decimals;
  const whole = (value: number) => Math.round(asPrinted(value, decimals) * unit);
  const rounded = parts.map(whole);
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  let missing = whole(total) - sum(rounded) - sum(fixed.map(whole));
  const step = Math.sign(missing);
  const lag = (place: number) => step * ((parts[place] as number) * unit - (rounded[place] as number));
  while (missing !== 0 && parts.length > 0) {
    const next = parts.reduce((best, _, place) => (lag(place) > lag(best) ? place : best), 0);
    rounded[next] = (rounded[next] as number) + step;
    missing -= step;
  }
  return rounded.map((value) => asPrinted(value / unit, decimals));
}

/** A row of parts of which some are not known, as printed: the known ones add up to what is printed for them together. */
export function rowAsPrinted(parts: readonly (number | null)[]): { readonly parts: (number | null)[]; readonly whole: number } {
  const known = parts.filter((part) => part !== null);
  const whole = asPrinted(known.reduce((sum, part) => sum + part, 0));
  const printed = partsAsPrinted(known, whole);
  let next = 0;
  return { parts: parts.map((part) => (part === null ? null : (printed[next++] ?? null))), whole };
}

type Ledger = Pick<
  ServiceLevel,
  'target' | 'observed' | 'offered' | 'gap_contacts' | 'drivers' | 'plan_itself_pp' | 'arrival_mix_pp' | 'unexplained_pp'
>;

/** The rows of a ledger that are no driver. */
export const restRows = ['plan_itself', 'arrival_mix', 'unexplained'] as const;
export type RestRow = (typeof restRows)[number];

export interface PrintedLedger {
  /** Percent. */
  readonly target: number;
  readonly observed: number;
  /** Percentage points: the two above, subtracted. */
  readonly gap: number;
  readonly points: Readonly<Record<RestRow, number>> & { readonly of: (driver: Driver) => number };
  /** Contacts; null while the contacts of the gap are not known. */
  readonly contacts: (Readonly<Record<RestRow, number>> & { readonly of: (driver: Driver) => number; readonly gap: number }) | null;
}

const inRows = ([plan_itself = 0, arrival_mix = 0, unexplained = 0]: readonly number[]): Record<RestRow, number> => ({
  plan_itself,
  arrival_mix,
  unexplained,
});

/**
 * A gap ledger as it is printed everywhere (chart, tables, slides, terminal): it adds up as a reader adds it up. A driver keeps its own rounding, so
 * that a sentence about it names the same number; the plan itself, the arrival mix and the rest take up what the rounding leaves. Null without drivers.
 */
export function printedLedger(ledger: Ledger): PrintedLedger | null {
  const { drivers, observed, target, offered } = ledger;
  if (!drivers || observed === null) return null;
  const gap = printedPoints(target, observed);
  const rest = [ledger.plan_itself_pp ?? 0, ledger.arrival_mix_pp ?? 0, ledger.unexplained_pp ?? 0];
  const rows = (parts: readonly number[], total: number, decimals: number, of: (driver: DriverContribution) => number) => {
    const printed = new Map(drivers.map((driver) => [driver.driver, asPrinted(of(driver), decimals)]));
    return {
      ...inRows(partsAsPrinted(parts, total, decimals, [...printed.values()])),
      of: (driver: Driver) => printed.get(driver) ?? 0,
    };
  };
  const total = ledger.gap_contacts;
  return {
    target: asPrinted(target * 100),
    observed: asPrinted(observed * 100),
    gap,
    points: rows(rest, gap, 1, ({ contribution_pp }) => contribution_pp),
    contacts:
      total === null
        ? null
        : {
            ...rows(
              rest.map((points) => (points / 100) * offered),
              total,
              0,
              ({ contribution_contacts }) => contribution_contacts,
            ),
            gap: asPrinted(total, 0),
          },
  };
}
