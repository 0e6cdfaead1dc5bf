/**
 * What Node finds as `electron` when it runs the built shell in a test: the parts of the module that the shell uses. They
 * behave as Electron's do, as far as its documentation says, over a page of a real Chromium that a test has. This proves
 * the shell; it does not prove Electron.
 */
// It stands for a module that is one file.
// biome-ignore-all lint/performance/noBarrelFile: see above.
export { app } from './app.ts'
export { ipcMain } from './ipc.ts'
export { protocol } from './pages.ts'
export { dialog, Menu, Notification, powerSaveBlocker, session } from './system.ts'
export { BrowserWindow } from './window.ts'
