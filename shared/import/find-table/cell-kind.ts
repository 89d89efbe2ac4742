import type { Cell } from '../table';
import { isMissing } from '../values/missing';
import { readMoment } from '../values/moment-text';
import { bareNumber } from '../values/number';

export type CellKind = 'empty' | 'number' | 'moment' | 'text';

/** A quick look at one cell, before anything is known of its column. */
export function cellKind(cell: Cell): CellKind {
  if (cell === null || (typeof cell === 'string' && cell.trim() === '')) return 'empty';
  if (typeof cell === 'number' || typeof cell === 'boolean') return 'number';
  if (cell instanceof Date) return 'moment';
  if (bareNumber(cell) !== null) return 'number';
  if (/\d/.test(cell) && (/^-?[\d.]*\d+:\d{2}(:\d{2})?([.,]\d+)?$/.test(cell.trim()) || readMoment(cell, 'dmy', 2024) !== null))
    return 'moment';
  return isMissing(cell) ? 'empty' : 'text';
}

export const isFilled = (cell: Cell | undefined): boolean =>
  cell !== null && cell !== undefined && !(typeof cell === 'string' && cell.trim() === '');
export const filledCells = (cells: readonly Cell[]): number => cells.reduce<number>((count, cell) => count + (isFilled(cell) ? 1 : 0), 0);
