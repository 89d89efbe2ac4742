import type { Findings } from '../../../schema';
import type { AdviceInput, Binding, Rule } from '../../rule';

/** Under three points of satisfied customers a realistic step changes nothing that a customer would notice. */
const leastEffect = 3;

/** What goes most clearly with an outcome, by facts of the contact and not by the customer's own word, whose weight is flattered by halo. */
export function clearestDriver(findings: Findings, outcome: 'satisfaction' | 'effort') {
  const cells = (findings.satisfaction_drivers ?? []).filter((cell) => cell.outcome === outcome && cell.difference_shown);
  const [cell] = cells.sort((a, b) => b.n - a.n);
  if (!cell) return null;
  const found = cell.ranking.find(({ origin, shown, effect }) => {
    const interval = effect?.interval_pp;
    return (
      origin === 'log' &&
      shown &&
      effect !== null &&
      interval != null &&
      interval[0] * interval[1] > 0 &&
      Math.abs(effect.top_share_pp) >= leastEffect
    );
  });
  return found?.effect ? { cell, found, effect: found.effect } : null;
}

export const whatGoesWithSatisfaction: Rule = {
  id: 'what-goes-with-satisfaction',
  role: 'manager',
  effort: 'medium',
  actions: [
    ['process_owner', 'this_month'],
    ['quality', 'next_month'],
  ],
  bind({ findings }: AdviceInput): Binding[] {
    const clearest = clearestDriver(findings, 'satisfaction');
    if (!clearest) return [];
    const { cell, found, effect } = clearest;
    const [low, high] = (effect.interval_pp as [number, number]).map(Math.abs).sort((a, b) => a - b) as [number, number];
    return [
      {
        subject: found.driver,
        weight: 0.5 + Math.abs(effect.top_share_pp) / 10,
        evidence: cell.evidence,
        figures: {
          driver: { unit: 'satisfaction_driver', value: found.driver },
          direction: { unit: 'name', value: effect.top_share_pp < 0 ? 'less' : 'more' },
          effect: { unit: 'points', value: Math.abs(effect.top_share_pp) },
          low: { unit: 'decimal', value: low },
          high: { unit: 'points', value: high },
          n: { unit: 'count', value: cell.n },
          separated: { unit: 'name', value: cell.separated ? 'yes' : 'no' },
          has_channel: { unit: 'name', value: cell.channel ? 'yes' : 'no' },
          channel: { unit: 'channel', value: cell.channel ?? '' },
        },
      },
    ];
  },
};
