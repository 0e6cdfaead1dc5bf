import type { BrowserWindow, Session, WebContents } from 'electron'
import { logError } from '../platform/log.ts'
import { CONTENT_SECURITY_POLICY } from './window-options.ts'

/** Denies every permission and adds the policy to every answer. */
export const hardenSession = (
  session: Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'webRequest'>,
): void => {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.webRequest.onHeadersReceived((details, respond) =>
    respond({
      responseHeaders: { ...details.responseHeaders, 'Content-Security-Policy': [CONTENT_SECURITY_POLICY] },
    }),
  )
}

/** Keeps the window on its own page, which may load itself again: no other page, no other window, no web view. */
export const hardenContents = (contents: Pick<WebContents, 'on' | 'setWindowOpenHandler' | 'getURL'>): void => {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', event => {
    if (event.url !== contents.getURL()) event.preventDefault()
  })
  contents.on('will-redirect', event => event.preventDefault())
  contents.on('will-attach-webview', event => event.preventDefault())
}

/** Asks before the window closes in the middle of a job. `ask` resolves to whether it may. */
export const guardClose = (
  window: Pick<BrowserWindow, 'on' | 'destroy'>,
  isBusy: () => boolean,
  ask: () => Promise<boolean>,
): void => {
  window.on('close', event => {
    if (!isBusy()) return
    event.preventDefault()
    ask()
      .then(mayClose => {
        if (mayClose) window.destroy()
      })
      .catch(logError)
  })
}
