import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { TargetFacts } from '../../app/target/target-rules.ts'
import { type DriveScanner, watchDrives } from './watch-drives.ts'

class FakeScanner implements DriveScanner {
  readonly #listeners = new Map<string, () => void>()
  running = false

  on(event: string, listener: () => void): void {
    this.#listeners.set(event, listener)
  }

  async start(): Promise<void> {
    this.running = true
    // Like the real scanner, it attaches what is already there before it is ready.
    this.emit('attach')
    this.emit('attach')
  }

  stop(): void {
    this.running = false
  }

  emit(event: string): void {
    this.#listeners.get(event)?.()
  }
}

const drives = (...paths: string[]) => paths.map(path => ({ path })) as unknown as TargetFacts[]

const watching = async (listDrives: () => Promise<TargetFacts[]>) => {
  const scanner = new FakeScanner()
  const seen: string[][] = []
  const kernel = { changed: () => {}, watched: false }
  const stop = await watchDrives(list => seen.push(list.map(({ path }) => path)), {
    makeScanner: async () => scanner,
    watchKernelNames: changed => {
      Object.assign(kernel, { changed, watched: true })
      return () => Object.assign(kernel, { watched: false })
    },
    listDrives,
  })
  return { scanner, kernel, seen, stop }
}

describe('watchDrives', () => {
  it('reports all drives at once, and changes that come together once', async () => {
    let now = drives('/dev/sda')
    const { scanner, seen, stop } = await watching(async () => now)
    await turn()
    expect(seen).toEqual([['/dev/sda']])
    now = drives('/dev/sda', '/dev/sdb')
    scanner.emit('detach')
    scanner.emit('attach')
    await turn()
    expect(seen).toEqual([['/dev/sda'], ['/dev/sda', '/dev/sdb']])
    await stop()
    expect(scanner.running).toBe(false)
  })

  it('lists again for a change in the kernel, and reports it once although the scanner sees it too', async () => {
    let now = drives()
    const { scanner, kernel, seen, stop } = await watching(async () => now)
    await turn()
    now = drives('/dev/sda')
    kernel.changed()
    await turn()
    scanner.emit('attach')
    await turn()
    expect(seen).toEqual([[], ['/dev/sda']])
    await stop()
    expect(kernel.watched).toBe(false)
  })

  it('lists before the scanner is ready', async () => {
    const seen: number[] = []
    let ready: (scanner: DriveScanner) => void = () => {}
    const watched = watchDrives(list => seen.push(list.length), {
      makeScanner: () => new Promise(resolve => (ready = resolve)),
      watchKernelNames: () => () => {},
      listDrives: async () => drives('/dev/sda'),
    })
    await turn()
    expect(seen).toEqual([1])
    ready(new FakeScanner())
    await (await watched)()
    expect(seen).toEqual([1])
  })

  it('lists again for a change that comes while it is listing', async () => {
    const waiting: ((list: TargetFacts[]) => void)[] = []
    const { scanner, seen, stop } = await watching(() => new Promise(resolve => waiting.push(resolve)))
    await turn()
    scanner.emit('attach')
    waiting.shift()?.(drives('/dev/sda'))
    await turn()
    waiting.shift()?.(drives('/dev/sda', '/dev/sdb'))
    await turn()
    expect(seen.at(-1)).toEqual(['/dev/sda', '/dev/sdb'])
    await stop()
  })

  it('carries on after a listing that failed, and after errors of the scanner', async () => {
    let fails = true
    const { scanner, seen, stop } = await watching(async () => {
      if (fails) throw new Error('lsblk is gone')
      return drives('/dev/sda')
    })
    await turn()
    expect(seen).toEqual([])
    fails = false
    scanner.emit('error')
    scanner.emit('attach')
    await turn()
    expect(seen).toEqual([['/dev/sda']])
    await stop()
  })

  it('is silent once it is stopped, even with a listing under way', async () => {
    const waiting: ((list: TargetFacts[]) => void)[] = []
    const { seen, stop } = await watching(() => new Promise(resolve => waiting.push(resolve)))
    await turn()
    const stopped = stop()
    waiting.shift()?.(drives('/dev/sda'))
    await stopped
    expect(seen).toEqual([])
  })

  it("works with etcher-sdk's own scanner", async () => {
    const seen: TargetFacts[][] = []
    const stop = await watchDrives(list => seen.push(list))
    try {
      await expect.poll(() => seen.length, { timeout: 5000 }).toBeGreaterThan(0)
    } finally {
      await stop()
    }
  })
})
