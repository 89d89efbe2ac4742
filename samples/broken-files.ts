import { deflateSync } from 'node:zlib';
import officeCrypto from 'officecrypto-tool';
import type { SampleFile } from './write/files';
import { workbookFile } from './write/workbook';

/** The password of the protected workbook; a test may want to open it. */
export const brokenWorkbookPassword = 'geheim-2025';

/**
 * Files that cannot be read, one of each kind that people hand over by mistake. The encryption draws its own salt, so the protected
 * workbook differs each time it is made; the generator keeps the one that is there.
 */
export async function brokenFiles(): Promise<SampleFile[]> {
  const ordinary = await workbookFile('ordinary.xlsx', [{ name: 'Telefonie', rows: [['Datum', 'Aangeboden', 'Beantwoord'], ...days()] }]);
  const bytes = Buffer.from(ordinary.bytes);
  return [
    { name: 'empty.csv', bytes: new Uint8Array(0) },
    { name: 'picture.xlsx', bytes: smallPicture() },
    { name: 'password.xlsx', bytes: officeCrypto.encrypt(bytes, { password: brokenWorkbookPassword }) },
    { name: 'truncated.xlsx', bytes: bytes.subarray(0, Math.floor(bytes.length * 0.6)) },
    { name: 'truncated.zip', bytes: bytes.subarray(0, Math.floor(bytes.length * 0.3)) },
    letter(),
    { name: 'empty-folder/.gitkeep', bytes: new Uint8Array(0) },
  ];
}

const days = () =>
  Array.from({ length: 60 }, (_, index) => [`${String((index % 28) + 1).padStart(2, '0')}-01-2025`, 400 + index, 380 + index]);

function letter(): SampleFile {
  const lines = [
    'Beste adviseur,',
    'Hierbij stuur ik u de gegevens waar u om vroeg. De cijfers staan nog in het oude systeem,',
    'dus dit bestand is alleen een begeleidend schrijven. Volgende week, als Karin terug is,',
    'krijgt u de echte export; die is groter, zo meldde de leverancier.',
    '',
    'Met vriendelijke groet, de afdeling Klantenservice',
  ];
  return { name: 'free-text.csv', bytes: Buffer.from(`${lines.join('\r\n')}\r\n`, 'utf8') };
}

/** A picture of eight by eight points, written by hand: signature, header, data, end. */
function smallPicture(): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(8, 0);
  header.writeUInt32BE(8, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const points = Buffer.alloc(8 * 25, 0x7f);
  for (let line = 0; line < 8; line++) points[line * 25] = 0;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(points)), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(kind: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(cyclicCheck(body));
  return Buffer.concat([length, body, check]);
}

/** CRC-32 as PNG wants it. */
function cyclicCheck(bytes: Uint8Array): number {
  let check = 0xffffffff;
  for (const byte of bytes) {
    check ^= byte;
    for (let bit = 0; bit < 8; bit++) check = check & 1 ? (check >>> 1) ^ 0xedb88320 : check >>> 1;
  }
  return (check ^ 0xffffffff) >>> 0;
}
