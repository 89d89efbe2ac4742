import { causeFigures, causeOf, causeWeight, kpiEvidence, solid } from '../../evidence-in-findings';
import type { AdviceInput, Binding, Rule } from '../../rule';
import { withinDays } from '../../within-days';

const twoActions: Rule['actions'] = [
  ['agent', 'every_shift'],
  ['agent', 'this_week'],
];

const followsCause = (id: string, driver: Parameters<typeof causeOf>[1]): Rule => ({
  id,
  role: 'agent',
  effort: 'low',
  actions: twoActions,
  bind({ findings }: AdviceInput): Binding[] {
    const cause = causeOf(findings, driver);
    return cause ? [{ subject: driver, figures: causeFigures(cause), weight: causeWeight(cause), evidence: cause.level.evidence }] : [];
  },
});

export const readyAtTheStart = followsCause('ready-at-the-start', 'adherence');
export const longerCallsSince = followsCause('longer-calls-since', 'handle_time');
export const busyMoments = followsCause('busy-moments', 'volume');
export const colleaguesAway = followsCause('colleagues-away', 'absence');
export const shiftsMove = followsCause('shifts-move', 'intraday_fit');

/** Part of handle time above which it pays to work on it: a quarter in wrap-up or a tenth on hold is over what similar departments show. */
const shareOfHandleTime = (id: string, part: string, limit: number): Rule => ({
  id,
  role: 'agent',
  effort: 'low',
  actions: twoActions,
  bind({ findings }: AdviceInput): Binding[] {
    const time = solid(findings, part, 500);
    const handle = solid(findings, 'handle_time', 500);
    if (!time || !handle || handle.value <= 0 || time.value / handle.value < limit) return [];
    return [
      {
        subject: part,
        weight: 0.7,
        evidence: [kpiEvidence(time), kpiEvidence(handle)],
        figures: {
          part: { unit: 'duration', value: time.value },
          handle: { unit: 'duration', value: handle.value },
          share: { unit: 'ratio', value: time.value / handle.value },
        },
      },
    ];
  },
});

export const notesDuringTheCall = shareOfHandleTime('notes-during-the-call', 'wrap_time', 0.25);
export const shorterOnHold = shareOfHandleTime('shorter-on-hold', 'hold_time', 0.1);

/** A client-wide rate beyond its limit; the limits are where the published benchmarks start to speak of "high". */
const highRate = (id: string, metric: string, limit: number, weight: number): Rule => ({
  id,
  role: 'agent',
  effort: 'low',
  actions: twoActions,
  bind({ findings }: AdviceInput): Binding[] {
    const rate = solid(findings, metric, 500);
    if (!rate || rate.value < limit) return [];
    return [
      {
        subject: metric,
        weight,
        evidence: [kpiEvidence(rate)],
        figures: { rate: { unit: 'ratio', value: rate.value }, n: { unit: 'count', value: rate.n }, ...withinDays(rate.definition) },
      },
    ];
  },
});

export const askBeforeTransfer = highRate('ask-before-transfer', 'transfer_rate', 0.12, 0.9);
export const closeTheQuestion = highRate('close-the-question', 'repeat_rate', 0.15, 1);

/** A mean wait over a minute: the customer starts the conversation annoyed. */
export const acknowledgeTheWait: Rule = {
  id: 'acknowledge-the-wait',
  role: 'agent',
  effort: 'low',
  actions: twoActions,
  bind({ findings }: AdviceInput): Binding[] {
    const wait = solid(findings, 'speed_of_answer', 500);
    if (!wait || wait.value < 60) return [];
    return [
      {
        subject: 'speed_of_answer',
        weight: 0.6,
        evidence: [kpiEvidence(wait)],
        figures: { wait: { unit: 'duration', value: wait.value } },
      },
    ];
  },
};

/** Something good to say, when it is true: the department reached its target. */
export const keepItUp: Rule = {
  id: 'keep-it-up',
  role: 'agent',
  effort: 'low',
  actions: twoActions,
  bind({ findings }: AdviceInput): Binding[] {
    const level = findings.service_level;
    if (!level || level.observed === null || level.gap_pp === null || level.gap_pp < 0) return [];
    return [
      {
        subject: 'service_level',
        weight: 0.4,
        evidence: level.evidence,
        figures: { observed: { unit: 'ratio', value: level.observed }, target: { unit: 'ratio', value: level.target } },
      },
    ];
  },
};
