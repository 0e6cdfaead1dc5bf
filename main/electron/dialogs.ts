import { homedir } from 'node:os'
import { join } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import { shellWords } from '../../app/words/shell-wording.ts'

/** The path of the image that was chosen; null if the dialog was closed. */
export const chooseImage = async (window: BrowserWindow): Promise<string | null> => {
  const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'], title: shellWords.chooseImage })
  return filePaths[0] ?? null
}

/** Where a file is to be saved; null if the dialog was closed. It asks by itself before it names one that exists. */
export const chooseSavePath = async (window: BrowserWindow, suggestion: string): Promise<string | null> => {
  const { filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(homedir(), suggestion),
    // Only Linux needs to be told to ask.
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  })
  return filePath || null
}

/** Whether the window may close in the middle of a job. */
export const askToClose = async (window: BrowserWindow): Promise<boolean> => {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    ...shellWords.close,
    buttons: [...shellWords.close.buttons],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}
