import type { DistinctText } from '../../schema';
import { plainCell, plainFormat } from '../plain-cells';
import type { Cell, NumberFormat, PlainText } from '../table';
import { cellText, isMissing } from '../values/missing';
import { ColumnProfile, sampleSize } from '../values/profile';
import type { TextTable } from './text-table';

/** Different texts of a column up to which each is looked at once. */
const mostDistinct = 200_000;
/** Texts of a crowded column that are not their own value, up to which they are kept. */
const mostExceptions = 20_000;

/** How the fields of a plain text file are cells. */
export interface FieldForm {
  cellOf(field: string | null): Cell;
  formatOf(field: string | null): NumberFormat | undefined;
  /** The field as text without its mark. */
  bare(field: string): string;
}

export const fieldForm = (text: PlainText): FieldForm =>
  text.tagged
    ? { cellOf: plainCell, formatOf: plainFormat, bare: (field) => field.slice(1) }
    : { cellOf: (field) => field, formatOf: () => undefined, bare: (field) => field };

/** What is known of one column as a whole. */
export type PlainColumn =
  | { readonly texts: readonly DistinctText[] }
  /** Too many different texts to list: only those that are not their own value; null when these are too many as well. */
  | { readonly exceptions: ReadonlyMap<string, string | null> | null };

export interface LookedColumn {
  readonly column: PlainColumn;
  readonly profile: ColumnProfile;
}

/** A column whose texts repeat: each text is looked at once. */
async function repeatingColumn(table: TextTable, column: number, form: FieldForm, firstRow: number): Promise<LookedColumn | null> {
  const texts = await table.distinct(column, mostDistinct);
  if (texts === null) return null;
  const profile = new ColumnProfile();
  const missing: string[] = [];
  for (const { text, count, first } of texts) {
    const cell = form.cellOf(text);
    if (text !== null && isMissing(cell)) missing.push(text);
    profile.note(cell, firstRow + first, form.formatOf(text), count);
  }
  const sample = missing.length > 1000 ? [] : await table.firstFilled(column, sampleSize, missing);
  if (missing.length > 1000) return null;
  profile.takeSample(sample.map(({ place, text }) => ({ cell: form.cellOf(text), row: firstRow + place })));
  return { column: { texts }, profile };
}

/** A column whose texts hardly repeat, looked at text by text in file order. `seen` is told of each. */
async function crowdedColumn(
  table: TextTable,
  column: number,
  form: FieldForm,
  firstRow: number,
  kept: (place: number) => boolean,
  seen: (cell: Cell, place: number) => void,
): Promise<LookedColumn> {
  const profile = new ColumnProfile();
  const exceptions = new Map<string, string | null>();
  let place = -1;
  for await (const texts of table.texts(column)) {
    for (const text of texts) {
      place++;
      if (!kept(place)) continue;
      const cell = form.cellOf(text);
      profile.add(cell, firstRow + place, form.formatOf(text));
      if (text === null) continue;
      seen(cell, place);
      const value = isMissing(cell) ? null : cellText(cell);
      if (value !== form.bare(text) && exceptions.size <= mostExceptions) exceptions.set(text, value);
    }
  }
  return { column: { exceptions: exceptions.size > mostExceptions ? null : exceptions }, profile };
}

/** Looks at one column as a whole; `crowded` is where to begin, and what is too many becomes so. */
export async function lookAtColumn(request: {
  readonly table: TextTable;
  readonly column: number;
  readonly crowded: boolean;
  readonly form: FieldForm;
  readonly firstRow: number;
  readonly kept: (place: number) => boolean;
  readonly seen: (cell: Cell, place: number) => void;
}): Promise<LookedColumn> {
  const { table, column, crowded, form, firstRow, kept, seen } = request;
  const found = crowded ? null : await repeatingColumn(table, column, form, firstRow);
  return found ?? crowdedColumn(table, column, form, firstRow, kept, seen);
}
