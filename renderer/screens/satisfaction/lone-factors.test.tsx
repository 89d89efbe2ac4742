// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { assessment } from '../../../tests/fixtures/assessment';
import { createFakeClient } from '../../host/fake';
import { usePreferences } from '../../state/preferences';
import { showPage } from '../../testing/page';
import { SatisfactionScreen } from './satisfaction-screen';

vi.mock('../../charts/plot', () => ({ Plot: () => null }));
beforeEach(() => usePreferences.setState({ language: 'nl', theme: 'light' }));

it('parts in which only the question of the survey itself could be weighed stand in one table, with what that means said once', async () => {
  const client = assessment();
  const [cell] = client.drivers!;
  const first = {
    ...cell!.ranking[0]!,
    driver: 'solved' as never,
    origin: 'survey' as const,
    shown: true,
    together_with: [],
    satisfaction_class: null,
  };
  const lone = ['retour', 'bezorging', 'advies'].map((episode, at) => ({
    ...cell!,
    outcome: 'satisfaction' as const,
    episode,
    pooled: null,
    n: 100 + at,
    ranking: [{ ...first, weight: 0.3 }],
  }));
  showPage(<SatisfactionScreen />, createFakeClient({ ...client, drivers: lone }), '#/satisfaction');
  const table = await screen.findByRole('table', { name: 'Tevredenheid' });
  expect(within(table).getAllByRole('row')).toHaveLength(4);
  expect(within(table).getAllByText('30,0 %')).toHaveLength(3);
  expect(screen.getAllByText(/^Alleen vergeleken met wat de enquête zelf vraagt/)).toHaveLength(1);
  expect(screen.queryByText('Wat de soorten betekenen')).toBeNull();
});
