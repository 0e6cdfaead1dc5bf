import type { Session, WebContents } from 'electron'

type Permissions = 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'

/** Denies every permission, every device and every download. */
export const hardenSession = (session: Pick<Session, Permissions | 'on'>): void => {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', event => event.preventDefault())
}

/**
 * Keeps a window on its own page, which may load itself again: no other page, no other window, no frame, no web view.
 * What the page says when it is to be left is not asked for: the shell itself asks before it closes.
 */
export const hardenContents = (contents: Pick<WebContents, 'on' | 'setWindowOpenHandler' | 'getURL'>): void => {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', event => {
    if (event.url !== contents.getURL()) event.preventDefault()
  })
  contents.on('will-frame-navigate', event => {
    if (!event.isMainFrame) event.preventDefault()
  })
  contents.on('will-redirect', event => event.preventDefault())
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.on('will-prevent-unload', event => event.preventDefault())
}
