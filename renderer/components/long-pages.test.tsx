// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { assessment } from '../../tests/fixtures/assessment';
import { App } from '../app';
import { createFakeClient } from '../host/fake';
import { usePreferences } from '../state/preferences';
import { showPage } from '../testing/page';

// The drawing itself needs a real browser; tests/e2e looks at it there.
vi.mock('../charts/plot', () => ({ Plot: () => null }));

beforeEach(() => usePreferences.setState({ language: 'nl', theme: 'light' }));

const openTeams = async () => {
  showPage(<App />, createFakeClient(assessment()), '#/teams');
  return screen.findByRole('navigation', { name: 'Op deze pagina' });
};
const folds = () => [...document.querySelectorAll<HTMLDetailsElement>('details.cp-block')];

describe('a long page', () => {
  it('begins with its parts, each once', async () => {
    const parts = within(await openTeams())
      .getAllByRole('button')
      .map(({ textContent }) => textContent);
    const sections = [...document.querySelectorAll<HTMLElement>('[data-contents]')].map(({ dataset }) => dataset.contents);
    expect(parts).toEqual(sections);
    expect(parts.length).toBeGreaterThan(5);
  });

  it('holds one outcome open and the others folded, each with its sentence', async () => {
    await openTeams();
    const open = folds().filter((fold) => fold.open);
    expect(open).toHaveLength(1);
    expect(open[0]?.textContent).toMatch(/wijkt af|wijken af/);
    for (const fold of folds()) expect(fold.querySelector('summary')?.textContent).toMatch(/per team: /);
  });

  it('opens a folded part when a reader goes there', async () => {
    const contents = await openTeams();
    const folded = folds().find((fold) => !fold.open);
    const title = folded?.closest<HTMLElement>('[data-contents]')?.dataset.contents ?? '';
    Element.prototype.scrollIntoView = vi.fn();
    fireEvent.click(within(contents).getByRole('button', { name: title }));
    expect(folded?.open).toBe(true);
    await vi.waitFor(() => expect(folded?.querySelector('table')).not.toBeNull());
  });

  it('is whole on paper, and folded again afterwards', async () => {
    await openTeams();
    const before = folds().map((fold) => fold.open);
    fireEvent(window, new Event('beforeprint'));
    expect(folds().every((fold) => fold.open && fold.querySelector('table') !== null)).toBe(true);
    fireEvent(window, new Event('afterprint'));
    expect(folds().map((fold) => fold.open)).toEqual(before);
  });
});
