import { parseReason } from '../../../shared/contract/reading-code';

/** The heading over the columns that a table is of ("Verkoop" over Aangeboden and Beantwoord), as its reason says; null for any other table. */
export function groupNamed(factReason: string): string | null {
  const { code, values } = parseReason(factReason);
  return code === 'fact_group' ? (values.label ?? null) : null;
}
