import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../../../tests/raw-files/try-reading';
import { openFile } from '../../open-file';

const golden = join(import.meta.dirname, '../../../../tests/golden/readers');
const xls = () => Buffer.from(readFileSync(join(golden, 'libreoffice.xls')));

describe('xls', () => {
  it('says that a workbook has a password, by the record behind its start', async () => {
    const locked = xls();
    const start = locked.indexOf(Buffer.from([9, 8, 16, 0, 0, 6]));
    expect(start).toBeGreaterThan(0);
    locked.writeUInt16LE(0x2f, start + 20);
    expect(await refusalOf(locked, 'oud.xls')).toBe('file_password_protected');
  });

  it('refuses a document in the same shell, and a shell that is cut off', async () => {
    const document = xls();
    const at = document.indexOf(Buffer.from('Workbook', 'utf16le'));
    document.write('WordDocument', at, 'utf16le');
    document.writeUInt16LE(26, at + 64);
    expect(await refusalOf(document, 'oud.xls')).toBe('file_is_document');
    expect(await refusalOf(xls().subarray(0, 600), 'oud.xls')).toBe('file_truncated');
  });

  it('keeps the workbook until it is closed, and refuses politely after that', async () => {
    const file = await openFile(join(golden, 'libreoffice.xls'));
    await file.close();
    await expect(file.sheets[0]?.rows()[Symbol.asyncIterator]().next()).rejects.toMatchObject({ problem: { code: 'file_unreadable' } });
  });
});

describe('stopping', () => {
  it.each(['libreoffice.xls', 'small.xlsx', 'lf.csv', 'open-document.ods', 'web-page.xls'])('%s stops when asked', async (name) => {
    const file = await openFile(join(golden, name));
    const stop = AbortSignal.abort();
    await expect(file.sheets[0]?.rows(stop)[Symbol.asyncIterator]().next()).rejects.toMatchObject({ name: 'AbortError' });
    await file.close();
  });
});
