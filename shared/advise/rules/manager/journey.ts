import { channels } from '../../../schema';
import type { AdviceInput, Binding, Rule } from '../../rule';

/** Below a fifth of all contacts, and on fewer contacts than these, failure demand is what every department has. */
const muchFailure = 0.2;
const fewestContacts = 1000;
/** A reason is named when it carries at least this part of the failures. */
const namedReason = 0.1;

export const lessFailureDemand: Rule = {
  id: 'less-failure-demand',
  role: 'manager',
  effort: 'medium',
  actions: [
    ['process_owner', 'this_month'],
    ['manager', 'this_quarter'],
  ],
  bind({ findings }: AdviceInput): Binding[] {
    const failure = findings.journey?.failure_demand;
    if (!failure || failure.share === null || failure.share < muchFailure || failure.contacts < fewestContacts) return [];
    const kinds = [
      ['repeats', failure.repeats],
      ['retries', failure.retries ?? null],
      ['transferred', failure.transferred],
      ['status', failure.status_questions],
    ] as const;
    const [kind, most] = kinds.reduce((a, b) => ((b[1] ?? 0) > (a[1] ?? 0) ? b : a));
    const reason = failure.by_reason?.find((one) => one.reason !== '' && one.failures >= namedReason * failure.failures);
    return [
      {
        subject: 'failure_demand',
        weight: 4 * failure.share,
        evidence: findings.journey?.evidence ?? [],
        figures: {
          share: { unit: 'ratio', value: failure.share },
          failures: { unit: 'count', value: failure.failures },
          kind: { unit: 'name', value: kind },
          kind_contacts: { unit: 'count', value: most ?? 0 },
          days: { unit: 'count', value: findings.journey?.days ?? 0 },
          fifth: { unit: 'count', value: failure.failures / 5 },
          has_reason: { unit: 'name', value: reason ? 'yes' : 'no' },
          reason: { unit: 'name', value: reason?.reason ?? '' },
          reason_share: { unit: 'ratio', value: reason?.share ?? 0 },
        },
      },
    ];
  },
};

/** Surely over a tenth of the questions that begin in a channel, on enough of them, need another channel as well. */
const manyEscalate = 0.1;
const fewestQuestions = 200;

export const fewerDetours: Rule = {
  id: 'fewer-detours',
  role: 'manager',
  effort: 'medium',
  actions: [
    ['process_owner', 'this_month'],
    ['manager', 'this_quarter'],
  ],
  bind({ findings }: AdviceInput): Binding[] {
    const detours = (findings.journey?.by_channel ?? []).flatMap(({ channel, questions, escalations }) =>
      escalations.map((one) => ({ channel, begun: questions, ...one })),
    );
    const sure = detours.filter(({ begun, interval }) => begun >= fewestQuestions && interval[0] >= manyEscalate);
    // The detour that most customers take; in a fixed order where two are alike.
    const place = ({ channel, to }: (typeof detours)[number]) => channels.indexOf(channel) * channels.length + channels.indexOf(to);
    const [worst] = sure.sort((a, b) => b.questions - a.questions || place(a) - place(b));
    if (!worst) return [];
    return [
      {
        subject: `${worst.channel} > ${worst.to}`,
        weight: 2 * worst.rate,
        evidence: findings.journey?.evidence ?? [],
        figures: {
          from: { unit: 'channel', value: worst.channel },
          to: { unit: 'channel', value: worst.to },
          rate: { unit: 'ratio', value: worst.rate },
          low: { unit: 'ratio', value: worst.interval[0] },
          high: { unit: 'ratio', value: worst.interval[1] },
          questions: { unit: 'count', value: worst.questions },
          days: { unit: 'count', value: findings.journey?.days ?? 0 },
        },
      },
    ];
  },
};

/** Three of ten sessions handed over is a self-service that mostly postpones; fewer than a thousand sessions say little. */
const manyHandedOver = 0.3;
const fewestSessions = 1000;

export const solveInSelfService: Rule = {
  id: 'solve-in-self-service',
  role: 'manager',
  effort: 'high',
  actions: [
    ['process_owner', 'this_month'],
    ['manager', 'this_quarter'],
  ],
  bind({ findings }: AdviceInput): Binding[] {
    const own = findings.journey?.self_service;
    if (!own || own.handed_over === null || own.handed_over_share === null) return [];
    if (own.handed_over_share < manyHandedOver || own.sessions < fewestSessions) return [];
    const topic = own.topics.find((one) => (one.handed_over_share ?? 0) >= own.handed_over_share!);
    return [
      {
        subject: 'self_service',
        weight: own.handed_over_share,
        evidence: findings.journey?.evidence ?? [],
        figures: {
          share: { unit: 'ratio', value: own.handed_over_share },
          sessions: { unit: 'count', value: own.sessions },
          handed_over: { unit: 'count', value: own.handed_over },
          has_solved: { unit: 'name', value: own.solved_share === null ? 'no' : 'yes' },
          solved: { unit: 'ratio', value: own.solved_share ?? 0 },
          has_topic: { unit: 'name', value: topic ? 'yes' : 'no' },
          topic: { unit: 'name', value: topic?.topic ?? '' },
          topic_share: { unit: 'ratio', value: topic?.handed_over_share ?? 0 },
        },
      },
    ];
  },
};
