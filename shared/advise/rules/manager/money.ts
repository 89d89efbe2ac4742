import type { AdviceInput, Binding, Rule } from '../../rule';

/** A twelfth of the cost, a month in a year, is worth a decision; fewer repeats than these are chance. */
const muchOfTheCost = 0.08;
const fewestRepeats = 500;

export const priceOfRepeats: Rule = {
  id: 'price-of-repeats',
  role: 'manager',
  effort: 'medium',
  actions: [
    ['manager', 'this_month'],
    ['process_owner', 'this_quarter'],
  ],
  bind({ findings }: AdviceInput): Binding[] {
    const cost = findings.cost_to_serve;
    if (!cost?.repeats || cost.amount === null || cost.repeats.amount === null || cost.cost_per_contact === null) return [];
    const share = cost.repeats.amount / cost.amount;
    if (!(share >= muchOfTheCost) || cost.repeats.contacts < fewestRepeats) return [];
    return [
      {
        subject: 'repeats',
        weight: 1 + 5 * share,
        evidence: cost.evidence,
        figures: {
          amount: { unit: 'euro', value: cost.repeats.amount },
          share: { unit: 'ratio', value: share },
          contacts: { unit: 'count', value: cost.repeats.contacts },
          each: { unit: 'price', value: cost.repeats.amount / cost.repeats.contacts },
          fifth: { unit: 'euro', value: cost.repeats.amount / 5 },
        },
      },
    ];
  },
};

/** Hours too many and too few beside each other: at least three of a hundred both ways, so that moving some pays for the others. */
const manyHours = 0.03;

export const payForTheWrongHours: Rule = {
  id: 'pay-for-the-wrong-hours',
  role: 'manager',
  effort: 'medium',
  actions: [
    ['planner', 'before_next_schedule'],
    ['manager', 'this_month'],
  ],
  bind({ findings }: AdviceInput): Binding[] {
    const cost = findings.cost_to_serve;
    const capacity = cost?.capacity;
    if (!cost || !capacity || capacity.surplus_amount === null || !(capacity.hours > 0)) return [];
    if (Math.min(capacity.surplus_hours, capacity.short_hours) < manyHours * capacity.hours) return [];
    return [
      {
        subject: 'capacity',
        weight: 1 + 5 * (Math.min(capacity.surplus_hours, capacity.short_hours) / capacity.hours),
        evidence: cost.evidence,
        figures: {
          surplus: { unit: 'count', value: capacity.surplus_hours },
          surplus_amount: { unit: 'euro', value: capacity.surplus_amount },
          short: { unit: 'count', value: capacity.short_hours },
          share: { unit: 'ratio', value: capacity.surplus_hours / capacity.hours },
        },
      },
    ];
  },
};
