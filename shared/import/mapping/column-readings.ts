import type { Alarm, ColumnReading } from '../../contract';
import { reason } from '../../contract/reading-code';
import { type FactName, factNames } from '../../schema';
import { type AlarmPlace, alarm } from '../checks/alarm';
import type { FactFit } from '../recognise/assign';
import type { Assigned } from '../recognise/candidates';
import type { KnownColumn } from '../recognise/columns';
import { fieldNamed, readMoments, type TableContext } from '../recognise/read-column';
import { factSignatures } from '../recognise/signatures';
import { factUses } from '../recognise/uses';
import { parseYesNo } from '../values/boolean';
import { cellText } from '../values/missing';
import type { ColumnProfile } from '../values/profile';
import type { PlannedFields } from './plan-fields';

/** What a person chose is no warning; it is said all the same, for it is remembered for files to come. */
const asChosen = /^(?:estimates_as_numbers|estimates_left_out|partly_chosen)$/;

interface ReadingRequest {
  readonly fact: FactName;
  readonly columns: readonly KnownColumn[];
  readonly fit: FactFit;
  readonly planned: PlannedFields;
  readonly forced: ReadonlyMap<number, string | null>;
  /** Columns whose choice was made before, for the same headers. */
  readonly remembered?: ReadonlySet<number>;
  readonly claimed: ReadonlyMap<number, FactName>;
  readonly context: TableContext;
  readonly leftOut: ReadonlySet<number>;
  /** true: the whole table is refused, so a column that is known by itself is not loaded either. */
  readonly refused?: boolean;
}

/** A choice made now, or one made before that a person should be able to see and change. */
const chosenHow = (index: number, { remembered }: ReadingRequest): string => (remembered?.has(index) ? 'remembered' : 'chosen');

function reasonOf(one: Assigned, request: ReadingRequest): string {
  const { planned, forced } = request;
  const index = one.column.layout.index;
  if (forced.has(index)) return reason(chosenHow(index, request), one.use.field);
  const decided = planned.decided.get(index);
  if (decided?.unit) return reason(decided.how === 'mean' ? 'mean_unit_by_counts' : 'unit_by_counts', decided.unit, decided.by);
  if (decided?.how === 'mean') return reason('mean_times', decided.by);
  if (one.use.kind === 'rate') return reason('rate_times', one.use.per ?? '');
  if (one.part === 'time') return reason('combined', planned.anchor?.date?.header ?? '');
  const { how, term, vendors } = one.meaning;
  if (how === 'vendor') return reason('header_vendor', term, vendors[0] ?? '');
  return reason(`header_${how}`, term);
}

/** A cell that shows why: the answer that is neither yes nor no, the words among numbers ("ca. 120"); any cell where nothing stands out. */
function oddExample(fact: FactName, field: string, { profile }: KnownColumn): string {
  const { kind } = fieldNamed(fact, field);
  const texts = [...profile.distinct.keys()];
  const odd = texts.find((text) => (kind === 'boolean' ? parseYesNo(text) === null : /\p{L}/u.test(text)));
  return odd ?? profile.examples[0] ?? '';
}

/** A header that means something which rows of this kind do not hold: what it means, and the kind that holds it, if any does. */
function reasonOfMeaning(concept: string, fact: FactName): string {
  const homes = factNames.flatMap((home) => {
    const use = home === fact ? undefined : factUses[home][concept]?.[0];
    return use ? [{ home, field: use.field, doubt: use.doubt ?? 0, weight: factSignatures[home].weights[use.field] ?? 0 }] : [];
  });
  const [best] = homes.toSorted((left, right) => left.doubt - right.doubt || right.weight - left.weight);
  return best ? reason('meaning_of_other_kind', best.field, best.home, fact) : reason('meaning_unused', concept);
}

/** Why a column is not loaded: said per column, never left empty. */
function reasonOut(column: KnownColumn, request: ReadingRequest): string {
  const { fact, fit, forced, claimed } = request;
  const index = column.layout.index;
  const other = claimed.get(index);
  if (other) return reason('used_by', other);
  if (forced.get(index) === null) return reason(chosenHow(index, request), '');
  if (column.profile.filled === 0) return reason('no_values');
  if (column.layout.known?.because === '') return reason('unnamed');
  if (request.leftOut.has(index)) return reason('too_few_values', column.profile.filled, column.profile.rows);
  if (column.profile.longestText > 60 && column.profile.distinctShare > 0.2) return reason('kept_out_personal');
  if (request.refused && column.meanings[0]) return reason('table_refused', column.meanings[0].term);
  // Cells that are no moments: a moment that their header may mean besides is no reason to name, unless it means nothing else.
  const isMoment = readMoments(column, request.context) !== null;
  const uses = column.meanings.flatMap((meaning) => factUses[fact][meaning.concept] ?? []);
  const wanted = uses.flatMap((use) => (!isMoment && use.kind === 'moment' ? [] : [use.field]));
  if (wanted.length === 0 && uses[0]) return reason('not_readable', uses[0].field, oddExample(fact, uses[0].field, column));
  const taken = wanted.find((field) => fit.assigned.some((one) => one.use.field === field));
  if (taken) {
    const by = fit.assigned.find((one) => one.use.field === taken);
    return reason('not_needed', taken, by?.column.layout.header ?? '');
  }
  if (wanted[0]) return reason('not_readable', wanted[0], oddExample(fact, wanted[0], column));
  return column.meanings[0] ? reasonOfMeaning(column.meanings[0].concept, fact) : reason('unknown_header');
}

const unitOf = (one: Assigned, planned: PlannedFields): string => {
  const plan = planned.fields.find((field) => field.index === one.column.layout.index);
  return plan?.reader.unit ?? one.reader?.unit ?? one.moment?.unit ?? '';
};

/** What is shown of each column: field, unit, confidence, reason and five example values. */
export function columnReadings(request: ReadingRequest): ColumnReading[] {
  const { columns, fit, planned, forced, leftOut } = request;
  return columns.map((column): ColumnReading => {
    const index = column.layout.index;
    const one = fit.assigned.find((candidate) => candidate.column === column);
    const examples = column.profile.examples.map((example) => example.slice(0, 60));
    const header = column.layout.header;
    const planned1 = planned.fields.some((field) => field.index === index) || planned.moments.some((field) => field.index === index);
    const inAnchor = planned.anchor?.date?.index === index || planned.anchor?.time?.index === index;
    if (!one || (!planned1 && !inAnchor)) {
      const note = planned.notes.find((candidate) => candidate.index === index);
      const out =
        leftOut.has(index) && note
          ? reason('ambiguous', note.ambiguity.code, note.ambiguity.examples[0] ?? '')
          : one?.part === 'time' && !planned.anchor
            ? reason('time_without_day')
            : reasonOut(column, request);
      return { header, position: index, field: null, unit: null, confidence: 0, reason: out, examples };
    }
    const sure = (one.reader ?? one.moment)?.confidence ?? 1;
    const confidence = forced.has(index) ? 1 : Math.max(0, Math.min(1, one.meaning.score + 0.1)) * sure;
    return {
      header,
      position: index,
      field: one.use.field,
      unit: unitOf(one, planned),
      confidence: Math.round(confidence * 100) / 100,
      reason: reasonOf(one, request),
      examples,
    };
  });
}

/** The rows in which these cells stand first; where the sample lacks them, those of the column's first cells. */
function rowsWith({ sample, sampleRows, exampleRows }: ColumnProfile, cells: readonly string[]): readonly number[] {
  const first = new Map<string, number>();
  const sought = new Set(cells);
  for (const [at, cell] of sample.entries()) {
    const text = cellText(cell);
    const row = sampleRows[at];
    if (row !== undefined && sought.has(text) && !first.has(text)) first.set(text, row);
  }
  const rows = cells.flatMap((cell) => first.get(cell) ?? []);
  return rows.length > 0 ? rows : exampleRows;
}

/** Readings that were settled on soft evidence or not at all, as alarms with five cells and what the other reading would give. */
export function ambiguityAlarms(place: AlarmPlace, columns: readonly KnownColumn[], planned: PlannedFields): Alarm[] {
  return planned.notes.map(({ index, ambiguity }) => {
    const column = columns.find((one) => one.layout.index === index);
    const header = column?.layout.header ?? '';
    return alarm(place, ambiguity.code, {
      column: header,
      rows: column ? rowsWith(column.profile, ambiguity.examples) : [],
      values: { ...ambiguity.values, header },
      examples: ambiguity.examples,
      severity: ambiguity.unresolved ? 'stop' : asChosen.test(ambiguity.code) ? 'note' : 'warning',
    });
  });
}
