import type { BrowserWindowConstructorOptions } from 'electron'

export interface WindowParts {
  /** Path of the preload script. */
  readonly preload: string
  /** Path of a picture for the taskbar, where the program itself brings none. */
  readonly icon: string | undefined
  readonly devTools: boolean
}

/** The hardened window: no Node, isolated and sandboxed, no second window. Sizes in pixels. */
export const windowOptions = ({ preload, icon, devTools }: WindowParts): BrowserWindowConstructorOptions => ({
  width: 900,
  height: 640,
  minWidth: 640,
  minHeight: 480,
  title: 'Thinstick',
  show: false,
  ...(icon !== undefined && { icon }),
  webPreferences: {
    preload,
    devTools,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  },
})
