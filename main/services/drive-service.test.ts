import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { TargetFacts } from '../../app/target/target-rules.ts'
import { stickFacts } from '../../testing/target-facts.ts'
import { DriveService, type DriveSource } from './drive-service.ts'
import type { SeenDrive } from './drive-views.ts'

const facts = (serial: string): TargetFacts => stickFacts({ path: '/dev/thinstick-none', serial, diskseq: undefined })

/** A watcher whose start can be held back and that counts how often it was started and stopped. */
const watcher = (ready: Promise<void> = Promise.resolve()) => {
  const counted = { started: 0, stopped: 0, tell: (_: TargetFacts[]): void => {} }
  const watch: DriveSource['watch'] = async onChange => {
    counted.started++
    counted.tell = onChange
    await ready
    return async () => void counted.stopped++
  }
  return { counted, watch }
}

const serials = (drives: readonly SeenDrive[]) => drives.map(({ facts: { serial } }) => serial)

const serviceWith = (source: DriveSource, busy = () => false) => {
  const published: (string | undefined)[][] = []
  return { published, service: new DriveService({ source, busy, publish: drives => published.push(serials(drives)) }) }
}

describe('DriveService', () => {
  it('has one watcher, however often drives are listed at once', async () => {
    const { counted, watch } = watcher(delay(20))
    const { service } = serviceWith({ list: async () => [], watch })
    await Promise.all([service.list(), service.list(), service.list()])
    await service.list()
    await service.stop()
    expect(counted).toMatchObject({ started: 1, stopped: 1 })
  })

  it('stops a watcher that is still starting, and starts none after that', async () => {
    const { counted, watch } = watcher(delay(20))
    const { service, published } = serviceWith({ list: async () => [], watch })
    const listing = service.list()
    await service.stop()
    await listing
    await service.list()
    counted.tell([facts('A')])
    await delay(10)
    expect([counted.started, counted.stopped, published]).toEqual([1, 1, []])
  })

  it('tries again if a watcher could not be started', async () => {
    let broken = true
    const { counted, watch } = watcher()
    const source = {
      list: async () => [facts('A')],
      watch: (onChange: (drives: TargetFacts[]) => void) =>
        broken ? Promise.reject(new Error('no')) : watch(onChange),
    }
    const { service } = serviceWith(source)
    await expect(service.list()).rejects.toThrow('no')
    broken = false
    expect(serials(await service.list())).toEqual(['A'])
    expect(counted.started).toBe(1)
    await service.stop()
  })

  it('returns the newer drives if an older listing comes late', async () => {
    const { counted, watch } = watcher()
    let finish: (list: TargetFacts[]) => void = () => {}
    const list = () => new Promise<TargetFacts[]>(resolve => (finish = resolve))
    const { service, published } = serviceWith({ list, watch })
    const listing = service.list()
    await delay(5)
    counted.tell([facts('NEW')])
    await expect.poll(() => published).toEqual([['NEW']])
    finish([facts('OLD')])
    expect(serials(await listing)).toEqual(['NEW'])
    await service.stop()
  })

  it('opens no drive while one is being written, and returns what it knew', async () => {
    let busy = false
    let listed = 0
    const { watch } = watcher()
    const list = async () => {
      listed++
      return [facts('A')]
    }
    const { service } = serviceWith({ list, watch }, () => busy)
    await service.list()
    busy = true
    expect(serials(await service.list())).toEqual(['A'])
    expect(listed).toBe(1)
    await service.stop()
  })
})
