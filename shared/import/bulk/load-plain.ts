import type { FactValue, FoundRows } from '../../schema';
import { duckdbType, type FactName, fieldsOf } from '../../schema';
import { quotedRow, shownOf, type Tally } from '../checks/row-watch';
import type { SortedRow } from '../find-table/row-sorter';
import type { TableLoad } from '../load-table';
import type { Landing } from '../mapping/landing';
import { buildPlanOf, isRowByRow } from './build-plan';
import type { PlainTable } from './scan-plain';
import { type BuiltRows, hasGivenUp } from './text-table';

/** Records that cannot be loaded, above which a table is read row by row: they are looked at one by one anyway. */
const mostFaults = 20_000;

interface Told extends Tally {
  readonly code: string;
}

const tallied = (code: string, { count, first }: FoundRows, show: (values: FoundRows['first'][number]['values']) => string): Told[] =>
  count === 0 ? [] : [{ code, count, rows: first.map(({ row }) => row), examples: first.map(({ values }) => show(values)) }];

/** Rows of the file as they stand there. */
async function quotedRows({ table, text, form }: PlainTable, rows: readonly number[]): Promise<string[]> {
  const records = await table.recordsAt(rows.map((row) => row - text.firstRow));
  return records.map(({ fields }) => quotedRow(fields.map(form.cellOf)));
}

/** Rules and doubles, counted over all rows at once, in the order in which their first rows come. */
async function watchBuilt(load: TableLoad, built: BuiltRows, plain: PlainTable, twice: readonly number[]): Promise<void> {
  const { watch, builder } = load;
  const told: Told[] = [];
  for (const rule of watch.rules) {
    const found = await built.matching(rule.when, rule.needs);
    told.push(...tallied(rule.code, found, (values) => shownOf(rule, values)));
  }
  const repeated = async (code: string, fields: readonly string[]) => {
    const found = await built.repeated({ fields, shown: fields.slice(0, 1), filled: false, notAt: twice });
    const rows = found.first.map(({ row }) => row);
    if (found.count > 0) told.push({ code, count: found.count, rows, examples: await quotedRows(plain, rows) });
  };
  const { identity } = watch;
  if (identity !== null) {
    // A number is a double at whatever hour: only rows that look alike are two hours in the night that goes back.
    const found = await built.repeated({ fields: [identity], shown: [identity], filled: true, notAt: [] });
    told.push(...tallied('duplicate_ids', found, (values) => String(values[identity] ?? '')));
  }
  if (watch.looksForDoubles) {
    await repeated('duplicate_rows', builder.columns);
    if (watch.grain.length > 0) await repeated('same_moment_twice', watch.grain);
  }
  for (const one of told.toSorted((left, right) => (left.rows[0] ?? 0) - (right.rows[0] ?? 0))) watch.tell(one.code, one);
}

/** Printed service levels beside the counts of their rows. */
async function watchRates({ rates }: TableLoad, built: BuiltRows, { table, text, form }: PlainTable): Promise<void> {
  const { fields } = rates;
  if (fields.length === 0) return;
  const values: Record<string, FactValue> = {};
  for await (const { rows, columns } of built.values(fields))
    for (let at = 0; at < rows.length; at++) {
      for (let column = 0; column < fields.length; column++) values[fields[column] ?? ''] = columns[column]?.[at] ?? null;
      rates.see(rows[at] ?? 0, values, null);
    }
  for (const { place, fields: cells } of await table.recordsAt(rates.shown.map((row) => row - text.firstRow)))
    rates.show({ row: text.firstRow + place, cells: cells.map(form.cellOf) });
}

/** Days, intervals and the nights in which the clock changes. Gives the moments that come twice. */
async function coverBuilt({ coverage, clockChanges }: TableLoad, built: BuiltRows): Promise<number[]> {
  const spans = await built.spans(coverage.interval !== null);
  for (const { first, last, rows } of spans) coverage.seeSpan(first, last, rows);
  const days = [...new Set(spans.map(({ first }) => Math.floor(first / 86_400) * 86_400))].filter((day) => clockChanges.changesOn(day));
  const twice = new Set<number>();
  for (const { row, moment } of await built.momentsOn(days)) if (clockChanges.see(row, moment)) twice.add(moment);
  return [...twice];
}

/** The rows that are no data or cannot be loaded, in file order. */
async function oddRows(plain: PlainTable, faults: readonly number[]): Promise<SortedRow[]> {
  const { table, text, form } = plain;
  const rejected = (await table.recordsAt(faults)).map(({ place, fields }): SortedRow => {
    const formats = text.tagged ? { formats: fields.map(form.formatOf) } : {};
    return { raw: { row: text.firstRow + place, cells: fields.map(form.cellOf), ...formats }, kind: 'data', group: null };
  });
  return [...plain.odd, ...rejected].toSorted((left, right) => left.raw.row - right.raw.row);
}

/** Takes the odd rows one by one, with the sums of the rows between them, which printed totals are compared with. */
async function takeOdd(load: TableLoad, fact: FactName, odd: readonly SortedRow[], built: BuiltRows): Promise<void> {
  const figures = new Set(fieldsOf(fact).flatMap(({ name, kind }) => (duckdbType[kind] === 'DOUBLE' ? [name] : [])));
  const summed = load.totals.fields.filter((field) => figures.has(field));
  const compared = summed.length > 0 && odd.some(({ kind }) => kind === 'total' || kind === 'subtotal' || kind === 'data');
  const parts = compared
    ? await built.sumsBetween(
        summed,
        odd.map(({ raw }) => raw.row),
      )
    : [];
  for (const [at, sorted] of odd.entries()) {
    const part = parts[at];
    if (part)
      load.totals.addRows(
        part.rows,
        load.totals.fields.map((field) => part.sums[summed.indexOf(field)] ?? 0),
      );
    load.take(sorted);
  }
}

/**
 * Makes the rows of a table that stands in a database as text, all at once, with the same checks and counts as row by row. null when it cannot:
 * then nothing was counted. The caller disposes of the rows.
 */
export async function loadPlain(load: TableLoad, landing: Landing, onShare?: (share: number) => void): Promise<BuiltRows | null> {
  const { plain, dataRows } = landing.table;
  const plan = buildPlanOf(landing, load.builder, load.clock);
  if (!plain || !plan) return null;
  const built = await plain.table.build(plan, onShare).catch((thrown: unknown) => {
    // Too little room for the database, or a value that needs its neighbours: row by row says what is wrong, if anything is.
    if (hasGivenUp(thrown) || isRowByRow(thrown)) return null;
    throw thrown;
  });
  if (!built) return null;
  try {
    const refused = dataRows - built.rows;
    const faults = refused === 0 ? [] : await built.faults(mostFaults + 1);
    if (faults.length !== refused || refused > mostFaults) {
      await built.dispose();
      return null;
    }
    await takeOdd(load, landing.fact, await oddRows(plain, faults), built);
    load.countBuilt(built.rows);
    await watchBuilt(load, built, plain, await coverBuilt(load, built));
    await watchRates(load, built, plain);
    return built;
  } catch (thrown) {
    await built.dispose();
    throw thrown;
  }
}
