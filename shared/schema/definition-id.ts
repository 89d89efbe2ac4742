/** A definition with what a person set for it: `repeat_rate:days=7` is repeat_rate with days 7. The words are at definition.<name>. */
export interface NamedDefinition {
  readonly name: string;
  readonly values: Readonly<Record<string, number>>;
}

/** The id that findings, evidence and footers carry, so that a figure is always printed with the norm that it was measured by. */
export const definitionId = (name: string, values: Readonly<Record<string, number>>): string =>
  `${name}:${Object.entries(values)
    .map(([key, value]) => `${key}=${value}`)
    .join('|')}`;

/** Name and values of an id; an id without values, such as sl.offered, is its own name. */
export function readDefinition(id: string): NamedDefinition {
  const [name = '', told = ''] = id.split(/:(.*)/s);
  const pairs = told.split('|').flatMap((pair): [string, number][] => {
    const [key = '', value = ''] = pair.split('=');
    return key !== '' && value !== '' && Number.isFinite(Number(value)) ? [[key, Number(value)]] : [];
  });
  return { name, values: Object.fromEntries(pairs) };
}
