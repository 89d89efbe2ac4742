import type { Alarm } from '../contract';
import { reason } from '../contract/reading-code';
import type { FactName } from '../schema';
import { type AlarmPlace, alarm } from './checks/alarm';
import { sparseAlarms } from './checks/sparse-columns';
import { type AnchorPlan, besideTheTable } from './mapping/landing';
import type { PlannedFields } from './mapping/plan-fields';
import type { Assigned } from './recognise/candidates';
import type { KnownColumn } from './recognise/columns';
import { readMoments, type TableContext } from './recognise/read-column';
import { factSignatures } from './recognise/signatures';
import type { SystemMatch } from './recognise/systems/define';
import type { ScannedTable } from './scan';
import { dateText } from './values/calendar';
import { cellText } from './values/missing';

/** What is known of a table once its columns are planned. */
export interface Understood {
  readonly fact: FactName;
  readonly table: ScannedTable;
  readonly place: AlarmPlace;
  readonly planned: PlannedFields;
  /** The columns that are loaded. */
  readonly kept: readonly Assigned[];
  /** Columns that are filled on too few rows. */
  readonly sparse: readonly Assigned[];
  readonly fields: readonly string[];
  readonly constants: Readonly<Record<string, string | number | boolean>>;
  readonly system: SystemMatch | null;
  readonly context: TableContext;
  /** true: a person said which kind of data this is. */
  readonly chosen: boolean;
}

/** Why a table is taken for its fact, as a reading code. */
export function reasonOfFact({ fact, table, fields, system, chosen }: Understood): string {
  const names = [...new Set(fields)].join(', ');
  if (chosen) return reason('fact_chosen', fact);
  const { headerless } = table.layout;
  if (headerless) return reason('fact_no_header', headerless, names);
  return system && system.system.id !== 'dutch_excel' ? reason('fact_system', system.system.name, names) : reason('fact_fields', names);
}

/** Stamps in UTC are brought to the client's wall clock: said, with the cells, because hours and days move. */
function utcExamples(anchor: AnchorPlan | null, table: ScannedTable): string[] {
  const sides = [anchor?.date, anchor?.time].flatMap((side) => side ?? []);
  const first = table.sample.slice(0, 200);
  const stamped = sides.flatMap(({ index, moment }) =>
    first.map((row) => row.cells[index] ?? null).filter((cell) => moment.parts(cell)?.offset === 0),
  );
  return stamped.slice(0, 5).map(cellText);
}

/** Names that the file does not give: said column by column, because every figure of the table rests on them. */
function suppliedNames({ table, place }: Understood): Alarm[] {
  const { headerless, columns } = table.layout;
  if (!headerless) return [];
  const named = columns.flatMap(({ known }) => (known && known.concept !== '' ? [`${known.because}: ${known.name}`] : []));
  const first = table.sample[0];
  const examples = first ? first.cells.slice(0, 5).map(cellText) : [];
  const values = { system: headerless, columns: named.join('; ') };
  return [alarm(place, 'header_supplied', { values, rows: first ? [first.row] : [], examples })];
}

function serviceLevelAlarms({ fact, place, kept, fields, planned, constants }: Understood): Alarm[] {
  if (fact !== 'queue_interval') return [];
  const found: Alarm[] = [];
  const rate = kept.find((one) => one.use.field === 'reported_service_level');
  if (rate && !fields.includes('within_threshold'))
    found.push(
      alarm(place, 'derived_from_rate', {
        column: rate.column.layout.header,
        rows: rate.column.profile.exampleRows,
        examples: rate.column.profile.examples,
      }),
    );
  const counted = kept.find(({ use }) => use.field === 'within_threshold' || use.field === 'reported_service_level');
  if (counted && constants.threshold_s === undefined && !planned.fields.some((plan) => plan.field === 'threshold_s')) {
    const { layout, profile } = counted.column;
    found.push(
      alarm(place, 'threshold_unknown', {
        column: layout.header,
        rows: profile.exampleRows,
        examples: profile.examples,
        severity: 'warning',
      }),
    );
  }
  return found;
}

/** A column that says it holds the time of day and could not be read: the rows are those of a whole day then, which nobody meant. */
function timeNotRead({ table, place, planned, context }: Understood, columns: readonly KnownColumn[]): Alarm[] {
  const { anchor } = planned;
  if (!anchor?.date || anchor.time || anchor.date.moment.holds === 'both' || anchor.dateOnly) return [];
  const namesTime = ({ meanings, profile }: KnownColumn) =>
    profile.filled > 0 && meanings.some(({ concept, score }) => concept === 'time_of_day' && score >= 0.8);
  const column = columns.find((one) => one.layout.index !== anchor.date?.index && namesTime(one));
  if (!column || readMoments(column, context) || !table.profiles.has(column.layout.index)) return [];
  const { layout, profile } = column;
  const details = { column: layout.header, values: { header: layout.header }, rows: profile.exampleRows, examples: profile.examples };
  return [alarm(place, 'time_not_read', details)];
}

/** The day was not in the rows: where it was found, or which days left it open. */
function dayAlarms({ fact, table, place, planned, context }: Understood): Alarm[] {
  const date = planned.anchor?.date;
  if ((date?.index === besideTheTable || date?.moment.ofGivenWeek) && context.givenDate) {
    const { text, from, length } = context.givenDate;
    const values = { date: dateText(context.givenDate.date), from, text };
    if (length === 'day') return [alarm(place, 'date_from_words', { values, examples: [text] })];
    return [alarm(place, 'period_from_words', { values: { ...values, length }, examples: [text] })];
  }
  if (factSignatures[fact].anchor === null || planned.anchor !== null) return [];
  const { openDays } = context;
  if (openDays) return [alarm(place, 'date_open', { values: { count: openDays.days }, examples: openDays.texts })];
  const [first] = table.sample;
  return [alarm(place, 'no_moment', { rows: first ? [first.row] : [], examples: first ? first.cells.slice(0, 5).map(cellText) : [] })];
}

/** What a person should know of a table before its rows are looked at one by one. */
export function landingAlarms(understood: Understood, columns: readonly KnownColumn[]): Alarm[] {
  const { table, place, planned } = understood;
  const stamped = utcExamples(planned.anchor, table);
  return [
    ...suppliedNames(understood),
    ...(stamped.length > 0
      ? [alarm(place, 'utc_stamps', { column: planned.anchor?.date?.header ?? null, examples: stamped, severity: 'note' })]
      : []),
    ...serviceLevelAlarms(understood),
    ...dayAlarms(understood),
    ...timeNotRead(understood, columns),
    ...sparseAlarms(place, understood.sparse),
  ];
}
