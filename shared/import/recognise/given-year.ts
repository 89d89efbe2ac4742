import { madeOn, type TextsAround } from './given-date';

/** The year of a table whose dates leave it out ("3 jun", week 24): from the words around it. */
export interface GivenYear {
  readonly year: number;
  readonly from: 'title' | 'sheet' | 'file';
  /** The text in which it stands. */
  readonly text: string;
}

/**
 * The year in the titles above a table, else in the name of its sheet, else in that of the file; null where the nearest of these that names a year
 * names more than one. The day on which a report was made says nothing of its year.
 */
export function yearAround({ above, sheet, file }: TextsAround): GivenYear | null {
  const places = [
    { from: 'title', texts: above.filter((text) => !madeOn.test(text)) },
    { from: 'sheet', texts: sheet === null ? [] : [sheet] },
    { from: 'file', texts: [file] },
  ] as const;
  for (const { from, texts } of places) {
    const found = texts.flatMap((text) =>
      [...text.matchAll(/(?<!\d)(20\d{2})(?!\d)/g)].map(([year]) => ({ year: Number(year), from, text })),
    );
    if (found.length > 0) return new Set(found.map(({ year }) => year)).size === 1 ? (found[0] ?? null) : null;
  }
  return null;
}
