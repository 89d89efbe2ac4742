import { isTotalOf } from '../checks/row-sums';
import type { CrossedColumn, CrossedColumns, NamedKind } from '../find-table/layout';
import { totalNamedBy } from '../find-table/total-words';
import { type KnownColumn, knowColumns } from '../recognise/columns';
import type { ScannedTable } from '../scan';
import { isMissing } from '../values/missing';
import { bareNumber } from '../values/number';
import { readHeader } from '../vocabulary/header';
import { kindOfConcept, meaningsOf } from '../vocabulary/match';
import { namedMeasure } from './crossed-measure';
import { splitGroups } from './group-tables';
import { mayBeName, namesChannel, speaksOfFigures } from './name-words';
import { saidAcross } from './said-across';

const noMoment = { date: null, time: null, until: null, offset: null, ordered: false } as const;
/** true when nothing but figures stands in a column, no moments among them. */
function holdsFigures({ profile, meanings }: KnownColumn): boolean {
  const [best] = meanings;
  if (profile.filled === 0 || profile.format === 'date') return false;
  if (best && best.how !== 'alike' && kindOfConcept(best.concept) === 'time') return false;
  const cells = profile.sample.filter((cell) => !isMissing(cell));
  return cells.every((cell) => typeof cell === 'number' || (typeof cell === 'string' && bareNumber(cell) !== null));
}

/** The word over one column: below the heading that it shares with the columns beside it. */
const nameOf = ({ layout }: KnownColumn): string => layout.leaf.trim();

const measuresTime = (header: string): boolean =>
  speaksOfFigures(header) &&
  meaningsOf(readHeader(header)).some(({ concept, score }) => score >= 0.6 && kindOfConcept(concept) === 'duration');

interface Across {
  readonly names: readonly KnownColumn[];
  readonly sums: readonly KnownColumn[];
  readonly rest: readonly KnownColumn[];
}

/** The columns of figures as names and their sums; null when a column of figures is called something else. */
function namesAmong(columns: readonly KnownColumn[], table: ScannedTable): Across | null {
  const figures = columns.filter(holdsFigures);
  const indexes = figures.map(({ layout }) => layout.index);
  const isSum = (column: KnownColumn) => totalNamedBy(nameOf(column)) !== null || isTotalOf(table.sample, column.layout.index, indexes);
  const sums = figures.filter(isSum);
  const names = figures.filter((column) => !sums.includes(column));
  if (names.length < 2 || !names.every((column) => mayBeName(nameOf(column)))) return null;
  if (new Set(names.map(nameOf)).size < names.length) return null;
  return { names, sums, rest: columns.filter((column) => !figures.includes(column)) };
}

/** Dates and times down the rows; people or queues there are what a row is of, and the names then say something else. */
function rowsAreMoments(rest: readonly KnownColumn[], named: NamedKind | null): boolean {
  const isTime = ({ meanings, profile }: KnownColumn) =>
    profile.format === 'date' || meanings.some(({ concept, score }) => score >= 0.5 && kindOfConcept(concept) === 'time');
  const keys = new Set(['queue', 'channel', 'agent_name', 'agent_id']);
  const isKey = ({ meanings }: KnownColumn) => meanings.some(({ concept, score }) => score >= 0.8 && keys.has(concept));
  return rest.some(isTime) && (named !== null || !rest.some((column) => !isTime(column) && isKey(column)));
}

/**
 * A table with names over its columns (queues, channels, people) and one measure in its cells, where its words say which measure; the names are
 * known by what they are not. `around`: the words above the table, its sheet and its file. Where no word names the measure the names are only
 * possible, for a person to say.
 */
export function withNamesAcross(table: ScannedTable, around: readonly string[]): ScannedTable {
  const { layout } = table;
  if (layout.crossed || layout.headerless || layout.undated || splitGroups(table)) return table;
  const columns = knowColumns(layout.columns, table.profiles);
  const across = namesAmong(columns, table);
  if (!across) return table;
  const { names, sums, rest } = across;
  // "Gem. AHT" in minutes and seconds beside them: the figures are measures too.
  if (rest.some(({ layout: { header }, profile }) => profile.filled > 0 && measuresTime(header))) return table;
  const groups = [...new Set(names.flatMap(({ layout: { group } }) => group ?? []))];
  const corner = rest.map((column) => column.layout.header);
  const texts = [...around, ...groups, ...corner.filter((header) => header !== '')];
  const said = saidAcross(texts).kinds.filter((kind) => kind !== 'team' || !texts.some((text) => /\bteamleider/i.test(text)));
  const named =
    said.find((kind) => kind !== 'site') ?? said[0] ?? (names.every((column) => namesChannel(nameOf(column))) ? 'channel' : null);
  if (!rowsAreMoments(rest, said[0] ?? null)) return table;
  const crossed: CrossedColumns = {
    columns: names.map((column): CrossedColumn => ({ index: column.layout.index, header: nameOf(column), moment: noMoment })),
    holds: 'name',
    named,
    sums: sums.map((column) => column.layout.index),
  };
  const measure = namedMeasure({ columns: rest, around: [...around, ...groups], crossed }, null);
  if (measure) return { ...table, layout: { ...layout, crossed } };
  const width = Math.max(...layout.columns.map(({ index }) => index)) + 1;
  return { ...table, layout: { ...layout, crossable: { ...crossed, cellsAt: width } } };
}
