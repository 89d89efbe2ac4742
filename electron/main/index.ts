import { join } from 'node:path';
import { app, BrowserWindow, session } from 'electron';
import { EngineDoor } from './engine-door';
import { setMenu } from './menu';
import { openMessageDoor } from './message-door';
import { declarePageScheme, handlePageProtocol } from './page-protocol';
import { applyContentsRules, applySessionRules } from './session-rules';
import { createWindow } from './window';

declarePageScheme();
applyContentsRules();

async function start(): Promise<void> {
  await app.whenReady();
  const engine = new EngineDoor(join(app.getPath('documents'), 'Contactpeil'));
  applySessionRules(session.defaultSession);
  handlePageProtocol(join(import.meta.dirname, '../renderer'));
  openMessageDoor(engine);
  setMenu();
  createWindow();
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) createWindow();
  });
  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    // The workspace must be closed before the process ends, so quitting waits for it once.
    event.preventDefault();
    closed = true;
    void engine.close().finally(() => app.quit());
  });
}

// One process owns a workspace file; a second start shows the window that is there.
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    const window = BrowserWindow.getAllWindows()[0];
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  // Not awaited at the top level: an ES-module main that awaits whenReady never becomes ready (electron #40719).
  void start();
} else {
  app.quit();
}
