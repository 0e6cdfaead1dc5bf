import { describe, expect, it, vi } from 'vitest'
import { ProblemError } from '../../app/problem/problem.ts'
import type { Services } from '../services/services.ts'
import { bindIpc, CALL_CHANNEL, EVENT_CHANNEL } from './ipc-binding.ts'

const bound = () => {
  let handler: (...args: unknown[]) => Promise<unknown> = async () => undefined
  const ipc = {
    handle: (channel: string, given: typeof handler) => {
      expect(channel).toBe(CALL_CHANNEL)
      handler = given
    },
  }
  const mainFrame = {}
  const contents = { mainFrame, send: vi.fn(), isDestroyed: () => false }
  let destroyed = false
  const window = { webContents: contents, isDestroyed: () => destroyed, once: vi.fn() }
  let publish: (event: string, value: unknown) => void = () => {}
  const unsubscribe = vi.fn()
  const listFolder = vi.fn(async (path: string) => {
    if (path === 'bad') throw new ProblemError({ code: 'image-unreadable', image: path, cause: 'permission denied' })
    return { path, parent: null, entries: [] }
  })
  const services = {
    handlers: { listFolder, cancel: async () => undefined },
    subscribe: (listener: typeof publish) => {
      publish = listener
      return unsubscribe
    },
  } as unknown as Services
  bindIpc(ipc as never, window as never, services)
  const own = { sender: contents, senderFrame: mainFrame }
  return {
    contents,
    window,
    destroy: () => {
      destroyed = true
    },
    own,
    listFolder,
    unsubscribe,
    publish: (e: string, v: unknown) => publish(e, v),
    call: (...args: unknown[]) => handler(...args),
  }
}

describe('calls of the window', () => {
  it('are answered', async () => {
    const { call, own } = bound()
    expect(await call(own, 'listFolder', ['/'])).toEqual({ value: { path: '/', parent: null, entries: [] } })
    expect(await call(own, 'cancel', [])).toEqual({ value: null })
  })

  it('that fail come back as a problem with its sentence', async () => {
    const { call, own } = bound()
    expect(await call(own, 'listFolder', ['bad'])).toMatchObject({
      problem: { code: 'image-unreadable', message: 'bad cannot be read: permission denied.' },
    })
  })

  it.each([
    ['another window', (own: object) => ({ ...own, sender: {} }), 'listFolder', ['/']],
    ['another frame', (own: object) => ({ ...own, senderFrame: {} }), 'listFolder', ['/']],
    ['a call that there is not', (own: object) => own, 'constructor', []],
    ['an argument too many', (own: object) => own, 'listFolder', ['/', '/']],
    ['an argument of another type', (own: object) => own, 'listFolder', [5]],
    ['no list', (own: object) => own, 'listFolder', '/'],
  ])('are refused from %s', async (_, event, name, args) => {
    const { call, own, listFolder } = bound()
    await expect(call(event(own), name, args)).rejects.toThrow('refused')
    expect(listFolder).not.toHaveBeenCalled()
  })

  it('carry events until the window is gone', () => {
    const { contents, window, destroy, publish, unsubscribe } = bound()
    publish('drives', [])
    expect(contents.send).toHaveBeenCalledWith(EVENT_CHANNEL, 'drives', [])
    destroy()
    publish('drives', [])
    expect(contents.send).toHaveBeenCalledTimes(1)
    expect(window.once.mock.calls[0]?.[0]).toBe('closed')
    window.once.mock.calls[0]?.[1]()
    expect(unsubscribe).toHaveBeenCalled()
  })
})
