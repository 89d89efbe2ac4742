// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { assessment } from '../../../tests/fixtures/assessment';
import { App } from '../../app';
import { createFakeClient } from '../../host/fake';
import { usePreferences } from '../../state/preferences';
import { showPage } from '../../testing/page';

vi.mock('../../charts/plot', () => ({ Plot: () => null }));
beforeEach(() => usePreferences.setState({ language: 'nl', theme: 'light' }));

describe('an explanation of grade C', () => {
  it('tells the direction of the causes and no size of any of them', async () => {
    const unsure = assessment();
    if (!unsure.service_level?.drivers) throw new Error('the fixture has drivers');
    unsure.service_level = { ...unsure.service_level, grade: 'C' };
    showPage(<App />, createFakeClient(unsure), '#/service-level');
    expect(await screen.findByText('Alleen de richting is te noemen')).toBeTruthy();
    expect(screen.getAllByText(/Afhandeltijd: kost servicelevel/).length).toBe(1);
    expect(document.body.textContent).not.toContain('7,4 procentpunt');
    expect(screen.queryAllByRole('table', { name: 'Tekort per oorzaak' })).toEqual([]);
  });
});
