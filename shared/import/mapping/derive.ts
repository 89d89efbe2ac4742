import type { FactName } from '../../schema';
import type { FactValue } from '../loader';

/** A field computed from others of the same row when the source has no column for it. Missing stays null. */
interface Derivation {
  readonly field: string;
  readonly from: readonly string[];
  compute(values: Readonly<Record<string, FactValue>>): FactValue;
}

const number = (values: Readonly<Record<string, FactValue>>, field: string): number | null => {
  const value = values[field];
  return typeof value === 'number' ? value : null;
};
const both = (left: number | null, right: number | null, join: (a: number, b: number) => number): number | null =>
  left === null || right === null ? null : join(left, right);

const handle: Derivation = {
  field: 'handle_s',
  from: ['talk_s', 'wrap_s'],
  compute: (values) =>
    both(number(values, 'talk_s'), number(values, 'wrap_s'), (talk, wrap) => talk + wrap + (number(values, 'hold_s') ?? 0)),
};

const derivations: Partial<Record<FactName, readonly Derivation[]>> = {
  queue_interval: [
    {
      field: 'offered',
      from: ['answered', 'abandoned'],
      compute: (values) => both(number(values, 'answered'), number(values, 'abandoned'), (a, b) => a + b),
    },
    {
      field: 'answered',
      from: ['offered', 'abandoned'],
      compute: (values) => both(number(values, 'offered'), number(values, 'abandoned'), (a, b) => Math.max(0, a - b)),
    },
    // A printed share of the offered contacts; said as an alarm, because its definition may be another.
    {
      field: 'within_threshold',
      from: ['reported_service_level', 'offered'],
      compute: (values) => both(number(values, 'reported_service_level'), number(values, 'offered'), (share, offered) => share * offered),
    },
    handle,
  ],
  agent_period: [handle],
  contact: [
    handle,
    {
      field: 'answered',
      from: ['answered_at'],
      compute: (values) => values.answered_at !== null && values.answered_at !== undefined,
    },
  ],
};

/** Fields that will be derived for a fact, given the fields that columns fill. */
export const derivedFieldsOf = (fact: FactName, present: ReadonlySet<string>): string[] =>
  (derivations[fact] ?? [])
    .filter((one) => !present.has(one.field) && one.from.every((field) => present.has(field)))
    .map((one) => one.field);

/** Fills in, in place, what the source left out and other fields of the row give. A field that has a column is never overwritten. */
export function deriveFields(fact: FactName, values: Record<string, FactValue>): void {
  for (const one of derivations[fact] ?? []) {
    if (one.field in values || !one.from.every((field) => field in values)) continue;
    values[one.field] = one.compute(values);
  }
}
