import type { DriverContribution, ServiceLevel } from '../schema';
import type { ChartWords } from './words';

/** 0..1 as 0..100; missing stays missing. */
export const hundred = (share: number | null): number | null => (share === null ? null : share * 100);

/** Largest effect first, whatever its sign. */
export const bySize = (drivers: readonly DriverContribution[]): DriverContribution[] =>
  [...drivers].sort((a, b) => Math.abs(b.contribution_pp) - Math.abs(a.contribution_pp));

/** The driver that took most of the service level, if one did and was not cleared. */
export function largestCause(drivers: readonly DriverContribution[] | null): DriverContribution | null {
  const [first] = [...(drivers ?? [])]
    .filter((driver) => !driver.cleared && driver.contribution_pp < 0)
    .sort((a, b) => a.contribution_pp - b.contribution_pp);
  return first ?? null;
}

const periodOf = (level: ServiceLevel): readonly [string, string] | null => {
  const dates = level.by_day.map(({ date }) => date).sort();
  return dates.length ? [dates[0]!, dates.at(-1)!] : (level.evidence[0]?.filters.period ?? null);
};

/** Footer of a figure on the service level of these contacts. */
export const serviceLevelFooter = (level: ServiceLevel, words: ChartWords, n = level.offered): string =>
  words.footer({
    files: [...new Set(level.evidence.flatMap(({ sources }) => sources.map(({ file }) => file)))],
    definition: level.definition,
    thresholdSeconds: level.threshold_s,
    period: periodOf(level),
    n,
    counted: 'contacts',
  });

/** The name of a driver or metric within a sentence: without its capital. */
export const inSentence = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
