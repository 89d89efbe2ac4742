import type { ControlChart } from '../../schema';
import { figureName } from '../../text/finding-words/changes';
import { byChanceSentence, toldSignals } from '../../text/finding-words/control-charts';
import { filesOf, type ReportContext } from '../model/context';
import { inUnit } from './in-unit';
import type { SheetPlan, SheetValue } from './sheet';

/** Every point of one chart with its centre, its limits and the signals it belongs to. */
function pointRows({ text }: ReportContext, chart: ControlChart, dates: readonly string[]): SheetValue[][] {
  const figure = figureName(chart, text);
  const signals = toldSignals(chart, text);
  return chart.values.map((value, place) => {
    const level = chart.levels.find(({ from, to }) => from <= place && place <= to);
    return [
      figure,
      dates[place] ?? null,
      inUnit(value, chart.unit),
      inUnit(level?.centre ?? null, chart.unit),
      inUnit(chart.lower[place] ?? null, chart.unit),
      inUnit(chart.upper[place] ?? null, chart.unit),
      signals
        .filter(({ from, to }) => from <= place && place <= to)
        .map(({ rule }) => rule)
        .join('; ') || null,
    ];
  });
}

/** The control chart of every series that was searched for changes, point by point, so that a reader can draw it elsewhere. */
export function controlChartSheet(context: ReportContext): SheetPlan[] {
  const { assessment, figures, text, words } = context;
  const charts = assessment.changes?.charts;
  if (!charts || charts.series.length === 0) return [];
  return [
    {
      name: text.say('report.workbook.control_charts'),
      title: byChanceSentence(charts, text, figures),
      footer: words.footer({
        files: filesOf(charts.series.flatMap(({ evidence }) => evidence)),
        definition: text.say('control.not').replace(/\.$/, ''),
        period: assessment.client.period,
        n: charts.series.reduce((sum, { values }) => sum + values.length, 0),
        counted: 'rows',
      }),
      columns: [
        { header: text.say('changes.figure'), format: 'text', width: 42 },
        { header: text.say('changes.when'), format: 'date', width: 12 },
        { header: text.say('control.measured'), format: 'decimal', width: 12 },
        { header: text.say('control.centre'), format: 'decimal', width: 12 },
        { header: text.say('control.lower'), format: 'decimal', width: 12 },
        { header: text.say('control.upper'), format: 'decimal', width: 12 },
        { header: text.say('control.signal'), format: 'text', width: 60 },
      ],
      rows: charts.series.flatMap((chart) => pointRows(context, chart, charts.dates[chart.dates] ?? [])),
    },
  ];
}
