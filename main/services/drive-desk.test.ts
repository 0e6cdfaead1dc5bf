import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { DriveView } from '../../app/contract/views.ts'
import type { TargetFacts } from '../../app/target/target-rules.ts'
import { DriveDesk, type DriveSource } from './drive-desk.ts'

const facts = (serial: string): TargetFacts => ({
  path: '/dev/thinstick-none',
  kind: 'drive',
  exists: true,
  description: 'Stick',
  size: 65_273_856,
  logicalSectorSize: 512,
  readOnly: false,
  removable: true,
  virtual: false,
  bus: 'USB',
  serial,
  diskseq: undefined,
  system: false,
  partitionOf: undefined,
  mounts: [],
  holders: [],
  holdsImage: false,
})

/** A watcher whose start can be held back, and that counts how often it was started and stopped. */
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

const serials = (drives: readonly DriveView[]): (string | null)[] => drives.map(({ serial }) => serial)

const deskOf = (source: DriveSource, busy = () => false) => {
  const told: (string | null)[][] = []
  const options = { source, busy, rules: () => ({ allowLarge: false, minimumSize: undefined }) }
  return { told, desk: new DriveDesk({ ...options, publish: drives => told.push(serials(drives)) }) }
}

describe('DriveDesk', () => {
  it('has one watcher, however often drives are listed at once', async () => {
    const { counted, watch } = watcher(delay(20))
    const { desk } = deskOf({ list: async () => [], watch })
    await Promise.all([desk.list(), desk.list(), desk.list()])
    await desk.list()
    await desk.stop()
    expect(counted).toMatchObject({ started: 1, stopped: 1 })
  })

  it('stops a watcher that is only starting, and starts none after that', async () => {
    const { counted, watch } = watcher(delay(20))
    const { desk, told } = deskOf({ list: async () => [], watch })
    const listing = desk.list()
    await desk.stop()
    await listing
    await desk.list()
    counted.tell([facts('A')])
    await delay(10)
    expect([counted.started, counted.stopped, told]).toEqual([1, 1, []])
  })

  it('tries again where a watcher could not be started', async () => {
    let broken = true
    const { counted, watch } = watcher()
    const source = {
      list: async () => [facts('A')],
      watch: (onChange: (drives: TargetFacts[]) => void) =>
        broken ? Promise.reject(new Error('no')) : watch(onChange),
    }
    const { desk } = deskOf(source)
    await expect(desk.list()).rejects.toThrow('no')
    broken = false
    expect(serials(await desk.list())).toEqual(['A'])
    expect(counted.started).toBe(1)
    await desk.stop()
  })

  it('gives the newer drives where an older listing comes late', async () => {
    const { counted, watch } = watcher()
    let finish: (list: TargetFacts[]) => void = () => {}
    const list = () => new Promise<TargetFacts[]>(resolve => (finish = resolve))
    const { desk, told } = deskOf({ list, watch })
    const listing = desk.list()
    await delay(5)
    counted.tell([facts('NEW')])
    await expect.poll(() => told).toEqual([['NEW']])
    finish([facts('OLD')])
    expect(serials(await listing)).toEqual(['NEW'])
    await desk.stop()
  })

  it('opens no drive while one is written, and gives what it knew', async () => {
    let busy = false
    let listed = 0
    const { watch } = watcher()
    const list = async () => {
      listed++
      return [facts('A')]
    }
    const { desk } = deskOf({ list, watch }, () => busy)
    await desk.list()
    busy = true
    expect(serials(await desk.list())).toEqual(['A'])
    expect(listed).toBe(1)
    await desk.stop()
  })
})
