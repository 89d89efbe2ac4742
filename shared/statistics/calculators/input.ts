import type { Wanted } from './wanted';

/** What can be wrong with a calculation; the text layer makes the sentence from `code` and `values`. */
export class CalculationError extends Error {
  readonly code: 'unknown_method' | 'missing_field' | 'wrong_field' | 'no_number';
  readonly values: Readonly<Record<string, string>>;
  constructor(code: CalculationError['code'], values: Record<string, string>) {
    super(`${code}: ${JSON.stringify(values)}`);
    this.name = 'CalculationError';
    this.code = code;
    this.values = values;
  }
}

export type Fields = Readonly<Record<string, unknown>>;
/** Fields of one input and the data sets it came with. */
export interface CalculationInput {
  readonly fields: Fields;
  readonly datasets: Fields;
}
export type Calculator = (input: CalculationInput, method: string) => unknown;

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const wrong = (field: string, wanted: Wanted, values: Readonly<Record<string, string | number>> = {}) =>
  new CalculationError('wrong_field', {
    ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])),
    field,
    wanted,
  });
export const missing = (names: readonly string[]) =>
  new CalculationError('missing_field', { field: names[0] ?? '', alsoCalled: names.slice(1).join(', ') });

/** The first of the names that the input has, also as null. */
export function find(fields: Fields, names: readonly string[]): { name: string; value: unknown } | null {
  const name = names.find((each) => fields[each] !== undefined);
  return name === undefined ? null : { name, value: fields[name] };
}

const spelled = new Map<string, number>(
  Object.entries({
    infinity: Number.POSITIVE_INFINITY,
    inf: Number.POSITIVE_INFINITY,
    '-infinity': Number.NEGATIVE_INFINITY,
    '-inf': Number.NEGATIVE_INFINITY,
  }),
);

/** No count, second or euro of a contact centre comes near it; beyond it sums lose their units and loops do not end. */
const largest = 1e15;

/** A number, also written as text ("Infinity", "1e9"); otherwise an error that names the field. */
export function asNumber(value: unknown, field: string): number {
  const words = typeof value === 'string' ? value.trim().toLowerCase() : null;
  const spelledOut = words === null ? undefined : spelled.get(words);
  if (spelledOut !== undefined) return spelledOut;
  const parsed = typeof value === 'number' ? value : words === null || words === '' ? Number.NaN : Number(words);
  if (Number.isNaN(parsed)) throw wrong(field, 'number');
  if (Math.abs(parsed) > largest) throw wrong(field, 'at_most', { most: largest });
  return parsed;
}

export function numberField(fields: Fields, names: readonly string[]): number {
  const found = find(fields, names);
  if (found === null || found.value === null) throw missing(names);
  return asNumber(found.value, found.name);
}

/** null when absent or null. */
export function optionalNumber(fields: Fields, names: readonly string[]): number | null {
  const found = find(fields, names);
  return found === null || found.value === null ? null : asNumber(found.value, found.name);
}

export function nonNegative(fields: Fields, names: readonly string[]): number {
  const value = numberField(fields, names);
  if (value < 0) throw wrong(find(fields, names)?.name ?? names[0] ?? '', 'zero_or_more');
  return value;
}

/** A number within limits; `wanted` names them. */
function within(
  fields: Fields,
  names: readonly string[],
  fits: (value: number) => boolean,
  ...wanted: readonly [Wanted, Readonly<Record<string, number>>?]
): number {
  const value = numberField(fields, names);
  if (!fits(value)) throw wrong(find(fields, names)?.name ?? names[0] ?? '', ...wanted);
  return value;
}
export const positive = (fields: Fields, names: readonly string[]) => within(fields, names, (value) => value > 0, 'above_zero');
export const whole = (fields: Fields, names: readonly string[]) =>
  within(fields, names, (value) => Number.isInteger(value) && value >= 0, 'whole_zero_or_more');
/** More agents than any centre has would only make the calculation endless. */
export const staffField = (fields: Fields, names: readonly string[]) =>
  within(fields, names, (value) => value >= 0 && value <= 1e6, 'zero_to', { most: 1e6 });
export const fraction = (fields: Fields, names: readonly string[]) =>
  within(fields, names, (value) => value >= 0 && value <= 1, 'fraction');
/** null when absent or null, otherwise held to the same limits as the field itself. */
export const optional = (read: (fields: Fields, names: readonly string[]) => number, fields: Fields, names: readonly string[]) =>
  optionalNumber(fields, names) === null ? null : read(fields, names);

export function asNumbers(value: unknown, field: string): number[] {
  if (!Array.isArray(value)) throw wrong(field, 'list_of_numbers');
  return value.map((each) => asNumber(each, field));
}

export function numbersField(fields: Fields, names: readonly string[]): number[] {
  const found = find(fields, names);
  if (found === null) throw missing(names);
  return asNumbers(found.value, found.name);
}

export function optionalNumbers(fields: Fields, names: readonly string[]): number[] | null {
  const found = find(fields, names);
  return found === null || found.value === null ? null : asNumbers(found.value, found.name);
}

/** Numbers with missing values (null) left out. */
export const presentNumbers = (value: unknown, field: string): number[] => {
  if (!Array.isArray(value)) throw wrong(field, 'list_of_numbers');
  return value.filter((each) => each !== null && each !== 'NA').map((each) => asNumber(each, field));
};

export function labelsField(fields: Fields, names: readonly string[]): string[] {
  const found = find(fields, names);
  if (found === null) throw missing(names);
  if (!Array.isArray(found.value)) throw wrong(found.name, 'list_of_names');
  return found.value.map(String);
}

export function recordField(fields: Fields, names: readonly string[]): Fields {
  const found = find(fields, names);
  if (found === null) throw missing(names);
  if (!isFields(found.value)) throw wrong(found.name, 'object');
  return found.value;
}

export function listOfRecords(fields: Fields, names: readonly string[]): Fields[] {
  const found = find(fields, names);
  if (found === null) throw missing(names);
  if (!Array.isArray(found.value) || !found.value.every(isFields)) throw wrong(found.name, 'list_of_objects');
  return found.value;
}

export const textField = (fields: Fields, names: readonly string[]): string | null => {
  const found = find(fields, names);
  return typeof found?.value === 'string' ? found.value : null;
};
export const wrongField = wrong;
