/** Plotly reads pseudo-HTML in every text: labels come from clients' files, so their signs are written as entities. */
export const plainText = (label: string): string => label.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Breaks a long label over lines for an axis; words stay whole. */
export function wrappedLabel(label: string, width = 14): string {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 1 <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map(plainText).join('<br>');
}
