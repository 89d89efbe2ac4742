import type { Alarm } from '../../contract';

/** Where an alarm stands; file and sheet are filled in for the whole table. */
export interface AlarmPlace {
  readonly file: string;
  readonly sheet: string | null;
}

/** An alarm with its tip (key tip.<code> unless said otherwise). Values feed the sentence alarm.<code>. */
export const alarm = (
  place: AlarmPlace,
  code: string,
  details: {
    readonly column?: string | null;
    readonly rows?: readonly number[];
    readonly values?: Readonly<Record<string, string | number>>;
    readonly examples?: readonly string[];
    readonly severity?: Alarm['severity'];
  } = {},
): Alarm => ({
  code,
  where: { file: place.file, sheet: place.sheet, column: details.column ?? null, rows: [...(details.rows ?? [])].slice(0, 5) },
  values: { ...details.values },
  // An empty cell shows nothing.
  examples: (details.examples ?? [])
    .map((example) => example.trim())
    .filter((example) => example !== '')
    .slice(0, 5),
  tip: code,
  severity: details.severity ?? 'warning',
});
