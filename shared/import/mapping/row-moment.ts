import type { Cell } from '../table';
import { cellText } from '../values/missing';
import type { MomentParts } from '../values/moment-text';
import type { AnchorPlan } from './landing';

/** Converts a UTC moment (seconds) to wall time of a time zone, as seconds. Cached per hour: offsets change on whole hours only. */
export class WallClock {
  private readonly offsets = new Map<number, number>();
  private readonly format: Intl.DateTimeFormat;

  constructor(readonly timeZone: string) {
    this.format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  }

  /** How often a wall time comes on its day: once, never (the hour skipped in spring) or twice (the hour repeated in autumn). */
  timesOf(wall: number): 0 | 1 | 2 {
    const before = this.fromUtc(wall - 43_200) - (wall - 43_200);
    const after = this.fromUtc(wall + 43_200) - (wall + 43_200);
    if (before === after) return 1;
    const times = [before, after].filter((offset) => this.fromUtc(wall - offset) === wall).length;
    return times as 0 | 1 | 2;
  }

  fromUtc(seconds: number): number {
    const hour = Math.floor(seconds / 3600);
    let offset = this.offsets.get(hour);
    if (offset === undefined) {
      const parts = Object.fromEntries(
        this.format.formatToParts(new Date(hour * 3_600_000)).map((part) => [part.type, Number(part.value)]),
      );
      const wall = Date.UTC(parts.year ?? 0, (parts.month ?? 1) - 1, parts.day ?? 1, parts.hour ?? 0, parts.minute ?? 0) / 1000;
      offset = wall - hour * 3600;
      this.offsets.set(hour, offset);
    }
    return seconds + offset;
  }
}

/** Moment of parts as wall-time seconds; a UTC stamp (offset 0) is brought to the client's wall clock, other offsets already show it. */
export function momentOfParts(parts: MomentParts, clock: WallClock | null): number | null {
  if (parts.date === null) return null;
  const moment = parts.date + (parts.time ?? 0);
  return parts.offset === 0 && clock ? clock.fromUtc(moment) : moment;
}

/** The day of a row: in the year that its own column gives where the date is the number of a week or month. */
function dayOf(anchor: AnchorPlan, date: NonNullable<AnchorPlan['date']>, cells: readonly Cell[]): MomentParts | null {
  const first = monthOrDayOf(anchor, date, cells);
  if (!anchor.monthDay || first === null || first.date === null) return first;
  const written = cellText(cells[anchor.monthDay.index] ?? null).trim();
  if (!/^\d{1,2}$/.test(written)) return null;
  const day = first.date + (Number(written) - 1) * 86_400;
  return monthOf(day) === monthOf(first.date) ? { ...first, date: day } : null;
}

const monthOf = (seconds: number): number => new Date(seconds * 1000).getUTCMonth();

function monthOrDayOf(
  { year }: AnchorPlan,
  { index, moment }: NonNullable<AnchorPlan['date']>,
  cells: readonly Cell[],
): MomentParts | null {
  const cell = cells[index] ?? null;
  if (!year || !moment.inYear) return moment.parts(cell);
  const written = cellText(cells[year.index] ?? null).trim();
  return /^20\d{2}$/.test(written) ? moment.inYear(cell, Number(written)) : null;
}

/** The row's own moment in wall-time seconds, from one column or from date and time; null when the cells do not give it. */
export function anchorMoment(anchor: AnchorPlan, cells: readonly Cell[], clock: WallClock | null = null): number | null {
  if (!anchor.date) return null;
  const date = dayOf(anchor, anchor.date, cells);
  if (!date || date.date === null) return null;
  if (!anchor.time) return momentOfParts(date, clock);
  const time = anchor.time.moment.parts(cells[anchor.time.index] ?? null);
  if (!time || time.time === null) return null;
  return momentOfParts({ ...date, time: time.time, offset: date.offset ?? time.offset }, clock);
}
