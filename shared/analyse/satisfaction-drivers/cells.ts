import { type Channel, channels } from '../../schema';
import type { MarkedAnswer } from './marks';
import { type ChosenPredictors, choosePredictors, isLinked } from './predictors';

/** A group of answers that is large enough for its own ranking (methods.md 5, cell rule). */
export interface Cell {
  readonly channel: Channel | null;
  readonly episode: string | null;
  readonly pooled: { channel: Channel; episode: string | null; answers: number }[] | null;
  /** Only answers of which everything chosen is known. */
  readonly answers: readonly MarkedAnswer[];
  readonly predictors: ChosenPredictors;
  /** Answers left out because nothing is known of their contact. */
  readonly notLinked: number;
}

const fewestAnswers = 150;
const fewestPerPredictor = 15;

const channelOf = (answer: MarkedAnswer): Channel =>
  (channels as readonly string[]).includes(answer.row.channel) ? (answer.row.channel as Channel) : 'other';

type Usable = Pick<Cell, 'answers' | 'predictors' | 'notLinked'>;

/** The complete answers of a group and what to weigh in it; null when there are too few, or nothing to weigh. */
function completeAnswers(answers: readonly MarkedAnswer[], all: number): Usable | null {
  const predictors = choosePredictors(answers.map(({ row }) => row));
  const complete = answers.filter(({ row }) => predictors.chosen.every(({ driver }) => row[driver] !== null));
  const p = predictors.chosen.length;
  const enough = p > 0 && complete.length >= Math.max(fewestAnswers, fewestPerPredictor * p);
  return enough ? { answers: complete, predictors, notLinked: all - answers.length } : null;
}

/**
 * Answers of which the contact is known say more than all answers with the survey alone: they go first when they are enough by themselves,
 * as when the contacts were exported for a part of the period only.
 */
function largeEnough(answers: readonly MarkedAnswer[]): Usable | null {
  const linked = answers.filter(({ row }) => isLinked(row));
  return (linked.length < answers.length ? completeAnswers(linked, answers.length) : null) ?? completeAnswers(answers, answers.length);
}

function groups<Key>(answers: readonly MarkedAnswer[], keyOf: (answer: MarkedAnswer) => Key): Map<Key, MarkedAnswer[]> {
  const found = new Map<Key, MarkedAnswer[]>();
  for (const answer of answers) {
    const list = found.get(keyOf(answer));
    if (list) list.push(answer);
    else found.set(keyOf(answer), [answer]);
  }
  return found;
}

interface Pool {
  readonly answers: readonly MarkedAnswer[];
  readonly parts: { channel: Channel; episode: string | null; answers: number }[];
}

/**
 * Channel by episode; what is too small moves up to its channel, and from there to all channels together. Every answer is in one cell at most;
 * `tooFew` counts those that are too few even together.
 */
export function cellsOf(answers: readonly MarkedAnswer[]): { cells: Cell[]; tooFew: number } {
  const cells: Cell[] = [];
  const leftOver: Pool[] = [];
  const byChannel = [...groups(answers, channelOf)].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [channel, own] of byChannel) {
    const byEpisode = [...groups(own, ({ row }) => row.episode)].sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1));
    const small: Pool[] = [];
    for (const [episode, part] of byEpisode) {
      const found = largeEnough(part);
      if (found) cells.push({ channel, episode, pooled: null, ...found });
      else small.push({ answers: part, parts: [{ channel, episode, answers: part.length }] });
    }
    if (small.length === 0) continue;
    const pool = together(small);
    const found = small.length > 1 ? largeEnough(pool.answers) : null;
    if (found) cells.push({ channel, episode: null, pooled: pool.parts, ...found });
    else leftOver.push(pool);
  }
  if (leftOver.length === 0) return { cells, tooFew: 0 };
  const pool = together(leftOver);
  const found = leftOver.length > 1 ? largeEnough(pool.answers) : null;
  if (found) cells.push({ channel: null, episode: null, pooled: pool.parts, ...found });
  return { cells, tooFew: found ? 0 : pool.answers.length };
}

const together = (pools: readonly Pool[]): Pool => ({
  answers: pools.flatMap(({ answers }) => answers),
  parts: pools.flatMap(({ parts }) => parts),
});
