import { describe, expect, it, vi } from 'vitest'
import { guardClose, hardenContents, hardenSession } from './harden.ts'
import { menuTemplate } from './menu.ts'
import { CONTENT_SECURITY_POLICY, windowOptions } from './window-options.ts'

/** Keeps what was registered, so that a test can call it. */
const recorder = () => {
  const handlers = new Map<string, (...args: never[]) => unknown>()
  return { handlers, on: (name: string, handler: (...args: never[]) => unknown) => void handlers.set(name, handler) }
}

const call = (handler: ((...args: never[]) => unknown) | undefined, ...args: unknown[]): unknown =>
  handler?.(...(args as never[]))

describe('the window', () => {
  it('has no Node, is isolated and sandboxed', () => {
    expect(windowOptions('preload.cjs').webPreferences).toMatchObject({
      preload: 'preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    })
    expect(windowOptions('x')).toMatchObject({ width: 900, height: 640, minWidth: 640, minHeight: 480 })
  })

  it('loads only scripts of its own', () => {
    expect(CONTENT_SECURITY_POLICY).toContain("default-src 'none'")
    expect(CONTENT_SECURITY_POLICY).toContain("script-src 'self';")
  })

  it('denies permissions, and adds the policy to every answer', () => {
    const session = {
      setPermissionRequestHandler: vi.fn(),
      setPermissionCheckHandler: vi.fn(),
      webRequest: { onHeadersReceived: vi.fn() },
    }
    hardenSession(session as never)
    const decide = vi.fn()
    session.setPermissionRequestHandler.mock.calls[0]?.[0]({}, 'media', decide)
    expect(decide).toHaveBeenCalledWith(false)
    expect(session.setPermissionCheckHandler.mock.calls[0]?.[0]()).toBe(false)
    const respond = vi.fn()
    session.webRequest.onHeadersReceived.mock.calls[0]?.[0]({ responseHeaders: { a: ['b'] } }, respond)
    expect(respond.mock.calls[0]?.[0].responseHeaders).toEqual({
      a: ['b'],
      'Content-Security-Policy': [CONTENT_SECURITY_POLICY],
    })
  })

  it('goes nowhere and opens nothing', () => {
    const { handlers, on } = recorder()
    const setWindowOpenHandler = vi.fn()
    hardenContents({ on, setWindowOpenHandler, getURL: () => 'file:///index.html' } as never)
    expect(setWindowOpenHandler.mock.calls[0]?.[0]({ url: 'https://example.com' })).toEqual({ action: 'deny' })
    for (const name of ['will-navigate', 'will-redirect', 'will-attach-webview']) {
      const event = { url: 'file:///other.html', preventDefault: vi.fn() }
      call(handlers.get(name), event)
      expect(event.preventDefault).toHaveBeenCalled()
    }
    const reload = { url: 'file:///index.html', preventDefault: vi.fn() }
    call(handlers.get('will-navigate'), reload)
    expect(reload.preventDefault).not.toHaveBeenCalled()
  })

  it('asks before it closes in the middle of a job', async () => {
    const { handlers, on } = recorder()
    const destroy = vi.fn()
    let busy = false
    let answer = false
    guardClose(
      { on, destroy } as never,
      () => busy,
      async () => answer,
    )
    const close = async () => {
      const event = { preventDefault: vi.fn() }
      call(handlers.get('close'), event)
      await Promise.resolve()
      await Promise.resolve()
      return event.preventDefault.mock.calls.length > 0
    }
    expect(await close()).toBe(false)
    busy = true
    expect(await close()).toBe(true)
    expect(destroy).not.toHaveBeenCalled()
    answer = true
    expect(await close()).toBe(true)
    expect(destroy).toHaveBeenCalledOnce()
  })

  it('has a menu without developer tools', () => {
    for (const platform of ['linux', 'win32', 'darwin'] as const)
      expect(JSON.stringify(menuTemplate(platform))).not.toMatch(/devtools|reload/i)
  })
})
