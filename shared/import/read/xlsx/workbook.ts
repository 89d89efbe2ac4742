import { posix } from 'node:path';
import type { NumberFormat, ReaderNote } from '../../table';
import { refusal } from '../refuse';
import type { ZipPackage } from '../zip-package';
import { stylesOf } from './number-format';
import { attribute, decodeXml, hasDocumentType, tagsOf } from './xml-text';

export interface SheetPart {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
  readonly notes: readonly ReaderNote[];
}

/** What a workbook says about itself before any cell is read. */
export interface Workbook {
  readonly sheets: readonly SheetPart[];
  readonly date1904: boolean;
  readonly styles: readonly NumberFormat[];
  readonly sharedStringsPath: string | null;
  readonly notes: readonly ReaderNote[];
}

interface Relation {
  readonly id: string;
  /** The last word of the relation's type: worksheet, chartsheet, styles, sharedStrings, pivotTable. */
  readonly kind: string;
  readonly path: string;
}

/** A small XML part as text; '' when it is not there. */
export async function xmlPart(zip: ZipPackage, path: string, file: string): Promise<string> {
  const xml = decodeXml(await zip.readSmall(path));
  if (hasDocumentType(xml)) throw refusal('document_type_refused', { file });
  return xml;
}

/** The relations of a part, with their targets as paths in the package. */
export async function relationsOf(zip: ZipPackage, partPath: string, file: string): Promise<Relation[]> {
  const folder = posix.dirname(partPath);
  const xml = await xmlPart(zip, posix.join(folder, '_rels', `${posix.basename(partPath)}.rels`), file);
  return tagsOf(xml, 'Relationship')
    .filter((tag) => attribute(tag, 'TargetMode') !== 'External')
    .map((tag) => {
      const target = (attribute(tag, 'Target') ?? '').replaceAll('\\', '/');
      return {
        id: attribute(tag, 'Id') ?? '',
        kind: (attribute(tag, 'Type') ?? '').replace(/^.*\//, ''),
        path: target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(folder, target)),
      };
    });
}

async function workbookPath(zip: ZipPackage, file: string): Promise<string> {
  const xml = await xmlPart(zip, '_rels/.rels', file);
  const tag = tagsOf(xml, 'Relationship').find((candidate) => attribute(candidate, 'Type')?.endsWith('/officeDocument'));
  const path = (tag && attribute(tag, 'Target')?.replaceAll('\\', '/').replace(/^\/+/, '')) || 'xl/workbook.xml';
  if (!zip.find(path)) throw refusal('workbook_damaged', { file }, {}, 'workbook part missing');
  return path;
}

async function pivotNotes(zip: ZipPackage, path: string, file: string): Promise<ReaderNote[]> {
  const pivots = (await relationsOf(zip, path, file)).filter((relation) => relation.kind === 'pivotTable');
  if (pivots.length === 0) return [];
  const places: string[] = [];
  for (const pivot of pivots.slice(0, 5)) {
    const [location] = zip.find(pivot.path) ? tagsOf(await xmlPart(zip, pivot.path, file), 'location') : [];
    const place = location === undefined ? undefined : attribute(location, 'ref');
    if (place !== undefined) places.push(place);
  }
  const rows = places.flatMap((place) => Number(/\d+/.exec(place)?.[0] ?? 0) || []);
  return [{ code: 'sheet_has_pivot', values: { count: pivots.length }, rows }];
}

/** Reads the workbook part, its relations and its styles. Chart sheets and macro sheets are left out, with a note. */
export async function readWorkbook(zip: ZipPackage, file: string): Promise<Workbook> {
  const path = await workbookPath(zip, file);
  const xml = await xmlPart(zip, path, file);
  const relations = await relationsOf(zip, path, file);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const sheets: SheetPart[] = [];
  const notes: ReaderNote[] = [];
  for (const tag of tagsOf(xml, 'sheet')) {
    const name = attribute(tag, 'name') ?? '';
    const relation = byId.get(relationId(tag) ?? '');
    if (relation && relation.kind !== 'worksheet') {
      notes.push({ code: 'sheet_without_cells', values: { sheet: name, kind: relation.kind }, examples: [name] });
      continue;
    }
    if (!relation || !zip.find(relation.path)) throw refusal('sheet_missing', { file, sheet: name }, { sheet: name });
    const hidden = (attribute(tag, 'state') ?? 'visible') !== 'visible';
    sheets.push({ name, path: relation.path, hidden, notes: await pivotNotes(zip, relation.path, file) });
  }
  const styles = relations.find((relation) => relation.kind === 'styles');
  const strings = relations.find((relation) => relation.kind === 'sharedStrings');
  return {
    sheets,
    date1904: tagsOf(xml, 'workbookPr').some((tag) => /^(1|true)$/.test(attribute(tag, 'date1904') ?? '')),
    styles: styles ? stylesOf(await xmlPart(zip, styles.path, file)) : [],
    sharedStringsPath: strings && zip.find(strings.path) ? strings.path : null,
    notes,
  };
}

/** The relation of a sheet is its `id` with a prefix (r:id); `sheetId` is another thing. */
const relationId = (tag: string): string | undefined => /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? attribute(tag, 'id');
