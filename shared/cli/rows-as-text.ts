/** A value of a result as a person or a spreadsheet reads it; missing stays empty. */
const plain = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);

/** A text that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers. */
const harmless = (value: unknown): string => {
  const text = plain(value);
  return typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
};

const quoted = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Comma-separated, RFC 4180. */
export const asCsv = (columns: readonly string[], rows: readonly (readonly unknown[])[]): string =>
  [columns.map(quoted), ...rows.map((row) => row.map((value) => quoted(harmless(value))))].map((cells) => cells.join(',')).join('\r\n');

export const asObjects = (columns: readonly string[], rows: readonly (readonly unknown[])[]): Record<string, unknown>[] =>
  rows.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index] ?? null])));

/** Columns under each other for a terminal; numbers to the right. */
export function asTable(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const cells = rows.map((row) => row.map(plain));
  const widths = columns.map((name, index) => Math.max(name.length, ...cells.map((row) => row[index]?.length ?? 0)));
  const numeric = columns.map((_, index) => rows.length > 0 && rows.every((row) => row[index] === null || typeof row[index] === 'number'));
  const line = (parts: readonly string[]) =>
    parts
      .map((part, index) => (numeric[index] ? part.padStart(widths[index] ?? 0) : part.padEnd(widths[index] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(columns), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n');
}
