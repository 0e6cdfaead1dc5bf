import { describe, expect, it } from 'vitest'
import { bitsOf, dataSectorOf, type FatFormat, fatFormat } from './fat-format.ts'
import { clustersDescribed } from './fat-limits.ts'

const MIB = 2048
const GIB = 1024 * MIB

const made = (kind: FatFormat['kind'], sectors: number): FatFormat => {
  const format = fatFormat(kind, sectors)
  if (!format) throw new Error(`no ${kind} of ${sectors} sectors`)
  return format
}

/** Sizes around each limit, and many between them. */
const sizes = (from: number, to: number): number[] => {
  const found = [from, to]
  for (let size = from; size < to; size = Math.ceil(size * 1.037)) found.push(size, size + 1, size + 7)
  return found.filter(size => size <= to)
}

describe('fatFormat', () => {
  it.each([
    ['fat16', 6144, 16 * 2 * MIB],
    ['fat32', 34 * MIB, 2048 * GIB - MIB],
  ] as const)(
    'lays out a %s of any size so that its FAT describes every cluster and nothing overlaps',
    (kind, from, to) => {
      for (const size of sizes(from, to)) {
        const format = made(kind, size)
        const bits = kind === 'fat16' ? 16 : 32
        expect(bitsOf(format)).toBe(bits)
        expect(format.clusters).toBeLessThanOrEqual(clustersDescribed(format.fatSectors, bits))
        const end = dataSectorOf(format) + format.clusters * format.sectorsPerCluster
        expect(end).toBeLessThanOrEqual(size)
        expect(size - end).toBeLessThan(format.sectorsPerCluster)
        expect(format.reservedSectors).toBeLessThan(65_536)
        expect(dataSectorOf(format) % (size >= 512 * MIB ? MIB : 8)).toBe(0)
      }
    },
  )

  it.each([
    [62 * MIB, 512],
    [8 * GIB, 4096],
    [8 * GIB + 1, 8192],
    [16 * GIB, 8192],
    [32 * GIB, 16_384],
    [33 * GIB, 32_768],
  ])('gives a FAT32 of %i sectors the clusters that Windows gives it: %i bytes', (sectors, bytes) => {
    expect(made('fat32', sectors).sectorsPerCluster * 512).toBe(bytes)
  })

  it('takes smaller clusters where the usual ones would be too few for FAT32', () => {
    for (let sectors = 64 * MIB; sectors < 66 * MIB; sectors += 61)
      expect(made('fat32', sectors).clusters).toBeGreaterThan(65_524)
  })

  it('makes no FAT32 of too few clusters, and no FAT16 of too few', () => {
    expect(fatFormat('fat32', 32 * MIB)).toBeUndefined()
    expect(fatFormat('fat16', 4000)).toBeUndefined()
  })
})
