// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ProblemError } from '../../shared/contract/problem';
import { assessment, assessmentWithoutPlan } from '../../tests/fixtures/assessment';
import { whatIfAnswers } from '../../tests/fixtures/what-if';
import { App } from '../app';
import { createFakeClient } from '../host/fake';
import { usePreferences } from '../state/preferences';
import { showPage } from '../testing/page';

// The drawing itself needs a real browser; tests/e2e looks at it there.
vi.mock('../charts/plot', () => ({ Plot: () => null }));

const dutch = (figure: string) => Number(figure.replace('−', '-').replace('+', '').replace('.', '').replace(',', '.'));

beforeEach(() => usePreferences.setState({ language: 'nl', theme: 'light' }));

describe('the service-level screen', () => {
  it('answers first, in one sentence with the gap and the largest cause', async () => {
    showPage(<App />, createFakeClient(assessment()), '#/service-level');
    const answer = await screen.findByTestId('answer');
    expect(answer.textContent).toContain('68,4');
    expect(answer.textContent).toContain('tekort van 11,6 procentpunt');
    expect(answer.textContent).toContain('afhandeltijd (7,4 procentpunt)');
  });

  it('shows a ledger whose parts add up to the gap as a reader adds them up', async () => {
    showPage(<App />, createFakeClient(assessment()), '#/service-level');
    const [table] = await screen.findAllByRole('table', { name: 'Tekort per oorzaak' });
    const rows = within(table as HTMLElement)
      .getAllByRole('row')
      .slice(1);
    const points = rows.map((row) => dutch(within(row).getAllByRole(row === rows.at(-1) ? 'columnheader' : 'cell')[0]?.textContent ?? ''));
    const total = points.pop() ?? Number.NaN;
    expect(points.length).toBe(10);
    expect(points.reduce((sum, value) => sum + value, 0)).toBeCloseTo(total, 0);
  });

  it('opens the proof of a figure with file, sheet and rows', async () => {
    showPage(<App />, createFakeClient(assessment()), '#/service-level');
    const [button] = await screen.findAllByRole('button', { name: /^Bewijs bij Servicelevel 68,4/ });
    fireEvent.click(button as HTMLElement);
    const drawer = await screen.findByRole('dialog');
    expect(await within(drawer).findByText(/de eerste 120 staan hieronder/)).toBeTruthy();
    expect(within(drawer).getAllByText('wachtrijen per halfuur.csv').length).toBeGreaterThan(1);
  });

  it('names what is missing instead of causes when there is no plan', async () => {
    showPage(<App />, createFakeClient(assessmentWithoutPlan()), '#/service-level');
    expect((await screen.findByTestId('answer')).textContent).toContain('de planning ontbreekt');
    expect(screen.queryByRole('table', { name: 'Tekort per oorzaak' })).toBeNull();
  });
});

describe('the advice screen', () => {
  it('keeps the three readers apart', async () => {
    const made = assessment();
    showPage(<App />, createFakeClient(made), '#/advice');
    const titles = (role: string) => made.advice.filter((advice) => advice.role === role).map(({ title }) => title);
    await screen.findByText(new RegExp(titles('manager')[0] as string));
    for (const title of titles('agent')) expect(screen.queryByText(new RegExp(title))).toBeNull();
    fireEvent.click(screen.getByRole('tab', { name: /Medewerker/ }));
    await screen.findByText(new RegExp(titles('agent')[0] as string));
    for (const title of titles('manager')) expect(screen.queryByText(new RegExp(title))).toBeNull();
  });
});

describe('the teams screen', () => {
  it('says that no difference is shown where that is so, and gives no rank of people', async () => {
    showPage(<App />, createFakeClient(assessment()), '#/teams');
    expect((await screen.findAllByText(/geen verschil aangetoond tussen de 5 teams/)).length).toBeGreaterThan(0);
    expect(document.body.textContent).not.toContain('J. de Vries');
  });
});

describe('the own work of one person', () => {
  it('stands there only when that person is chosen, alone, with the own course and no rank', async () => {
    showPage(<App />, createFakeClient(assessment()), '#/teams');
    const choose = (await screen.findAllByLabelText('Kies een persoon'))[0] as HTMLInputElement;
    expect(document.body.textContent).not.toMatch(/Eigen werk van (Wouter|Yara)/);
    fireEvent.click(choose);
    fireEvent.click(await screen.findByText('Wouter Ypma'));
    const table = await screen.findByRole('table', { name: 'Eigen werk van Wouter Ypma' });
    expect(table.textContent).toContain('daalt');
    expect(table.textContent).not.toMatch(/Yara|Plaats|rang/i);
    expect(document.body.textContent).toContain('geen oordeel over een persoon');
  });

  it('comes beside whether reviewers measure alike, without the name of a reviewer', async () => {
    showPage(<App />, createFakeClient(assessment()), '#/teams');
    expect((await screen.findAllByText(/Geen verschil aangetoond tussen de 3 beoordelaars/)).length).toBeGreaterThan(0);
    expect(screen.getByText('1,8 van 100')).toBeTruthy();
  });
});

describe('the what-if screen', () => {
  it('keeps the old value beside the new one, and puts the move in the sentence', async () => {
    showPage(<App />, createFakeClient(assessment(), { answers: whatIfAnswers() }), '#/what-if');
    const answer = await screen.findByTestId('what-if-answer');
    expect(answer.textContent).toContain('Nu is het 68,4');
    fireEvent.keyDown(screen.getByRole('slider', { name: 'Bezetting' }), { key: 'End' });
    await vi.waitFor(() => expect(screen.getByTestId('what-if-answer').textContent).toMatch(/\+40.% bezetting.*van 68,4.% naar 8\d,\d.%/));
    const row = document.querySelector('[data-figure="what_if.service_level"]') as HTMLElement;
    const [before, after] = within(row).getAllByRole('cell');
    expect(before?.textContent).toContain('68,4');
    expect(dutch(after?.textContent?.replace(/\s?%/, '') ?? '')).toBeGreaterThan(80);
  });
});

describe('the screens with findings', () => {
  it.each([
    ['teams', 'Geen ranglijst'],
    ['changes', 'tegelijk; servicelevel: van'],
    ['satisfaction', 'niet te scheiden'],
    ['journey', 'gemiddeld 1,27 contacten nodig'],
    ['backlog', 'kreeg binnen 24 uur een eerste antwoord'],
    ['channels', 'binnen 7 dagen'],
    ['comparison', 'Laatbloeier'],
  ])('%s says what it does not say', async (name, answer) => {
    showPage(<App />, createFakeClient(assessment()), `#/${name}`);
    expect((await screen.findAllByText(/Wat dit niet zegt/)).length).toBeGreaterThan(0);
    expect(document.body.textContent).toContain(answer);
    // Whatever a section shows in figures, it opens the rows behind them.
    const unproven = [...document.querySelectorAll('main section')].filter(
      (section) =>
        section.querySelector('h2') !== null &&
        /\d/.test(section.querySelector('tbody')?.textContent ?? '') &&
        !section.querySelector('button[aria-label^="Bewijs"]'),
    );
    // What others published names its source instead.
    const titles = unproven.map((section) => section.querySelector('h2')?.textContent).filter((title) => title !== 'Wat anderen meten');
    expect(titles).toEqual([]);
  });
});

describe('the limits of the type compass', () => {
  it('move the type while a person types, and keep nothing until asked', async () => {
    const made = assessment();
    const tried: unknown[] = [];
    const kept: unknown[] = [];
    const engine = createFakeClient(made, {
      answers: {
        'type.by': ({ typeThresholds }) => {
          tried.push(typeThresholds?.features.agents);
          return { ...made.type, called: 'captain_of_scale' };
        },
        'client.analysis_settings': (input) => {
          kept.push(input.typeThresholds?.features.agents);
          return {};
        },
      },
    });
    showPage(<App />, engine, '#/comparison');
    const edit = await screen.findByRole('button', { name: 'Grenzen aanpassen' });
    await vi.waitFor(() => expect((edit as HTMLButtonElement).disabled).toBe(false));
    fireEvent.click(edit);
    fireEvent.change(await screen.findByLabelText('Hoog vanaf, Medewerkers'), { target: { value: '60' } });
    await vi.waitFor(() => expect(screen.getByTestId('type-would-be').textContent).toContain('Met deze grenzen wordt het: Schaalmeester'));
    await vi.waitFor(() => expect(tried.at(-1)).toEqual({ low: 25, high: 60 }));
    expect(kept).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Deze grenzen bewaren' }));
    await vi.waitFor(() => expect(kept).toEqual([{ low: 25, high: 60 }]));
  });
});

describe('what goes wrong', () => {
  it('becomes a sentence and a tip, never a code, and can be tried again', async () => {
    let tries = 0;
    const engine = createFakeClient(assessment(), {
      answers: {
        'client.list': () => {
          tries += 1;
          throw new ProblemError({
            code: 'workspace_in_use',
            values: { file: 'Nulmeting' },
            tip: 'close_other_contactpeil',
            detail: 'secret path',
          });
        },
      },
    });
    showPage(<App />, engine, '#/clients');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).not.toContain('workspace_in_use');
    expect(alert.textContent).not.toContain('secret path');
    expect(alert.textContent?.length).toBeGreaterThan(20);
    const before = tries;
    fireEvent.click(within(alert).getByRole('button', { name: 'Opnieuw proberen' }));
    await vi.waitFor(() => expect(tries).toBeGreaterThan(before));
  });
});

describe('the language', () => {
  it('changes every word at once', async () => {
    showPage(<App />, createFakeClient(assessment()), '#/service-level');
    await screen.findByTestId('answer');
    fireEvent.click(screen.getByRole('radio', { name: 'EN' }));
    await vi.waitFor(() => expect(screen.getByTestId('answer').textContent).toContain('gap of 11.6 percentage points'));
    expect(document.documentElement.lang).toBe('en');
  });
});

describe('the import screen', () => {
  it('shows a line per file while it loads, rows that add up, and then the answer', async () => {
    const made = assessment();
    showPage(<App />, createFakeClient({ ...made, sources: made.sources.slice(0, 2) }), '#/import');
    fireEvent.click(await screen.findByRole('button', { name: 'Kies een map' }));
    const loadAll = await screen.findByRole('button', { name: /^Ziet er goed uit: laad/ });
    await vi.waitFor(() => expect(loadAll).toHaveProperty('disabled', false));
    fireEvent.click(loadAll);
    await screen.findByText('Klaar: 2 geladen.');
    expect(screen.getAllByText(/rijen gelezen = .* geladen \+ .* afgekeurd \+ .* overgeslagen/).length).toBeGreaterThanOrEqual(2);
    await screen.findByRole('link', { name: 'Naar het antwoord' });
  });
});
