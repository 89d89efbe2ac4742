import type { NotationChoice, ReadCell } from '../../contract';
import { fieldsOf, type NotationGroup, notationGroups, notationIn, withNotation } from '../../schema';
import { lastDayReader } from '../mapping/end-day';
import type { Nearest } from '../mapping/landing';
import { type PlannedFields, planFields } from '../mapping/plan-fields';
import type { Assigned } from '../recognise/candidates';
import { readMoments, readValues, type TableContext } from '../recognise/read-column';
import { factSignatures } from '../recognise/signatures';
import type { ScannedTable } from '../scan';
import type { Cell, RawRow } from '../table';
import { bareNumber, numberEvidence, parseNumber } from '../values/number';
import type { MomentReader } from '../values/read-moment';
import { type Ambiguity, unreadable } from '../values/reader';
import { readMomentText } from './shown-cell';

/** Which group of notations settles which doubt. */
const settledBy: Readonly<Record<string, NotationGroup>> = {
  minutes_or_hours: 'two_parts',
  unit_by_size: 'time_unit',
  thousands_or_decimals: 'number',
  thousands_or_decimals_open: 'number',
  mixed_decimals: 'number',
  day_or_month: 'date_order',
  day_or_month_open: 'date_order',
  total_or_mean: 'statistic',
  total_or_mean_times: 'statistic',
  total_or_mean_open: 'statistic',
  end_day: 'end_day',
  clock_figures: 'clock_figures',
  percent_and_fraction: 'share',
  estimates: 'estimate',
  estimates_open: 'estimate',
  partly: 'partly',
};

/** A cell with its row, where the row is known. */
export interface ExampleCell {
  readonly cell: Cell;
  readonly row: RawRow | null;
}

/** A cell that is left empty on purpose is an empty text; one that cannot be read is null. */
const stored = (value: unknown): ReadCell =>
  value === unreadable || value === undefined ? null : value === null ? '' : (value as string | number | boolean);

/** What the cells of a column become: by the plan of its field where there is one, else by its reader. */
export function readCells(one: Assigned, planned: PlannedFields | null, cells: readonly ExampleCell[]): ReadCell[] {
  const { moment, reader } = one;
  if (moment) {
    const planned1 = planned?.moments.find((field) => field.index === one.column.layout.index)?.moment ?? moment;
    return cells.map(({ cell }) => readMomentText(planned1.parts(cell)));
  }
  const plan = planned?.fields.find((field) => field.index === one.column.layout.index);
  const parse = (plan?.reader ?? reader)?.parse;
  return cells.map(({ cell }) => {
    const value = stored(parse?.(cell));
    return typeof value === 'number' && plan ? value * plan.factor : value;
  });
}

/** The sums over the contacts of each row, for telling a mean from a total. */
function rowSums(one: Assigned, planned: PlannedFields, cells: readonly ExampleCell[]): ReadCell[] {
  const plan = planned.fields.find((field) => field.index === one.column.layout.index);
  const counts = planned.fields.find((field) => field.field === plan?.per && field.how === 'value');
  return readCells(one, planned, cells).map((value, at) => {
    const row = cells[at]?.row;
    if (plan?.how !== 'times' || typeof value !== 'number' || !counts || !row) return value;
    const count = counts.reader.parse(row.cells[counts.index] ?? null);
    return typeof count === 'number' ? value * count : null;
  });
}

interface Request {
  readonly one: Assigned;
  readonly nearest: Nearest;
  readonly table: ScannedTable;
}

const told = (context: TableContext, index: number, group: NotationGroup, notation: string): TableContext => ({
  ...context,
  chosenUnit: (position) => {
    const said = context.chosenUnit(position);
    return position === index ? withNotation(said, group, notation) : said;
  },
});

/** The same column read as a notation would have it; null when its cells cannot be that. */
function retold({ one, nearest: { fact, context } }: Request, group: NotationGroup, notation: string): Assigned | null {
  const wanted = told(context, one.column.layout.index, group, notation);
  if (one.moment) {
    const moment = readMoments(one.column, wanted);
    const end = notationIn(wanted.chosenUnit(one.column.layout.index), 'end_day');
    return moment && { ...one, moment: end ? lastDayReader(moment, end) : moment };
  }
  const reader = readValues(fact, one.use, one.column, wanted);
  return reader && { ...one, reader };
}

function readingUnder(request: Request, group: NotationGroup, notation: string, cells: readonly ExampleCell[]): ReadCell[] {
  const { one, nearest, table } = request;
  const other = retold(request, group, notation);
  if (!other) return cells.map(() => null);
  if (one.use.kind !== 'mean') return readCells(other, null, cells);
  // Times are told apart with the counts beside them: the plan knows more than the column alone.
  const assigned = nearest.assigned.map((each) => (each === one ? other : each));
  const context = told(nearest.context, one.column.layout.index, group, notation);
  const planned = planFields(nearest.fact, factSignatures[nearest.fact].anchor, assigned, table, context);
  return group === 'statistic' ? rowSums(other, planned, cells) : readCells(other, planned, cells);
}

/** The decimal sign that a reader took, seen from how it reads a number where the signs matter. */
function numberTaken(one: Assigned): string | null {
  const example = numberEvidence(one.column.profile).openExamples[0];
  const bare = example === undefined ? null : bareNumber(example);
  const [value, unit] = [one.reader?.parse(example ?? null), one.reader?.parse('1')];
  if (bare === null || typeof value !== 'number' || typeof unit !== 'number' || unit === 0) return null;
  const comma = parseNumber(bare, ',');
  return comma !== null && Math.abs(value / unit - comma) < 1e-6 * Math.max(1, comma) ? '1.234,5' : '1,234.5';
}

const optionsOf = (group: NotationGroup): readonly string[] => notationGroups[group];
const among = (group: NotationGroup, unit: string | undefined): string | null =>
  unit !== undefined && optionsOf(group).includes(unit) ? unit : null;

/** Whether the plan reads the end of a membership as the day before what is written. */
function endDayOf(planned: PlannedFields | null, index: number, moment: MomentReader, sample: readonly Cell[]): string {
  const plan = planned?.moments.find((field) => field.index === index);
  const cell = sample.find((one) => moment.parts(one)?.date != null) ?? null;
  return plan && plan.moment.parts(cell)?.date !== moment.parts(cell)?.date ? 'until' : 'through';
}

/** Groups of notations that matter to a column, each with the one that was taken. */
function groupsOf({ one, nearest }: Pick<Request, 'one' | 'nearest'>): [NotationGroup, string | null][] {
  const { moment, reader, column, use } = one;
  const index = column.layout.index;
  if (moment) {
    const order = notationGroups.date_order.find((notation) => moment.unit.startsWith(notation));
    const found: [NotationGroup, string | null][] = order ? [['date_order', order]] : [];
    return use.field === 'valid_to' ? [...found, ['end_day', endDayOf(nearest.planned, index, moment, column.profile.sample)]] : found;
  }
  if (!reader) return [];
  const found: [NotationGroup, string | null][] = [];
  const kind = fieldsOf(nearest.fact).find((field) => field.name === use.field)?.kind;
  const unit = nearest.planned?.fields.find((field) => field.index === index)?.reader.unit ?? reader.unit;
  if (kind === 'seconds' || use.kind === 'staffed')
    for (const group of ['two_parts', 'time_unit'] as const) if (among(group, unit)) found.push([group, among(group, unit)]);
  const evidence = numberEvidence(column.profile);
  const said = notationIn(nearest.context.chosenUnit(index), 'number');
  const textual = kind === 'text' || kind === 'category' || kind === 'personal_text' || kind === 'boolean';
  if (!textual && (evidence.mixed || evidence.open !== null || said !== null)) found.push(['number', said ?? numberTaken(one)]);
  const doubted = new Set(doubtsOf({ one, nearest }).map(({ code }) => settledBy[code]));
  const bareShares = evidence.percent === 0 || doubted.has('share') || notationIn(nearest.context.chosenUnit(index), 'share') !== null;
  if ((kind === 'ratio' || use.kind === 'rate') && bareShares && column.profile.format !== 'percent')
    found.push([
      'share',
      notationIn(nearest.context.chosenUnit(index), 'share') ?? (unit === 'fraction' || doubted.has('share') ? 'fraction' : 'percent'),
    ]);
  for (const [group, usual] of [
    ['estimate', 'estimate_left_out'],
    ['partly', 'partly_no'],
  ] as const) {
    const chosen = notationIn(nearest.context.chosenUnit(index), group);
    if (chosen !== null || doubted.has(group)) found.push([group, chosen ?? usual]);
  }
  const clock = notationIn(nearest.context.chosenUnit(index), 'clock_figures');
  const clockDoubt = doubtsOf({ one, nearest }).find(({ code }) => code === 'clock_figures');
  if (clock !== null || clockDoubt) found.push(['clock_figures', clock ?? String(clockDoubt?.values.taken)]);
  const decided = nearest.planned?.decided.get(index);
  if (use.kind === 'mean' && decided && decided.by !== '') found.push(['statistic', decided.how]);
  return found;
}

const doubtsOf = ({ one, nearest }: Pick<Request, 'one' | 'nearest'>): readonly Ambiguity[] => {
  const index = one.column.layout.index;
  const noted = nearest.planned?.notes.filter((note) => note.index === index).map((note) => note.ambiguity);
  return noted ?? (one.reader ?? one.moment)?.ambiguities ?? [];
};

/** Hardly seen, so compared only where they were taken: a part of a day is what only spreadsheets write, and they say so. */
const rare = new Set(['day_fraction', 'yy-mm-dd']);
const compared = (group: NotationGroup, taken: string | null): readonly string[] =>
  optionsOf(group).filter((notation) => !rare.has(notation) || notation === taken);

/** What a person can say of how a column is written: what was taken, where two readings fit, and what each makes of the example cells. */
export function notationChoices(request: Request, cells: readonly ExampleCell[]): NotationChoice[] {
  const doubts = new Map(doubtsOf(request).flatMap((note) => (settledBy[note.code] ? [[settledBy[note.code], note] as const] : [])));
  const groups = new Map(groupsOf(request));
  for (const group of doubts.keys()) if (group && !groups.has(group)) groups.set(group, null);
  return [...groups].map(([group, taken]) => {
    const doubt = doubts.get(group);
    const because = doubt?.values.because;
    return {
      group,
      options: [...optionsOf(group)],
      taken: doubt?.unresolved ? null : taken,
      doubt: doubt ? { code: doubt.code, open: doubt.unresolved, because: typeof because === 'string' ? because : null } : null,
      readings: doubt ? compared(group, taken).map((notation) => ({ notation, read: readingUnder(request, group, notation, cells) })) : [],
    };
  });
}

/** true when the readings of a cell differ: those cells show what a choice changes. */
export function tellsApart(request: Request, cell: ExampleCell): boolean {
  const [doubt] = doubtsOf(request).flatMap((note) => settledBy[note.code] ?? []);
  if (!doubt || doubt === 'statistic') return false;
  const [first, second] = optionsOf(doubt).map((notation) => readingUnder(request, doubt, notation, [cell])[0]);
  return first !== second;
}
