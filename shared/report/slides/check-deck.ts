import { posix } from 'node:path';
import { DOMParser, type Element } from '@xmldom/xmldom';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { childElements, everyElement, orderFaults } from './schema-order';

/** What a check of a deck found; no faults means that a strict reader has nothing to mend. */
export interface DeckCheck {
  readonly slides: number;
  readonly charts: number;
  readonly faults: readonly string[];
}

const rootOf = (xml: string): Element => {
  const root = new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(message);
    },
  }).parseFromString(xml, 'text/xml').documentElement;
  if (!root) throw new Error('empty part');
  return root;
};

/** Targets of every relation exist, ids are unique within a file of relations, and every part is reached. */
async function relationFaults(zip: JSZip, names: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  const reached = new Set<string>();
  for (const name of names.filter((one) => one.endsWith('.rels'))) {
    const base = posix.dirname(posix.dirname(name));
    const ids = new Set<string>();
    for (const relation of childElements(rootOf(await zip.file(name)!.async('string')))) {
      const id = relation.getAttribute('Id') ?? '';
      if (ids.has(id)) faults.push(`${name}: relation ${id} stands twice`);
      ids.add(id);
      if (relation.getAttribute('TargetMode') === 'External') {
        faults.push(`${name}: relation ${id} points outside the file`);
        continue;
      }
      const target = relation.getAttribute('Target') ?? '';
      if (target.startsWith('/') && base !== '.') faults.push(`${name}: target ${target} is absolute`);
      const path = target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(base, target));
      reached.add(path);
      if (!zip.file(path)) faults.push(`${name}: no part ${path}`);
    }
  }
  const orphans = names.filter((name) => !reached.has(name) && !name.endsWith('.rels') && name !== '[Content_Types].xml');
  return [...faults, ...orphans.map((name) => `nothing points at ${name}`)];
}

async function typeFaults(zip: JSZip, names: readonly string[]): Promise<string[]> {
  const entries = childElements(rootOf(await zip.file('[Content_Types].xml')!.async('string')));
  const parts = entries.flatMap((entry) => entry.getAttribute('PartName')?.slice(1) ?? []);
  const endings = new Set(entries.flatMap((entry) => entry.getAttribute('Extension') ?? []));
  return [
    ...parts.filter((part) => !zip.file(part)).map((part) => `content types name ${part}, which does not exist`),
    ...parts.filter((part, index) => parts.indexOf(part) < index).map((part) => `content types name ${part} twice`),
    ...names
      .filter((name) => name !== '[Content_Types].xml' && !parts.includes(name) && !endings.has(name.split('.').pop() ?? ''))
      .map((name) => `${name} has no content type`),
  ];
}

function partFaults(name: string, root: Element): string[] {
  const faults = orderFaults(root).map((fault) => `${name}: ${fault}`);
  const ids = new Set<string>();
  for (const element of everyElement(root)) {
    if (element.nodeName === 'p:cNvPr') {
      const id = element.getAttribute('id') ?? '';
      if (ids.has(id)) faults.push(`${name}: shape id ${id} is used twice`);
      ids.add(id);
    }
  }
  if (
    name.startsWith('ppt/slides/') &&
    ![...everyElement(root)].some((element) => element.nodeName === 'p:ph' && element.getAttribute('type') === 'title')
  )
    faults.push(`${name}: no title`);
  return faults;
}

/** Axes that the groups of a chart name exist, and each axis is crossed by an existing one. */
function axisFaults(name: string, root: Element): string[] {
  const value = (element: Element, child: string) =>
    childElements(element)
      .find(({ nodeName }) => nodeName === child)
      ?.getAttribute('val') ?? '';
  const all = [...everyElement(root)];
  const axes = all.filter(({ nodeName }) => /^c:(cat|val)Ax$/.test(nodeName));
  const ids = axes.map((axis) => value(axis, 'c:axId'));
  const used = all
    .filter(({ nodeName, parentNode }) => nodeName === 'c:axId' && /Chart$/.test(parentNode?.nodeName ?? ''))
    .map((element) => element.getAttribute('val') ?? '');
  return [
    ...used.filter((id) => !ids.includes(id)).map((id) => `${name}: no axis ${id}`),
    ...axes
      .filter((axis) => !ids.includes(value(axis, 'c:crossAx')))
      .map((axis) => `${name}: axis ${value(axis, 'c:axId')} is crossed by none`),
  ];
}

/** What the chart shows is what its workbook holds, zeros included. */
async function workbookFaults(zip: JSZip, name: string, root: Element): Promise<string[]> {
  const relations = childElements(rootOf(await zip.file(name.replace('charts/', 'charts/_rels/').concat('.rels'))!.async('string')));
  const target = relations.find((relation) => relation.getAttribute('Type')?.endsWith('/package'))?.getAttribute('Target') ?? '';
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(
    (await zip.file(posix.normalize(posix.join('ppt/charts', target)))!.async('nodebuffer')) as unknown as ArrayBuffer,
  );
  const faults: string[] = [];
  for (const reference of [...everyElement(root)].filter(({ nodeName }) => nodeName === 'c:f')) {
    const match = /^(\w+)!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$\d+)?$/.exec(reference.textContent ?? '');
    const sheet = match && workbook.getWorksheet(match[1]);
    if (!match || !sheet) {
      faults.push(`${name}: ${reference.textContent} points nowhere`);
      continue;
    }
    const numeric = reference.parentNode?.nodeName === 'c:numRef';
    for (const point of [...everyElement(reference.parentNode as Element)].filter(({ nodeName }) => nodeName === 'c:pt')) {
      const cell = sheet.getCell(`${match[2]}${Number(match[3]) + Number(point.getAttribute('idx'))}`).value;
      const shown = point.textContent ?? '';
      if (numeric ? typeof cell !== 'number' || Math.abs(cell - Number(shown)) > 1e-9 : String(cell ?? '') !== shown)
        faults.push(`${name}: ${cell} in the sheet, ${shown} in the chart`);
    }
  }
  return faults;
}

/** Checks a deck as a strict reader would: parts, relations, content types, ids, order of elements, axes, workbooks behind charts. */
export async function checkDeck(bytes: Uint8Array): Promise<DeckCheck> {
  const zip = await JSZip.loadAsync(bytes);
  const names = Object.keys(zip.files).filter((name) => !zip.files[name]?.dir);
  const faults = [...(await relationFaults(zip, names)), ...(await typeFaults(zip, names))];
  const charts = names.filter((name) => /^ppt\/charts\/[^/]+\.xml$/.test(name));
  for (const name of names.filter((one) => one.endsWith('.xml'))) {
    const root = rootOf(await zip.file(name)!.async('string'));
    faults.push(...partFaults(name, root));
    if (charts.includes(name)) faults.push(...axisFaults(name, root), ...(await workbookFaults(zip, name, root)));
  }
  return { slides: names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length, charts: charts.length, faults };
}
