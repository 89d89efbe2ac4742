import { drivers } from '../../../schema';
import { causeFigures, causeWeight, shownCause } from '../../evidence-in-findings';
import type { AdviceInput, Binding, Rule } from '../../rule';

/** Without a plan only what changed is known: the largest cause since the better weeks, and the question whether it was meant. */
export const changedSinceBetterWeeks: Rule = {
  id: 'changed-since-better-weeks',
  role: 'manager',
  effort: 'low',
  actions: [
    ['manager', 'this_week'],
    ['data_owner', 'this_week'],
  ],
  bind({ findings }: AdviceInput): Binding[] {
    const past = findings.service_level?.reference_period;
    if (!past) return [];
    return drivers.flatMap((driver) => {
      const cause = shownCause(findings, driver);
      if (!cause) return [];
      const [from, to] = past.period;
      const figures = {
        ...causeFigures(cause),
        driver: { unit: 'driver', value: driver },
        from: { unit: 'date', value: from },
        to: { unit: 'date', value: to },
      } as const;
      return [{ subject: driver, figures, weight: causeWeight(cause), evidence: cause.level.evidence }];
    });
  },
};
