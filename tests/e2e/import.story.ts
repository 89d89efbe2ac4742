import { readFile } from 'node:fs/promises';
import iconv from 'iconv-lite';
import JSZip from 'jszip';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './page-checks';
import { addClient, type DroppedFile, drop, makeWorkspace, type Story, startStory, tabTo, toldInOrder } from './story';

const two = (value: number) => String(value).padStart(2, '0');
const days = (count: number) => Array.from({ length: count }, (_, day) => day + 1);

/** Total handle time as "24.308": 24,308 seconds, or 24 and a bit. Nothing else in the file says which. */
const queues = (month: number) =>
  [
    'Rapport wachtrijen;;;;;',
    'Klantenservice Noord;;;;;',
    '',
    'Datum;Tijd;Wachtrij;Aangeboden;Beantwoord;Totale afhandeltijd',
    ...days(20).flatMap((day) =>
      [8, 9, 10, 11].map(
        (hour) => `${two(day)}-${two(month)}-2024;${hour}:00;Algemeen;${100 + hour + day};${90 + hour + day};24.${300 + day}`,
      ),
    ),
    'Totaal;;;9600;8800;',
  ].join('\r\n');

/** Names as a Polish Excel writes them: read as Windows-1252 they come out as "Pawe³ WoŸniak". */
const people = iconv.encode(
  [
    'Personeelsnummer;Naam;Team;FTE;In dienst',
    ...['Paweł Woźniak', 'Jan Jansen', 'Małgorzata Zając', 'Piet Smit', 'Agnieszka Wójcik', 'Kees Dekker'].map(
      (name, at) => `${1001 + at};${name};Team ${at % 2 ? 'Noord' : 'Zuid'};0,${8 + (at % 2)};0${1 + at}-02-2021`,
    ),
  ].join('\r\n'),
  'windows-1250',
);

/** Two of the thirty answers came on a day that does not exist. */
const survey = [
  'Enquête-ID;Datum;Medewerker;Cijfer;Toelichting',
  ...days(30).map((day) => `${5000 + day};${day > 28 ? '31' : two(day)}-06-2024;Jan Jansen;${6 + (day % 5)};Prima geholpen ${day}`),
].join('\r\n');

let story: Story;
let page: Page;

beforeAll(async () => {
  story = await startStory('import');
  page = story.page;
});
afterAll(() => story?.close());

const picture = (name: string) => story.picture(name);
const line = (file: string, state = '') => page.locator(`tr[data-file="${file}"]${state ? `[data-state="${state}"]` : ''}`);
const dropped = (files: readonly DroppedFile[]) => drop(page, files);

// One story, told in order: each step stands on the one before it.
describe('a consultant looks at three files before they count', { sequential: true }, () => {
  toldInOrder();

  it('drops them on a new client', async () => {
    await makeWorkspace(story, 'Nulmeting Noord');
    await addClient(story, 'Noord');
    await dropped([
      { name: 'wachtrijen juni.csv', content: queues(6) },
      { name: 'medewerkers.csv', content: people },
      { name: 'klantonderzoek.csv', content: survey },
    ]);
    await page.getByText('3 bestanden zijn klaar om te laden. Er staat 1 vraag open.').waitFor({ timeout: 60_000 });
  });

  it('sees what is in doubt and what each reading would make of five cells, with nothing loaded yet', async () => {
    await page.getByRole('heading', { name: '1 vraag vóór het laden' }).waitFor();
    const cells = page.getByRole('table', { name: 'Lezingen van kolom Totale afhandeltijd' });
    expect(await cells.getByRole('row').count()).toBe(7);
    const words = (await cells.textContent()) ?? '';
    expect(words).toContain('24.301');
    expect(words).toContain('6 u 45 min 1 s');
    expect(await page.getByRole('heading', { name: 'Wat is begrepen' }).count()).toBe(0);
    expect(await line('wachtrijen juni.csv').textContent()).toContain('heeft een vraag');
    await picture('question');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('answers with the keyboard, and sees before and after', async () => {
    await page.getByRole('button', { name: 'Kies een map' }).focus();
    await tabTo(page, /Lees het zo\s+1\.234,5 \(komma voor decimalen\)/);
    await page.keyboard.press('Enter');
    await page.getByText('3 bestanden zijn klaar om te laden.', { exact: false }).waitFor();
    await page.getByRole('heading', { name: '1 vraag vóór het laden' }).waitFor({ state: 'detached' });
    await tabTo(page, /^Bekijk wachtrijen juni\.csv/);
    await page.keyboard.press('Enter');
    const changes = page.getByRole('table', { name: 'Voor en na voor kolom Totale afhandeltijd' });
    await changes.waitFor();
    const words = (await changes.textContent()) ?? '';
    expect(words).toContain('Eerst: niet gebruikt');
    expect(words).toContain('Nu: afhandeltijd');
    expect(words).toContain('6 u 45 min 1 s');
    await page.getByText('Geladen rijen 80 → 80, afgekeurd 0 → 0').waitFor();
    const shown = page.getByRole('table', { name: 'De eerste rijen van wachtrijen juni.csv' });
    const kinds = await shown.getByRole('row').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-kind')));
    expect(kinds.slice(0, 5)).toEqual(['title', 'title', 'blank', 'header', 'data']);
    expect(kinds.at(-1)).toBe('total');
    await picture('before-after');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('reads the names in other characters, by keyboard, and sees them come right', async () => {
    await line('medewerkers.csv')
      .getByRole('button', { name: /^Bekijk/ })
      .focus();
    await page.keyboard.press('Enter');
    const shown = page.getByRole('table', { name: 'De eerste rijen van medewerkers.csv' });
    await shown.waitFor();
    expect(await shown.textContent()).toContain('Pawe³ WoŸniak');
    const characters = page.getByLabel('Tekens van medewerkers.csv');
    await characters.focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => characters.inputValue()).not.toBe('windows-1252');
    for (let step = 0; step < 12 && (await characters.inputValue()) !== 'windows-1250'; step++) await page.keyboard.press('ArrowDown');
    await expect.poll(async () => (await shown.textContent()) ?? '', { timeout: 30_000 }).toContain('Paweł Woźniak');
    expect(await characters.inputValue()).toBe('windows-1250');
    const names = page.getByRole('table', { name: 'Voor en na voor kolom Naam van medewerkers.csv' });
    await names.waitFor();
    expect(await names.getByRole('row').nth(1).textContent()).toBe('1Pawe³ WoŸniakPaweł Woźniak');
    await picture('characters');
  });

  it('holds in English, in the dark, on a small screen', async () => {
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.getByText('EN', { exact: true }).click();
    await page.getByRole('button', { name: 'Dark theme' }).click();
    await page.getByRole('heading', { name: 'What your choices change' }).first().waitFor();
    // The button's own tip stands outside the page's parts; it is not what is looked at here.
    await page.getByRole('heading', { name: 'Files', level: 1 }).click();
    await page.waitForTimeout(800);
    await picture('english-dark-small');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    expect(await page.textContent('main')).not.toMatch(/\b(load|doubt|notation|skip|reading)\.[a-z_]+/);
    await page.getByText('NL', { exact: true }).click();
    await page.getByRole('button', { name: 'Licht thema' }).click();
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('reads a column as something else and takes that back', async () => {
    await line('klantonderzoek.csv')
      .getByRole('button', { name: /^Bekijk/ })
      .click();
    const field = page.getByLabel('Lees Cijfer als');
    const before = await field.inputValue();
    expect(before).toBe('csat');
    await field.selectOption({ label: 'niet gebruikt' });
    const changes = page.getByRole('table', { name: 'Voor en na voor kolom Cijfer' });
    await changes.waitFor({ timeout: 30_000 });
    expect(await changes.textContent()).toContain('Nu: niet gebruikt');
    await page
      .getByRole('button', { name: /^Trek in\s+Cijfer/ })
      .first()
      .click();
    await changes.waitFor({ state: 'detached', timeout: 30_000 });
    expect(await field.inputValue()).toBe('csat');
  });

  it('loads all three with one press, with rows that add up', async () => {
    const load = page.getByRole('button', { name: 'Ziet er goed uit: laad alle 3 bestanden' });
    await expect.poll(() => load.isEnabled()).toBe(true);
    await load.focus();
    await page.keyboard.press('Enter');
    await page.locator('tr[data-state="loaded"]').nth(2).waitFor({ timeout: 60_000 });
    expect(await line('wachtrijen juni.csv').textContent()).toContain('84 rijen gelezen = 80 geladen + 0 afgekeurd + 4 overgeslagen');
    expect(await line('klantonderzoek.csv').textContent()).toContain('30 rijen gelezen = 28 geladen + 2 afgekeurd + 0 overgeslagen');
    await page.getByRole('heading', { name: 'Wat is begrepen' }).waitFor({ timeout: 60_000 });
    await page.getByRole('link', { name: 'Naar het antwoord' }).waitFor({ timeout: 120_000 });
    const list = page.locator('.mantine-Accordion-item', { hasText: 'medewerkers.csv' });
    await list.getByRole('button', { name: /medewerkers/ }).click();
    await list.getByText('Paweł Woźniak', { exact: false }).waitFor();
  });

  it('takes the rejected rows along as Excel', async () => {
    const table = page.locator('.mantine-Accordion-item', { hasText: 'klantonderzoek.csv' });
    await table.getByRole('button', { name: /klantonderzoek/ }).click();
    const download = page.waitForEvent('download');
    await table.getByRole('button', { name: 'Afgekeurde rijen naar Excel' }).click();
    const book = await JSZip.loadAsync(await readFile((await (await download).path()) ?? ''));
    const strings =
      (await book.file('xl/sharedStrings.xml')?.async('string')) ?? (await book.file('xl/worksheets/sheet1.xml')?.async('string'));
    expect(strings).toContain('31-06-2024');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('is not asked again next month: the choice is remembered, shown as such, and can be forgotten', async () => {
    await dropped([{ name: 'wachtrijen juli.csv', content: queues(7) }]);
    await page.getByText('1 bestand is klaar om te laden.', { exact: false }).waitFor({ timeout: 60_000 });
    const file = line('wachtrijen juli.csv', 'ready');
    await file.waitFor();
    const forget = page.getByRole('button', { name: /^Vergeet deze keuze\s+Totale afhandeltijd/ });
    if ((await forget.count()) === 0) await file.getByRole('button', { name: /^Bekijk/ }).click();
    await page.getByText('eerder gekozen bij dezelfde koppen').waitFor();
    await picture('remembered');
    await forget.click();
    await page.getByRole('heading', { name: '1 vraag vóór het laden' }).waitFor({ timeout: 30_000 });
    await file.getByRole('button', { name: /^Niet laden/ }).focus();
    await page.keyboard.press('Enter');
    await line('wachtrijen juli.csv', 'cancelled').waitFor();
    // The button that was pressed is gone; the keyboard stays where it was.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Toch laden/);
  });

  it('takes a whole import back', async () => {
    const table = page.locator('.mantine-Accordion-item', { hasText: 'klantonderzoek.csv' });
    await table.getByRole('button', { name: 'Deze tabel terugnemen' }).click();
    await table.getByRole('button', { name: 'Ja, neem terug' }).click();
    await table.waitFor({ state: 'detached', timeout: 30_000 });
    expect(await page.locator('.mantine-Accordion-item').count()).toBe(2);
  });

  it('takes everything that was just loaded back in one press, by keyboard', async () => {
    await dropped([
      { name: 'klantonderzoek.csv', content: survey },
      { name: 'wachtrijen augustus.csv', content: queues(8).replaceAll(';Totale afhandeltijd', ';Opmerking') },
    ]);
    const load = page.getByRole('button', { name: 'Ziet er goed uit: laad alle 2 bestanden' });
    await load.waitFor({ timeout: 60_000 });
    await load.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Klaar: 2 geladen.').waitFor({ timeout: 60_000 });
    await page.locator('.mantine-Accordion-item').nth(3).waitFor({ timeout: 60_000 });
    await tabTo(page, /^Neem alle 2 terug/);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Ja, neem terug/);
    await page.keyboard.press('Enter');
    await page.getByText('Klaar: 2 teruggenomen.').waitFor({ timeout: 60_000 });
    await expect.poll(() => page.locator('.mantine-Accordion-item').count(), { timeout: 30_000 }).toBe(2);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('asks once for forty files that leave the same open, and one answer serves them all', async () => {
    const months = Array.from({ length: 40 }, (_, at) => ({
      name: `week ${two(at + 1)}.csv`,
      content: queues(1 + (at % 12)).replaceAll('Algemeen', `Wachtrij ${at}`),
    }));
    await dropped(months);
    await page.getByText('40 bestanden zijn klaar om te laden. Er staat 1 vraag open.').waitFor({ timeout: 120_000 });
    expect(await page.getByRole('article').count()).toBe(1);
    await picture('forty');
    await page.getByRole('button', { name: /^Lees het zo\s+1\.234,5/ }).click();
    await page.getByRole('button', { name: 'Ziet er goed uit: laad alle 40 bestanden' }).waitFor({ timeout: 120_000 });
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('shows two hundred columns without putting them all in the page', async () => {
    const extra = Array.from({ length: 195 }, (_, at) => `Kolom ${at + 1}`);
    const rows = days(25).map((day) =>
      [`${two(day)}-06-2024`, 'Algemeen', 100 + day, 90 + day, ...extra.map((_, at) => at * day)].join(';'),
    );
    await dropped([
      { name: 'breed.csv', content: [['Datum', 'Wachtrij', 'Aangeboden', 'Beantwoord', ...extra].join(';'), ...rows].join('\r\n') },
    ]);
    await line('breed.csv', 'ready').waitFor({ timeout: 60_000 });
    await line('breed.csv')
      .getByRole('button', { name: /^Bekijk/ })
      .click();
    const columns = page.getByRole('table', { name: 'Zo worden de kolommen van breed.csv gelezen' });
    await columns.waitFor();
    expect(await columns.getAttribute('aria-rowcount')).toBe('200');
    expect(await columns.getByRole('row').count()).toBeLessThan(60);
    expect(await page.getByRole('table', { name: 'De eerste rijen van breed.csv' }).getByRole('cell').count()).toBeLessThan(400);
    await picture('wide');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('does not leave the page when a file is dropped beside the place for it', async () => {
    await page.getByRole('link', { name: 'Klanten', exact: true }).click();
    const prevented = await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['a'], 'a.csv'));
      const stray = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer });
      document.body.dispatchEvent(stray);
      return stray.defaultPrevented;
    });
    expect(prevented).toBe(true);
  });

  it('had nothing to say on the console, and asked for nothing outside this computer', () => {
    expect(story.faults).toEqual([]);
    expect(story.outside).toEqual([]);
  });
});
