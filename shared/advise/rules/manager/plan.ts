import { materialGapPoints } from '../../evidence-in-findings';
import type { AdviceInput, Binding, Rule } from '../../rule';

/** A plan that promises over two points less than the target is too thin by itself; under that it is rounding of whole agents. */
const thinPlanPoints = 2;

export const planTooThin: Rule = {
  id: 'plan-too-thin',
  role: 'manager',
  effort: 'high',
  actions: [
    ['planner', 'before_next_schedule'],
    ['manager', 'this_month'],
  ],
  bind({ findings }: AdviceInput): Binding[] {
    const level = findings.service_level;
    if (!level || level.planned === null || level.plan_itself_pp === null || level.gap_pp === null || level.grade === 'C') return [];
    if (level.reference !== 'plan' || level.gap_pp > -materialGapPoints || level.plan_itself_pp > -thinPlanPoints) return [];
    return [
      {
        subject: 'plan',
        weight: Math.abs(level.plan_itself_pp),
        evidence: level.evidence,
        figures: {
          planned: { unit: 'ratio', value: level.planned },
          target: { unit: 'ratio', value: level.target },
          lost: { unit: 'points', value: Math.abs(level.plan_itself_pp) },
        },
      },
    ];
  },
};

/** Says which one repair alone would reach the target, if there is one: the cheapest decision a manager can take. */
export const oneRepairIsEnough: Rule = {
  id: 'one-repair-is-enough',
  role: 'manager',
  effort: 'low',
  actions: [['manager', 'this_week']],
  bind({ findings }: AdviceInput): Binding[] {
    const level = findings.service_level;
    if (!level?.drivers || level.observed === null || level.gap_pp === null || level.gap_pp > -materialGapPoints) return [];
    if (level.grade === null || level.grade === 'C') return [];
    const causes = level.drivers.filter((one) => !one.cleared && one.contribution_pp < 0);
    const best = causes.reduce<(typeof causes)[number] | null>(
      (top, one) => (top && top.repair_alone_pp >= one.repair_alone_pp ? top : one),
      null,
    );
    if (!best || causes.length < 2 || level.observed + best.repair_alone_pp / 100 < level.target) return [];
    return [
      {
        subject: best.driver,
        weight: best.repair_alone_pp + 0.5,
        evidence: level.evidence,
        figures: {
          driver: { unit: 'driver', value: best.driver },
          gain: { unit: 'points', value: best.repair_alone_pp },
          observed: { unit: 'ratio', value: level.observed },
          after_repair: { unit: 'ratio', value: Math.min(1, level.observed + best.repair_alone_pp / 100) },
          target: { unit: 'ratio', value: level.target },
          causes: { unit: 'count', value: causes.length },
        },
      },
    ];
  },
};

/** The factors that were looked at and are not the cause: money not to spend. */
export const leaveClearedAlone: Rule = {
  id: 'leave-cleared-alone',
  role: 'manager',
  effort: 'low',
  actions: [['manager', 'this_month']],
  bind({ findings }: AdviceInput): Binding[] {
    const level = findings.service_level;
    if (!level?.drivers || level.gap_pp === null || level.gap_pp > -materialGapPoints || level.grade === 'C') return [];
    // What was cleared against the past may still be off the plan.
    if (level.reference !== 'plan') return [];
    const cleared = level.drivers.filter((one) => one.cleared);
    const first = cleared[0];
    if (!first || cleared.length === level.drivers.length) return [];
    const largest = Math.max(...cleared.map((one) => Math.abs(one.contribution_pp)));
    return [
      {
        subject: 'cleared',
        weight: 0.4,
        evidence: level.evidence,
        figures: {
          cleared: { unit: 'driver', value: cleared.map((one) => one.driver).join(',') },
          count: { unit: 'count', value: cleared.length },
          largest: { unit: 'points', value: largest },
        },
      },
    ];
  },
};
