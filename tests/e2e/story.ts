import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeEach, onTestFailed } from 'vitest';
import { launchBrowser } from './browser';
import { consoleFaults, outsideRequests } from './page-checks';
import { startWorkbench, type Workbench } from './workbench';

const pictures = join(import.meta.dirname, 'pictures');

/** The real `serve` with a browser on it, as a story needs them: a page, what went wrong on it, and pictures for who wants to look. */
export interface Story {
  readonly workbench: Workbench;
  readonly page: Page;
  readonly faults: readonly string[];
  readonly outside: readonly string[];
  picture(name: string): Promise<unknown>;
  close(): Promise<void>;
}

/** `name` begins the names of its pictures. */
export async function startStory(name: string): Promise<Story> {
  mkdirSync(pictures, { recursive: true });
  const workbench = await startWorkbench();
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
  return {
    workbench,
    page,
    faults: consoleFaults(page),
    outside: outsideRequests(page),
    picture: (part) => page.screenshot({ path: join(pictures, `${name}-${part}.png`), fullPage: true }),
    close: async () => {
      await browser.close();
      await workbench.stop();
    },
  };
}

/** For a story whose steps stand on each other: after one that fails the others are skipped, for they would only wait for what will not come. */
export function toldInOrder(): void {
  let broken: string | null = null;
  beforeEach(({ task, skip }) => {
    skip(broken !== null, `the story broke off at "${broken}"`);
    onTestFailed(() => {
      broken = task.name;
    });
  });
}

/** Opens the workbench and makes a workspace in it, from the start screen. */
export async function makeWorkspace({ page, workbench }: Story, name: string): Promise<void> {
  await page.goto(workbench.url);
  await page.getByRole('heading', { name: 'Welkom bij Contactpeil' }).waitFor();
  await page.getByLabel('Naam van de opdracht').fill(name);
  await page.getByRole('button', { name: 'Nieuwe werkruimte' }).click();
  await page.getByText(`${name} (open)`).waitFor();
}

/** Adds a client; ends where its files go. */
export async function addClient({ page }: Story, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Klanten', exact: true }).click();
  await page.getByLabel('Naam van de klant').fill(name);
  await page.getByRole('button', { name: 'Klant toevoegen' }).click();
  await page.getByText('Sleep bestanden of een map hierheen').waitFor();
  await page.getByText(`${name}: zet de hele map erin.`, { exact: false }).waitFor();
}

export interface DroppedFile {
  readonly name: string;
  readonly content: string | Buffer;
}

/** Drops files on the import screen, all at once. */
export async function drop(page: Page, files: readonly DroppedFile[]): Promise<void> {
  const given = files.map(({ name, content }) => ({ name, base64: Buffer.from(content).toString('base64') }));
  const items = await page.evaluateHandle((dropped) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of dropped)
      transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    return transfer;
  }, given);
  await page.getByLabel('Bestanden toevoegen').dispatchEvent('drop', { dataTransfer: items });
}

/** Goes to an element as a person without a mouse does: from where the focus is, by Tab. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 200; step++) {
    await page.keyboard.press('Tab');
    const said = await page.evaluate(() => {
      const here = document.activeElement;
      return here ? (here.getAttribute('aria-label') ?? here.textContent ?? '') : '';
    });
    if (name.test(said)) return;
  }
  throw new Error(`the keyboard does not reach ${name}`);
}
