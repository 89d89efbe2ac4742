import { escapeXml, element as xml } from '../svg/markup';
import { characters, emuPerPoint, line, noLine, numbers, solid, strings, textProperties, val } from './chart-pieces';
import type { SeriesPlace } from './chart-sheet';
import type { NativeChart, NativeSeries } from './native-chart';
import { colours } from './theme';

const sides = { top: 't', bottom: 'b', right: 'r', left: 'l' } as const;

const shown = (value: boolean) =>
  val('showLegendKey', 0) +
  val('showVal', value ? 1 : 0) +
  val('showCatName', 0) +
  val('showSerName', 0) +
  val('showPercent', 0) +
  val('showBubbleSize', 0);

function labels(series: NativeSeries, stacked: boolean, language: string): string {
  if (!series.labels) return xml('c:dLbls', {}, shown(false));
  const inside = 'format' in series.labels && series.labels.inside === true;
  const position = val('dLblPos', series.kind === 'bar' ? (stacked ? 'ctr' : inside ? 'inEnd' : 'outEnd') : series.interval ? 'r' : 't');
  if ('format' in series.labels) {
    const format = xml('c:numFmt', { formatCode: series.labels.format, sourceLinked: '0' });
    return xml(
      'c:dLbls',
      {},
      format,
      '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
      textProperties(10, inside ? colours.white : colours.ink, true),
      position,
      shown(true),
    );
  }
  const { texts, places } = series.labels;
  const sideOf = (index: number) => (places?.[index] ? val('dLblPos', sides[places[index]]) : position);
  const fixed = texts.map((text, index) =>
    text === ''
      ? xml('c:dLbl', {}, val('idx', index), val('delete', 1))
      : xml(
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
          sideOf(index),
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

/** One series with its labels, points, error bars and figures, every element in the order of the schema. */
export function seriesXml(chart: NativeChart, series: NativeSeries, index: number, place: SeriesPlace, language: string): string {
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
