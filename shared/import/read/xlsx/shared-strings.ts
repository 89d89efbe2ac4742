import { limits } from '../limits';
import { refusal } from '../refuse';
import { cellText, hasDocumentType, richText } from './xml-text';

/** The shared strings of a workbook, in order. Streams the part; refuses a document type and a string without end. */
export async function readSharedStrings(texts: AsyncIterable<string>, file: string): Promise<string[]> {
  const strings: string[] = [];
  let buffer = '';
  let prefix: string | null = null;
  for await (const text of texts) {
    buffer += text;
    if (prefix === null) {
      if (hasDocumentType(buffer.slice(0, 65_536))) throw refusal('document_type_refused', { file });
      const root = /<((?:[\w.-]+:)?)sst(?=[\s/>])/.exec(buffer);
      if (!root) {
        if (buffer.length > 65_536) throw refusal('workbook_damaged', { file }, {}, 'shared strings without root');
        continue;
      }
      prefix = root[1] as string;
    }
    buffer = buffer.slice(takeStrings(buffer, prefix, strings));
    if (buffer.length > limits.rowCharacters) throw refusal('cell_too_large', { file });
  }
  return strings;
}

/** Takes the whole strings out of the buffer; returns where the unfinished rest starts. */
function takeStrings(buffer: string, prefix: string, strings: string[]): number {
  const open = `<${prefix}si`;
  const close = `</${prefix}si>`;
  const plainOpen = `<${prefix}t>`;
  const plainClose = `</${prefix}t>`;
  for (let at = 0; ; ) {
    const start = buffer.indexOf(open, at);
    if (start < 0) return Math.max(at, buffer.length - open.length);
    const tagEnd = buffer.indexOf('>', start);
    if (tagEnd < 0) return start;
    if (buffer[tagEnd - 1] === '/') {
      strings.push('');
      at = tagEnd + 1;
      continue;
    }
    const end = buffer.indexOf(close, tagEnd);
    if (end < 0) return start;
    const from = tagEnd + 1 + plainOpen.length;
    const isPlain = buffer.startsWith(plainOpen, tagEnd + 1) && buffer.indexOf('<', from) === end - plainClose.length;
    strings.push(isPlain ? cellText(buffer.slice(from, end - plainClose.length)) : richText(buffer.slice(tagEnd + 1, end)));
    at = end + close.length;
  }
}
