import { printedPoints } from '../../../schema/adding-up';
import { ownVerdict } from '../../../schema/own-definition';
import { kpiEvidence, overall } from '../../evidence-in-findings';
import type { AdviceInput, Binding, Rule } from '../../rule';

export const agreeOnDefinition: Rule = {
  id: 'agree-on-definition',
  role: 'manager',
  effort: 'low',
  actions: [['manager', 'this_month']],
  bind({ findings }: AdviceInput): Binding[] {
    const level = findings.service_level;
    if (!level || level.observed === null || !level.client_definition || level.client_definition === level.definition) return [];
    const own = level.definitions.find((one) => one.definition === level.client_definition)?.value ?? null;
    // Under half a point the choice of formula changes no decision.
    if (own === null || Math.abs(own - level.observed) < 0.005) return [];
    const turned = ownVerdict(level);
    return [
      {
        subject: 'definition',
        // A formula that decides whether the target is met comes before any repair.
        weight: turned ? Math.max(1, Math.abs(own - level.observed) * 100) : 0.6,
        evidence: level.evidence,
        figures: {
          own: { unit: 'ratio', value: own },
          common: { unit: 'ratio', value: level.observed },
          difference: { unit: 'points', value: Math.abs(printedPoints(level.observed, own)) },
          definition: { unit: 'metric', value: level.client_definition },
          target: { unit: 'ratio', value: level.target },
          turns: { unit: 'name', value: turned ? (turned.meets ? 'met' : 'missed') : 'no' },
        },
      },
    ];
  },
};

export const askForThePlan: Rule = {
  id: 'ask-for-the-plan',
  role: 'manager',
  effort: 'low',
  actions: [['data_owner', 'this_week']],
  bind({ findings, target }: AdviceInput): Binding[] {
    const unexplained = findings.missing.some((one) => one.analysis === 'service_level_gap' && one.needs === 'plan_interval');
    const observed = overall(findings, 'sl.offered');
    if (findings.service_level?.drivers || !unexplained || observed?.value == null) return [];
    return [
      {
        subject: 'plan_interval',
        weight: 3,
        evidence: [kpiEvidence(observed)],
        figures: { observed: { unit: 'ratio', value: observed.value }, target: { unit: 'ratio', value: target } },
      },
    ];
  },
};

export const explanationIsWeak: Rule = {
  id: 'explanation-is-weak',
  role: 'manager',
  effort: 'medium',
  actions: [
    ['data_owner', 'this_week'],
    ['manager', 'next_visit'],
  ],
  bind({ findings }: AdviceInput): Binding[] {
    const level = findings.service_level;
    if (!level?.drivers || level.grade !== 'C' || level.unexplained_pp === null || level.gap_pp === null) return [];
    return [
      {
        subject: 'grade',
        weight: 2.5,
        evidence: level.evidence,
        figures: {
          unexplained: { unit: 'points', value: Math.abs(level.unexplained_pp) },
          gap: { unit: 'points', value: Math.abs(level.gap_pp) },
        },
      },
    ];
  },
};

/** Satisfaction covers only those who got through: with over 10 % abandoned the figure flatters (product.md 13). */
export const survivorsOnly: Rule = {
  id: 'survivors-only',
  role: 'manager',
  effort: 'low',
  actions: [['quality', 'this_quarter']],
  bind({ findings }: AdviceInput): Binding[] {
    const satisfaction = overall(findings, 'satisfaction');
    const abandoned = overall(findings, 'abandon_rate');
    if (satisfaction?.value == null || abandoned?.value == null || abandoned.value < 0.1) return [];
    return [
      {
        subject: 'satisfaction',
        weight: 0.3,
        evidence: [
          {
            id: 'kpi:satisfaction',
            definition: satisfaction.definition,
            query: 'satisfaction',
            filters: {},
            sources: satisfaction.sources,
          },
        ],
        figures: { rate: { unit: 'ratio', value: abandoned.value }, responses: { unit: 'count', value: satisfaction.n } },
      },
    ];
  },
};
