import { type FactName, type Field, fieldsOf } from '../../schema';
import { type CrossedColumns, cellsColumn } from '../find-table/layout';
import { choiceFor, type KnownChoice, type TableChoices } from '../mapping-memory';
import type { KnownColumn } from '../recognise/columns';
import { factSignatures } from '../recognise/signatures';
import { factUses } from '../recognise/uses';
import { readHeader } from '../vocabulary/header';
import { meaningsOf } from '../vocabulary/match';
import { saidAcross } from './said-across';

/** What the cells of a crossed table hold. `term`: the words that say so; null: a person did. */
export interface Measure {
  readonly fact: FactName;
  readonly field: string;
  readonly term: string | null;
}

interface MeasureRequest {
  readonly columns: readonly KnownColumn[];
  readonly around: readonly string[];
  readonly crossed: CrossedColumns;
  readonly choices: TableChoices;
}

const planned: Readonly<Record<string, readonly [FactName, string]>> = {
  forecast_volume: ['plan_interval', 'forecast_volume'],
  forecast_aht: ['plan_interval', 'forecast_aht_s'],
  required_agents: ['plan_interval', 'required_agents'],
  scheduled_agents: ['plan_interval', 'scheduled_agents'],
  present_agents: ['plan_interval', 'present_agents'],
  on_queue_agents: ['plan_interval', 'on_queue_agents'],
  offered: ['queue_interval', 'offered'],
};

const measured = new Set<Field['kind']>(['count', 'seconds', 'ratio', 'agents', 'amount', 'score']);
/** Kinds of file with a moment of their own, those first in which people most often set out one measure. */
const crossedFacts: readonly FactName[] = [
  'queue_interval',
  'plan_interval',
  'agent_period',
  'adherence',
  'self_service',
  'cost',
  'kpi_period',
];

const isMeasureOf = (fact: FactName, field: string): boolean =>
  factSignatures[fact].anchor !== null && fieldsOf(fact).some(({ name, kind }) => name === field && measured.has(kind));

/** What a person said of the cells, now or before. */
export const saidOfCells = ({ choices, crossed }: Pick<MeasureRequest, 'choices' | 'crossed'>): KnownChoice | undefined =>
  choiceFor(choices.columns, cellsColumn(crossed));

/** Titles say more than the measure; where only words tell that a table is crossed they must be sure. */
const likeTitle = 0.5;
const sureWords = 0.75;

/** The measure that a text names; of this fact only, when one is given. */
function measureIn(term: string, only: FactName | null, least: number): Measure | null {
  const header = readHeader(term);
  for (const meaning of meaningsOf(header)) {
    if (meaning.score < least) continue;
    const concept = header.forecast && meaning.concept === 'offered' ? 'forecast_volume' : meaning.concept;
    const target = planned[concept];
    if (target && (only === null || only === target[0])) return { fact: target[0], field: target[1], term };
    const use =
      only === null ? undefined : factUses[only][concept]?.find(({ kind, field }) => kind !== 'moment' && isMeasureOf(only, field));
    if (only !== null && use) return { fact: only, field: use.field, term };
  }
  return null;
}

/** The measure that the words above the table, the sheet's name or the corner of the table name; of this fact only, when one is given. */
export function namedMeasure({ columns, around, crossed }: Omit<MeasureRequest, 'choices'>, only: FactName | null): Measure | null {
  const corner = columns.map((column) => column.layout.header);
  const least = crossed.holds === 'name' ? sureWords : likeTitle;
  const first = (terms: readonly string[], fact: FactName | null) => {
    for (const term of terms) {
      const found = measureIn(term, fact, least);
      if (found) return found;
    }
    return null;
  };
  if (crossed.holds !== 'name') return first([...around, ...corner], only);
  const terms = saidAcross([...around, ...corner]).measures;
  if (only !== null) return first(terms, only);
  // What each agent handled is no queue's; what only a whole report can hold is refused with what is missing then.
  if (crossed.named === 'agent') return first(terms, 'agent_period');
  return first(terms, null) ?? first(terms, 'queue_interval');
}

/** Which measure the cells hold: as a person said, else as the words around the table say. null when nothing says so. */
export function measureOf(request: MeasureRequest): Measure | null {
  const { choices } = request;
  const said = saidOfCells(request);
  if (said?.field === null) return null;
  const named = namedMeasure(request, choices.fact);
  const field = said?.field;
  if (field === undefined || field === named?.field) return named;
  const likely = [choices.fact, named?.fact ?? null, ...(choices.fact === null ? crossedFacts : [])];
  const fact = likely.find((one) => one !== null && isMeasureOf(one, field)) ?? null;
  return fact === null ? null : { fact, field, term: null };
}

/** The kind of file of which fields are offered while nothing says what the cells are. */
export const nearestFact = ({ choices, columns, crossed }: Omit<MeasureRequest, 'around'>): FactName => {
  if (choices.fact !== null) return choices.fact;
  const people = columns.some(({ meanings }) => meanings.some(({ concept }) => concept === 'agent_name' || concept === 'agent_id'));
  return people && crossed.holds === 'date' ? 'agent_period' : 'queue_interval';
};
