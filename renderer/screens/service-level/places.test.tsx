// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { assessment } from '../../../tests/fixtures/assessment';
import { App } from '../../app';
import { createFakeClient } from '../../host/fake';
import { usePreferences } from '../../state/preferences';
import { showPage } from '../../testing/page';

vi.mock('../../charts/plot', () => ({ Plot: () => null }));
beforeEach(() => usePreferences.setState({ language: 'nl', theme: 'light' }));

const place = (name: string | null, offered: number) => ({
  name,
  offered,
  observed: offered > 0 ? 0.7 : null,
  gap_pp: offered > 0 ? -10 : null,
  contributions_pp: { handle_time: -2 },
});

async function showPlaces(by_team: ReturnType<typeof place>[], cleared: boolean) {
  const made = assessment();
  const level = made.service_level;
  if (!level?.drivers) throw new Error('the fixture has drivers');
  const drivers = cleared ? level.drivers.map((driver) => ({ ...driver, cleared })) : level.drivers;
  showPage(<App />, createFakeClient({ ...made, service_level: { ...level, drivers, by_team, by_site: [] } }), '#/service-level');
  fireEvent.click(await screen.findByRole('tab', { name: 'Per team en vestiging' }));
}
const heads = () => [...screen.getByRole('table', { name: 'Per team' }).querySelectorAll('th')].map((head) => head.textContent);

describe('the gap by team', () => {
  it('shows only causes where teams share every queue, and says what that does not mean', async () => {
    await showPlaces([place('Noord', 0), place('Zuid', 0), place(null, 100)], false);
    expect(heads()).toContain('Afhandeltijd');
    expect(heads()).not.toContain('Aangeboden');
    expect(screen.getByText(/Geen oordeel over een team/)).toBeTruthy();
  });
  it('shows contacts and service level of a team with queues of its own', async () => {
    await showPlaces([place('Noord', 60), place(null, 40)], false);
    expect(heads()).toContain('Aangeboden');
  });
  it('says that nothing can be divided where queues are shared and nothing was found', async () => {
    await showPlaces([place('Noord', 0), place(null, 100)], true);
    expect(screen.getByText(/geen aangetoonde oorzaak/)).toBeTruthy();
    expect(screen.queryByRole('table', { name: 'Per team' })).toBeNull();
  });
});
