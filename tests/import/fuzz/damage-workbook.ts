/** What goes wrong inside a zip: its directory, its parts, and the XML of a workbook's sheets. */
import JSZip from 'jszip';
import { type RawEntry, rawZip } from '../../raw-files/zip';
import { pick, type Random } from './seeded';

export const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 2).toString('latin1') === 'PK';

/** Entries of the directory at the end: sizes, checksums, offsets and names as they should not be. */
function damageDirectory(bytes: Buffer, random: Random): Buffer {
  const damaged = Buffer.from(bytes);
  const places: number[] = [];
  for (let at = damaged.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = damaged.indexOf('PK\x01\x02', at + 4, 'latin1')) places.push(at);
  const at = places.length > 0 ? pick(places, random) : 0;
  const end = damaged.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  // Fields of an entry (method, checksum, sizes, name length, offset), then those of the end of the directory.
  const fields = [10, 16, 20, 24, 28, 42].map((field) => at + field).concat(end < 0 ? [] : [8, 10, 12, 16, 20].map((field) => end + field));
  const field = pick(fields, random);
  if (field + 4 > damaged.length) return damaged.subarray(0, damaged.length >> 1);
  if (random(2) === 0) damaged.writeUInt32LE(pick([0, 1, 0xffff, 0x7fffffff, 0xffffffff], random), field);
  else damaged[field] = random(256);
  return damaged;
}

type Change = (xml: string, random: Random) => string;

/** Replaces one of the matches, chosen at random. */
const one = (xml: string, pattern: RegExp, random: Random, by: (found: string) => string): string => {
  const found = [...xml.matchAll(pattern)];
  if (found.length === 0) return xml;
  const match = pick(found, random);
  return xml.slice(0, match.index) + by(match[0]) + xml.slice(match.index + match[0].length);
};
const references = ['A1', 'XFD1048576', 'XFE2', 'A0', 'A1048577', 'ZZZZ9', '', 'b3', '$C$4', '7'];
const values = [
  '999999',
  '-1',
  '1.5',
  'NaN',
  '1e309',
  '',
  '45000.123456789',
  '0.5',
  '2958466',
  '&#0;',
  '&niets;',
  '&#x1F600;',
  'TRUE',
  ' 12 ',
];

const sheetChanges: readonly Change[] = [
  (xml, random) => one(xml, /<v>[^<]*<\/v>/g, random, () => `<v>${pick(values, random)}</v>`),
  (xml, random) => one(xml, /<v>[^<]*<\/v>/g, random, () => `<v>${pick(values, random)}</v>`),
  (xml, random) => one(xml, /<c r="[^"]*"/g, random, () => `<c r="${pick(references, random)}"`),
  (xml, random) =>
    one(xml, /<row r="[^"]*"/g, random, () => `<row r="${pick(['1', '3', '0', '-2', '1048576', '1048577', '9999999999'], random)}"`),
  (xml, random) =>
    one(xml, /<c [^>]*t="[^"]*"/g, random, (found) =>
      found.replace(/t="[^"]*"/, `t="${pick(['s', 'n', 'b', 'e', 'd', 'str', 'inlineStr', 'x'], random)}"`),
    ),
  (xml, random) => one(xml, /<c r="[^"]*"(?![^>]* t=)/g, random, (found) => `${found} t="${pick(['s', 'b', 'str', 'd'], random)}"`),
  (xml, random) => one(xml, /<c r="[^"]*"/g, random, (found) => `${found} s="${pick(['0', '1', '99', '-1', 'x'], random)}"`),
  (xml, random) => one(xml, /<row .*?<\/row>/gs, random, (found) => found + found),
  (xml, random) => one(xml, /<row .*?<\/row>/gs, random, () => ''),
  (xml, random) => one(xml, /<c .*?<\/c>/gs, random, (found) => found + found),
  (xml, random) => one(xml, /<\/(?:row|c|v|sheetData|worksheet)>/g, random, () => ''),
  (xml, random) => one(xml, /<row /g, random, () => '<!-- een <row r="5"> --><row '),
  (xml, random) => one(xml, /<v>/g, random, () => '<v><![CDATA[12]]>'),
  (xml) =>
    xml.replace(/^<\?xml[^>]*\?>/, (found) => `${found}<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>`).replace('<v>', '<v>&b;'),
  (xml) => xml.replace(/<sheetData>/, '<dimension ref="A1:XFD1048576"/><sheetData>'),
  (xml, random) =>
    xml.replace(
      /<\/sheetData>/,
      `</sheetData><mergeCells><mergeCell ref="${pick(['A1:C2', 'A2:A9', 'C2:A1', 'A1:XFD1048576', 'x'], random)}"/></mergeCells>`,
    ),
  (xml) => xml.replaceAll('<row ', '<x:row ').replaceAll('</row>', '</x:row>'),
  (xml, random) => xml.replace(/encoding="[^"]*"/i, `encoding="${pick(['UTF-16', 'ISO-8859-1', 'klingon'], random)}"`),
  (xml, random) => xml.slice(0, random(xml.length)),
];
const stringChanges: readonly Change[] = [
  (xml, random) => one(xml, /<si>.*?<\/si>/gs, random, () => ''),
  (xml, random) => one(xml, /<si>.*?<\/si>/gs, random, () => '<si/>'),
  (xml, random) => one(xml, /<t[^>]*>/g, random, (found) => `${found}&niets;`),
  (xml, random) => one(xml, /<t[^>]*>/g, random, (found) => `${found}${pick(['_x000D_', '&#10;', '&#x41;', 'a\nb', '\t'], random)}`),
  (xml, random) => one(xml, /<\/(?:si|t|sst)>/g, random, () => ''),
  (xml) => xml.replace(/uniqueCount="\d+"/, 'uniqueCount="4000000000"'),
];

const changesFor = (path: string): readonly Change[] =>
  path.includes('sharedStrings')
    ? stringChanges
    : path.endsWith('.xml') && path.includes('sheets/')
      ? sheetChanges
      : [(xml, random) => xml.slice(0, random(xml.length))];

/** Which part is changed: sheets and texts mostly, now and then whatever else holds the workbook together. */
const partToChange = (paths: readonly string[], random: Random): string => {
  const telling = paths.filter((path) => /sheets\/|sharedStrings|\.csv$/.test(path));
  return telling.length > 0 && random(8) > 0 ? pick(telling, random) : pick(paths, random);
};

/** Another zip with the same parts, of which one was changed, left out or put in twice. */
async function damagePart(bytes: Buffer, random: Random): Promise<Buffer | null> {
  const zip = await JSZip.loadAsync(bytes).catch(() => null);
  const paths = Object.values(zip?.files ?? {}).flatMap(({ dir, name }) => (dir ? [] : [name]));
  if (!zip || paths.length === 0) return null;
  const target = partToChange(paths, random);
  const kind = random(16);
  const entries: RawEntry[] = [];
  for (const path of paths) {
    const content = await (zip.file(path) as JSZip.JSZipObject).async('nodebuffer');
    if (path !== target) entries.push({ path, content });
    else if (kind === 1) entries.push({ path, content }, { path, content });
    else if (kind > 1)
      entries.push({ path, content: Buffer.from(pick(changesFor(path), random)(content.toString('latin1'), random), 'latin1') });
  }
  return rawZip(entries);
}

/** A workbook or archive with its directory damaged, or with one of its parts changed. */
export async function damageWorkbook(bytes: Buffer, random: Random): Promise<Buffer> {
  if (random(4) === 0) return damageDirectory(bytes, random);
  return (await damagePart(bytes, random)) ?? damageDirectory(bytes, random);
}
