/** Folder or client name as an id for paths and queries: 'Gemeente Zuid-Oost (KCC)' becomes 'gemeente-zuid-oost-kcc'. */
export function clientIdOf(name: string): string {
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
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}
