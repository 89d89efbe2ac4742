// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { assessment } from '../../../tests/fixtures/assessment';
import { createFakeClient } from '../../host/fake';
import { usePreferences } from '../../state/preferences';
import { showPage } from '../../testing/page';
import { ServiceLevelScreen } from './service-level-screen';

vi.mock('../../charts/plot', () => ({ Plot: () => null }));
beforeEach(() => usePreferences.setState({ language: 'nl', theme: 'light' }));

it('totals without a date give their service level, and do not say that there is none', async () => {
  const client = assessment();
  const [one] = client.kpis;
  const kpi = { ...one!, metric: 'sl.offered', scope: {}, value: 0.638, unit: 'ratio' as const };
  showPage(<ServiceLevelScreen />, createFakeClient({ ...client, service_level: null, kpis: [kpi] }), '#/service-level');
  expect(await screen.findByText(/^Het servicelevel is 63,8 % over alle contacten samen/)).toBeTruthy();
  expect(screen.queryByText('Er is nog geen servicelevel te berekenen')).toBeNull();
});
