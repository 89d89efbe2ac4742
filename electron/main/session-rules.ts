import { app, type Session, type WebContents } from 'electron';
import { isPage } from './page-origin';

/** Offline by rule: no request leaves the machine, whatever the page or a library asks for. */
function refuseNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, decide) => {
    const url = new URL(details.url);
    const local = url.protocol === 'devtools:' || url.protocol === 'data:' || url.protocol === 'blob:' || isPage(details.url);
    decide({ cancel: !local });
  });
  session.setSpellCheckerEnabled(false);
}

/** Electron grants permissions by default; both handlers refuse all of them. */
function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

function refuseNavigation(contents: WebContents): void {
  const keepHome = (event: { preventDefault(): void }, address: string) => {
    if (!isPage(address)) event.preventDefault();
  };
  contents.on('will-navigate', (event) => keepHome(event, event.url));
  contents.on('will-redirect', (event) => keepHome(event, event.url));
  contents.on('will-frame-navigate', (event) => keepHome(event, event.url));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

export function applySessionRules(session: Session): void {
  refuseNetwork(session);
  refusePermissions(session);
}

/** For every contents the app ever makes, not only the first window. */
export function applyContentsRules(): void {
  app.on('web-contents-created', (_event, contents) => refuseNavigation(contents));
}
