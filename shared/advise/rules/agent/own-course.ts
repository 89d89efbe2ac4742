import type { AdviceInput, Binding, Rule } from '../../rule';
import { clearestDriver } from '../manager/satisfaction';

const twoActions: Rule['actions'] = [
  ['agent', 'every_shift'],
  ['agent', 'this_week'],
];

/** With fewer than five people, or a tenth of all, it would be about persons and not about the work. */
const fewestAgents = 5;
const partOfAgents = 0.1;

export const yourOwnLine: Rule = {
  id: 'your-own-line',
  role: 'agent',
  effort: 'low',
  actions: twoActions,
  bind({ findings }: AdviceInput): Binding[] {
    const agents = findings.agents;
    const rising = (agents?.told ?? []).filter(({ trends }) =>
      trends.some(({ metric, shown, rising: up }) => metric === 'handle_time' && shown && up),
    );
    if (!agents || rising.length < fewestAgents || rising.length < partOfAgents * agents.told.length) return [];
    return [
      {
        subject: 'own_line',
        weight: 0.8,
        evidence: agents.evidence,
        figures: { count: { unit: 'count', value: rising.length }, agents: { unit: 'count', value: agents.told.length } },
      },
    ];
  },
};

/** What customers like, in the words of the work: only the facts that an agent has a hand in. */
const inOwnHands = ['transferred', 'repeat_contact', 'first_time_right', 'hold_time', 'reopened'];

export const whatCustomersLike: Rule = {
  id: 'what-customers-like',
  role: 'agent',
  effort: 'low',
  actions: twoActions,
  bind({ findings }: AdviceInput): Binding[] {
    const clearest = clearestDriver(findings, 'satisfaction');
    if (!clearest || !inOwnHands.includes(clearest.found.driver)) return [];
    return [
      {
        subject: clearest.found.driver,
        weight: 0.9,
        evidence: clearest.cell.evidence,
        figures: { driver: { unit: 'name', value: clearest.found.driver }, n: { unit: 'count', value: clearest.cell.n } },
      },
    ];
  },
};
