import type { AnswerWithContact } from './predictors';

export type Outcome = 'satisfaction' | 'effort';

/** Answers on one scale; the mark is turned so that high is good. */
export interface MarkedAnswer {
  readonly row: AnswerWithContact;
  readonly mark: number;
}

const usualScales = [1, 5, 7, 10, 100];

/** The answers on the scale that most answers use: marks of different scales are never one figure. null when nobody answered. */
export function marksOf(rows: readonly AnswerWithContact[], outcome: Outcome): { scale: number; answers: MarkedAnswer[] } | null {
  const read = (row: AnswerWithContact) => (outcome === 'satisfaction' ? row.csat : row.ces);
  const told = (row: AnswerWithContact) => (outcome === 'satisfaction' ? row.csat_max : row.ces_max);
  const marked = rows.filter((row) => read(row) !== null);
  if (marked.length === 0) return null;
  const highest = marked.reduce((most, row) => (told(row) === null ? Math.max(most, read(row) as number) : most), 0);
  const guess = usualScales.find((scale) => highest <= scale) ?? highest;
  const scaleOf = (row: AnswerWithContact) => told(row) ?? guess;
  const counts = new Map<number, number>();
  for (const row of marked) counts.set(scaleOf(row), (counts.get(scaleOf(row)) ?? 0) + 1);
  const scale = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] as number;
  const lowest = scale <= 1 || scale >= 100 ? 0 : 1;
  const turned = (row: AnswerWithContact) =>
    outcome === 'effort' && !row.ces_high_is_easy ? scale + lowest - (read(row) as number) : (read(row) as number);
  return { scale, answers: marked.filter((row) => scaleOf(row) === scale).map((row) => ({ row, mark: turned(row) })) };
}
