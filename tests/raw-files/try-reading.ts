/** What a test needs to read bytes like a file that a client handed over. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProblemError } from '../../shared/contract';
import { openFile } from '../../shared/import/open-file';
import type { Cell, NumberFormat, OpenFile, OpenOptions, RawSheet, ReaderNote } from '../../shared/import/table';

export interface SheetRead {
  readonly sheet: string | null;
  readonly file: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly rowNumbers: readonly number[];
  readonly formats: readonly (readonly (NumberFormat | undefined)[])[];
  readonly notes: readonly ReaderNote[];
  readonly raw: RawSheet;
}

export interface FileRead {
  readonly format: OpenFile['format'];
  readonly sheets: readonly SheetRead[];
  readonly notes: readonly ReaderNote[];
  readonly sha256: string;
}

/** Reads every sheet of a file twice and checks that both passes gave the same. */
export async function readWhole(path: string, name?: string, options?: OpenOptions): Promise<FileRead> {
  const file = await openFile(path, name, options);
  try {
    const sheets: SheetRead[] = [];
    for (const raw of file.sheets) {
      const first = await readSheet(raw);
      const second = await readSheet(raw);
      if (JSON.stringify([first.rows, first.notes]) !== JSON.stringify([second.rows, second.notes]))
        throw new Error('two passes over one sheet differ');
      sheets.push(second);
    }
    return { format: file.format, sheets, notes: file.notes ?? [], sha256: file.sha256 };
  } finally {
    await file.close();
  }
}

async function readSheet(raw: RawSheet): Promise<SheetRead> {
  const rows: (readonly Cell[])[] = [];
  const rowNumbers: number[] = [];
  const formats: (readonly (NumberFormat | undefined)[])[] = [];
  for await (const batch of raw.rows()) {
    for (const row of batch) {
      rows.push(row.cells);
      rowNumbers.push(row.row);
      formats.push(row.formats ?? []);
    }
  }
  return { sheet: raw.sheet, file: raw.file, rows, rowNumbers, formats, notes: structuredClone(raw.notes) as ReaderNote[], raw };
}

/** Reads bytes as if they were a file of that name. */
export async function readBytes(bytes: Buffer | string, name = 'export.csv', options?: OpenOptions): Promise<FileRead> {
  const folder = mkdtempSync(join(tmpdir(), 'contactpeil-test-'));
  try {
    const path = join(folder, 'file');
    writeFileSync(path, bytes);
    return await readWhole(path, name, options);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The code of the refusal that bytes meet; fails when they are read after all. */
export async function refusalOf(bytes: Buffer | string, name?: string): Promise<string> {
  try {
    await readBytes(bytes, name);
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  }
  throw new Error('the file was read, not refused');
}

/** The first sheet of what was read. */
export const firstSheet = (file: FileRead): SheetRead => {
  const sheet = file.sheets[0];
  if (!sheet) throw new Error('no sheet');
  return sheet;
};

export const codesOf = (notes: readonly ReaderNote[]): string[] => notes.map((note) => note.code);
