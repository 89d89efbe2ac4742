import type { Role } from './drivers';
import type { Evidence } from './results';

/** A figure bound from a finding into a text; the text layer formats it by its unit. Strings are names (queue, team, date, weekday). */
export type Figure =
  | {
      readonly unit:
        | 'ratio'
        | 'points'
        | 'seconds'
        | 'count'
        | 'agents'
        | 'score'
        | 'euro'
        | 'duration'
        | 'span'
        | 'decimal'
        | 'nps'
        | 'price';
      readonly value: number;
    }
  | {
      readonly unit: 'name' | 'team' | 'date' | 'weekday' | 'time' | 'driver' | 'metric' | 'channel' | 'satisfaction_driver';
      readonly value: string;
    };
export type Figures = Readonly<Record<string, Figure>>;

export interface AdviceAction {
  /** Message key of what to do; who and when likewise. */
  readonly what: string;
  readonly who: string;
  readonly when: string;
}

/** One advice before words: keys into the catalogue plus the figures that its sentences carry. */
export interface AdviceFinding {
  readonly id: string;
  readonly rule: string;
  readonly role: Role;
  /** Queue, team, driver or the whole operation; what the advice is about. Never an agent's name. */
  readonly subject: string;
  readonly figures: Figures;
  readonly title: string;
  readonly observation: string;
  readonly cause: string;
  readonly actions: readonly AdviceAction[];
  readonly effect: string;
  readonly effort: 'low' | 'medium' | 'high';
  /** 1 is first. Computed from the expected effect, its certainty and the effort. */
  readonly priority: number;
  readonly evidence: readonly Evidence[];
}
