import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { assessment, bareAssessment } from '../../tests/fixtures/assessment';
import { reportWriting } from '../../tests/fixtures/report-writing';

const { workbook: workbookOf } = reportWriting();

describe('the sheets of the findings', () => {
  it('hold changes, backlog, promises, satisfaction, journey, cost, comparison and type as numbers', async () => {
    const workbook = await workbookOf();
    const names = workbook.worksheets.map(({ name }) => name);
    for (const name of [
      'Werkvoorraad',
      'Beloften',
      'Veranderingen',
      'Regelkaarten',
      'Tevredenheid',
      'Klantreis',
      'Overstappen',
      'Kosten per kanaal',
      'Vergelijking',
      'Type',
    ])
      expect(names).toContain(name);
    const stock = workbook.getWorksheet('Werkvoorraad')!;
    const days = assessment().backlog![0]!.days;
    expect(stock.getCell('E5').value).toBe(days[0]!.stock);
    expect(stock.getCell(`E${4 + days.length}`).value).toBe(days.at(-1)!.stock);
    expect(workbook.getWorksheet('Beloften')!.getCell('B5').value).toBeCloseTo(0.43, 4);
  });

  it('hold every point of every control chart, with its centre, its limits and its signals', async () => {
    const charts = assessment().changes!.charts!;
    const sheet = (await workbookOf()).getWorksheet('Regelkaarten')!;
    expect(sheet.rowCount).toBe(4 + charts.series.reduce((sum, { values }) => sum + values.length, 0));
    const [first, level] = charts.series;
    const row = sheet.getRow(5 + first!.values.length);
    expect([3, 4, 5, 6].map((column) => row.getCell(column).value)).toEqual([
      level!.values[0],
      level!.levels[0]!.centre,
      level!.lower[0],
      level!.upper[0],
    ]);
    const signals = new Set<string>();
    sheet.getColumn(7).eachCell((cell, row) => row > 4 && cell.value && signals.add(String(cell.value)));
    expect([...signals].sort()).toEqual(['buiten de grenzen', 'kleine afwijkingen omlaag tellen op tot een alarm (cusum)']);
  });

  it('show a published figure of grade D with its warning and without a difference', async () => {
    const made = assessment();
    const [first, ...others] = made.benchmark!;
    const doubtful = { ...first!, reference: { ...first!.reference, grade: 'D' as const, warning: 'probably_dollars' } };
    const sheet = (await workbookOf({ assessment: { ...made, benchmark: [doubtful, ...others] } })).getWorksheet('Vergelijking')!;
    expect([7, 8, 10].map((column) => sheet.getRow(5).getCell(column).value)).toEqual([null, 'D', expect.stringContaining('dollars')]);
    expect(sheet.rowCount).toBe(4 + made.benchmark!.length);
  });

  it('are not there when nothing was found', async () => {
    const names = (await workbookOf({ assessment: bareAssessment() })).worksheets.map(({ name }) => name);
    for (const name of ['Werkvoorraad', 'Veranderingen', 'Regelkaarten', 'Tevredenheid', 'Klantreis', 'Vergelijking', 'Type'])
      expect(names).not.toContain(name);
  });
});

describe('the workbook', () => {
  it('has a ledger of numbers that adds up by its own formula', async () => {
    const sheet = (await workbookOf()).getWorksheet('Verschil per oorzaak')!;
    const points = sheet
      .getColumn(2)
      .values.slice(5)
      .map((value) => value);
    const total = points.at(-1) as ExcelJS.CellFormulaValue;
    const parts = points.slice(0, -1) as number[];
    expect(parts.every((value) => typeof value === 'number')).toBe(true);
    expect(parts.reduce((sum, value) => sum + value, 0)).toBeCloseTo(assessment().service_level!.gap_pp!, 9);
    expect(total).toEqual({ formula: `SUM(B5:B${4 + parts.length})`, result: assessment().service_level!.gap_pp });
  });

  it('keeps numbers as numbers in their own format, and dates as dates', async () => {
    const workbook = await workbookOf();
    const days = workbook.getWorksheet('Verschil per dag')!;
    expect(days.getCell('A5').value).toEqual(new Date('2026-09-14T00:00:00Z'));
    expect(days.getCell('D5').numFmt).toBe('0.0%');
    const kpis = workbook.getWorksheet('Kerncijfers')!;
    const handle = kpis.getColumn(1).values.indexOf('Gemiddelde afhandeltijd');
    // The reader of the test takes a time format for a date; 418 seconds after Excel's day zero is the number written.
    expect(kpis.getCell(handle, 3).value).toEqual(new Date('1899-12-30T00:06:58.000Z'));
    expect(kpis.getCell(handle, 3).numFmt).toBe('[m]:ss');
  });

  it('holds the gap by team, site and hour and the worst intervals; contacts that teams share are not counted as nought', async () => {
    const made = assessment();
    const level = made.service_level!;
    const slice = { offered: 100, observed: 0.5, modelled: 0.7, planned: 0.8, gap_pp: -30, contributions_pp: { volume: -3 } };
    const place = (name: string | null, offered: number) => ({ ...slice, name, offered, observed: offered > 0 ? 0.5 : null });
    const service_level = {
      ...level,
      by_hour: [{ ...slice, time_of_day: '09:00' }],
      by_team: [place('Noord', 0), place(null, 100)],
      by_site: [place('Breda', 100), place('=Gent', 20)],
      worst_intervals: [{ ...slice, queue: 'Verhuizen', date: '2024-09-10', time_of_day: '10:45', late: 30 }],
    };
    const workbook = await workbookOf({ assessment: { ...made, service_level } });
    expect(workbook.getWorksheet('Verschil per uur')!.getCell('A5').value).toBe('09:00');
    const teams = workbook.getWorksheet('Verschil per team')!;
    expect(['A5', 'B5', 'C5', 'A6', 'B6'].map((cell) => teams.getCell(cell).value)).toEqual([
      'Noord',
      null,
      null,
      'gedeeld of onbekend',
      100,
    ]);
    expect(workbook.getWorksheet('Verschil per vestiging')!.getCell('A6').value).toBe('=Gent');
    const worst = workbook.getWorksheet('Intervallen')!;
    expect(['B5', 'C5', 'D5', 'G5'].map((cell) => worst.getCell(cell).value)).toEqual(['10:45', 'Verhuizen', 30, 0.7]);
    const unsure = await workbookOf({ assessment: { ...made, service_level: { ...service_level, grade: 'C' as const } } });
    const told = unsure.getWorksheet('Intervallen')!;
    expect(told.getRow(4).values).not.toContain('Volgens het model');
    expect(told.getCell('G5').value).toBe(-30);
    expect(told.getCell('H5').value).toBeNull();
  });
  it('freezes the header, filters, and names its sheets within the limit', async () => {
    for (const sheet of (await workbookOf()).worksheets) {
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 4 });
      expect(sheet.autoFilter, sheet.name).toBeTruthy();
      expect(sheet.name.length).toBeLessThanOrEqual(31);
    }
  });

  it('accounts for the rows of every source', async () => {
    const sheet = (await workbookOf()).getWorksheet('Bronnen')!;
    sheet.eachRow((row, number) => {
      if (number > 4)
        expect(row.getCell(6).value).toBe(Number(row.getCell(7).value) + Number(row.getCell(8).value) + Number(row.getCell(9).value));
    });
    expect(sheet.rowCount).toBe(4 + assessment().sources.length);
  });

  it('never lets text from a file become a formula', async () => {
    const hostile = assessment();
    hostile.sources[0]!.file = '=HYPERLINK("http://example.invalid","x")';
    hostile.advice[0]!.title = '@SUM(1+1)';
    const workbook = await workbookOf({ assessment: hostile });
    const file = workbook.getWorksheet('Bronnen')!.getCell('A5');
    expect(file.value).toBe('=HYPERLINK("http://example.invalid","x")');
    expect([file.type, file.numFmt]).toEqual([ExcelJS.ValueType.String, '@']);
    expect(workbook.getWorksheet('Adviesregister')!.getCell('C5').type).toBe(ExcelJS.ValueType.String);
  });
});
