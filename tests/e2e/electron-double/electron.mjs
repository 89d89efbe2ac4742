// A double of the `electron` module: enough to run the built main process in plain Node, with a real Chromium page as its window and a forked
// child as its utility process. It refuses what Electron would refuse (use before ready, two handlers on one channel, insecure settings).
import { fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { tmpdir } from 'node:os';

/** What the driver sees and steers: made windows, session rules that were set, answers for dialogs, what was shown in its folder. */
export const stage = {
  windows: [],
  schemes: [],
  protocols: new Map(),
  handlers: new Map(),
  children: [],
  dialogAnswers: [],
  shownInFolder: [],
  sessionRules: {},
  menu: null,
  documents: process.env.CONTACTPEIL_DOCUMENTS ?? tmpdir(),
  /** Set by the driver: opens a real page for a window. */
  openPage: null,
  markReady: null,
};
let isReady = false;
const whenReady = new Promise((resolve) => {
  stage.markReady = () => {
    isReady = true;
    app.emit('ready');
    resolve();
  };
});
const needsReady = (what) => {
  if (!isReady) throw new Error(`${what} before the app is ready`);
};

class App extends EventEmitter {
  isPackaged = false;
  whenReady = () => whenReady;
  isReady = () => isReady;
  requestSingleInstanceLock = () => true;
  getPath = (name) => (name === 'documents' ? stage.documents : `${tmpdir()}/contactpeil-double-${name}`);
  getVersion = () => '0.0.0-double';
  getLocale = () => process.env.CONTACTPEIL_LOCALE ?? 'nl';
  quit() {
    let prevented = false;
    this.emit('before-quit', {
      preventDefault: () => {
        prevented = true;
      },
    });
    if (!prevented) this.emit('quit');
  }
}
export const app = new App();

export const ipcMain = Object.assign(new EventEmitter(), {
  handle(channel, listener) {
    if (stage.handlers.has(channel)) throw new Error(`A second handler for ${channel}`);
    stage.handlers.set(channel, listener);
  },
});
export const protocol = {
  registerSchemesAsPrivileged(schemes) {
    if (isReady) throw new Error('protocol.registerSchemesAsPrivileged must run before the app is ready');
    stage.schemes.push(...schemes);
  },
  handle(scheme, handler) {
    needsReady('protocol.handle');
    stage.protocols.set(scheme, handler);
  },
};
export const dialog = { showOpenDialog: async () => stage.dialogAnswers.shift() ?? { canceled: true, filePaths: [] } };
export const shell = { showItemInFolder: (path) => stage.shownInFolder.push(path) };
export const Menu = { buildFromTemplate: (template) => template, setApplicationMenu: (menu) => Object.assign(stage, { menu }) };
export const session = {
  defaultSession: {
    webRequest: { onBeforeRequest: (listener) => Object.assign(stage.sessionRules, { onBeforeRequest: listener }) },
    setSpellCheckerEnabled: (enabled) => Object.assign(stage.sessionRules, { spellChecker: enabled }),
    setPermissionRequestHandler: (handler) => Object.assign(stage.sessionRules, { permissionRequest: handler }),
    setPermissionCheckHandler: (handler) => Object.assign(stage.sessionRules, { permissionCheck: handler }),
    setDevicePermissionHandler: (handler) => Object.assign(stage.sessionRules, { devicePermission: handler }),
  },
};
export const utilityProcess = {
  fork(path, given = [], { env } = {}) {
    needsReady('utilityProcess.fork');
    const child = fork(path, given, {
      execArgv: ['--import', new URL('./parent-port.mjs', import.meta.url).href],
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env,
    });
    const utility = Object.assign(new EventEmitter(), {
      postMessage: (message) => child.send(message),
      kill: () => child.kill(),
    });
    child.on('message', (message) => utility.emit('message', message));
    child.on('exit', (code) => utility.emit('exit', code));
    stage.children.push(child);
    return utility;
  },
};

const must = { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, webviewTag: false };

export class BrowserWindow extends EventEmitter {
  static getAllWindows = () => stage.windows;
  static fromWebContents = (contents) => stage.windows.find((window) => window.webContents === contents) ?? null;

  constructor(options) {
    super();
    needsReady('new BrowserWindow');
    for (const [name, value] of Object.entries(must))
      if (options.webPreferences?.[name] !== value) throw new Error(`webPreferences.${name} must be stated as ${value}`);
    this.options = options;
    this.webContents = Object.assign(new EventEmitter(), {
      setWindowOpenHandler: (handler) => Object.assign(this, { openHandler: handler }),
      send: (channel, ...values) => this.sendToPage?.(channel, values),
    });
    stage.windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  async loadURL(address) {
    await stage.openPage(this, address);
    this.emit('ready-to-show');
  }
  show() {
    this.shown = true;
  }
  focus() {}
  isMinimized = () => false;
  restore() {}
}
export default { app, ipcMain, protocol, dialog, shell, Menu, session, utilityProcess, BrowserWindow };
