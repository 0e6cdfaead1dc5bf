import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, dialog, ipcMain, Menu, Notification, session } from 'electron'
import type { JobView } from '../../app/contract/views.ts'
import { describeProblem } from '../../app/words/problem-wording.ts'
import { shellWords } from '../../app/words/shell-wording.ts'
import { logError } from '../platform/log.ts'
import { problemOf } from '../platform/problem-of.ts'
import { settingsFolder } from '../platform/user-folders.ts'
import { createServices } from '../services/services.ts'
import { guardClose, hardenContents, hardenSession } from './harden.ts'
import { bindIpc } from './ipc-binding.ts'
import { JobSigns } from './job-signs.ts'
import { menuTemplate } from './menu.ts'
import { windowOptions } from './window-options.ts'

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

const chooseImage = async (window: BrowserWindow): Promise<string | null> => {
  const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'], title: shellWords.chooseImage })
  return filePaths[0] ?? null
}

const chooseSavePath = async (window: BrowserWindow, suggestion: string): Promise<string | null> => {
  const { filePath } = await dialog.showSaveDialog(window, { defaultPath: join(homedir(), suggestion) })
  return filePath || null
}

const askToClose = async (window: BrowserWindow): Promise<boolean> => {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    ...shellWords.close,
    buttons: [...shellWords.close.buttons],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}

const openWindow = async (): Promise<void> => {
  hardenSession(session.defaultSession)
  const window = new BrowserWindow(windowOptions(here('./preload.cjs')))
  hardenContents(window.webContents)
  const services = await createServices({
    shell: {
      name: 'window',
      chooseImage: () => chooseImage(window),
      chooseSavePath: suggestion => chooseSavePath(window, suggestion),
    },
    settingsFolder: settingsFolder(),
  })
  bindIpc(ipcMain, window.webContents, services)
  const signs = new JobSigns(window, Notification.isSupported() ? options => new Notification(options) : null)
  services.subscribe((event, value) => {
    if (event === 'job') signs.show(value as JobView)
    if (event === 'jobGone') signs.clear()
  })
  guardClose(window, services.isBusy, () => askToClose(window))
  app.on('window-all-closed', () => {
    services
      .stop()
      .catch(logError)
      .finally(() => app.quit())
  })
  app.on('second-instance', () => window.focus())
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform)))
  window.once('ready-to-show', () => window.show())
  await window.loadFile(here('./renderer/index.html'))
}

const giveUp = (error: unknown): void => {
  const { message, advice } = describeProblem(problemOf(error))
  dialog.showErrorBox(shellWords.cannotStart, `${message}\n\n${advice}`)
  app.exit(1)
}

if (app.requestSingleInstanceLock()) app.whenReady().then(openWindow).catch(giveUp)
else app.quit()
