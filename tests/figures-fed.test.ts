import { beforeAll, describe, expect, it } from 'vitest';
import { type FactName, type Findings, feedingFields, fieldsOf, languages } from '../shared/schema';
import { createText } from '../shared/text';
import { type FactRows, factRows, filesOf, findingsOf } from './fixtures/analyse/every-fact';

const everyFact = factRows();
/** Only counts per interval, with the columns that come from contacts where there are contacts too. */
const onlyQueues: FactRows = {
  ...(Object.fromEntries(Object.keys(everyFact).map((fact) => [fact, []])) as unknown as FactRows),
  queue_interval: everyFact.queue_interval.map(({ handle_s: _, ...row }) => {
    const answered = Number(row.answered ?? 0);
    const part = (share: number) => Math.floor(answered * share);
    const times = { talk_s: answered * 180, hold_s: answered * 20, wrap_s: answered * 40 };
    return { ...row, ...times, transferred: part(0.2), first_contact_resolved: part(0.7), repeat_contacts: part(0.3) };
  }),
};

const figures = ({ kpis }: Findings) => {
  const found = new Map<string, string>();
  for (const { metric, value } of kpis ?? []) found.set(metric, `${found.get(metric) ?? ''};${value}`);
  return found;
};

/** The rows with one field halved, or turned over where it says yes or no. */
const changed = (rows: FactRows, fact: FactName, field: string): FactRows => ({
  ...rows,
  [fact]: rows[fact].map((row) => {
    const value = row[field];
    if (typeof value === 'boolean') return { ...row, [field]: !value };
    return typeof value === 'number' ? { ...row, [field]: Number.isInteger(value) ? Math.floor(value / 2) : value / 2 } : row;
  }),
});

describe('the figures that a field is said to count in', () => {
  let before: ReadonlyMap<string, string>;
  let beforeQueues: ReadonlyMap<string, string>;
  beforeAll(async () => {
    before = figures(await findingsOf(filesOf(everyFact)));
    beforeQueues = figures(await findingsOf(filesOf(onlyQueues)));
  }, 60_000);

  const changedBy = async (rows: FactRows, was: ReadonlyMap<string, string>, fact: FactName, field: string) => {
    if (!rows[fact].some((row) => row[field] !== undefined && row[field] !== null)) return [];
    const now = figures(await findingsOf(filesOf(changed(rows, fact, field))));
    return [...new Set([...was.keys(), ...now.keys()])].filter((metric) => was.get(metric) !== now.get(metric));
  };

  it.each(feedingFields)(
    '$fact: $field',
    async ({ fact, field, figures: said }) => {
      const found = new Set(await changedBy(everyFact, before, fact, field));
      if (fact === 'queue_interval') for (const metric of await changedBy(onlyQueues, beforeQueues, fact, field)) found.add(metric);
      expect([...found].toSorted()).toEqual(said.toSorted());
    },
    60_000,
  );

  it('are fields of their fact, and have words', () => {
    expect(feedingFields.filter(({ fact, field }) => !fieldsOf(fact).some(({ name }) => name === field))).toEqual([]);
    for (const language of languages) {
      const text = createText(language);
      expect(feedingFields.flatMap((one) => one.figures).filter((metric) => !text.has(`metric.${metric}`))).toEqual([]);
    }
  });
});
