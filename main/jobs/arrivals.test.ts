import { describe, expect, it } from 'vitest'
import { arrivedSince } from '../../app/target/arrived-since.ts'
import { Arrivals } from './arrivals.ts'

const drive = (path: string, serial: string | null = null, diskseq: string | null = null) => ({
  path,
  size: 65_273_856,
  serial,
  diskseq,
})
const { signal } = new AbortController()

describe('arrivals', () => {
  it('are drives that were not there before, by what tells one from another', () => {
    const before = [drive('/dev/sda'), drive('/dev/sdb', 'A', '4')]
    expect(arrivedSince(before, before)).toEqual([])
    const again = drive('/dev/sdb', 'A', '5')
    expect(arrivedSince(before, [drive('/dev/sda'), again])).toEqual([again])
    expect(arrivedSince(before, [drive('/dev/sdb', 'B', '4')])).toHaveLength(1)
    expect(arrivedSince(before, [])).toEqual([])
  })

  it('are not what was there at first, until it is plugged in again', async () => {
    const arrivals = new Arrivals<ReturnType<typeof drive>>()
    const old = drive('/dev/sdb', 'OLD')
    arrivals.update([old])
    const next = arrivals.next(signal)
    arrivals.update([old, drive('/dev/sdc', 'NEW')])
    expect(await next).toMatchObject({ serial: 'NEW' })
    const again = arrivals.next(signal)
    arrivals.update([])
    arrivals.update([old])
    expect(await again).toEqual(old)
    await arrivals.whileThere(old, async gone => {
      expect(gone.aborted).toBe(false)
      arrivals.update([])
      expect(gone.aborted).toBe(true)
    })
    await arrivals.whileThere(old, async gone => expect(gone.aborted).toBe(true))
  })

  it('come one at a time, and not if they were pulled before their turn', async () => {
    const arrivals = new Arrivals<ReturnType<typeof drive>>()
    const [a, b, c] = [drive('/dev/sda'), drive('/dev/sdb'), drive('/dev/sdc')] as const
    arrivals.update([])
    arrivals.update([a, b])
    arrivals.update([a, b, c])
    expect(await arrivals.next(signal)).toEqual(a)
    arrivals.update([a, c])
    expect(await arrivals.next(signal)).toEqual(c)
  })

  it('end with the signal, also while nothing comes', async () => {
    const stop = new AbortController()
    const arrivals = new Arrivals<ReturnType<typeof drive>>()
    arrivals.update([])
    const next = arrivals.next(stop.signal)
    stop.abort()
    expect(await next).toBeUndefined()
    arrivals.update([drive('/dev/sdb')])
    expect(await arrivals.next(stop.signal)).toBeUndefined()
  })
})
