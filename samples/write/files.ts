import iconv from 'iconv-lite';

/** One file of a client's folder. */
export interface SampleFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface TextStyle {
  readonly delimiter: ',' | ';' | '\t';
  readonly encoding: 'windows-1252' | 'utf8' | 'utf8-with-bom';
  readonly lineEnd: '\r\n' | '\n';
  /** true: every cell in quotes, as some systems do. */
  readonly quoteAll?: boolean;
}
export type TextCell = string | number | null;

/** A delimited text file from rows of cells; null is an empty cell. */
export function textFile(name: string, rows: readonly (readonly TextCell[])[], style: TextStyle): SampleFile {
  const special = new RegExp(`["\\r\\n${style.delimiter}]`);
  const quoted = (cell: TextCell) => {
    const text = cell === null ? '' : String(cell);
    return (style.quoteAll && cell !== null) || special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const text = rows.map((row) => row.map(quoted).join(style.delimiter) + style.lineEnd).join('');
  const bytes = style.encoding === 'windows-1252' ? iconv.encode(text, 'windows-1252') : Buffer.from(text, 'utf8');
  return { name, bytes: style.encoding === 'utf8-with-bom' ? Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]) : bytes };
}
