import type { MenuItemConstructorOptions } from 'electron'

/** The menu: what a text field and a window need, and nothing that opens anything else. */
export const menuTemplate = (platform: NodeJS.Platform): MenuItemConstructorOptions[] => [
  ...(platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
  { label: 'File', submenu: [{ role: platform === 'darwin' ? 'close' : 'quit' }] },
  { role: 'editMenu' },
  {
    label: 'View',
    submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'togglefullscreen' }],
  },
  { role: 'windowMenu' },
]
