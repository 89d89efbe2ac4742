import type { Text } from './index';
import { problemSentences } from './problem-text';

/** Names of the values in each reason of import (shared/import/reading-code.ts, which text may not import; the test holds the two together). */
export const reasonValueNames: Readonly<Record<string, readonly string[]>> = {
  header_exact: ['term', 'field'],
  header_vendor: ['term', 'system'],
  header_subject: ['term'],
  header_alike: ['term'],
  header_values: ['because'],
  chosen: ['field'],
  remembered: ['field'],
  derived: ['from', 'how'],
  mean_times: ['by'],
  rate_times: ['by'],
  combined: ['with'],
  crossed: ['count'],
  filled_down: ['count'],
  not_needed: ['field', 'other'],
  used_by: ['fact'],
  no_values: [],
  not_readable: ['field', 'example'],
  ambiguous: ['alarm', 'example'],
  kept_out_personal: [],
  other_meaning: ['concept'],
  unknown_header: [],
  table_refused: ['term'],
  crossed_without_measure: ['columns'],
  fact_fields: ['fields'],
  fact_system: ['system', 'fields'],
  fact_chosen: ['fact'],
  nothing_fits: ['known'],
  pivot: ['label', 'tables', 'total'],
  dates_without_measures: ['columns'],
  free_text: ['rows'],
  no_table: [],
  no_header: ['rows'],
  empty_sheet: [],
  only_header: ['columns'],
  few_cells: ['rows'],
  field_missing: ['fact', 'field'],
  field_ambiguous: ['fact', 'field', 'alarm', 'example'],
  summary: ['rows'],
};

const decoded = (value: string) => value.replace(/%([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Names of fields, kinds and systems in words; lists of them too. */
function inWords(text: Text, name: string, value: string): string {
  const kind: Record<string, string> = {
    field: 'field',
    other: 'field',
    fields: 'field',
    fact: 'fact',
    system: 'system',
    by: 'field',
    from: 'field',
  };
  const prefix = kind[name];
  if (!prefix) return value;
  return value
    .split(', ')
    .map((one) => text.sayOr(`${prefix}.${one}`, one))
    .join(', ');
}

/**
 * Why a column or a table was read so, as a sentence: import writes `code:value|value`, the catalogue holds `reading.<code>`. A reason that this
 * version does not know is given as it came: a code is better than silence.
 */
export function reasonSentence(text: Text, reason: string): string {
  const at = reason.indexOf(':');
  const code = at < 0 ? reason : reason.slice(0, at);
  const parts =
    at < 0
      ? []
      : reason
          .slice(at + 1)
          .split('|')
          .map(decoded);
  if (code === 'problem') return problemSentences(text, { code: parts[0] ?? 'unexpected', values: {} }).message;
  const names = reasonValueNames[code] ?? [];
  const values: Record<string, string> = Object.fromEntries(names.map((name) => [name, '']));
  parts.forEach((part, index) => {
    const name = names[index] ?? `value${index + 1}`;
    values[name] = inWords(text, name, part);
  });
  try {
    return text.sayOr(`reading.${code}`, reason, values);
  } catch {
    return reason;
  }
}
