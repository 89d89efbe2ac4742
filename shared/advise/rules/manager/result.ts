import { printedGap } from '../../../schema/adding-up';
import { hiddenDriverPoints, materialGapPoints, overall, solid } from '../../evidence-in-findings';
import type { AdviceInput, Binding, Rule } from '../../rule';

/** More than five points above target with agents waiting over a quarter of their time is capacity that could serve elsewhere. */
const generousPoints = 5;
const lowOccupancy = 0.75;

export const targetMet: Rule = {
  id: 'target-met',
  role: 'manager',
  effort: 'low',
  actions: [['manager', 'next_month']],
  bind({ findings }: AdviceInput): Binding[] {
    const level = findings.service_level;
    if (!level || level.observed === null || level.gap_pp === null || level.gap_pp <= -materialGapPoints) return [];
    const hidden = level.drivers?.some((one) => !one.cleared && one.contribution_pp <= -hiddenDriverPoints);
    if (level.gap_pp < 0 && hidden) return [];
    return [
      {
        subject: 'service_level',
        weight: 0.5,
        evidence: level.evidence,
        figures: {
          observed: { unit: 'ratio', value: level.observed },
          target: { unit: 'ratio', value: level.target },
          gap: { unit: 'points', value: Math.abs(printedGap(level) ?? 0) },
          side: { unit: 'name', value: level.gap_pp >= 0 ? 'above' : 'around' },
        },
      },
    ];
  },
};

export const roomToMove: Rule = {
  id: 'room-to-move',
  role: 'manager',
  effort: 'medium',
  actions: [
    ['planner', 'before_next_schedule'],
    ['manager', 'this_quarter'],
  ],
  bind({ findings }: AdviceInput): Binding[] {
    const level = findings.service_level;
    const occupancy = solid(findings, 'occupancy', 1000);
    if (
      !level ||
      level.observed === null ||
      level.gap_pp === null ||
      level.gap_pp < generousPoints ||
      !occupancy ||
      occupancy.value >= lowOccupancy
    )
      return [];
    return [
      {
        subject: 'occupancy',
        weight: 1,
        evidence: level.evidence,
        figures: {
          observed: { unit: 'ratio', value: level.observed },
          target: { unit: 'ratio', value: level.target },
          occupancy: { unit: 'ratio', value: occupancy.value },
        },
      },
    ];
  },
};

/** One queue carries the gap when it lost over half of all contacts that were answered too late and is not the only queue. */
export const oneQueueCarriesTheGap: Rule = {
  id: 'one-queue-carries-the-gap',
  role: 'manager',
  effort: 'low',
  actions: [
    ['manager', 'this_week'],
    ['planner', 'before_next_schedule'],
  ],
  bind({ findings }: AdviceInput): Binding[] {
    const level = findings.service_level;
    if (!level || level.gap_pp === null || level.gap_pp > -materialGapPoints || level.by_queue.length < 2) return [];
    const missing = level.by_queue.map((one) => ({ one, contacts: Math.max(0, -(one.gap_contacts ?? 0)) }));
    const total = missing.reduce((sum, { contacts }) => sum + contacts, 0);
    const worst = missing.reduce((a, b) => (b.contacts > a.contacts ? b : a));
    const volumeShare = worst.one.offered / level.by_queue.reduce((sum, one) => sum + one.offered, 0);
    // A queue that only misses as much as its size says is not special.
    if (total <= 0 || worst.contacts / total < 0.5 || worst.contacts / total < volumeShare + 0.15) return [];
    return [
      {
        subject: worst.one.queue,
        weight: 2,
        evidence: level.evidence,
        figures: {
          queue: { unit: 'name', value: worst.one.queue },
          share: { unit: 'ratio', value: worst.contacts / total },
          volume_share: { unit: 'ratio', value: volumeShare },
          observed: { unit: 'ratio', value: worst.one.observed ?? 0 },
          target: { unit: 'ratio', value: worst.one.target },
          contacts: { unit: 'count', value: worst.contacts },
        },
      },
    ];
  },
};

/** Over 8 % abandoned is beyond what the published benchmarks call usual (3 to 8 %); below it the service level says enough. */
const highAbandonRate = 0.08;

export const manyAbandon: Rule = {
  id: 'many-abandon',
  role: 'manager',
  effort: 'medium',
  actions: [
    ['manager', 'this_month'],
    ['planner', 'this_week'],
  ],
  bind({ findings }: AdviceInput): Binding[] {
    const abandoned = solid(findings, 'abandon_rate', 1000);
    if (!abandoned || abandoned.value < highAbandonRate) return [];
    const speed = overall(findings, 'speed_of_answer');
    return [
      {
        subject: 'abandon_rate',
        weight: 1.5,
        evidence: [
          { id: 'kpi:abandon_rate', definition: abandoned.definition, query: 'abandon_rate', filters: {}, sources: abandoned.sources },
        ],
        figures: {
          rate: { unit: 'ratio', value: abandoned.value },
          contacts: { unit: 'count', value: Math.round(abandoned.value * abandoned.n) },
          has_wait: { unit: 'name', value: speed?.value == null ? 'no' : 'yes' },
          wait: { unit: 'duration', value: speed?.value ?? 0 },
        },
      },
    ];
  },
};
