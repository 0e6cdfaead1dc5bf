import { answerTest } from './to-test.ts'
import { theWindow } from './window.ts'

type Handler = (event: object, ...args: unknown[]) => unknown

const handlers = new Map<string, Handler>()

export const ipcMain = {
  handle: (channel: string, handler: Handler): void => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
}

answerTest({
  invoke: async (channel: string, args: readonly unknown[], fromMainFrame: boolean) => {
    const handler = handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    const sender = theWindow().webContents
    return structuredClone(await handler({ sender, senderFrame: fromMainFrame ? sender.mainFrame : {} }, ...args))
  },
})
