import type { NotationChoice, SourceReading, TableLook } from '../../../shared/contract/assessment';
import type { ColumnChoice } from '../../../shared/contract/imports';
import type { FactName } from '../../../shared/schema/facts';
import { type NotationGroup, withNotation } from '../../../shared/schema/notations';
import { type FileChoices, type ImportLine, isLookedAt, type TextSaid } from '../../state/import-lines';

export type ColumnLook = TableLook['columns'][number];

/** One column of a file of the heap, named so that a choice lands on it and on no other. */
export interface ColumnPlace {
  readonly token: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly headerRow: number | null;
  readonly header: string;
  readonly position: number;
}

const tableOf = ({ sheet, headerRow }: Pick<ColumnPlace, 'sheet' | 'headerRow'>) => ({
  sheet,
  ...(headerRow === null ? {} : { header_row: headerRow }),
});

const isAt = (choice: ColumnChoice, place: ColumnPlace): boolean =>
  // In a zip two text files have no sheet and their headers in the same row.
  choice.file === place.file &&
  choice.sheet === place.sheet &&
  choice.position === place.position &&
  (choice.header_row ?? null) === place.headerRow;

export const choiceAt = ({ columns }: FileChoices, place: ColumnPlace): ColumnChoice | undefined =>
  columns.find((choice) => isAt(choice, place));

/** The choices with what a person says about one column; null withdraws it. */
export function withColumn(
  choices: FileChoices,
  place: ColumnPlace,
  said: { readonly field: string | null; readonly unit: string | null } | null,
): FileChoices {
  const others = choices.columns.filter((choice) => !isAt(choice, place));
  if (said === null) return { ...choices, columns: others };
  const { file, header, position } = place;
  return { ...choices, columns: [...others, { file, header, position, ...tableOf(place), ...said }] };
}

/** What a person says of how the text file of this name is read. */
export const textAt = ({ texts }: FileChoices, name: string): TextSaid =>
  texts.find((one) => one.name === name) ?? { name, encoding: null, delimiter: null };

/** The choices with what a person says of one text file; what is as found is not said. */
export function withText(choices: FileChoices, name: string, said: Partial<Omit<TextSaid, 'name'>>): FileChoices {
  const others = choices.texts.filter((one) => one.name !== name);
  const now = { ...textAt(choices, name), ...said };
  return { ...choices, texts: now.encoding === null && now.delimiter === null ? others : [...others, now] };
}

/** The choices with what a person says a table is; null leaves it to the program. */
export function withFact(
  choices: FileChoices,
  table: { readonly file: string; readonly sheet: string | null; readonly headerRow: number | null },
  fact: FactName | null,
): FileChoices {
  const others = choices.tables.filter(
    ({ file, sheet, header_row: row }) => file !== table.file || sheet !== table.sheet || (row ?? null) !== table.headerRow,
  );
  return { ...choices, tables: fact === null ? others : [...others, { file: table.file, fact, ...tableOf(table) }] };
}

/** What a column is read as now, and with one notation said besides. */
export function withSaidNotation(
  choices: FileChoices,
  place: ColumnPlace,
  field: string | null,
  group: NotationGroup,
  notation: string | null,
): FileChoices {
  const before = choiceAt(choices, place);
  return withColumn(choices, place, { field: before?.field ?? field, unit: withNotation(before?.unit ?? null, group, notation) });
}

/** A column of which two readings fit, with every file of the heap in which it stands the same: one answer serves them all. */
export interface Doubt {
  readonly key: string;
  readonly notation: NotationChoice;
  readonly open: boolean;
  readonly column: ColumnLook;
  readonly fact: string | null;
  readonly header: string;
  readonly places: readonly ColumnPlace[];
}

export const placeOfColumn = (line: ImportLine, table: SourceReading, position: number, header: string): ColumnPlace => ({
  token: line.file.token,
  file: table.file,
  sheet: table.sheet,
  headerRow: table.header_row,
  header,
  position,
});

/** The doubts of what waits to be loaded, the ones that keep a column out first; of a column one at a time. */
export function doubtsOf(lines: readonly ImportLine[]): Doubt[] {
  const found = new Map<string, Doubt>();
  for (const line of lines.filter((one) => isLookedAt(one) || one.state === 'looking')) {
    for (const table of line.look?.tables ?? []) {
      for (const column of table.look?.columns ?? []) {
        const notation = column.notations.find(({ doubt }) => doubt?.open) ?? column.notations.find(({ doubt }) => doubt !== null);
        if (!notation?.doubt || !table.look) continue;
        const header = table.look.headers[column.position] ?? '';
        const key = [table.look.header_signature, column.position, notation.group, notation.taken, notation.doubt.open].join('|');
        const place = placeOfColumn(line, table, column.position, header);
        const known = found.get(key);
        const { fact } = table.look;
        found.set(
          key,
          known
            ? { ...known, places: [...known.places, place] }
            : { key, notation, open: notation.doubt.open, column, fact, header, places: [place] },
        );
      }
    }
  }
  return [...found.values()].sort((a, b) => Number(b.open) - Number(a.open));
}

/** One column that is read differently because of what a person said. */
export interface ColumnChange {
  readonly place: ColumnPlace;
  readonly fieldBefore: string | null;
  readonly fieldNow: string | null;
  readonly unitBefore: string | null;
  readonly unitNow: string | null;
  readonly cells: readonly string[];
  readonly before: ColumnLook | null;
  readonly now: ColumnLook | null;
  /** The same cells, spelled otherwise because the file is read in other characters. */
  readonly respelled: boolean;
}

const sameHeader = (a: SourceReading, b: SourceReading) =>
  a.file === b.file && a.content === b.content && a.sheet === b.sheet && a.header_row === b.header_row;

/** How many columns two readings share, in halves where they are of one kind besides. */
const sharedColumns = (a: SourceReading, b: SourceReading): number => {
  const places = new Set(b.columns.map(({ position }) => position));
  return a.columns.filter(({ position }) => places.has(position)).length + (a.fact === b.fact ? 0.5 : 0);
};

/**
 * The table as it was read before the choices. Several tables may stand under one row of headers (queues side by side, a forecast beside what came):
 * the one that shares most columns is meant.
 */
export function earlierOf({ before }: Pick<ImportLine, 'before'>, table: SourceReading): SourceReading | undefined {
  const likely = before?.tables.filter((one) => sameHeader(one, table)) ?? [];
  return likely.toSorted((left, right) => sharedColumns(right, table) - sharedColumns(left, table))[0];
}

/** Which of the tables under one row of headers each table is: the first, the second; the same after a choice. */
export const nthUnderHeader = (tables: readonly SourceReading[], at: number): number =>
  tables.slice(0, at).filter((one) => tables[at] !== undefined && sameHeader(one, tables[at])).length + 1;

/** Columns of a table that a person said something about, or that are read differently because of it. */
export function columnChanges(line: ImportLine, table: SourceReading): ColumnChange[] {
  const earlier = earlierOf(line, table);
  return table.columns.flatMap((column): ColumnChange[] => {
    const { position, header } = column;
    if (position === undefined) return [];
    const place = placeOfColumn(line, table, position, header);
    const was = earlier?.columns.find((one) => one.position === position);
    const lookOf = (reading: SourceReading | undefined) => reading?.look?.columns.find((one) => one.position === position) ?? null;
    const [before, now] = [lookOf(earlier), lookOf(table)];
    const respelled = textAt(line.lookedWith, table.file).encoding !== null && before?.cells.join('\n') !== now?.cells.join('\n');
    const changed = was !== undefined && (was.field !== column.field || was.unit !== column.unit);
    if (!changed && !respelled && !choiceAt(line.lookedWith, place)) return [];
    return [
      {
        place,
        fieldBefore: was?.field ?? null,
        fieldNow: column.field,
        unitBefore: was?.unit ?? null,
        unitNow: column.unit,
        cells: now?.cells ?? column.examples,
        before,
        now,
        respelled,
      },
    ];
  });
}

/** What a cell became under a look; undefined when that look did not show the cell. */
export function readAt(look: ColumnLook | null, cell: string) {
  const at = look?.cells.indexOf(cell) ?? -1;
  return at < 0 ? undefined : look?.read[at];
}

/** true when a person said something of this table, or when what they said of another changes it: of a zip most files stay as they were. */
export function isTouched(line: ImportLine, table: SourceReading): boolean {
  const { columns, tables, texts } = line.lookedWith;
  const earlier = earlierOf(line, table);
  const isOf = (choice: { readonly file: string; readonly sheet: string | null }) =>
    choice.file === table.file && choice.sheet === table.sheet;
  if ([...columns, ...tables].some(isOf) || texts.some(({ name }) => name === table.file)) return true;
  const counts = ({ fact, rows_loaded: loaded, rows_rejected: rejected }: SourceReading) => [fact, loaded, rejected].join();
  return earlier === undefined || counts(earlier) !== counts(table) || columnChanges(line, table).length > 0;
}
