import { describe, expect, it } from 'vitest'
import { memorySource } from '../bytes/byte-source.ts'
import { emptyFatVolume } from './fat-empty.ts'
import { dataSectorOf, type FatFormat, fatFormat } from './fat-format.ts'
import { fatUsage } from './fat-usage.ts'

const IDENTITY = { start: 2048, heads: 255, sectorsPerTrack: 63, label: undefined, serial: 1 }

/** An empty volume in memory, whose FAT entries a test can change. */
const volume = (kind: FatFormat['kind'], sectors: number) => {
  const format = fatFormat(kind, sectors)
  if (!format) throw new Error('no format')
  const bytes = new Uint8Array(sectors * 512)
  for (const run of emptyFatVolume(format, IDENTITY)) if (run.bytes) bytes.set(run.bytes, run.offset)
  const view = new DataView(bytes.buffer)
  const fatAt = format.reservedSectors * 512
  const set = (cluster: number, value: number): void =>
    kind === 'fat16'
      ? view.setUint16(fatAt + cluster * 2, value, true)
      : view.setUint32(fatAt + cluster * 4, value, true)
  const at = (cluster: number): number => (dataSectorOf(format) + (cluster - 2) * format.sectorsPerCluster) * 512
  return { bytes, format, set, at, clusterBytes: format.sectorsPerCluster * 512 }
}

describe('fatUsage', () => {
  it.each([
    ['fat16', 60_000, 0xffff, 0xfff7],
    ['fat32', 80_000, 0x0fff_ffff, 0x0fff_fff7],
  ] as const)(
    'tells the clusters in use of a %s, neighbours joined, without the bad ones',
    async (kind, sectors, end, bad) => {
      const { bytes, format, set, at, clusterBytes } = volume(kind, sectors)
      for (const cluster of [10, 11, 12, 500]) set(cluster, end)
      const last = format.clusters + 1
      set(last, end)
      set(600, bad)
      const ranges = await fatUsage(memorySource(bytes))
      const root = kind === 'fat32' ? clusterBytes : 0
      expect(ranges).toEqual([
        { offset: 0, length: dataSectorOf(format) * 512 + root },
        { offset: at(10), length: 3 * clusterBytes },
        { offset: at(500), length: clusterBytes },
        { offset: at(last), length: clusterBytes },
      ])
    },
  )

  it('ignores the reserved bits of FAT32 entries', async () => {
    const { bytes, set } = volume('fat32', 80_000)
    set(10, 0xf000_0000)
    expect(await fatUsage(memorySource(bytes))).toHaveLength(1)
  })

  it('is undefined for anything else, and for a FAT that does not describe its clusters', async () => {
    const { bytes } = volume('fat16', 60_000)
    expect(await fatUsage(memorySource(new Uint8Array(4096)))).toBeUndefined()
    expect(await fatUsage(memorySource(new Uint8Array(100)))).toBeUndefined()
    new DataView(bytes.buffer).setUint16(22, 1, true)
    expect(await fatUsage(memorySource(bytes))).toBeUndefined()
  })
})
