import { type Figure, readDefinition } from '../schema';

/** The days of the client's norm for coming back, as a sentence takes them; findings of before the norm could be set do not carry them. */
export function withinDays(definition: string | undefined): Record<'days' | 'days_known', Figure> {
  const { days } = readDefinition(definition ?? '').values;
  return { days: { unit: 'count', value: days ?? 0 }, days_known: { unit: 'name', value: days === undefined ? 'no' : 'yes' } };
}
