import type { Alarm } from '../../contract';
import { type FactName, fieldsOf } from '../../schema';
import type { Assigned } from '../recognise/candidates';
import { factSignatures } from '../recognise/signatures';
import { type AlarmPlace, alarm } from './alarm';

/** Below this share of filled rows no claim may rest on a column. */
const leastFilled = 0.05;

/** What is measured; a name, a remark or a date of leaving is rightly empty on most rows. */
const measured = new Set(['seconds', 'count', 'agents', 'score', 'ratio', 'boolean', 'amount']);

/** Columns that are filled on too few rows to load, unless the fact cannot do without them. */
export function sparseColumns(fact: FactName, assigned: readonly Assigned[]): Assigned[] {
  const { needs } = factSignatures[fact];
  const kinds = new Map(fieldsOf(fact).map((field) => [field.name, field.kind]));
  return assigned.filter(({ column: { profile }, use: { field } }) => {
    // One filled cell is more than this share of anything under twenty rows: small tables are never thinned.
    if (profile.filled === 0 || profile.filled / profile.rows >= leastFilled) return false;
    return measured.has(kinds.get(field) ?? '') && !needs.some((group) => group.includes(field));
  });
}

export const sparseAlarms = (place: AlarmPlace, sparse: readonly Assigned[]): Alarm[] =>
  sparse.map(({ column: { layout, profile }, use }) =>
    alarm(place, 'sparse_column', {
      column: layout.header,
      values: { header: layout.header, field: use.field, filled: profile.filled, rows: profile.rows },
      rows: profile.exampleRows,
      examples: profile.examples,
    }),
  );
