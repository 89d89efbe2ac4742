import type { LayoutColumn } from '../find-table/layout';
import { channelOf } from '../recognise/outcome-words';
import type { ScannedTable } from '../scan';
import { readHeader } from '../vocabulary/header';
import { kindOfConcept, meaningsOf } from '../vocabulary/match';

/** Labels that speak of figures ("Prognose", "Wachttijd", "Werkelijk") group measures, not queues. */
function speaksOfFigures(label: string): boolean {
  const header = readHeader(label);
  if (header.forecast || header.actual || header.statistic !== null) return true;
  const best = meaningsOf(header)[0];
  return (
    best !== undefined && best.score >= 0.7 && /^(?:count|duration|rate|staff|score|money|time|flag)$/.test(kindOfConcept(best.concept))
  );
}

/** true for a label that is the name of a channel. */
export const namesChannel = (label: string): boolean => channelOf(label) !== 'other';

/** A part of a table whose merged groups repeat the same leaves: its own table, with the group's label as a value. */
export interface GroupTable {
  readonly table: ScannedTable;
  readonly label: string;
}

/**
 * "Verkoop | Service" over "Aangeboden, Beantwoord" twice: one table per group, sharing the columns that stand in no such group; so are channels,
 * whatever they are counted by. null when the groups are only headings ("Aanbod", "Tijden") over different leaves, or when the labels themselves
 * are field words ("Prognose", "Werkelijk").
 */
export function splitGroups(table: ScannedTable): GroupTable[] | null {
  const groups = new Map<string, LayoutColumn[]>();
  for (const column of table.layout.columns) {
    if (column.group === null) continue;
    groups.set(column.group, [...(groups.get(column.group) ?? []), column]);
  }
  if (groups.size < 2) return null;
  const leaves = [...groups.values()].map((columns) =>
    columns
      .map((column) => column.leaf.toLowerCase())
      .sort()
      .join('|'),
  );
  const labels = [...groups.keys()];
  const several = [...groups.values()].every((columns) => columns.length >= 2);
  // Channels side by side ("Telefonie | E-mail") are tables of their own, also where they are counted by other words.
  const channels = labels.every(namesChannel);
  if (!several || labels.some(speaksOfFigures) || (new Set(leaves).size !== 1 && !channels)) return null;
  const shared = table.layout.columns.filter((column) => column.group === null);
  return labels.map((label) => {
    const own = (groups.get(label) ?? []).map((column) => ({ ...column, header: column.leaf, group: null }));
    return { label, table: { ...table, layout: { ...table.layout, columns: [...shared, ...own] } } };
  });
}
