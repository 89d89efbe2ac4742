import { escapeXml, element as xml } from '../svg/markup';
import { chartSheet, type SeriesPlace } from './chart-sheet';
import type { NativeAxis, NativeChart, NativeSeries } from './native-chart';
import { colours, fontFace } from './theme';

const emuPerPoint = 12_700;
const categoryAxisId = 111_111_111;
const valueAxisId = 222_222_222;
const val = (name: string, value: string | number) => xml(`c:${name}`, { val: String(value) });
const solid = (colour: string) => xml('a:solidFill', {}, xml('a:srgbClr', { val: colour }));
const noLine = xml('a:ln', {}, '<a:noFill/>');
const line = (colour: string, points: number, dashed = false) =>
  xml(
    'a:ln',
    { w: String(Math.round(points * emuPerPoint)), cap: 'rnd' },
    solid(colour),
    ...(dashed ? [xml('a:prstDash', { val: 'dash' })] : []),
    '<a:round/>',
  );

/** Character properties; the order of the children is that of the schema. */
const characters = (tag: string, size: number, colour: string, bold: boolean, language?: string) =>
  xml(
    tag,
    { ...(language ? { lang: language } : {}), sz: String(size * 100), b: bold ? '1' : '0' },
    solid(colour),
    xml('a:latin', { typeface: fontFace }),
    xml('a:cs', { typeface: fontFace }),
  );
const textProperties = (size: number, colour: string, bold = false, level = false) =>
  xml(
    'c:txPr',
    {},
    level ? '<a:bodyPr rot="0" vert="horz"/>' : '<a:bodyPr/>',
    '<a:lstStyle/>',
    xml('a:p', {}, xml('a:pPr', {}, characters('a:defRPr', size, colour, bold)), '<a:endParaRPr/>'),
  );

const strings = (formula: string, texts: readonly string[]) =>
  xml(
    'c:strRef',
    {},
    xml('c:f', {}, escapeXml(formula)),
    xml(
      'c:strCache',
      {},
      val('ptCount', texts.length),
      ...texts.map((text, index) => xml('c:pt', { idx: String(index) }, xml('c:v', {}, escapeXml(text)))),
    ),
  );
const numbers = (formula: string, values: readonly (number | null)[], format: string) =>
  xml(
    'c:numRef',
    {},
    xml('c:f', {}, escapeXml(formula)),
    xml(
      'c:numCache',
      {},
      xml('c:formatCode', {}, escapeXml(format)),
      val('ptCount', values.length),
      ...values.map((value, index) => (value === null ? '' : xml('c:pt', { idx: String(index) }, xml('c:v', {}, String(value))))),
    ),
  );

const shown = (value: boolean) =>
  val('showLegendKey', 0) +
  val('showVal', value ? 1 : 0) +
  val('showCatName', 0) +
  val('showSerName', 0) +
  val('showPercent', 0) +
  val('showBubbleSize', 0);

function labels(series: NativeSeries, stacked: boolean, language: string): string {
  if (!series.labels) return xml('c:dLbls', {}, shown(false));
  const position = val('dLblPos', series.kind === 'bar' ? (stacked ? 'ctr' : 'outEnd') : series.interval ? 'r' : 't');
  if ('format' in series.labels) {
    const format = xml('c:numFmt', { formatCode: series.labels.format, sourceLinked: '0' });
    return xml(
      'c:dLbls',
      {},
      format,
      '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
      textProperties(10, colours.ink, true),
      position,
      shown(true),
    );
  }
  const fixed = series.labels.texts.map((text, index) =>
    xml(
      'c:dLbl',
      {},
      val('idx', index),
      xml(
        'c:tx',
        {},
        xml(
          'c:rich',
          {},
          '<a:bodyPr/>',
          '<a:lstStyle/>',
          xml('a:p', {}, xml('a:r', {}, characters('a:rPr', 11, colours.ink, true, language), xml('a:t', {}, escapeXml(text)))),
        ),
      ),
      position,
      shown(true),
    ),
  );
  return xml(
    'c:dLbls',
    {},
    ...fixed,
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
    textProperties(11, colours.ink, true),
    position,
    shown(true),
  );
}

function shape(series: NativeSeries): string {
  if (series.kind === 'bar')
    return xml('c:spPr', {}, series.fill === 'none' ? '<a:noFill/>' : solid(series.fill ?? colours.accent), noLine);
  return xml('c:spPr', {}, series.line ? line(series.line.colour, series.line.points, series.line.dashed) : noLine);
}

const marker = (colour?: string) =>
  colour
    ? xml(
        'c:marker',
        {},
        val('symbol', 'circle'),
        val('size', 9),
        xml('c:spPr', {}, solid(colour), xml('a:ln', { w: String(emuPerPoint) }, solid(colours.white))),
      )
    : xml('c:marker', {}, val('symbol', 'none'));

const points = ({ pointColours, kind }: NativeSeries) =>
  (pointColours ?? [])
    .map((colour, index) =>
      xml(
        'c:dPt',
        {},
        val('idx', index),
        kind === 'bar'
          ? val('invertIfNegative', 0) + val('bubble3D', 0) + xml('c:spPr', {}, solid(colour))
          : marker(colour) + val('bubble3D', 0) + xml('c:spPr', {}, solid(colour), noLine),
      ),
    )
    .join('');

function errorBars(series: NativeSeries, place: SeriesPlace, format: string): string {
  if (!series.interval || !place.above || !place.below) return '';
  return xml(
    'c:errBars',
    {},
    ...(series.kind === 'bar' ? [] : [val('errDir', 'y')]),
    val('errBarType', 'both'),
    val('errValType', 'cust'),
    val('noEndCap', 0),
    xml('c:plus', {}, numbers(place.above, series.interval.above, format)),
    xml('c:minus', {}, numbers(place.below, series.interval.below, format)),
    xml('c:spPr', {}, line(colours.soft, 1.75)),
  );
}

function seriesXml(chart: NativeChart, series: NativeSeries, index: number, place: SeriesPlace, language: string): string {
  const format = chart.value.format;
  const name = xml('c:tx', {}, strings(place.name, [series.name]));
  const head = val('idx', index) + val('order', index) + name + shape(series);
  const marks = labels(series, chart.stacked, language) + errorBars(series, place, format);
  if (series.kind === 'scatter') {
    const across = xml('c:xVal', {}, numbers(place.along, series.x ?? [], chart.across?.format ?? 'General'));
    return xml(
      'c:ser',
      {},
      head,
      marker(series.marker),
      points(series),
      marks,
      across,
      xml('c:yVal', {}, numbers(place.values, series.values, format)),
      val('smooth', 0),
    );
  }
  const along = xml('c:cat', {}, strings(place.along, chart.categories));
  const values = xml('c:val', {}, numbers(place.values, series.values, format));
  if (series.kind === 'bar') return xml('c:ser', {}, head, val('invertIfNegative', 0), points(series), marks, along, values);
  return xml('c:ser', {}, head, marker(series.marker), points(series), marks, along, values, val('smooth', 0));
}

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
