import type { LayoutColumn } from '../find-table/layout';
import { totalNamedBy } from '../find-table/total-words';
import type { ScannedTable } from '../scan';
import { headingParts } from './heading-parts';
import { mayBeName, namesChannel, speaksOfFigures } from './name-words';

/** A part of a table whose groups of columns repeat the same measures: its own table, with the name of the group as a value. */
export interface GroupTable {
  readonly table: ScannedTable;
  readonly label: string;
  /** Columns beside the groups, which every part has. */
  readonly shared: readonly LayoutColumn[];
  /** Columns beside the groups that add them up: they are in no part. */
  readonly leftOut?: readonly LayoutColumn[];
}

interface Group {
  readonly label: string;
  readonly columns: readonly LayoutColumn[];
}

const sameWords = (texts: readonly string[]): string =>
  texts
    .map((text) => text.toLowerCase())
    .sort()
    .join('|');

/** Columns by a word of theirs, in the order in which they stand. */
function byWord(columns: readonly LayoutColumn[], wordOf: (column: LayoutColumn) => string): Group[] {
  const groups = new Map<string, LayoutColumn[]>();
  for (const column of columns) groups.set(wordOf(column), [...(groups.get(wordOf(column)) ?? []), column]);
  return [...groups].map(([label, own]) => ({ label, columns: own }));
}

const isTotal = ({ label }: Group): boolean => totalNamedBy(label) !== null;

/** Names over measures: "Verkoop | Service" over "Aangeboden, Beantwoord" twice, or channels, whatever they are counted by. */
function namesOverMeasures(groups: readonly Group[]): boolean {
  const labels = groups.map(({ label }) => label);
  const leaves = new Set(groups.map(({ columns }) => sameWords(columns.map(({ leaf }) => leaf))));
  const several = groups.every(({ columns }) => columns.length >= 2);
  // Channels side by side ("Telefonie | E-mail") are tables of their own, also where they are counted by other words.
  return several && !labels.some(speaksOfFigures) && (leaves.size === 1 || labels.every(namesChannel));
}

/** Measures over names: "Aangeboden | Beantwoord" over "Verkoop, Service" twice. The same groups, by name; null when the words are no names. */
function measuresOverNames(groups: readonly Group[]): Group[] | null {
  const leaves = new Set(groups.map(({ columns }) => sameWords(columns.map(({ leaf }) => leaf))));
  if (leaves.size !== 1 || !groups.every(({ label }) => speaksOfFigures(label) && !isTotal({ label, columns: [] }))) return null;
  const all = groups.flatMap(({ label, columns }) => columns.map((column) => ({ ...column, group: column.leaf, leaf: label })));
  const named = byWord(all, ({ group }) => group ?? '');
  const names = named.filter((group) => !isTotal(group));
  return names.length >= 2 && names.every(({ label }) => mayBeName(label)) ? named : null;
}

/** A name and a measure in one heading: "Verkoop - Aangeboden", "Beantwoord Service"; null unless each name has the same two measures or more. */
function inOneHeading(columns: readonly LayoutColumn[]): Group[] | null {
  const parted = columns.flatMap((column) => {
    const parts = headingParts(column.header);
    return parts ? [{ ...column, group: parts.name, leaf: parts.measure }] : [];
  });
  const named = byWord(parted, ({ group }) => group ?? '');
  const names = named.filter((group) => !isTotal(group));
  return names.length >= 2 && namesOverMeasures(names) ? named : null;
}

/** Groups with their sums apart; null for a table without groups of the same measures. */
function groupsOf(columns: readonly LayoutColumn[]): { readonly names: readonly Group[]; readonly sums: readonly Group[] } | null {
  const grouped = columns.filter(({ group }) => group !== null);
  const apart = (groups: readonly Group[]) => ({ names: groups.filter((one) => !isTotal(one)), sums: groups.filter(isTotal) });
  if (grouped.length === 0) {
    const found = inOneHeading(columns);
    return found && apart(found);
  }
  const all = byWord(grouped, ({ group }) => group ?? '');
  const { names, sums } = apart(all);
  if (names.length >= 2 && namesOverMeasures(names)) return { names, sums };
  const turned = all.length >= 2 ? measuresOverNames(all) : null;
  return turned && apart(turned);
}

/** The part without some of the columns that it shares with the others. */
export function withoutShared(part: GroupTable, without: readonly LayoutColumn[]): GroupTable {
  if (without.length === 0) return part;
  const left = new Set(without.map(({ index }) => index));
  const keep = (columns: readonly LayoutColumn[]) => columns.filter(({ index }) => !left.has(index));
  const layout = { ...part.table.layout, columns: keep(part.table.layout.columns) };
  return { ...part, shared: keep(part.shared), table: { ...part.table, layout } };
}

/**
 * "Verkoop | Service" over "Aangeboden, Beantwoord" twice: one table per group, sharing the columns that stand in no such group; the same the other
 * way round, and in one heading ("Verkoop - Aangeboden"). null when the groups are only headings ("Aanbod", "Tijden") over different leaves, or
 * when the labels themselves are field words ("Prognose", "Werkelijk").
 */
export function splitGroups(table: ScannedTable): GroupTable[] | null {
  const { columns } = table.layout;
  const found = groupsOf(columns);
  if (!found) return null;
  const taken = new Set([...found.names, ...found.sums].flatMap((group) => group.columns.map(({ index }) => index)));
  const shared = columns.filter(({ index }) => !taken.has(index));
  const leftOut = found.sums.flatMap((group) => group.columns);
  return found.names.map(({ label, columns: own }, at) => {
    const parts = own.map((column) => ({ ...column, header: column.leaf, group: null }));
    const layout = { ...table.layout, columns: [...shared, ...parts] };
    return { label, shared, table: { ...table, layout }, ...(at === 0 && leftOut.length > 0 ? { leftOut } : {}) };
  });
}
