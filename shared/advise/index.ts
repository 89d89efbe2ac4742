import type { AdviceFinding, Role } from '../schema';
import { roles } from '../schema';
import type { AdviceInput, Binding, Rule } from './rule';
import { rules } from './rules';

export type { AdviceInput, Rule } from './rule';
export { rules } from './rules';

/** Work counts against an advice: the same effect with less effort comes first. */
const ease: Record<Rule['effort'], number> = { low: 1, medium: 0.8, high: 0.6 };

const advice = (rule: Rule, binding: Binding, priority: number): AdviceFinding => ({
  id: `${rule.id}:${binding.subject}`,
  rule: rule.id,
  role: rule.role,
  subject: binding.subject,
  figures: binding.figures,
  title: `advice.${rule.id}.title`,
  observation: `advice.${rule.id}.observation`,
  cause: `advice.${rule.id}.cause`,
  actions: rule.actions.map(([who, when], index) => ({
    what: `advice.${rule.id}.action${index + 1}`,
    who: `who.${who}`,
    when: `when.${when}`,
  })),
  effect: `advice.${rule.id}.effect`,
  effort: rule.effort,
  priority,
  evidence: binding.evidence,
});

function forRole(role: Role, input: AdviceInput): AdviceFinding[] {
  const found = rules.filter((rule) => rule.role === role).flatMap((rule) => rule.bind(input).map((binding) => ({ rule, binding })));
  const rank = ({ rule, binding }: (typeof found)[number]) => binding.weight * ease[rule.effort];
  found.sort((a, b) => rank(b) - rank(a) || a.rule.id.localeCompare(b.rule.id) || a.binding.subject.localeCompare(b.binding.subject));
  return found.map(({ rule, binding }, index) => advice(rule, binding, index + 1));
}

/**
 * Turns findings into advice per role, most effective first (expected effect times ease). The same findings always give the same advice.
 * Subjects are queues, teams and drivers, never a person.
 */
export const advise = (input: AdviceInput): AdviceFinding[] => roles.flatMap((role) => forRole(role, input));
