import type { Alarm } from '../../contract';
import { type RowCondition, rowSlack } from '../../schema';
import { HashesSeen, rowHash } from '../fingerprint';
import type { FactRow, FactValue } from '../loader';
import type { Landing } from '../mapping/landing';
import type { Cell, RawRow } from '../table';
import { cellText, isMissing } from '../values/missing';
import { type AlarmPlace, alarm } from './alarm';

/** What cannot be right in one loaded row: all its conditions hold. */
export interface Impossible {
  readonly code: string;
  /** Fields that the table must have. */
  readonly needs: readonly [string, string];
  readonly when: readonly RowCondition[];
}

const isNumber = (value: FactValue | undefined): value is number => typeof value === 'number';

function holds(condition: RowCondition, values: Readonly<Record<string, FactValue>>): boolean {
  if ('above' in condition) {
    const [left, right] = [values[condition.above[0]], values[condition.above[1]]];
    return isNumber(left) && isNumber(right) && left > right + rowSlack;
  }
  if ('before' in condition) {
    const [left, right] = [values[condition.before[0]], values[condition.before[1]]];
    return typeof left === 'string' && typeof right === 'string' && left < right;
  }
  if ('isFalse' in condition) return values[condition.isFalse] === false;
  if ('filled' in condition) return isNumber(values[condition.filled]);
  const value = values['positive' in condition ? condition.positive : condition.notPositive];
  return (isNumber(value) && value > 0) === 'positive' in condition;
}

const above = (code: string, field: string, other: string): Impossible => ({
  code,
  needs: [field, other],
  when: [{ above: [field, other] }],
});

const impossible: readonly Impossible[] = [
  above('answered_above_offered', 'answered', 'offered'),
  above('within_above_answered', 'within_threshold', 'answered'),
  above('abandoned_above_offered', 'abandoned', 'offered'),
  { code: 'abandoned_with_handle_time', needs: ['answered', 'handle_s'], when: [{ isFalse: 'answered' }, { positive: 'handle_s' }] },
  {
    code: 'abandoned_with_handle_time',
    needs: ['answered', 'talk_s'],
    when: [{ isFalse: 'answered' }, { notPositive: 'handle_s' }, { positive: 'talk_s' }],
  },
  { code: 'satisfaction_on_abandoned', needs: ['answered', 'csat'], when: [{ isFalse: 'answered' }, { filled: 'csat' }] },
  { code: 'ended_before_started', needs: ['started_at', 'ended_at'], when: [{ before: ['ended_at', 'started_at'] }] },
  above('score_above_maximum', 'score', 'max_score'),
  above('adherent_above_scheduled', 'adherent_s', 'scheduled_s'),
];

/** The rules that a table with these fields can break. */
export const rulesFor = (columns: readonly string[]): readonly Impossible[] =>
  impossible.filter((rule) => rule.needs.every((field) => columns.includes(field)));

const shownValue = (value: FactValue | undefined): string =>
  isNumber(value) ? String(Math.round(value * 100) / 100) : String(value ?? '').replace('T', ' ');

/** What is shown of a row that breaks a rule: the figures alone, because the words of the alarm name them in the reader's language. */
export function shownOf({ needs: [left, right], when }: Impossible, values: Readonly<Record<string, FactValue>>): string {
  const unit = right.endsWith('_s') ? ' s' : '';
  if (when.some((condition) => 'above' in condition)) return `${shownValue(values[left])}${unit} > ${shownValue(values[right])}${unit}`;
  if (when.some((condition) => 'before' in condition)) return `${shownValue(values[left])} – ${shownValue(values[right])}`;
  return `${shownValue(values[right])}${unit}`;
}

const cellsQuoted = 6;

/** The first filled cells of a row as they stand in the file. */
export const quotedRow = (cells: readonly Cell[]): string =>
  cells
    .filter((cell) => !isMissing(cell))
    .slice(0, cellsQuoted)
    .map(cellText)
    .join(' | ')
    .slice(0, 120);

/** Rows that break one rule: how many, and the first five. */
export interface Tally {
  count: number;
  readonly rows: number[];
  readonly examples: string[];
}

const identities = ['contact_id', 'survey_id', 'evaluation_id'];
const grains: Readonly<Record<string, readonly string[]>> = {
  queue_interval: ['interval_start', 'queue', 'channel'],
  plan_interval: ['interval_start', 'queue'],
  agent_period: ['date', 'agent', 'team'],
  adherence: ['date', 'agent', 'absence_reason'],
};
const maxTracked = 4_000_000;

/** Watches every loaded row for what cannot be: impossible pairs, identities that come twice, whole rows that come twice. */
export class RowWatch {
  readonly rules: readonly Impossible[];
  /** Field that the source numbers its rows with; its doubles are looked for, and no others. null when there is none. */
  readonly identity: string | null;
  /** true: whole rows that come twice are looked for, and with `grain` also moments of a queue or agent that do. */
  readonly looksForDoubles: boolean;
  readonly grain: readonly string[];
  private readonly tallies = new Map<string, Tally>();
  /** Identities, or moments of a queue or agent. */
  private readonly seen = new HashesSeen();
  private readonly wholeRows = new HashesSeen();
  private readonly judged: Record<string, FactValue> = {};
  private readonly needed: readonly (readonly [string, number])[];
  private readonly identityAt: number;
  private readonly grainAt: readonly number[];

  constructor(columns: readonly string[], landing: Pick<Landing, 'fact' | 'anchor'>) {
    this.rules = rulesFor(columns);
    // What a rule looks at beyond what it needs is among these few as well.
    const looked = new Set([...this.rules.flatMap((rule) => rule.needs), 'handle_s', 'talk_s']);
    this.needed = columns.flatMap((column, index) => (looked.has(column) ? [[column, index] as const] : []));
    const numbered = columns.find((column) => identities.includes(column)) ?? null;
    // A review has a row per criterion: its number comes many times.
    this.identity = landing.fact === 'evaluation' ? null : numbered;
    this.looksForDoubles = numbered === null && landing.anchor !== null;
    this.grain = this.looksForDoubles ? (grains[landing.fact] ?? []).filter((column) => columns.includes(column)) : [];
    this.identityAt = this.identity === null ? -1 : columns.indexOf(this.identity);
    this.grainAt = this.grain.map((column) => columns.indexOf(column));
  }

  /** What was counted elsewhere; rules and doubles come in the order of their first rows. */
  tell(code: string, { count, rows, examples }: Tally): void {
    const before = this.tallies.get(code);
    if (!before) {
      this.tallies.set(code, { count, rows: [...rows], examples: [...examples] });
      return;
    }
    const both = [...before.rows, ...rows]
      .map((row, at) => ({ row, example: [...before.examples, ...examples][at] ?? '' }))
      .toSorted((left, right) => left.row - right.row)
      .slice(0, 5);
    this.tallies.set(code, { count: before.count + count, rows: both.map(({ row }) => row), examples: both.map(({ example }) => example) });
  }

  /** `raw`: the row in the file. `twice`: it lies in the hour that comes twice when the clock goes back; rows that look alike there are no doubles. */
  see(row: FactRow, raw: RawRow, hash: number, twice = false): void {
    if (this.rules.length > 0) this.judge(row);
    if (this.identityAt >= 0) this.seeIdentity(row);
    else if (this.looksForDoubles && !twice) {
      if (this.wholeRows.size < maxTracked && this.wholeRows.sawBefore(hash))
        this.note('duplicate_rows', row.sourceRow, () => quotedRow(raw.cells));
      if (this.grainAt.length > 0) this.seeMoment(row, raw);
    }
  }

  private seeIdentity(row: FactRow): void {
    const id = row.values[this.identityAt];
    if (typeof id !== 'string' || this.seen.size >= maxTracked) return;
    if (this.seen.sawBefore(rowHash([id]))) this.note('duplicate_ids', row.sourceRow, () => id);
  }

  private seeMoment(row: FactRow, raw: RawRow): void {
    if (this.seen.size >= maxTracked) return;
    const key = this.grainAt.map((index) => row.values[index] ?? null);
    if (this.seen.sawBefore(rowHash(key))) this.note('same_moment_twice', row.sourceRow, () => quotedRow(raw.cells));
  }

  private judge(row: FactRow): void {
    const { judged } = this;
    for (const [column, index] of this.needed) judged[column] = row.values[index] ?? null;
    for (const rule of this.rules)
      if (rule.when.every((condition) => holds(condition, judged))) this.note(rule.code, row.sourceRow, () => shownOf(rule, judged));
  }

  private note(code: string, row: number, example: () => string): void {
    let tally = this.tallies.get(code);
    if (!tally) {
      tally = { count: 0, rows: [], examples: [] };
      this.tallies.set(code, tally);
    }
    tally.count++;
    if (tally.rows.length < 5) {
      tally.rows.push(row);
      tally.examples.push(example());
    }
  }

  alarms(place: AlarmPlace): Alarm[] {
    const found = [...this.tallies].filter(([code]) => code !== 'same_moment_twice' || !this.tallies.has('duplicate_rows'));
    return found.map(([code, { count, rows, examples }]) => alarm(place, code, { rows, examples, values: { count } }));
  }
}
