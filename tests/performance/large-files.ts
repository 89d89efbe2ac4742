/** Large exports for the bench: the same rows as Dutch text and as a workbook, written as raw bytes from a seed. */
import { createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';
import { sheetXml, stylesXml, workbookParts } from '../raw-files/xlsx';
import { rawZip } from '../raw-files/zip';

const headers = [
  'Datum',
  'Tijd',
  'Gespreks-ID',
  'Wachtrij',
  'Kanaal',
  'Medewerker',
  'Reden van contact',
  'Beantwoord',
  'Wachttijd (sec)',
  'Gesprekstijd',
  'Nawerktijd (sec)',
  'Doorverbonden',
];
const queues = ['Verkoop', 'Service', 'Storingen', 'Facturen', 'Zakelijk', 'Opzeggen', 'Verhuizen', 'Café Zuid'];
const reasons = ['Factuur', 'Storing', 'Bestelling', 'Klacht', 'Adreswijziging', 'Opzegging', 'Informatie'];
const two = (value: number) => String(value).padStart(2, '0');

interface ContactRow {
  readonly second: number;
  readonly id: number;
  readonly queue: string;
  readonly agent: string;
  readonly reason: string;
  readonly answered: boolean;
  readonly wait: number;
  readonly talk: number;
  readonly wrap: number;
  readonly transferred: boolean;
}

const firstDay = Date.UTC(2024, 0, 1) / 1000;
const openSeconds = 36_000;

/** Contacts in order of time over `rows / 4000` opening days, from 8:00 to 18:00. */
function* contactRows(rows: number, seed: number): Generator<ContactRow> {
  let state = seed >>> 0;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  const perDay = 4000;
  for (let index = 0; index < rows; index++) {
    const day = Math.floor(index / perDay);
    const second = firstDay + day * 86_400 + 28_800 + Math.floor(((index % perDay) / perDay) * openSeconds);
    const answered = random() > 0.07;
    yield {
      second,
      id: 20_240_000_000 + index,
      queue: queues[Math.floor(random() * queues.length)] as string,
      agent: `Medewerker ${1 + Math.floor(random() * 220)}`,
      reason: reasons[Math.floor(random() * reasons.length)] as string,
      answered,
      wait: Math.round(random() * 1200) / 10,
      talk: answered ? 30 + Math.floor(random() * 900) : 0,
      wrap: answered ? Math.floor(random() * 120) : 0,
      transferred: answered && random() < 0.08,
    };
  }
}

const moment = (second: number) => {
  const date = new Date(second * 1000);
  return {
    day: `${two(date.getUTCDate())}-${two(date.getUTCMonth() + 1)}-${date.getUTCFullYear()}`,
    clock: `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`,
  };
};
const yes = (value: boolean) => (value ? 'Ja' : 'Nee');
const talkText = (seconds: number) => `${Math.floor(seconds / 3600)}:${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;

function textLine(row: ContactRow): string {
  const { day, clock } = moment(row.second);
  const wait = row.wait.toFixed(1).replace('.', ',');
  const talk = row.answered ? talkText(row.talk) : '';
  return `${day};${clock};G${row.id};${row.queue};Telefoon;${row.answered ? row.agent : ''};${row.reason};${yes(row.answered)};${wait};${talk};${row.answered ? row.wrap : ''};${yes(row.transferred)}\r\n`;
}

async function* inBlocks(pieces: Iterable<string>): AsyncGenerator<Buffer> {
  let block = '';
  for (const piece of pieces) {
    block += piece;
    if (block.length < 1_000_000) continue;
    yield Buffer.from(block);
    block = '';
  }
  yield Buffer.from(block);
}

/** A Dutch export: `;`, decimal comma, Ja/Nee, h:mm:ss, Windows line ends, UTF-8. */
export async function writeLargeCsv(path: string, rows: number, seed = 7): Promise<void> {
  function* lines() {
    yield `${headers.join(';')}\r\n`;
    for (const row of contactRows(rows, seed)) yield textLine(row);
  }
  await pipeline(inBlocks(lines()), createWriteStream(path));
}

class SharedTexts {
  readonly places = new Map<string, number>();
  readonly texts: string[] = [];
  at(text: string): number {
    const known = this.places.get(text);
    if (known !== undefined) return known;
    const place = this.texts.length;
    this.places.set(text, place);
    this.texts.push(text);
    return place;
  }
}

function sheetRow(row: ContactRow, at: number, texts: SharedTexts): string {
  const shared = (letter: string, text: string) => `<c r="${letter}${at}" t="s"><v>${texts.at(text)}</v></c>`;
  const number = (letter: string, value: number, style = 0) => `<c r="${letter}${at}"${style ? ` s="${style}"` : ''}><v>${value}</v></c>`;
  const day = Math.floor(row.second / 86_400) + 25_569;
  return [
    `<row r="${at}">`,
    number('A', day, 1),
    number('B', (row.second % 86_400) / 86_400, 2),
    number('C', row.id),
    shared('D', row.queue),
    shared('E', 'Telefoon'),
    row.answered ? shared('F', row.agent) : '',
    shared('G', row.reason),
    shared('H', yes(row.answered)),
    number('I', row.wait),
    row.answered ? number('J', row.talk / 86_400, 3) : '',
    row.answered ? number('K', row.wrap) : '',
    shared('L', yes(row.transferred)),
    '</row>',
  ].join('');
}

/** A workbook as Excel writes it: one sheet, shared strings, dates and durations as formatted numbers. `rows` counts the rows of the sheet, header included. */
export async function writeLargeXlsx(path: string, rows: number, seed = 7): Promise<void> {
  const texts = new SharedTexts();
  const [before = '', after = ''] = sheetXml('\u0000', { head: `<dimension ref="A1:L${rows}"/>` }).split('\u0000');
  function* pieces() {
    yield before;
    yield `<row r="1">${headers.map((header, at) => `<c r="${String.fromCharCode(65 + at)}1" t="s"><v>${texts.at(header)}</v></c>`).join('')}</row>`;
    let at = 2;
    for (const row of contactRows(rows - 1, seed)) yield sheetRow(row, at++, texts);
    yield after;
  }
  let checksum = 0;
  let bytes = 0;
  async function* counted() {
    for await (const block of inBlocks(pieces())) {
      checksum = crc32(block, checksum);
      bytes += block.length;
      yield block;
    }
  }
  const packedPath = `${path}.packed`;
  await pipeline(counted(), createDeflateRaw({ level: 1 }), createWriteStream(packedPath));
  const styles = stylesXml([0, 14, 21, '[h]:mm:ss']);
  const strings = `<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${texts.texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`;
  const parts = workbookParts({ sheets: [{ name: 'Gesprekken', xml: '' }], sharedStrings: strings, styles }).map((part) =>
    part.path === 'xl/worksheets/sheet1.xml'
      ? { ...part, packed: readFileSync(packedPath), claimedBytes: bytes, claimedCrc: checksum }
      : part,
  );
  writeFileSync(path, rawZip(parts));
  await rm(packedPath);
}
