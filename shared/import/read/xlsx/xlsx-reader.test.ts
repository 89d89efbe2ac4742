import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { codesOf, firstSheet, readBytes, refusalOf } from '../../../../tests/raw-files/try-reading';
import { rawXlsx, sheetXml, stringsXml, stylesXml, workbookParts } from '../../../../tests/raw-files/xlsx';
import { rawZip } from '../../../../tests/raw-files/zip';

const oneSheet = (rows: string, around?: { head?: string; tail?: string }) => ({
  sheets: [{ name: 'Blad1', xml: sheetXml(rows, around) }],
});
const read = async (...workbook: Parameters<typeof rawXlsx>) => readBytes(rawXlsx(...workbook), 'export.xlsx');
const readRows = async (rows: string, more: Partial<Parameters<typeof rawXlsx>[0]> = {}) =>
  firstSheet(await read({ ...oneSheet(rows), ...more }));
const plainRow = '<row r="1"><c r="A1"><v>1</v></c></row>';

describe('cells', () => {
  it('reads numbers as stored, booleans, texts of every kind and empty cells', async () => {
    const strings = stringsXml([
      '<t>gewoon</t>',
      '<t xml:space="preserve"> met spaties </t>',
      '<r><rPr><b/></rPr><t>vet</t></r><r><t xml:space="preserve"> en mager</t></r>',
      '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>',
      '<t>regel 1_x000D_&#10;regel 2 &amp; &lt;b&gt; _x005F_x000D_</t>',
      '<t/>',
      '<t></t>',
    ]);
    const cells = [0, 1, 2, 3, 4, 5, 6].map((index) => `<c r="${'ABCDEFG'[index]}2" t="s"><v>${index}</v></c>`).join('');
    const { rows } = await readRows(
      `<row r="1"><c r="A1"><v>0.1</v></c><c r="B1"><v>1E-3</v></c><c r="C1"><v>-12</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="b"><v>0</v></c>` +
        `<c r="F1"/><c r="G1" s="0"></c><c r="H1" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c><c r="I1" t="str"><f>A1&amp;"x"</f><v>a&amp;b</v></c><c r="J1" t="n"><v>123456789012345678</v></c></row>` +
        `<row r="2">${cells}</row>`,
      { sharedStrings: strings },
    );
    expect(rows[0]).toEqual([0.1, 0.001, -12, true, false, null, null, 'inline', 'a&b', 123456789012345680]);
    expect(rows[1]).toEqual(['gewoon', ' met spaties ', 'vet en mager', '東京', 'regel 1\nregel 2 & <b> _x000D_']);
  });

  it('reads errors as empty and says so', async () => {
    const { rows, notes } = await readRows('<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1"><v>2</v></c></row>');
    expect(rows).toEqual([[null, 2]]);
    expect(notes).toEqual([{ code: 'error_values', values: { count: 1 }, rows: [1], examples: ['#N/A'] }]);
  });

  it('takes stored results of formulas, and names the formulas without one', async () => {
    const { rows, notes } = await readRows(
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>SUM(A1:A9)</f></c><c r="C1"><f t="shared" si="0">A1</f><v></v></c><c r="D1"><f>A1</f><v/></c><c r="E1" t="str"><f>""</f><v></v></c></row>',
    );
    expect(rows).toEqual([[2]]);
    expect(notes).toEqual([{ code: 'formula_without_value', values: { count: 3 }, rows: [1], examples: ['B1', 'C1', 'D1'] }]);
  });

  it('reads cells and rows without references', async () => {
    const { rows, rowNumbers } = await readRows(
      '<row><c><v>1</v></c><c t="b"><v>1</v></c></row><row><c><v>2</v></c><c r="D2"><v>4</v></c><c><v>5</v></c></row>',
    );
    expect(rows).toEqual([
      [1, true],
      [2, null, null, 4, 5],
    ]);
    expect(rowNumbers).toEqual([1, 2]);
  });

  it('gives each number its format, per cell, and dates as serial numbers', async () => {
    const styles = stylesXml([
      0,
      14,
      'dd\\-mm\\-yyyy hh:mm',
      '[h]:mm:ss',
      10,
      '0.0"d"',
      '[$-413]d mmm yy',
      'mm:ss',
      '#,##0.00 "uur"',
      'jjjj-mm-dd',
    ]);
    const row = (r: number, from: number) =>
      `<row r="${r}">${[0, 1, 2, 3, 4].map((at) => `<c r="${'ABCDE'[at]}${r}" s="${from + at}"><v>${45000.25 + at}</v></c>`).join('')}<c r="F${r}" t="str"><v>x</v></c></row>`;
    const { rows, formats, raw } = await readRows(row(1, 0) + row(2, 5) + row(3, 0), { styles });
    expect(rows[0]?.slice(0, 3)).toEqual([45000.25, 45001.25, 45002.25]);
    expect(formats[0]).toEqual(['general', 'date', 'date', 'duration', 'percent', undefined]);
    expect(formats[1]).toEqual(['general', 'date', 'duration', 'general', 'date', undefined]);
    expect(raw.numberFormats).toEqual(['general', 'date', 'date', 'duration', 'percent']);
    expect(raw.date1904).toBe(false);
    expect(firstSheet(await read({ ...oneSheet(plainRow), date1904: true })).raw.date1904).toBe(true);
  });
});

describe('moments as ISO text', () => {
  it('become serial days like all other dates, from the origin of the workbook', async () => {
    const row = '<row r="1"><c r="A1" t="d"><v>2024-06-03T12:00:00Z</v></c><c r="B1" t="d"><v>geen datum</v></c></row>';
    const sheet = await readRows(row);
    expect(sheet.rows).toEqual([[45446.5, 'geen datum']]);
    expect(sheet.formats).toEqual([['date', undefined]]);
    expect((await readRows(row, { date1904: true })).rows[0]?.[0]).toBe(45446.5 - 1462);
  });
});

describe('rows and sheets', () => {
  it('hands on blank rows, so that counts add up, but not a million of them', async () => {
    const gap = await readRows(
      '<row r="2"><c r="B2"><v>1</v></c></row><row r="5" spans="1:2" ht="15"/><row r="6"><c r="A6"><v>2</v></c></row>',
    );
    expect(gap.rows).toEqual([[], [null, 1], [], [], [], [2]]);
    expect(gap.rowNumbers).toEqual([1, 2, 3, 4, 5, 6]);
    const far = await readRows(`${plainRow}<row r="1048576"><c r="XFD1048576"><v>9</v></c></row>`);
    expect(far.rowNumbers).toEqual([1, 1048576]);
    expect(far.rows[1]).toHaveLength(16_384);
    expect(far.rows[1]?.[0]).toBeNull();
    expect(codesOf(far.notes)).toEqual(['rows_far_apart']);
  });

  it('reads merged ranges, hidden columns, hidden rows, the promised size and hidden sheets', async () => {
    const { sheets } = await read({
      sheets: [
        {
          name: 'A &amp; B',
          xml: sheetXml('<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>', {
            head: '<dimension ref="A1:C9"/><cols><col min="2" max="3" hidden="1"/><col min="4" max="16384" hidden="1"/></cols>',
            tail: '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="B2:B4"/></mergeCells>',
          }),
        },
        { name: 'Weg', xml: sheetXml(''), state: 'veryHidden' },
      ],
    });
    const [first, second] = sheets;
    expect(first?.sheet).toBe('A & B');
    expect(first?.raw.merged).toEqual([
      { firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 2 },
      { firstRow: 2, lastRow: 4, firstColumn: 1, lastColumn: 1 },
    ]);
    expect(first?.raw.hiddenColumns).toEqual([1, 2]);
    expect(first?.raw.expectedRows).toBe(9);
    expect(codesOf(first?.notes ?? [])).toEqual(['hidden_rows', 'sheet_shorter_than_promised']);
    expect(second?.raw.hidden).toBe(true);
    expect(second?.rows).toEqual([]);
  });

  it('finds merged ranges behind many rows, and keeps rows over block borders whole', async () => {
    const rows = Array.from(
      { length: 30_000 },
      (_, n) => `<row r="${n + 1}"><c r="A${n + 1}" t="inlineStr"><is><t>é${n}</t></is></c><c r="B${n + 1}"><v>${n}</v></c></row>`,
    );
    const sheet = firstSheet(await read(oneSheet(rows.join(''), { tail: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>' })));
    expect(sheet.raw.merged).toHaveLength(1);
    expect(sheet.rows).toHaveLength(30_000);
    expect(sheet.rows.every((row, n) => row[0] === `é${n}` && row[1] === n)).toBe(true);
  });

  it('leaves chart sheets out with a note, and marks sheets with a pivot table', async () => {
    const relation =
      '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/pivotTable" Target="../pivotTables/pivotTable1.xml"/></Relationships>';
    const file = await read({
      sheets: [
        { name: 'Data', xml: sheetXml(plainRow) },
        { name: 'Grafiek', xml: '<chartsheet/>', kind: 'chartsheet' },
      ],
      extra: [{ path: 'xl/worksheets/_rels/sheet1.xml.rels', content: relation }],
    });
    expect(file.sheets.map((sheet) => sheet.sheet)).toEqual(['Data']);
    expect(file.notes).toEqual([{ code: 'sheet_without_cells', values: { sheet: 'Grafiek', kind: 'chartsheet' }, examples: ['Grafiek'] }]);
    expect(codesOf(firstSheet(file).notes)).toEqual(['sheet_has_pivot']);
  });
});

describe('workbooks as other programs write them', () => {
  it('reads prefixed XML, single quotes and self-closed sheets', async () => {
    const ns = "xmlns:x='http://schemas.openxmlformats.org/spreadsheetml/2006/main'";
    const xml = `<?xml version='1.0'?><x:worksheet ${ns}><x:dimension ref='A1:B1'/><x:sheetData><x:row r='1'><x:c r='A1' t='s'><x:v>0</x:v></x:c><x:c r='B1'><x:v>2</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref='A1:B1'/></x:mergeCells></x:worksheet>`;
    const file = await read({
      sheets: [
        { name: 'x', xml },
        { name: 'leeg', xml: '<worksheet><sheetData/></worksheet>' },
      ],
      sharedStrings: `<x:sst ${ns}><x:si><x:r><x:t>te</x:t></x:r><x:r><x:t>kst</x:t></x:r></x:si></x:sst>`,
    });
    expect(firstSheet(file).rows).toEqual([['tekst', 2]]);
    expect(firstSheet(file).raw.merged).toHaveLength(1);
    expect(file.sheets[1]?.rows).toEqual([]);
  });

  it('reads backslash paths, other cases and absolute targets', async () => {
    const parts = workbookParts({
      ...oneSheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
      sharedStrings: stringsXml(['<t>ja</t>']),
    }).map((part) => ({
      ...part,
      path: part.path.replace('xl/worksheets/sheet1.xml', 'XL\\Worksheets\\Sheet1.xml').replace('xl/workbook.xml', 'xl\\workbook.xml'),
      content: String(part.content).replace('Target="worksheets/sheet1.xml"', 'Target="/xl/worksheets/sheet1.xml"'),
    }));
    expect(firstSheet(await readBytes(rawZip(parts), 'x.xlsx')).rows).toEqual([['ja']]);
  });

  it('reads UTF-16 and marked parts', async () => {
    const parts = workbookParts(oneSheet(plainRow)).map((part) =>
      part.path.endsWith('sheet1.xml')
        ? { ...part, content: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(String(part.content), 'utf16le')]) }
        : part,
    );
    expect(firstSheet(await readBytes(rawZip(parts), 'x.xlsx')).rows).toEqual([[1]]);
  });
});

describe('hostile and damaged workbooks', () => {
  const parts = (rows = plainRow) => workbookParts(oneSheet(rows));
  const replaced = (change: (entry: { path: string; content: Buffer | string }) => object, rows?: string) =>
    rawZip(parts(rows).map((entry) => (entry.path.endsWith('sheet1.xml') ? { ...entry, ...change(entry) } : entry)));

  it('refuses a bomb of 2 GB before it takes memory', async () => {
    const block = Buffer.alloc(64 * 1024 * 1024);
    // 32 blocks of zeros after another in one deflate stream would take seconds to make; what counts is what the directory promises.
    const packed = deflateRawSync(block);
    const before = process.memoryUsage().rss;
    expect(await refusalOf(replaced(() => ({ packed, claimedBytes: 2 ** 31, claimedCrc: 0 })))).toBe('zip_bomb');
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  it('refuses a part that unpacks to more than it says', async () => {
    const content = Buffer.alloc(64 * 1024 * 1024, sheetXml(plainRow));
    expect(await refusalOf(replaced(() => ({ packed: deflateRawSync(content), claimedBytes: 4_000 })))).toBe('zip_lies');
  });

  it('refuses a part that unpacks to less than it says', async () => {
    expect(['zip_lies', 'workbook_damaged']).toContain(await refusalOf(replaced((entry) => ({ claimedBytes: entry.content.length + 10 }))));
  });

  it('refuses a part whose checksum is wrong', async () => {
    expect(await refusalOf(replaced(() => ({ claimedCrc: 1 })))).toBe('workbook_damaged');
  });

  it('refuses a file that was cut off', async () => {
    const whole = rawXlsx(oneSheet(plainRow));
    expect(await refusalOf(whole.subarray(0, whole.length - 40))).toBe('file_truncated');
    expect(await refusalOf(whole.subarray(0, 300))).toBe('file_truncated');
  });

  it('refuses a document type, in the sheet, the strings and the workbook', async () => {
    const dtd = '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]>';
    const into = (path: string) =>
      rawZip(
        workbookParts({ ...oneSheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'), sharedStrings: stringsXml(['<t>x</t>']) }).map(
          (entry) => (entry.path.endsWith(path) ? { ...entry, content: String(entry.content).replace('?>', `?>${dtd}`) } : entry),
        ),
      );
    for (const path of ['sheet1.xml', 'sharedStrings.xml', 'xl/workbook.xml'])
      expect(await refusalOf(into(path)), path).toBe('document_type_refused');
  });

  it('refuses one huge cell and one huge shared string', async () => {
    const noise = Array.from({ length: 1000 }, (_, n) => Math.sin(n).toString(36)).join('');
    const huge = noise.repeat(Math.ceil((40 * 1024 * 1024) / noise.length));
    expect(await refusalOf(rawXlsx(oneSheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>${huge}</t></is></c></row>`)))).toBe(
      'cell_too_large',
    );
    const strings = rawXlsx({
      ...oneSheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
      sharedStrings: stringsXml([`<t>${huge}</t>`]),
    });
    expect(await refusalOf(strings)).toBe('cell_too_large');
  });

  it('refuses cells outside a sheet', async () => {
    expect(await refusalOf(rawXlsx(oneSheet('<row r="1"><c r="AAAA1"><v>1</v></c></row>')))).toBe('workbook_damaged');
    expect(await refusalOf(rawXlsx(oneSheet('<row r="1048577"><c r="A1048577"><v>1</v></c></row>')))).toBe('workbook_damaged');
  });

  it('refuses a sheet that stops half-way, instead of ending quietly', async () => {
    const cut = (entry: { content: Buffer | string }) => ({ content: String(entry.content).replace(/<\/sheetData>.*$/, '') });
    expect(await refusalOf(replaced(cut))).toBe('workbook_damaged');
    expect(await refusalOf(replaced(() => ({ content: '<html></html>' })))).toBe('workbook_damaged');
  });

  it('refuses a workbook that lacks a sheet of its list', async () => {
    expect(await refusalOf(rawZip(parts().filter((entry) => !entry.path.endsWith('sheet1.xml'))))).toBe('sheet_missing');
  });

  it('refuses parts with a zip password, and says so', async () => {
    expect(await refusalOf(replaced(() => ({ encrypted: true })))).toBe('file_password_protected');
  });

  it('refuses pictures and documents by what they are', async () => {
    expect(await refusalOf(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'cijfers.xlsx')).toBe('file_is_picture');
    const office = [
      { path: '[Content_Types].xml', content: '<Types/>' },
      { path: 'word/document.xml', content: '<w:document/>' },
    ];
    expect(await refusalOf(rawZip(office), 'cijfers.xlsx')).toBe('file_is_document');
  });
});
