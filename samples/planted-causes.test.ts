import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { beforeAll, describe, expect, it } from 'vitest';
import truths from './truth.json' with { type: 'json' };

/** Reads the committed files with the plainest means (no code of the import) and looks whether what is true shows in their own sums. */
const home = join(import.meta.dirname, 'clients');
type Row = Record<string, string>;

function textRows(client: string, file: string, delimiter: string, skip = 0, encoding = 'utf8'): Row[] {
  const text = iconv.decode(readFileSync(join(home, client, file)), encoding);
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  const cells = (line: string) => line.split(delimiter).map((cell) => cell.replace(/^"|"$/g, ''));
  const header = cells(lines[skip]!);
  return lines.slice(skip + 1).map((line) => Object.fromEntries(cells(line).map((cell, index) => [header[index], cell])));
}

async function sheetRows(client: string, file: string, sheet: string, headerRow: number): Promise<Row[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(join(home, client, file));
  const rows: string[][] = [];
  workbook.getWorksheet(sheet)!.eachRow((row) => {
    const values = (row.values as unknown[]).slice(1);
    rows.push(Array.from(values, (value) => (value instanceof Date ? value.toISOString() : String(value ?? ''))));
  });
  const header = rows[headerRow - 1]!;
  return rows.slice(headerRow).map((row) => Object.fromEntries(row.map((cell, index) => [header[index], cell])));
}

const sum = (rows: readonly Row[], column: string) => rows.reduce((total, row) => total + Number((row[column] ?? '').replace(',', '.')), 0);
const ratio = (rows: readonly Row[], above: string, below: string) => sum(rows, above) / sum(rows, below);
const truthOf = (client: string) => truths.find((truth) => truth.client === client)!;
const isoDay = (date: string) => date.split(/[-/]/).reverse().join('-');
const weekday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay();

describe('dijkstroom-energie: more calls than forecast on Mondays', () => {
  const offered = textRows('dijkstroom-energie', 'ACD wachtrijen per halfuur.csv', ';', 4, 'windows-1252');
  const total = offered.pop()!;
  let plan: Row[];
  beforeAll(async () => {
    plan = await sheetRows('dijkstroom-energie', 'Planning week 2 tot en met 9.xlsx', 'Planning', 3);
  });

  it('shows on Mondays and on no other day', () => {
    const mondays = offered.filter((row) => weekday(isoDay(row.Datum!)) === 1);
    const others = offered.filter((row) => weekday(isoDay(row.Datum!)) !== 1);
    const planned = (on: (day: number) => boolean) =>
      sum(
        plan.filter((row) => on(weekday(row.Datum!.slice(0, 10)))),
        'Prognose',
      );
    expect(sum(mondays, 'Aangeboden') / planned((day) => day === 1)).toBeCloseTo(1.3, 1);
    expect(Math.abs(sum(others, 'Aangeboden') / planned((day) => day !== 1) - 1)).toBeLessThan(0.005);
  });

  it('gives the service level of the truth, and a totals row that agrees with its rows', () => {
    expect(100 * ratio(offered, 'Beantwoord binnen 20 sec', 'Aangeboden')).toBeCloseTo(
      truthOf('dijkstroom-energie').serviceLevel.observed,
      1,
    );
    expect(total.Aangeboden).toBe(sum(offered, 'Aangeboden').toLocaleString('nl-NL'));
  });
});

describe('brightline-telecom: longer contacts from 24 March on', () => {
  const rows = textRows('brightline-telecom', 'Queue_Performance_Interval.csv', ',');
  const meanHandle = (part: readonly Row[]) => ratio(part, 'Total Handle (ms)', 'Answered') / 1000;
  it.each(['Billing', 'Technical Support'])('%s', (queue) => {
    const own = rows.filter((row) => row['Queue Name'] === queue);
    const before = own.filter((row) => Object.values(row)[0]! < '2025-03-24');
    const after = own.filter((row) => Object.values(row)[0]! >= '2025-03-24');
    expect(meanHandle(after) / meanHandle(before)).toBeGreaterThan(1.19);
    expect(meanHandle(after) / meanHandle(before)).toBeLessThan(1.27);
  });
});

describe('polderzorg-verzekeringen: people ill from 27 January to 21 February', () => {
  it('shows as fewer present than scheduled in those weeks only', async () => {
    const plan = await sheetRows('polderzorg-verzekeringen', 'Rapportage KCC januari-maart 2025.xlsx', 'Planning', 2);
    const inWave = (row: Row) => isoDay(row.Datum!) >= '2025-01-27' && isoDay(row.Datum!) <= '2025-02-21';
    expect(ratio(plan.filter(inWave), 'Aanwezig', 'Ingeroosterd')).toBeLessThan(0.85);
    expect(
      ratio(
        plan.filter((row) => !inWave(row)),
        'Aanwezig',
        'Ingeroosterd',
      ),
    ).toBeGreaterThan(0.99);
    expect(ratio(plan, 'Op de lijn', 'Aanwezig')).toBeCloseTo(1, 1);
  });
});

describe('calder-wick-travel: enough people, at other hours', () => {
  const plan = textRows('calder-wick-travel', 'WFM Intraday Staffing.csv', ',');
  const hourOf = (row: Row) => (Number(row.Interval!.split(':')[0]) % 12) + (row.Interval!.endsWith('PM') ? 12 : 0);
  it('shows as more than required in the morning and less in the evening, and as many over the day', () => {
    const morning = plan.filter((row) => hourOf(row) < 12);
    const evening = plan.filter((row) => hourOf(row) >= 16);
    expect(ratio(morning, 'Scheduled Open', 'Required')).toBeGreaterThan(1.15);
    expect(ratio(evening, 'Scheduled Open', 'Required')).toBeLessThan(0.9);
    expect(ratio(plan, 'Scheduled Open', 'Required')).toBeCloseTo(1, 3);
  });
});

describe('scheldepost-pakketten: present, but not on the queue', () => {
  const plan = textRows('scheldepost-pakketten', 'WFM bezetting per kwartier.csv', ';');
  it('shows as fewer on the queue than present', () => {
    expect(ratio(plan, 'Op de lijn', 'Aanwezig')).toBeLessThan(0.9);
    expect(ratio(plan, 'Aanwezig', 'Ingeroosterd')).toBeGreaterThan(0.99);
  });
});

describe('tuinwereld-groenhart: three causes together', () => {
  const calls = textRows('tuinwereld-groenhart', 'calls_by_half_hour.csv', ',');
  const plan = textRows('tuinwereld-groenhart', 'planning_calls.csv', ',');
  const from = (rows: readonly Row[], date: string) => rows.filter((row) => row.Date! >= date);
  it('shows each in its own column', () => {
    expect(sum(from(calls, '2025-09-22'), 'Inbound Calls') / sum(from(plan, '2025-09-22'), 'Forecast Volume')).toBeCloseTo(1.08, 1);
    const late = from(calls, '2025-09-29');
    const handle_s = ['Total Talk Time (s)', 'Total Hold Time (s)', 'Total After Call Work (s)'].reduce(
      (total, part) => total + sum(late, part),
      0,
    );
    expect(handle_s / sum(late, 'Answered') / 480).toBeGreaterThan(1.06);
    expect(ratio(from(plan, '2025-09-15'), 'Present', 'Scheduled')).toBeLessThan(0.96);
  });
});

describe('gemeente-lauwerdam: healthy', () => {
  it('meets its target with everything as planned', async () => {
    const calls = await sheetRows('gemeente-lauwerdam', 'Telefonie maart-april.xlsx', 'Telefonie', 1);
    const plan = await sheetRows('gemeente-lauwerdam', 'Prognose en rooster.xlsx', 'Bezetting', 1);
    expect(ratio(calls, 'Binnen 20 seconden', 'Aangeboden')).toBeGreaterThan(0.8);
    expect(Math.abs(sum(calls, 'Aangeboden') / sum(plan, 'Prognose') - 1)).toBeLessThan(0.005);
    expect(Math.abs(ratio(plan, 'Op de lijn', 'Benodigd') - 1)).toBeLessThan(0.01);
  });
});

describe('all samples', () => {
  const filesUnder = (folder: string): string[] =>
    readdirSync(folder).flatMap((name) =>
      statSync(join(folder, name)).isDirectory() ? filesUnder(join(folder, name)) : [join(folder, name)],
    );

  it('are small enough for the repository', () => {
    const bytes = filesUnder(home).reduce((total, path) => total + statSync(path).size, 0);
    expect(bytes).toBeGreaterThan(1e6);
    expect(bytes).toBeLessThan(8e6);
  });

  it('have one planted cause of 6 to 15 points each, but for the mixed and the healthy client', () => {
    expect(truths).toHaveLength(7);
    const sizes = truths.map((truth) => truth.serviceLevel.drivers.map((one) => one.inFiles_pp));
    expect(sizes.map((one) => one.length).sort()).toEqual([0, 1, 1, 1, 1, 1, 3]);
    for (const [size] of sizes.filter((one) => one.length === 1)) {
      expect(size).toBeLessThan(-6);
      expect(size).toBeGreaterThan(-15);
    }
    for (const truth of truths) {
      const { observed, withoutCauses, drivers } = truth.serviceLevel;
      expect(drivers.reduce((total, one) => total + one.inFiles_pp, 0)).toBeCloseTo(observed - withoutCauses, 1);
      expect(withoutCauses).toBeGreaterThan(100 * truth.target);
    }
  });

  it('come with files that nobody can read', () => {
    const broken = join(home, '../broken');
    const names = ['empty.csv', 'picture.xlsx', 'password.xlsx', 'truncated.xlsx', 'truncated.zip', 'free-text.csv', 'empty-folder'];
    for (const name of names) expect(existsSync(join(broken, name)), name).toBe(true);
    expect(statSync(join(broken, 'empty.csv')).size).toBe(0);
    expect([...readFileSync(join(broken, 'picture.xlsx')).subarray(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG');
    expect(readFileSync(join(broken, 'password.xlsx')).subarray(0, 4).toString('hex')).toBe('d0cf11e0');
  });
});
