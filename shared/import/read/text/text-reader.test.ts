import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { codesOf, firstSheet, readBytes, refusalOf } from '../../../../tests/raw-files/try-reading';

const table = async (bytes: Buffer | string, options?: { encoding?: string; delimiter?: string }) =>
  firstSheet(await readBytes(bytes, 'export.csv', options));
const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();
const names = 'Naam;Team;Aantal\r\nJosé van Zoë;Überlingen;12\r\nRené Façade;Enquête;7\r\n';
const namesRead = [
  ['Naam', 'Team', 'Aantal'],
  ['José van Zoë', 'Überlingen', '12'],
  ['René Façade', 'Enquête', '7'],
];

describe('encodings', () => {
  it.each([
    ['UTF-8', Buffer.from(names), 'utf-8'],
    ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(names)]), 'utf-8'],
    ['UTF-16 LE with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(names, 'utf16le')]), 'utf-16le'],
    ['UTF-16 LE without a mark', Buffer.from(names, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE with a mark', Buffer.concat([Buffer.from([0xfe, 0xff]), swapped(names)]), 'utf-16be'],
    ['UTF-16 BE without a mark', swapped(names), 'utf-16be'],
    ['Windows-1252', iconv.encode(names, 'windows-1252'), 'windows-1252'],
    ['CP850', iconv.encode(names, 'cp850'), 'cp850'],
  ])('%s', async (_, bytes, encoding) => {
    const { rows, raw } = await table(bytes);
    expect(raw.text?.encoding).toBe(encoding);
    expect(rows).toEqual(namesRead);
  });

  it('reads the euro sign, quotes and dashes of Windows-1252', async () => {
    const { rows, raw } = await table(iconv.encode('Post;Bedrag\r\nfoto’s – “los”;€ 3,50\r\nauto’s;€ 4,–\r\n', 'windows-1252'));
    expect(raw.text?.encoding).toBe('windows-1252');
    expect(rows[1]).toEqual(['foto’s – “los”', '€ 3,50']);
  });

  it('reads Turkish, and says how sure it is', async () => {
    const { rows, raw, notes } = await table(iconv.encode('Satır Etiketleri;Say id\r\nİstanbul;3\r\nGenel Toplam;3\r\n', 'windows-1254'));
    expect(raw.text?.encoding).toBe('windows-1254');
    expect(rows[0]?.[0]).toBe('Satır Etiketleri');
    expect(rows[1]?.[0]).toBe('İstanbul');
    expect(raw.text?.encodingConfidence).toBeLessThan(1);
    expect(notes).toEqual([]);
    const oneLetter = await table(iconv.encode('Satır;Say\r\nAlabama;3\r\n', 'windows-1254'));
    expect(oneLetter.rows[0]?.[0]).toBe('Satır');
    expect(codesOf(oneLetter.notes)).toContain('encoding_judged');
  });

  it('reads ISO-8859-15 by its euro sign', async () => {
    const { rows, raw } = await table(iconv.encode('Post;Bedrag\r\nA;€ 3,50\r\nB;€ 4,50\r\nCafé;1\r\n', 'iso-8859-15'));
    expect(raw.text?.encoding).toBe('iso-8859-15');
    expect(rows[1]).toEqual(['A', '€ 3,50']);
  });

  it('finds a letter outside ASCII that comes late in a large file', async () => {
    const filler = 'Jan;1;aaaaaaaaaaaa\r\n'.repeat(60_000);
    expect((await table(Buffer.from(`a;b;c\r\n${filler}José;2;x\r\n`))).rows.at(-1)?.[0]).toBe('José');
    expect((await table(iconv.encode(`a;b;c\r\n${filler}José;2;x\r\n`, 'windows-1252'))).rows.at(-1)?.[0]).toBe('José');
  });

  it('keeps both halves of a file that was pasted from two encodings, and says which lines', async () => {
    const bytes = Buffer.concat([Buffer.from('Naam;n\nJosé;1\nZoë;2\n'), iconv.encode('André;3\nHélène;4\n', 'windows-1252')]);
    const { rows, notes } = await table(bytes);
    expect(rows.map((row) => row[0])).toEqual(['Naam', 'José', 'Zoë', 'André', 'Hélène']);
    expect(notes).toEqual([expect.objectContaining({ code: 'mixed_encoding', rows: [4, 5], values: { count: 2 } })]);
  });

  it('names words that were spoilt before the file came, and leaves ordinary ones alone', async () => {
    const { rows, notes } = await table('Naam;Bedrag\nJosÃ© de Boer;â‚¬ 3\nZoë;4\n');
    expect(rows[1]?.[0]).toBe('JosÃ© de Boer');
    expect(notes).toEqual([{ code: 'twice_encoded', values: { count: 2 }, examples: ['JosÃ©', 'â‚¬'] }]);
    expect((await table('Naam;n\nÂngela Ünal;1\nSÃO PAULO;2\nÃ;3\n')).notes).toEqual([]);
  });

  it('takes the encoding that a person chose', async () => {
    const { rows } = await table(iconv.encode('Naam;n\r\nŁódź;1\r\n', 'windows-1250'), { encoding: 'windows-1250' });
    expect(rows[1]?.[0]).toBe('Łódź');
  });

  it('keeps a letter whole that lies over two blocks of a UTF-8 file', async () => {
    const line = `${'é'.repeat(40)};1\n`;
    const { rows } = await table(`a;b\n${line.repeat(40_000)}`);
    expect(rows).toHaveLength(40_001);
    expect(new Set(rows.slice(1).map((row) => row[0]))).toEqual(new Set(['é'.repeat(40)]));
  });
});

describe('separators', () => {
  it.each([
    ['semicolon with decimal commas', 'Dag;SL;AHT\nma;81,5;3,2\ndi;79,25;3,4\n', ';', 3],
    ['comma with decimal points', 'Day,SL,AHT\nMon,81.5,3.2\nTue,79.25,3.4\n', ',', 3],
    ['tab with commas in texts', 'Naam\tReden\nJan\tlang, erg lang\nPiet\tkort, best kort\n', '\t', 2],
    ['pipe', 'a|b|c\n1|2|3\n4|5|6\n', '|', 3],
    ['semicolon where every row has a name with a comma', 'Naam;Aantal\nJansen, Piet;12\nDe Vries, Anna;9\n', ';', 2],
    ['semicolon where amounts have thousands and decimals', 'Post;Bedrag\nA;1.234,50\nB;2.345,75\n', ';', 2],
    ['comma with quoted decimals', 'a,b\n"1,5","2,5"\n"3,5","4,5"\n', ',', 2],
    [
      'title rows before the table',
      'Rapport wachtrijen, juni 2024\nGemaakt op 3-7-2024, 10:15\n\nQueue;Offered;Answered\nA;1;1\nB;2;2\n',
      ';',
      3,
    ],
    ['one row only', 'a;b;c', ';', 3],
  ])('%s', async (_, text, delimiter, width) => {
    const { rows, raw } = await table(text);
    expect(raw.text?.delimiter).toBe(delimiter);
    expect(rows.at(-1)).toHaveLength(width);
  });

  it('does not split one column of decimal commas', async () => {
    const { rows, raw } = await table('Percentage\n81,5\n79,2\n80,0\n');
    expect(raw.text?.delimiter).toBe('');
    expect(rows).toEqual([['Percentage'], ['81,5'], ['79,2'], ['80,0']]);
  });

  it('reads one column of words', async () => {
    expect((await table('Team\nNoord\nZuid\n')).rows).toEqual([['Team'], ['Noord'], ['Zuid']]);
  });

  it('obeys sep= and leaves that line out, with true row numbers', async () => {
    const { rows, rowNumbers } = await table('sep=,\r\na,b\r\n"1;5",2\r\n');
    expect(rows).toEqual([
      ['a', 'b'],
      ['1;5', '2'],
    ]);
    expect(rowNumbers).toEqual([2, 3]);
  });

  it('takes the separator that a person chose', async () => {
    expect((await table('a:b\n1:2\n', { delimiter: ':' })).rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });
});

describe('records', () => {
  it.each([
    ['LF', 'a;b\n1;2\n'],
    ['CRLF', 'a;b\r\n1;2\r\n'],
    ['CR', 'a;b\r1;2\r'],
    ['no line end at the end', 'a;b\r\n1;2'],
    ['the end mark of DOS', 'a;b\r\n1;2\r\n\u001a'],
  ])('line ends: %s', async (_, text) => {
    expect((await table(text)).rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('keeps blank lines as rows without cells, and row numbers true', async () => {
    const { rows, rowNumbers } = await table('a;b\n\n1;2\n;\n\n3;4\n');
    expect(rows).toEqual([['a', 'b'], [], ['1', '2'], [null, null], [], ['3', '4']]);
    expect(rowNumbers).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('reads quotes, doubled quotes and line ends in quotes; the row is the line where the record starts', async () => {
    const { rows, rowNumbers, notes } = await table('a;b\r\n"x;y";"zei ""hoi"""\r\n"regel 1\r\nregel 2";2\r\n"";3\r\nlast;4\r\n');
    expect(rows.slice(1)).toEqual([
      ['x;y', 'zei "hoi"'],
      ['regel 1\r\nregel 2', '2'],
      [null, '3'],
      ['last', '4'],
    ]);
    expect(rowNumbers).toEqual([1, 2, 3, 5, 6]);
    expect(notes).toEqual([]);
  });

  it('reads a quote inside a text as a character', async () => {
    expect((await table('a;b\n5" scherm;1\n"een "mooi" ding";2\n')).rows.slice(1)).toEqual([
      ['5" scherm', '1'],
      ['een "mooi" ding', '2'],
    ]);
  });

  it('reads spaces before a quote', async () => {
    expect((await table('a, b\n1, "x, y"\n2, "z"\n')).rows[1]).toEqual(['1', 'x, y']);
  });

  it('reads single quotes where they enclose every text', async () => {
    expect((await table("'a';'b'\n'x;y';'1'\n'z';'2'\n")).rows[1]).toEqual(['x;y', '1']);
  });

  it.each([
    ['no other quotes', (n: number) => `${n};tekst;x`],
    ['quoted texts in the rows after it', (n: number) => `${n};"tekst ${n}";x`],
  ])('a quote that is never closed costs one cell, not the rest of the file: %s', async (_, line) => {
    const lines = Array.from({ length: 500 }, (_unused, n) => line(n));
    lines[100] = '100;"open;x';
    const { rows, rowNumbers, notes } = await table(`id;tekst;c\n${lines.join('\n')}\n`);
    expect(rows).toHaveLength(501);
    expect(rows[101]).toEqual(['100', '"open', 'x']);
    expect(rows[500]?.[0]).toBe('499');
    expect(rowNumbers.at(-1)).toBe(501);
    expect(notes).toEqual([expect.objectContaining({ code: 'quote_not_closed', rows: [102] })]);
  });

  it('does not swallow the rows between two stray quotes', async () => {
    const lines = Array.from({ length: 50 }, (_, n) => `${n};tekst;x`);
    lines[10] = '10;"open;x';
    lines[20] = '20;dicht";x';
    expect((await table(`id;tekst;c\n${lines.join('\n')}\n`)).rows).toHaveLength(51);
  });

  it('keeps and notes rows with more or fewer cells', async () => {
    const { rows, notes } = await table('a;b;c\n1;2;3\n1;2;3;4\n1;2\n1;2;3\n1;2;3;;\n');
    expect(rows[2]).toEqual(['1', '2', '3', '4']);
    expect(rows[3]).toEqual(['1', '2']);
    expect(notes).toEqual([
      expect.objectContaining({ code: 'rows_wider', rows: [3], values: { count: 1, width: 3 } }),
      expect.objectContaining({ code: 'rows_narrower', rows: [4], values: { count: 1, width: 3 } }),
    ]);
  });

  it('hands on large files in batches, with records over block borders whole', async () => {
    const lines = Array.from({ length: 30_000 }, (_, n) => `${n};"tekst; met ""quotes"" en\nregel ${n}";${'x'.repeat(n % 90)}`);
    const { rows, rowNumbers } = await table(`id;tekst;vulling\n${lines.join('\n')}\n`);
    expect(rows).toHaveLength(30_001);
    expect(rows.every((row, at) => at === 0 || (row[0] === String(at - 1) && row[1] === `tekst; met "quotes" en\nregel ${at - 1}`))).toBe(
      true,
    );
    expect(rowNumbers.at(-1)).toBe(2 * 29_999 + 2);
  });
});

describe('what is no text', () => {
  it.each([
    ['nothing', '', 'file_empty'],
    ['blank lines only', '\r\n\r\n  \r\n', 'file_empty'],
    ['a PNG', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'file_is_picture'],
    ['a JPEG', '\xff\xd8\xff\xe0\0\x10JFIF', 'file_is_picture'],
    ['a PDF', '%PDF-1.7\n%\xe2\xe3', 'file_is_pdf'],
    ['a rar', 'Rar!\x1a\x07\0', 'file_is_other_archive'],
    ['a gz', '\x1f\x8b\x08\0', 'file_is_other_archive'],
    ['RTF', '{\\rtf1\\ansi tekst}', 'file_is_document'],
    ['Parquet', 'PAR1\x15\x04', 'file_is_parquet'],
    ['other XML', '<?xml version="1.0"?><orders><order/></orders>', 'file_is_xml'],
    ['random bytes', Buffer.from(Array.from({ length: 4000 }, (_, n) => (n * 7919 + (n >> 3)) % 256)).toString('latin1'), 'file_not_text'],
  ])('%s is refused', async (_, content, code) => {
    expect(await refusalOf(Buffer.from(content, 'latin1'), 'export.csv')).toBe(code);
  });

  it('refuses a line without end instead of holding it in memory', async () => {
    expect(await refusalOf(Buffer.alloc(40 * 1024 * 1024, 'x;'))).toBe('line_too_long');
  });
});
