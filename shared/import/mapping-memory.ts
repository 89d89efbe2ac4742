import type { ColumnChoice } from '../contract';
import type { ScannedSheet, ScannedTable } from './scan';
import type { RawSheet } from './table';
import { headerSignatureOf } from './vocabulary/header';

/** A column as a person had it read: the field it fills (null: left out) and its unit. */
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

interface WithMemory {
  readonly choices?: readonly ColumnChoice[];
  readonly memory?: MappingMemory;
}

/** Headers of dates across a crossed table change with every delivery and are no part of what it is. */
export const signatureOf = ({ layout }: ScannedTable): string => {
  const crossed = new Set(layout.crossed?.columns.map((column) => column.index));
  return headerSignatureOf(layout.columns.filter((column) => !crossed.has(column.index)).map((column) => column.header));
};

/** A person's choices for this table; where there are none for a column, those remembered for the same headers. */
export async function choicesFor(options: WithMemory, sheet: RawSheet, table: ScannedTable): Promise<KnownChoice[]> {
  const given = (options.choices ?? []).filter((choice) => choice.file === sheet.file);
  const remembered = (await options.memory?.recall(signatureOf(table))) ?? [];
  const free = remembered.filter(({ header }) => !given.some((own) => own.header === header && own.sheet === sheet.sheet));
  return [...given, ...free.map((choice) => ({ file: sheet.file, sheet: sheet.sheet, ...choice, remembered: true }))];
}

/** Keeps the choices that a person made for these sheets, once their file is loaded. */
export async function rememberChoices(options: WithMemory, sheets: readonly ScannedSheet[]): Promise<void> {
  const { choices, memory } = options;
  if (!memory || !choices || choices.length === 0) return;
  for (const { sheet, tables } of sheets) {
    for (const table of tables) {
      const headers = new Set(table.layout.columns.map((column) => column.header));
      const own = choices.filter((one) => one.file === sheet.file && one.sheet === sheet.sheet && headers.has(one.header));
      if (own.length > 0) await memory.remember(signatureOf(table), own);
    }
  }
}
