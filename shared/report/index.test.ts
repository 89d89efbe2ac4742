import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { assessment, assessmentWithoutPlan, bareAssessment } from '../../tests/fixtures/assessment';
import { assessmentSchema } from '../contract';
import { languages, reportFormats } from '../schema';
import { buildReport, pseudonymise, writeReports } from '.';
import { checkDeck } from './slides/check-deck';
import { writeSlides } from './slides/write-slides';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'contactpeil-report-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const request = (part: Partial<Parameters<typeof writeReports>[0]> = {}) => ({
  assessment: assessment(),
  language: 'nl' as const,
  folder,
  formats: reportFormats,
  pseudonyms: false,
  ...part,
});
/** All text of a file, also of the parts of a zip and of the workbooks inside a deck. */
async function textOf(path: string): Promise<string> {
  const bytes = readFileSync(path);
  if (!path.endsWith('x')) return bytes.toString('utf8');
  const zip = await JSZip.loadAsync(bytes);
  const parts = await Promise.all(Object.values(zip.files).map((part) => part.async('nodebuffer')));
  const inner = await Promise.all(
    parts
      .filter((part) => part.subarray(0, 2).toString() === 'PK')
      .map(async (part) => Promise.all(Object.values((await JSZip.loadAsync(part)).files).map((one) => one.async('string')))),
  );
  return [...parts.map((part) => part.toString('utf8')), ...inner.flat()].join('\n');
}

describe('writing reports', () => {
  it('writes each format, says its size, and leaves no draft behind', async () => {
    const written = await writeReports(request());
    expect(readdirSync(folder).sort()).toEqual([
      'assessment.json',
      'noorderlicht-energie.html',
      'noorderlicht-energie.pptx',
      'noorderlicht-energie.xlsx',
    ]);
    for (const { path, bytes } of written) expect(readFileSync(path).length).toBe(bytes);
  });

  it('gives the assessment back as it was', async () => {
    const [json] = await writeReports(request({ formats: ['json'], baseName: 'mijn klant' }));
    expect(json!.path.endsWith('mijn klant.json')).toBe(true);
    expect(assessmentSchema.parse(JSON.parse(readFileSync(json!.path, 'utf8')))).toEqual(assessment());
  });

  it('leaves what was there untouched when it is cancelled', async () => {
    const before = join(folder, 'assessment.json');
    writeFileSync(before, 'earlier');
    const control = new AbortController();
    control.abort(new Error('cancelled'));
    await expect(writeReports(request({ signal: control.signal }))).rejects.toThrow('cancelled');
    expect(readdirSync(folder)).toEqual(['assessment.json']);
    expect(readFileSync(before, 'utf8')).toBe('earlier');
  });

  it.each(languages)('writes a client of whom little is known, in %s', async (language) => {
    for (const make of [assessmentWithoutPlan, bareAssessment]) {
      const written = await writeReports(request({ assessment: { ...make(), language }, language }));
      expect(written).toHaveLength(4);
      expect((await checkDeck(readFileSync(written.find(({ format }) => format === 'pptx')!.path))).faults).toEqual([]);
    }
  });
});

describe('the slides', () => {
  it.each(languages)('are 8 to 18, with native charts and without faults, in %s', async (language) => {
    const [deck] = await writeReports(request({ formats: ['pptx'], language }));
    const check = await checkDeck(readFileSync(deck!.path));
    expect(check.faults).toEqual([]);
    expect(check.slides).toBeGreaterThanOrEqual(8);
    expect(check.slides).toBeLessThanOrEqual(18);
    expect(check.charts).toBeGreaterThanOrEqual(4);
    const text = await textOf(deck!.path);
    expect(text).toContain(language === 'nl' ? 'lang="nl-NL"' : 'lang="en-GB"');
    expect(text).not.toMatch(/lang="en-US"|NaN|undefined/);
  });

  it('say their message in the title and keep the speaker’s words', async () => {
    const [deck] = await writeReports(request({ formats: ['pptx'] }));
    const zip = await JSZip.loadAsync(readFileSync(deck!.path));
    expect(await zip.file('ppt/slides/slide2.xml')!.async('string')).toContain('11,6 procentpunt onder de norm');
    expect(await zip.file('ppt/notesSlides/notesSlide3.xml')!.async('string')).toContain('De balken tellen precies op');
    expect(await zip.file('ppt/slides/slide3.xml')!.async('string')).toContain('Bron: ');
  });

  it('open in LibreOffice, one page a slide', async (context) => {
    if (!['/usr/bin/soffice', '/usr/local/bin/soffice'].some(existsSync)) {
      console.warn('SKIPPED: LibreOffice is not on this machine, so no deck was opened in it.');
      context.skip();
    }
    const [deck] = await writeReports(request({ formats: ['pptx'], baseName: 'deck' }));
    execFileSync(
      'soffice',
      ['--headless', `-env:UserInstallation=file://${join(folder, 'profile')}`, '--convert-to', 'pdf', '--outdir', folder, deck!.path],
      { stdio: 'ignore', timeout: 120_000 },
    );
    const pdf = readFileSync(join(folder, 'deck.pdf'), 'latin1');
    const { slides } = await checkDeck(readFileSync(deck!.path));
    expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(slides);
  }, 150_000);
});

describe('the sheets of the findings', () => {
  const sheetsOf = async (from = assessment()) => {
    const [file] = await writeReports(request({ formats: ['xlsx'], assessment: from }));
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(file!.path);
    return workbook;
  };

  it('hold changes, backlog, promises, satisfaction, journey, cost, comparison and type as numbers', async () => {
    const workbook = await sheetsOf();
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
    const sheet = (await sheetsOf()).getWorksheet('Regelkaarten')!;
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
    const sheet = (await sheetsOf({ ...made, benchmark: [doubtful, ...others] })).getWorksheet('Vergelijking')!;
    expect([7, 8, 10].map((column) => sheet.getRow(5).getCell(column).value)).toEqual([null, 'D', expect.stringContaining('dollars')]);
    expect(sheet.rowCount).toBe(4 + made.benchmark!.length);
  });

  it('are not there when nothing was found', async () => {
    const names = (await sheetsOf(bareAssessment())).worksheets.map(({ name }) => name);
    for (const name of ['Werkvoorraad', 'Veranderingen', 'Regelkaarten', 'Tevredenheid', 'Klantreis', 'Vergelijking', 'Type'])
      expect(names).not.toContain(name);
  });
});

describe('the check of a deck', () => {
  let sound: Uint8Array;
  beforeAll(async () => {
    sound = await writeSlides(buildReport(assessment(), 'nl'));
  });
  const broken = async (change: (zip: JSZip) => Promise<void>) => {
    const zip = await JSZip.loadAsync(sound);
    await change(zip);
    return (await checkDeck(await zip.generateAsync({ type: 'uint8array' }))).faults.join('\n');
  };
  const replaced = (path: RegExp, from: string | RegExp, to: string) => async (zip: JSZip) => {
    const name = Object.keys(zip.files).find((one) => path.test(one))!;
    const before = await zip.file(name)!.async('string');
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    zip.file(name, after);
  };

  it.each([
    [
      'a part that is gone',
      async (zip: JSZip) => void zip.remove('ppt/slideLayouts/slideLayout1.xml'),
      'no part ppt/slideLayouts/slideLayout1.xml',
    ],
    [
      'a part that nothing points at',
      async (zip: JSZip) => void zip.file('ppt/media/loose.xml', '<a/>'),
      'nothing points at ppt/media/loose.xml',
    ],
    ['an id used twice', replaced(/slides\/slide3\.xml$/, /<p:cNvPr id="3"/, '<p:cNvPr id="2"'), 'is used twice'],
    ['children out of order', replaced(/charts\/chart\d+\.xml$/, /(<c:grouping[^>]*>)(<c:varyColors[^>]*>)/, '$2$1'), 'stands too late'],
    ['an axis that is not there', replaced(/charts\/chart\d+\.xml$/, /<c:axId val="\d+"\/>/, '<c:axId val="7"/>'), 'no axis 7'],
    ['a figure that the sheet does not hold', replaced(/charts\/chart\d+\.xml$/, /<c:v>0<\/c:v>/, '<c:v>5</c:v>'), 'in the sheet'],
  ])('finds %s', async (_, change, fault) => expect(await broken(change)).toContain(fault));
});

describe('the workbook', () => {
  const opened = async (part: Parameters<typeof request>[0] = {}) => {
    const [file] = await writeReports(request({ formats: ['xlsx'], ...part }));
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(file!.path);
    return workbook;
  };

  it('has a ledger of numbers that adds up by its own formula', async () => {
    const sheet = (await opened()).getWorksheet('Verschil per oorzaak')!;
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
    const workbook = await opened();
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
    const workbook = await opened({ assessment: { ...made, service_level } });
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
    const unsure = await opened({ assessment: { ...made, service_level: { ...service_level, grade: 'C' as const } } });
    const told = unsure.getWorksheet('Intervallen')!;
    expect(told.getRow(4).values).not.toContain('Volgens het model');
    expect(told.getCell('G5').value).toBe(-30);
    expect(told.getCell('H5').value).toBeNull();
  });
  it('freezes the header, filters, and names its sheets within the limit', async () => {
    for (const sheet of (await opened()).worksheets) {
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 4 });
      expect(sheet.autoFilter, sheet.name).toBeTruthy();
      expect(sheet.name.length).toBeLessThanOrEqual(31);
    }
  });

  it('accounts for the rows of every source', async () => {
    const sheet = (await opened()).getWorksheet('Bronnen')!;
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
    const workbook = await opened({ assessment: hostile });
    const file = workbook.getWorksheet('Bronnen')!.getCell('A5');
    expect(file.value).toBe('=HYPERLINK("http://example.invalid","x")');
    expect([file.type, file.numFmt]).toEqual([ExcelJS.ValueType.String, '@']);
    expect(workbook.getWorksheet('Adviesregister')!.getCell('C5').type).toBe(ExcelJS.ValueType.String);
  });
});

describe('names of people', () => {
  const withNames = () => {
    const full = assessment();
    full.kpis.push({ ...full.kpis[0]!, scope: { ...full.kpis[0]!.scope, agent: 'Wilhelmina Jansen' } });
    full.advice[3]!.observation = 'J. de Vries en Wilhelmina Jansen besteden veel tijd aan nawerk.';
    return full;
  };

  it('stand in no report for people, and in the assessment only without pseudonyms', async () => {
    for (const pseudonyms of [false, true]) {
      const written = await writeReports(request({ assessment: { ...withNames(), advice: assessment().advice }, pseudonyms }));
      for (const { format, path } of written) {
        const text = await textOf(path);
        if (format !== 'json') expect(text, format).not.toMatch(/Wilhelmina|de Vries|M\. Bakker/);
        else expect(text.includes('Wilhelmina Jansen')).toBe(!pseudonyms);
      }
    }
  });

  it('become numbers everywhere, the same person the same number, and nothing else changes', () => {
    const full = withNames();
    const changed = pseudonymise(full, 'Medewerker');
    expect(JSON.stringify(changed)).not.toMatch(/Wilhelmina|de Vries/);
    expect(changed.advice[3]!.observation).toMatch(/^Medewerker \d+ en Medewerker \d+ besteden/);
    expect(changed.kpis.at(-1)!.scope.agent).toMatch(/^Medewerker \d+$/);
    expect(changed.advice[3]!.observation).toContain(changed.kpis.at(-1)!.scope.agent!);
    expect(changed.service_level).toEqual(full.service_level);
    expect(changed.client).toEqual(full.client);
  });
});

describe('hostile text', () => {
  it('breaks no format', async () => {
    const hostile = assessment();
    hostile.client.name = 'Bel & "Co" <b>\u0000\u0007\ud83d\ude00</b>';
    hostile.service_level!.by_queue[0]!.queue = ']]>\u0001<c:v>9</c:v>';
    hostile.teams[0]!.team = 'x'.repeat(400);
    hostile.sources[0]!.file = `${'lang '.repeat(80)}.csv`;
    const written = await writeReports(request({ assessment: hostile }));
    expect((await checkDeck(readFileSync(written.find(({ format }) => format === 'pptx')!.path))).faults).toEqual([]);
  });
});
