// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SourceReading } from '../../../shared/contract/assessment';
import type { Identities } from '../../../shared/contract/identities';
import type { ImportOutcome } from '../../../shared/contract/imports';
import type { OperationInput } from '../../../shared/contract/operations';
import { assessment } from '../../../tests/fixtures/assessment';
import { createFakeClient } from '../../host/fake';
import { type ImportLine, newLine, nothingChosen } from '../../state/import-lines';
import { usePreferences } from '../../state/preferences';
import { showPage } from '../../testing/page';
import { BeforeAfter } from './before-after';
import { ImportScreen } from './import-screen';

beforeEach(() => usePreferences.setState({ language: 'nl', theme: 'light' }));

const proposal = {
  kind: 'agent',
  name: 'J. de Vries',
  same_as: 'Jan de Vries',
  confidence: 0.85,
  reason: 'initials',
  files: ['kwaliteit.csv'],
  other_files: ['personeel.csv'],
} as const;

describe('the import screen', () => {
  it('proposes names that may be one; a person decides, and can undo it', async () => {
    let identities: Identities = { proposals: [{ ...proposal, files: ['kwaliteit.csv'], other_files: ['personeel.csv'] }], decisions: [] };
    const engine = createFakeClient(assessment(), {
      answers: {
        'identity.list': () => identities,
        'identity.confirm': ({ kind, name, same_as, same }) => {
          identities = { proposals: [], decisions: [{ kind, name, same_as, same, decided_at: '2026-11-21T12:00:00' }] };
          return identities;
        },
        'identity.undo': () => {
          identities = { proposals: [{ ...proposal, files: [], other_files: [] }], decisions: [] };
          return identities;
        },
      },
    });
    showPage(<ImportScreen />, engine, '#/import');
    const [table] = await screen.findAllByRole('table', { name: 'Dezelfde naam, anders geschreven' });
    const row = within(table as HTMLElement).getAllByRole('row')[1] as HTMLElement;
    expect(row.textContent).toContain('personeel.csv');
    expect(row.textContent).toContain('voorletter en achternaam passen');
    fireEvent.click(within(row).getByRole('button', { name: /^Dezelfde: J\. de Vries en Jan de Vries/ }));
    expect(await screen.findByText('“J. de Vries” is “Jan de Vries”.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^Maak ongedaan: J\. de Vries/ }));
    await waitFor(() => expect(screen.queryByText('“J. de Vries” is “Jan de Vries”.')).toBeNull());
  });

  it('lets a person confirm the sure proposals in one go, never the doubtful ones, and keeps the keyboard at its place', async () => {
    const named = (name: string, confidence: number) => ({
      ...proposal,
      name,
      same_as: `${name} voluit`,
      confidence,
      files: [],
      other_files: [],
    });
    let identities: Identities = {
      proposals: [named('A. Aa', 0.95), named('B. Bee', 0.85), named('C. Cee', 0.85), named('D. Dee', 0.55), named('E. Ee', 0.5)],
      decisions: [],
    };
    const asked: OperationInput<'identity.confirm_all'>[] = [];
    const drop = (names: readonly string[]) => {
      identities = { ...identities, proposals: identities.proposals.filter(({ name }) => !names.includes(name)) };
      return identities;
    };
    const engine = createFakeClient(assessment(), {
      answers: {
        'identity.list': () => identities,
        'identity.confirm': ({ name }) => drop([name]),
        'identity.confirm_all': (input) => {
          asked.push(input);
          return drop(input.pairs.map(({ name }) => name));
        },
      },
    });
    showPage(<ImportScreen />, engine, '#/import');
    fireEvent.click(await screen.findByRole('button', { name: 'Bevestig de 3 zekerste in één keer' }));
    expect(asked).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Ja, bevestig ze' }));
    await waitFor(() => expect(screen.queryByText('A. Aa')).toBeNull());
    expect(asked.map(({ pairs, same }) => [pairs.map(({ name }) => name), same])).toEqual([[['A. Aa', 'B. Bee', 'C. Cee'], true]]);
    const button = screen.getByRole('button', { name: /^Een ander: D\. Dee/ });
    button.focus();
    fireEvent.click(button);
    await waitFor(() => expect(screen.queryByText('D. Dee')).toBeNull());
    await waitFor(() => expect(document.activeElement?.textContent).toContain('E. Ee'));
  });

  it('asks what to do with rows that are there already, and does it', async () => {
    const asked: (string | undefined)[] = [];
    const problem = {
      code: 'overlapping_rows',
      values: { file: 'juni.csv', count: 12, rows: 32, other: 'mei.csv', files: 1, from: '2024-05-08', to: '2024-05-10' },
      tip: 'overlapping_rows',
    };
    const engine = createFakeClient(assessment(), {
      answers: {
        'import.run': ({ overlap, files: [first] }: OperationInput<'import.run'>) => {
          asked.push(overlap);
          const outcome = overlap || first !== 'file-token-0' ? 'loaded' : 'refused';
          return [{ file: 'juni.csv', outcome, problem: outcome === 'refused' ? problem : null, tables: [], alarms: [] }];
        },
      },
    });
    showPage(<ImportScreen />, engine, '#/import');
    fireEvent.click(await screen.findByRole('button', { name: 'Kies bestanden' }));
    const loadAll = await screen.findByRole('button', { name: /^Ziet er goed uit: laad/ });
    await waitFor(() => expect(loadAll).toHaveProperty('disabled', false));
    fireEvent.click(loadAll);
    expect(await screen.findByText(/12 van de 32 rijen van juni\.csv zijn al geladen uit mei\.csv/)).toBeTruthy();
    const button = screen.getByRole('button', { name: /^Vervang de oude rijen/ });
    await waitFor(() => expect(button).toHaveProperty('disabled', false));
    fireEvent.click(button);
    await waitFor(() => expect(screen.queryByText(/12 van de 32 rijen/)).toBeNull());
    expect([asked[0], asked.at(-1)]).toEqual([undefined, 'replace']);
  });

  it('asks for the norm only when files count in time without saying within how many seconds', async () => {
    const made = assessment();
    const place = { file: 'wachtrij.csv', sheet: null, column: null, rows: [] };
    const alarm = {
      code: 'threshold_unknown',
      where: place,
      values: {},
      examples: [],
      tip: 'threshold_unknown',
      severity: 'warning' as const,
    };
    const source = { ...made.sources[0], import_id: 'imp-000001', file: 'wachtrij.csv', alarms: [alarm] };
    const unset = async () => {
      const [client] = await createFakeClient(made).call('client.list', {});
      return [{ ...client, target_given: false }];
    };
    const engine = createFakeClient(made, { answers: { 'client.list': unset, 'import.list': () => [source] } });
    const { unmount } = showPage(<ImportScreen />, engine, '#/import');
    expect(await screen.findByText(/Binnen hoeveel seconden telt een contact van/)).toBeTruthy();
    expect(screen.getByText(/wachtrij\.csv telt wat op tijd is beantwoord, maar zegt niet binnen hoeveel seconden/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Vul de norm in' }));
    expect(await screen.findByRole('dialog')).toBeTruthy();
    unmount();
    showPage(<ImportScreen />, createFakeClient(made, { answers: { 'import.list': () => [source] } }), '#/import');
    await screen.findAllByText('wachtrij.csv');
    expect(screen.queryByText(/Binnen hoeveel seconden telt/)).toBeNull();
  });

  it('sets the time zone of the client, and offers files that stand by another clock to be read again', async () => {
    const made = assessment();
    const [client] = await createFakeClient(made).call('client.list', {});
    let zone = 'Europe/Amsterdam';
    const [utc, local] = [
      { ...made.sources[0], import_id: 'imp-000001', file: 'cloud.csv', time_zone: 'Europe/Amsterdam' },
      { ...made.sources[0], import_id: 'imp-000002', file: 'lokaal.csv' },
    ];
    const looked: unknown[] = [];
    const engine = createFakeClient(made, {
      answers: {
        'client.list': () => [{ ...client, time_zone: zone }],
        'client.time_zone': ({ timeZone }: OperationInput<'client.time_zone'>) => {
          zone = timeZone ?? '';
          return { ...client, time_zone: zone };
        },
        'import.list': () => [utc, local],
        'import.inspect': ({ replaces }: OperationInput<'import.inspect'>) => {
          looked.push(replaces);
          return [{ file: 'cloud.csv', outcome: 'loaded', problem: null, tables: [], alarms: [] }];
        },
      },
    });
    showPage(<ImportScreen />, engine, '#/import');
    const field = await screen.findByRole('combobox', { name: 'Tijdzone van de klant' });
    expect([field.getAttribute('value'), screen.queryByText(/met een andere klok/)]).toEqual(['Europe/Amsterdam', null]);
    act(() => field.focus());
    fireEvent.change(field, { target: { value: 'London' } });
    const london = await waitFor(() => screen.getByText('Europe/London', { selector: '[role=option] span' }));
    fireEvent.click(london);
    expect(await screen.findByText('Eén bestand is geladen met een andere klok dan die van Europe/London')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Lees lokaal.csv opnieuw' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Lees cloud.csv opnieuw' }));
    await waitFor(() => expect(looked).toEqual([['imp-000001']]));
  });

  it('says of files from before the clock was written down that it is not known, and offers to read them again', async () => {
    const made = assessment();
    const [client] = await createFakeClient(made).call('client.list', {});
    const [source] = made.sources;
    const where = { file: 'cloud.csv', sheet: null, column: 'Start', rows: [] };
    const stamped = { code: 'utc_stamps', where, values: {}, examples: ['2024-06-13T06:01:12Z'], tip: 'utc_stamps', severity: 'note' };
    const engine = createFakeClient(made, {
      answers: {
        'client.list': () => [{ ...client, time_zone: 'Europe/Amsterdam' }],
        'import.list': () => [
          { ...source, import_id: 'imp-000001', file: 'cloud.csv', alarms: [stamped] },
          { ...source, import_id: 'imp-000002', file: 'lokaal.csv', alarms: [] },
        ],
      },
    });
    showPage(<ImportScreen />, engine, '#/import');
    expect(await screen.findByText('Van één bestand is niet bekend naar welke klok de tijden zijn omgerekend')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Lees cloud.csv opnieuw' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Lees lokaal.csv opnieuw' })).toBeNull();
  });

  it('names the figures that a column counts in, when it is read differently', () => {
    const made = assessment();
    const [source] = made.sources;
    if (!source) throw new Error('no source');
    const column = (field: string | null) => ({
      header: 'X',
      position: 1,
      field,
      unit: 'number',
      confidence: 1,
      reason: 'chosen',
      examples: ['4'],
    });
    const look = { fact: 'queue_interval', columns: [], headers: ['X'], rows: [], others: [], sampled_rows: null, text: null };
    const table = (field: string | null): SourceReading => ({
      ...source,
      columns: [column(field)],
      look: { ...look, header_signature: 'x', fact_remembered: null },
    });
    const outcome = (field: string | null): ImportOutcome => ({
      file: source.file,
      outcome: 'loaded',
      problem: null,
      tables: [table(field)],
      alarms: [],
    });
    const line: ImportLine = {
      ...newLine({ token: 'token-x', name: source.file, bytes: 1 }),
      state: 'ready',
      before: outcome('abandoned'),
      look: outcome('within_threshold'),
      lookedWith: { ...nothingChosen, columns: [] },
    };
    showPage(<BeforeAfter line={line} table={table('within_threshold')} />, createFakeClient(made), '#/import');
    const told = screen.getByText(/^Dit werkt door in: /).textContent;
    expect(told).toContain('Afhakers');
    expect(told).toContain('Servicelevel (van alle aangeboden contacten)');
    expect(told).not.toContain('Gemiddelde afhandeltijd');
  });
});
