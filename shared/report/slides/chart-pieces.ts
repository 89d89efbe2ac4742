import { escapeXml, element as xml } from '../svg/markup';
import { fontFace } from './theme';

export const emuPerPoint = 12_700;
export const val = (name: string, value: string | number) => xml(`c:${name}`, { val: String(value) });
export const solid = (colour: string) => xml('a:solidFill', {}, xml('a:srgbClr', { val: colour }));
export const noLine = xml('a:ln', {}, '<a:noFill/>');
export const line = (colour: string, points: number, dashed = false) =>
  xml(
    'a:ln',
    { w: String(Math.round(points * emuPerPoint)), cap: 'rnd' },
    solid(colour),
    ...(dashed ? [xml('a:prstDash', { val: 'dash' })] : []),
    '<a:round/>',
  );

/** Character properties; the order of the children is that of the schema. */
export const characters = (tag: string, size: number, colour: string, bold: boolean, language?: string) =>
  xml(
    tag,
    { ...(language ? { lang: language } : {}), sz: String(size * 100), b: bold ? '1' : '0' },
    solid(colour),
    xml('a:latin', { typeface: fontFace }),
    xml('a:cs', { typeface: fontFace }),
  );
export const textProperties = (size: number, colour: string, bold = false, level = false) =>
  xml(
    'c:txPr',
    {},
    level ? '<a:bodyPr rot="0" vert="horz"/>' : '<a:bodyPr/>',
    '<a:lstStyle/>',
    xml('a:p', {}, xml('a:pPr', {}, characters('a:defRPr', size, colour, bold)), '<a:endParaRPr/>'),
  );

export const strings = (formula: string, texts: readonly string[]) =>
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
export const numbers = (formula: string, values: readonly (number | null)[], format: string) =>
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
