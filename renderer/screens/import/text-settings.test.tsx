// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SourceReading } from '../../../shared/contract/assessment';
import type { ImportOutcome } from '../../../shared/contract/imports';
import type { OperationInput } from '../../../shared/contract/operations';
import { assessment } from '../../../tests/fixtures/assessment';
import { createFakeClient } from '../../host/fake';
import { type ImportLine, newLine, noImport, useImportJob } from '../../state/import-lines';
import { usePreferences } from '../../state/preferences';
import { showPage } from '../../testing/page';
import { FilePreview } from './file-preview';

beforeEach(() => usePreferences.setState({ language: 'nl', theme: 'light' }));

const [source] = assessment().sources;
if (!source) throw new Error('no source');
const base = source;
const signature = { header_signature: 'text\tjuni.zip/mei.csv', key: '\ttext' };
const table = (file: string, encoding: string, remembered: boolean): SourceReading => ({
  ...base,
  file,
  look: {
    rows: [],
    headers: [],
    columns: [],
    fact: base.fact,
    others: [],
    sampled_rows: null,
    header_signature: 'x',
    fact_remembered: null,
    text: {
      encoding,
      confidence: 1,
      delimiter: ';',
      found: { encoding: 'windows-1252', delimiter: ';' },
      remembered: remembered ? signature : null,
    },
  },
});
const outcome = (): ImportOutcome => ({
  file: 'juni.zip',
  outcome: 'loaded',
  problem: null,
  tables: [table('juni.zip/mei.csv', 'cp850', true), table('juni.zip/juni.csv', 'windows-1252', false)],
  alarms: [],
});
const lineNow = () => useImportJob.getState().lines[0] as ImportLine;

describe('characters and separator of the files in a zip', () => {
  it('are said of each file by itself, and what is remembered can be forgotten', async () => {
    const asked: OperationInput<'import.inspect'>[] = [];
    const forgotten: unknown[] = [];
    const engine = createFakeClient(assessment(), {
      answers: {
        'import.inspect': (input: OperationInput<'import.inspect'>) => {
          asked.push(input);
          return [outcome()];
        },
        'import.forget_choice': (input: unknown) => {
          forgotten.push(input);
          return { forgotten: 1 };
        },
      },
    });
    const line: ImportLine = {
      ...newLine({ token: 'token-z', name: 'juni.zip', bytes: 1 }),
      state: 'ready',
      before: outcome(),
      look: outcome(),
    };
    useImportJob.setState({ ...noImport, clientId: 'acme', lines: [line] });
    showPage(<FilePreview line={line} />, engine, '#/import');
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    for (const fold of document.querySelectorAll('details')) fireEvent(fold, new Event('toggle'));

    const june = await screen.findByRole('combobox', { name: 'Tekens van juni.zip/juni.csv' });
    expect(june).toHaveProperty('value', 'windows-1252');
    expect(screen.getByRole('combobox', { name: 'Tekens van juni.zip/mei.csv' })).toHaveProperty('value', 'cp850');
    fireEvent.change(june, { target: { value: 'macroman' } });
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]?.textOptions).toEqual([{ file: 'token-z', name: 'juni.zip/juni.csv', encoding: 'macroman' }]);
    expect(lineNow().choices.texts).toEqual([{ name: 'juni.zip/juni.csv', encoding: 'macroman', delimiter: null }]);

    fireEvent.change(screen.getByRole('combobox', { name: 'Kolommen van juni.zip/mei.csv gescheiden door' }), { target: { value: '\t' } });
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[1]?.textOptions).toContainEqual({ file: 'token-z', name: 'juni.zip/mei.csv', delimiter: '\t' });

    const forget = screen.getAllByRole('button', { name: /^Vergeet deze keuze\s*juni\.zip/ });
    expect(forget).toHaveLength(1);
    fireEvent.click(forget[0] as HTMLElement);
    await waitFor(() => expect(forgotten).toEqual([{ headerSignature: signature.header_signature, key: signature.key }]));
  });
});
