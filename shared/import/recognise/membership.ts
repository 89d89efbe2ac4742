import type { Assigned } from './candidates';

const saysEmployment = /dienst|hire|leave|left|terminat|employ|eintritt|austritt|embauche/;
const isDay = (one: Assigned) => one.moment?.holds === 'date';

/**
 * In a list of people "Tot" or "Einddatum" beside "Vanaf" ends the time in the team, not the employment. Without "Vanaf" a bare "Tot" says
 * nothing, and "Einddatum" stays the end of the employment. Columns in `forced` stay what a person said.
 */
export function endOfMembership(assigned: readonly Assigned[], forced: ReadonlyMap<number, string | null>): readonly Assigned[] {
  const said = (one: Assigned) => forced.has(one.column.layout.index);
  const has = (field: string) => assigned.some((one) => one.use.field === field);
  const ends = assigned.filter((one) => one.meaning.concept !== 'time_end' || said(one) || (has('valid_from') && isDay(one)));
  if (!has('valid_from') || ends.some((one) => one.use.field === 'valid_to')) return ends;
  return ends.map((one) =>
    one.use.field === 'left_on' && isDay(one) && !said(one) && !saysEmployment.test(one.column.header.words)
      ? { ...one, use: { ...one.use, field: 'valid_to' } }
      : one,
  );
}
