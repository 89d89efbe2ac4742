import type { Evidence, TeamMetric, TeamMetricResult } from '../../schema';

/** What the work was, as far as the team does not choose it: names of the covariates with their value in a cell. */
export type CaseMix = Readonly<Record<string, string>>;

/** Contacts (reviews, answers, agent-days) of one person with one case mix. */
export interface OutcomeCell {
  readonly team: string;
  /** null: the source does not say whose contact it was. */
  readonly person: string | null;
  readonly mix: CaseMix;
  readonly n: number;
  /** Sum of the outcome, or successes. */
  readonly total: number;
  /** Sum of squares of the outcome; null where only sums are known. */
  readonly squares: number | null;
}

/** One outcome of all teams, ready to compare. */
export interface Outcome {
  readonly metric: TeamMetric;
  readonly unit: TeamMetricResult['unit'];
  readonly kind: 'binary' | 'continuous';
  readonly higherIsBetter: boolean;
  /** Covariates in order of importance: the last are dropped first when there would be too many cells. */
  readonly covariates: readonly string[];
  readonly cells: readonly OutcomeCell[];
  readonly evidence: readonly Evidence[];
  /** Contacts per team behind survey answers; null where they are not known or the outcome is not a survey. */
  readonly asked: ReadonlyMap<string, number> | null;
  /** false: totals per agent without the contacts; nothing can be adjusted. */
  readonly adjustable: boolean;
}
