import { changeFigures, isToldByLedger, momentsForTheWorse } from '../../moments';
import type { AdviceInput, Binding, Rule } from '../../rule';

/** More moments than two are a history, not advice. */
const mostMoments = 2;

/** A change that holds: something of the whole client got worse on a day and stayed so. One advice per moment, not per figure. */
export const changeThatHolds: Rule = {
  id: 'change-that-holds',
  role: 'manager',
  effort: 'low',
  actions: [
    ['manager', 'this_week'],
    ['data_owner', 'this_month'],
  ],
  bind: ({ findings }: AdviceInput): Binding[] =>
    momentsForTheWorse(findings)
      // Against better weeks the service level itself has its own advice, with the same date.
      .filter(({ lead }) => !(lead.metric.startsWith('sl.') && findings.service_level?.reference === 'comparable_past'))
      // A cause with its days in the gap ledger has its own advice too: one change, one telling.
      .filter((moment) => !isToldByLedger(moment, findings))
      .slice(0, mostMoments)
      .map((moment) => ({
        subject: moment.lead.on,
        weight: moment.lead.metric.startsWith('sl.') ? 2 : 1.2,
        evidence: moment.changes.flatMap(({ evidence }) => evidence),
        figures: changeFigures(moment),
      })),
};
