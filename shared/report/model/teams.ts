import { comparisonSentence, teamFunnel, teamIntervals } from '../../charts';
import type { TeamComparison } from '../../schema';
import { listed, type ReportContext, writtenRange, writtenValue } from './context';
import { type Block, cell, left, type ReportTable, right, type Section, type SectionId } from './types';

/** The table of the teams comes first; the rest of the metrics is in the workbook. */
const mostOthers = 4;

/** Comparisons that show a difference first, then by what was measured most. */
function ordered({ assessment }: ReportContext): TeamComparison[] {
  const measured = (one: TeamComparison) => one.points.reduce((sum, { n }) => sum + n, 0);
  return [...assessment.team_comparisons]
    .filter(({ points }) => points.length > 1)
    .sort((a, b) => Number(b.difference_shown) - Number(a.difference_shown) || measured(b) - measured(a));
}

/** One sentence per compared metric; "no difference shown" where that is so. */
const teamSentences = (context: ReportContext): string[] => ordered(context).map((one) => comparisonSentence(one, context.words));

const mostInSummary = 2;

/** The teams in the summary: what differs or may differ, and in one line on how many figures nothing was shown. */
export function teamLines(context: ReportContext): string[] {
  const all = ordered(context);
  const quiet = all.filter(({ points }) => points.every(({ verdict }) => verdict !== 'differs' && verdict !== 'possible'));
  const told = all.filter((one) => !quiet.includes(one)).slice(0, mostInSummary);
  const teams = Math.max(0, ...quiet.map(({ points }) => points.length));
  return [
    ...told.map((one) => comparisonSentence(one, context.words)),
    ...(quiet.length > 0
      ? [context.text.say('report.summary.teams_alike', { metrics: quiet.length, teams, more: told.length > 0 ? 'yes' : 'no' })]
      : []),
  ];
}

/** The teams on one metric, in order of name: never a ranking. */
function teamTable(context: ReportContext, comparison: TeamComparison): ReportTable {
  const { assessment, formats, text, words } = context;
  const write = (value: number) => writtenValue(context, value, comparison.unit);
  const rows = [...assessment.teams]
    .sort((a, b) => a.team.localeCompare(b.team))
    .flatMap(({ team, metrics }) => {
      const result = metrics.find(({ metric }) => metric === comparison.metric);
      if (!result) return [];
      const value = result.adjusted ?? result.raw;
      return [
        [
          cell(team),
          cell(value === null ? '–' : write(value)),
          cell(result.interval ? writtenRange(context, result.interval, write) : '–'),
          cell(formats.number(result.n)),
          cell(words.verdict(result.verdict), result.verdict === 'differs' ? 'accent' : undefined),
        ],
      ];
    });
  return {
    columns: [
      left(text.say('chart.axis.team'), 1.5),
      right(text.say('report.column.value'), 0.9),
      right(text.say('report.column.interval'), 1.4),
      right(text.say('report.column.n'), 1.05),
      left(text.say('chart.axis.verdict'), 1.9),
    ],
    rows,
  };
}

function adjustedLine(context: ReportContext, comparison: TeamComparison): string {
  const { text } = context;
  const factors = comparison.adjusted_for.map((factor) => text.sayOr(`adjusted_for.${factor}`, factor.replaceAll('_', ' ')));
  return text.say('report.teams.adjusted', { count: factors.length, factors: listed(context, factors) });
}

function section(context: ReportContext, comparison: TeamComparison, id: SectionId): Section | null {
  const { assessment, text, words } = context;
  const chart =
    teamFunnel(comparison, words, assessment.client.period) ?? teamIntervals(comparison, assessment.teams, words, assessment.client.period);
  if (!chart) return null;
  const others = id === 'teams' ? teamSentences(context).slice(1, 1 + mostOthers) : [];
  const side: Block[] = [
    { kind: 'table', table: teamTable(context, comparison) },
    { kind: 'bullets', heading: text.say('report.how_to_read'), lines: [text.say('report.teams.read'), adjustedLine(context, comparison)] },
    ...(others.length ? [{ kind: 'bullets' as const, heading: text.say('report.teams.others'), lines: others }] : []),
  ];
  return {
    id,
    title: chart.title,
    part: 'main',
    main: [{ kind: 'chart', chart }],
    side,
    footer: chart.footer,
    notes: text.say('report.notes.teams'),
    onSlides: true,
  };
}

/** At most two comparisons get a page of their own; all of them are in the workbook. */
export function teamSections(context: ReportContext): Section[] {
  const [first, second] = ordered(context);
  return [first && section(context, first, 'teams'), second && section(context, second, 'team_second')].filter(
    (one) => one !== null && one !== undefined,
  );
}
