import type { DriverRank, Missing, SatisfactionDriver, SatisfactionDriverCell, Scope } from '../../schema';
import { benjaminiHochberg, seededRandom } from '../../statistics';
import type { Analysis } from '../analysis';
import { Lineage } from '../gather/lineage';
import { ask, breathe, type NamedQuery, namedQuery } from '../gather/named-query';
import { repeatDaysOf } from '../gather/norms';
import { satisfiedFrom } from '../kpis/customer-kpis';
import answersSql from './answers-with-contacts.sql?raw';
import { type Cell, cellsOf } from './cells';
import { effectsOf } from './effects';
import markedSql from './marked-contacts.sql?raw';
import { marksOf, type Outcome } from './marks';
import { type AnswerWithContact, modelScale, type Predictor } from './predictors';
import { type RankedPlayer, type Ranking, rankDrivers, rankingReplicates } from './ranking';

export const answersWithContactsQuery = namedQuery<AnswerWithContact>(
  'satisfaction-drivers/answers-with-contacts.sql',
  'survey',
  answersSql,
);
export const markedContactsQuery = namedQuery<AnswerWithContact>('satisfaction-drivers/marked-contacts.sql', 'contact', markedSql);

/** Stored with each result, so that it can be repeated. */
const seed = 20_240_611;
/** Beyond this a ranking no longer changes and only takes longer; a seeded draw is then used. */
const mostAnswers = 20_000;
/**
 * One family of comparisons per client (methods.md 6), at half its q of .05: at .05 itself one client in twenty without any relation would be told
 * of one, and no more than that may be.
 */
const falseDiscoveryRate = 0.025;

interface RankedCell {
  readonly outcome: Outcome;
  readonly scale: number;
  readonly cell: Cell;
  /** Every answer of the cell that was read. */
  readonly told: readonly AnswerWithContact[];
  readonly raw: readonly (readonly number[])[];
  readonly marks: readonly number[];
  readonly customers: readonly string[];
  readonly ranking: Ranking;
}

/** An answer without a customer key stands for a customer of its own. */
const customerOf = (row: AnswerWithContact): string => row.customer ?? `${row.import_id} ${row.first_row}`;

function rankCell(outcome: Outcome, scale: number, whole: Cell): RankedCell | null {
  const keyed = [...whole.answers].sort((a, b) =>
    a.row.import_id === b.row.import_id ? a.row.first_row - b.row.first_row : a.row.import_id < b.row.import_id ? -1 : 1,
  );
  const answers = keyed.length > mostAnswers ? seededRandom(seed).shuffle(keyed).slice(0, mostAnswers) : keyed;
  const cell = { ...whole, answers };
  const told = whole.answers.map(({ row }) => row);
  const { chosen } = cell.predictors;
  const raw = answers.map(({ row }) => chosen.map(({ driver }) => row[driver] as number));
  const x = raw.map((row) => row.map((value, k) => modelScale(chosen[k] as Predictor, value)));
  const marks = answers.map(({ mark }) => mark);
  const customers = answers.map(({ row }) => customerOf(row));
  const ranking = rankDrivers(x, marks, customers, seed);
  return ranking && { outcome, scale, cell, told, raw, marks, customers, ranking };
}

const overlap = (a: RankedPlayer, b: RankedPlayer | undefined): boolean =>
  !b || !a.rankInterval || !b.rankInterval || a.rankInterval[1] >= b.rankInterval[0];

/** How many answers there are, where only a draw of them was weighed. */
function drawnFrom({ cell, told }: RankedCell): number | null {
  const groups = new Map(told.map((row) => [`${row.channel} ${row.episode}`, row.answers_told]));
  if ([...groups.values()].some((answers) => answers > mostAnswers)) return [...groups.values()].reduce((sum, answers) => sum + answers, 0);
  return cell.answers.length < told.length ? told.length : null;
}

function rankEntry(
  ranked: RankedCell,
  player: RankedPlayer,
  place: number,
  adjusted: number | null,
  effects: ReturnType<typeof effectsOf>,
): DriverRank {
  const { chosen } = ranked.cell.predictors;
  const column = player.columns[0] as number;
  const predictor = chosen[column] as Predictor;
  const shown = adjusted !== null && adjusted <= falseDiscoveryRate;
  const kind = effects.classes[column] ?? null;
  return {
    driver: predictor.driver,
    together_with: player.columns.length > 1 ? player.columns.map((each) => chosen[each]?.driver as SatisfactionDriver) : [],
    origin: predictor.origin,
    weight: player.weight,
    interval: player.interval,
    rank_interval: player.rankInterval,
    separated_from_next: place + 1 < ranked.ranking.players.length && !overlap(player, ranked.ranking.players[place + 1]),
    p_adjusted: adjusted,
    shown,
    effect: effects.effects[column] ?? null,
    // A driver that shows no relation has no kind either.
    satisfaction_class: kind !== null && !shown ? 'not_separable' : kind,
  };
}

/** The channel of a cell, and its stage or the stages that it takes together, where stages are told. */
function placeOf({ channel, episode, pooled }: RankedCell['cell']): Scope {
  if (channel === null) return {};
  if (episode !== null) return { channel, episode };
  const stages = (pooled ?? []).filter((part) => part.channel === channel).map((part) => part.episode ?? '');
  return { channel, ...(stages.some((stage) => stage !== '') ? { episodes: [...new Set(stages)].sort() } : {}) };
}

function cellResult(
  ranked: RankedCell,
  adjusted: readonly (number | null)[],
  source: NamedQuery<object>,
  lineage: Lineage,
): SatisfactionDriverCell {
  const { cell, ranking, outcome, scale } = ranked;
  const topFrom = satisfiedFrom(scale);
  const effects = effectsOf(ranked.raw, ranked.marks, cell.predictors.chosen, topFrom);
  const entries = ranking.players.map((player, place) => rankEntry(ranked, player, place, adjusted[place] ?? null, effects));
  const [first] = entries;
  const filters = placeOf(cell);
  return {
    outcome,
    scale,
    top_from: topFrom,
    channel: cell.channel,
    episode: cell.episode,
    pooled: cell.pooled,
    n: cell.answers.length,
    customers: new Set(ranked.customers).size,
    drawn_from: drawnFrom(ranked),
    not_linked: cell.notLinked,
    r2: ranking.r2,
    method: ranking.method,
    effect_model: effects.model,
    separated: (first?.shown ?? false) && (entries.length === 1 || (first?.separated_from_next ?? false)),
    difference_shown: entries.some(({ shown }) => shown),
    ranking: entries,
    left_out: [...cell.predictors.leftOut],
    seed,
    replicates: rankingReplicates,
    evidence: [
      lineage.evidence(
        source,
        `drivers.${outcome}`,
        filters,
        cell.answers.map(({ row }) => row),
      ),
    ],
  };
}

/** Ranks both outcomes in every cell that is large enough; `missing` says when answers are there but too few. Pure but for the pauses. */
export async function satisfactionDriverCells(
  rows: readonly AnswerWithContact[],
  source: NamedQuery<object>,
  lineage: Lineage,
  pause: () => Promise<void> = async () => {},
): Promise<{ cells: SatisfactionDriverCell[]; missing: Missing[] }> {
  const ranked: RankedCell[] = [];
  let answered = 0;
  for (const outcome of ['satisfaction', 'effort'] as const) {
    const marks = marksOf(rows, outcome);
    if (!marks) continue;
    answered += marks.answers.length;
    for (const cell of cellsOf(marks.answers).cells) {
      await pause();
      const found = rankCell(outcome, marks.scale, cell);
      if (found) ranked.push(found);
    }
  }
  const tests = ranked.flatMap(({ ranking }, place) => ranking.players.map(({ pValue }, player) => ({ place, player, pValue })));
  const known = tests.filter(({ pValue }) => pValue !== null);
  const corrected = benjaminiHochberg(known.map(({ pValue }) => pValue as number));
  const adjustedOf = (place: number, player: number) => {
    const at = known.findIndex((test) => test.place === place && test.player === player);
    return at < 0 ? null : (corrected[at] as number);
  };
  const cells: SatisfactionDriverCell[] = [];
  for (const [place, cell] of ranked.entries()) {
    await pause();
    const adjusted = cell.ranking.players.map((_, player) => adjustedOf(place, player));
    cells.push(cellResult(cell, adjusted, source, lineage));
  }
  if (cells.length > 0) return { cells, missing: [] };
  const unlocks =
    answered === 0 ? 'survey' : rows.every((row) => row.wait === null && row.handle_time === null) ? 'contact_ref' : 'more_answers';
  return { cells, missing: [{ analysis: 'drivers', needs: 'survey', unlocks }] };
}

/** What goes with satisfaction and effort, per channel and episode? methods.md 5. */
export const satisfactionDriversAnalysis: Analysis<'satisfaction_drivers'> = {
  id: 'drivers',
  part: 'satisfaction_drivers',
  needs: [['survey', 'contact']],
  async run(context) {
    const surveyed = await ask(context, answersWithContactsQuery, { days: repeatDaysOf(context), most: mostAnswers });
    const source = surveyed.length > 0 ? answersWithContactsQuery : markedContactsQuery;
    const rows =
      surveyed.length > 0 ? surveyed : await ask(context, markedContactsQuery, { days: repeatDaysOf(context), most: mostAnswers });
    const { cells, missing } = await satisfactionDriverCells(rows, source, await Lineage.of(context), () => breathe(context));
    return { satisfaction_drivers: cells, missing };
  },
};
