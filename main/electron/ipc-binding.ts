import type { IpcMain, WebContents } from 'electron'
import { dispatch } from '../services/dispatch.ts'
import type { Services } from '../services/services.ts'

export const CALL_CHANNEL = 'thinstick:call'
export const EVENT_CHANNEL = 'thinstick:event'

/**
 * Binds the services to one window. A message from any other sender or frame, or one that breaks the contract, is
 * refused before it reaches a service.
 */
export const bindIpc = (ipc: Pick<IpcMain, 'handle'>, contents: WebContents, services: Services): void => {
  ipc.handle(CALL_CHANNEL, async (event, name: unknown, args: unknown) => {
    const own = event.sender === contents && event.senderFrame === contents.mainFrame
    const answer = own ? dispatch(services, name, args) : undefined
    if (!answer) throw new Error('refused')
    return answer
  })
  const unsubscribe = services.subscribe((event, value) => contents.send(EVENT_CHANNEL, event, value))
  contents.once('destroyed', unsubscribe)
}
