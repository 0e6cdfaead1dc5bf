import { describe, expect, it, vi } from 'vitest'
import { hardenContents, hardenSession } from './harden.ts'
import { menuTemplate } from './menu.ts'
import { windowOptions } from './window-options.ts'

/** Keeps what was registered, so that a test can call it. */
const recorder = () => {
  const handlers = new Map<string, (...args: never[]) => unknown>()
  return { handlers, on: (name: string, handler: (...args: never[]) => unknown) => void handlers.set(name, handler) }
}

const call = (handler: ((...args: never[]) => unknown) | undefined, ...args: unknown[]): unknown =>
  handler?.(...(args as never[]))

describe('the window', () => {
  it('has no Node, is isolated and sandboxed', () => {
    const options = windowOptions({ preload: 'preload.cjs', icon: undefined, devTools: true })
    expect(options.webPreferences).toMatchObject({
      preload: 'preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
    })
    expect(options).toMatchObject({ width: 900, height: 640, minWidth: 640, minHeight: 480 })
  })

  it('has developer tools only where it is developed, and an icon only where it is given one', () => {
    const parts = { preload: 'p', icon: undefined, devTools: false }
    expect(windowOptions(parts).webPreferences?.devTools).toBe(false)
    expect(windowOptions(parts)).not.toHaveProperty('icon')
    expect(windowOptions({ ...parts, icon: 'icon.png', devTools: true })).toMatchObject({
      icon: 'icon.png',
      webPreferences: { devTools: true },
    })
  })

  it('denies permissions, devices and downloads', () => {
    const { handlers, on } = recorder()
    const session = {
      on,
      setPermissionRequestHandler: vi.fn(),
      setPermissionCheckHandler: vi.fn(),
      setDevicePermissionHandler: vi.fn(),
    }
    hardenSession(session as never)
    const decide = vi.fn()
    session.setPermissionRequestHandler.mock.calls[0]?.[0]({}, 'media', decide)
    expect(decide).toHaveBeenCalledWith(false)
    expect(session.setPermissionCheckHandler.mock.calls[0]?.[0]()).toBe(false)
    expect(session.setDevicePermissionHandler.mock.calls[0]?.[0]()).toBe(false)
    const download = { preventDefault: vi.fn() }
    call(handlers.get('will-download'), download)
    expect(download.preventDefault).toHaveBeenCalled()
  })

  it('goes nowhere and opens nothing', () => {
    const { handlers, on } = recorder()
    const setWindowOpenHandler = vi.fn()
    hardenContents({ on, setWindowOpenHandler, getURL: () => 'app://thinstick/index.html' } as never)
    expect(setWindowOpenHandler.mock.calls[0]?.[0]({ url: 'https://example.com' })).toEqual({ action: 'deny' })
    for (const name of ['will-navigate', 'will-redirect', 'will-attach-webview']) {
      const event = { url: 'app://thinstick/other.html', preventDefault: vi.fn() }
      call(handlers.get(name), event)
      expect(event.preventDefault).toHaveBeenCalled()
    }
    const frame = { isMainFrame: false, preventDefault: vi.fn() }
    call(handlers.get('will-frame-navigate'), frame)
    expect(frame.preventDefault).toHaveBeenCalled()
    const reload = { isMainFrame: true, url: 'app://thinstick/index.html', preventDefault: vi.fn() }
    for (const name of ['will-navigate', 'will-frame-navigate']) call(handlers.get(name), reload)
    expect(reload.preventDefault).not.toHaveBeenCalled()
  })

  it('closes although its page would rather not, as the shell has asked already', () => {
    const { handlers, on } = recorder()
    hardenContents({ on, setWindowOpenHandler: vi.fn(), getURL: () => '' } as never)
    const event = { preventDefault: vi.fn() }
    call(handlers.get('will-prevent-unload'), event)
    expect(event.preventDefault).toHaveBeenCalled()
  })

  it('has a menu without developer tools', () => {
    for (const platform of ['linux', 'win32', 'darwin'] as const)
      expect(JSON.stringify(menuTemplate(platform))).not.toMatch(/devtools|reload/i)
  })
})
