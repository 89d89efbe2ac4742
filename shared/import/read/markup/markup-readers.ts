import type { FormatReader, OpenFile } from '../../table';
import { decodeStream } from '../decode-stream';
import { type FileFacts, fileBlocks, fingerprint, readHead } from '../file-head';
import { limits } from '../limits';
import { megabytes, refusal } from '../refuse';
import { isFlatOpenDocument, isHtml, isOtherXml, isSpreadsheetXml } from '../signatures';
import { decodeFlow, isKnownEncoding } from '../text/decode';
import { byteOrderMark, EncodingCheck, type EncodingFound, wideByNulPattern } from '../text/encoding';
import { hasDocumentType } from '../xlsx/xml-text';
import type { ZipPackage } from '../zip-package';
import { HtmlTables } from './html';
import { openMarkup } from './markup-file';
import { OpenDocumentTables } from './open-document';
import { Spreadsheet2003 } from './spreadsheet-2003';
import type { TableSink } from './table-sink';

const headBytes = 8192;

async function* refusingDocumentType(texts: AsyncIterable<string>, file: string): AsyncGenerator<string> {
  let head = '';
  for await (const text of texts) {
    if (head.length < headBytes) {
      head += text.slice(0, headBytes);
      if (hasDocumentType(head)) throw refusal('document_type_refused', { file });
    }
    yield text;
  }
}

/** The encoding that a web page or XML file names, unless its mark or its bytes say otherwise. */
function encodingOf(head: Buffer, check: EncodingCheck): EncodingFound {
  const certain = byteOrderMark(head) ?? wideByNulPattern(head);
  if (certain) return certain;
  const judged = check.verdict();
  const named = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head.toString('latin1'))?.[1]?.toLowerCase();
  if (judged.encoding === 'utf-8' || named === undefined || named.startsWith('utf') || !isKnownEncoding(named)) return judged;
  return { encoding: named === 'iso-8859-1' ? 'windows-1252' : named, markBytes: 0, confidence: 0.95 };
}

async function* textOf(file: FileFacts, { encoding, markBytes }: EncodingFound, signal?: AbortSignal): AsyncGenerator<string> {
  let skip = markBytes;
  const blocks = async function* () {
    for await (const block of fileBlocks(file.path, signal)) {
      yield block.subarray(skip);
      skip = 0;
    }
  };
  yield* decodeFlow(blocks(), encoding);
}

const dialects = {
  html: (sink: TableSink) => new HtmlTables(sink),
  xml: (sink: TableSink) => new Spreadsheet2003(sink),
  ods: (sink: TableSink) => new OpenDocumentTables(sink),
};

async function openMarkupFile(path: string, name: string, kind: 'html' | 'xml' | 'ods'): Promise<OpenFile> {
  const check = new EncodingCheck();
  const { sha256, bytes } = await fingerprint(path, (block) => check.add(block));
  if (bytes > limits.wholeFileBytes)
    throw refusal('file_too_large', { file: name }, { megabytes: megabytes(bytes), limit: megabytes(limits.wholeFileBytes) });
  const file = { path, name, sha256, bytes };
  const found = encodingOf(await readHead(path, headBytes), check);
  const isXml = kind !== 'html';
  return openMarkup(
    {
      file,
      format: kind,
      xmlMode: isXml,
      texts: (signal) => (isXml ? refusingDocumentType(textOf(file, found, signal), name) : textOf(file, found, signal)),
      dialect: dialects[kind],
      close: async () => {},
    },
    isXml ? 'file_empty' : 'html_without_table',
  );
}

/** Web pages with tables, often under the name .xls. */
export const htmlReader: FormatReader = { format: 'html', recognises: isHtml, open: (path, name) => openMarkupFile(path, name, 'html') };

/** XML Spreadsheet 2003, often under the name .xls, and OpenDocument in one file (.fods); other XML is refused by name. */
export const spreadsheetXmlReader: FormatReader = {
  format: 'xml',
  recognises: (head) => isSpreadsheetXml(head) || isOtherXml(head),
  open: async (path, name) => {
    const head = await readHead(path, headBytes);
    if (isFlatOpenDocument(head)) return openMarkupFile(path, name, 'ods');
    if (!isSpreadsheetXml(head)) throw refusal('file_is_xml', { file: name });
    return openMarkupFile(path, name, 'xml');
  },
};

/** An OpenDocument spreadsheet whose package is already open; closing the file closes the package. */
export function openOds(zip: ZipPackage, file: FileFacts): Promise<OpenFile> {
  return openMarkup(
    {
      file,
      format: 'ods',
      xmlMode: true,
      texts: (signal) => refusingDocumentType(decodeStream(zip.read('content.xml', limits.partBytes, signal)), file.name),
      dialect: (sink) => new OpenDocumentTables(sink),
      close: async () => zip.close(),
    },
    'file_empty',
  );
}
