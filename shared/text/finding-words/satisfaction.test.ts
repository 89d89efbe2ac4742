import { describe, expect, it } from 'vitest';
import type { SatisfactionDriverCell } from '../../schema';
import { createFigures } from '../figures';
import { createText } from '../index';
import { cellSentence, fromSurveyOnly } from './satisfaction';

const text = createText('nl');
const figures = createFigures(text);
const rank = (driver: SatisfactionDriverCell['ranking'][number]['driver'], origin: 'survey' | 'log', shown = true) =>
  ({
    driver,
    origin,
    shown,
    together_with: [],
    weight: 0.3,
    interval: [0.2, 0.4],
    rank_interval: [1, 1],
    separated_from_next: shown,
    p_adjusted: 0.001,
    effect: null,
    satisfaction_class: null,
  }) satisfies SatisfactionDriverCell['ranking'][number];
const cell = (ranking: SatisfactionDriverCell['ranking']) =>
  ({ outcome: 'satisfaction', n: 711, separated: true, difference_shown: true, ranking }) as unknown as SatisfactionDriverCell;

describe('what goes with satisfaction, in words', () => {
  const alone = cell([rank('resolved_by_customer', 'survey')]);
  const beside = cell([rank('resolved_by_customer', 'survey'), rank('wait', 'log', false)]);

  it('is never called the strongest when there was nothing to compare it with', () => {
    expect(cellSentence(alone, text, figures)).not.toContain('sterkst');
    expect(cellSentence(alone, text, figures)).toContain('hangt samen met tevredenheid');
    expect(cellSentence(alone, text, figures)).toContain('geen andere factoren');
    expect(cellSentence(beside, text, figures)).toContain('sterkst');
  });

  it('is known to rest on the survey alone only when no fact of the contact was weighed', () => {
    expect(fromSurveyOnly(alone)).toBe(true);
    expect(fromSurveyOnly(beside)).toBe(false);
    expect(fromSurveyOnly(cell([]))).toBe(false);
  });
});
