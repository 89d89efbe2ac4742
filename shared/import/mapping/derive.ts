import type { Arithmetic, FactName } from '../../schema';
import type { FactValue } from '../loader';

/** A field computed from others of the same row when the source has no column for it. */
interface Derivation {
  readonly field: string;
  readonly by: Arithmetic;
}

const handle: Derivation = { field: 'handle_s', by: { sum: ['talk_s', 'wrap_s'], plus: 'hold_s' } };

const derivations: Partial<Record<FactName, readonly Derivation[]>> = {
  queue_interval: [
    { field: 'offered', by: { sum: ['answered', 'abandoned'] } },
    { field: 'answered', by: { difference: ['offered', 'abandoned'] } },
    // A printed share of the offered contacts; said as an alarm, because its definition may be another.
    { field: 'within_threshold', by: { product: ['reported_service_level', 'offered'] } },
    handle,
  ],
  agent_period: [handle],
  contact: [handle, { field: 'answered', by: { present: 'answered_at' } }],
};

const sourcesOf = (by: Arithmetic): readonly string[] =>
  'sum' in by ? by.sum : 'difference' in by ? by.difference : 'product' in by ? by.product : [by.present];

function computed(by: Arithmetic, values: Readonly<Record<string, FactValue>>): FactValue {
  if ('present' in by) return values[by.present] !== null && values[by.present] !== undefined;
  const parts = sourcesOf(by).map((field) => values[field]);
  if (!parts.every((part): part is number => typeof part === 'number')) return null;
  const [left = 0, right = 0] = parts;
  if ('product' in by) return left * right;
  if ('difference' in by) return Math.max(0, left - right);
  const more = by.plus === undefined ? null : values[by.plus];
  return left + right + (typeof more === 'number' ? more : 0);
}

/** What can be derived from the fields that are there, in the order in which it is done. */
export function derivationsFor(fact: FactName, present: ReadonlySet<string>): readonly Derivation[] {
  const known = new Set(present);
  return (derivations[fact] ?? []).filter(({ field, by }) => {
    if (known.has(field) || !sourcesOf(by).every((source) => known.has(source))) return false;
    known.add(field);
    return true;
  });
}

/** Fields that will be derived for a fact, given the fields that columns fill. */
export const derivedFieldsOf = (fact: FactName, present: ReadonlySet<string>): string[] =>
  derivationsFor(fact, present).map(({ field }) => field);

/** Fills in, in place, what the source left out and other fields of the row give. A field that has a column is never overwritten. */
export function deriveFields(fact: FactName, values: Record<string, FactValue>): void {
  for (const one of derivations[fact] ?? []) {
    if (one.field in values || !sourcesOf(one.by).every((field) => field in values)) continue;
    values[one.field] = computed(one.by, values);
  }
}
