/** What the first bytes of a file say it is, whatever its name ends with. */
const startsWith = (head: Uint8Array, ...bytes: number[]) => bytes.every((byte, at) => head[at] === byte);
const latin = (head: Uint8Array, from: number, to: number) => Buffer.from(head.subarray(from, to)).toString('latin1');

export const isZip = (head: Uint8Array) => startsWith(head, 0x50, 0x4b, 0x03, 0x04) || startsWith(head, 0x50, 0x4b, 0x05, 0x06);
/** Compound file: xls, or the shell around a workbook with a password. */
export const isCompoundFile = (head: Uint8Array) => startsWith(head, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
export const isParquet = (head: Uint8Array) => latin(head, 0, 4) === 'PAR1';
/** A bare BIFF stream without the compound shell, as very old exporters write: the first record is BOF. */
export const isBareBiff = (head: Uint8Array) =>
  startsWith(head, 0x09, 0x08, 0x10, 0x00) ||
  startsWith(head, 0x09, 0x08, 0x08, 0x00) ||
  startsWith(head, 0x09, 0x04, 0x06, 0x00) ||
  startsWith(head, 0x09, 0x02, 0x06, 0x00);

/** The opening of a text with marks, spaces and comments taken off, in lower case: enough to tell HTML and XML from tables of text. */
function openingOf(head: Uint8Array): string {
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0x3c && head[1] === 0x00);
  const text = Buffer.from(head.subarray(0, 8192)).toString(wide ? 'utf16le' : 'latin1');
  return text
    .replace(/^(\u00ef\u00bb\u00bf|\ufeff)/, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .trimStart()
    .toLowerCase();
}

export function isHtml(head: Uint8Array): boolean {
  const opening = openingOf(head);
  return /^(<\?xml[^>]*>\s*)?(<!doctype html|<html|<head|<body|<table|<meta|<style|<div|<font)\b/.test(opening);
}

/** XML Spreadsheet 2003. */
export function isSpreadsheetXml(head: Uint8Array): boolean {
  const opening = openingOf(head);
  return (
    /^(<\?xml|<\?mso-application|<workbook|<\w+:workbook)/.test(opening) && opening.includes('urn:schemas-microsoft-com:office:spreadsheet')
  );
}
/** An OpenDocument spreadsheet in one XML file (.fods), as LibreOffice saves it. */
export const isFlatOpenDocument = (head: Uint8Array) =>
  /<office:document\b[^>]*office:mimetype="application\/vnd\.oasis\.opendocument\.spreadsheet(?:-template)?"/.test(openingOf(head));
export const isOtherXml = (head: Uint8Array) => /^<\?xml/.test(openingOf(head));

/** A kind of file that can hold no table for us, as the code of the refusal; null when it may be one. */
export function foreignKind(head: Uint8Array): string | null {
  const picture =
    startsWith(head, 0x89, 0x50, 0x4e, 0x47) ||
    startsWith(head, 0xff, 0xd8, 0xff) ||
    latin(head, 0, 4) === 'GIF8' ||
    (latin(head, 0, 4) === 'RIFF' && latin(head, 8, 12) === 'WEBP') ||
    (latin(head, 0, 2) === 'BM' && latin(head, 6, 10) === '\0\0\0\0') ||
    latin(head, 4, 12) === 'ftypheic' ||
    startsWith(head, 0x49, 0x49, 0x2a, 0x00) ||
    startsWith(head, 0x4d, 0x4d, 0x00, 0x2a);
  if (picture) return 'file_is_picture';
  if (latin(head, 0, 5) === '%PDF-') return 'file_is_pdf';
  if (latin(head, 0, 5) === '{\\rtf') return 'file_is_document';
  const archive = startsWith(head, 0x37, 0x7a, 0xbc, 0xaf) || latin(head, 0, 4) === 'Rar!' || startsWith(head, 0x1f, 0x8b);
  if (archive) return 'file_is_other_archive';
  if (startsWith(head, 0x4d, 0x5a) || latin(head, 1, 4) === 'ELF') return 'file_not_text';
  if (latin(head, 0, 15) === 'SQLite format 3') return 'file_is_database';
  if (/^ID;P/.test(latin(head, 0, 4)) || /^TABLE\r?\n0,1\r?\n/.test(latin(head, 0, 14))) return 'file_is_exchange_format';
  if (/^(?:\[\s*\{|\{)\s*"/.test(openingOf(head))) return 'file_is_json';
  return null;
}
