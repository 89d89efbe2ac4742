import type {
  Deviation,
  Driver,
  DriverContribution,
  Evidence,
  Figure,
  Findings,
  Kpi,
  ServiceLevel,
  Team,
  TeamComparison,
  TeamMetric,
  TeamMetricResult,
} from '../schema';
import { asPrinted } from '../schema/adding-up';

/** A gap under one point is within what a normal week moves by itself; no cause is advised on it. */
export const materialGapPoints = 1;
/** A driver under half a point is cleared (methods 3); advice follows the same limit. */
export const materialDriverPoints = 0.5;
/** What a driver must cost before it is advised on while the target is missed by less than a point. */
export const hiddenDriverPoints = 2;

export interface Cause {
  readonly level: ServiceLevel;
  readonly driver: DriverContribution;
  /** Where most of it sits, if it sits somewhere in particular. */
  readonly place: Deviation | null;
}

/** Parts of the staffing that the files could not tell apart from `driver`: what is advised on one of them would blame the wrong thing. */
export const mixedStaffing = (level: ServiceLevel, driver: Driver): readonly Driver[] =>
  level.merged_drivers.filter((one) => one.into === driver && one.driver !== 'repeat_contacts').map((one) => one.driver);

/** The driver as a cause of a missed service level, like `foundCause`, and only when it is that driver alone. */
export function causeOf(findings: Findings, driver: Driver): Cause | null {
  const cause = foundCause(findings, driver);
  return cause && mixedStaffing(cause.level, driver).length === 0 ? cause : null;
}

/** The driver as a cause of a missed service level against the plan; the words of those rules are about the plan. Else null. */
export const foundCause = (findings: Findings, driver: Driver): Cause | null =>
  findings.service_level?.reference === 'plan' ? shownCause(findings, driver) : null;

/** The driver as a cause of a missed service level, beside whatever: explained with grade A or B, target missed, negative, not cleared. Else null. */
export function shownCause(findings: Findings, driver: Driver): Cause | null {
  const level = findings.service_level;
  if (!level?.drivers || level.grade === null || level.grade === 'C') return null;
  if (level.gap_pp === null || level.gap_pp >= 0) return null;
  const found = level.drivers.find((one) => one.driver === driver);
  // Close to the target only a large cause counts: one that a generous plan or luck elsewhere hides.
  const least = level.gap_pp > -materialGapPoints ? hiddenDriverPoints : materialDriverPoints;
  if (!found || found.cleared || found.contribution_pp > -least) return null;
  const places = level.deviations.filter((one) => one.driver === driver && one.level !== 'whole_period' && one.contribution_pp < 0);
  const place = places.reduce<Deviation | null>(
    (worst, one) => (worst && worst.contribution_pp <= one.contribution_pp ? worst : one),
    null,
  );
  return { level, driver: found, place };
}

const placeUnits = {
  weekday: 'weekday',
  date: 'date',
  time_of_day: 'time',
  weekday_time: 'name',
  date_hour: 'name',
  whole_period: 'name',
} as const;

/** Figures that every sentence about a driver may use: points lost, what repairing it gives with its uncertainty, contacts, and where it sits. */
export function causeFigures({ level, driver, place }: Cause): Record<string, Figure> {
  const [low, high] = driver.interval_pp ?? [driver.contribution_pp, driver.contribution_pp];
  return {
    lost: { unit: 'points', value: Math.abs(driver.contribution_pp) },
    lost_low: { unit: 'decimal', value: Math.max(0, -high) },
    lost_high: { unit: 'points', value: Math.max(0, -low) },
    contacts: { unit: 'count', value: Math.abs(driver.contribution_contacts) },
    gain: { unit: 'points', value: Math.max(0, driver.repair_alone_pp) },
    observed: { unit: 'ratio', value: level.observed ?? 0 },
    target: { unit: 'ratio', value: level.target },
    // The sentence names both ends and what lies between them, so they are added as printed.
    after_repair: {
      unit: 'ratio',
      value: Math.min(100, asPrinted((level.observed ?? 0) * 100) + asPrinted(Math.max(0, driver.repair_alone_pp))) / 100,
    },
    share: { unit: 'ratio', value: level.gap_pp ? Math.min(1, Math.abs(driver.contribution_pp / level.gap_pp)) : 0 },
    place_kind: { unit: 'name', value: place?.level === 'date' && place.label_to !== undefined ? 'run' : (place?.level ?? 'none') },
    place: place ? { unit: placeUnits[place.level], value: place.label } : { unit: 'name', value: '' },
    place_to: place?.label_to === undefined ? { unit: 'name', value: '' } : { unit: placeUnits[place.level], value: place.label_to },
    place_lost: { unit: 'points', value: Math.abs(place?.contribution_pp ?? 0) },
  };
}

/** Weight of a cause in the order of advice: what repairing it alone gives, by the model. */
export const causeWeight = (cause: Cause): number => Math.max(0.1, cause.driver.repair_alone_pp);

/** The client-wide figure of a metric, or null when it was not measured. */
export const overall = (findings: Findings, metric: string): Kpi | null =>
  findings.kpis.find((kpi) => kpi.metric === metric && Object.keys(kpi.scope).every((key) => key === 'period') && kpi.value !== null) ??
  null;

/** The client-wide value with enough contacts behind it, or null. */
export function solid(findings: Findings, metric: string, leastN: number): (Kpi & { value: number }) | null {
  const kpi = overall(findings, metric);
  return kpi && kpi.value !== null && kpi.n >= leastN ? { ...kpi, value: kpi.value } : null;
}

export const kpiEvidence = (kpi: Kpi): Evidence => ({
  id: `kpi:${kpi.metric}`,
  definition: kpi.definition,
  query: kpi.query ?? kpi.metric,
  filters: kpi.scope,
  sources: kpi.sources,
});

export interface TeamFinding {
  readonly team: Team;
  readonly result: TeamMetricResult & { readonly shrunken: number };
  readonly comparison: TeamComparison;
  /** Above 0: better than the mean, in the direction of the metric. */
  readonly better: number;
}

/** Teams whose difference on a metric is shown ("differs"), with the side they differ to. Empty when the teams may not be told apart. */
export function differingTeams(findings: Findings, metric: TeamMetric): TeamFinding[] {
  const comparison = findings.team_comparisons.find((one) => one.metric === metric);
  if (!comparison?.difference_shown) return [];
  return findings.teams.flatMap((team) => {
    const result = team.metrics.find((one) => one.metric === metric);
    if (result?.verdict !== 'differs' || result.shrunken === null) return [];
    const distance = result.shrunken - comparison.mean;
    return [
      { team, result: { ...result, shrunken: result.shrunken }, comparison, better: comparison.higher_is_better ? distance : -distance },
    ];
  });
}
