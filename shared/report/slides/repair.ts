import { posix } from 'node:path';
import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import JSZip from 'jszip';
import { chartWorkbook } from './chart-sheet';
import { chartXml } from './chart-xml';
import type { NativeChart } from './native-chart';
import { childElements, everyElement, inOrder } from './schema-order';
import { colours, toneColour } from './theme';

interface Repair {
  /** Tag of the texts, such as nl-NL. */
  readonly language: string;
  /** Native charts per slide, in the order in which they were placed. */
  readonly charts: readonly (readonly NativeChart[])[];
}
/** One date for every part: the same report gives the same bytes. */
const partDate = new Date(Date.UTC(2026, 0, 1));
const themeType = 'application/vnd.openxmlformats-officedocument.theme+xml';

const parse = (xml: string) => new DOMParser().parseFromString(xml, 'text/xml');
const contents = async (zip: JSZip, path: string) => {
  const part = zip.file(path);
  if (!part) throw new Error(`the deck has no part ${path}`);
  return part.async('string');
};

async function edit(zip: JSZip, path: string, change: (document: Document, root: Element) => void): Promise<void> {
  const document = parse(await contents(zip, path));
  const root = document.documentElement;
  if (!root) throw new Error(`the part ${path} is empty`);
  change(document, root);
  zip.file(path, new XMLSerializer().serializeToString(document));
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}
/** Relations of a part, their targets as paths in the package. */
async function relationsOf(zip: JSZip, part: string): Promise<Relation[]> {
  const folder = posix.dirname(part);
  const root = parse(await contents(zip, `${folder}/_rels/${posix.basename(part)}.rels`)).documentElement;
  return (root ? childElements(root) : []).map((relation) => {
    const target = relation.getAttribute('Target') ?? '';
    return {
      id: relation.getAttribute('Id') ?? '',
      type: posix.basename(relation.getAttribute('Type') ?? ''),
      target: target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(folder, target)),
    };
  });
}

/** Our own chart parts and workbooks in the places that pptxgenjs kept for them. */
async function placeCharts(zip: JSZip, { charts, language }: Repair): Promise<void> {
  for (const [index, some] of charts.entries()) {
    if (some.length === 0) continue;
    const relations = (await relationsOf(zip, `ppt/slides/slide${index + 1}.xml`)).filter(({ type }) => type === 'chart');
    if (relations.length !== some.length) throw new Error(`slide ${index + 1} has ${relations.length} places for ${some.length} charts`);
    for (const [place, chart] of some.entries()) {
      const part = relations[place]!.target;
      const workbook = (await relationsOf(zip, part)).find(({ type }) => type === 'package');
      if (!workbook) throw new Error(`the chart ${part} has no workbook`);
      zip.file(part, chartXml(chart, language, workbook.id));
      zip.file(workbook.target, await chartWorkbook(chart));
    }
  }
}

/** The notes master may not share the theme of the slides. */
async function ownThemeForNotes(zip: JSZip): Promise<void> {
  zip.file('ppt/theme/theme2.xml', await contents(zip, 'ppt/theme/theme1.xml'));
  await edit(zip, 'ppt/notesMasters/_rels/notesMaster1.xml.rels', (_, root) => {
    for (const relation of childElements(root))
      if (relation.getAttribute('Type')?.endsWith('/theme')) relation.setAttribute('Target', '../theme/theme2.xml');
  });
}

/** Only parts that exist are declared, and every part is. */
async function contentTypes(zip: JSZip): Promise<void> {
  const endings = new Set(Object.keys(zip.files).map((name) => name.split('.').pop() ?? ''));
  await edit(zip, '[Content_Types].xml', (document, root) => {
    for (const entry of childElements(root)) {
      const part = entry.getAttribute('PartName')?.slice(1);
      const unused = entry.nodeName === 'Default' && !endings.has(entry.getAttribute('Extension') ?? '');
      if ((part && !zip.file(part)) || unused) root.removeChild(entry);
    }
    const theme = document.createElementNS(root.namespaceURI, 'Override');
    theme.setAttribute('PartName', '/ppt/theme/theme2.xml');
    theme.setAttribute('ContentType', themeType);
    root.appendChild(theme);
  });
}

/** Theme colours of the house, so that a chart or shape that a reader adds fits in. */
async function themeColours(zip: JSZip): Promise<void> {
  const wanted: Record<string, string> = {
    'a:dk2': colours.ink,
    'a:accent1': colours.accent,
    'a:accent2': toneColour.bad,
    'a:accent3': toneColour.good,
    'a:accent4': toneColour.warning,
    'a:accent5': toneColour.neutral,
    'a:accent6': toneColour.reference,
  };
  await edit(zip, 'ppt/theme/theme1.xml', (document, root) => {
    for (const element of everyElement(root)) {
      const colour = wanted[element.nodeName];
      if (!colour || element.parentNode?.nodeName !== 'a:clrScheme') continue;
      while (element.firstChild) element.removeChild(element.firstChild);
      const value = document.createElementNS(element.namespaceURI, 'a:srgbClr');
      value.setAttribute('val', colour);
      element.appendChild(value);
    }
  });
}

/** Ids that are unique within the part, the language of the texts, and tables that name their header row. */
function drawingPart(root: Element, language: string): void {
  let next = 2;
  for (const element of everyElement(root)) {
    if (element.nodeName === 'p:cNvPr') {
      const isTree = element.parentNode?.nodeName === 'p:nvGrpSpPr' && element.parentNode.parentNode?.nodeName === 'p:spTree';
      element.setAttribute('id', isTree ? '1' : String(next++));
    }
    if (element.getAttribute('lang')) element.setAttribute('lang', language);
    if (element.nodeName === 'a:tblPr') element.setAttribute('firstRow', '1');
    if (element.nodeName === 'p:ph' && element.getAttribute('hasCustomPrompt') && root.nodeName === 'p:sld')
      element.removeAttribute('hasCustomPrompt');
  }
}

async function packed(zip: JSZip): Promise<Uint8Array> {
  const out = new JSZip();
  const first = '[Content_Types].xml';
  const names = Object.keys(zip.files).filter((name) => name !== first && !zip.files[name]?.dir);
  for (const name of [first, ...names.sort()])
    out.file(name, await zip.file(name)!.async('uint8array'), { createFolders: false, date: partDate });
  return out.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 6 } });
}

/**
 * Mends what pptxgenjs 4.0.1 writes against the standard: parts declared that do not exist, children out of order, ids used twice, one theme for
 * slides and notes, absolute targets, always American English, no compression; and puts our own charts in.
 */
export async function repairDeck(bytes: Uint8Array, repair: Repair): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  await placeCharts(zip, repair);
  await themeColours(zip);
  await ownThemeForNotes(zip);
  await contentTypes(zip);
  await edit(zip, 'ppt/presentation.xml', (document, root) => {
    inOrder(root);
    const notes = document.getElementsByTagName('p:notesSz')[0];
    notes?.setAttribute('cx', '6858000');
    notes?.setAttribute('cy', '9144000');
  });
  for (const path of Object.keys(zip.files)) {
    if (/^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/[^/]+\.xml$/.test(path))
      await edit(zip, path, (_, root) => drawingPart(root, repair.language));
    if (/^ppt\/slides\/_rels\/[^/]+\.rels$/.test(path))
      zip.file(path, (await contents(zip, path)).replaceAll('Target="/ppt/', 'Target="../'));
  }
  return packed(zip);
}
