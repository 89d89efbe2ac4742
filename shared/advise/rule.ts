import type { Evidence, Figures, Findings, Role } from '../schema';

export interface AdviceInput {
  readonly findings: Findings;
  /** Share to be answered in time, and whether the client gave it or the common 80 % is assumed. */
  readonly target: number;
  readonly targetGiven: boolean;
}

export type Owner = 'manager' | 'team_manager' | 'agent' | 'planner' | 'hr' | 'quality' | 'process_owner' | 'data_owner';
export type Moment =
  | 'today'
  | 'this_week'
  | 'next_two_weeks'
  | 'before_next_schedule'
  | 'this_month'
  | 'next_month'
  | 'this_quarter'
  | 'every_week'
  | 'every_shift'
  | 'next_visit';

/** One application of a rule: what it is about, the figures of its sentences, how much it matters, and its proof. */
export interface Binding {
  readonly subject: string;
  readonly figures: Figures;
  /** Expected effect in percentage points of service level or its equivalent; orders the advice. Always above 0. */
  readonly weight: number;
  readonly evidence: readonly Evidence[];
}

/**
 * One advice rule. Its words are in text under advice.<id>: title, observation, cause, action1.., effect, and `silent`: the condition under which
 * the rule stays silent, in words for the appendix. `bind` returns nothing when that condition holds: no rule fires on noise.
 */
export interface Rule {
  readonly id: string;
  readonly role: Role;
  readonly effort: 'low' | 'medium' | 'high';
  /** Who does the first, second and third action, and when. */
  readonly actions: readonly (readonly [Owner, Moment])[];
  bind(input: AdviceInput): readonly Binding[];
}
