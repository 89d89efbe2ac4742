import { notationIn } from '../../schema';
import type { FactFit } from '../recognise/assign';
import type { Assigned } from '../recognise/candidates';
import type { KnownColumn } from '../recognise/columns';
import type { TableContext } from '../recognise/read-column';
import { parseDuration } from '../values/duration';
import { cellText, isMissing } from '../values/missing';
import { bareNumber, parseNumber } from '../values/number';
import { type ColumnReader, unreadable } from '../values/reader';

/** Reads a key figure as it stands: a number, a percentage as a share, a time in seconds. */
function figureReader(context: TableContext, said: string | null): ColumnReader {
  const number = notationIn(said, 'number');
  const usual = context.hints.decimal ?? (context.hints.language === 'en' ? '.' : ',');
  const sign = number === null ? usual : number === '1.234,5' ? ',' : '.';
  const parse: ColumnReader['parse'] = (cell) => {
    if (isMissing(cell)) return null;
    if (typeof cell === 'number') return cell;
    const bare = typeof cell === 'string' ? bareNumber(cell) : null;
    const value = bare === null ? null : parseNumber(bare, sign);
    if (value === null) return typeof cell === 'string' ? (parseDuration(cell, 'mm:ss') ?? unreadable) : unreadable;
    return typeof cell === 'string' && cell.includes('%') ? value / 100 : value;
  };
  return { unit: 'number', confidence: 0.8, ambiguities: [], parse };
}

const nameReader: ColumnReader = {
  unit: 'text',
  confidence: 1,
  ambiguities: [],
  parse: (cell) => (isMissing(cell) ? null : cellText(cell)),
};

/** Words over a column of people or places: what stands across from it is one measure of each, not a figure by another name. */
const people = new Set(['agent_id', 'agent_name', 'team', 'team_lead', 'queue', 'channel', 'site', 'skills']);
const namesPeople = ({ meanings }: KnownColumn) => meanings.some(({ concept, score }) => people.has(concept) && score >= 0.5);

/** The column that names the key figures: the one that a person says does, else the only one that holds nothing but text. */
function labelOf(columns: readonly KnownColumn[], forced: ReadonlyMap<number, string | null>): KnownColumn | null {
  const said = columns.find(({ layout }) => forced.get(layout.index) === 'metric');
  if (said) return said;
  const labels = columns.filter(
    ({ layout, profile }) => !forced.has(layout.index) && profile.texts > 0 && profile.texts === profile.filled,
  );
  const [label] = labels;
  return labels.length === 1 && label && !namesPeople(label) ? label : null;
}

/**
 * Key figures down and periods across: each row is a metric, each cell its value. null when no column names the figures. `cells`: the cells as one
 * column.
 */
export function figuresFit(
  columns: readonly KnownColumn[],
  cells: KnownColumn,
  forced: ReadonlyMap<number, string | null>,
  context: TableContext,
): FactFit | null {
  const label = labelOf(columns, forced);
  if (!label) return null;
  const known = (column: KnownColumn, concept: string) =>
    column.meanings[0] ?? { concept, score: 0.7, how: 'subject' as const, term: column.layout.header, vendors: [] };
  const taken = (column: KnownColumn, field: string, reader: ColumnReader): Assigned => ({
    column,
    use: { field, kind: 'value' },
    meaning: known(column, field),
    score: 0.8,
    part: null,
    reader,
    moment: null,
  });
  const reader = figureReader(context, context.chosenUnit(cells.layout.index));
  return { fact: 'kpi_period', assigned: [taken(label, 'metric', nameReader), taken(cells, 'value', reader)], score: 4, lacks: [] };
}
