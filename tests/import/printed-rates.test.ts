import { expect, it } from 'vitest';
import { inspectFile } from '../../shared/import/inspect-file';
import { fileOf, sheetOf } from './sheets';

const header = ['Datum', 'Tijd', 'Wachtrij', 'Aangeboden', 'Beantwoord', 'Beantwoord binnen 20 sec', 'Servicelevel'];
const two = (value: number) => String(value).padStart(2, '0');

const oneDecimal = (percent: number) => `${percent.toFixed(1).replace('.', ',')}%`;

/** 2,400 half hours, each with its share as `print` writes it; from row `from` on it is not that of the counts. */
function halfHours(from = 2400, print: (percent: number) => string = oneDecimal) {
  return Array.from({ length: 2400 }, (_, at) => {
    const day = new Date(Date.UTC(2024, 0, 1 + Math.floor(at / 20)));
    const offered = 20 + (at % 7);
    const within = offered - 2 - (at % 4);
    const printed = at < from ? (100 * within) / offered : 12;
    const date = `${two(day.getUTCDate())}-${two(day.getUTCMonth() + 1)}-2024`;
    const time = `${two(8 + Math.floor((at % 20) / 2))}:${at % 2 === 0 ? '00' : '30'}`;
    return [date, time, 'Algemeen', offered, offered, within, print(printed)];
  });
}
const alarmsOf = async (rows: readonly (readonly (string | number)[])[]) => {
  const [reading] = await inspectFile(fileOf(sheetOf([header, ...rows])));
  return reading?.alarms ?? [];
};

it('a printed service level that goes wrong far down the file is found, with its cells', async () => {
  const found = (await alarmsOf(halfHours(2360))).find(({ code }) => code === 'rate_contradicts');
  expect(found?.values).toMatchObject({ count: 40, of: 2400, printed: 12 });
  expect([found?.where.rows[0], found?.examples[0]]).toEqual([2362, '12,0%']);
});

it('rows that agree, and a few slips among thousands, are no alarm', async () => {
  expect((await alarmsOf(halfHours(2400))).filter(({ code }) => /^rate/.test(code))).toEqual([]);
  expect((await alarmsOf(halfHours(2395))).filter(({ code }) => /^rate/.test(code))).toEqual([]);
});

it('a printed total that is the mean of the column is found below thousands of rows', async () => {
  const rows = halfHours(2400).map((row, at) => (at % 20 === 0 ? [...row.slice(0, 3), 400, 400, 40, '10,0%'] : row));
  const shares = rows.map((row) => Number(String(row[6]).replace(',', '.').replace('%', '')));
  const mean = shares.reduce((sum, one) => sum + one, 0) / shares.length;
  const found = await alarmsOf([...rows, ['Totaal', '', '', '', '', '', oneDecimal(mean)]]);
  expect(found.find(({ code }) => code === 'total_rate_contradicts')?.values).toMatchObject({ printed: Math.round(mean * 10) / 10 });
});

it('shares in whole percentages agree with the counts; a point beside them is another figure', async () => {
  const whole = await alarmsOf(halfHours(2400, (percent) => `${Math.round(percent)}%`));
  expect(whole.filter(({ code }) => /rate_contradicts$/.test(code))).toEqual([]);
  const beside = await alarmsOf(halfHours(2400, (percent) => oneDecimal(percent + 1)));
  expect(beside.find(({ code }) => code === 'rate_contradicts')?.values).toMatchObject({ count: 2400, of: 2400 });
});

it('a printed total may be a point off by rounding, and not more', async () => {
  const rows = halfHours();
  const sum = (column: number) => rows.reduce((total, row) => total + Number(row[column]), 0);
  const right = (100 * sum(5)) / sum(3);
  const codesWith = async (total: number) =>
    (await alarmsOf([...rows, ['Totaal', '', '', '', '', '', oneDecimal(total)]])).map(({ code }) => code);
  expect(await codesWith(right + 0.9)).not.toContain('total_rate_contradicts');
  expect(await codesWith(right + 1.5)).toContain('total_rate_contradicts');
});
