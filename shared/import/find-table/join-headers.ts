import type { MergedRange, RawRow } from '../table';
import { cellText } from '../values/missing';
import { readHeader } from '../vocabulary/header';
import type { LayoutColumn } from './layout';

const textAt = (row: RawRow, index: number): string => cellText(row.cells[index] ?? null).replace(/\s+/g, ' ');

/** Group labels stand in the first cell of a merged range (or before empty cells): carried to the columns they cover. */
function groupLabels(row: RawRow, leaf: RawRow, width: number, merged: readonly MergedRange[]): (string | null)[] {
  const ranges = merged.filter((range) => range.firstRow <= row.row && range.lastRow >= row.row);
  const anyAcross = ranges.some((range) => range.lastColumn > range.firstColumn);
  const labels: (string | null)[] = [];
  let carried: string | null = null;
  for (let index = 0; index < width; index++) {
    const own = textAt(row, index);
    const covering = ranges.find((range) => range.firstColumn <= index && range.lastColumn >= index);
    if (own !== '') carried = own;
    else if (anyAcross && !covering) carried = null;
    // A column with a group label but no leaf of its own stands for itself: the label does not run on to the next columns.
    labels.push(carried);
    if (own !== '' && textAt(leaf, index) === '' && !covering) carried = null;
  }
  return labels;
}

const countWords = /^[([]?(?:#|n|nr|aantal|stuks|st|count|anzahl|nombre|€|eur|euro)\.?[)\]]?$/i;

/** A row of units under the names ("aantal", "sec", "uur"): its words are no names of columns by themselves. */
function saysUnitsOnly(row: RawRow): boolean {
  const texts = row.cells.map((cell) => cellText(cell).trim()).filter((text) => text !== '');
  const isUnit = (text: string) => countWords.test(text) || readHeader(`x (${text.replace(/[()[\]]/g, '')})`).unit !== null;
  return texts.length > 1 && texts.every((text) => text.length <= 12 && isUnit(text));
}

/** Columns whose names are written over several lines, one word below the other, as printouts do. */
export const stackHeaders = (rows: readonly RawRow[], width: number): LayoutColumn[] =>
  Array.from({ length: width }, (_, index) => {
    const words = rows.map((row) => textAt(row, index)).filter((text) => text !== '');
    // "Gespr.-" above "duur" is one word.
    const header = words.join(' ').replace(/(\p{L})- (?=\p{Ll})/gu, '$1');
    return { index, header, group: null, leaf: header };
  });

const answerWords =
  /^(?:response|open-ended response|antwoord|open antwoord|antwort|offene antwort|réponse|réponse libre|respuesta|respuesta abierta|yanıt)$/i;

/** The row that survey tools write under the questions: "Response", "Open-Ended Response". It names no column. */
export const saysAnswersOnly = (row: RawRow): boolean => {
  const texts = row.cells.map((cell) => cellText(cell).trim()).filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => answerWords.test(text));
};

/** Columns of a table from its header rows: group and leaf joined, empty headers kept as ''. */
export function joinHeaders(
  rows: readonly RawRow[],
  width: number,
  merged: readonly MergedRange[],
  hasData: (index: number) => boolean,
): LayoutColumn[] {
  const leafRow = rows[rows.length - 1] as RawRow;
  const groupRow = rows.length > 1 ? (rows[0] as RawRow) : null;
  const groups = groupRow ? groupLabels(groupRow, leafRow, width, merged) : [];
  const answers = groupRow !== null && saysAnswersOnly(leafRow);
  const units = groupRow !== null && (answers || saysUnitsOnly(leafRow));
  const columns: LayoutColumn[] = [];
  for (let index = 0; index < width; index++) {
    const leaf = textAt(leafRow, index);
    const group = groups[index] ?? null;
    const joined = group && leaf !== '' && group !== leaf ? `${group} ${leaf}` : leaf === '' ? (group ?? '') : leaf;
    const header = answers ? textAt(groupRow, index) : joined;
    if (header !== '' || hasData(index))
      columns.push({ index, header, group: group === header ? null : group, leaf: leaf === '' || units ? header : leaf });
  }
  return columns;
}
