import type { BrowserWindow, IpcMain } from 'electron'
import { dispatch } from '../services/dispatch.ts'
import type { Services } from '../services/services.ts'

export const CALL_CHANNEL = 'thinstick:call'
export const EVENT_CHANNEL = 'thinstick:event'

/**
 * Binds the services to one window. A message from any other sender or frame, or one that breaks the contract, is
 * refused before it reaches a service. A job may outlive the window by a moment, so events stop when that is gone.
 */
export const bindIpc = (
  ipc: Pick<IpcMain, 'handle'>,
  window: Pick<BrowserWindow, 'webContents' | 'isDestroyed' | 'once'>,
  services: Services,
): void => {
  const contents = window.webContents
  ipc.handle(CALL_CHANNEL, async (event, name: unknown, args: unknown) => {
    const own = event.sender === contents && event.senderFrame === contents.mainFrame
    const answer = own ? dispatch(services, name, args) : undefined
    if (!answer) throw new Error('refused')
    return answer
  })
  const unsubscribe = services.subscribe((event, value) => {
    if (!window.isDestroyed() && !contents.isDestroyed()) contents.send(EVENT_CHANNEL, event, value)
  })
  window.once('closed', unsubscribe)
}
