import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { createText } from '../../shared/text';

/** Edit, view and window roles only: no item opens an address or a file by itself. */
export function setMenu(): void {
  const text = createText(app.getLocale().startsWith('nl') ? 'nl' : 'en');
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    { label: text.say('menu.file'), submenu: [{ role: 'quit', label: text.say('menu.quit') }] },
    {
      label: text.say('menu.edit'),
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: text.say('menu.view'),
      submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { type: 'separator' }, { role: 'togglefullscreen' }],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
