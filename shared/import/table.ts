/** What every reader hands on: tables of cells, streamed in batches. A reader knows formats, not meaning. */

/** A cell as the file holds it. Text stays text ("1.234" is not a number yet); xlsx numbers and dates come typed. */
export type Cell = string | number | boolean | Date | null;

/**
 * How a spreadsheet shows a number, as far as it says how to read it. 'date' and 'duration' cells stay the serial number as stored
 * (days; fraction = time), so that nothing is rounded; `date1904` on the table says from which origin.
 */
export type NumberFormat = 'general' | 'date' | 'duration' | 'percent';

export interface RawRow {
  /** 1-based row as a spreadsheet or text editor shows it (for csv: the line on which the record starts). */
  readonly row: number;
  /** Empty cells are null; a blank line or row has no cells at all. Text is as in the file, spaces included. */
  readonly cells: readonly Cell[];
  /** Spreadsheets only: the format of each number in `cells` (undefined where the cell is not a number). It goes before `RawSheet.numberFormats`. */
  readonly formats?: readonly (NumberFormat | undefined)[];
}

export interface MergedRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Something a reader noticed that a person should know; becomes an alarm. */
export interface ReaderNote {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly rows?: readonly number[];
  readonly examples?: readonly string[];
}

/** A sheet as a file that a database reads by itself, with the cells of `rows()`: the client's own text file, or a private scratch file. */
export type PlainText = TextRecords | ColumnsOfTexts;

interface PlainFile {
  readonly path: string;
  /** Row number of the first record; the record after it is the next row, without gaps. */
  readonly firstRow: number;
  /** Records in the file: a database must find exactly these. */
  readonly records: number;
  /** Fields of every record. */
  readonly width: number;
  /** Removes the scratch file, if there is one. Call it whatever happens; closing the file does it too. */
  dispose(): Promise<void>;
}

/** One record per line, every record as wide, line ends \n or \r\n; an empty cell is an empty field. */
export interface TextRecords extends PlainFile {
  readonly tagged: false;
  readonly delimiter: string;
  /** '' when nothing is quoted. */
  readonly quote: string;
  /** Lines before the first record. */
  readonly skipLines: number;
  /** Bytes of the longest line, where known: databases have a limit to be raised. */
  readonly longestLine?: number;
}

/**
 * A Parquet file with the columns c0, c1, ... of texts; an empty cell is null. Every filled cell begins with one letter: t text, n number, d date
 * serial, u duration serial, p percent number (all four as JavaScript writes the double), b boolean (1 or 0); inside texts \t, \n, \r, \0 and \\ are
 * escaped with a backslash.
 */
export interface ColumnsOfTexts extends PlainFile {
  readonly tagged: true;
}

/** One sheet, or one text file. `rows` can be iterated more than once; each time it reads from the file again. */
export interface RawSheet {
  readonly file: string;
  /** null for text files. */
  readonly sheet: string | null;
  readonly hidden: boolean;
  readonly hiddenColumns: readonly number[];
  readonly date1904: boolean;
  readonly merged: readonly MergedRange[];
  /** Format of each column's numbers by majority; index = column. Only spreadsheets. */
  readonly numberFormats: readonly (NumberFormat | undefined)[];
  /** Known at opening, plus what showed while reading: complete once `rows()` has been read to its end. */
  readonly notes: readonly ReaderNote[];
  /**
   * How a text file was read; null for spreadsheets. `delimiter` is '' when the file has one column. `encodingConfidence` (0..1) is below 1
   * when the encoding was judged from the bytes: then a person should look at names with accents.
   */
  readonly text: {
    readonly encoding: string;
    readonly encodingConfidence?: number;
    readonly delimiter: string;
    readonly quote: string;
    /** Columns at fixed places under a ruler: the first and the last row that name them, one word below the other. */
    readonly headerRows?: readonly [number, number];
    /** What the bytes say, whatever a person said. */
    readonly found?: TextFound;
    /** true: read as a person had an earlier file read that looked the same. */
    readonly remembered?: boolean;
  } | null;
  /** Number of rows if known without reading all (spreadsheet dimension), else null. */
  readonly expectedRows: number | null;
  rows(signal?: AbortSignal): AsyncIterable<readonly RawRow[]>;
  /** Which share (0 to 1) of the sheet the pass under way has read, where the reader knows it otherwise than by its rows. */
  share?(): number;
  /** The same cells as a text file that a database reads faster than rows can be handed on; null when this sheet cannot be given so, or has fewer than `least` rows. */
  plainText?(signal?: AbortSignal, least?: number): Promise<PlainText | null>;
}

/** An opened file: its sheets, its fingerprint, and a way to close what it holds open. */
export interface OpenFile {
  readonly path: string;
  /** Name to show: the file's base name, or "archive.zip/inner.csv". */
  readonly name: string;
  readonly format: 'csv' | 'xlsx' | 'xls' | 'xlsb' | 'ods' | 'html' | 'xml' | 'zip' | 'parquet';
  readonly sha256: string;
  readonly bytes: number;
  readonly sheets: readonly RawSheet[];
  /** About the file as a whole: chart sheets left out, files of an archive that could not be read. */
  readonly notes?: readonly ReaderNote[];
  close(): Promise<void>;
}

/** How a text file is to be read; what is left out is found from its bytes. */
export interface TextChoice {
  readonly encoding?: string;
  readonly delimiter?: string;
  /** true: said for an earlier file that looked the same. */
  readonly remembered?: boolean;
}

/** What the bytes of a text file say. */
export interface TextFound {
  readonly encoding: string;
  readonly delimiter: string;
}

/** What a person may know better than the detection. */
export interface OpenOptions {
  /** Of every text file, those inside an archive too. */
  readonly encoding?: string;
  readonly delimiter?: string;
  /** What is said of one text file, by the name that its tables bear ("juni.zip/oproepen.csv"); goes before the two above. */
  readonly textChoice?: (name: string, found: TextFound) => Promise<TextChoice | null>;
  /** Stops the opening of a large workbook, which is unpacked once before its sheets are known. */
  readonly signal?: AbortSignal;
  /** Is told which share (0 to 1) of a large text or sheet has been looked over while it is opened; of several sheets one after another. */
  readonly onShare?: (share: number) => void;
}

/** Reads one format. `recognises` looks at content (first bytes), never at the name's ending. Throws ProblemError with a clear code. */
export interface FormatReader {
  readonly format: OpenFile['format'];
  recognises(head: Uint8Array): boolean;
  open(path: string, name: string, options?: OpenOptions): Promise<OpenFile>;
}
