import type { Kpi, Period, Team, TeamComparison, TeamMetric, TeamMetricResult } from '../schema';
import type { ChartUnit, FunnelChart, IntervalChart, Tone } from './spec';
import { withAlternative } from './table';
import type { ChartWords } from './words';

/** Chart unit of a result unit, and the factor to draw it with: ratios are drawn as percentages. */
export function drawnAs(unit: Kpi['unit']): { unit: ChartUnit; factor: number } {
  if (unit === 'ratio') return { unit: 'percent', factor: 100 };
  return { unit: unit === 'nps' ? 'score' : unit, factor: 1 };
}

/** Good or bad only where the verdict says the difference is real; "possible" warns; the rest stays neutral. */
function toneOf(verdict: TeamMetricResult['verdict'], value: number, mean: number, higherIsBetter: boolean): Tone {
  if (verdict === 'possible') return 'warning';
  if (verdict !== 'differs') return 'neutral';
  return value > mean === higherIsBetter ? 'good' : 'bad';
}

const footerOf = (comparison: TeamComparison, words: ChartWords, period: Period | null) =>
  words.footer({
    files: [...new Set(comparison.evidence.flatMap(({ sources }) => sources.map(({ file }) => file)))],
    definition: comparison.evidence[0]?.definition ?? comparison.metric,
    period: comparison.evidence[0]?.filters.period ?? period,
    n: comparison.points.length,
    counted: 'teams',
  });

/** What the comparison says in one sentence: who differs, or that no difference is shown. */
export function comparisonSentence(comparison: TeamComparison, words: ChartWords): string {
  const differing = comparison.points.filter(({ verdict }) => verdict === 'differs');
  const possible = comparison.points.filter(({ verdict }) => verdict === 'possible');
  const [first] = differing;
  const { unit, factor } = drawnAs(comparison.unit);
  return words.say('chart.team_funnel.title', {
    outcome: comparison.difference_shown && first ? (differing.length > 1 ? 'several' : 'one') : possible.length > 0 ? 'possible' : 'none',
    metric: words.metric(comparison.metric),
    team: first?.team ?? '',
    teams: (differing.length > 0 ? differing : possible).map(({ team }) => team).join(', '),
    value: words.value((first?.value ?? 0) * factor, unit),
    mean: words.value(comparison.mean * factor, unit),
    count: comparison.points.length,
  });
}

/** Every team on one metric against its number of observations, with the limits of chance; the period is for the footer when the evidence names none. Null with fewer than two teams. */
export function teamFunnel(comparison: TeamComparison, words: ChartWords, period: Period | null = null): FunnelChart | null {
  if (comparison.points.length < 2) return null;
  const { unit, factor } = drawnAs(comparison.unit);
  return withAlternative(
    {
      type: 'funnel',
      id: `team-funnel-${comparison.metric}`,
      title: comparisonSentence(comparison, words),
      xLabel: words.say('chart.axis.contacts'),
      yLabel: words.metric(comparison.metric),
      unit,
      footer: footerOf(comparison, words, period),
      mean: comparison.mean * factor,
      points: comparison.points.map(({ team, n, value, verdict }) => ({
        label: team,
        n,
        value: value * factor,
        tone: toneOf(verdict, value, comparison.mean, comparison.higher_is_better),
      })),
      limits: comparison.limits.map((limit) => ({
        n: limit.n,
        lower998: limit.lower_998 * factor,
        lower95: limit.lower_95 * factor,
        upper95: limit.upper_95 * factor,
        upper998: limit.upper_998 * factor,
      })),
    },
    words,
  );
}

const measured = (team: Team, metric: TeamMetric) => team.metrics.find((result) => result.metric === metric);

/** Every comparable team on one metric with its 95 % interval, in order of name: never a ranking. Null with fewer than two such teams. */
export function teamIntervals(
  comparison: TeamComparison,
  teams: readonly Team[],
  words: ChartWords,
  period: Period | null = null,
): IntervalChart | null {
  const { unit, factor } = drawnAs(comparison.unit);
  const rows = [...teams]
    .sort((a, b) => a.team.localeCompare(b.team))
    .flatMap((team) => {
      const result = measured(team, comparison.metric);
      const value = result?.adjusted ?? result?.raw ?? null;
      if (!result?.interval || value === null || result.verdict === 'not_comparable') return [];
      const [low, high] = result.interval;
      const tone = toneOf(result.verdict, value, comparison.mean, comparison.higher_is_better);
      return [{ label: team.team, value: value * factor, low: low * factor, high: high * factor, tone }];
    });
  if (rows.length < 2) return null;
  return withAlternative(
    {
      type: 'interval',
      id: `team-intervals-${comparison.metric}`,
      title: comparisonSentence(comparison, words),
      xLabel: words.say('chart.axis.team'),
      yLabel: words.metric(comparison.metric),
      unit,
      footer: footerOf(comparison, words, period),
      reference: comparison.mean * factor,
      rows,
    },
    words,
  );
}
