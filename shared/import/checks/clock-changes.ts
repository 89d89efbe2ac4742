import type { Alarm } from '../../contract';
import type { WallClock } from '../mapping/row-moment';
import { timestampText } from '../values/calendar';
import { type AlarmPlace, alarm } from './alarm';

interface Seen {
  count: number;
  readonly rows: number[];
  readonly examples: string[];
  readonly nights: Set<string>;
}
const nothing = (): Seen => ({ count: 0, rows: [], examples: [], nights: new Set() });

function note(seen: Seen, row: number, moment: number): void {
  seen.count++;
  const text = timestampText(moment);
  seen.nights.add(text.slice(0, 10));
  if (seen.rows.length >= 5) return;
  seen.rows.push(row);
  seen.examples.push(text.replace('T', ' '));
}

/** Clocks change between one and five in the morning: other moments need no look. */
const mayChange = (moment: number): boolean => {
  const at = moment % 86_400;
  return at >= 3600 && at < 18_000;
};

/**
 * Watches the two nights in which the clock changes. In spring an hour does not exist: rows in it were not written in local time. In autumn an hour
 * comes twice: rows that look alike there are two hours, not a double.
 */
export class ClockChanges {
  private readonly missing = nothing();
  private readonly doubled = nothing();

  constructor(private readonly clock: WallClock | null) {}

  /** true when the row lies in the hour that comes twice. */
  see(row: number, moment: number): boolean {
    if (!this.clock || !mayChange(moment)) return false;
    const times = this.clock.timesOf(moment);
    if (times === 0) note(this.missing, row, moment);
    if (times === 2) note(this.doubled, row, moment);
    return times === 2;
  }

  /** true when the clock changes on the day that begins at `midnight`: only then its moments need a look. */
  changesOn(midnight: number): boolean {
    return this.clock !== null && this.clock.fromUtc(midnight - 43_200) + 86_400 !== this.clock.fromUtc(midnight + 43_200);
  }

  alarms(place: AlarmPlace): Alarm[] {
    const say = (code: string, { count, rows, examples, nights }: Seen, severity: Alarm['severity']) =>
      count === 0
        ? []
        : [alarm(place, code, { rows, examples, values: { count, night: [...nights][0] ?? '', nights: nights.size }, severity })];
    return [...say('hour_that_does_not_exist', this.missing, 'warning'), ...say('hour_that_comes_twice', this.doubled, 'note')];
  }
}
