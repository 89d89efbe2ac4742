import type { ClientDefinition, PlantedDriver } from './client-definition';
import { type Calibration, countService, type Scenario, simulateQueue } from './contact-centre';
import { plantedDrivers } from './exported-client';

/** What is true about the service level of one client, in percentage points of the share answered in time of all offered contacts. */
export interface ServiceTruth {
  /** Planned queues only. */
  readonly queues: readonly string[];
  /** With every planted cause, as in the files. */
  readonly observed: number;
  /** With none of them, same customers, same chance. */
  readonly withoutCauses: number;
  readonly drivers: readonly DriverTruth[];
  /** Small unplanned things together: roster misses by one person, same-day absence. */
  readonly everyday_pp: number;
}
export interface DriverTruth {
  readonly driver: PlantedDriver;
  /** Shapley contribution by simulation of all coalitions, with the very customers of the files. */
  readonly inFiles_pp: number;
  /** The same over repetitions of the weeks with other chance: mean and its standard error. */
  readonly mean_pp: number;
  readonly standardError_pp: number;
}

/** Share answered within the threshold over the planned queues, 0..1. */
export function serviceLevelOf(client: ClientDefinition, calibrations: readonly Calibration[], scenario: Scenario): number {
  let offered = 0;
  let within = 0;
  client.queues.forEach((queue, index) => {
    if (!queue.planned) return;
    const counts = countService(client, simulateQueue(client, index, calibrations[index]!, scenario));
    offered += counts.offered;
    within += counts.within;
  });
  return within / offered;
}

/**
 * Switches every coalition of the planted causes on and off in the simulation, with common random numbers, and divides the lost service
 * level over them by Shapley's rule (own code; nothing of shared/statistics, so that it can judge it).
 */
export function measureTruth(client: ClientDefinition, calibrations: readonly Calibration[], repetitions: number): ServiceTruth {
  const drivers = plantedDrivers(client);
  const runs = Array.from({ length: repetitions + 1 }, (_, repetition) =>
    Array.from({ length: 2 ** drivers.length }, (_, coalition) => {
      const causes = new Set(drivers.filter((_, index) => coalition & (1 << index)));
      return 100 * serviceLevelOf(client, calibrations, { causes, repetition });
    }),
  );
  const contributions = runs.map((values) => drivers.map((_, index) => shapleyValue(values, drivers.length, index)));
  const filesRun = runs[0]!;
  const smooth = 100 * serviceLevelOf(client, calibrations, { causes: new Set(drivers), repetition: 0, everyday: false });
  return {
    queues: client.queues.filter((queue) => queue.planned).map((queue) => queue.name),
    observed: rounded(filesRun.at(-1)!),
    withoutCauses: rounded(filesRun[0]!),
    drivers: drivers.map((driver, index) => {
      const repeated = contributions.slice(1).map((one) => one[index]!);
      return { driver, inFiles_pp: rounded(contributions[0]![index]!), ...meanAndError(repeated) };
    }),
    everyday_pp: rounded(filesRun.at(-1)! - smooth),
  };
}

/** Shapley value of one player from the value of every coalition, coalitions as bit masks. */
export function shapleyValue(values: readonly number[], players: number, player: number): number {
  const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));
  let value = 0;
  for (let coalition = 0; coalition < values.length; coalition++) {
    if (coalition & (1 << player)) continue;
    const size = coalition.toString(2).replaceAll('0', '').length;
    const weight = (factorial(size) * factorial(players - size - 1)) / factorial(players);
    value += weight * (values[coalition | (1 << player)]! - values[coalition]!);
  }
  return value;
}

const rounded = (value: number) => Math.round(value * 100) / 100;

function meanAndError(values: readonly number[]) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1);
  return { mean_pp: rounded(mean), standardError_pp: rounded(Math.sqrt(variance / values.length)) };
}
