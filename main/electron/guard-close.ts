import type { BrowserWindow } from 'electron'
import { logError } from '../platform/log.ts'

/**
 * Asks before the window closes in the middle of a job, once at a time: who quits and closes sees one dialog. `ask`
 * resolves to whether it may.
 */
export const guardClose = (
  window: Pick<BrowserWindow, 'on' | 'destroy' | 'isDestroyed'>,
  isBusy: () => boolean,
  ask: () => Promise<boolean>,
): void => {
  let asking = false
  const close = (mayClose: boolean): void => {
    asking = false
    if (mayClose && !window.isDestroyed()) window.destroy()
  }
  window.on('close', event => {
    if (!isBusy()) return
    event.preventDefault()
    if (asking) return
    asking = true
    ask()
      .catch(error => {
        logError(error)
        return false
      })
      .then(close)
      .catch(logError)
  })
}
