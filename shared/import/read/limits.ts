/** What a reader takes before it refuses: sizes are checked before memory is taken, so that a hostile file costs nothing. */
const MEGABYTE = 1024 * 1024;

export const limits = {
  /** A workbook or archive as it lies on disk. Text files have no limit: they stream. */
  packageBytes: 2048 * MEGABYTE,
  /** Formats that must be in memory as a whole (xls, xlsb, ods, XML 2003, HTML). */
  wholeFileBytes: 256 * MEGABYTE,
  /** Parts of a zip. */
  zipEntries: 20_000,
  /** One unpacked part (a full sheet of 16 columns is about 700 MB of XML). */
  partBytes: 4096 * MEGABYTE,
  /** All unpacked parts together. */
  unpackedBytes: 8192 * MEGABYTE,
  /** Parts this small are never called a bomb. */
  bombFloorBytes: 32 * MEGABYTE,
  /** Unpacked against packed size: spreadsheets stay far under 100, deflate cannot go over 1,032. */
  bombRatio: 250,
  /** Small XML parts: workbook, styles, relations. */
  smallPartBytes: 64 * MEGABYTE,
  /** All shared strings of one workbook. */
  sharedStringsBytes: 768 * MEGABYTE,
  /** The plain text of a sheet may grow to this many times its XML, and this much on top (texts named again and again, wide empty rows). */
  plainRatio: 2,
  plainFloorBytes: 64 * MEGABYTE,
  /** Columns above which a sheet is read row by row: a stray cell in the last column of Excel would cost a database half a minute. */
  plainColumns: 2000,
  /** The XML of one row or of one shared string, in characters. */
  rowCharacters: 32 * MEGABYTE,
  /** One record of a text file, in bytes. */
  recordBytes: 16 * MEGABYTE,
  /** Columns of a spreadsheet: XFD. */
  columns: 16_384,
  /** Rows of a spreadsheet. */
  rows: 1_048_576,
  /** What follows the cells of a sheet: merged ranges, notes, formats. */
  sheetTailBytes: 32 * MEGABYTE,
  mergedRanges: 100_000,
  /** An archive in an archive is opened, a third one is not. */
  archiveDepth: 2,
} as const;

/** Rows handed on together. */
export const batchRows = 2_048;
/** Cells handed on together at most, so that very wide rows do not pile up. */
export const batchCells = 400_000;
