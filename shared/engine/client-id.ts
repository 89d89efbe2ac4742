/** Names that no folder may have on Windows. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * Folder or client name as an id for paths and queries: 'Gemeente Zuid-Oost (KCC)' becomes 'gemeente-zuid-oost-kcc'. A name that is a plain folder
 * name already ('Client_01') stays as it is, so that the reports of a folder stand in a folder of the same name.
 */
export function clientIdOf(name: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/.test(name) && !reserved.test(name)) return name;
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  // Names in other scripts have no Latin letters left; their code points make an id that stays the same.
  return (
    slug ||
    `client-${
      [...name]
        .map((letter) => (letter.codePointAt(0) ?? 0).toString(36))
        .join('')
        .slice(0, 40) || '0'
    }`
  );
}

/** The first free id: 'acme', then 'acme-2'. */
export function freeClientId(name: string, taken: ReadonlySet<string>): string {
  const base = clientIdOf(name);
  // Folders of which only the case differs are one folder on Windows and macOS.
  const lower = new Set([...taken].map((id) => id.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!lower.has(id.toLowerCase())) return id;
  }
}
