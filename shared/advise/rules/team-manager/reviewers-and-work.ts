import { changeFigures, isToldByLedger, momentsForTheWorse } from '../../moments';
import type { AdviceInput, Binding, Rule } from '../../rule';
import { lateFirstAnswer } from '../manager/written-work';

/** Two scores on one contact further apart than this on average are two yardsticks; on fewer contacts nobody can say. */
const farApart = 0.05;
const fewestTwice = 20;

export const oneYardstick: Rule = {
  id: 'one-yardstick',
  role: 'team_manager',
  effort: 'low',
  actions: [
    ['quality', 'next_two_weeks'],
    ['team_manager', 'this_month'],
  ],
  bind({ findings }: AdviceInput): Binding[] {
    const found = findings.assessor_calibration;
    const spread = found?.spread?.difference_shown ? found.spread : null;
    const twice =
      found?.scored_twice && found.scored_twice.contacts >= fewestTwice && (found.scored_twice.interval?.[0] ?? 0) > farApart
        ? found.scored_twice
        : null;
    if (!found || (!spread && !twice)) return [];
    return [
      {
        subject: 'reviewers',
        weight: 1.4,
        evidence: found.evidence,
        figures: {
          reviewers: { unit: 'count', value: found.assessors },
          reviews: { unit: 'count', value: found.reviews },
          has_spread: { unit: 'name', value: spread ? 'yes' : 'no' },
          gap: { unit: 'points', value: 100 * (spread?.widest_gap ?? 0) },
          has_twice: { unit: 'name', value: twice ? 'yes' : 'no' },
          contacts: { unit: 'count', value: twice?.contacts ?? 0 },
          difference: { unit: 'points', value: 100 * (twice?.mean_difference ?? 0) },
        },
      },
    ];
  },
};

export const oldestFirst: Rule = {
  id: 'oldest-first',
  role: 'team_manager',
  effort: 'low',
  actions: [
    ['team_manager', 'this_week'],
    ['team_manager', 'every_week'],
  ],
  bind({ findings }: AdviceInput): Binding[] {
    const late = lateFirstAnswer(findings.backlog ?? []);
    if (!late?.stock.stock || late.stock.mean_age_s === null || late.stock.mean_age_s < late.promise.target_s) return [];
    return [
      {
        subject: `oldest ${late.stock.channel}`,
        weight: 1.2,
        evidence: late.stock.evidence,
        figures: {
          channel: { unit: 'channel', value: late.stock.channel },
          stock: { unit: 'count', value: late.stock.stock },
          age: { unit: 'span', value: late.stock.mean_age_s },
          target: { unit: 'span', value: late.promise.target_s },
          share: { unit: 'ratio', value: late.share },
        },
      },
    ];
  },
};

/** What a team sees from close by; volume and the service level are the manager's. */
const floorMetrics = [
  'handle_time',
  'talk_time',
  'hold_time',
  'wrap_time',
  'transfer_rate',
  'repeat_rate',
  'adherence',
  'quality',
  'first_contact_resolution',
];

export const askWhatChanged: Rule = {
  id: 'ask-what-changed',
  role: 'team_manager',
  effort: 'low',
  actions: [
    ['team_manager', 'this_week'],
    ['team_manager', 'next_two_weeks'],
  ],
  bind({ findings }: AdviceInput): Binding[] {
    const untold = momentsForTheWorse(findings).filter((moment) => !isToldByLedger(moment, findings));
    const [latest] = untold.flatMap(({ changes }) => {
      const own = changes.filter(({ metric }) => floorMetrics.includes(metric));
      // The whole of a contact before its parts, as the list has them.
      const [lead] = [...own].sort((a, b) => floorMetrics.indexOf(a.metric) - floorMetrics.indexOf(b.metric));
      return lead ? [{ lead, changes: own }] : [];
    });
    if (!latest) return [];
    return [
      {
        subject: latest.lead.on,
        weight: 1,
        evidence: latest.changes.flatMap(({ evidence }) => evidence),
        figures: changeFigures(latest),
      },
    ];
  },
};
