import { type ChartWords, onlyDirectionsOf, withoutUnsureSizes } from '../../charts';
import type { Assessment } from '../../contract';
import type { DriverContribution, Evidence, Kpi } from '../../schema';
import { createText, type Text } from '../../text';
import { chartWords } from '../../text/chart-words';
import { createFigures, type FigureFormats } from '../../text/figures';
import { createFormats, type Formats } from '../../text/formats';

/** What each section is written from. */
export interface ReportContext {
  readonly assessment: Assessment;
  /** The drivers of an explanation of grade C, of which only the direction may be told; null for any other grade. */
  readonly onlyDirections: readonly DriverContribution[] | null;
  readonly text: Text;
  readonly formats: Formats;
  /** The figures of the screen, a dash where nothing is known. */
  readonly figures: FigureFormats;
  readonly words: ChartWords;
}

export function reportContext(assessment: Assessment, language: Assessment['language']): ReportContext {
  const text = createText(language);
  const level = assessment.service_level;
  const shown = level ? { ...assessment, service_level: withoutUnsureSizes(level) } : assessment;
  return {
    assessment: shown,
    onlyDirections: onlyDirectionsOf(level),
    text,
    formats: createFormats(text),
    figures: createFigures(text),
    words: chartWords(text),
  };
}

const secondsInDay = 86_400;

/** A value of a key figure as people write it in its unit. */
export function writtenValue({ formats }: Pick<ReportContext, 'formats'>, value: number, unit: Kpi['unit']): string {
  switch (unit) {
    case 'ratio':
      return formats.percent(value);
    case 'seconds':
      return Math.abs(value) < secondsInDay ? formats.duration(value) : formats.span(value);
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

/** The files behind some findings, each once. */
export const filesOf = (evidence: readonly Evidence[]): string[] => [
  ...new Set(evidence.flatMap(({ sources }) => sources.map(({ file }) => file))),
];

/** How many contacts the report is about: those of the service level, else all that the files count; at least what a figure of the whole rests on. */
export function contactsOf({ kpis, service_level }: Pick<Assessment, 'kpis' | 'service_level'>): number {
  if (service_level) return service_level.offered;
  const whole = kpis.filter(({ scope }) => Object.keys(scope).every((part) => part === 'period'));
  return whole.find(({ metric }) => metric === 'contacts')?.n ?? Math.max(0, ...whole.map(({ n }) => n));
}

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
