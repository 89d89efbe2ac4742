import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser';
import { type Desktop, startDesktop } from './electron-double/desktop';

const root = resolve(import.meta.dirname, '../..');
const sample = join(root, 'samples/clients/dijkstroom-energie');

/** The built desktop app against the double of Electron; what this does not prove stands in README. */
describe('the built desktop app', () => {
  let browser: Awaited<ReturnType<typeof launchBrowser>>;
  let desktop: Desktop;
  let documents: string;

  beforeAll(async () => {
    documents = await mkdtemp(join(tmpdir(), 'contactpeil-desktop-'));
    browser = await launchBrowser();
    desktop = await startDesktop(browser, documents);
  }, 120_000);
  afterAll(async () => {
    await desktop?.close();
    await browser?.close();
    await rm(documents, { recursive: true, force: true });
  });

  const call = <T>(name: string, input: object): Promise<T> =>
    desktop.page.evaluate(
      async ([operation, given]) => {
        const bridge = (
          globalThis as never as {
            contactpeil: {
              call(id: string, name: string, input: unknown, on: () => void): Promise<{ ok: boolean; value: unknown; problem: unknown }>;
            };
          }
        ).contactpeil;
        const reply = await bridge.call(crypto.randomUUID(), operation as string, given, () => undefined);
        if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
        return reply.value;
      },
      [name, input] as const,
    ) as Promise<T>;

  it('shows the page under its own policy without a complaint', async () => {
    await desktop.page.waitForSelector('nav', { timeout: 20_000 });
    expect(desktop.complaints).toEqual([]);
    expect(
      await desktop.page.evaluate(() => [
        typeof (globalThis as { require?: unknown }).require,
        typeof (globalThis as { process?: unknown }).process,
      ]),
    ).toEqual(['undefined', 'undefined']);
  });

  it('declares its scheme before ready, and refuses permissions and requests', () => {
    expect(desktop.stage.schemes.map((one) => one.scheme)).toEqual(['app']);
    expect(desktop.stage.sessionRules.permissionCheck()).toBe(false);
    expect(desktop.stage.sessionRules.spellChecker).toBe(false);
  });

  it('loads a folder chosen in a dialog and explains the service level', async () => {
    await call('workspace.create', { name: 'Bezoek' });
    const client = await call<{ id: string }>('client.create', { name: 'Dijkstroom Energie' });
    desktop.stage.dialogAnswers.push({ canceled: false, filePaths: [sample] });
    const files = await desktop.page.evaluate(async () => {
      const bridge = (
        globalThis as never as {
          contactpeil: { chooseFiles(what: string): Promise<{ ok: boolean; value: { token: string; name: string }[] }> };
        }
      ).contactpeil;
      return (await bridge.chooseFiles('folder')).value;
    });
    expect(files.length).toBeGreaterThan(1);
    expect(JSON.stringify(files)).not.toContain(dirname(sample));
    const outcomes = await call<{ outcome: string }[]>('import.run', { clientId: client.id, files: files.map((file) => file.token) });
    expect(outcomes.map((one) => one.outcome)).toContain('loaded');
    const assessment = await call<{ service_level: { observed: number; drivers: unknown[] } }>('assess.run', {
      clientId: client.id,
      language: 'nl',
    });
    expect(assessment.service_level.drivers.length).toBeGreaterThan(2);
    expect(existsSync(join(documents, 'Contactpeil'))).toBe(true);
  }, 120_000);

  it('survives the death of its engine: the call gets a clear problem, the next one works, nothing stored is lost', async () => {
    const before = await call<unknown[]>('client.list', {});
    const child = desktop.stage.children.at(-1);
    const ended = new Promise<void>((done) => child?.once('exit', () => done()));
    child?.kill('SIGKILL');
    await ended;
    const workspaces = await call<{ id: string }[]>('workspace.list', {});
    await call('workspace.open', { id: workspaces[0]?.id ?? '' });
    expect(await call<unknown[]>('client.list', {})).toEqual(before);
    expect(desktop.stage.children.length).toBeGreaterThan(1);
  }, 60_000);
});

const electronBinary = () => {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
    return existsSync(join(folder, 'dist', process.platform === 'win32' ? 'electron.exe' : 'electron'));
  } catch {
    return false;
  }
};

describe('the desktop app in Electron itself', () => {
  it.skipIf(!electronBinary())('starts, shows the page and closes (needs the Electron binary, which cannot be had here)', async () => {
    const { _electron } = await import('playwright-core');
    const app = await _electron.launch({ args: [root] });
    const page = await app.firstWindow();
    await page.waitForSelector('nav');
    expect(await page.evaluate(() => location.origin)).toBe('app://contactpeil');
    await app.close();
  });
});
