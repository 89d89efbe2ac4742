/**
 * Reasons travel as data, not as sentences: `code` or `code:value|value`, such as `header_exact:aangeboden` or
 * `fact_fields:offered, answered|0.9`. The text layer renders `reading.<code>` with the values named below (sayOr), in NL and EN.
 * A `|`, `:` or `%` inside a value is percent-encoded.
 */
export interface ParsedReason {
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Names of the values of each code, in the order in which they stand. Codes without values are not listed. */
export const reasonValues: Readonly<Record<string, readonly string[]>> = {
  header_exact: ['term', 'field'],
  header_vendor: ['term', 'system'],
  header_subject: ['term'],
  header_alike: ['term'],
  state_log: ['column', 'examples'],
  header_values: ['because'],
  header_position: ['system'],
  chosen: ['field'],
  remembered: ['field'],
  derived: ['from', 'how'],
  mean_times: ['by'],
  unit_by_counts: ['unit', 'by'],
  mean_unit_by_counts: ['unit', 'by'],
  rate_times: ['by'],
  combined: ['with'],
  crossed: ['count'],
  crossed_names: ['count'],
  sum_of_names: ['count'],
  filled_down: ['count'],
  not_needed: ['field', 'other'],
  used_by: ['fact'],
  no_values: [],
  unnamed: [],
  time_without_day: [],
  too_few_values: ['filled', 'rows'],
  not_readable: ['field', 'example'],
  ambiguous: ['alarm', 'example'],
  kept_out_personal: [],
  other_meaning: ['concept'],
  meaning_of_other_kind: ['field', 'home', 'fact'],
  meaning_unused: ['meaning'],
  unknown_header: [],
  table_refused: ['term'],
  crossed_without_measure: ['columns', 'header'],
  names_without_measure: ['columns', 'header'],
  dates_under_years: ['column', 'header'],
  headings_without_year: ['columns', 'header'],
  fact_fields: ['fields'],
  fact_group: ['label', 'fields'],
  fact_system: ['system', 'fields'],
  fact_chosen: ['fact'],
  absence_spans: ['first', 'last'],
  nothing_fits: ['known'],
  pivot: ['label', 'tables', 'total'],
  dates_without_measures: ['columns'],
  free_text: ['rows'],
  no_table: [],
  no_header: ['rows'],
  no_header_open: ['system', 'ways'],
  fact_no_header: ['system', 'fields'],
  empty_sheet: [],
  only_header: ['columns'],
  few_cells: ['rows'],
  field_missing: ['fact', 'field'],
  field_ambiguous: ['fact', 'field', 'alarm', 'example'],
  summary: ['rows'],
};

const encodeValue = (value: string): string => value.replace(/[%|:]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
const decodeValue = (value: string): string =>
  value.replace(/%([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Builds a reason; undefined values are left out at the end. */
export const reason = (code: string, ...values: readonly (string | number)[]): string =>
  values.length === 0 ? code : `${code}:${values.map((value) => encodeValue(String(value).slice(0, 120))).join('|')}`;

/** Takes a reason apart for the text layer. An unknown code gives its values as value1, value2. */
export function parseReason(text: string): ParsedReason {
  const at = text.indexOf(':');
  if (at < 0) return { code: text, values: {} };
  const code = text.slice(0, at);
  const names = reasonValues[code] ?? [];
  const values: Record<string, string> = {};
  text
    .slice(at + 1)
    .split('|')
    .forEach((value, index) => {
      values[names[index] ?? `value${index + 1}`] = decodeValue(value);
    });
  return { code, values };
}
