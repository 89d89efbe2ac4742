import type { Alarm } from '../contract';
import { reason } from '../contract/reading-code';
import type { FactName } from '../schema';
import type { AlarmPlace } from './checks/alarm';
import { sparseColumns } from './checks/sparse-columns';
import { cellsColumn, choosableColumns } from './find-table/layout';
import { landingAlarms, reasonOfFact, type Understood } from './landing-remarks';
import { ambiguityAlarms, columnReadings } from './mapping/column-readings';
import { cellsReading, inSomeYear, namesWithoutMeasure } from './mapping/crossable';
import { crossedLanding } from './mapping/crossed';
import { rowLength } from './mapping/crossed-cells';
import { eventLogOf } from './mapping/event-log';
import { besideLeftOut, figuresBeside, sumsLeftOut, withAlarms, withQueue } from './mapping/group-landings';
import { splitGroups, withoutShared } from './mapping/group-tables';
import type { Landing, Nearest, OtherFact, RefusedTable } from './mapping/landing';
import { withNamesAcross } from './mapping/names-across';
import { type PlannedFields, planFields } from './mapping/plan-fields';
import { scaleConstants } from './mapping/scales';
import { choiceFor, type TableChoices } from './mapping-memory';
import { absenceSpans } from './recognise/absence-spans';
import { type FactFit, fitAll } from './recognise/assign';
import { chooseFacts } from './recognise/choose-fact';
import { type KnownColumn, knowColumns } from './recognise/columns';
import { tableContext } from './recognise/context';
import type { TextsAround } from './recognise/given-date';
import type { TableContext } from './recognise/read-column';
import { factSignatures } from './recognise/signatures';
import { recogniseSystem } from './recognise/systems';
import type { SystemMatch } from './recognise/systems/define';
import { targetOf, thresholdOf } from './recognise/thresholds';
import type { ScannedTable } from './scan';
import type { RawSheet } from './table';
import { cellText } from './values/missing';

const intervalFields: Partial<Record<FactName, string>> = {
  queue_interval: 'interval_s',
  plan_interval: 'interval_s',
  agent_period: 'period_s',
  cost: 'period_s',
  kpi_period: 'period_s',
};

/** A scanned table whose columns may be names of queues or people, as the words around it say. */
export const knowNames = (table: ScannedTable, sheet: RawSheet): ScannedTable => {
  const { above, sheet: name, file } = textsAround(table, sheet);
  return withNamesAcross(table, [...above, name ?? '', file]);
};

/** Texts above the table, the sheet's name and the file's: where people write the year or the day, the threshold and the queue. */
function textsAround(table: ScannedTable, sheet: RawSheet): TextsAround {
  const first = table.layout.headerRows[0] ?? table.layout.firstDataRow;
  const textsFrom = (row: number) =>
    table.head
      .filter((one) => one.row >= row && one.row < first)
      .flatMap((one) => one.cells.map(cellText))
      .filter((text) => text !== '')
      .slice(-60);
  return { above: textsFrom(0), titles: textsFrom(table.regionStart), sheet: sheet.sheet, file: sheet.file };
}

function forcedFields(columns: readonly KnownColumn[], choices: TableChoices): Map<number, string | null> {
  const forced = new Map<number, string | null>();
  for (const { layout } of columns) {
    const choice = choiceFor(choices.columns, layout);
    // A choice of a unit only ("field" as it was) is honoured by chosenUnit; the field itself is forced as well.
    if (choice) forced.set(layout.index, choice.field);
  }
  return forced;
}

/** Columns that are read as a person had them read before, for the same headers. */
const rememberedColumns = (columns: readonly KnownColumn[], choices: TableChoices): Set<number> =>
  new Set(columns.filter(({ layout }) => choiceFor(choices.columns, layout)?.remembered).map(({ layout }) => layout.index));

interface Preparation {
  readonly table: ScannedTable;
  readonly sheet: RawSheet;
  readonly place: AlarmPlace;
  readonly columns: readonly KnownColumn[];
  readonly context: TableContext;
  readonly system: SystemMatch | null;
  readonly forced: ReadonlyMap<number, string | null>;
  readonly remembered: ReadonlySet<number>;
  readonly around: readonly string[];
  readonly choices: TableChoices;
}

function constantsOf(
  fact: FactName,
  planned: PlannedFields,
  fit: FactFit,
  prepared: Preparation,
): Record<string, string | number | boolean> {
  const constants: Record<string, string | number | boolean> = fact === 'survey' || fact === 'contact' ? scaleConstants(fit.assigned) : {};
  const has = (field: string) => planned.fields.some((plan) => plan.field === field);
  const length = intervalFields[fact];
  if (length && !has(length)) {
    const seconds = rowLength(planned.anchor, prepared.table);
    if (seconds !== null) constants[length] = seconds;
  }
  if (fact === 'queue_interval' && !has('threshold_s')) {
    const threshold = thresholdOf(fit.assigned, prepared.around);
    if (threshold !== null) constants.threshold_s = threshold;
  }
  if (fact === 'queue_interval' && !has('service_level_target')) {
    const target = targetOf(prepared.around);
    if (target !== null) constants.service_level_target = target;
  }
  if (fact === 'cost' && !has('currency')) {
    const amount = planned.fields.find((plan) => plan.field === 'amount');
    if (amount && /€|eur/i.test(`${amount.header} ${amount.reader.unit}`)) constants.currency = 'EUR';
  }
  return constants;
}

/** 0..1, for people: the sum of what the columns weigh has no top. */
const shownScore = (score: number): number => Math.round((Math.max(0, score) / (Math.max(0, score) + 2)) * 100) / 100;

function groupFieldOf(fact: FactName, fit: FactFit, table: ScannedTable): string | null {
  if (table.groupLabels.length < 2) return null;
  const has = (field: string) => fit.assigned.some((one) => one.use.field === field);
  if ((fact === 'queue_interval' || fact === 'plan_interval') && !has('queue')) return 'queue';
  if ((fact === 'agent_period' || fact === 'adherence' || fact === 'roster') && !has('team')) return 'team';
  return null;
}

function landingOf(
  fit: FactFit,
  prepared: Preparation,
  claimed: ReadonlyMap<number, FactName>,
  others: readonly OtherFact[],
): Landing | RefusedTable {
  const { table, place, columns, context, system, forced, remembered } = prepared;
  const { fact } = fit;
  const signature = factSignatures[fact];
  const first = planFields(fact, signature.anchor, fit.assigned, table, context);
  const open = first.notes.filter((note) => note.ambiguity.unresolved);
  const sparse = sparseColumns(fact, fit.assigned).filter((one) => !forced.has(one.column.layout.index));
  const leftOut = new Set([...open.map((note) => note.index), ...sparse.map((one) => one.column.layout.index)]);
  const kept = fit.assigned.filter((one) => !leftOut.has(one.column.layout.index));
  const planned: PlannedFields =
    leftOut.size === 0 ? first : { ...planFields(fact, signature.anchor, kept, table, context), notes: first.notes };
  const keptFit = { ...fit, assigned: kept };
  // With the columns that a doubt keeps out: a preview asks about those.
  const nearest: Nearest = { fact, assigned: fit.assigned, context, planned: first, others };
  const readings = columnReadings({ fact, columns, fit: keptFit, planned, forced, remembered, claimed, context, leftOut });
  const alarms: Alarm[] = ambiguityAlarms(place, columns, planned);
  const needed = open.find((note) => {
    const field = fit.assigned.find((one) => one.column.layout.index === note.index)?.use.field;
    return field === signature.anchor || signature.needs.every((group) => group.includes(field ?? ''));
  });
  if (needed) {
    const field = fit.assigned.find((one) => one.column.layout.index === needed.index)?.use.field ?? '';
    const why = reason('field_ambiguous', fact, field, needed.ambiguity.code, needed.ambiguity.examples[0] ?? '');
    return { table, reason: why, columns: readings, alarms, system, nearest };
  }
  if (signature.anchor && planned.anchor === null && !signature.anchorOptional)
    return { table, reason: reason('field_missing', fact, signature.anchor), columns: readings, alarms, system, nearest };
  const fields = kept.map((one) => one.use.field);
  const constants = constantsOf(fact, planned, fit, prepared);
  const chosen = prepared.choices.fact !== null;
  const understood: Understood = { fact, table, place, planned, kept, sparse, fields, constants, system, context, chosen };
  alarms.push(...landingAlarms(understood, columns));
  return {
    table,
    fact,
    score: shownScore(fit.score),
    reason: reasonOfFact(understood),
    system,
    context,
    anchor: planned.anchor,
    fields: planned.fields,
    moments: planned.moments,
    constants,
    groupField: groupFieldOf(fact, fit, table),
    crossed: null,
    eventLog: fact === 'contact' ? eventLogOf(table, planned.anchor, planned.fields, context.hints) : null,
    columns: readings,
    alarms,
    assigned: kept,
    nearest,
  };
}

function prepare(table: ScannedTable, sheet: RawSheet, choices: TableChoices): Preparation {
  const columns = knowColumns(
    choosableColumns(table.layout).filter(({ cells }) => !cells),
    table.profiles,
  );
  const system = recogniseSystem(table.layout.columns.map((column) => column.leaf));
  const texts = textsAround(table, sheet);
  const around = [...texts.above, texts.sheet ?? '', texts.file];
  const units = new Map(choosableColumns(table.layout).map((column) => [column.index, choiceFor(choices.columns, column)?.unit ?? null]));
  const context = tableContext({
    columns,
    system,
    date1904: sheet.date1904,
    around: texts,
    delimiter: sheet.text?.delimiter ?? null,
    chosenUnit: (position) => units.get(position) ?? null,
  });
  const place = { file: sheet.file, sheet: sheet.sheet };
  const forced = forcedFields(columns, choices);
  return { table, sheet, place, columns, context, system, forced, remembered: rememberedColumns(columns, choices), around, choices };
}

/** Understands one table: which fact or facts it holds and how each column is read, or the true reason why it cannot be loaded. */
export function understandTable(table: ScannedTable, sheet: RawSheet, choices: TableChoices): (Landing | RefusedTable)[] {
  const groups = splitGroups(table);
  if (!groups) return understandOne(table, sheet, choices);
  const first = groups[0];
  const beside = first ? figuresBeside(understandOne(first.table, sheet, choices), first.shared) : [];
  return groups.flatMap((group, part) => {
    const { label, leftOut = [], table: own } = withoutShared(group, beside);
    const said = [...sumsLeftOut(leftOut, table, sheet), ...(part === 0 ? besideLeftOut(beside, table, sheet) : [])];
    return understandOne(own, sheet, choices).map((found, at) => withAlarms(withQueue(found, label), at === 0 ? said : []));
  });
}

/** The three best other facts that share more than a column or two with the table. */
function otherFacts(fits: readonly FactFit[], taken: readonly FactName[]): OtherFact[] {
  const likely = fits.filter(({ fact, score, lacks }) => !taken.includes(fact) && (lacks.length === 0 ? score >= 1 : score >= 2));
  return likely.slice(0, 3).map(({ fact, score, lacks }) => ({ fact, score: shownScore(score), lacks }));
}

function understandOne(table: ScannedTable, sheet: RawSheet, choices: TableChoices): (Landing | RefusedTable)[] {
  const { crossable, crossed } = table.layout;
  if (crossable && !crossed && choiceFor(choices.columns, cellsColumn(crossable))?.field)
    return understandOne({ ...table, layout: { ...table.layout, crossed: crossable } }, sheet, choices);
  const prepared = prepare(table, sheet, choices);
  const { columns, context, system, forced, place } = prepared;
  if (crossed) return [crossedLanding({ ...prepared, crossed, context: inSomeYear(context, crossed) })];
  const fits = fitAll(columns, context, forced);
  // Under names of channels stand figures by channel: what else a heading such as "Chat" may mean is no reading of them.
  const onlyNames = crossable?.named === 'channel' && choices.fact === null && forced.size === 0;
  const spells = choices.fact === null ? absenceSpans(columns, prepared.around) : null;
  const chosen = spells
    ? { reason: spells }
    : onlyNames
      ? namesWithoutMeasure(crossable)
      : chooseFacts(fits, columns, table.dataRows, choices.fact);
  if ('reason' in chosen) {
    const empty: FactFit = { fact: 'profile', assigned: [], score: 0, lacks: [] };
    const nothing: PlannedFields = { anchor: null, fields: [], moments: [], notes: [], decided: new Map() };
    const readings = columnReadings({
      fact: fits[0]?.fact ?? 'profile',
      columns,
      fit: empty,
      planned: nothing,
      forced,
      remembered: prepared.remembered,
      claimed: new Map(),
      context,
      leftOut: new Set(),
      refused: true,
    });
    // Of names the fields of a report of queues or people are offered, for whoever says what their cells are.
    const likely = choices.fact ?? (crossable ? (crossable.named === 'agent' ? 'agent_period' : 'queue_interval') : null);
    const [best] = likely ? fits.filter(({ fact }) => fact === likely) : fits;
    const nearest = best && { fact: best.fact, assigned: best.assigned, context, planned: null, others: otherFacts(fits, []) };
    const { undated } = table.layout;
    const why = undated
      ? reason('headings_without_year', undated.length, `${undated[0]} … ${undated.at(-1)}`)
      : crossable && choices.fact === null
        ? namesWithoutMeasure(crossable).reason
        : chosen.reason;
    const cells = crossable ? [cellsReading(crossable, table)] : [];
    return [{ table, reason: why, columns: [...readings, ...cells], alarms: [], system, ...(nearest ? { nearest } : {}) }];
  }
  return chosen.fits.map((fit) => {
    const claimed = new Map<number, FactName>();
    for (const other of chosen.fits)
      if (other !== fit)
        for (const one of other.assigned)
          if (!fit.assigned.some((own) => own.column === one.column)) claimed.set(one.column.layout.index, other.fact);
    const taken = chosen.fits.map(({ fact }) => fact);
    return landingOf(fit, { ...prepared, place }, claimed, otherFacts(fits, taken));
  });
}
