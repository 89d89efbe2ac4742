import type { axisLevels, TypeFeature, TypeThresholds } from '../../schema';
import shipped from './thresholds.json' with { type: 'json' };

type Maybe = number | null;
/** The one row of type-features.sql. */
export interface TypeFeaturesRow
  extends Record<Exclude<TypeFeature, 'contacts_per_month' | 'contacts_per_agent_month' | 'service_level_attained'>, Maybe> {
  readonly contacts: Maybe;
  readonly days: Maybe;
  readonly service_level: Maybe;
}

export type Features = Readonly<Record<TypeFeature, Maybe>>;
export type Thresholds = Readonly<TypeThresholds>;
/** The thresholds that ship with the program; visible and editable, so every function takes them as an argument. */
export const defaultThresholds = shipped as unknown as Thresholds;

const daysPerMonth = 365.25 / 12;
/** A month is guessed from no less than two weeks. */
const fewestDays = 14;

/** The features of a client; null where its files do not say. `target`: the service level that was promised, 0..1. */
export function featuresOf(row: TypeFeaturesRow, target: number): Features {
  const months = row.days !== null && row.days >= fewestDays ? row.days / daysPerMonth : null;
  const perMonth = row.contacts === null || months === null ? null : row.contacts / months;
  return {
    contacts_per_month: perMonth,
    agents: row.agents,
    handle_time: row.handle_time,
    replies_per_contact: row.replies_per_contact,
    reopened_rate: row.reopened_rate,
    transfer_rate: row.transfer_rate,
    reason_variety: row.reason_variety,
    self_service_solved: row.self_service_solved,
    service_level_attained: row.service_level === null || !(target > 0) ? null : row.service_level / target,
    first_time_right: row.first_time_right,
    contacts_per_agent_month: perMonth === null || !row.agents ? null : perMonth / row.agents,
    first_response: row.first_response,
    satisfaction_top: row.satisfaction_top,
  };
}

export type Level = (typeof axisLevels)[number];

export function levelOf(feature: TypeFeature, features: Features, { features: limits }: Thresholds): Level {
  const value = features[feature];
  if (value === null) return 'unknown';
  return value >= limits[feature].high ? 'high' : value <= limits[feature].low ? 'low' : 'middle';
}

/** A feature with its limits and where it stands between them. */
export const featureLevel = (feature: TypeFeature, features: Features, thresholds: Thresholds) => ({
  feature,
  value: features[feature],
  low: thresholds.features[feature].low,
  high: thresholds.features[feature].high,
  level: levelOf(feature, features, thresholds),
});

const points: Record<Exclude<Level, 'unknown'>, number> = { low: 0, middle: 0.5, high: 1 };

/** Mean of the levels of the features that are known; unknown when none is. */
export function axisOf(name: keyof Thresholds['axes'], features: Features, thresholds: Thresholds) {
  const own = thresholds.axes[name].map((feature) => featureLevel(feature, features, thresholds));
  const known = own.flatMap(({ level }) => (level === 'unknown' ? [] : [points[level]]));
  const score = known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
  const level: Level =
    score === null ? 'unknown' : score >= thresholds.axis_high_from ? 'high' : score <= thresholds.axis_low_to ? 'low' : 'middle';
  return { level, score, features: own };
}
