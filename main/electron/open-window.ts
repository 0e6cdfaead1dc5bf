import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, ipcMain, Menu, Notification, powerSaveBlocker, protocol, session } from 'electron'
import type { JobView } from '../../app/contract/views.ts'
import { logError } from '../platform/log.ts'
import { settingsFolder } from '../platform/user-folders.ts'
import { createServices, type Services } from '../services/services.ts'
import { APP_PAGE, APP_SCHEME, answerFrom } from './app-protocol.ts'
import { bringBack } from './bring-back.ts'
import { askToClose, chooseImage, chooseSavePath } from './dialogs.ts'
import { guardClose } from './guard-close.ts'
import { hardenSession } from './harden.ts'
import { bindIpc } from './ipc-binding.ts'
import { JobSigns } from './job-signs.ts'
import { menuTemplate } from './menu.ts'
import { StayAwake } from './stay-awake.ts'
import { windowOptions } from './window-options.ts'

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/** Opens the one window, and ends the program once it is closed. */
export const openWindow = async (): Promise<void> => {
  hardenSession(session.defaultSession)
  protocol.handle(APP_SCHEME.scheme, answerFrom(here('./renderer')))
  const window = new BrowserWindow(
    windowOptions({
      preload: here('./preload.cjs'),
      // Windows and macOS take it from the program.
      icon: process.platform === 'linux' ? here('./renderer/icon.png') : undefined,
      devTools: !app.isPackaged,
    }),
  )
  const services = await createServices({
    shell: {
      name: 'window',
      chooseImage: () => chooseImage(window),
      chooseSavePath: suggestion => chooseSavePath(window, suggestion),
    },
    settingsFolder: settingsFolder(),
  })
  bindIpc(ipcMain, window, services)
  showSigns(window, services)
  guardClose(window, services.isBusy, () => askToClose(window))
  app.on('window-all-closed', () => {
    services
      .stop()
      .catch(logError)
      .finally(() => app.quit())
  })
  app.on('second-instance', () => bringBack(window))
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform)))
  window.once('ready-to-show', () => window.show())
  await window.loadURL(APP_PAGE)
}

/** How a job goes, outside of the window's page. */
const showSigns = (window: BrowserWindow, services: Services): void => {
  const signs = new JobSigns(window, Notification.isSupported() ? options => new Notification(options) : null)
  const awake = new StayAwake(powerSaveBlocker)
  services.subscribe((event, value) => {
    awake.follow(services.isBusy())
    // A job that is being cancelled outlives its window.
    if (window.isDestroyed()) return
    if (event === 'job') signs.show(value as JobView)
    if (event === 'jobGone') signs.clear()
  })
}
