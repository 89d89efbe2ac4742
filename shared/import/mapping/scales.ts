import type { Assigned } from '../recognise/candidates';
import { highestIn } from '../values/marks';

/** Scale of a mark: written in the header ("1-10", "0-10") or in each cell ("8/10"), else the smallest usual scale that holds every value. */
function highestMark(one: Assigned, usual: readonly number[]): number | null {
  const written = /(\d{1,2})\s*(?:-|–|t\/m|tot|to|bis|\/)\s*(\d{1,3})/.exec(one.column.layout.header);
  if (written) return Number(written[2]);
  const named = highestIn(one.column.profile);
  if (named !== null) return named;
  let largest = Number.NEGATIVE_INFINITY;
  for (const cell of one.column.profile.sample) {
    const value = one.reader?.parse(cell);
    if (typeof value === 'number' && value > largest) largest = value;
  }
  if (largest < 0) return null;
  return usual.find((top) => largest <= top) ?? null;
}

const easyWords = /gemak|ease|easy|makkelijk|leicht|facil/i;
const hardWords = /moeite|aufwand|inspanning/i;

/** Constants that say how marks are to be read: csat_max, ces_max and whether a high effort mark is easy. Only where no column says so. */
export function scaleConstants(assigned: readonly Assigned[]): Record<string, number | boolean> {
  const constants: Record<string, number | boolean> = {};
  const of = (field: string) => assigned.find((one) => one.use.field === field);
  const csat = of('csat');
  if (csat && !of('csat_max')) {
    const top = highestMark(csat, [1, 5, 7, 10, 100]);
    if (top !== null) constants.csat_max = top;
  }
  const ces = of('ces');
  if (ces) {
    const top = highestMark(ces, [5, 7, 10]);
    if (top !== null) constants.ces_max = top;
    // CES 2.0 (1-7) asks whether it was easy; CES 1.0 (1-5) how much effort it took. A word in the header goes before the scale.
    const header = ces.column.layout.header;
    if (easyWords.test(header)) constants.ces_high_is_easy = true;
    else if (hardWords.test(header)) constants.ces_high_is_easy = false;
    else if (top !== null) constants.ces_high_is_easy = top === 7;
  }
  return constants;
}
