import type { BrowserWindowConstructorOptions } from 'electron'

/** The hardened window: no Node, isolated and sandboxed, no second window. Sizes in pixels. */
export const windowOptions = (preload: string): BrowserWindowConstructorOptions => ({
  width: 900,
  height: 640,
  minWidth: 640,
  minHeight: 480,
  title: 'Thinstick',
  show: false,
  webPreferences: {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
  },
})

/** What the window may load: its own files and inline styles (the UI kit sets some), nothing from anywhere else. */
export const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'"
