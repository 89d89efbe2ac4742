import { netPromoterScore, topBoxShare } from '../satisfaction-scores';
import { serviceLevelByDefinition, serviceLevelFormulas } from '../service-level';
import {
  asNumber,
  asNumbers,
  type CalculationInput,
  type Calculator,
  type Fields,
  find,
  listOfRecords,
  nonNegative,
  numberField,
  optionalNumber,
  wrongField,
} from './input';
import { answeredNames, byFormula, countsOf, inTimeNames } from './service-level-counts';

const groupNames = ['intervals', 'queues', 'teams', 'rows', 'days', 'parts'];

/** Sum over sum of parts, and the mean of ratios beside it to show what it is not. */
function sumOverSum(parts: readonly { top: number; bottom: number }[]): { value: number | null; meanOfRatios: number | null } {
  const filled = parts.filter(({ bottom }) => bottom > 0);
  const bottom = filled.reduce((sum, part) => sum + part.bottom, 0);
  const top = filled.reduce((sum, part) => sum + part.top, 0);
  const ratios = filled.map((part) => part.top / part.bottom);
  return {
    value: bottom > 0 ? top / bottom : null,
    meanOfRatios: ratios.length > 0 ? ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length : null,
  };
}

/** Numerator of a part: the sum itself, or a mean times its count. */
function partOf(
  row: Fields,
  tops: readonly string[],
  means: readonly string[],
  bottoms: readonly string[],
): { top: number; bottom: number } {
  const answered = optionalNumber(row, ['answered']);
  const abandoned = optionalNumber(row, ['abandoned']);
  const bottom =
    optionalNumber(row, bottoms) ??
    (answered !== null && abandoned !== null && bottoms.includes('offered') ? answered + abandoned : numberField(row, bottoms));
  const average = optionalNumber(row, means);
  const top = average === null ? numberField(row, tops) : average * bottom;
  if (bottom < 0) throw wrongField(bottoms[0] ?? '', 'zero_or_more');
  return { top, bottom };
}

/** Results that are a part of a whole. */
const isShare = new Set(['sl', 'abandon_rate']);

const aggregate =
  (result: string, tops: readonly string[], means: readonly string[], bottoms: readonly string[]): Calculator =>
  ({ fields }) => {
    const rows = listOfRecords(fields, groupNames);
    // A part whose count is null is missing and has no weight; it is not 0.
    const known = rows.filter((row) => ![...tops, ...means, ...bottoms].some((name) => row[name] === null));
    const parts = known.map((row) => partOf(row, tops, means, bottoms));
    if (isShare.has(result) && parts.some(({ top, bottom }) => top > bottom))
      throw wrongField(tops[0] ?? '', 'at_most_field', { of: bottoms[0] ?? '' });
    const { value, meanOfRatios } = sumOverSum(parts);
    return {
      [result]: value,
      value,
      [`${result}_s`]: value,
      wrong_mean_of_percentages: meanOfRatios,
      wrong_mean_of_ratios: meanOfRatios,
      wrong_mean_of_averages: meanOfRatios,
      [`wrong_mean_of_${result}`]: meanOfRatios,
      [`wrong_mean_of_${result}s`]: meanOfRatios,
      wrong_mean: meanOfRatios,
      left_out: rows.length - known.length,
    };
  };

function countOf(value: unknown, field: string): number {
  const count = asNumber(value, field);
  if (count < 0) throw wrongField(field, 'counts');
  return count;
}

/** Counts per answer, from `counts`, or from a list of answers. */
function answerCounts({ fields }: CalculationInput): Map<number, number> {
  const counts = find(fields, ['counts', 'distribution']);
  if (counts !== null && typeof counts.value === 'object' && counts.value !== null) {
    if (Array.isArray(counts.value)) throw wrongField(counts.name, 'counts_per_answer');
    return new Map(Object.entries(counts.value).map(([answer, count]) => [asNumber(answer, counts.name), countOf(count, counts.name)]));
  }
  const answers = find(fields, ['scores', 'answers', 'x', 'responses']);
  const found = new Map<number, number>();
  if (answers !== null) {
    for (const answer of asNumbers(answers.value, answers.name)) found.set(answer, (found.get(answer) ?? 0) + 1);
    return found;
  }
  const groups = [
    [10, ['promoters']],
    [7, ['passives']],
    [0, ['detractors']],
  ] as const;
  if (optionalNumber(fields, ['promoters']) === null) throw wrongField('counts', 'counts_per_answer');
  for (const [answer, names] of groups) found.set(answer, optionalNumber(fields, names) ?? 0);
  const n = optionalNumber(fields, ['n']);
  if (n !== null && optionalNumber(fields, ['passives']) === null) found.set(7, n - (found.get(10) ?? 0) - (found.get(0) ?? 0));
  return found;
}

const nps: Calculator = (input) => {
  const counts = answerCounts(input);
  if ([...counts.keys()].some((answer) => answer < 0 || answer > 10)) throw wrongField('counts', 'answers_to_ten');
  const result = netPromoterScore(counts);
  const { nps: score, standardError } = result;
  const reach = standardError === null ? null : 1.959963984540054 * standardError;
  return {
    n: result.n,
    promoters: result.promoters,
    detractors: result.detractors,
    passives: result.n - result.promoters - result.detractors,
    nps: score,
    se_points: standardError,
    lo: score === null || reach === null ? null : score - reach,
    hi: score === null || reach === null ? null : score + reach,
  };
};

const csat: Calculator = (input) => {
  const counts = answerCounts(input);
  const n = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const sum = [...counts].reduce((total, [answer, count]) => total + answer * count, 0);
  return { n, csat: topBoxShare(counts, optionalNumber(input.fields, ['from', 'top_box_from']) ?? 4), mean: n > 0 ? sum / n : null };
};

/** Numerator over denominator with the names that planners use. */
const ratio =
  (result: string, tops: readonly string[], bottoms: readonly string[], complement = false): Calculator =>
  ({ fields }) => {
    const bottom = nonNegative(fields, bottoms);
    const share = bottom > 0 ? numberField(fields, tops) / bottom : null;
    return { [result]: share === null ? null : complement ? 1 - share : share };
  };

const handleTime: Calculator = ({ fields }) => {
  const handled = numberField(fields, ['handled', 'answered', 'contacts']);
  const part = (names: readonly string[]) => optionalNumber(fields, names) ?? 0;
  const seconds =
    optionalNumber(fields, ['handle_s']) ?? part(['talk_s', 'talk']) + part(['hold_s', 'hold']) + part(['acw_s', 'wrap_s', 'acw', 'wrap']);
  return { aht: handled > 0 ? seconds / handled : null, aht_s: handled > 0 ? seconds / handled : null };
};

export const definitionCalculators: Readonly<Record<string, Calculator>> = {
  ...Object.fromEntries(serviceLevelFormulas.map((formula) => [formula, byFormula(formula)])),
  'sl.all': ({ fields }) =>
    Object.fromEntries(serviceLevelFormulas.map((formula) => [formula, serviceLevelByDefinition(formula, countsOf(fields))])),
  'sl.aggregate': aggregate('sl', inTimeNames, ['sl', 'service_level'], ['offered', 'calls', 'volume']),
  'aht.aggregate': aggregate(
    'aht',
    ['handle_s', 'total_handle_s', 'handle_seconds', 'handle_time_s', 'total_s'],
    ['aht_s', 'aht'],
    ['handled', 'answered', 'calls', 'contacts', 'n', 'volume'],
  ),
  'asa.aggregate': aggregate('asa', ['wait_s', 'total_wait_s'], ['asa_s', 'asa'], ['answered', 'handled', 'calls', 'n']),
  'abandonRate.aggregate': aggregate('abandon_rate', ['abandoned'], ['abandon_rate'], ['offered', 'calls']),
  'occupancy.aggregate': aggregate('occupancy', ['busy_s', 'handle_s'], ['occupancy'], ['ready_s', 'available_s', 'logged_in_s']),
  'ratio.aggregate': aggregate('ratio', ['numerator', 'num'], ['ratio', 'value', 'mean'], ['denominator', 'denom', 'n', 'weight']),
  nps,
  csat,
  aht: handleTime,
  asa: ratio('asa', ['wait_s', 'total_wait_s'], answeredNames),
  abandonRate: ratio('abandon_rate', ['abandoned'], ['offered']),
  occupancy: ratio('occupancy', ['busy_s', 'handle_s'], ['ready_s', 'available_s', 'logged_in_s']),
  shrinkage: ratio('shrinkage', ['ready_s'], ['paid_s'], true),
  adherence: ratio('adherence', ['adherent_s', 'in_adherence_s'], ['scheduled_s']),
  conformance: ratio('conformance', ['worked_s', 'in_service_s'], ['scheduled_s']),
  fcr: ratio('fcr', ['repeats', 'followed_by_repeat'], ['resolvable', 'contacts'], true),
  repeatRate: ratio('repeat_rate', ['repeats'], ['contacts']),
  transferRate: ratio('transfer_rate', ['transferred'], ['handled', 'answered']),
  costPerContact: ratio('cost_per_contact', ['cost', 'amount'], ['handled', 'contacts']),
};
