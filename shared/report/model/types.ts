import type { ChartSpec, Tone } from '../../charts';
import type { Assessment } from '../../contract';
import type { Language } from '../../schema';

/** A cell of a table for people: text is ready to print. */
export interface ReportCell {
  readonly text: string;
  readonly tone?: Tone;
  readonly strong?: boolean;
}
export interface ReportColumn {
  readonly header: string;
  readonly align: 'left' | 'right';
  /** Width relative to the other columns. */
  readonly weight: number;
}
export interface ReportTable {
  readonly caption?: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
}
export interface BigNumber {
  readonly label: string;
  readonly value: string;
  readonly note: string;
  readonly tone: Tone;
}
export type Block =
  | { readonly kind: 'numbers'; readonly numbers: readonly BigNumber[] }
  | { readonly kind: 'paragraphs'; readonly heading?: string; readonly lines: readonly string[] }
  | { readonly kind: 'bullets'; readonly heading?: string; readonly lines: readonly string[] }
  | { readonly kind: 'chart'; readonly chart: ChartSpec }
  | { readonly kind: 'table'; readonly table: ReportTable };

export const sectionIds = [
  'summary',
  'ledger',
  'cleared',
  'where',
  'days',
  'queues',
  'hours',
  'gap_teams',
  'gap_sites',
  'backlog',
  'changes',
  'teams',
  'team_second',
  'satisfaction',
  'journey',
  'cost',
  'kpis',
  'benchmark',
  'type',
  'decisions',
  'agenda',
  'effort',
  'own_work',
  'channels',
  'missing',
  'definitions',
  'intervals',
  'sources',
  'alarms',
  'method',
] as const;
export type SectionId = (typeof sectionIds)[number];

/** One message: a title that is a full sentence, what shows it, and where the figures come from. */
export interface Section {
  readonly id: SectionId;
  readonly title: string;
  readonly part: 'main' | 'appendix';
  /** What carries the message. */
  readonly main: readonly Block[];
  /** What helps to read it; beside the main part where there is room. */
  readonly side: readonly Block[];
  /** true: the figures stand under the chart over the whole width, not beside it. */
  readonly stacked?: boolean;
  /** Source, definition, period and n. */
  readonly footer: string;
  /** What the speaker says. */
  readonly notes: string;
  /** false: for the page and the workbook, not for the slides (such as what agents read about their own work). */
  readonly onSlides: boolean;
}
export interface ReportModel {
  readonly language: Language;
  readonly title: string;
  readonly client: string;
  readonly subtitle: string;
  readonly sections: readonly Section[];
  /** Short names of the sections, for the table of contents. */
  readonly contents: Readonly<Record<SectionId, string>>;
  readonly assessment: Assessment;
}

export const cell = (text: string, tone?: Tone): ReportCell => (tone ? { text, tone } : { text });
export const left = (header: string, weight = 1): ReportColumn => ({ header, align: 'left', weight });
export const right = (header: string, weight = 1): ReportColumn => ({ header, align: 'right', weight });
