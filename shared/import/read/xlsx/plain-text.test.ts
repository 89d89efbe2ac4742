import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askPlain, decodePlain, plainOf, rowsOf } from '../../../../tests/raw-files/plain-rows';
import { sheetByDom } from '../../../../tests/raw-files/sheet-by-dom';
import { rawXlsx, sheetXml, stringsXml, stylesXml, workbookParts } from '../../../../tests/raw-files/xlsx';
import { rawZip } from '../../../../tests/raw-files/zip';
import { openFile } from '../../open-file';
import type { OpenFile, RawSheet } from '../../table';
import { Notebook } from '../notebook';
import { columnLetters } from './cell-reference';
import { CellReader } from './read-cells';
import { SheetScanner } from './scan-sheet';

const goldenFolders = ['readers', 'import'].map((name) => join(import.meta.dirname, '../../../../tests/golden', name));
const goldenFiles = goldenFolders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(xlsx|xlsm|zip)$/.test(name))
    .map((name) => join(folder, name)),
);

/** Text files in an archive are their own plain text. */
const hasPlainText = (sheet: RawSheet): boolean => sheet.text === null && sheet.plainText !== undefined;
/** By name and path; what cannot be opened, or holds no workbook, has nothing to compare. */
const withPlainText: [string, string][] = [];
for (const path of goldenFiles) {
  const file = await openFile(path).catch(() => null);
  if (file?.sheets.some(hasPlainText)) withPlainText.push([basename(path), path]);
  await file?.close();
}

async function withWorkbook<T>(bytes: Buffer, use: (file: OpenFile) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'contactpeil-test-'));
  try {
    const path = join(folder, 'file');
    writeFileSync(path, bytes);
    const file = await openFile(path, 'export.xlsx');
    try {
      return await use(file);
    } finally {
      await file.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
const firstOf = (file: OpenFile): RawSheet => file.sheets[0] as RawSheet;
const withRows = <T>(rows: string, use: (sheet: RawSheet) => Promise<T>, more: Partial<Parameters<typeof rawXlsx>[0]> = {}) =>
  withWorkbook(rawXlsx({ sheets: [{ name: 'Blad1', xml: sheetXml(rows) }], ...more }), (file) => use(firstOf(file)));

const texts = ['gewoon', 'a\tb', 'regel 1\nregel 2', 'é&"\'<>', 'terug\\slag \\n', '😀 東京', '=1+1', '_x', '', ' rand ', 'x'.repeat(300)];
const escaped = (text: string) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
const styles = stylesXml([0, 14, '[h]:mm:ss', 10]);
const shared = texts.map((text, at) =>
  at % 3 === 0 ? `<r><t>${escaped(text)}</t></r><r><t xml:space="preserve"> slot</t></r>` : `<t>${escaped(text)}</t>`,
);
const sharedTexts = texts.map((text, at) => (at % 3 === 0 ? `${text} slot` : text));

const numberText = fc.oneof(
  fc.integer().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.double({ min: 0, max: 1, noNaN: true }).map((number) => number.toPrecision(17)),
  fc.constantFrom(
    '0',
    '-0',
    '-0.0',
    '007',
    '1.50',
    '1e5',
    '1E-7',
    '0.0000001',
    '0.000001',
    '.5',
    '5.',
    '+3',
    '1e400',
    'NaN',
    ' 7 ',
    '0x10',
    '123456789012345678',
    '999999999999999',
    '1-2',
  ),
);
const inlineText = fc.constantFrom(...texts.map(escaped), '_x0009_tab', '&#9;&#13;&#10;', '&amp;lt;', 'a_x000D_b');
const cellInside = fc.oneof(
  numberText.map((number) => ({ type: '', inside: `<v>${number}</v>` })),
  numberText.map((number) => ({ type: ' t="n"', inside: `<v xml:space="preserve">${number}</v>` })),
  fc.nat({ max: texts.length }).map((index) => ({ type: ' t="s"', inside: `<v>${index}</v>` })),
  fc.constantFrom('0', '1', 'true', 'false').map((truth) => ({ type: ' t="b"', inside: `<v>${truth}</v>` })),
  fc.constantFrom('#N/A', '#DIV/0!').map((error) => ({ type: ' t="e"', inside: `<v>${error}</v>` })),
  fc.constantFrom('2024-06-03', '2024-06-03T12:30:00Z', 'geen').map((moment) => ({ type: ' t="d"', inside: `<v>${moment}</v>` })),
  inlineText.map((text) => ({ type: ' t="inlineStr"', inside: `<is><t>${text}</t></is>` })),
  inlineText.map((text) => ({
    type: " t='inlineStr'",
    inside: `<is><r><rPr><b/></rPr><t xml:space="preserve">${text}</t></r><r><t>!</t></r></is>`,
  })),
  inlineText.map((text) => ({ type: ' t="str"', inside: `<f>A1&amp;"x"</f><v>${text}</v>` })),
  numberText.map((number) => ({ type: '', inside: `<f t="shared" si="0"/><v>${number}</v>` })),
  fc.constantFrom('', '<v></v>', '<v/>', '<f>SUM(A1:A9)</f>', '<f>A1</f><v/>').map((inside) => ({ type: '', inside })),
);
const cell = fc.record({
  gap: fc.nat({ max: 2 }),
  reference: fc.integer({ min: 0, max: 5 }).map((number) => number > 0),
  style: fc.constantFrom('', ' s="0"', ' s="1"', ' s="2"', " s='3'", ' s="99"'),
  content: cellInside,
  styleFirst: fc.boolean(),
});
const row = fc.record({
  skip: fc.constantFrom(0, 0, 0, 1, 3),
  numbered: fc.integer({ min: 0, max: 5 }).map((number) => number > 0),
  more: fc.constantFrom('', ' spans="1:9"', ' ht="15" hidden="1"', ' customFormat="1"'),
  cells: fc.array(cell, { maxLength: 6 }),
  space: fc.constantFrom('', '', '\n  '),
});

/** Rows as XML: references in order, or left out where the place says enough. */
function rowsXml(given: readonly (typeof row extends fc.Arbitrary<infer T> ? T : never)[]): string {
  let number = 0;
  let xml = '';
  for (const { skip, numbered, more, cells, space } of given) {
    number += 1 + (numbered ? skip : 0);
    xml += `${space}<row${numbered ? ` r="${number}"` : ''}${more}>`;
    let at = -1;
    for (const { gap, reference, style, content, styleFirst } of cells) {
      // Without references nothing may be skipped.
      at += reference && numbered ? 1 + gap : 1;
      const place = reference && numbered ? ` r="${columnLetters(25 + at)}${number}"` : '';
      xml += `${space}<c${styleFirst ? style + place : place + style}${content.type}${content.inside === '' ? '/>' : `>${content.inside}</c>`}`;
    }
    xml += '</row>';
  }
  return xml;
}

describe('the plain text of a sheet', () => {
  it('looked at the golden files', () => expect(withPlainText.length).toBeGreaterThan(8));

  it.each(withPlainText)('of %s holds what its rows hold', async (_, path) => {
    const file = await openFile(path);
    for (const sheet of file.sheets.filter(hasPlainText)) {
      const plain = await plainOf(sheet);
      const rows = await rowsOf(sheet);
      if (rows.notes.some((note) => /^rows_(out_of_order|far_apart)$/.test(note.code))) expect(plain).toBeNull();
      else expect(plain).toEqual(rows);
    }
    await file.close();
  });

  it('and the rows hold what a general XML parser finds, for any cells', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), async (given) => {
        const xml = rowsXml(given);
        await withRows(
          xml,
          async (sheet) => {
            const plain = await plainOf(sheet);
            const rows = await rowsOf(sheet);
            expect(plain).toEqual(rows);
            const byDom = sheetByDom(sheetXml(xml), sharedTexts);
            for (const { row: number, cells } of rows.rows) {
              const found = byDom.get(number) ?? new Map();
              expect(new Map(cells.flatMap((value, column) => (value === null ? [] : [[column, value]])))).toEqual(found);
            }
            expect(rows.rows.map((one) => one.row).filter((number) => byDom.has(number))).toEqual([...byDom.keys()]);
          },
          { sharedStrings: stringsXml(shared), styles },
        );
      }),
      { numRuns: 150, seed: 20261122 },
    );
  });
});

describe('blocks', () => {
  it('may end anywhere: the rows stay the same', () => {
    const read = (xml: Buffer, size: number) => {
      const notebook = new Notebook();
      const scanner = new SheetScanner({ file: 'x', sheet: 'y' }, notebook);
      const reader = new CellReader({ styles: ['general', 'date', 'duration', 'percent'], strings: null, notebook });
      const rows: unknown[] = [];
      for (let at = 0; at < xml.length; at += size) {
        scanner.push(xml.subarray(at, at + size));
        while (scanner.next()) {
          const cells = reader.read(scanner.tape, scanner.bytes, scanner.row);
          rows.push([scanner.row, scanner.blanks, cells, reader.formatsOf(cells.length)]);
        }
      }
      scanner.finish();
      notebook.endPass();
      return { rows, notes: notebook.notes };
    };
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 90 }), (given, size) => {
        // Letters that blocks would cut in two are kept whole before they come here.
        const xml = Buffer.from(sheetXml(rowsXml(given)).replace(/[^\0-\x7f]/gu, '?'));
        expect(read(xml, size)).toEqual(read(xml, xml.length));
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

describe('scratch files', () => {
  const wide = (number: number) => `<row r="${number}"><c r="A${number}"><v>1</v></c><c r="J${number}"><v>2</v></c></row>`;
  const narrow = (number: number) => `<row r="${number}"><c r="A${number}"><v>${number}</v></c></row>`;
  const many = (count: number, from = 1) => Array.from({ length: count }, (_, at) => narrow(from + at)).join('');

  it('are as wide as the widest row, wherever it stands', async () => {
    for (const xml of [many(50_000), wide(1) + many(50, 2), many(40_000) + wide(40_001) + many(40_000, 40_002), narrow(1) + wide(3)])
      await withRows(xml, async (sheet) => expect(await plainOf(sheet)).toEqual(await rowsOf(sheet)));
  });

  it('have no text where a cell names one that is not there, or none with a whole number', async () => {
    const cells = ['0', '1', '1.5', '-1', '2', 'een', '1e0', '99999999999999999999'];
    const row = cells.map((index, at) => `<c r="${columnLetters(at)}1" t="s"><v>${index}</v></c>`).join('');
    const sharedStrings = stringsXml(['<t>eerste</t>', '<t>tweede</t>']);
    const rows = await withRows(
      `<row r="1">${row}</row>`,
      async (sheet) => {
        const read = await rowsOf(sheet);
        expect(await plainOf(sheet)).toEqual(read);
        return read;
      },
      { sharedStrings },
    );
    expect(rows.rows[0]?.cells).toEqual(['eerste', 'tweede', null, null, null, null, 'tweede']);
    expect(rows.notes).toEqual([expect.objectContaining({ code: 'string_missing', values: expect.objectContaining({ count: 5 }) })]);
  });

  it('of a large sheet are made while it is opened, and again when asked again', async () => {
    const title = 'een lange omschrijving '.repeat(10);
    const rows = Array.from(
      { length: 40_000 },
      (_, at) =>
        `<row r="${at + 1}"><c r="A${at + 1}"><v>${at / 7}</v></c><c r="B${at + 1}" t="inlineStr"><is><t>${title}${at % 3}</t></is></c></row>`,
    );
    const path = await withRows(rows.join(''), async (sheet) => {
      const expected = await rowsOf(sheet);
      const first = await sheet.plainText?.();
      const second = await sheet.plainText?.();
      expect(second?.path).not.toBe(first?.path);
      for (const plain of [first, second]) expect(plain && (await decodePlain(plain))).toEqual(expected.rows);
      await first?.dispose();
      expect(existsSync(first?.path ?? '')).toBe(false);
      expect(existsSync(second?.path ?? '')).toBe(true);
      return second?.path ?? '';
    });
    // Closing the file removes what nobody threw away, with its folder.
    expect(existsSync(dirname(path))).toBe(false);
  });

  it('are not given when rows come out of order or far apart; then there is nothing left of them', async () => {
    for (const xml of [narrow(2) + narrow(1), narrow(1) + narrow(5_000), narrow(1) + narrow(1)])
      await withRows(xml, async (sheet) => expect(await sheet.plainText?.()).toBeNull());
  });

  it('are not given when they would become far larger than the sheet: empty wide rows, one text named again and again', async () => {
    const sparse = Array.from({ length: 5_000 }, (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`).join('');
    await withRows(sparse, async (sheet) => expect(await sheet.plainText?.()).toBeNull());
    const again = Array.from({ length: 3_000 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>0</v></c></row>`).join('');
    await withRows(again, async (sheet) => expect(await sheet.plainText?.()).toBeNull(), {
      sharedStrings: stringsXml([`<t>${'lang '.repeat(6_500)}</t>`]),
    });
    const cells = Array.from({ length: 3_000 }, () => '<c t="s"><v>0</v></c>').join('');
    await withRows(`<row r="1">${cells}</row>`, async (sheet) => expect(await sheet.plainText?.()).toBeNull(), {
      sharedStrings: stringsXml([`<t>${'lang '.repeat(6_500)}</t>`]),
    });
  });

  it('are removed when the work is stopped, and when the sheet turns out to be damaged', async () => {
    const stop = new AbortController();
    await withRows(many(20_000), async (sheet) => {
      stop.abort();
      await expect(sheet.plainText?.(stop.signal)).rejects.toMatchObject({ name: 'AbortError' });
    });
    await withRows(`${many(20_000)}<row r="1048577"/>`, async (sheet) => {
      await expect(sheet.plainText?.()).rejects.toMatchObject({ problem: { code: 'workbook_damaged' } });
    });
  });
});

describe('sheets at the limits', () => {
  const most = 1_048_576;

  it('of all rows are counted, whatever their dimension says; opening them stops when asked', async () => {
    const rows: string[] = [];
    for (let row = 1; row <= most; row++) rows.push(`<row r="${row}"><c r="A${row}"><v>${row / 2}</v></c></row>`);
    const xml = sheetXml(rows.join(''), { head: '<dimension ref="A1:B2"/>' });
    const content = Buffer.from(xml);
    const packed = { packed: deflateRawSync(content, { level: 1 }), claimedBytes: content.length, claimedCrc: crc32(content) };
    const parts = workbookParts({ sheets: [{ name: 'Blad1', xml: '' }] });
    const bytes = rawZip(parts.map((part) => (part.path.endsWith('sheet1.xml') ? { ...part, ...packed } : part)));
    await withWorkbook(bytes, async (file) => {
      const sheet = firstOf(file);
      expect(sheet.expectedRows).toBe(most);
      const plain = await sheet.plainText?.();
      expect(plain).toMatchObject({ records: most, width: 2, firstRow: 1 });
      if (!plain) throw new Error('no plain text');
      const right = "c0 = 'n' || rtrim(rtrim(CAST((place + 1) / 2 AS VARCHAR), '0'), '.') OR c0 = 'n' || CAST((place + 1) // 2 AS VARCHAR)";
      const rows = await askPlain(plain, `SELECT count(*)::INTEGER FROM texts WHERE c1 IS NULL AND (${right})`);
      expect(rows.getRows()).toEqual([[most]]);
      const stop = new AbortController();
      const opening = openFile(file.path, 'export.xlsx', { signal: stop.signal });
      let asked = 0;
      setTimeout(() => {
        asked = performance.now();
        stop.abort();
      }, 50);
      await expect(opening).rejects.toMatchObject({ name: 'AbortError' });
      expect(performance.now() - asked).toBeLessThan(1_000);
    });
  });

  it('as wide as a database takes give every cell, sparse rows among full ones; wider ones only row by row', async () => {
    const full = (row: number, width: number) =>
      Array.from({ length: width }, (_, at) => `<c r="${columnLetters(at)}${row}"><v>${at}</v></c>`).join('');
    const sheetOf = (width: number) => {
      const last = columnLetters(width - 1);
      const sparse = `<row r="2"><c r="C2"><v>3</v></c><c r="${last}2" t="b"><v>1</v></c></row><row r="3"/>`;
      return `<row r="1">${full(1, width)}</row>${sparse}<row r="4">${full(4, width)}</row>`;
    };
    await withRows(sheetOf(2000), async (sheet) => expect(await plainOf(sheet)).toEqual(await rowsOf(sheet)));
    await withRows(sheetOf(16_384), async (sheet) => {
      expect(await plainOf(sheet)).toBeNull();
      expect((await rowsOf(sheet)).rows.map(({ cells }) => cells.length)).toEqual([16_384, 16_384, 0, 16_384]);
    });
  });
});
