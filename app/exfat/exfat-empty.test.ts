import { describe, expect, it } from 'vitest'
import type { WrittenRun } from '../bytes/written-run.ts'
import { bootChecksum, tableChecksum } from './exfat-checksum.ts'
import { emptyExfatVolume } from './exfat-empty.ts'
import { exfatFormat, rootCluster } from './exfat-format.ts'
import { ExfatBootSector } from './exfat-structs.ts'
import { upcaseTable } from './upcase-table.ts'

const MIB = 2048

const bytesOf = (runs: readonly WrittenRun[]): Uint8Array => {
  const last = runs.at(-1)
  const whole = new Uint8Array((last?.offset ?? 0) + (last?.length ?? 0))
  for (const { offset, bytes } of runs) if (bytes) whole.set(bytes, offset)
  return whole
}

describe('an empty exFAT volume', () => {
  it('has the up-case table that the specification recommends, by its length and checksum', () => {
    expect(upcaseTable()).toHaveLength(5836)
    expect(tableChecksum(upcaseTable())).toBe(0xe619d30d)
  })

  it('has two equal boot regions, each with its checksum', () => {
    const format = exfatFormat(300 * MIB)
    if (!format) throw new Error('no format')
    const bytes = bytesOf(emptyExfatVolume(format, { start: 2048, label: 'Häuser', serial: 7 }))
    const [main, backup] = [bytes.subarray(0, 12 * 512), bytes.subarray(12 * 512, 24 * 512)]
    expect(Buffer.compare(main, backup)).toBe(0)
    const view = new DataView(main.buffer, main.byteOffset + 11 * 512, 512)
    for (let at = 0; at < 512; at += 4) expect(view.getUint32(at, true)).toBe(bootChecksum(main))
    expect(ExfatBootSector.decode(main)).toMatchObject({
      PartitionOffset: 2048,
      VolumeLength: 300 * MIB,
      PercentInUse: 0,
    })
  })

  it('covers everything up to its root directory without a gap', () => {
    for (const sectors of [3 * MIB, 61 * MIB, 300 * MIB + 1, 40_000 * MIB + 3]) {
      const format = exfatFormat(sectors)
      if (!format) throw new Error('no format')
      let end = 0
      for (const { offset, length } of emptyExfatVolume(format, { start: 2048, label: undefined, serial: 1 })) {
        expect(offset).toBe(end)
        end = offset + length
      }
      expect(end / 512).toBe(format.heapOffset + (rootCluster(format) - 1) * format.sectorsPerCluster)
      expect(format.fatSectors * 128).toBeGreaterThanOrEqual(format.clusters + 2)
      expect(format.heapOffset + format.clusters * format.sectorsPerCluster).toBeLessThanOrEqual(sectors)
    }
  })

  it('is not made where there is no room for it', () => {
    expect(exfatFormat(2047)).toBeUndefined()
  })
})
