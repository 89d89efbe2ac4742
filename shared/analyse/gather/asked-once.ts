import type { ReadOnlyStore, SqlValue } from '../../store/read-only';

type Parameters = Readonly<Record<string, SqlValue>>;
type Columns = Record<string, Float64Array | string[]>;

/**
 * The store for one run of all analyses: several of them ask the same question (the intervals of the queues, the marks of customers), and over
 * ten million contacts an answer takes seconds. Each question with its parameters is asked once; nobody may change the rows that come back.
 */
export function askedOnce(store: ReadOnlyStore): ReadOnlyStore {
  const rows = new Map<string, Promise<object[]>>();
  const columns = new Map<string, Promise<Columns>>();
  const once = <Answer>(answers: Map<string, Promise<Answer>>, key: string, ask: () => Promise<Answer>): Promise<Answer> => {
    const answer = answers.get(key) ?? ask();
    answers.set(key, answer);
    return answer;
  };
  const keyOf = (sql: string, parameters?: Parameters) => `${sql}\u0001${JSON.stringify(Object.entries(parameters ?? {}).sort())}`;
  return {
    readOnly: true,
    rows: <Row extends object>(sql: string, parameters?: Parameters) =>
      once(rows, keyOf(sql, parameters), () => store.rows<object>(sql, parameters)) as Promise<Row[]>,
    columns: (sql, parameters) => once(columns, keyOf(sql, parameters), () => store.columns(sql, parameters)),
  };
}
