const day_ms = 86_400_000;

export interface Day {
  /** ISO date. */
  readonly date: string;
  /** ISO weekday, Monday is 1. */
  readonly weekday: number;
}

/** The days from first to last, both included. */
export function daysBetween(first: string, last: string): Day[] {
  const days: Day[] = [];
  for (let at = Date.parse(`${first}T00:00:00Z`); at <= Date.parse(`${last}T00:00:00Z`); at += day_ms) {
    days.push({ date: new Date(at).toISOString().slice(0, 10), weekday: new Date(at).getUTCDay() || 7 });
  }
  return days;
}

/** Whole days from one ISO date to another. */
export const daysApart = (from: string, to: string) =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day_ms);

/** The ISO date a number of days later. */
export const laterDate = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * day_ms).toISOString().slice(0, 10);
