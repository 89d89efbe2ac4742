import { type ServiceLevelCounts, type ServiceLevelFormula, serviceLevelByDefinition } from '../service-level';
import { asNumber, type Calculator, type Fields, find, missing, nonNegative, optional, optionalNumber, wrongField } from './input';

export const answeredNames = ['answered', 'handled', 'AN'];
export const inTimeNames = ['answered_within_T', 'within_threshold', 'answered_in_time', 'AN_T'];

/** Abandons within so many seconds, from a field such as abandoned_within_10s; the smallest number of seconds first. */
function abandonedWithinSeconds(fields: Fields): { seconds: number; count: number }[] {
  return Object.keys(fields)
    .flatMap((name) => {
      const seconds = /^(?:abandoned|abandons)_within_(\d+)_?s(?:ec)?$/.exec(name)?.[1];
      return seconds === undefined || fields[name] === null ? [] : [{ seconds: Number(seconds), count: asNumber(fields[name], name) }];
    })
    .sort((a, b) => a.seconds - b.seconds);
}

/** Counts of a period: below zero, or more answered in time than answered, is a mistake in the input and no service level. */
export function countsOf(fields: Fields): ServiceLevelCounts {
  const within = abandonedWithinSeconds(fields);
  const target = optionalNumber(fields, ['T_s', 'target_s', 'T', 'threshold_s']);
  const count = (names: readonly string[]) => optional(nonNegative, fields, names);
  const abandoned = count(['abandoned', 'AB']);
  const after = count(['abandoned_after_T']);
  const named = count(['abandoned_within_T', 'AB_T']);
  const answered = count(answeredNames);
  const inTime = count(inTimeNames);
  if (answered !== null && inTime !== null && inTime > answered)
    throw wrongField(find(fields, inTimeNames)?.name ?? '', 'at_most_answered', { most: answered });
  const atTarget = within.find(({ seconds }) => seconds === target)?.count ?? within.at(-1)?.count ?? null;
  const short = count(['short_abandoned', 'short_abandons', 'SA']);
  const abandonedInTime = named ?? (abandoned !== null && after !== null ? abandoned - after : atTarget);
  const shortAbandoned = short ?? within[0]?.count ?? null;
  for (const [name, part] of Object.entries({ abandoned_within_T: abandonedInTime, short_abandoned: shortAbandoned })) {
    if (part !== null && abandoned !== null && (part < 0 || part > abandoned))
      throw wrongField(name, 'zero_to_abandoned', { most: abandoned });
  }
  return {
    answered,
    abandoned,
    answeredWithinTarget: inTime,
    abandonedWithinTarget: abandonedInTime,
    shortAbandoned,
    offered: count(['offered']),
  };
}

/** What each definition counts with; a count that the input does not name at all is asked for, one that it gives as null is missing. */
const offeredOrParts = [['answered', 'abandoned'], ['offered']] as const;
const needed: Readonly<Record<ServiceLevelFormula, readonly (readonly string[])[]>> = {
  'sl.offered': offeredOrParts,
  'sl.answered': [['answered']],
  'sl.exclAbandonsWithinT': offeredOrParts,
  'sl.abandonsMetWithinT': offeredOrParts,
  'sl.shortAbandonsMet': offeredOrParts,
  'sl.offeredLessShort': offeredOrParts,
};
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  answered: answeredNames,
  abandoned: ['abandoned', 'AB'],
  offered: ['offered'],
};

function askForCounts(formula: ServiceLevelFormula, fields: Fields): void {
  const absent = needed[formula].map((names) => names.find((name) => find(fields, alsoCalled[name] ?? [name]) === null));
  const first = absent[0];
  if (first !== undefined && absent.every((name) => name !== undefined)) throw missing(alsoCalled[first] ?? [first]);
  const counts = countsOf(fields);
  const given = Object.keys(fields);
  const abandonedInTime = formula === 'sl.exclAbandonsWithinT' || formula === 'sl.abandonsMetWithinT';
  if (
    abandonedInTime &&
    counts.abandonedWithinTarget === null &&
    !given.some((name) => /^(abandon(ed|s)_(within|after)_|AB_T)/.test(name))
  ) {
    throw missing(['abandoned_within_T', 'abandoned_after_T', 'AB_T']);
  }
  const short = formula === 'sl.shortAbandonsMet' || formula === 'sl.offeredLessShort';
  if (short && counts.shortAbandoned === null && !given.some((name) => /^(abandon(ed|s)_within_|short_abandon|SA$)/.test(name))) {
    throw missing(['short_abandoned', 'SA', 'abandoned_within_5s']);
  }
}

export const byFormula =
  (formula: ServiceLevelFormula): Calculator =>
  ({ fields }) => {
    if (find(fields, inTimeNames) === null) throw missing(inTimeNames);
    askForCounts(formula, fields);
    return { sl: serviceLevelByDefinition(formula, countsOf(fields)) };
  };
