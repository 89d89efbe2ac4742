import { rm } from 'node:fs/promises';
import { type FactValue, type FoundRows, type RowCondition, rowSlack } from '../../schema';
import { literal, named, type Scratch } from './scratch';

interface Built {
  readonly path: string;
  readonly rows: number;
  readonly sparing: boolean;
  readonly fields: readonly string[];
  readonly anchor: string | null;
  readonly firstRow: number;
  /** The statement that makes the rows, those that cannot be loaded among them. */
  readonly statement: string;
}

const firstShown = 5;
/** Rows that are told apart at once where memory is scarce. */
const mostCounted = 262_144;
const none: FoundRows = { count: 0, first: [] };

/** Rows of a fact in a private file, looked at as a whole; BuiltRows of shared/import/bulk. */
export class StoreBuiltRows {
  private readonly from: string;
  private types: ReadonlyMap<string, string> | null = null;

  constructor(
    private readonly scratch: Scratch,
    private readonly built: Built,
  ) {
    this.from = `read_parquet(${literal(built.path)})`;
  }

  get rows(): number {
    return this.built.rows;
  }
  get path(): string {
    return this.built.path;
  }
  get sparing(): boolean {
    return this.built.sparing;
  }

  async faults(most: number): Promise<number[]> {
    const { statement, firstRow } = this.built;
    const found = await this.scratch.rows<{ row: number }>(
      `SELECT source_row AS row FROM (${statement}) WHERE _fault ORDER BY 1 LIMIT ${most}`,
    );
    return found.map(({ row }) => row - firstRow);
  }

  /** The row's own moment in seconds. */
  private get moment(): string {
    return `CAST(epoch(CAST(${named(this.built.anchor ?? '')} AS TIMESTAMP)) AS BIGINT)`;
  }

  spans(perStart: boolean): Promise<{ first: number; last: number; rows: number }[]> {
    if (this.built.anchor === null) return Promise.resolve([]);
    const group = perStart ? 'moment' : 'moment // 86400';
    return this.scratch.rows(
      `SELECT min(moment) AS first, max(moment) AS last, count(*) AS rows
       FROM (SELECT ${this.moment} AS moment, source_row FROM ${this.from}) GROUP BY ${group} ORDER BY min(source_row)`,
    );
  }

  momentsOn(days: readonly number[]): Promise<{ row: number; moment: number }[]> {
    if (this.built.anchor === null || days.length === 0) return Promise.resolve([]);
    return this.scratch.rows(
      `SELECT source_row AS row, moment FROM (SELECT ${this.moment} AS moment, source_row FROM ${this.from})
       WHERE moment - moment % 86400 IN (${days.join(', ')}) AND moment % 86400 < 21600 ORDER BY 1`,
    );
  }

  /** These fields of all rows, in pieces in the order of rows. */
  async *values(fields: readonly string[]): AsyncGenerator<{ rows: number[]; columns: FactValue[][] }> {
    const asked = ['source_row', ...fields].map(named).join(', ');
    for await (const [rows = [], ...columns] of this.scratch.columns(`SELECT ${asked} FROM ${this.from} ORDER BY source_row`))
      yield { rows: rows.map(Number), columns: columns as FactValue[][] };
  }

  private condition(one: RowCondition): string {
    const has = (field: string) => this.built.fields.includes(field);
    if ('above' in one) return `${named(one.above[0])} > ${named(one.above[1])} + ${rowSlack}`;
    if ('before' in one) return `${named(one.before[0])} < ${named(one.before[1])}`;
    if ('isFalse' in one) return has(one.isFalse) ? `${named(one.isFalse)} IS FALSE` : 'false';
    if ('filled' in one) return has(one.filled) ? `${named(one.filled)} IS NOT NULL` : 'false';
    if ('positive' in one) return has(one.positive) ? `coalesce(${named(one.positive)} > 0, false)` : 'false';
    return has(one.notPositive) ? `NOT coalesce(${named(one.notPositive)} > 0, false)` : 'true';
  }

  async matching(conditions: readonly RowCondition[], shown: readonly string[]): Promise<FoundRows> {
    const where = conditions.map((one) => this.condition(one)).join(' AND ');
    const count = await this.scratch.number(`SELECT count(*) AS answer FROM ${this.from} WHERE ${where}`);
    return count === 0 ? none : { count, first: await this.firstRows(`FROM ${this.from} WHERE ${where}`, shown) };
  }

  private async firstRows(fromWhere: string, shown: readonly string[]): Promise<FoundRows['first']> {
    const found = await this.scratch.rows<Record<string, FactValue>>(
      `SELECT source_row AS _row, ${shown.map(named).join(', ')} ${fromWhere} ORDER BY source_row LIMIT ${firstShown}`,
    );
    return found.map(({ _row, ...values }) => ({ row: Number(_row), values }));
  }

  /** A number that equal rows share, figures to a thousandth; two different rows among ten million share one once in some hundred thousand files. */
  private async sameness(fields: readonly string[]): Promise<string> {
    this.types ??= new Map(
      (
        await this.scratch.rows<{ name: string; type: string }>(
          `SELECT column_name AS name, column_type AS type FROM (DESCRIBE FROM ${this.from})`,
        )
      ).map(({ name, type }) => [name, type]),
    );
    const { types } = this;
    const parts = fields.map((field) => (types.get(field) === 'DOUBLE' ? `round(${named(field)} * 1000)` : named(field)));
    return `hash(${parts.join(', ')})`;
  }

  async repeated(request: {
    readonly fields: readonly string[];
    readonly shown: readonly string[];
    readonly filled: boolean;
    readonly notAt: readonly number[];
  }): Promise<FoundRows> {
    const { fields, shown, filled, notAt } = request;
    const same = await this.sameness(fields);
    const looked = [
      ...(filled ? fields.map((field) => `${named(field)} IS NOT NULL`) : []),
      ...(notAt.length > 0 ? [`${this.moment} NOT IN (${notAt.join(', ')})`] : []),
    ];
    const where = looked.length > 0 ? `WHERE ${looked.join(' AND ')}` : '';
    // Where memory is scarce, part by part: a sheet has at most four.
    const parts = this.built.sparing ? Math.ceil(this.built.rows / mostCounted) : 1;
    let count = 0;
    for (let part = 0; part < parts; part++) {
      const one = `${where === '' ? 'WHERE' : `${where} AND`} ${same} % ${parts} = ${part}`;
      const repeats = `SELECT count(*) AS times FROM ${this.from} ${one} GROUP BY ${same} HAVING count(*) > 1`;
      count += await this.scratch.number(`SELECT coalesce(sum(times - 1), 0) AS answer FROM (${repeats})`);
    }
    if (count === 0) return none;
    const twice = `SELECT ${same} AS same FROM ${this.from} ${where} GROUP BY 1 HAVING count(*) > 1`;
    const again = `FROM (SELECT *, row_number() OVER (PARTITION BY ${same} ORDER BY source_row) AS _nth FROM ${this.from} ${where}
      ${where === '' ? 'WHERE' : 'AND'} ${same} IN (SELECT same FROM (${twice}))) WHERE _nth > 1`;
    return { count, first: await this.firstRows(again, shown) };
  }

  async sumsBetween(fields: readonly string[], rows: readonly number[]): Promise<{ rows: number; sums: number[] }[]> {
    const sums = fields.map((field, at) => `coalesce(sum(${named(field)}), 0) AS s${at}`);
    const marks = `(SELECT unnest([${rows.join(', ')}]) AS at, unnest(range(1, ${rows.length + 1})) AS part)`;
    const [part, join] =
      rows.length === 0 ? ['0', ''] : ['coalesce(marks.part, 0)', `ASOF LEFT JOIN ${marks} marks ON built.source_row > marks.at`];
    const found = await this.scratch.rows<Record<string, number>>(
      `SELECT ${part} AS part, ${['count(*) AS rows', ...sums].join(', ')} FROM ${this.from} built ${join} GROUP BY 1`,
    );
    const parts = new Map(found.map((one) => [Number(one.part), one]));
    return Array.from({ length: rows.length + 1 }, (_, at) => {
      const one = parts.get(at);
      return { rows: Number(one?.rows ?? 0), sums: fields.map((_field, index) => Number(one?.[`s${index}`] ?? 0)) };
    });
  }

  async dispose(): Promise<void> {
    await rm(this.built.path, { force: true });
  }
}
