import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';

const root = resolve(import.meta.dirname, '../../..');
/** A secure context in the browser that stands for app://contactpeil; nothing is ever asked of a network, every request is answered here. */
const standIn = 'https://contactpeil.invalid';
const pageAddress = (address: string) => address.replace(/^app:\/\/contactpeil/, standIn);
const appAddress = (address: string) => address.replace(standIn, 'app://contactpeil');

interface DoubleWindow {
  options: { webPreferences: { preload: string } };
  webContents: object;
  sendToPage?: (channel: string, values: unknown[]) => void;
  page?: Page;
}
/** The double's stage, see electron.mjs. */
export interface Stage {
  windows: DoubleWindow[];
  schemes: { scheme: string }[];
  protocols: Map<string, (request: Request) => Promise<Response>>;
  handlers: Map<string, (event: unknown, ...given: unknown[]) => Promise<unknown>>;
  children: { pid?: number; kill(signal?: string): boolean; once(event: 'exit', listener: () => void): void }[];
  dialogAnswers: { canceled: boolean; filePaths: string[] }[];
  shownInFolder: string[];
  sessionRules: {
    onBeforeRequest(details: { url: string }, decide: (answer: { cancel: boolean }) => void): void;
    permissionRequest(contents: unknown, permission: string, answer: (granted: boolean) => void): void;
    permissionCheck(): boolean;
    spellChecker: boolean;
  };
  documents: string;
  openPage: ((window: DoubleWindow, address: string) => Promise<void>) | null;
  markReady(): void;
}

export interface Desktop {
  readonly page: Page;
  readonly stage: Stage;
  /** Console lines and page errors, for the assertion that there were none. */
  readonly complaints: string[];
  close(): Promise<void>;
}

async function openPage(context: BrowserContext, stage: Stage, window: DoubleWindow, address: string, complaints: string[]): Promise<Page> {
  const page = await context.newPage();
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.route('**/*', async (route) => {
    const answer = await stage.protocols.get('app')?.(new Request(appAddress(route.request().url())));
    if (!answer) return route.abort();
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    });
  });
  await page.exposeFunction('contactpeilInvoke', async (channel: string, given: string) => {
    const handler = stage.handlers.get(channel);
    if (!handler) return JSON.stringify({ error: `No handler registered for '${channel}'` });
    const event = { senderFrame: { url: appAddress(page.url()), parent: null }, sender: window.webContents };
    try {
      return JSON.stringify({ value: await handler(event, ...(JSON.parse(given) as unknown[])) });
    } catch (thrown) {
      return JSON.stringify({ error: String(thrown) });
    }
  });
  window.sendToPage = (channel, values) =>
    void page.evaluate(
      ([name, all]) => (globalThis as never as { contactpeilDeliver(a: string, b: unknown): void }).contactpeilDeliver(name as string, all),
      [channel, values] as const,
    );
  const shim = await readFile(new URL('./preload-in-page.js', import.meta.url), 'utf8');
  const preload = await readFile(window.options.webPreferences.preload, 'utf8');
  await page.addInitScript({ content: shim.replace('/* PRELOAD */', () => preload) });
  await page.goto(pageAddress(address));
  return page;
}

/**
 * Starts the built desktop app (out/main, out/preload, out/renderer) against the double. Proves main, preload, page, engine process and contract
 * together, the content policy and the start order; not the sandbox, Electron's own messages, the app:// origin, native dialogs or installers.
 */
export async function startDesktop(browser: Browser, documents: string): Promise<Desktop> {
  const { register } = await import('node:module');
  register('./resolve-electron.mjs', import.meta.url);
  const { stage, app } = (await import(pathToFileURL(resolve(import.meta.dirname, 'electron.mjs')).href)) as {
    stage: Stage;
    app: { quit(): void };
  };
  stage.documents = documents;
  const complaints: string[] = [];
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
  const opened = new Promise<Page>((resolvePage, reject) => {
    stage.openPage = async (window, address) => {
      try {
        window.page = await openPage(context, stage, window, address, complaints);
        resolvePage(window.page);
      } catch (thrown) {
        reject(thrown);
      }
    };
  });
  // Electron becomes ready only after the entry module has settled; an awaited whenReady at its top level would hang here too.
  await import(pathToFileURL(resolve(root, 'out/main/index.js')).href);
  stage.markReady();
  const page = await opened;
  const close = async () => {
    const ended = stage.children.map((child) => new Promise<void>((done) => child.once('exit', done)));
    app.quit();
    await Promise.race([Promise.all(ended), new Promise((done) => setTimeout(done, 5000))]);
    await context.close();
  };
  return { page, stage, complaints, close };
}
