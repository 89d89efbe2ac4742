/** What people and programs do to a text export that stays a text export: cells, rows, signs and characters, one change at a time. */
import { pick, type Random } from './seeded';

const signs = [';', ',', '\t', '|'];
const odd = [
  '',
  '"',
  '""',
  '"een ; halve',
  ' ',
  '-',
  '#N/B',
  'NaN',
  'Infinity',
  '1e400',
  '-1',
  '99999999999999999999',
  '1.234',
  '1,5',
  '24:00',
  '25:61',
  '31-02-2024',
  '01-01-0001',
  '9999-12-31 23:59:59',
  '0',
  'Totaal',
  'Datum',
  '=1+1',
  '\u0000',
  '\u00a0',
  '\ufeff',
  '\u202e',
  'x'.repeat(70_000),
] as const;

type Change = (lines: string[], sign: string, random: Random) => void;

const cellsOf = (lines: readonly string[], at: number, sign: string) => (lines[at] ?? '').split(sign);
const put = (lines: string[], at: number, sign: string, column: number, cell: string) => {
  const cells = cellsOf(lines, at, sign);
  cells[column] = cell;
  lines[at] = cells.join(sign);
};
const place = (lines: readonly string[], sign: string, random: Random) => {
  const at = random(lines.length);
  return { at, column: random(Math.max(1, cellsOf(lines, at, sign).length)) };
};

const swapCells: Change = (lines, sign, random) => {
  const [one, two] = [place(lines, sign, random), place(lines, sign, random)];
  const [first, second] = [cellsOf(lines, one.at, sign)[one.column] ?? '', cellsOf(lines, two.at, sign)[two.column] ?? ''];
  put(lines, one.at, sign, one.column, second);
  put(lines, two.at, sign, two.column, first);
};
const oddCell: Change = (lines, sign, random) => {
  const { at, column } = place(lines, sign, random);
  put(lines, at, sign, column, pick(odd, random));
};
const oddColumn: Change = (lines, sign, random) => {
  const { column } = place(lines, sign, random);
  for (let at = random(4); at < lines.length; at += 1 + random(4)) put(lines, at, sign, column, pick(odd.slice(0, -1), random));
};
const rowAgain: Change = (lines, _sign, random) => {
  const at = random(lines.length);
  lines.splice(random(lines.length), 0, ...Array.from({ length: 1 + random(3) }, () => lines[at] ?? ''));
};
const manyRows: Change = (lines, _sign, random) => {
  const from = random(lines.length);
  const piece = lines.slice(from, from + 1 + random(20));
  for (let times = random(40); times > 0; times--) lines.push(...piece);
};
const otherSignHalfWay: Change = (lines, sign, random) => {
  const other = pick(
    signs.filter((one) => one !== sign),
    random,
  );
  for (let at = random(lines.length); at < lines.length; at++) lines[at] = (lines[at] ?? '').replaceAll(sign, other);
};
const otherLineEnds: Change = (lines, _sign, random) => {
  for (let at = random(lines.length); at < lines.length; at++)
    lines[at] = `${(lines[at] ?? '').replace(/\r$/, '')}${pick(['', '\r', '\r\r'], random)}`;
};
const wider: Change = (lines, sign, random) => {
  const at = random(lines.length);
  lines[at] = `${lines[at] ?? ''}${sign}${sign}${'meer'}`;
};
const narrower: Change = (lines, sign, random) => {
  const at = random(lines.length);
  lines[at] = cellsOf(lines, at, sign).slice(0, random(3)).join(sign);
};
const columnOut: Change = (lines, sign, random) => {
  const { column } = place(lines, sign, random);
  for (const [at] of lines.entries()) lines[at] = cellsOf(lines, at, sign).toSpliced(column, 1).join(sign);
};
const columnTwice: Change = (lines, sign, random) => {
  const { column } = place(lines, sign, random);
  for (const [at] of lines.entries()) {
    const cells = cellsOf(lines, at, sign);
    lines[at] = [...cells, cells[column] ?? ''].join(sign);
  }
};
const blankLines: Change = (lines, _sign, random) => {
  for (let times = 1 + random(4); times > 0; times--) lines.splice(random(lines.length), 0, pick(['', ' ', '\t', ';;;;'], random));
};
const quoteAll: Change = (lines, sign, random) => {
  for (let at = random(2); at < lines.length; at++)
    lines[at] = (lines[at] ?? '')
      .replace(/\r$/, '')
      .split(sign)
      .map((cell) => `"${cell}"`)
      .join(sign);
};
const headerAgain: Change = (lines, _sign, random) => {
  lines.splice(random(lines.length), 0, lines[random(3)] ?? '');
};

const changes: readonly Change[] = [
  swapCells,
  swapCells,
  oddCell,
  oddCell,
  oddColumn,
  rowAgain,
  manyRows,
  otherSignHalfWay,
  otherLineEnds,
  wider,
  narrower,
  columnOut,
  columnTwice,
  blankLines,
  quoteAll,
  headerAgain,
];

/** The same text with one or two things about it changed; the bytes of its characters stay as they are. */
export function damageText(bytes: Buffer, random: Random): Buffer {
  const lines = bytes.toString('latin1').split('\n');
  const counts = signs.map((sign) => lines.reduce((sum, line) => sum + line.split(sign).length - 1, 0));
  const sign = signs[counts.indexOf(Math.max(...counts))] as string;
  for (let times = 1 + random(2); times > 0; times--) pick(changes, random)(lines, sign, random);
  const half = lines.length >> 1;
  // Half a file in other characters: two exports pasted together.
  if (random(12) === 0)
    return Buffer.concat([Buffer.from(lines.slice(0, half).join('\n'), 'latin1'), Buffer.from(lines.slice(half).join('\n'), 'utf16le')]);
  return Buffer.from(lines.join('\n'), 'latin1');
}
