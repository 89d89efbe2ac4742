// @vitest-environment jsdom
import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { assessment } from '../../tests/fixtures/assessment';
import { createFakeClient } from '../host/fake';
import { showPage } from '../testing/page';
import { followOtherWindows, usePreferences } from './preferences';

const kept = (theme: string) => JSON.stringify({ state: { language: 'en', theme }, version: 0 });

it('two windows share one choice of theme: what is chosen in one holds in the other, and neither puts its own back', async () => {
  usePreferences.setState({ language: 'nl', theme: 'light' });
  showPage(null, createFakeClient(assessment()));
  const stop = followOtherWindows();
  expect(document.documentElement.getAttribute('data-mantine-color-scheme')).toBe('light');
  expect(localStorage.getItem('mantine-color-scheme-value')).toBeNull();
  localStorage.setItem('contactpeil-preferences', kept('dark'));
  await act(async () => {
    window.dispatchEvent(new StorageEvent('storage', { key: 'contactpeil-preferences', newValue: kept('dark') }));
    window.dispatchEvent(new StorageEvent('storage', { key: 'mantine-color-scheme-value', newValue: 'light', storageArea: localStorage }));
  });
  stop();
  expect(usePreferences.getState()).toMatchObject({ language: 'en', theme: 'dark' });
  expect(document.documentElement.getAttribute('data-mantine-color-scheme')).toBe('dark');
  expect(JSON.parse(localStorage.getItem('contactpeil-preferences') ?? '{}')).toMatchObject({ state: { theme: 'dark' } });
});
