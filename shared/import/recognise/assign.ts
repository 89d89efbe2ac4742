import { type FactName, factNames } from '../../schema';
import { type Assigned, candidatesFor } from './candidates';
import type { KnownColumn } from './columns';
import { endOfMembership } from './membership';
import type { TableContext } from './read-column';
import { type FactSignature, factSignatures } from './signatures';
import { takesGivenDate } from './takes-given-date';
import { weigh } from './weigh-fit';

/** How well a table fits one fact. */
export interface FactFit {
  readonly fact: FactName;
  readonly assigned: readonly Assigned[];
  readonly score: number;
  /** Fields that the fact needs and the table lacks; empty when it can be loaded. */
  readonly lacks: readonly string[];
}

function slotOf(candidate: Assigned, anchor: string | null): string[] {
  if (candidate.part === null || candidate.use.field !== anchor) return [candidate.use.field];
  if (candidate.part === 'whole') return [`${anchor}:date`, `${anchor}:time`];
  return [`${anchor}:${candidate.part}`];
}

/** Fewer candidates first: columns that can only be one thing are settled before those that can be many. */
function settle(candidates: readonly Assigned[], anchor: string | null): Assigned[] {
  const taken = new Map<string, Assigned>();
  const columns = new Set<number>();
  const chosen: Assigned[] = [];
  for (const candidate of candidates) {
    const index = candidate.column.layout.index;
    const slots = slotOf(candidate, anchor);
    if (columns.has(index) || slots.some((slot) => taken.has(slot))) continue;
    for (const slot of slots) taken.set(slot, candidate);
    columns.add(index);
    chosen.push(candidate);
  }
  return chosen;
}

function lacksOf(signature: FactSignature, fields: ReadonlySet<string>): string[] {
  const best = signature.needs
    .map((group) => group.filter((field) => !fields.has(field)))
    .sort((left, right) => left.length - right.length)[0];
  const lacks = [...(best ?? [])];
  if (lacks.length === 0 && !signature.oneOf.some((field) => fields.has(field))) lacks.push(signature.oneOf[0] ?? '');
  return lacks;
}

/** How well the columns fit a fact: each column to at most one field, each field from at most one column. */
export function fitFact(
  fact: FactName,
  columns: readonly KnownColumn[],
  context: TableContext,
  forced: ReadonlyMap<number, string | null>,
): FactFit {
  const signature = factSignatures[fact];
  const settled = settle(candidatesFor(fact, columns, context, forced), signature.anchor);
  // A list of people without numbers knows them by name: then the name is the key.
  const byName = fact === 'roster' && !settled.some((one) => one.use.field === 'agent');
  const named = byName
    ? settled.map((one) => (one.use.field === 'agent_name' ? { ...one, use: { ...one.use, field: 'agent' } } : one))
    : settled;
  const assigned = fact === 'roster' ? endOfMembership(named, forced) : named;
  const fields = new Set(assigned.map((one) => one.use.field));
  const anchored =
    signature.anchor === null ||
    assigned.some((one) => one.use.field === signature.anchor && one.part !== 'time') ||
    takesGivenDate(fact, assigned, columns, context);
  if (anchored && signature.anchor) fields.add(signature.anchor);
  if (!anchored && signature.anchor) fields.delete(signature.anchor);
  const lacks = lacksOf(signature, fields);
  return { fact, assigned, score: weigh(fact, assigned, columns), lacks };
}

/** Fits of all facts, best first. */
export function fitAll(columns: readonly KnownColumn[], context: TableContext, forced: ReadonlyMap<number, string | null>): FactFit[] {
  return factNames.map((fact) => fitFact(fact, columns, context, forced)).sort((left, right) => right.score - left.score);
}
