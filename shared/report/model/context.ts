import type { ChartWords } from '../../charts';
import type { Assessment } from '../../contract';
import type { DriverContribution, Kpi } from '../../schema';
import { createText, type Text } from '../../text';
import { chartWords } from '../../text/chart-words';
import { createFormats, type Formats } from '../../text/formats';

/** What each section is written from. */
export interface ReportContext {
  readonly assessment: Assessment;
  /** The drivers of an explanation of grade C, of which only the direction may be told; null for any other grade. */
  readonly onlyDirections: readonly DriverContribution[] | null;
  readonly text: Text;
  readonly formats: Formats;
  readonly words: ChartWords;
}

/**
 * Grade C carries the direction of the causes and no sizes (methods 3.6): written reports then leave out every size, so that none can be quoted.
 * The machine-readable assessment keeps the figures, with their grade.
 */
function withoutUnsureSizes(assessment: Assessment): Assessment {
  const level = assessment.service_level;
  if (level?.grade !== 'C') return assessment;
  const unsized = { planned: null, plan_itself_pp: null, arrival_mix_pp: null, unexplained_pp: null, drivers: null };
  const undivided = <Day extends { readonly contributions_pp: unknown }>(days: readonly Day[]) =>
    days.map((day) => ({ ...day, contributions_pp: null }));
  return {
    ...assessment,
    service_level: {
      ...level,
      ...unsized,
      deviations: [],
      by_queue: level.by_queue.map((queue) => ({ ...queue, ...unsized })),
      by_day: undivided(level.by_day),
      by_weekday: undivided(level.by_weekday),
      by_time_of_day: undivided(level.by_time_of_day),
    },
  };
}

export function reportContext(assessment: Assessment, language: Assessment['language']): ReportContext {
  const text = createText(language);
  const level = assessment.service_level;
  const onlyDirections = level?.grade === 'C' ? (level.drivers ?? []) : null;
  return { assessment: withoutUnsureSizes(assessment), onlyDirections, text, formats: createFormats(text), words: chartWords(text) };
}

const secondsInDay = 86_400;

/** A value of a key figure as people write it in its unit. */
export function writtenValue({ formats, text }: Pick<ReportContext, 'formats' | 'text'>, value: number, unit: Kpi['unit']): string {
  switch (unit) {
    case 'ratio':
      return formats.percent(value);
    case 'seconds':
      return Math.abs(value) < secondsInDay
        ? formats.duration(value)
        : text.say('report.hours', { hours: formats.number(value / 3600, 1) });
    case 'points':
      return formats.signed(value);
    case 'euro':
      return formats.euro(value);
    case 'count':
      return formats.number(value);
    default:
      return formats.number(value, 1);
  }
}

/** "−8,7 tot −6,1": an interval without its unit. */
export const writtenRange = (context: ReportContext, [low, high]: readonly [number, number], write: (value: number) => string): string =>
  context.text.say('report.range', { low: write(low), high: write(high) });

/** Names in a sentence: a, b and c. */
export const listed = ({ text }: ReportContext, names: readonly string[]): string =>
  text.intl.formatList(names, { type: 'conjunction' }) as string;

/** The files behind the whole report, as a footer. */
export function filesFooter(
  { assessment, words }: ReportContext,
  definition: string,
  n: number,
  counted: 'contacts' | 'rows' = 'contacts',
  facts: readonly string[] = [],
): string {
  const sources = assessment.sources.filter(({ fact }) => facts.length === 0 || (fact !== null && facts.includes(fact)));
  return words.footer({
    files: [...new Set(sources.map(({ file }) => file))],
    definition,
    period: assessment.client.period,
    n,
    counted,
  });
}
