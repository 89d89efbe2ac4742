import type { FormatReader, OpenFile, OpenOptions } from '../../table';
import { type FileFacts, fingerprint } from '../file-head';
import { limits } from '../limits';
import { openOds } from '../markup/markup-readers';
import { refusal } from '../refuse';
import { openWithSheetJs } from '../sheetjs/sheetjs-reader';
import { isZip } from '../signatures';
import { openXlsx } from '../xlsx/xlsx-reader';
import { ZipPackage } from '../zip-package';
import { type OpenInner, openArchive } from './archive';

/** What kind of thing a zip is, by the parts inside. */
async function kindOf(zip: ZipPackage): Promise<'xlsx' | 'xlsb' | 'ods' | 'document' | 'archive'> {
  const mimetype = (await zip.readSmall('mimetype', 1024).catch(() => Buffer.alloc(0))).toString('latin1').trim();
  if (mimetype.startsWith('application/vnd.oasis.opendocument.spreadsheet')) return 'ods';
  if (mimetype.startsWith('application/vnd.oasis.opendocument')) return 'document';
  const paths = zip.parts.map((part) => part.path.toLowerCase().replaceAll('\\', '/'));
  if (paths.some((path) => path.endsWith('xl/workbook.bin'))) return 'xlsb';
  const isOffice = paths.some((path) => path.endsWith('[content_types].xml') || path.endsWith('_rels/.rels'));
  if (!isOffice) return 'archive';
  if (paths.some((path) => path.startsWith('word/') || path.startsWith('ppt/'))) return 'document';
  return 'xlsx';
}

/** Every part of an xlsb is unpacked once before SheetJS gets it, because SheetJS passes over damage and lying sizes in silence. */
async function openXlsb(zip: ZipPackage, about: FileFacts): Promise<OpenFile> {
  for (const part of zip.parts) for await (const _ of zip.read(part.path, limits.wholeFileBytes));
  const opened = await openWithSheetJs(about, 'xlsb');
  zip.close();
  return opened;
}

async function openPackage(path: string, name: string, openInner: OpenInner, depth: number, options: OpenOptions): Promise<OpenFile> {
  const { signal } = options;
  const file: FileFacts = { path, name, ...(await fingerprint(path, undefined, signal)) };
  const zip = await ZipPackage.open(path, name, file.bytes);
  try {
    const kind = await kindOf(zip);
    if (kind === 'xlsx') return await openXlsx(zip, file, options);
    if (kind === 'ods') return await openOds(zip, file);
    if (kind === 'xlsb') return await openXlsb(zip, file);
    if (kind === 'archive') return await openArchive(zip, file, (inner, innerName) => openInner(inner, innerName, options), depth);
    throw refusal('file_is_document', { file: name });
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** Everything that is a zip on disk: xlsx, xlsm, xlsb, ods, and archives of exports. `openInner` opens what is inside an archive. */
export const packageReader = (openInner: OpenInner, depth: number): FormatReader => ({
  format: 'zip',
  recognises: isZip,
  open: (path, name, options) => openPackage(path, name, openInner, depth, options ?? {}),
});
