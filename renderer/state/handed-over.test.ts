import { describe, expect, it } from 'vitest';
import type { SourceReading } from '../../shared/contract/assessment';
import { assessment } from '../../tests/fixtures/assessment';
import { importsOf } from './handed-over';

const [source] = assessment().sources as [SourceReading];
const table = (file: string, content: string | undefined, importId: string | null): SourceReading => ({
  ...source,
  file,
  import_id: importId,
  ...(content === undefined ? {} : { content }),
});

describe('the imports of one file', () => {
  it('are those of all its sheets, and of every file in a zip, but not those of another file of its name', () => {
    const zip = [table('mei.zip/a.csv', 'zip', 'imp-1'), table('mei.zip/b.csv', 'zip', 'imp-2'), table('mei.zip/c.txt', 'zip', null)];
    const months = [table('export.csv', 'may', 'imp-3'), table('export.csv', 'june', 'imp-4')];
    const all = [...zip, ...months];
    expect(importsOf(all, { file: 'mei.zip/b.csv', content: 'zip' })).toEqual(['imp-1', 'imp-2']);
    expect(importsOf(all, { file: 'export.csv', content: 'june' })).toEqual(['imp-4']);
    expect(importsOf(all, { file: 'kapot.xlsx', content: undefined })).toEqual([]);
  });
});
