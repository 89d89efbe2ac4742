import { type FactName, factNames } from '../../schema';
import type { MomentReader } from '../values/read-moment';
import type { ColumnReader } from '../values/reader';
import type { Meaning } from '../vocabulary/match';
import { meaningsAmong } from './among-columns';
import type { KnownColumn } from './columns';
import { endOfMembership } from './membership';
import { tellsBothOutcomes } from './outcome-words';
import { fieldNamed, readableShare, readMoments, readValues, type TableContext } from './read-column';
import { type FactSignature, factSignatures } from './signatures';
import { type FieldUse, factUses } from './uses';

/** A column taken for a field of a fact, with how it is read. `part` names which part of the row's moment a moment column gives. */
export interface Assigned {
  readonly column: KnownColumn;
  readonly use: FieldUse;
  readonly meaning: Meaning;
  readonly score: number;
  readonly part: 'whole' | 'date' | 'time' | null;
  readonly reader: ColumnReader | null;
  readonly moment: MomentReader | null;
}

/** How well a table fits one fact. */
export interface FactFit {
  readonly fact: FactName;
  readonly assigned: readonly Assigned[];
  readonly score: number;
  /** Fields that the fact needs and the table lacks; empty when it can be loaded. */
  readonly lacks: readonly string[];
}

/** A person's or the memory's choice for a column. */
export interface ForcedUse {
  readonly index: number;
  readonly field: string | null;
}

const leastScore = 0.42;
const leastReadable = 0.9;

type Candidate = Assigned;

function momentCandidate(fact: FactName, use: FieldUse, column: KnownColumn, meaning: Meaning, context: TableContext): Candidate | null {
  const moment = readMoments(column, context);
  if (!moment) return null;
  const anchor = factSignatures[fact].anchor;
  const part = moment.holds === 'both' ? 'whole' : moment.holds;
  // Only the row's own moment is put together from parts; other moments stand alone.
  if (use.field !== anchor && moment.holds === 'time' && !/^(?:ended_at|answered_at)$/.test(use.field)) return null;
  const bonus = part === 'whole' ? 0.05 : 0;
  return { column, use, meaning, score: meaning.score - (use.doubt ?? 0) + bonus, part, reader: null, moment };
}

function valueCandidate(fact: FactName, use: FieldUse, column: KnownColumn, meaning: Meaning, context: TableContext): Candidate | null {
  // A rate is no time, also where its cells are bare fractions.
  const saysRate = column.header.unit === 'percent' || column.header.statistic === 'rate';
  if (saysRate && fieldNamed(fact, use.field).kind === 'seconds' && use.kind !== 'rate') return null;
  const reader = readValues(fact, use, column, context);
  if (!reader || readableShare(column, reader) < leastReadable) return null;
  const kind = fieldNamed(fact, use.field).kind;
  const textual = kind === 'text' || kind === 'category' || kind === 'personal_text';
  // Numbers under a word for a name (a "Team" of 12,5) are no names; ids may be numbers.
  const fit = textual || column.profile.filled === 0 ? 1 : 0.7 + 0.3 * reader.confidence;
  // A "Disposition" that is always answered or abandoned says how a contact ended, not why it came.
  const bonus = use.kind === 'outcome' && tellsBothOutcomes(column.profile) ? 0.1 : 0;
  // Of two columns with the same meaning the one that holds something is meant.
  const share = column.profile.distinct.size === 1 && column.profile.distinct.has('0') ? 0.85 : 1;
  return { column, use, meaning, score: (meaning.score - (use.doubt ?? 0)) * fit * share + bonus, part: null, reader, moment: null };
}

const rateLike = /_rate$|^service_level$|^fcr$|^adherence$/;

/** A rate and a count can bear the same name ("FCR", "Adherence"): the values decide. */
function fitsKind(use: FieldUse, meaning: Meaning, column: KnownColumn): boolean {
  if (meaning.concept === 'sl_threshold')
    return isThreshold(column) || /drempel|threshold|norm|schwelle|seuil|target/i.test(column.layout.header);
  if (meaning.concept === 'available_time' && use.field.endsWith('_agents')) return countsPeople(column);
  if (!rateLike.test(meaning.concept)) return true;
  const { profile, header } = column;
  if (meaning.concept === 'service_level' && isThreshold(column)) return false;
  const percent =
    header.unit === 'percent' || profile.format === 'percent' || [...profile.shapes.keys()].some((shape) => shape.includes('%'));
  const largest = profile.numbers > 0 ? profile.largest : largestOfTexts(column);
  const fractions = profile.fractions > 0 || [...profile.shapes.keys()].some((shape) => /[.,]/.test(shape));
  const isRate = percent || largest <= 1 || (fractions && largest <= 100) || (largest <= 100 && header.statistic !== 'count');
  if (use.kind === 'rate') return isRate;
  return meaning.concept === 'fcr' || meaning.concept === 'adherence'
    ? !isRate || profile.booleans > 0 || profile.distinct.size <= 3
    : true;
}

/** A column under a word for free time that holds small numbers and names no unit counts people, not seconds. */
function countsPeople({ header, profile }: KnownColumn): boolean {
  return (
    header.unit === null &&
    !/tijd|time/.test(header.words) &&
    Math.max(profile.numbers > 0 ? profile.largest : 0, largestOfTexts({ profile })) <= 500
  );
}

/** "Service Level" with the same 20 or 30 on every row is the threshold in seconds (Avaya, UCCX), not a percentage. */
function isThreshold(column: KnownColumn): boolean {
  const { profile, header } = column;
  if (profile.distinct.size > 3 || profile.distinctOverflow || profile.filled < 3) return false;
  const largest = profile.numbers > 0 ? profile.largest : largestOfTexts(column);
  const shaped = [...profile.shapes.keys()].every((shape) => /^\d{1,2}$/.test(shape));
  return (
    largest >= 5 &&
    largest <= 600 &&
    shaped &&
    profile.fractions === 0 &&
    (header.unit === 's' || (largest !== 100 && profile.distinct.size === 1))
  );
}

function largestOfTexts(column: Pick<KnownColumn, 'profile'>): number {
  let largest = 0;
  for (const evidence of column.profile.shapes.values()) largest = Math.max(largest, evidence.largest[0]);
  return largest;
}

function candidatesFor(
  fact: FactName,
  columns: readonly KnownColumn[],
  context: TableContext,
  forced: ReadonlyMap<number, string | null>,
): Candidate[] {
  const uses = factUses[fact];
  const candidates: Candidate[] = [];
  for (const column of columns) {
    const choice = forced.get(column.layout.index);
    if (choice === null || column.profile.filled === 0) continue;
    const meanings = choice === undefined ? meaningsAmong(fact, column, columns) : forcedMeanings(fact, choice, column);
    for (const meaning of meanings) {
      for (const use of uses[meaning.concept] ?? []) {
        if (choice !== undefined && use.field !== choice) continue;
        if (choice === undefined && !fitsKind(use, meaning, column)) continue;
        const candidate =
          use.kind === 'moment'
            ? momentCandidate(fact, use, column, meaning, context)
            : valueCandidate(fact, use, column, meaning, context);
        if (candidate && candidate.score >= leastScore) candidates.push(candidate);
      }
    }
  }
  return candidates.sort((left, right) => right.score - left.score || left.column.layout.index - right.column.layout.index);
}

function forcedMeanings(fact: FactName, field: string, column: KnownColumn): Meaning[] {
  const known = column.meanings.filter((meaning) => factUses[fact][meaning.concept]?.some((use) => use.field === field));
  const made = Object.entries(factUses[fact])
    .filter(([, uses]) => uses.some((use) => use.field === field))
    .map(([concept]): Meaning => ({ concept, score: 1, how: 'exact', term: field, vendors: [] }));
  return (known.length > 0 ? known : made.slice(0, 1)).map((meaning) => ({ ...meaning, score: 1 }));
}

function slotOf(candidate: Candidate, anchor: string | null): string[] {
  if (candidate.part === null || candidate.use.field !== anchor) return [candidate.use.field];
  if (candidate.part === 'whole') return [`${anchor}:date`, `${anchor}:time`];
  return [`${anchor}:${candidate.part}`];
}

/** Fewer candidates first: columns that can only be one thing are settled before those that can be many. */
function settle(candidates: readonly Candidate[], anchor: string | null): Assigned[] {
  const taken = new Map<string, Assigned>();
  const columns = new Set<number>();
  const chosen: Assigned[] = [];
  for (const candidate of candidates) {
    const index = candidate.column.layout.index;
    const slots = slotOf(candidate, anchor);
    if (columns.has(index) || slots.some((slot) => taken.has(slot))) continue;
    for (const slot of slots) taken.set(slot, candidate);
    columns.add(index);
    chosen.push(candidate);
  }
  return chosen;
}

function lacksOf(signature: FactSignature, fields: ReadonlySet<string>): string[] {
  const best = signature.needs
    .map((group) => group.filter((field) => !fields.has(field)))
    .sort((left, right) => left.length - right.length)[0];
  const lacks = [...(best ?? [])];
  if (lacks.length === 0 && !signature.oneOf.some((field) => fields.has(field))) lacks.push(signature.oneOf[0] ?? '');
  return lacks;
}

const grainFields = new Set(['contact_id', 'survey_id', 'evaluation_id']);

function weigh(fact: FactName, assigned: readonly Assigned[], columns: readonly KnownColumn[]): number {
  const { weights } = factSignatures[fact];
  let score = 0;
  const seen = new Set<string>();
  for (const { use, score: sure, column } of assigned) {
    if (seen.has(use.field)) continue;
    seen.add(use.field);
    // An identity that repeats on most rows is no grain.
    const grain = grainFields.has(use.field) ? Math.min(1, column.profile.distinctShare * 1.1) : 1;
    score += (weights[use.field] ?? 0.2) * Math.min(1, sure + 0.1) * grain;
  }
  return score - grainPenalty(fact, seen, columns);
}

/** Signs of another grain than the fact's own. */
function grainPenalty(fact: FactName, fields: ReadonlySet<string>, columns: readonly KnownColumn[]): number {
  const unique = (concept: RegExp) =>
    columns.some(
      (column) => column.profile.distinctShare > 0.9 && column.profile.filled > 20 && concept.test(column.meanings[0]?.concept ?? ''),
    );
  if (
    (fact === 'queue_interval' || fact === 'plan_interval' || fact === 'agent_period') &&
    unique(/^(?:contact_id|survey_id|evaluation_id)$/)
  )
    return 6;
  if (fact === 'roster') {
    const agents = columns.find((column) => /^agent_/.test(column.meanings[0]?.concept ?? ''));
    const repeats = agents ? 1 - agents.profile.distinctShare : 0;
    return repeats > 0.5 ? 5 : 0;
  }
  if (
    fact === 'queue_interval' &&
    !fields.has('queue') &&
    columns.some((column) => /^agent_/.test(column.meanings[0]?.concept ?? '')) &&
    !fields.has('offered')
  )
    return 4;
  return 0;
}

const byDay = new Set<FactName>(['agent_period', 'adherence', 'self_service']);
const byTime = new Set<FactName>(['queue_interval', 'plan_interval']);

/** A table of one day whose date stands beside it: rows with a time only, each once, or a row per agent with neither. */
export function takesGivenDate(
  fact: FactName,
  assigned: readonly Assigned[],
  columns: readonly KnownColumn[],
  context: TableContext,
): boolean {
  if (!context.givenDate) return false;
  // Of these only the figures of a person are set out per week or month.
  if (context.givenDate.length !== 'day' && fact !== 'agent_period') return false;
  if (byDay.has(fact)) {
    const agent = assigned.find((one) => one.use.field === 'agent');
    const dated = columns.some((column) => momentWords.test(column.meanings[0]?.concept ?? '') && column.profile.filled > 0);
    return !dated && (fact === 'self_service' || (agent?.column.profile.distinctShare ?? 0) > 0.9);
  }
  const time = assigned.find((one) => one.part === 'time');
  if (!byTime.has(fact) || !time) return false;
  // The same time again for the same queue: more than one day, and nobody says which.
  const keys = assigned.filter((one) => one === time || /^(?:queue|channel)$/.test(one.use.field)).map((one) => one.column.profile);
  const rows = time.column.profile.sample.map((_, at) => keys.map(({ sample }) => String(sample[at] ?? '')).join('|'));
  return keys.some(({ missing }) => missing > 0) ? false : new Set(rows).size >= rows.length * 0.98;
}

const momentWords = /^(?:date|week|month|interval_start|time_of_day|contact_start)$/;

/** How well the columns fit a fact: each column to at most one field, each field from at most one column. */
export function fitFact(
  fact: FactName,
  columns: readonly KnownColumn[],
  context: TableContext,
  forced: ReadonlyMap<number, string | null>,
): FactFit {
  const signature = factSignatures[fact];
  const settled = settle(candidatesFor(fact, columns, context, forced), signature.anchor);
  // A list of people without numbers knows them by name: then the name is the key.
  const byName = fact === 'roster' && !settled.some((one) => one.use.field === 'agent');
  const named = byName
    ? settled.map((one) => (one.use.field === 'agent_name' ? { ...one, use: { ...one.use, field: 'agent' } } : one))
    : settled;
  const assigned = fact === 'roster' ? endOfMembership(named, forced) : named;
  const fields = new Set(assigned.map((one) => one.use.field));
  const anchored =
    signature.anchor === null ||
    assigned.some((one) => one.use.field === signature.anchor && one.part !== 'time') ||
    takesGivenDate(fact, assigned, columns, context);
  if (anchored && signature.anchor) fields.add(signature.anchor);
  if (!anchored && signature.anchor) fields.delete(signature.anchor);
  const lacks = lacksOf(signature, fields);
  return { fact, assigned, score: weigh(fact, assigned, columns), lacks };
}

/** Fits of all facts, best first. */
export function fitAll(columns: readonly KnownColumn[], context: TableContext, forced: ReadonlyMap<number, string | null>): FactFit[] {
  return factNames.map((fact) => fitFact(fact, columns, context, forced)).sort((left, right) => right.score - left.score);
}
