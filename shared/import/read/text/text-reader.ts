import { stat } from 'node:fs/promises';
import type { FormatReader, OpenFile, OpenOptions, PlainText, RawRow, RawSheet, ReaderNote, TextFound } from '../../table';
import { fileBlocks, fingerprint, readHead } from '../file-head';
import { batchRows } from '../limits';
import { Notebook } from '../notebook';
import { refusal } from '../refuse';
import { decodeLines, isKnownEncoding } from './decode';
import { byteOrderMark, EncodingCheck, type EncodingFound, wideByNulPattern } from './encoding';
import { cutAfterLastLine } from './line-blocks';
import { PlainFacts } from './plain-facts';
import { type SniffedShape, sniff } from './sniff';
import { RecordSplitter } from './split-records';
import { isCopied, utf8Copy } from './utf8-copy';

const headBytes = 64 * 1024;
const sampleBytes = 256 * 1024;

/** Text has hardly any control characters besides tab, line ends, form feed and the end mark of DOS. */
export function looksLikeText(head: Uint8Array): boolean {
  if (byteOrderMark(head) || wideByNulPattern(head)) return true;
  let control = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27)) control += 1;
  return control <= head.length * 0.01;
}

async function* withoutMark(
  blocks: AsyncIterable<Buffer>,
  markBytes: number,
  onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<Buffer> {
  let skip = markBytes;
  for await (const block of blocks) {
    onBytes(block.length);
    yield block.subarray(Math.min(skip, block.length));
    skip = Math.max(0, skip - block.length);
  }
}

async function* asBlocks(block: Buffer): AsyncGenerator<Buffer> {
  yield block;
}

async function findEncoding(path: string, { signal, onShare }: OpenOptions) {
  const head = await readHead(path, headBytes);
  const check = new EncodingCheck();
  const facts = new PlainFacts();
  const mark = byteOrderMark(head);
  const wide = mark?.encoding === 'utf-8' ? null : (mark ?? wideByNulPattern(head));
  const { size } = await stat(path);
  let seen = 0;
  const look = (block: Buffer) => {
    seen += block.length;
    onShare?.(seen / size);
    if (wide) return;
    check.add(block);
    facts.add(block);
  };
  const file = { ...(await fingerprint(path, look, signal)), facts: wide ? null : facts };
  const judged = wide ?? check.verdict();
  // A mark is a promise; when the bytes break it, another source was pasted behind it.
  const found: EncodingFound = mark && !wide ? { ...mark, encoding: judged.encoding === 'utf-8' ? 'utf-8' : 'mixed' } : judged;
  return { ...file, mark, found };
}

/** The encoding that a person says it is; a mark of that encoding is no text. */
function chosenEncoding(encoding: string, mark: EncodingFound | null, name: string): EncodingFound {
  if (!isKnownEncoding(encoding)) throw refusal('encoding_unknown', { file: name }, { encoding });
  return { encoding, markBytes: mark?.encoding === encoding ? mark.markBytes : 0, confidence: 1 };
}

async function takeSample(path: string, name: string, found: EncodingFound): Promise<string> {
  const head = await readHead(path, sampleBytes);
  const cut = head.length < sampleBytes || found.encoding.startsWith('utf-16') ? head.length : cutAfterLastLine(head) || head.length;
  const parts: string[] = [];
  for await (const text of decodeLines(withoutMark(asBlocks(head.subarray(0, cut)), found.markBytes), found.encoding, name, () => {})) {
    parts.push(text);
  }
  const sample = parts.join('');
  if (head.length < sampleBytes) return sample;
  const lastLine = Math.max(sample.lastIndexOf('\n'), sample.lastIndexOf('\r'));
  return lastLine < 0 ? sample : sample.slice(0, lastLine + 1);
}

/** "JosÃ©", "CafÃ«", "â‚¬ 3": UTF-8 that was once read as Windows-1252 and saved again. */
const twiceEncoded = /[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â‚¬|â€[™œ“”˜]/g;
const wordAround = 12;

/** Names that were spoilt before the file was handed over cannot be mended with certainty: they are kept and named. */
function twiceEncodedNotes(sample: string): ReaderNote[] {
  const places = [...sample.matchAll(twiceEncoded)].map((match) => match.index);
  if (places.length === 0) return [];
  const examples = places.slice(0, 20).map((at) => {
    const before = /[^\s;,|"]*$/.exec(sample.slice(Math.max(0, at - wordAround), at))?.[0] ?? '';
    return before + (/^[^\s;,|"]*/.exec(sample.slice(at, at + wordAround))?.[0] ?? '');
  });
  return [{ code: 'twice_encoded', values: { count: places.length }, examples: [...new Set(examples)].slice(0, 5) }];
}

/** The one table of a text file, streamed: memory stays at a few blocks of a megabyte. */
class TextSheet implements RawSheet {
  readonly sheet = null;
  readonly hidden = false;
  readonly hiddenColumns = [];
  readonly date1904 = false;
  readonly merged = [];
  readonly numberFormats = [];
  readonly expectedRows = null;
  readonly text: RawSheet['text'];
  private readonly notebook: Notebook;
  private bytesRead = 0;

  constructor(
    private readonly path: string,
    readonly file: string,
    private readonly bytes: number,
    private readonly found: EncodingFound,
    private readonly shape: SniffedShape,
    spoilt: readonly ReaderNote[],
    private readonly facts: PlainFacts | null,
    byItself: { readonly found: TextFound; readonly remembered?: boolean },
  ) {
    const { encoding, confidence } = found;
    const header = shape.fixed?.header;
    const named = header ? { headerRows: header } : {};
    this.text = { encoding, encodingConfidence: confidence, delimiter: shape.delimiter, quote: shape.quote, ...named, ...byItself };
    const doubtful = confidence < 0.9 && encoding !== 'windows-1252';
    this.notebook = new Notebook([
      ...(doubtful ? [{ code: 'encoding_judged', values: { encoding, percent: Math.round(confidence * 100) } }] : []),
      ...(shape.fixed ? [{ code: 'fixed_columns', values: { count: shape.width } }] : []),
      ...spoilt,
    ]);
  }

  get notes() {
    return this.notebook.notes;
  }

  share(): number {
    return this.bytes === 0 ? 1 : Math.min(1, this.bytesRead / this.bytes);
  }

  async *rows(signal?: AbortSignal): AsyncGenerator<readonly RawRow[]> {
    this.notebook.startPass();
    const splitter = new RecordSplitter(this.shape, this.notebook);
    this.bytesRead = 0;
    const blocks = withoutMark(fileBlocks(this.path, signal), this.found.markBytes, (bytes) => {
      this.bytesRead += bytes;
    });
    const foreignLine = (text: string, line: number) => this.notebook.remark('mixed_encoding', line, text);
    let directives = this.shape.directiveLines;
    let waiting: RawRow[] = [];
    const take = (rows: RawRow[]) => {
      const data = directives > 0 ? rows.slice(directives) : rows;
      directives = Math.max(0, directives - rows.length);
      waiting = waiting.length > 0 ? waiting.concat(data) : data;
    };
    for await (const text of decodeLines(blocks, this.found.encoding, this.file, foreignLine)) {
      take(splitter.push(text, false));
      let from = 0;
      for (; waiting.length - from >= batchRows; from += batchRows) yield waiting.slice(from, from + batchRows);
      waiting = waiting.slice(from);
    }
    take(splitter.push('', true));
    for (let from = 0; from < waiting.length; from += batchRows) yield waiting.slice(from, from + batchRows);
    this.notebook.endPass();
  }

  /** The file itself, or a copy of it in UTF-8, where a database cuts it into the same records: even line ends, one record per line. */
  async plainText(signal?: AbortSignal, least = 0): Promise<PlainText | null> {
    const { facts, shape, found, path } = this;
    if (facts === null || facts.lines < least) return null;
    if (
      (found.encoding !== 'utf-8' && !isCopied(found.encoding)) ||
      shape.lineEnd !== '\n' ||
      shape.delimiter.length !== 1 ||
      shape.width < 2
    )
      return null;
    if (facts.quotes > 0 && (shape.quote !== '"' || facts.doubtfulQuotes)) return null;
    const firstRow = await this.firstFullRow(signal);
    if (firstRow === null || !facts.evenAfter(firstRow - 1)) return null;
    const copy = found.encoding === 'utf-8' ? null : await utf8Copy(path, found.encoding, this.file, signal);
    return {
      path: copy?.path ?? path,
      delimiter: shape.delimiter,
      quote: facts.quotes > 0 ? '"' : '',
      skipLines: firstRow - 1,
      firstRow,
      records: facts.lines - firstRow + 1,
      width: shape.width,
      tagged: false,
      // A letter of one byte takes up to three in UTF-8.
      longestLine: facts.longestLine * (copy === null ? 1 : 3),
      dispose: async () => copy?.remove(),
    };
  }

  /** Number of the first row that is as wide as the table; null when it is not near the top. */
  private async firstFullRow(signal?: AbortSignal): Promise<number | null> {
    for await (const batch of this.rows(signal)) return batch.find((row) => row.cells.length === this.shape.width)?.row ?? null;
    return null;
  }
}

async function openText(path: string, name: string, options: OpenOptions = {}): Promise<OpenFile> {
  const { sha256, bytes, mark, found: judged, facts } = await findEncoding(path, options);
  const asJudged = await takeSample(path, name, judged);
  const byBytes = { encoding: judged.encoding, delimiter: sniff(asJudged).delimiter };
  const said = (await options.textChoice?.(name, byBytes)) ?? null;
  const { encoding = options.encoding, delimiter = options.delimiter } = said ?? {};
  const found = encoding === undefined ? judged : chosenEncoding(encoding, mark, name);
  const sample = found.encoding === judged.encoding ? asJudged : await takeSample(path, name, found);
  if (sample.trim() === '') throw refusal('file_empty', { file: name });
  const told = { found: byBytes, ...(said?.remembered ? { remembered: true } : {}) };
  const sheet = new TextSheet(path, name, bytes, found, sniff(sample, delimiter), twiceEncodedNotes(sample), facts, told);
  return { path, name, format: 'csv', sha256, bytes, sheets: [sheet], close: async () => {} };
}

/** csv, tsv, txt: any separator, quote, line end and encoding. */
export const textReader: FormatReader = { format: 'csv', recognises: looksLikeText, open: openText };
