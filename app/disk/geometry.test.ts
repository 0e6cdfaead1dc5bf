import { describe, expect, it } from 'vitest'
import { layoutFor } from '../plan/layout.ts'
import { geometryFor } from './geometry.ts'

describe('geometryFor', () => {
  // Capacity in sectors, heads, sectors per track, cylinders. The first is the article's stick.
  const vectors: [number, number, number, number][] = [
    [127488, 3, 42, 1011],
    [122880, 2, 60, 1024],
    [131072, 3, 43, 1016],
    [250880, 4, 62, 1011],
    [511744, 9, 56, 1015],
    [1007616, 16, 62, 1015],
    [8388608, 133, 62, 1017],
    [15633408, 247, 62, 1020],
  ]
  it.each(vectors)(
    'gives %i sectors %i heads, %i sectors per track, %i cylinders',
    (capacity, heads, sectorsPerTrack, cylinders) => {
      expect(geometryFor(capacity)).toEqual({ heads, sectorsPerTrack, cylinders })
    },
  )

  it('takes 255 x 63 where the rule exceeds what an entry can hold', () => {
    expect(geometryFor(16_777_216)).toEqual({ heads: 255, sectorsPerTrack: 63, cylinders: 1044 })
    expect(geometryFor(2 ** 33).heads).toBe(255)
  })

  it('never gives more cylinders than the capacity holds, and at most 1024 below 7905 MB', () => {
    for (let capacity = 20_000; capacity < 16_000_000; capacity += 77_773) {
      const { heads, sectorsPerTrack, cylinders } = geometryFor(capacity)
      expect(heads * sectorsPerTrack * cylinders).toBeLessThanOrEqual(capacity)
      expect(heads).toBeLessThanOrEqual(255)
      expect(sectorsPerTrack).toBeLessThanOrEqual(63)
      if (heads < 255) expect(cylinders).toBeLessThanOrEqual(1024)
    }
  })
})

describe('layoutFor', () => {
  it("gives the article's partitions for the article's stick", () => {
    expect(layoutFor(127_488, 3000)).toEqual({
      geometry: { heads: 3, sectorsPerTrack: 42, cylinders: 1011 },
      boot: { start: 42, sectors: 3108 },
      extended: { start: 3150, sectors: 124_236 },
      bank: { start: 3192, sectors: 124_194 },
    })
  })

  it('keeps p4 and p1 apart and inside the disk at any capacity', () => {
    for (let capacity = 20_000; capacity < 4_000_000; capacity += 12_347) {
      const layout = layoutFor(capacity, 3000)
      expect(layout).toBeDefined()
      if (!layout) continue
      const { boot, extended, bank, geometry } = layout
      const cylinder = geometry.heads * geometry.sectorsPerTrack
      expect(boot.sectors).toBeGreaterThanOrEqual(3000)
      expect(boot.sectors - cylinder).toBeLessThan(3000)
      expect(boot.start + boot.sectors).toBe(extended.start)
      expect(extended.start % cylinder).toBe(0)
      expect(bank.start + bank.sectors).toBeLessThanOrEqual(extended.start + extended.sectors)
      expect(extended.start + extended.sectors).toBeLessThanOrEqual(capacity)
      expect(capacity - extended.start - extended.sectors).toBeLessThan(cylinder)
    }
  })

  it('gives no layout if the disk ends before p5', () => {
    expect(layoutFor(3000, 3000)).toBeUndefined()
  })

  it('stops p5 at what FAT16 can use, on a stick of 16 GB', () => {
    const layout = layoutFor(31_250_000, 3000)
    expect(layout?.boot).toEqual({ start: 63, sectors: 16_002 })
    expect((layout?.bank.sectors ?? 0) * 512).toBeLessThan(2 ** 31)
    expect((layout?.bank.sectors ?? 0) * 512).toBeGreaterThan(2 ** 31 - 2 ** 20)
  })
})
