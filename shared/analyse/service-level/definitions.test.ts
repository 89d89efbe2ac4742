import { describe, expect, it } from 'vitest';
import { clientDefinition, definitionsOf } from './definitions';

/** Counts of an interval with its printed service level by answered contacts, rounded as sources do. */
const interval = (offered: number, abandoned: number, inTime: number) => {
  const answered = offered - abandoned;
  return {
    offered,
    answered,
    abandoned,
    within_threshold: inTime,
    short_abandoned: Math.floor(abandoned / 3),
    abandoned_within_threshold: Math.floor(abandoned / 2),
    reported_service_level: Math.round((inTime / answered) * 1000) / 1000,
  };
};
const day = Array.from({ length: 20 }, (_, index) => interval(60 + index, 6 + (index % 5), 40 + (index % 7)));

describe('the definition of the client', () => {
  it('is recognised from the counts', () => expect(clientDefinition(day)).toBe('sl.answered'));
  it('is not guessed from a handful of figures, nor when no formula fits', () => {
    expect(clientDefinition(day.slice(0, 5))).toBeNull();
    expect(clientDefinition(day.map((row) => ({ ...row, reported_service_level: 0.5 })))).toBeNull();
  });
  it('is not chosen when the formulas cannot be told apart', () => {
    const nobodyLeft = day.map((row) => ({
      ...row,
      answered: row.offered,
      abandoned: 0,
      short_abandoned: 0,
      abandoned_within_threshold: 0,
    }));
    expect(clientDefinition(nobodyLeft.map((row) => ({ ...row, reported_service_level: row.within_threshold / row.offered })))).toBeNull();
  });
});

describe('the six definitions', () => {
  it('are null where a count is missing, never a ratio over half the rows', () => {
    const rows = day.map((row, index) => ({ ...row, short_abandoned: index === 3 ? null : row.short_abandoned }));
    const values = Object.fromEntries(definitionsOf(rows).map(({ definition, value }) => [definition, value]));
    expect(values['sl.shortAbandonsMet']).toBeNull();
    expect(values['sl.offered']).toBeCloseTo(
      day.reduce((sum, row) => sum + row.within_threshold, 0) / day.reduce((sum, row) => sum + row.offered, 0),
      12,
    );
  });
});
