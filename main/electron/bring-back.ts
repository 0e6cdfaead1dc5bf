import type { BrowserWindow } from 'electron'

export type BackWindow = Pick<BrowserWindow, 'isDestroyed' | 'isMinimized' | 'restore' | 'show' | 'focus'>

/** Shows the window to somebody who asked for it. A minimized one has to be restored, or the focus would go nowhere. */
export const bringBack = (window: BackWindow): void => {
  if (window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
