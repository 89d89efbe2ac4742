import type { Alarm } from '../../contract';
import { HashesSeen, rowHash } from '../fingerprint';
import type { FactRow, FactValue } from '../loader';
import type { Landing } from '../mapping/landing';
import { type AlarmPlace, alarm } from './alarm';

/** A condition over the fields of one loaded row that cannot be right. */
interface Impossible {
  readonly code: string;
  readonly needs: readonly string[];
  holds(values: Readonly<Record<string, FactValue>>): boolean;
  show(values: Readonly<Record<string, FactValue>>): string;
}
const above = (values: Readonly<Record<string, FactValue>>, left: string, right: string): boolean => {
  const [a, b] = [values[left], values[right]];
  return typeof a === 'number' && typeof b === 'number' && a > b + 1e-6;
};
const positive = (value: FactValue | undefined): boolean => typeof value === 'number' && value > 0;
const pair = (left: string, right: string) => (values: Readonly<Record<string, FactValue>>) =>
  `${left} ${values[left] ?? ''}, ${right} ${values[right] ?? ''}`;

const impossible: readonly Impossible[] = [
  {
    code: 'answered_above_offered',
    needs: ['answered', 'offered'],
    holds: (values) => above(values, 'answered', 'offered'),
    show: pair('answered', 'offered'),
  },
  {
    code: 'within_above_answered',
    needs: ['within_threshold', 'answered'],
    holds: (values) => above(values, 'within_threshold', 'answered'),
    show: pair('within_threshold', 'answered'),
  },
  {
    code: 'abandoned_above_offered',
    needs: ['abandoned', 'offered'],
    holds: (values) => above(values, 'abandoned', 'offered'),
    show: pair('abandoned', 'offered'),
  },
  {
    code: 'abandoned_with_handle_time',
    needs: ['answered', 'handle_s'],
    holds: (values) => values.answered === false && (positive(values.handle_s) || positive(values.talk_s)),
    show: pair('answered', 'handle_s'),
  },
  {
    code: 'abandoned_with_handle_time',
    needs: ['answered', 'talk_s'],
    holds: (values) => values.answered === false && !positive(values.handle_s) && positive(values.talk_s),
    show: pair('answered', 'talk_s'),
  },
  {
    code: 'satisfaction_on_abandoned',
    needs: ['answered', 'csat'],
    holds: (values) => values.answered === false && typeof values.csat === 'number',
    show: pair('answered', 'csat'),
  },
  {
    code: 'ended_before_started',
    needs: ['started_at', 'ended_at'],
    holds: (values) => typeof values.ended_at === 'string' && String(values.ended_at) < String(values.started_at),
    show: pair('started_at', 'ended_at'),
  },
  {
    code: 'score_above_maximum',
    needs: ['score', 'max_score'],
    holds: (values) => above(values, 'score', 'max_score'),
    show: pair('score', 'max_score'),
  },
  {
    code: 'adherent_above_scheduled',
    needs: ['adherent_s', 'scheduled_s'],
    holds: (values) => above(values, 'adherent_s', 'scheduled_s'),
    show: pair('adherent_s', 'scheduled_s'),
  },
];

interface Tally {
  count: number;
  readonly rows: number[];
  readonly examples: string[];
}

const identities = ['contact_id', 'survey_id', 'evaluation_id'];
const maxTracked = 4_000_000;

/** Watches every loaded row for what cannot be: impossible pairs, identities that come twice, whole rows that come twice. */
export class RowWatch {
  private readonly rules: readonly Impossible[];
  private readonly tallies = new Map<string, Tally>();
  /** Identities, or moments of a queue or agent. */
  private readonly seen = new HashesSeen();
  private readonly wholeRows = new HashesSeen();
  private readonly judged: Record<string, FactValue> = {};
  private readonly needed: readonly (readonly [string, number])[];
  private readonly identity: number;
  private readonly grain: readonly number[];

  constructor(
    columns: readonly string[],
    private readonly landing: Landing,
  ) {
    this.rules = impossible.filter((rule) => rule.needs.every((field) => columns.includes(field)));
    // What a rule looks at beyond what it needs is among these few as well.
    const looked = new Set([...this.rules.flatMap((rule) => rule.needs), 'handle_s', 'talk_s']);
    this.needed = columns.flatMap((column, index) => (looked.has(column) ? [[column, index] as const] : []));
    this.identity = columns.findIndex((column) => identities.includes(column));
    const key =
      {
        queue_interval: ['interval_start', 'queue', 'channel'],
        plan_interval: ['interval_start', 'queue'],
        agent_period: ['date', 'agent', 'team'],
        adherence: ['date', 'agent', 'absence_reason'],
      }[landing.fact as string] ?? [];
    this.grain = key.map((column) => columns.indexOf(column)).filter((index) => index >= 0);
  }

  /** `twice`: the row lies in the hour that comes twice when the clock goes back; rows that look alike there are no doubles. */
  see(row: FactRow, hash: number, twice = false): void {
    if (this.rules.length > 0) this.judge(row);
    if (this.identity >= 0) this.seeIdentity(row);
    else if (this.landing.anchor !== null && !twice) {
      if (this.wholeRows.size < maxTracked && this.wholeRows.sawBefore(hash))
        this.note('duplicate_rows', row.sourceRow, row.values.slice(0, 4).join(' '));
      if (this.grain.length > 0) this.seeMoment(row);
    }
  }

  private seeIdentity(row: FactRow): void {
    const id = row.values[this.identity];
    if (typeof id !== 'string' || this.landing.fact === 'evaluation' || this.seen.size >= maxTracked) return;
    if (this.seen.sawBefore(rowHash([id]))) this.note('duplicate_ids', row.sourceRow, id);
  }

  private seeMoment(row: FactRow): void {
    if (this.seen.size >= maxTracked) return;
    const key = this.grain.map((index) => row.values[index] ?? null);
    if (this.seen.sawBefore(rowHash(key))) this.note('same_moment_twice', row.sourceRow, key.join(' '));
  }

  private judge(row: FactRow): void {
    const { judged } = this;
    for (const [column, index] of this.needed) judged[column] = row.values[index] ?? null;
    for (const rule of this.rules) if (rule.holds(judged)) this.note(rule.code, row.sourceRow, rule.show(judged));
  }

  private note(code: string, row: number, example: string): void {
    let tally = this.tallies.get(code);
    if (!tally) {
      tally = { count: 0, rows: [], examples: [] };
      this.tallies.set(code, tally);
    }
    tally.count++;
    if (tally.rows.length < 5) {
      tally.rows.push(row);
      tally.examples.push(example);
    }
  }

  alarms(place: AlarmPlace): Alarm[] {
    const found = [...this.tallies].filter(([code]) => code !== 'same_moment_twice' || !this.tallies.has('duplicate_rows'));
    return found.map(([code, { count, rows, examples }]) => alarm(place, code, { rows, examples, values: { count } }));
  }
}
