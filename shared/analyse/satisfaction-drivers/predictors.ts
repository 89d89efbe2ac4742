import type { SatisfactionDriver } from '../../schema';
import type { Traced } from '../gather/lineage';

/** One answer with the facts of its contact, as answers-with-contacts.sql and marked-contacts.sql return it. */
export interface AnswerWithContact extends Traced, Readonly<Record<SatisfactionDriver, number | null>> {
  readonly csat: number | null;
  readonly csat_max: number | null;
  readonly ces: number | null;
  readonly ces_max: number | null;
  readonly ces_high_is_easy: boolean;
  readonly channel: string;
  readonly episode: string | null;
  readonly customer: string | null;
  /** All answers of this channel and episode; more than there are rows where they were drawn by chance. */
  readonly answers_told: number;
}

export interface Predictor {
  readonly driver: SatisfactionDriver;
  readonly unit: 'seconds' | 'count' | 'ratio';
  readonly origin: 'log' | 'survey';
  /** true: more of it is what the customer wants; decides which end is the penalty in penalty-reward. */
  readonly moreIsBetter: boolean;
}

const predictor = (
  driver: SatisfactionDriver,
  unit: Predictor['unit'],
  moreIsBetter = false,
  origin: Predictor['origin'] = 'log',
): Predictor => ({ driver, unit, origin, moreIsBetter });

/** Everything that is tried, in a fixed order so that results do not depend on the order of rows. */
export const predictors: readonly Predictor[] = [
  predictor('wait', 'seconds'),
  predictor('handle_time', 'seconds'),
  predictor('hold_time', 'seconds'),
  predictor('transferred', 'ratio'),
  predictor('repeat_contact', 'ratio'),
  predictor('first_time_right', 'ratio', true),
  predictor('resolved_by_customer', 'ratio', true, 'survey'),
  predictor('reopened', 'count'),
  predictor('replies', 'count'),
  predictor('first_response', 'seconds'),
  predictor('resolution_time', 'seconds'),
];

/** Waits and durations are long-tailed: a minute more matters less after ten minutes. The scale of the model, not of what is shown. */
export const modelScale = (predictor: Predictor, value: number): number =>
  predictor.unit === 'ratio' ? value : Math.log1p(Math.max(0, value));

const smallestKnownShare = 0.8;
/** Yes/no facts need this many on both sides before they can say anything. */
const fewestPerSide = 10;

export interface ChosenPredictors {
  readonly chosen: readonly Predictor[];
  readonly leftOut: readonly { readonly driver: SatisfactionDriver; readonly because: 'mostly_unknown' | 'does_not_vary' }[];
}

/** Whether anything is known of the contact behind the answer. */
export const isLinked = (row: AnswerWithContact): boolean =>
  predictors.some(({ driver, origin }) => origin === 'log' && row[driver] !== null);

/** The facts that nearly every answer of the cell knows and that differ between answers. Facts that no answer knows are not named. */
export function choosePredictors(rows: readonly AnswerWithContact[]): ChosenPredictors {
  const chosen: Predictor[] = [];
  const leftOut: ChosenPredictors['leftOut'][number][] = [];
  for (const each of predictors) {
    const values = rows.flatMap((row) => row[each.driver] ?? []);
    if (values.length === 0) continue;
    const usual = new Map<number, number>();
    for (const value of values) usual.set(value, (usual.get(value) ?? 0) + 1);
    const others = values.length - Math.max(...usual.values());
    if (values.length < smallestKnownShare * rows.length) leftOut.push({ driver: each.driver, because: 'mostly_unknown' });
    else if (others < fewestPerSide) leftOut.push({ driver: each.driver, because: 'does_not_vary' });
    else chosen.push(each);
  }
  return { chosen, leftOut };
}
