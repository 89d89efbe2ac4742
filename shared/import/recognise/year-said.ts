import type { Cell } from '../table';
import { readLooseMoment } from '../values/loose-moments';
import { cellText } from '../values/missing';
import type { ColumnProfile } from '../values/profile';
import type { MomentReader } from '../values/read-moment';
import type { Ambiguity } from '../values/reader';
import type { GivenYear } from './given-year';

/** A text that is a date in no order while its year is not given. */
export const leavesYearOut = (cell: Cell): boolean =>
  typeof cell === 'string' && (['dmy', 'mdy', 'ymd'] as const).every((order) => readLooseMoment(cell, order, null) === null);

const halfAYear = 183 * 86_400;

/** Dates around New Year lie at both ends of the one year they are read in, with nothing in between. */
function turnsOver(days: ReadonlySet<number>): boolean {
  const sorted = [...days].toSorted((left, right) => left - right);
  return sorted.some((day, at) => day - (sorted[at - 1] ?? day) > halfAYear);
}

/** Says which year was taken for dates that leave it out, and from where; leaves the column out where one year cannot be right for all of them. */
export function withYearSaid(
  reader: MomentReader,
  profile: ColumnProfile,
  givenYear: GivenYear | null,
  lacksYear: (cell: Cell) => boolean,
): MomentReader {
  if (!givenYear || reader.holds === 'time') return reader;
  const days = new Set<number>();
  const examples = new Set<string>();
  for (const cell of profile.sample) {
    const date = lacksYear(cell) ? (reader.parts(cell)?.date ?? null) : null;
    if (date === null) continue;
    days.add(date);
    if (examples.size < 5) examples.add(cellText(cell));
  }
  if (days.size === 0) return reader;
  const unresolved = turnsOver(days);
  const { year, from, text } = givenYear;
  const values = { example: [...examples][0] ?? '', year: String(year), from, text };
  const doubt: Ambiguity = { code: unresolved ? 'year_open' : 'year_from_words', values, examples: [...examples], unresolved };
  return { ...reader, ambiguities: [...reader.ambiguities, doubt] };
}
