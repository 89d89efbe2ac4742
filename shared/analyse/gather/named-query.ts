import type { FactName } from '../../schema';
import type { AnalysisContext } from '../analysis';

/** One question in SQL: its name is the file's place under shared/analyse; `fact` is the table whose rows it reads (the proof shows those rows). */
export interface NamedQuery<Row extends object> {
  readonly name: string;
  readonly fact: FactName;
  readonly sql: string;
  /** Only the type of a row; never read. */
  readonly row?: Row;
}

export const namedQuery = <Row extends object>(name: string, fact: FactName, sql: string): NamedQuery<Row> => ({ name, fact, sql });

/** Rows of a question for the client of the context. Throws what the store throws; an aborted signal stops before the query. */
export async function ask<Row extends object>(
  context: AnalysisContext,
  query: NamedQuery<Row>,
  parameters: Readonly<Record<string, string | number>> = {},
): Promise<Row[]> {
  context.signal?.throwIfAborted();
  const read = () => context.store.rows<Row>(query.sql, { client_id: context.settings.clientId, ...parameters });
  if (!context.asked) return read();
  const key = `${query.name} ${JSON.stringify(parameters)}`;
  const known = context.asked.get(key) ?? read();
  context.asked.set(key, known);
  // A copy of the list: one analysis may sort it, the next expects it as the question orders it.
  return [...((await known) as Row[])];
}

/** Lets progress and cancel through between two heavy steps. */
export async function breathe(context: AnalysisContext): Promise<void> {
  await new Promise<void>((resolve) => setImmediate(resolve));
  context.signal?.throwIfAborted();
}
