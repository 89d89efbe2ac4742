import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFakeClient } from '../../renderer/host/fake';
import { assessment, assessmentWithoutPlan, bareAssessment } from '../fixtures/assessment';
import { whatIfAnswers } from '../fixtures/what-if';
import { launchBrowser } from './browser';
import { startFakeHost } from './fake-host';
import { accessibilityFaults, consoleFaults, outsideRequests } from './page-checks';

const screens = [
  'start',
  'clients',
  'import',
  'service-level',
  'backlog',
  'what-if',
  'changes',
  'teams',
  'satisfaction',
  'journey',
  'channels',
  'comparison',
  'advice',
  'export',
] as const;
const looks = [
  { language: 'nl', theme: 'light', width: 1440, height: 900 },
  { language: 'en', theme: 'dark', width: 1024, height: 768 },
] as const;

let browser: Browser;
const servers: Server[] = [];
const hostFor = async (made: Parameters<typeof createFakeClient>[0], options = {}) => {
  const { url, server } = await startFakeHost(createFakeClient(made, { answers: whatIfAnswers(), ...options }));
  servers.push(server);
  return url;
};

beforeAll(async () => {
  await build({ configFile: `${import.meta.dirname}/../../renderer/vite.config.ts`, mode: 'production', logLevel: 'silent' });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  for (const server of servers) server.close();
});

async function open(look: (typeof looks)[number]): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: look.width, height: look.height } });
  await page.addInitScript(
    ({ language, theme }) => localStorage.setItem('contactpeil-preferences', JSON.stringify({ state: { language, theme }, version: 0 })),
    look,
  );
  return page;
}

const settled = async (page: Page) => {
  await page.waitForLoadState('networkidle');
  await page.locator('h1').first().waitFor();
  await page.waitForTimeout(400);
};

describe.each(looks)('every screen in $language, $theme, $width x $height', (look) => {
  it.each(screens)('%s is accessible, quiet on the console, asks for nothing outside, and does not scroll sideways', async (screen) => {
    const url = await hostFor(assessment());
    const page = await open(look);
    const faults = consoleFaults(page);
    const outside = outsideRequests(page);
    await page.goto(`${url}#/${screen}`);
    await settled(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
    expect(outside).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    await page.close();
  });
});

describe('states without figures', () => {
  it.each(screens)('%s says what to do first when nothing is there', async (screen) => {
    const url = await hostFor(bareAssessment(), { ready: false });
    const page = await open(looks[0]);
    const faults = consoleFaults(page);
    await page.goto(`${url}#/${screen}`);
    await settled(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('names the file that would show the cause when there is no plan', async () => {
    const url = await hostFor(assessmentWithoutPlan());
    const page = await open(looks[0]);
    await page.goto(`${url}#/service-level`);
    await settled(page);
    const words = (await page.textContent('main')) ?? '';
    expect(words).toContain('want de planning ontbreekt');
    expect(words).toContain('planning per interval');
    await page.close();
  });
});

describe('a screen whose figures are still awaited', () => {
  it.each(['assess.get', 'client.list', 'workspace.list'])(
    'has one heading and is accessible while %s is not answered',
    async (awaited) => {
      const url = await hostFor(assessment());
      const page = await open(looks[0]);
      await page.route(`**/api/call/${awaited}`, () => undefined);
      await page.goto(url);
      for (const screen of screens) {
        await page.goto(`${url}#/${screen}`);
        await page.locator('h1').first().waitFor();
        expect(await page.locator('h1').count(), screen).toBe(1);
      }
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.close();
    },
  );
});

describe('what a chart offers', () => {
  it('draws without a button to any cloud, with its figures as a table', async () => {
    const url = await hostFor(assessment());
    const page = await open(looks[0]);
    await page.goto(`${url}#/service-level`);
    await settled(page);
    expect(await page.locator('.js-plotly-plot').count()).toBeGreaterThan(3);
    expect(await page.locator('.modebar-btn').count()).toBe(0);
    await page.locator('figure', { hasText: 'Afhandeltijd' }).first().locator('summary').click();
    expect(await page.locator('figure details[open] table tbody tr').count()).toBeGreaterThan(7);
    await page.close();
  });
});
