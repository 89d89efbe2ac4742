import type { FactName } from '../../schema';
import type { MomentReader } from '../values/read-moment';
import type { ColumnReader } from '../values/reader';
import type { Meaning } from '../vocabulary/match';
import { meaningsAmong } from './among-columns';
import type { KnownColumn } from './columns';
import { fitsKind } from './kind-by-values';
import { tellsBothOutcomes } from './outcome-words';
import { fieldNamed, readableShare, readMoments, readValues, type TableContext } from './read-column';
import { factSignatures } from './signatures';
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

const leastScore = 0.42;
const leastReadable = 0.9;
/** In a small table a cell or two that cannot be read are a larger share; their rows are rejected, and the column stays. */
const fewOdd = 2;
const leastReadableOfFew = 0.7;

function readsEnough(column: KnownColumn, reader: ColumnReader): boolean {
  const share = readableShare(column, reader);
  const odd = Math.round((1 - share) * column.profile.sample.length);
  return share >= leastReadable || (odd <= fewOdd && share >= leastReadableOfFew);
}

/** A "Service Count" is no name of a service. */
const countWords = /\b(?:count|aantal|anzahl|sayisi)\b/;
/** These are said in words, never in numbers. */
const worded = new Set(['channel', 'direction', 'handed_over_to', 'currency', 'journey_episode', 'absence_reason']);
const countedIds = new Set(['contact_id', 'customer_key', 'survey_id', 'evaluation_id', 'contact_ref']);

function momentCandidate(fact: FactName, use: FieldUse, column: KnownColumn, meaning: Meaning, context: TableContext): Assigned | null {
  const moment = readMoments(column, context);
  if (!moment) return null;
  const anchor = factSignatures[fact].anchor;
  const part = moment.holds === 'both' ? 'whole' : moment.holds;
  // Only the row's own moment is put together from parts; other moments stand alone.
  if (use.field !== anchor && moment.holds === 'time' && !/^(?:ended_at|answered_at)$/.test(use.field)) return null;
  const bonus = part === 'whole' ? 0.05 : 0;
  return { column, use, meaning, score: meaning.score - (use.doubt ?? 0) + bonus, part, reader: null, moment };
}

/** Cells of text that are nothing but a number. */
const numberTexts = ({ profile }: KnownColumn): number =>
  [...profile.shapes].reduce((sum, [shape, { count }]) => sum + (/^[\d.,]+$/.test(shape) ? count : 0), 0);

function valueCandidate(fact: FactName, use: FieldUse, column: KnownColumn, meaning: Meaning, context: TableContext): Assigned | null {
  // A rate is no time, also where its cells are bare fractions.
  const saysRate = column.header.unit === 'percent' || column.header.statistic === 'rate';
  if (saysRate && fieldNamed(fact, use.field).kind === 'seconds' && use.kind !== 'rate') return null;
  const reader = readValues(fact, use, column, context);
  if (!reader || !readsEnough(column, reader)) return null;
  const kind = fieldNamed(fact, use.field).kind;
  const textual = kind === 'text' || kind === 'category' || kind === 'personal_text';
  // Numbers under a word for a name (a "Team" of 12,5) are no names; ids may be numbers.
  if (textual && column.profile.numbers >= column.profile.texts && countWords.test(column.header.words) && !countedIds.has(use.field))
    return null;
  if (worded.has(use.field) && column.profile.numbers + numberTexts(column) >= column.profile.filled * 0.9) return null;
  const fit = textual || column.profile.filled === 0 ? 1 : 0.7 + 0.3 * reader.confidence;
  // A "Disposition" that is always answered or abandoned says how a contact ended, not why it came.
  const bonus = use.kind === 'outcome' && tellsBothOutcomes(column.profile) ? 0.1 : 0;
  // Of two columns with the same meaning the one that holds something is meant.
  const share = column.profile.distinct.size === 1 && column.profile.distinct.has('0') ? 0.85 : 1;
  return { column, use, meaning, score: (meaning.score - (use.doubt ?? 0)) * fit * share + bonus, part: null, reader, moment: null };
}

/** What each column may be of a fact, the most likely first. A person's choice (`forced`, by column; null leaves it out) goes before all. */
export function candidatesFor(
  fact: FactName,
  columns: readonly KnownColumn[],
  context: TableContext,
  forced: ReadonlyMap<number, string | null>,
): Assigned[] {
  const uses = factUses[fact];
  const candidates: Assigned[] = [];
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
