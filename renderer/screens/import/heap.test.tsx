// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SourceReading } from '../../../shared/contract/assessment';
import type { ImportOutcome } from '../../../shared/contract/imports';
import { assessment } from '../../../tests/fixtures/assessment';
import { createFakeClient } from '../../host/fake';
import { type ImportLine, newLine, noImport, useImportJob } from '../../state/import-lines';
import { usePreferences } from '../../state/preferences';
import { showPage } from '../../testing/page';
import { Heap } from './heap';

const [source] = assessment().sources as [SourceReading];
const plain: SourceReading = { ...source, import_id: null, alarms: [], sheet: null };
const look = {
  rows: [],
  headers: [],
  columns: [],
  fact: 'queue_interval',
  others: [],
  text: null,
  sampled_rows: null,
  header_signature: '',
  fact_remembered: null,
};

function line(name: string, tables: readonly SourceReading[], changes: Partial<ImportLine> = {}): ImportLine {
  const outcome: ImportOutcome = { file: name, outcome: 'loaded', problem: null, tables: [...tables], alarms: [] };
  return { ...newLine({ token: name, name, bytes: 10 }), state: 'ready', look: outcome, before: outcome, ...changes };
}
const unknown = (name: string, reason: string) =>
  line(name, [{ ...plain, fact: null, fact_reason: reason }], {
    state: 'unknown',
    problem: { code: 'nothing_recognised', values: { file: name } },
  });
const warned = (name: string) => {
  const where = { file: name, sheet: null, column: null, rows: [] };
  return line(name, [{ ...plain, alarms: [{ code: 'x', where, values: {}, examples: [], tip: '', severity: 'warning' }] }]);
};

function show(lines: readonly ImportLine[]) {
  useImportJob.setState({ ...noImport, clientId: 'noordlicht', lines });
  showPage(<Heap next={null} opened={null} />, createFakeClient(assessment()), '#/import');
}
const shownFiles = () => [...document.querySelectorAll('tr[data-file]')].map((row) => row.getAttribute('data-file'));

beforeEach(() => usePreferences.setState({ language: 'nl', theme: 'light' }));

describe('a heap of many files', () => {
  it('says what is ready and what is not recognised, with the reason of each, and offers to load only what is ready', () => {
    show([line('a.csv', [plain]), unknown('draai.csv', 'pivot:Row Labels'), unknown('vreemd.csv', 'nothing_fits')]);
    expect(screen.getByRole('status').textContent).toBe('1 bestand is klaar om te laden. 2 bestanden zijn niet herkend.');
    expect(screen.getByRole('button', { name: 'Laad 1 bestand' })).toBeTruthy();
    expect(screen.getByText(/^Een draaitabel \(“Row Labels”\): .* vraag de rijen eronder op\.$/)).toBeTruthy();
    expect(screen.getByText(/geen bekend soort gegevens\. Zeg onder Bekijk wat het is, of laat het weg\.$/)).toBeTruthy();
  });

  it('narrows down to what asks for attention, and keeps a file in sight while a person is busy with it', () => {
    const fine = Array.from({ length: 9 }, (_, at) => line(`goed ${at}.csv`, [plain]));
    show([...fine, warned('let op.csv'), unknown('draai.csv', 'pivot:Row Labels')]);
    const narrow = within(screen.getByRole('group', { name: 'Toon alleen' }));
    expect(narrow.getAllByRole('button').map((button) => button.textContent)).toEqual([
      'Alle 11',
      '1 niet herkend',
      '1 met een waarschuwing',
      '9 zonder opmerkingen',
    ]);
    fireEvent.click(narrow.getByRole('button', { name: '1 met een waarschuwing' }));
    expect(shownFiles()).toEqual(['let op.csv']);
    expect(screen.getByText('1 waarschuwing')).toBeTruthy();
    useImportJob.setState(({ lines }) => ({
      lines: lines.map((one) => (one.file.name === 'let op.csv' ? { ...line('let op.csv', [plain]), file: one.file } : one)),
    }));
    expect(shownFiles()).toEqual(['let op.csv']);
    fireEvent.click(narrow.getByRole('button', { name: 'Alle 11' }));
    expect(shownFiles()).toHaveLength(11);
  });

  it('shows each table of a workbook as one line, the first known one open, and puts only what is open in the page', () => {
    const sheet = (name: string, changes: Partial<SourceReading> = {}): SourceReading => ({ ...plain, sheet: name, look, ...changes });
    show([
      line('boek.xlsx', [
        sheet('Voorblad', { fact: null, fact_reason: 'few_cells', look: { ...look, fact: null } }),
        sheet('Telefonie'),
        sheet('Planning'),
      ]),
    ]);
    const folds = [...document.querySelectorAll('details')];
    expect(folds.map(({ open }) => open)).toEqual([false, true, false]);
    expect(folds.map((fold) => fold.querySelector('select') !== null)).toEqual([false, true, false]);
    expect(folds[0]?.textContent).toContain('Soort niet herkend');
    expect(folds[2]?.textContent).toMatch(/Planning.* rijen/);
  });

  it('says which sheets were there already, so that the rows that were passed over are explained', () => {
    const where = { file: 'boek.xlsx', sheet: 'Agents', column: null, rows: [] };
    const there = { code: 'same_rows', where, values: { file: 'agents.xlsx', sheet: '', rows: 20 }, examples: [], tip: 'same_rows' };
    const tables = [plain, { ...plain, sheet: 'Agents', rows_loaded: 0, alarms: [{ ...there, severity: 'note' as const }] }];
    const outcomes: ImportOutcome[] = [{ file: 'boek.xlsx', outcome: 'loaded', problem: null, tables, alarms: [] }];
    show([{ ...line('boek.xlsx', tables), state: 'loaded', outcomes }]);
    expect(screen.getByText(/Was er al, en telt niet dubbel: Agents\./)).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('Klaar: 1 geladen.');
  });
});
