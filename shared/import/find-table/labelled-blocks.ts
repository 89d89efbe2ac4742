import type { Cell, NumberFormat, RawRow, RawSheet } from '../table';
import { cellText } from '../values/missing';
import { readMoment } from '../values/moment-text';
import { readHeader } from '../vocabulary/header';
import { meaningsOf } from '../vocabulary/match';
import { cellKind, filledCells, isFilled } from './cell-kind';
import { findHeaderRows } from './header-row';
import { totalNamedBy } from './total-words';

/** Rows in which blocks are looked for. */
const searchedRows = 3000;
const sureEnough = 0.8;

/** What one line says of the rows below it: "Datum: 3-6-2024", "Split/Skill: Verkoop", or a day by itself. */
interface Label {
  readonly concept: string;
  readonly name: string;
  readonly value: Cell;
  readonly format: NumberFormat | undefined;
}

/** A column that the labels make: its name, and where its cells stand. */
interface LabelColumn {
  readonly concept: string;
  readonly name: string;
  readonly index: number;
}

interface Blocks {
  readonly header: string;
  /** Number of the first header row: what stands above it stays as it is. */
  readonly headerRow: number;
  readonly columns: readonly LabelColumn[];
}

const labelled = new Set(['date', 'queue', 'channel', 'team', 'agent_name', 'agent_id']);
/** Of these one line above the only table is as good as a column; a day above a table is told by the titles. */
const alsoAlone = new Set(['queue', 'channel', 'team', 'agent_name', 'agent_id']);
const saysAll = /^\s*(?:\*|\(?(?:all|alle|alles|tous|toutes|todos|todas|hepsi|diverse|various)\b)/i;

function conceptOf(name: string): string | null {
  const best = meaningsOf(readHeader(name))[0];
  if (!best || best.score < sureEnough) return null;
  const concept = best.concept === 'interval_start' ? 'date' : best.concept;
  return labelled.has(concept) ? concept : null;
}

function isDay(cell: Cell, format: NumberFormat | undefined): boolean {
  if (cell instanceof Date || (typeof cell === 'number' && format === 'date')) return true;
  return typeof cell === 'string' && /\d/.test(cell) && readMoment(cell, 'dmy', 2024)?.date != null;
}

function labelFrom(name: string, value: Cell, format: NumberFormat | undefined): Label | null {
  const concept = conceptOf(name);
  if (concept === null) return null;
  if (concept === 'date') return isDay(value, format) ? { concept, name, value, format } : null;
  const text = cellText(value);
  const list = !concept.startsWith('agent') && /[,;]/.test(text);
  return text.length > 60 || list || saysAll.test(text) ? null : { concept, name, value, format };
}

const namedCell = /^([^:]{1,40}?)\s*:$/u;
const namedPair = /^(\p{L}[^:]{0,39}?)\s*:\s+(\S.{0,80})$/u;

/** The labels of a row of nothing but "name: value", in one cell or two; null for any other row. */
function pairsIn(row: RawRow): Label[] | null {
  const filled = row.cells.flatMap((cell, index) => (isFilled(cell) ? [{ cell, format: row.formats?.[index] }] : []));
  const found: Label[] = [];
  for (let at = 0; at < filled.length; at++) {
    const { cell } = filled[at] ?? { cell: null };
    if (typeof cell !== 'string') return null;
    const alone = namedCell.exec(cell.trim());
    const pair = alone ? null : namedPair.exec(cell.trim());
    if (!alone && !pair) return null;
    const next = alone ? filled[++at] : undefined;
    const label = alone
      ? next && labelFrom(alone[1] ?? '', next.cell, next.format)
      : labelFrom(pair?.[1] ?? '', pair?.[2] ?? '', undefined);
    if (label) found.push(label);
  }
  return filled.length === 0 ? null : found;
}

/** The labels of a row; none when it is a row of something else. `day`: the name for a day that stands by itself. */
function labelsIn(row: RawRow, day: string): readonly Label[] {
  const pairs = pairsIn(row);
  if (pairs !== null) return pairs;
  if (filledCells(row.cells) !== 1) return [];
  const index = row.cells.findIndex((cell) => isFilled(cell));
  const cell = row.cells[index] ?? null;
  const format = row.formats?.[index];
  return isDay(cell, format) ? [{ concept: 'date', name: day, value: cell, format }] : [];
}

const textsOf = (row: RawRow): string => row.cells.map(cellText).join('\t').trimEnd();
const holdsFigures = (row: RawRow): boolean =>
  filledCells(row.cells) >= 3 && row.cells.some((cell) => cellKind(cell) === 'number' || cellKind(cell) === 'moment');

const dayNames: readonly (readonly [string, RegExp])[] = [
  ['Date', /\b(?:time|interval|calls|offered|answered|agent name|queue)\b/i],
  ['Datum', /./],
];
const dayNameFor = (header: string): string => dayNames.find(([, words]) => words.test(header))?.[0] ?? 'Datum';

/** Concepts that the columns of the table give by themselves. */
function ownConcepts(header: RawRow, data: readonly RawRow[]): Set<string> {
  const own = new Set(header.cells.flatMap((cell) => (typeof cell === 'string' && isFilled(cell) ? (conceptOf(cell) ?? []) : [])));
  own.delete('date');
  const dated = data.some((row) => row.cells.some((cell, index) => cellKind(cell) === 'moment' && isDay(cell, row.formats?.[index])));
  if (dated) own.add('date');
  if (own.has('agent_id')) own.add('agent_name');
  if (own.has('agent_name')) own.add('agent_id');
  return own;
}

/** The labels above the parts of a table, when they say what no column says; null otherwise. */
function blocksOf(rows: readonly RawRow[], sheet: RawSheet): Blocks | null {
  const lines = rows.map((row) => labelsIn(row, 'Datum'));
  if (lines.every((labels) => labels.length === 0)) return null;
  const bare = rows.map((row, at) => ((lines[at]?.length ?? 0) > 0 ? { ...row, cells: [] } : row));
  const found = findHeaderRows(bare, sheet.merged);
  if (!found || found.first !== found.last) return null;
  const texts = textsOf(rows[found.last] as RawRow);
  const first = rows.findIndex((row) => textsOf(row) === texts);
  const header = rows[first] as RawRow;
  const data = rows.filter((row, at) => at > first && lines[at]?.length === 0 && textsOf(row) !== texts && holdsFigures(row));
  if (data.length === 0) return null;
  const own = ownConcepts(header, data.slice(0, 50));
  const day = dayNameFor(texts);
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  const firstData = rows.indexOf(data[0] as RawRow);
  const lastData = rows.indexOf(data.at(-1) as RawRow);
  const names = new Map<string, string>();
  for (const concept of labelled) {
    const places = lines.flatMap((labels, at) => (labels.some((label) => label.concept === concept) ? [at] : []));
    if (places.length === 0 || own.has(concept)) continue;
    const between = places.some((at) => at > firstData && at < lastData) && places.some((at) => at < firstData);
    const alone = places.length === 1 && (places[0] as number) < first && alsoAlone.has(concept);
    const name = lines[places[0] as number]?.find((label) => label.concept === concept)?.name ?? '';
    if (between || alone) names.set(concept, concept === 'date' && name === 'Datum' ? day : name);
  }
  if (names.size === 0) return null;
  const columns = [...names].map(([concept, name], at) => ({ concept, name, index: width + at }));
  return { header: texts, headerRow: header.row, columns };
}

const isTotal = (row: RawRow): boolean => row.cells.slice(0, 4).some((cell) => typeof cell === 'string' && totalNamedBy(cell) !== null);

/** Hands on rows with a cell for each label that stands above them; the lines of labels between the rows are blank. */
function labeller({ header, headerRow, columns }: Blocks): (row: RawRow) => RawRow {
  const said = new Map<string, Label>();
  const withCells = (row: RawRow, cellOf: (column: LabelColumn) => Cell, formatOf: (column: LabelColumn) => NumberFormat | undefined) => {
    const cells = [...row.cells];
    const formats = [...(row.formats ?? [])];
    for (const column of columns) {
      while (cells.length < column.index) cells.push(null);
      cells[column.index] = cellOf(column);
      formats[column.index] = formatOf(column);
    }
    return { ...row, cells, formats };
  };
  return (row) => {
    if (textsOf(row) === header)
      return withCells(
        row,
        ({ name }) => name,
        () => undefined,
      );
    const labels = labelsIn(row, '').filter(({ concept }) => columns.some((column) => column.concept === concept));
    for (const label of labels) said.set(label.concept, label);
    if (labels.length > 0) return row.row < headerRow ? row : { ...row, cells: [], formats: [] };
    if (row.row < headerRow || filledCells(row.cells) < 2 || isTotal(row)) return row;
    return withCells(
      row,
      ({ concept }) => said.get(concept)?.value ?? null,
      ({ concept }) => said.get(concept)?.format,
    );
  };
}

/**
 * The sheet with the labels that stand above its parts as columns of their own: a report that begins anew for each day or queue, under lines such as
 * "Date: 3-6-2024" and "Split/Skill: Verkoop", or with a day by itself between the rows. One such line above the only table counts too when it names
 * a queue, channel, team or agent. A sheet without such lines is handed back as it is.
 */
export async function withBlockLabels(sheet: RawSheet, signal?: AbortSignal): Promise<RawSheet> {
  const head: RawRow[] = [];
  for await (const batch of sheet.rows(signal)) {
    head.push(...batch.slice(0, searchedRows - head.length));
    if (head.length >= searchedRows) break;
  }
  const blocks = blocksOf(head, sheet);
  if (blocks === null) return sheet;
  async function* rows(again?: AbortSignal): AsyncGenerator<readonly RawRow[]> {
    const label = labeller(blocks as Blocks);
    for await (const batch of sheet.rows(again)) yield batch.map(label);
  }
  const changed: Pick<RawSheet, 'rows' | 'plainText'> = { rows, plainText: () => Promise.resolve(null) };
  return new Proxy(sheet, {
    get: (reader, name) => (name === 'rows' || name === 'plainText' ? changed[name] : Reflect.get(reader, name, reader)),
  });
}
