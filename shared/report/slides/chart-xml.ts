import { escapeXml, element as xml } from '../svg/markup';
import { characters, line, noLine, textProperties, val } from './chart-pieces';
import { seriesXml } from './chart-series';
import { chartSheet } from './chart-sheet';
import type { NativeAxis, NativeChart, NativeSeries } from './native-chart';
import { colours } from './theme';

const categoryAxisId = 111_111_111;
const valueAxisId = 222_222_222;
const axisIds = val('axId', categoryAxisId) + val('axId', valueAxisId);

function groups(chart: NativeChart, language: string): string {
  const { places } = chartSheet(chart);
  const of = (kind: NativeSeries['kind']) =>
    chart.series.map((series, index) => (series.kind === kind ? seriesXml(chart, series, index, places[index]!, language) : '')).join('');
  const [bars, lines, scatters] = [of('bar'), of('line'), of('scatter')];
  return (
    (bars
      ? xml(
          'c:barChart',
          {},
          val('barDir', chart.horizontal ? 'bar' : 'col'),
          val('grouping', chart.stacked ? 'stacked' : 'clustered'),
          val('varyColors', 0),
          bars,
          val('gapWidth', chart.categories.length > 5 ? 55 : 130),
          ...(chart.stacked ? [val('overlap', 100)] : []),
          axisIds,
        )
      : '') +
    (lines ? xml('c:lineChart', {}, val('grouping', 'standard'), val('varyColors', 0), lines, val('marker', 1), axisIds) : '') +
    (scatters ? xml('c:scatterChart', {}, val('scatterStyle', 'lineMarker'), val('varyColors', 0), scatters, axisIds) : '')
  );
}

const title = (text: string | undefined, language: string, upright: boolean) =>
  text
    ? xml(
        'c:title',
        {},
        xml(
          'c:tx',
          {},
          xml(
            'c:rich',
            {},
            upright ? '<a:bodyPr rot="-5400000" vert="horz"/>' : '<a:bodyPr/>',
            '<a:lstStyle/>',
            xml('a:p', {}, xml('a:r', {}, characters('a:rPr', 10, colours.soft, false, language), xml('a:t', {}, escapeXml(text)))),
          ),
        ),
        val('overlay', 0),
      )
    : '';

const ticks = (position: string) => val('majorTickMark', 'none') + val('minorTickMark', 'none') + val('tickLblPos', position);
const scaling = (axis?: NativeAxis, reversed = false) =>
  xml('c:scaling', {}, val('orientation', reversed ? 'maxMin' : 'minMax'), ...(axis ? [val('max', axis.high), val('min', axis.low)] : []));

function valueAxis(axis: NativeAxis, own: number, other: number, position: 'l' | 'b', between: string, language: string): string {
  const grid = position === 'l' ? xml('c:majorGridlines', {}, xml('c:spPr', {}, line(colours.rule, 0.75))) : '';
  return xml(
    'c:valAx',
    {},
    val('axId', own),
    scaling(axis),
    val('delete', 0),
    val('axPos', position),
    grid,
    title(axis.title, language, position === 'l'),
    xml('c:numFmt', { formatCode: axis.format, sourceLinked: '0' }),
    ticks(position === 'l' || between === 'between' ? 'nextTo' : 'low'),
    xml('c:spPr', {}, position === 'l' ? noLine : line(colours.soft, 0.75)),
    textProperties(10, colours.soft),
    val('crossAx', other),
    val('crosses', between === 'between' && position === 'b' ? 'max' : 'min'),
    val('crossBetween', between),
    val('majorUnit', axis.step),
  );
}

/** Up to so many names stand under the axis; of a longer row, such as days, only a few do. LibreOffice shows them all and must be free to turn them. */
const mostLabels = 14;
const fewLabels = 7;

function categoryAxis(chart: NativeChart): string {
  const many = chart.categories.length > mostLabels;
  const skip = many ? Math.ceil(chart.categories.length / fewLabels) : 1;
  return xml(
    'c:catAx',
    {},
    val('axId', categoryAxisId),
    scaling(undefined, chart.horizontal),
    val('delete', 0),
    val('axPos', chart.horizontal ? 'l' : 'b'),
    xml('c:numFmt', { formatCode: 'General', sourceLinked: '0' }),
    ticks('low'),
    xml('c:spPr', {}, line(colours.soft, 0.75)),
    textProperties(chart.categories.length > 10 ? 9 : 10, colours.ink, false, !many),
    val('crossAx', valueAxisId),
    val('crosses', 'autoZero'),
    val('auto', 0),
    val('lblAlgn', 'ctr'),
    val('lblOffset', 100),
    ...(skip > 1 ? [val('tickLblSkip', skip)] : []),
    val('noMultiLvlLbl', 1),
  );
}

/** Series that only carry labels or form a base stay out of the legend; of a pair with one name, the second does too. */
function legend(chart: NativeChart): string {
  if (!chart.legend) return '';
  const names = chart.series.map(({ name }) => name);
  const hidden = chart.series.flatMap(({ name }, index) =>
    names.indexOf(name) < index ? [xml('c:legendEntry', {}, val('idx', index), val('delete', 1))] : [],
  );
  return xml('c:legend', {}, val('legendPos', 'b'), ...hidden, val('overlay', 0), textProperties(10, colours.ink));
}

/**
 * The chart part of a slide or workbook, every element in the order of the schema.
 * @param language tag of the texts, such as nl-NL.
 * @param workbookRelation relation id of the workbook with the figures.
 */
export function chartXml(chart: NativeChart, language: string, workbookRelation: string): string {
  const axes = chart.across
    ? valueAxis(chart.across, categoryAxisId, valueAxisId, 'b', 'midCat', language) +
      valueAxis(chart.value, valueAxisId, categoryAxisId, 'l', 'midCat', language)
    : categoryAxis(chart) + valueAxis(chart.value, valueAxisId, categoryAxisId, chart.horizontal ? 'b' : 'l', 'between', language);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml(
    'c:chartSpace',
    {
      'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
      'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
      'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    },
    val('date1904', 0),
    val('lang', language),
    val('roundedCorners', 0),
    xml(
      'c:chart',
      {},
      val('autoTitleDeleted', 1),
      xml('c:plotArea', {}, '<c:layout/>', groups(chart, language), axes, '<c:spPr><a:noFill/></c:spPr>'),
      legend(chart),
      val('plotVisOnly', 1),
      val('dispBlanksAs', 'gap'),
    ),
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
    textProperties(10, colours.ink),
    xml('c:externalData', { 'r:id': workbookRelation }, val('autoUpdate', 0)),
  )}`;
}
