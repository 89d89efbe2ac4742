import type { ColumnChoice, TableChoice } from '../contract';
import { type FactName, factNames } from '../schema';
import { choosableColumns, type LayoutColumn } from './find-table/layout';
import type { ScannedSheet, ScannedTable } from './scan';
import type { RawSheet } from './table';
import { headerSignatureOf } from './vocabulary/header';

/** A column as a person had it read: the field it fills (null: left out) and its unit. `header` is the key that `columnKeys` gives. */
export interface RememberedChoice {
  readonly header: string;
  readonly field: string | null;
  readonly unit: string | null;
}

/** Keeps people's choices per header signature, for every client of the workspace; the store implements it. */
export interface MappingMemory {
  recall(headerSignature: string): Promise<readonly RememberedChoice[]>;
  remember(headerSignature: string, choices: readonly RememberedChoice[]): Promise<void>;
}

/** A choice with where it comes from: made for this file, or made before for the same headers. */
export interface KnownChoice extends ColumnChoice {
  readonly remembered?: boolean;
}

/** All that people said about one table. */
export interface TableChoices {
  readonly columns: readonly KnownChoice[];
  readonly fact: FactName | null;
  /** true: the kind was said for an earlier file with the same headers. */
  readonly factRemembered: boolean;
  /** Under which choices for such a table are remembered, and the key of each column by its place. */
  readonly signature: string;
  readonly keys: ReadonlyMap<number, string>;
}

export interface WithMemory {
  readonly choices?: readonly ColumnChoice[];
  readonly tableChoices?: readonly TableChoice[];
  readonly memory?: MappingMemory;
}

/** No header holds a tab: white space in headers is made one space. */
const apart = '\t';
/** Key of the kind of table among the remembered columns. */
export const factKey = `${apart}fact`;

/** Key of the cells of a crossed table: the headings over them change with every delivery. */
const cellsKey = `${apart}cells`;
/** What the cells of a crossed table are called where nobody can type their headings. */
export const anyCells = '*';

/** Key of each column by its position: its header, and for the second and further ones of that header which one it is. */
export function columnKeys(columns: readonly LayoutColumn[]): ReadonlyMap<number, string> {
  const seen = new Map<string, number>();
  const keys = new Map<number, string>();
  for (const { header, index, cells } of columns) {
    if (cells) {
      keys.set(index, cellsKey);
      continue;
    }
    const nth = (seen.get(header) ?? 0) + 1;
    seen.set(header, nth);
    keys.set(index, nth === 1 ? header : `${header}${apart}${nth}`);
  }
  return keys;
}

/** Headers of dates across a crossed table change with every delivery and are no part of what it is; names of queues are. */
export const signatureOf = ({ layout }: ScannedTable): string =>
  headerSignatureOf(
    layout.crossed?.holds === 'name'
      ? layout.columns.map(({ header }) => header)
      : choosableColumns(layout).flatMap(({ header, cells }) => (cells ? [] : [header])),
  );

/** In a choice: any file, any sheet. No sheet of Excel can be called so. */
const anywhere = '*';

type Place = Pick<ColumnChoice, 'file' | 'sheet' | 'header_row'>;
const sameTable = ({ file, sheet: named, header_row: row }: Place, sheet: RawSheet, { layout }: ScannedTable): boolean =>
  (file === sheet.file || file === anywhere) &&
  (named === sheet.sheet || named === anywhere) &&
  (row === undefined || layout.headerRows.includes(row));

const isMeant = (choice: ColumnChoice, column: LayoutColumn): boolean =>
  (choice.header === column.header || (column.cells === true && choice.header === anyCells)) &&
  (choice.position === undefined || choice.position === column.index);

/** What was said of a column; a choice that names its place goes before one that names its header only. */
export const choiceFor = (choices: readonly KnownChoice[], column: LayoutColumn): KnownChoice | undefined => {
  const meant = choices.filter((choice) => isMeant(choice, column));
  return meant.find(({ position }) => position !== undefined) ?? meant[0];
};

const isFact = (name: string | null): name is FactName => name !== null && (factNames as readonly string[]).includes(name);

/** A person's choices for this table; where there are none for a column, those remembered for the same headers. */
export async function choicesFor(options: WithMemory, sheet: RawSheet, table: ScannedTable): Promise<TableChoices> {
  const given = (options.choices ?? []).filter((choice) => sameTable(choice, sheet, table));
  const saidFact = (options.tableChoices ?? []).find((choice) => sameTable(choice, sheet, table))?.fact;
  const signature = signatureOf(table);
  const remembered = (await options.memory?.recall(signature)) ?? [];
  const columns = choosableColumns(table.layout);
  const keys = columnKeys(columns);
  const recalled = columns.flatMap((column): KnownChoice[] => {
    const before = remembered.find(({ header }) => header === keys.get(column.index));
    if (!before || given.some((choice) => isMeant(choice, column))) return [];
    const { field, unit } = before;
    return [{ file: sheet.file, sheet: sheet.sheet, header: column.header, position: column.index, field, unit, remembered: true }];
  });
  const before = remembered.find(({ header }) => header === factKey)?.field ?? null;
  const fact = saidFact ?? (isFact(before) ? before : null);
  return { columns: [...given, ...recalled], fact, factRemembered: fact !== null && saidFact === undefined, signature, keys };
}

/** Keeps the choices that a person made for these sheets, once their file is loaded. */
export async function rememberChoices(options: WithMemory, sheets: readonly ScannedSheet[]): Promise<void> {
  const { choices = [], tableChoices = [], memory } = options;
  if (!memory || choices.length + tableChoices.length === 0) return;
  for (const { sheet, tables } of sheets) {
    for (const table of tables) {
      const columns = choosableColumns(table.layout);
      const keys = columnKeys(columns);
      const own = choices.filter((one) => sameTable(one, sheet, table));
      const kept = columns.flatMap((column): RememberedChoice[] => {
        const said = choiceFor(own, column);
        return said ? [{ header: keys.get(column.index) ?? column.header, field: said.field, unit: said.unit }] : [];
      });
      const fact = tableChoices.find((one) => sameTable(one, sheet, table))?.fact;
      if (fact) kept.push({ header: factKey, field: fact, unit: null });
      if (kept.length > 0) await memory.remember(signatureOf(table), kept);
    }
  }
}
