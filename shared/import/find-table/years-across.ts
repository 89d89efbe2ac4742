import type { Cell } from '../table';

const year = /^(?:19|20)\d{2}$/;

/** The year that a cell is ("2024", 2024); null for anything else. */
export function yearOf(cell: Cell): number | null {
  const text = typeof cell === 'number' || typeof cell === 'string' ? String(cell).trim() : '';
  return year.test(text) ? Number(text) : null;
}

/** Places of cells that are years, each one after or before the last; empty when the years do not follow each other. */
export function yearsAcross(cells: readonly Cell[]): number[] {
  const found = cells.flatMap((cell, index) => {
    const one = yearOf(cell);
    return one === null ? [] : [{ index, one }];
  });
  const steps = new Set(found.slice(1).map(({ one }, at) => one - (found[at]?.one ?? 0)));
  const [step] = steps;
  return found.length >= 2 && steps.size === 1 && (step === 1 || step === -1) ? found.map(({ index }) => index) : [];
}
