// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { assessment } from '../../../tests/fixtures/assessment';
import { createFakeClient } from '../../host/fake';
import { usePreferences } from '../../state/preferences';
import { showPage } from '../../testing/page';
import { ChannelsScreen } from './channels-screen';

vi.mock('../../charts/plot', () => ({ Plot: () => null }));
beforeEach(() => usePreferences.setState({ language: 'nl', theme: 'light' }));

it('a contact of a channel has one price on the page: with its part of the shared cost', async () => {
  const client = assessment();
  const [channel] = client.channels;
  const [priced] = client.cost_to_serve?.by_channel ?? [];
  const row = { ...priced!, channel: channel!.channel, cost_per_contact: 6.1 };
  const shown = {
    ...client,
    channels: [{ ...channel!, cost: 5.2 }],
    cost_to_serve: { ...client.cost_to_serve!, by_channel: [row] },
  };
  showPage(<ChannelsScreen />, createFakeClient(shown), '#/channels');
  const tables = await screen.findAllByRole('table');
  expect(tables.filter((table) => within(table).queryByText(/6,10/)).length).toBe(2);
  expect(screen.queryByText(/5,20/)).toBeNull();
});

it('says that nobody can be followed where the files hold no customer numbers, and not that nobody switched', async () => {
  const { journey: _followed, ...client } = assessment();
  const channels = client.channels.map((channel) => ({ ...channel, switching: [] }));
  showPage(<ChannelsScreen />, createFakeClient({ ...client, channels }), '#/channels');
  expect((await screen.findAllByText('niet te volgen zonder klantnummer')).length).toBe(channels.length);
  expect(screen.queryByText('geen overstap gezien')).toBeNull();
});
