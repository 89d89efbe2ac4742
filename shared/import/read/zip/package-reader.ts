import type { FormatReader, OpenFile } from '../../table';
import { fingerprint } from '../file-head';
import { refusal } from '../refuse';
import { isZip } from '../signatures';
import { openXlsx } from '../xlsx/xlsx-reader';
import { ZipPackage } from '../zip-package';

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

async function openPackage(path: string, name: string): Promise<OpenFile> {
  const { sha256, bytes } = await fingerprint(path);
  const zip = await ZipPackage.open(path, name, bytes);
  try {
    const kind = await kindOf(zip);
    if (kind === 'xlsx') return await openXlsx(zip, { path, name, sha256, bytes });
    throw refusal(kind === 'document' ? 'file_is_document' : 'archive_without_tables', { file: name });
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** Everything that is a zip on disk: xlsx and xlsm. */
export const packageReader: FormatReader = { format: 'xlsx', recognises: isZip, open: openPackage };
