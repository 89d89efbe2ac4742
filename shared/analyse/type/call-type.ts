import { type ServiceTypeName, type ServiceTypeResult, serviceTypes, type TypeFeature, typeFeatures } from '../../schema';
import { axisOf, type Features, featureLevel, type Level, levelOf, type Thresholds } from './features';

type Wanted = 'low' | 'high';
/** One condition of a type: an axis, a single feature, or low maturity on two of its three groups. */
interface Condition {
  readonly id: string;
  readonly level: (levels: Levels) => Level;
  readonly wanted: Wanted;
  /** Features of which a change would move it. */
  readonly features: (thresholds: Thresholds) => readonly TypeFeature[];
}
interface Levels {
  readonly axis: (name: keyof Thresholds['axes']) => Level;
  readonly feature: (feature: TypeFeature) => Level;
}

const axis = (name: keyof Thresholds['axes'], wanted: Wanted): Condition => ({
  id: `${name}_${wanted}`,
  level: (levels) => levels.axis(name),
  wanted,
  features: ({ axes }) => axes[name],
});
const feature = (name: TypeFeature, wanted: Wanted): Condition => ({
  id: `${name}_${wanted}`,
  level: (levels) => levels.feature(name),
  wanted,
  features: () => [name],
});

/** Low on two of the three groups of maturity; unknown as long as the unknown groups could decide. */
const lowMaturity: Condition = {
  id: 'maturity_low_on_two',
  level: ({ feature: at }) => {
    const groups = (['self_service_solved', 'service_level_attained', 'first_time_right'] as const).map(at);
    const low = groups.filter((level) => level === 'low').length;
    const unknown = groups.filter((level) => level === 'unknown').length;
    return low >= 2 ? 'low' : low + unknown >= 2 ? 'unknown' : 'middle';
  },
  wanted: 'low',
  features: ({ axes }) => axes.maturity,
};

/** methods.md 7 (ii), in the order in which the rules are tried. */
const rules: Record<ServiceTypeName, readonly Condition[]> = {
  captain_of_scale: [axis('scale', 'high'), axis('maturity', 'high')],
  master_of_complexity: [axis('complexity', 'high'), feature('contacts_per_agent_month', 'low')],
  relationship_builder: [axis('scale', 'low'), feature('first_response', 'high'), feature('satisfaction_top', 'high')],
  late_bloomer: [lowMaturity],
};

const metOf = (level: Level, wanted: Wanted): boolean | null => (level === 'unknown' ? null : level === wanted);
/** How far a condition is from holding: half way counts half, not known as much as half way. */
const gapOf = (level: Level, wanted: Wanted): number => (level === wanted ? 0 : level === 'middle' || level === 'unknown' ? 0.5 : 1);

/**
 * Calls a type by the stated rules, with the reasons, the others by distance, and what would move the client (methods.md 7). Several rules
 * may hold; the first in order is called and the others stand first among the nearest. A type with an unknown condition is never called.
 */
export function callType(features: Features, thresholds: Thresholds): Omit<ServiceTypeResult, 'evidence'> {
  const axes = {
    scale: axisOf('scale', features, thresholds),
    complexity: axisOf('complexity', features, thresholds),
    maturity: axisOf('maturity', features, thresholds),
  };
  const levels: Levels = { axis: (name) => axes[name].level, feature: (name) => levelOf(name, features, thresholds) };
  const judged = serviceTypes.map((type) => ({
    type,
    conditions: rules[type].map((condition) => ({ condition, level: condition.level(levels) })),
  }));
  const holds = ({ conditions }: (typeof judged)[number]) => conditions.every(({ condition, level }) => level === condition.wanted);
  const called = judged.find(holds)?.type ?? null;
  const known = Object.values(axes).filter(({ level }) => level !== 'unknown').length;
  const nearest = judged
    .filter(({ type }) => type !== called)
    .map(({ type, conditions }) => ({
      type,
      distance: conditions.reduce((sum, { condition, level }) => sum + gapOf(level, condition.wanted), 0) / conditions.length,
    }))
    .sort((a, b) => a.distance - b.distance);
  return {
    basis: 'own_operationalisation',
    called: called ?? (known < 2 ? null : 'mixed'),
    axes,
    reasons: judged.flatMap(({ type, conditions }) =>
      conditions.map(({ condition, level }) => ({ type, condition: condition.id, met: metOf(level, condition.wanted) })),
    ),
    nearest,
    features: typeFeatures.map((name) => featureLevel(name, features, thresholds)),
    moves: judged.filter(({ type }) => type !== called).flatMap((each) => movesTo(each, features, thresholds)),
  };
}

/** The known features that keep a condition of the type from holding, with the value at which they no longer would. */
function movesTo(
  { type, conditions }: { type: ServiceTypeName; conditions: readonly { condition: Condition; level: Level }[] },
  features: Features,
  thresholds: Thresholds,
): ServiceTypeResult['moves'] {
  return conditions
    .filter(({ condition, level }) => level !== condition.wanted && level !== 'unknown')
    .flatMap(({ condition }) =>
      condition.features(thresholds).flatMap((name) => {
        const from = features[name];
        const to = thresholds.features[name][condition.wanted];
        return from !== null && levelOf(name, features, thresholds) !== condition.wanted ? [{ type, feature: name, from, to }] : [];
      }),
    );
}
