import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import JSZip from 'jszip';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './page-checks';
import { addClient, drop, makeWorkspace, type Story, startStory, toldInOrder } from './story';

const sample = resolve(import.meta.dirname, '../../samples/clients/dijkstroom-energie');

let story: Story;
let page: Page;

beforeAll(async () => {
  story = await startStory('story');
  page = story.page;
});
afterAll(() => story?.close());

const picture = (name: string) => story.picture(name);
const screen = (name: string) => page.getByRole('link', { name, exact: true }).click();

// One story, told in order: each step stands on the one before it.
describe('a consultant explains a missed service level, from a folder of exports to slides', { sequential: true }, () => {
  toldInOrder();

  it('opens the workbench and makes a workspace', async () => {
    await makeWorkspace(story, 'Nulmeting Dijkstroom');
    expect((await readdir(story.workbench.place)).some((name) => name.includes('Nulmeting'))).toBe(true);
  });

  it('adds the client', async () => {
    await addClient(story, 'Dijkstroom Energie');
  });

  it('chooses the folder and watches every file load, with rows that add up', async () => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Kies een map' }).click();
    await (await chooser).setFiles(sample);
    const files = (await readdir(sample)).filter((name) => !name.startsWith('.'));
    await page
      .locator('tr[data-state]')
      .nth(files.length - 1)
      .waitFor();
    const loadAll = page.getByRole('button', { name: `Ziet er goed uit: laad alle ${files.length} bestanden` });
    await loadAll.waitFor({ timeout: 180_000 });
    await expect.poll(() => loadAll.isEnabled(), { timeout: 180_000 }).toBe(true);
    await picture('preview');
    await loadAll.click();
    await page.getByText(`Klaar: ${files.length} geladen.`).first().waitFor({ timeout: 180_000 });
    await page
      .locator(`tr[data-state="loaded"]`)
      .nth(files.length - 1)
      .waitFor({ timeout: 180_000 });
    const lines = await page.locator('tr[data-state]').allTextContents();
    await picture('import');
    expect(lines).toHaveLength(files.length);
    const states = await page
      .locator('tr[data-state]')
      .evaluateAll((rows) => rows.map((row) => `${row.getAttribute('data-file')}: ${row.getAttribute('data-state')}`));
    expect(states.filter((state) => !state.endsWith(': loaded'))).toEqual([]);
    for (const line of lines) {
      const sum = /([\d.]+) rijen gelezen = ([\d.]+) geladen \+ ([\d.]+) afgekeurd \+ ([\d.]+) overgeslagen/.exec(line);
      expect(sum, line).not.toBeNull();
      const [read = 0, loaded = 0, rejected = 0, skipped = 0] = (sum ?? []).slice(1).map((figure) => Number(figure.replaceAll('.', '')));
      expect(read).toBe(loaded + rejected + skipped);
    }
  });

  it('recognises the same folder when it is dropped again', async () => {
    await page.getByRole('link', { name: 'Naar het antwoord' }).waitFor({ timeout: 180_000 });
    const name = 'KTO resultaten.csv';
    await drop(page, [{ name, content: await readFile(join(sample, name)) }]);
    await page.locator(`tr[data-file="${name}"][data-state="already_loaded"]`).waitFor({ timeout: 60_000 });
  });

  it('reads the planted cause in one sentence', async () => {
    await page.getByRole('link', { name: 'Naar het antwoord' }).click();
    const answer = page.getByTestId('answer');
    await answer.waitFor({ timeout: 180_000 });
    const sentence = (await answer.textContent()) ?? '';
    await page.waitForTimeout(800);
    await picture('service-level');
    expect(sentence).toMatch(/Het servicelevel is \d+,\d\s%/);
    expect(sentence.toLowerCase()).toMatch(/grootste oorzaak is (het )?(aanbod|volume)/);
    expect(sentence).toContain('maandag');
  });

  it('opens the proof of the figure: definition, file, rows', async () => {
    await page
      .getByRole('button', { name: /^Bewijs bij Servicelevel/ })
      .first()
      .click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('De rijen zelf').waitFor();
    await drawer.getByRole('row').nth(4).waitFor();
    const words = (await drawer.textContent()) ?? '';
    await picture('proof');
    expect(words).toContain('ACD wachtrijen per halfuur.csv');
    expect(words).toMatch(/[\d.]+ rijen; de eerste \d+ staan hieronder/);
    expect(await drawer.getByRole('cell').count()).toBeGreaterThan(20);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
  });

  it('looks at the teams', async () => {
    await screen('Teams');
    await page.getByRole('heading', { name: 'Hoe goed zijn de teams?' }).waitFor();
    await page.waitForTimeout(800);
    await picture('teams');
    expect(await page.locator('figure').count()).toBeGreaterThan(0);
  });

  it('reads the manager’s advice: observation, cause, what, who, when', async () => {
    await screen('Advies');
    const first = page.getByRole('article').first();
    await first.waitFor();
    const words = (await first.textContent()) ?? '';
    await picture('advice');
    for (const part of ['Wat we zien', 'Waarmee het samenhangt', 'Wat', 'Wie', 'Wanneer', 'Te verwachten effect'])
      expect(words).toContain(part);
    expect(await first.getByRole('row').count()).toBeGreaterThan(1);
  });

  it('exports slides that are on the disk and open as a presentation', async () => {
    await screen('Rapporten');
    for (const other of ['Werkmap (Excel)', 'Rapport in één bestand (HTML)']) await page.getByLabel(other).uncheck();
    await page.getByRole('button', { name: 'Maak rapporten' }).click();
    const done = page.getByRole('heading', { name: '1 rapport gemaakt' });
    await done.waitFor({ timeout: 120_000 });
    await picture('export');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Downloaden/ }).click();
    const downloaded = await readFile((await (await download).path()) ?? '');
    const reports = await readdir(story.workbench.place, { recursive: true });
    const onDisk = reports.filter((name) => name.endsWith('.pptx'));
    expect(onDisk).toHaveLength(1);
    expect(downloaded.equals(await readFile(join(story.workbench.place, onDisk[0] as string)))).toBe(true);
    const deck = await JSZip.loadAsync(downloaded);
    const slides = Object.keys(deck.files).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    expect(slides.length).toBeGreaterThanOrEqual(8);
    expect(await deck.file('ppt/slides/slide2.xml')?.async('string')).toContain('<a:t>');
  });

  it('has a column read differently, and the choice holds in what was understood', async () => {
    await screen('Bestanden');
    const table = page.locator('.mantine-Accordion-item', { hasText: 'KTO resultaten.csv' });
    await table.getByRole('button', { name: /KTO resultaten/ }).click();
    const height = async () => (await table.boundingBox())?.height;
    const atOnce = await height();
    await page.waitForTimeout(300);
    expect(await height(), 'what was opened stood at once: nothing slides away under a press').toBe(atOnce);
    await table.getByRole('button', { name: 'Anders lezen' }).click();
    const line = page.locator('tr[data-file="KTO resultaten.csv"]');
    await page.locator('tr[data-file="KTO resultaten.csv"][data-state="ready"]').waitFor({ timeout: 60_000 });
    if ((await page.getByLabel('Lees Toelichting als').count()) === 0) await line.getByRole('button', { name: /^Bekijk/ }).click();
    const field = page.getByLabel('Lees Toelichting als');
    await field.waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await field.selectOption({ label: 'niet gebruikt' });
    await page.getByRole('heading', { name: 'Wat uw keuzes veranderen' }).waitFor({ timeout: 60_000 });
    await picture('reread');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /^Ziet er goed uit: laad 1 bestand/ }).click();
    await page.locator('tr[data-file="KTO resultaten.csv"][data-state="loaded"]').waitFor({ timeout: 60_000 });
    await page.getByRole('link', { name: 'Naar het antwoord' }).waitFor({ timeout: 120_000 });
    const again = page.locator('.mantine-Accordion-item', { hasText: 'KTO resultaten.csv' });
    const columns = again.getByRole('table', { name: /^Kolommen van KTO resultaten/ });
    if ((await columns.count()) === 0) await again.getByRole('button', { name: /KTO resultaten/ }).click();
    const row = columns.getByRole('row', { name: /^Toelichting/ });
    await row.waitFor();
    await expect.poll(() => row.textContent(), { timeout: 30_000 }).toContain('niet gebruikt');
  });

  it('was accessible, had nothing to say on the console, and asked for nothing outside this computer', async () => {
    for (const name of ['Vragen', 'Klanten', 'Bestanden', 'Servicelevel', 'Teams', 'Advies', 'Rapporten']) {
      await screen(name);
      await page.waitForTimeout(600);
      expect(await accessibilityFaults(page), name).toEqual([]);
    }
    expect(story.faults).toEqual([]);
    expect(story.outside).toEqual([]);
  });
});
