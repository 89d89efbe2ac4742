import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

const handlers = new Map<string, (event: unknown, ...given: unknown[]) => Promise<unknown>>();
const window = { webContents: { send: vi.fn() } };
vi.mock('electron', () => ({
  app: { on: vi.fn() },
  protocol: {},
  shell: { showItemInFolder: vi.fn() },
  dialog: { showOpenDialog: vi.fn(async () => ({ canceled: true, filePaths: [] })) },
  ipcMain: {
    handle: (channel: string, handler: (event: unknown, ...given: unknown[]) => Promise<unknown>) => handlers.set(channel, handler),
  },
  BrowserWindow: { getAllWindows: () => [window], fromWebContents: () => window },
}));
const { servePage } = await import('../../electron/main/page-protocol');
const { isPage } = await import('../../electron/main/page-origin');
const { openMessageDoor } = await import('../../electron/main/message-door');
const { applySessionRules } = await import('../../electron/main/session-rules');
const { channels } = await import('../../electron/messages/channels');

describe('the page protocol', () => {
  let root: string;
  beforeAll(async () => {
    const home = await mkdtemp(join(tmpdir(), 'contactpeil-page-'));
    root = join(home, 'renderer');
    await mkdir(root);
    await mkdir(join(home, 'renderer-secret'));
    await writeFile(join(root, 'index.html'), '<html><meta nonce="__CSP_NONCE__"></html>');
    await writeFile(join(root, 'app.js'), '1');
    await writeFile(join(home, 'secret.js'), 'secret');
    await writeFile(join(home, 'renderer-secret', 'x.js'), 'secret');
    await symlink(join(home, 'secret.js'), join(root, 'link.js'));
  });
  const get = async (address: string, method = 'GET') => servePage(root, new Request(address, { method }));

  it('serves the page with a policy that allows no eval and no outside source, and a new nonce each time', async () => {
    const first = await get('app://contactpeil/index.html');
    const policy = first.headers.get('content-security-policy') ?? '';
    expect(first.status).toBe(200);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:/);
    const second = await get('app://contactpeil/');
    expect(await first.text()).not.toBe(await second.text());
  });

  it.each([
    'app://contactpeil/..%2fsecret.js',
    'app://contactpeil/%2e%2e/secret.js',
    'app://contactpeil/../renderer-secret/x.js',
    'app://contactpeil/..%2frenderer-secret%2fx.js',
    'app://contactpeil/link.js',
    'app://contactpeil/nothing.js',
  ])('refuses %s', async (address) => expect((await get(address)).status).toBe(404));

  it.each(['app://elsewhere/index.html', 'app://contactpeil.evil/index.html', 'app://user@contactpeil/index.html'])(
    'refuses the host of %s',
    async (address) => {
      // Request itself refuses credentials, so the check is asked directly as well.
      expect(isPage(address)).toBe(false);
    },
  );

  it('refuses other methods', async () => expect((await get('app://contactpeil/index.html', 'POST')).status).toBe(405));
});

describe('the message door', () => {
  const engine = { call: vi.fn(async () => ({ ok: true, value: 1 })), cancel: vi.fn(), register: vi.fn(), locate: vi.fn() };
  beforeAll(() => openMessageDoor(engine as never));
  beforeEach(() => vi.clearAllMocks());
  const call = (event: unknown, ...given: unknown[]) => handlers.get(channels.call)?.(event, ...given);
  const page = { sender: window.webContents, senderFrame: { url: 'app://contactpeil/index.html', parent: null } };

  it('lets the page call a known operation', async () => {
    expect(await call(page, 'id', 'app.about', {})).toEqual({ ok: true, value: 1 });
  });

  it.each([
    ['another window', { ...page, sender: {} }],
    ['an inner frame', { ...page, senderFrame: { url: 'app://contactpeil/index.html', parent: {} } }],
    ['another origin', { ...page, senderFrame: { url: 'https://contactpeil/index.html', parent: null } }],
    ['a look-alike', { ...page, senderFrame: { url: 'app://contactpeil.evil/index.html', parent: null } }],
    ['a frame that is gone', { ...page, senderFrame: null }],
  ])('refuses %s with an error, not with silence', async (_who, event) => {
    expect(await call(event, 'id', 'app.about', {})).toMatchObject({ ok: false, problem: { code: 'sender_refused' } });
    expect(engine.call).not.toHaveBeenCalled();
  });

  it.each(['toString', 'query', '__proto__', 42])('refuses the operation %s', async (name) => {
    expect(await call(page, 'id', name, {})).toMatchObject({ ok: false, problem: { code: 'operation_unknown' } });
  });

  it('has no message that carries SQL or a path of the page to the engine', () => {
    expect([...handlers.keys()].sort()).toEqual(
      Object.values(channels)
        .filter((one) => one !== channels.progress)
        .sort(),
    );
  });
});

describe('the session', () => {
  it('lets no request leave the machine and grants no permission', () => {
    const rules: Record<string, (...given: never[]) => unknown> = {};
    const set = (name: string) => (rule: (...given: never[]) => unknown) => {
      rules[name] = rule;
    };
    applySessionRules({
      webRequest: { onBeforeRequest: set('request') },
      setSpellCheckerEnabled: set('spell'),
      setPermissionRequestHandler: set('ask'),
      setPermissionCheckHandler: set('check'),
      setDevicePermissionHandler: set('device'),
    } as never);
    const cancelled = (url: string) => {
      let answer: boolean | undefined;
      rules.request?.(...([{ url }, (decision: { cancel: boolean }) => (answer = decision.cancel)] as never[]));
      return answer;
    };
    for (const url of [
      'https://example.org/',
      'http://127.0.0.1:1/',
      'ws://example.org/',
      'wss://example.org/',
      'file:///etc/passwd',
      'app://other/x',
    ])
      expect(cancelled(url), url).toBe(true);
    expect(cancelled('app://contactpeil/app.js')).toBe(false);
    expect(rules.check?.()).toBe(false);
    const answer = vi.fn();
    rules.ask?.(...([null, 'media', answer] as never[]));
    expect(answer).toHaveBeenCalledWith(false);
  });
});
