import type { Meaning } from '../vocabulary/match';
import type { KnownColumn } from './columns';
import type { FieldUse } from './uses';

const rateLike = /_rate$|^service_level$|^fcr$|^adherence$/;

/** A rate and a count can bear the same name ("FCR", "Adherence"): the values decide. */
export function fitsKind(use: FieldUse, meaning: Meaning, column: KnownColumn): boolean {
  if (meaning.concept === 'sl_threshold')
    return isThreshold(column) || (/drempel|threshold|norm|schwelle|seuil|target/i.test(column.layout.header) && fewValues(column));
  if (meaning.concept === 'available_time' && use.field.endsWith('_agents')) return countsPeople(column);
  // The mean idle time of a call is no time of the day; sums are needed here, and nothing says of how many it is the mean.
  if (column.header.statistic === 'mean' && wholeTimes.test(use.field)) return false;
  if (oneEach.has(use.field) && isAlwaysTheSame(column)) return false;
  if (meaning.concept === 'fte') return saysPercent(column) === (use.kind === 'share');
  if (!rateLike.test(meaning.concept)) return true;
  const { profile, header } = column;
  if (meaning.concept === 'service_level' && isThreshold(column)) return false;
  const percent =
    header.unit === 'percent' || profile.format === 'percent' || [...profile.shapes.keys()].some((shape) => shape.includes('%'));
  const largest = profile.numbers > 0 ? profile.largest : largestOfTexts(column);
  const fractions = profile.fractions > 0 || [...profile.shapes.keys()].some((shape) => /[.,]/.test(shape));
  // Words ("Ja", "Deels") are no rate.
  const figures = profile.numbers > 0 || [...profile.shapes.keys()].some((shape) => /\d/.test(shape));
  const isRate = figures && (percent || largest <= 1 || (fractions && largest <= 100) || (largest <= 100 && header.statistic !== 'count'));
  if (use.kind === 'rate') return isRate;
  return meaning.concept === 'fcr' || meaning.concept === 'adherence'
    ? !isRate || profile.booleans > 0 || profile.distinct.size <= 3
    : true;
}

const wholeTimes = /^(?:signed_in|ready|not_ready|scheduled|present|adherent|absent)_s$/;
const oneEach = new Set(['contact_id', 'survey_id', 'evaluation_id']);
/** The name of the form on every row numbers no review. */
const isAlwaysTheSame = ({ profile }: KnownColumn): boolean => profile.filled >= 5 && profile.distinct.size === 1;

const saysPercent = ({ header, profile }: KnownColumn): boolean =>
  header.unit === 'percent' ||
  header.statistic === 'rate' ||
  profile.format === 'percent' ||
  [...profile.shapes.keys()].some((shape) => shape.includes('%'));

/** A norm is the same on many rows; "Accepted in Threshold" differs from row to row, for it counts. */
const fewValues = ({ profile }: KnownColumn): boolean =>
  !profile.distinctOverflow && profile.distinct.size <= Math.max(3, profile.filled * 0.3);

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
