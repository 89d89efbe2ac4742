// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { WhatIfPlan } from '../../../shared/contract/what-if';
import type { Repair } from '../../../shared/schema';
import { assessment } from '../../../tests/fixtures/assessment';
import { createFakeClient } from '../../host/fake';
import { usePreferences } from '../../state/preferences';
import { showPage } from '../../testing/page';
import { Repairs } from './repairs';

beforeEach(() => usePreferences.setState({ language: 'nl', theme: 'light' }));

const step = (lever: Repair['steps'][number]['lever'], hours: number) => ({ lever, dose: 1, from: 0, to: 1, hours });
const repair = (...steps: Repair['steps'][number][]) => ({ steps, service_level: 0.8, reaches_target: true }) as Repair;

it('hours that move to another moment are told beside the hours that cost and not added to them', async () => {
  const pair = repair(step('intraday_fit', 119), step('handle_time', 329));
  const singles = [repair(step('handle_time', 372)), repair(step('intraday_fit', 136))];
  const plan = { singles, cheapest_single: singles[0], cheapest_pair: pair } as unknown as WhatIfPlan;
  showPage(<Repairs plan={plan} />, createFakeClient(assessment()));
  expect((await screen.findByTestId('cheapest-pair')).textContent).toContain('Samen 329 uur en 119 uur verschoven;');
  expect(screen.getByTestId('cheapest-single').textContent).toContain('Dat vraagt 372 uur en');
  expect(screen.getByRole('cell', { name: '136 uur verschoven' })).toBeTruthy();
});
