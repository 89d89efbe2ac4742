import type { Alarm } from '../../contract';
import { parseReason, reason } from '../../contract/reading-code';
import { fieldsOf } from '../../schema';
import { alarm } from '../checks/alarm';
import type { LayoutColumn } from '../find-table/layout';
import { channelOf } from '../recognise/outcome-words';
import type { ScannedTable } from '../scan';
import type { RawSheet } from '../table';
import { cellText } from '../values/missing';
import type { Landing, RefusedTable } from './landing';
import { namesChannel } from './name-words';

/** What was understood of a table, with these alarms beside its own. */
export const withAlarms = <Found extends Landing | RefusedTable>(found: Found, alarms: readonly Alarm[]): Found =>
  alarms.length === 0 ? found : { ...found, alarms: [...found.alarms, ...alarms] };

const ofTheRow = new Set(['interval_s', 'period_s']);
const figureKinds = new Set(['count', 'amount', 'seconds', 'ratio', 'agents', 'score']);

/**
 * Figures beside groups of columns ("Bezetting" beside Verkoop and Service), as the parts would load them: of which group they are nothing says, and
 * in every part they would count once more. `found`: what was understood of the parts.
 */
export function figuresBeside(found: readonly (Landing | RefusedTable)[], shared: readonly LayoutColumn[]): LayoutColumn[] {
  const taken = found.flatMap((one) => {
    if (!('fact' in one)) return [];
    const kinds = new Map(fieldsOf(one.fact).map(({ name, kind }) => [name, kind]));
    const isFigure = (field: string) => !ofTheRow.has(field) && figureKinds.has(kinds.get(field) ?? '');
    return one.assigned.flatMap(({ column, use }) => (isFigure(use.field) ? [column.layout.index] : []));
  });
  return shared.filter(({ index }) => taken.includes(index));
}

/** Figures that stand beside the groups and belong to none of them are not loaded: said with the first group. */
export function besideLeftOut(columns: readonly LayoutColumn[], table: ScannedTable, { file, sheet }: RawSheet): Alarm[] {
  return columns.map((column) => {
    const cells = table.sample.slice(0, 5);
    const place = { file, sheet, column: column.header };
    const examples = cells.map(({ cells: row }) => cellText(row[column.index] ?? null));
    return alarm(place, 'figure_beside_groups', { values: { column: column.header }, rows: cells.map(({ row }) => row), examples });
  });
}

/** Columns that add up what groups of columns hold by name are not loaded: said with the first group. */
export function sumsLeftOut(columns: readonly LayoutColumn[], table: ScannedTable, { file, sheet }: RawSheet): Alarm[] {
  const [first] = columns;
  const row = table.sample[0];
  if (!first || !row) return [];
  const examples = columns.map(({ leaf, index }) => `${leaf}: ${cellText(row.cells[index] ?? null)}`);
  const values = { group: first.group ?? first.header, count: columns.length };
  return [alarm({ file, sheet }, 'total_group_left_out', { values, rows: [row.row], examples, severity: 'note' })];
}

/** The label of a column group becomes the queue of its rows, unless a column already names the queue. */
export function withQueue(found: Landing | RefusedTable, label: string): Landing | RefusedTable {
  if (!('fact' in found) || found.assigned.some((one) => one.use.field === 'queue')) return found;
  const has = (name: string) => fieldsOf(found.fact).some((field) => field.name === name);
  const takesChannel = namesChannel(label) && has('channel') && !found.assigned.some((one) => one.use.field === 'channel');
  const constants = {
    ...found.constants,
    ...(has('queue') ? { queue: label } : {}),
    ...(takesChannel ? { channel: channelOf(label) } : {}),
  };
  const { code, values } = parseReason(found.reason);
  return { ...found, constants, reason: code === 'fact_fields' ? reason('fact_group', label, values.fields ?? '') : found.reason };
}
