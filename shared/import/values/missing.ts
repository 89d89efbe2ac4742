import type { Cell } from '../table';

const markers = new Set([
  '',
  '-',
  '--',
  '---',
  '–',
  '—',
  '.',
  '?',
  'n/a',
  'na',
  '#n/a',
  '#n/b',
  '#nb',
  'n.v.t.',
  'nvt',
  'n.v.t',
  'n/b',
  'n.b.',
  'null',
  'none',
  'nan',
  '(leeg)',
  '(blank)',
  '(empty)',
  '#div/0!',
  '#deel/0!',
  '#value!',
  '#waarde!',
  '#ref!',
  '#verw!',
  '#name?',
  '#naam?',
  '#num!',
  '#getal!',
  '#null!',
  '#leeg!',
  '#wert!',
  '#bezug!',
  '#nv',
  '#zahl!',
  '#valeur!',
  '#nombre!',
  '#n/d',
  '#¡valor!',
  '#¡div/0!',
  '#değer!',
  '#sayi/0!',
  '#sayı/0!',
  '#yok',
  '#overloop!',
  '(null)',
  'undefined',
  '\\n',
  'k.a.',
  'k. a.',
  's.o.',
  'onbekend',
]);

/** "-:-" and "--:--", as phone systems print a time that is none. */
const onlySigns = /^[-–—]+(?:[:./]+[-–—]+)+$/;

/** First characters of the marks; a space may stand before one. Anything else is told from a mark by one look. */
const firstCharacters = new Set([
  32,
  160,
  9,
  0x202f,
  0xfeff,
  ...[...markers].filter((mark) => mark !== '').flatMap((mark) => [mark.charCodeAt(0), mark.toUpperCase().charCodeAt(0)]),
]);

/** true for an empty cell and for the marks people and programs write when there is no value. Missing is null, never 0. */
export function isMissing(cell: Cell): boolean {
  if (cell === null) return true;
  if (typeof cell === 'number') return Number.isNaN(cell);
  if (typeof cell !== 'string') return false;
  if (cell === '') return true;
  if (!firstCharacters.has(cell.charCodeAt(0))) return false;
  if (cell.length > 11) return cell.trim() === '';
  const mark = cell.trim().toLowerCase();
  return markers.has(mark) || onlySigns.test(mark);
}

const two = (value: number) => String(value).padStart(2, '0');

/** A cell as a person would read it in the file. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell.trim();
  if (cell instanceof Date)
    return `${cell.getUTCFullYear()}-${two(cell.getUTCMonth() + 1)}-${two(cell.getUTCDate())} ${two(cell.getUTCHours())}:${two(cell.getUTCMinutes())}`;
  if (typeof cell === 'number') return String(Number.isInteger(cell) ? cell : Number(cell.toPrecision(12)));
  return cell ? 'TRUE' : 'FALSE';
}
