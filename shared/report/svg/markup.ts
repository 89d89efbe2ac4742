/** Text as it may stand in XML or HTML: nothing from a file can become markup, and no control character can break the document. */
export const escapeXml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out; XML forbids them
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with attributes; children are markup already. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? Number(value.toFixed(2)) : escapeXml(String(value))}"`)
    .join('');
  return children.length ? `<${name}${written}>${children.join('')}</${name}>` : `<${name}${written}/>`;
}

/** A text element; the text is escaped. */
export const label = (text: string, attributes: Attributes): string => element('text', attributes, escapeXml(text));

/** Words in lines of at most so many characters; what does not fit in the last line ends in an ellipsis. */
export function wrapped(text: string, width: number, lines: number): string[] {
  const rows: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  const shown = rows.slice(0, lines).map((row) => (row.length > width + 2 ? `${row.slice(0, width)}…` : row));
  if (rows.length > lines) shown[lines - 1] = `${shown[lines - 1]?.slice(0, width - 1)}…`;
  return shown;
}
