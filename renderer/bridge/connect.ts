import { PAGE_SECRET_KEY } from '../../app/contract/page-secret.ts'
import type { Bridge } from './bridge.ts'
import { type Preloaded, preloadedBridge } from './preloaded-bridge.ts'
import { SocketBridge } from './socket-bridge.ts'

declare global {
  interface Window {
    readonly thinstick?: Preloaded
  }
}

/** Electron's window through its preload script, or a browser over a WebSocket. */
export const connect = (): Bridge =>
  window.thinstick
    ? preloadedBridge(window.thinstick)
    : new SocketBridge({
        open: () => new WebSocket(`ws://${location.host}/calls`),
        secret: () => localStorage.getItem(PAGE_SECRET_KEY),
        now: () => Date.now(),
      })
