import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Connection } from './bridge.ts'
import { type Socket, SocketBridge } from './socket-bridge.ts'

/** A socket whose other end is the test. */
class FakeSocket implements Socket {
  readonly sent: Record<string, unknown>[] = []
  closed = false
  onopen: Socket['onopen'] = null
  onmessage: Socket['onmessage'] = null
  onclose: Socket['onclose'] = null
  send(text: string): void {
    this.sent.push(JSON.parse(text))
  }
  close(): void {
    this.closed = true
  }
  open(): void {
    this.onopen?.call(this as never, {} as Event)
  }
  say(message: unknown): void {
    this.onmessage?.call(this as never, { data: JSON.stringify(message) } as MessageEvent)
  }
  end(code = 1006): void {
    this.onclose?.call(this as never, { code } as CloseEvent)
  }
  /** Answers the latest call of this name. */
  answer(name: string, more: object = { value: null }): void {
    this.say({ id: this.sent.findLast(({ call }) => call === name)?.id, ...more })
  }
}

let sockets: FakeSocket[]
let reports: Connection[]
let bridge: SocketBridge
const newest = (): FakeSocket => sockets.at(-1) as FakeSocket
const kinds = (): string[] => reports.map(({ kind }) => kind)

beforeEach(() => {
  vi.useFakeTimers()
  sockets = []
  reports = []
  bridge = new SocketBridge({
    open: () => {
      sockets.push(new FakeSocket())
      return newest()
    },
    secret: () => 'secret',
    now: () => Date.now(),
  })
  bridge.onConnection(connection => reports.push(connection))
})
afterEach(() => {
  vi.useRealTimers()
})

const connected = (): void => {
  newest().open()
  newest().answer('ping')
}

describe('SocketBridge', () => {
  it('says its secret first, and is open once the host answers', async () => {
    newest().open()
    expect(newest().sent[0]).toEqual({ secret: 'secret' })
    expect(reports).toEqual([])
    newest().answer('ping')
    expect(reports).toEqual([{ kind: 'open' }])
    const job = bridge.call('job')
    newest().answer('job', { value: null })
    expect(await job).toBeNull()
  })

  it('rejects every call that waits when the socket closes, and every one that is made before it is there again', async () => {
    connected()
    const calls = [bridge.call('job'), bridge.call('cacheBytes')]
    const settled = Promise.allSettled(calls)
    newest().end()
    for (const result of await settled)
      expect(result).toMatchObject({ status: 'rejected', reason: { problem: { message: /lost before it answered/ } } })
    await expect(bridge.call('cancel')).rejects.toMatchObject({ problem: {} })
    expect(kinds()).toEqual(['open', 'retrying'])
  })

  it('notices a host that is silent, and leaves one alone that answers', () => {
    connected()
    for (let seconds = 0; seconds < 60; seconds += 5) {
      vi.advanceTimersByTime(5000)
      newest().answer('ping')
    }
    expect(kinds()).toEqual(['open'])
    vi.advanceTimersByTime(15_000)
    expect(kinds().slice(0, 2)).toEqual(['open', 'retrying'])
    expect(sockets[0]?.closed).toBe(true)
  })

  it('connects again by itself, and hears nothing any more from the socket before', () => {
    connected()
    const received: unknown[] = []
    bridge.on('jobGone', id => received.push(id))
    newest().end()
    vi.advanceTimersByTime(1000)
    expect(sockets).toHaveLength(2)
    connected()
    expect(kinds()).toEqual(['open', 'retrying', 'open'])
    sockets[0]?.say({ event: 'jobGone', value: 1 })
    sockets[0]?.end()
    newest().say({ event: 'jobGone', value: 2 })
    expect(received).toEqual([2])
    expect(kinds()).toEqual(['open', 'retrying', 'open'])
  })

  it('gives up after some attempts, says how many, and tries again when asked', () => {
    connected()
    const since = Date.now()
    newest().end()
    for (let n = 0; n < 20; n++) {
      vi.advanceTimersByTime(10_000)
      newest().end()
    }
    expect(reports.at(-1)).toEqual({ kind: 'lost', since, attempts: 10 })
    expect(sockets).toHaveLength(11)
    bridge.reconnect()
    expect(sockets).toHaveLength(12)
    connected()
    expect(reports.at(-1)).toEqual({ kind: 'open' })
  })

  it('does not knock again where it is refused as a stranger', () => {
    newest().open()
    newest().end(1008)
    vi.advanceTimersByTime(60_000)
    expect(kinds()).toEqual(['lost'])
    expect(sockets).toHaveLength(1)
  })

  it('takes what is no message for a connection that is lost', () => {
    connected()
    newest().onmessage?.call(newest() as never, { data: 'no JSON' } as MessageEvent)
    expect(kinds()).toEqual(['open', 'retrying'])
  })
})
