/** Everything here is in quarters of an hour since opening. */
export const quarter_s = 900;

/** One person's planned day: which quarters on the queue, which on break, which in the office (mail, coaching). */
export interface Shift {
  readonly from: number;
  readonly to: number;
  readonly states: ShiftState[];
}
export type ShiftState = 'queue' | 'break' | 'lunch' | 'office';

const lengths = [34, 24, 18];

/**
 * Builds shifts whose people on the queue are exactly `need` in every quarter: shifts with lunch and breaks are added where most is missing,
 * and whoever is one too many works in the office for that quarter.
 */
export function buildShifts(need: readonly number[]): Shift[] {
  const shifts: Shift[] = [];
  const cover = need.map(() => 0);
  while (cover.some((people, quarter) => people < need[quarter]!)) {
    const shift = placePauses(bestSpan(need, cover), need, cover);
    shift.states.forEach((state, index) => {
      if (state === 'queue') cover[shift.from + index]!++;
    });
    shifts.push(shift);
  }
  sendToOffice(shifts, need, cover);
  return shifts.sort((a, b) => a.from - b.from || a.to - b.to);
}

function bestSpan(need: readonly number[], cover: readonly number[]): { from: number; to: number } {
  let best = { from: 0, to: Math.min(need.length, lengths[0]!) };
  let bestGain = Number.NEGATIVE_INFINITY;
  for (const length of lengths) {
    if (length > need.length) continue;
    for (let from = 0; from + length <= need.length; from += 2) {
      let gain = -1.5;
      for (let quarter = from; quarter < from + length; quarter++) gain += need[quarter]! > cover[quarter]! ? 1 : -0.45;
      if (gain / Math.sqrt(length) > bestGain) {
        bestGain = gain / Math.sqrt(length);
        best = { from, to: from + length };
      }
    }
  }
  return best;
}

/** Lunch and breaks where the fewest people are missed. */
function placePauses(span: { from: number; to: number }, need: readonly number[], cover: readonly number[]): Shift {
  const length = span.to - span.from;
  const states = new Array<ShiftState>(length).fill('queue');
  const missed = (index: number) => need[span.from + index]! - cover[span.from + index]!;
  const place = (state: ShiftState, low: number, high: number, width: number) => {
    let at = low;
    let least = Number.POSITIVE_INFINITY;
    for (let index = low; index <= high; index++) {
      const loss = missed(index) + (width > 1 ? missed(index + 1) : 0);
      if (loss < least) {
        least = loss;
        at = index;
      }
    }
    states.fill(state, at, at + width);
    return at;
  };
  if (length >= 34) {
    const lunch = place('lunch', 13, 19, 2);
    place('break', 4, lunch - 4, 1);
    place('break', lunch + 6, length - 4, 1);
  } else if (length >= 24) {
    const lunch = place('lunch', 9, 13, 2);
    place('break', lunch + 4, length - 3, 1);
  } else place('break', 6, 11, 1);
  return { ...span, states };
}

/** Takes surplus people off the queue, in blocks as long as possible. */
function sendToOffice(shifts: readonly Shift[], need: readonly number[], cover: number[]) {
  for (let quarter = 0; quarter < need.length; quarter++) {
    while (cover[quarter]! > need[quarter]!) {
      const here = shifts.filter((shift) => shift.states[quarter - shift.from] === 'queue');
      const stateBefore = (shift: Shift) => shift.states[quarter - 1 - shift.from];
      const chosen =
        here.find((shift) => stateBefore(shift) === 'office') ??
        here.find((shift) => stateBefore(shift) === 'break' || stateBefore(shift) === 'lunch') ??
        here[(quarter * 7) % here.length]!;
      chosen.states[quarter - chosen.from] = 'office';
      cover[quarter]!--;
    }
  }
}
