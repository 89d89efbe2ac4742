import { notationGroups } from '../schema';
import { createFormats, type Formats } from './formats';
import type { MessageValues, Text } from './index';

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/** Values that may name a unit: "ms" was taken, "s" was the other. */
const mayBeUnit = /^(?:taken|other)$/;
const units: readonly (string | number)[] = notationGroups.time_unit;

/** Values of an alarm for its sentence: days that import wrote as 2025-02-01 as people of the language write them, and units in words. */
export function alarmValues(text: Text, values: Readonly<Record<string, string | number>>): MessageValues {
  const formats = createFormats(text);
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && isoDay.test(value) && name !== 'example'
        ? formats.date(value)
        : mayBeUnit.test(name) && units.includes(value)
          ? text.sayOr(`notation.${value}`, String(value))
          : value,
    ]),
  );
}

/** Alarms whose examples hold moments that import or the store wrote; those of all others are cells as they stand in the file. */
const withMoments = new Set([
  'missing_days',
  'missing_intervals',
  'half_last_day',
  'hour_that_does_not_exist',
  'hour_that_comes_twice',
  'ended_before_started',
  'overlap_seen',
  'overlap_refused',
  'overlap_replaced',
  'overlap_added',
  'rows_replaced',
  'same_contacts_other_grain',
]);
/** Alarms whose examples hold figures of ours, after a name where they have one. */
const withFigures = new Set([
  'answered_above_offered',
  'within_above_answered',
  'abandoned_above_offered',
  'abandoned_with_handle_time',
  'satisfaction_on_abandoned',
  'score_above_maximum',
  'adherent_above_scheduled',
  'total_contradicts',
  'same_contacts_other_grain',
]);

const isoMoment = /(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?)?/g;
const figure = /\d+(?:\.\d+)?(?: s\b)?/g;

const inLanguage = (formats: Formats, written: string): string => {
  const value = Number.parseFloat(written);
  if (written.endsWith(' s')) return formats.duration(value);
  return formats.number(value, Number.isInteger(value) ? 0 : Math.min(2, written.split('.')[1]?.length ?? 0));
};

/** The example cells of an alarm: what is quoted from the file stays as it stands there, moments and figures of ours are written in the language. */
export function alarmExamples(text: Text, { code, examples }: { readonly code: string; readonly examples: readonly string[] }): string[] {
  const formats = createFormats(text);
  return examples.map((example) => {
    const dated = withMoments.has(code)
      ? example.replace(isoMoment, (_whole, day: string, clock?: string, seconds?: string) =>
          [formats.date(day), ...(clock ? [`${clock}${seconds === ':00' ? '' : (seconds ?? '')}`] : [])].join(' '),
        )
      : example;
    if (!withFigures.has(code)) return dated;
    const from = dated.lastIndexOf(': ') + 1;
    return `${dated.slice(0, from)}${dated.slice(from).replace(figure, (written) => inLanguage(formats, written))}`;
  });
}
