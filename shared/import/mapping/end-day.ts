import { notationIn } from '../../schema';
import type { ScannedTable } from '../scan';
import { dateText } from '../values/calendar';
import { cellText } from '../values/missing';
import type { MomentReader } from '../values/read-moment';
import type { Ambiguity } from '../values/reader';
import type { FieldPlan, MomentPlan } from './landing';

const day = 86_400;

/** Whether the day that a membership ends on still belongs to it ("t/m 31-12") or is the first day after ("tot 01-01"). */
export type EndDay = 'through' | 'until';

/** The reader of the last day: of "until" the day before what is written. */
export function lastDayReader(moment: MomentReader, end: EndDay): MomentReader {
  if (end === 'through') return moment;
  return {
    ...moment,
    parts: (cell) => {
      const parts = moment.parts(cell);
      return parts === null || parts.date === null ? parts : { ...parts, date: parts.date - day };
    },
  };
}

const saysThrough = /t\s*\/\s*m|\bt m\b|tot en met|through|inclu|laatste|last day|einschl|letzter/i;
const saysUntil = /^\s*(?:tot|until|bis|to|au|hasta)\s*(?:datum|date)?\s*$/i;

interface Handover {
  readonly row: number;
  readonly text: string;
  readonly date: number;
}

/** How the next membership of the same person begins: on the very day that is written as the end, or on the day after. */
function handovers(from: MomentPlan, to: MomentPlan, who: FieldPlan, table: ScannedTable) {
  const perPerson = new Map<string, { start: number; end: number | null; row: number; text: string }[]>();
  const ends: Handover[] = [];
  for (const { row, cells } of table.sample) {
    const start = from.moment.parts(cells[from.index] ?? null)?.date ?? null;
    const end = to.moment.parts(cells[to.index] ?? null)?.date ?? null;
    const text = cellText(cells[to.index] ?? null);
    if (end !== null) ends.push({ row, text, date: end });
    const person = cellText(cells[who.index] ?? null);
    if (start !== null && person !== '') perPerson.set(person, [...(perPerson.get(person) ?? []), { start, end, row, text }]);
  }
  const [sameDay, dayAfter]: [Handover[], Handover[]] = [[], []];
  for (const periods of perPerson.values()) {
    const order = periods.toSorted((left, right) => left.start - right.start);
    for (const [at, { end, row, text }] of order.entries()) {
      const next = order[at + 1]?.start;
      if (end === null || next === undefined) continue;
      if (next === end) sameDay.push({ row, text, date: end });
      if (next === end + day) dayAfter.push({ row, text, date: end });
    }
  }
  return { sameDay, dayAfter, ends };
}

/**
 * Reads the end of a membership as its last day. The rows of the same person tell whether the day that is written belongs to it; a bare "Tot" that
 * nothing explains is taken as the last day, and asked about. `said` is what a person chose.
 */
export function settleEndDay(
  { from, to, who }: { readonly from: MomentPlan; readonly to: MomentPlan; readonly who: FieldPlan },
  table: ScannedTable,
  said: string | null,
): { readonly end: EndDay; readonly doubt: Ambiguity | null } {
  const chosen = notationIn(said, 'end_day');
  if (chosen !== null) return { end: chosen, doubt: null };
  const { sameDay, dayAfter, ends } = handovers(from, to, who, table);
  const through = saysThrough.test(to.header);
  const proved = sameDay.length > 0 && dayAfter.length === 0 && !through;
  const end: EndDay = proved ? 'until' : 'through';
  const open = sameDay.length > 0 || (dayAfter.length === 0 && saysUntil.test(to.header));
  const shown = sameDay.length > 0 ? sameDay : ends;
  const [first] = shown;
  if (!open || !first) return { end, doubt: null };
  const [last, before] = [dateText(first.date), dateText(first.date - day)];
  const values = {
    header: to.header,
    example: first.text,
    taken: proved ? before : last,
    other: proved ? last : before,
    because: sameDay.length > 0 ? 'next_begins' : 'no_evidence',
  };
  return { end, doubt: { code: 'end_day', values, examples: shown.slice(0, 5).map(({ text }) => text), unresolved: false } };
}
