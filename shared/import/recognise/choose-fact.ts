import { reason } from '../../contract/reading-code';
import type { FactName } from '../../schema';
import type { FactFit } from './assign';
import type { KnownColumn } from './columns';
import { factSignatures } from './signatures';
import { stateLogColumn } from './state-log';

const leastScore = 3.2;

/** Facts of one grain whose columns may stand in one table: forecast beside actual, schedule beside work. */
const together: readonly (readonly [FactName, FactName])[] = [
  ['plan_interval', 'queue_interval'],
  ['agent_period', 'adherence'],
];

const shared = new Set(['interval_start', 'date', 'queue', 'channel', 'agent', 'team', 'interval_s']);
const ownFields = (fit: FactFit) => new Set(fit.assigned.map((one) => one.use.field).filter((field) => !shared.has(field)));

export interface ChosenFacts {
  readonly fits: readonly FactFit[];
}

const enough = (fit: FactFit): boolean => fit.lacks.length === 0 && fit.score >= leastScore;

/** A second fact in the same table: only with measures of its own, on columns that the first does not use. */
function partnerOf(best: FactFit, fits: readonly FactFit[]): FactFit | null {
  const pair = together.find((names) => names.includes(best.fact));
  if (!pair) return null;
  const other = fits.find((fit) => fit.fact === (pair[0] === best.fact ? pair[1] : pair[0]));
  if (!other) return null;
  const used = new Set(
    best.assigned.filter((one) => !shared.has(one.use.field) && !/^actual_/.test(one.use.field)).map((one) => one.column.layout.index),
  );
  const assigned = other.assigned.filter((one) => shared.has(one.use.field) || !used.has(one.column.layout.index));
  const rest: FactFit = { ...other, assigned };
  const fields = ownFields(rest);
  const signature = factSignatures[other.fact];
  const needs = signature.needs.some((group) => group.every((field) => shared.has(field) || fields.has(field)));
  // An actual volume alone beside a forecast stays with the plan: loading it as arrivals would count the calls of the phone system twice.
  const measures = [...fields].filter((field) => (signature.weights[field] ?? 0) >= 0.5).length;
  const counted = other.fact !== 'queue_interval' || ['answered', 'within_threshold', 'abandoned'].some((field) => fields.has(field));
  return needs && counted && measures >= 2 && signature.oneOf.some((field) => fields.has(field)) ? rest : null;
}

function whyNone(fits: readonly FactFit[], columns: readonly KnownColumn[], rows: number): string {
  const known = columns.filter((column) => (column.meanings[0]?.score ?? 0) >= 0.5 && column.profile.filled > 0);
  const filled = columns.filter((column) => column.profile.filled > 0);
  const dates = known.filter((column) =>
    /^(?:date|week|month|weekday|date_part|interval_start|time_of_day|contact_start)$/.test(column.meanings[0]?.concept ?? ''),
  );
  if (filled.length > 0 && dates.length === filled.length)
    return reason('dates_without_measures', dates.map((column) => column.layout.header).join(', '));
  const figures = filled.some(
    (column) => column.profile.numbers > 0 || [...column.profile.shapes.keys()].some((shape) => /^[€$£]?\s?\d/.test(shape)),
  );
  if (!figures && known.length === 0) return reason('free_text', rows);
  if (rows <= 3 && columns.length <= 12) return reason('summary', rows);
  const near = fits.find((fit) => fit.score >= leastScore && fit.lacks.length === 1);
  if (near) return reason('field_missing', near.fact, near.lacks[0] ?? '');
  return reason('nothing_fits', known.map((column) => column.layout.header).join(', '));
}

/** The fact (or the two facts) a table holds, or the true reason why it is none. */
export function chooseFacts(
  fits: readonly FactFit[],
  columns: readonly KnownColumn[],
  rows: number,
  forced: FactName | null,
): ChosenFacts | { readonly reason: string } {
  const best = forced ? fits.find((fit) => fit.fact === forced) : fits.find(enough);
  if (best && forced && best.lacks.length > 0) return { reason: reason('field_missing', forced, best.lacks[0] ?? '') };
  if (!best) return { reason: whyNone(fits, columns, rows) };
  // One row of figures without a moment is a summary of something, not rows of facts.
  const signature = factSignatures[best.fact];
  const timed = signature.anchor !== null && best.assigned.some((one) => one.use.field === signature.anchor);
  if (!forced && rows <= 2 && !timed && signature.anchor !== null) return { reason: reason('summary', rows) };
  const states = forced ? null : stateLogColumn(best.fact, columns);
  if (states) return { reason: reason('state_log', states.layout.header, states.profile.examples.slice(0, 3).join(', ')) };
  const partner = partnerOf(best, fits);
  if (!partner) return { fits: [best] };
  const taken = new Set(partner.assigned.filter((one) => !shared.has(one.use.field)).map((one) => one.column.layout.index));
  const kept: FactFit = {
    ...best,
    assigned: best.assigned.filter((one) => shared.has(one.use.field) || !taken.has(one.column.layout.index)),
  };
  return { fits: [kept, partner] };
}
