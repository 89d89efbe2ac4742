import { causeFigures, causeOf, causeWeight, materialGapPoints } from '../../evidence-in-findings';
import type { AdviceInput, Binding, Rule } from '../../rule';

/** The part of the day that costs most, when it stands out: at least a quarter of the whole gap in under a fifth of the day. */
function heaviestBlock(input: AdviceInput) {
  const level = input.findings.service_level;
  if (!level || level.gap_pp === null || level.gap_pp > -materialGapPoints || level.by_time_of_day.length < 8) return null;
  const lost = level.by_time_of_day.map((one) => ({
    one,
    points: Math.max(0, (one.observed === null ? 0 : level.target - one.observed) * one.offered),
  }));
  const total = lost.reduce((sum, { points }) => sum + points, 0);
  const width = Math.max(2, Math.round(lost.length / 6));
  let best = { start: 0, points: 0 };
  for (let start = 0; start + width <= lost.length; start++) {
    const points = lost.slice(start, start + width).reduce((sum, one) => sum + one.points, 0);
    if (points > best.points) best = { start, points };
  }
  const block = lost.slice(best.start, best.start + width).map(({ one }) => one);
  const first = block[0];
  const last = block.at(-1);
  if (!first || !last || total <= 0 || best.points / total < 0.3) return null;
  const offered = block.reduce((sum, one) => sum + one.offered, 0);
  const inTime = block.reduce((sum, one) => sum + (one.observed ?? 0) * one.offered, 0);
  return { level, from: first.time_of_day, to: last.time_of_day, share: best.points / total, observed: offered > 0 ? inTime / offered : 0 };
}

export const protectTheHeavyHours: Rule = {
  id: 'protect-the-heavy-hours',
  role: 'team_manager',
  effort: 'low',
  actions: [
    ['team_manager', 'this_week'],
    ['planner', 'before_next_schedule'],
  ],
  bind(input: AdviceInput): Binding[] {
    const block = heaviestBlock(input);
    if (!block) return [];
    return [
      {
        subject: `${block.from}-${block.to}`,
        weight: 1.5,
        evidence: block.level.evidence,
        figures: {
          from: { unit: 'time', value: block.from },
          to: { unit: 'time', value: block.to },
          share: { unit: 'ratio', value: block.share },
          observed: { unit: 'ratio', value: block.observed },
          target: { unit: 'ratio', value: block.level.target },
        },
      },
    ];
  },
};

const followsCause = (id: string, driver: Parameters<typeof causeOf>[1], actions: Rule['actions']): Rule => ({
  id,
  role: 'team_manager',
  effort: 'low',
  actions,
  bind({ findings }: AdviceInput): Binding[] {
    const cause = causeOf(findings, driver);
    return cause ? [{ subject: driver, figures: causeFigures(cause), weight: causeWeight(cause), evidence: cause.level.evidence }] : [];
  },
});

export const findTheLongerCalls = followsCause('find-the-longer-calls', 'handle_time', [
  ['team_manager', 'this_week'],
  ['team_manager', 'next_two_weeks'],
]);
export const startTheShiftTogether = followsCause('start-the-shift-together', 'adherence', [
  ['team_manager', 'this_week'],
  ['team_manager', 'every_week'],
]);
export const coverTheAbsence = followsCause('cover-the-absence', 'absence', [
  ['team_manager', 'this_week'],
  ['team_manager', 'every_week'],
]);
export const prepareThePeakDay = followsCause('prepare-the-peak-day', 'volume', [
  ['team_manager', 'this_week'],
  ['team_manager', 'every_week'],
]);
