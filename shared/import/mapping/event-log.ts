import { inRegion, type ScannedTable } from '../scan';
import type { Cell, RawRow, RawSheet } from '../table';
import { cellText, isMissing } from '../values/missing';
import { readAsMoment } from '../values/read-moment';
import type { FileHints } from '../values/reader';
import { normaliseWords } from '../vocabulary/normalise';
import type { AnchorPlan, FieldPlan } from './landing';

/** A table with a row per change of a ticket instead of a row per ticket: only the last state of each is loaded. */
export interface EventLog {
  readonly id: { readonly index: number; readonly header: string };
  /** The column that says which state is the last; null: the last row in the file. */
  readonly by: { readonly index: number; readonly header: string; order(cell: Cell): number | null } | null;
}

/** Headers of the moment of a change, and of a counter of changes ("sys_mod_count"). */
const changeHeader =
  /^(?:sys )?(?:last )?(?:ticket |case |incident )?(?:updated?|modified|changed|change|event|mod count|modification count|version)(?: (?:at|on|date|time|timestamp|datetime|count))?$|^(?:laatst )?(?:gewijzigd|bijgewerkt|mutatie(?:datum|moment)?|wijziging(?:sdatum)?|statusdatum|versie)(?: op)?$/;
/** Headers of a state that changes over the life of a ticket. */
const stateHeader = /(?:^| )(?:state|status|fase|stadium)$/;

const leastRepeated = 0.02;
const leastSameStart = 0.9;

const textAt = (row: RawRow, index: number): string => cellText(row.cells[index] ?? null);

function changeColumn(table: ScannedTable, idIndex: number, hints: FileHints): EventLog['by'] {
  for (const { index, header, leaf } of table.layout.columns) {
    if (index === idIndex || !(changeHeader.test(normaliseWords(leaf)) || changeHeader.test(normaliseWords(header)))) continue;
    const profile = table.profiles.get(index);
    if (!profile) continue;
    const moment = readAsMoment(profile, hints);
    if (moment && moment.holds !== 'time') {
      const order = (cell: Cell) => {
        const parts = moment.parts(cell);
        return parts?.date == null ? null : parts.date + (parts.time ?? 0);
      };
      return { index, header, order };
    }
    if (profile.filled > 0 && table.sample.every((row) => isMissing(row.cells[index] ?? null) || /^\d+$/.test(textAt(row, index))))
      return { index, header, order: (cell) => (isMissing(cell) ? null : Number(cellText(cell))) };
  }
  return null;
}

/** Rows of the sample per ticket number, for those that come more than once. */
function repeated(table: ScannedTable, idIndex: number): RawRow[][] {
  const groups = new Map<string, RawRow[]>();
  for (const row of table.sample) {
    const id = textAt(row, idIndex);
    if (id === '') continue;
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/**
 * Tells a log of states from a list of contacts with double numbers: the same ticket began at the same moment each time, and a moment of change, a
 * counter or a state differs. Legs of one call (other start, no state) are no log. null: no log.
 */
export function eventLogOf(
  table: ScannedTable,
  anchor: AnchorPlan | null,
  fields: readonly FieldPlan[],
  hints: FileHints,
): EventLog | null {
  const id = fields.find((plan) => plan.field === 'contact_id');
  const start = anchor?.date;
  if (!id || !start || table.sample.length === 0) return null;
  const groups = repeated(table, id.index);
  const rows = groups.reduce((sum, group) => sum + group.length - 1, 0);
  if (rows < Math.max(1, table.sample.length * leastRepeated)) return null;
  const sameStart = groups.filter((group) => new Set(group.map((row) => textAt(row, start.index))).size === 1).length;
  if (sameStart < groups.length * leastSameStart) return null;
  const differs = (index: number) => groups.some((group) => new Set(group.map((row) => textAt(row, index))).size > 1);
  const by = changeColumn(table, id.index, hints);
  const changes = by !== null && differs(by.index);
  const states = table.layout.columns.filter(({ leaf }) => stateHeader.test(normaliseWords(leaf)));
  if (!changes && !states.some(({ index }) => differs(index))) return null;
  return { id: { index: id.index, header: id.header }, by: changes ? by : null };
}

/** Row of the last state of each ticket that has several. Reads the sheet once; memory grows with the number of tickets. */
export async function lastStates(
  log: EventLog,
  table: Pick<ScannedTable, 'layout' | 'regionStart'>,
  sheet: RawSheet,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, number>> {
  const last = new Map<string, { row: number; order: number }>();
  for await (const batch of sheet.rows(signal)) {
    for (const row of batch) {
      if (row.row < table.layout.firstDataRow || !inRegion(table.layout, table.regionStart, row.row)) continue;
      const id = textAt(row, log.id.index);
      if (id === '') continue;
      const order = log.by?.order(row.cells[log.by.index] ?? null) ?? 0;
      const before = last.get(id);
      if (!before || order >= before.order) last.set(id, { row: row.row, order });
    }
  }
  return new Map([...last].map(([id, { row }]) => [id, row]));
}

export const ticketOf = (log: EventLog, row: RawRow): string => textAt(row, log.id.index);
