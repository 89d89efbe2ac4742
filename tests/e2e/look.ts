import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createFakeClient } from '../../renderer/host/fake';
import { assessment } from '../fixtures/assessment';
import { whatIfAnswers } from '../fixtures/what-if';
import { launchBrowser } from './browser';
import { startFakeHost } from './fake-host';

// Pictures of every screen for a person to look at: node shared/cli/run-from-source.mjs --entry tests/e2e/look.ts (after building the page).
const pictures = join(import.meta.dirname, 'pictures');
mkdirSync(pictures, { recursive: true });
const { url, server } = await startFakeHost(createFakeClient(assessment(), { answers: whatIfAnswers() }));
const browser = await launchBrowser();
const screens = (
  process.argv[2] ??
  'start,clients,import,service-level,backlog,what-if,changes,teams,satisfaction,journey,channels,comparison,advice,export'
).split(',');
const looks = [
  { name: 'nl-light', width: 1440, height: 900, language: 'nl', theme: 'light' },
  { name: 'en-dark', width: 1024, height: 768, language: 'en', theme: 'dark' },
] as const;

for (const look of looks) {
  const page = await browser.newPage({ viewport: { width: look.width, height: look.height } });
  page.on('console', (message) => process.stderr.write(`${look.name} ${message.type()} ${message.text()}\n`));
  page.on('pageerror', (error) => process.stderr.write(`${look.name} pageerror ${error.message}\n`));
  await page.addInitScript(
    ({ language, theme }) => localStorage.setItem('contactpeil-preferences', JSON.stringify({ state: { language, theme }, version: 0 })),
    look,
  );
  for (const screen of screens) {
    await page.goto(`${url}#/${screen}`);
    await page.waitForTimeout(1200);
    await page.screenshot({ path: join(pictures, `${look.name}-${screen}.png`), fullPage: true });
  }
  await page.close();
}
await browser.close();
server.close();
