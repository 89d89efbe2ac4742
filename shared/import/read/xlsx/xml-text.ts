/** Small pieces of XML reading for parts whose shape is known. No entities beyond the five of XML: a document type is refused elsewhere. */
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const entity = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(\w+));/g;
/** Excel writes control characters as _x000D_, and a literal _x000D_ as _x005F_x000D_. */
const excelEscape = /_x([0-9A-Fa-f]{4})_/g;

/** Halves of letters, which UTF-8 cannot hold. */
const half = /\p{Surrogate}/gu;

const fromCode = (code: number, whole: string) => {
  if (code > 0x10ffff) return whole;
  return code >= 0xd800 && code <= 0xdfff ? '\ufffd' : String.fromCodePoint(code);
};

/** XML text as people read it. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(entity, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (hex) return fromCode(Number.parseInt(hex, 16), whole);
    if (decimal) return fromCode(Number(decimal), whole);
    return named[name ?? ''] ?? whole;
  });
}

/** The text of a cell: XML and Excel's own escapes undone, line ends as \n. */
export function cellText(text: string): string {
  let plain = unescapeXml(text);
  if (plain.includes('_x'))
    plain = plain.replace(excelEscape, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))).replace(half, '\ufffd');
  return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
}

/** An attribute of a start tag, by local name, whatever its prefix and kind of quotes. */
export function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : unescapeXml(value);
}

/** The start tags of one local name in a small part, as the text of their attributes. */
export const tagsOf = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<(?:[\\w.-]+:)?${name}(?=[\\s/>])([^>]*)>`, 'g'))].map((match) => match[1] as string);

/** The inside of the first element of one local name in a small part; '' when it is not there. */
export const insideOf = (xml: string, name: string): string =>
  new RegExp(`<((?:[\\w.-]+:)?)${name}(?=[\\s>])[^>]*>([\\s\\S]*?)</\\1${name}>`).exec(xml)?.[2] ?? '';

const phonetic = /<((?:[\w.-]+:)?)rPh(?=[\s>])[\s\S]*?<\/\1rPh>/g;
const textRun = /<(?:[\w.-]+:)?t(?:\s[^>]*[^/])?>([^<]*(?:<!\[CDATA\[[\s\S]*?\]\]>[^<]*)*)</g;
const characterData = /<!\[CDATA\[([\s\S]*?)\]\]>/g;

/** The text of a rich or plain string: its runs joined, the pronunciation marks of Japanese left out. */
export function richText(xml: string): string {
  const shown = xml.includes('rPh') ? xml.replace(phonetic, '') : xml;
  let text = '';
  for (const run of shown.matchAll(textRun)) {
    const raw = run[1] as string;
    text += raw.includes('<![CDATA[')
      ? raw
          .split(characterData)
          .map((piece, at) => (at % 2 === 1 ? piece : cellText(piece)))
          .join('')
      : cellText(raw);
  }
  return text;
}

const documentType = /<!DOCTYPE|<!ENTITY/i;
/** A document type could define entities that grow without end. */
export const hasDocumentType = (xml: string): boolean => documentType.test(xml);

/** Bytes of an XML part as text: UTF-8, or UTF-16 with a mark. */
export function decodeXml(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2);
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)))
      .swap16()
      .toString('utf16le');
  return bytes.toString('utf8', bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0);
}
