import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../statistics';
import { cellsOf } from './cells';
import { effectsOf } from './effects';
import type { MarkedAnswer } from './marks';
import { type AnswerWithContact, type Predictor, predictors } from './predictors';

/** Answers of which every fact in `known` is told. */
function answers(n: number, known: readonly Predictor[]): MarkedAnswer[] {
  const random = seededRandom(5);
  const nothing = Object.fromEntries(predictors.map(({ driver }) => [driver, null])) as Record<Predictor['driver'], null>;
  return Array.from({ length: n }, (_, index) => {
    const facts = known.map(({ driver, unit }) => [driver, unit === 'ratio' ? Number(random.next() < 0.5) : random.integer(300)]);
    const mark = 1 + random.integer(5);
    const row: AnswerWithContact = {
      ...nothing,
      csat: mark,
      csat_max: 5,
      ces: null,
      ces_max: null,
      ces_high_is_easy: true,
      channel: 'voice',
      episode: 'factuur',
      customer: `k${index}`,
      answers_told: n,
      import_id: 'i',
      source_rows: 1,
      first_row: 1,
      last_row: 1,
      ...Object.fromEntries(facts),
    };
    return { row, mark };
  });
}

describe('a cell has its own ranking (methods.md 5, cell rule)', () => {
  it('from 150 complete answers', () => {
    const few = predictors.slice(0, 3);
    expect(cellsOf(answers(149, few)).cells).toEqual([]);
    expect(cellsOf(answers(150, few)).cells).toHaveLength(1);
  });
  it('and from fifteen answers for each fact that is weighed', () => {
    expect(15 * predictors.length).toBe(165);
    expect(cellsOf(answers(164, predictors)).cells).toEqual([]);
    expect(cellsOf(answers(165, predictors)).cells).toHaveLength(1);
  });
});

describe('the model behind direction and size', () => {
  const wait = predictors.slice(0, 1);
  /** Marks 1 to 5 by waiting: `felt` gives how an answer is felt, from how far the wait is above the middle and a scatter by the logistic curve. */
  function modelOf(felt: (above: number, scatter: number) => number) {
    const random = seededRandom(11);
    const rows = Array.from({ length: 1500 }, () => {
      const above = random.next() < 0.5 ? -1 : 1;
      const draw = random.next();
      const at = felt(above, Math.log(draw / (1 - draw)));
      return {
        x: [above > 0 ? 300 + random.integer(60) : 10 + random.integer(60)],
        mark: 1 + [-1.5, -0.5, 0.5, 1.5].filter((cut) => at > cut).length,
      };
    });
    return effectsOf(
      rows.map(({ x }) => x),
      rows.map(({ mark }) => mark),
      wait,
      4,
    ).model;
  }
  it('is one slope for all marks where the marks move together', () => {
    expect(modelOf((above, scatter) => scatter - 0.6 * above)).toBe('proportional_odds');
  });
  it('is the top marks alone where waiting makes more people very dissatisfied and more very satisfied', () => {
    expect(modelOf((above, scatter) => (above > 0 ? 2.5 : 0.7) * scatter)).toBe('top_box_logit');
  });
});
