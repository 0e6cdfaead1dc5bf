import { describe, expect, it } from 'vitest'
import { OutOfRangeError, readBytes, windowOf } from '../bytes/byte-source.ts'
import { chsOf, unpackChs } from '../disk/chs.ts'
import { MasterBootRecord } from '../disk/mbr.ts'
import { readPartitionTable } from '../disk/partition-table.ts'
import { type FatNode, readFatVolume } from '../fat/fat-volume.ts'
import { parseBootCfg } from '../vmware/boot-cfg.ts'
import { parseVmwareUuid } from '../vmware/vmware-uuid.ts'
import { mbrCode } from './boot-code.ts'
import { demoImage } from './demo-image.ts'
import { loaderCode } from './loader-code.ts'

const image = demoImage()

const read = async (offset: number, length: number): Promise<Uint8Array> => {
  // Not zeros, because a reader may pass a used buffer.
  const target = new Uint8Array(length).fill(0xaa)
  await image.read(offset, target)
  return target
}

const partition = async (slot: number) => {
  const { partitions } = await readPartitionTable(image)
  const found = partitions.find(other => other.slot === slot)!
  return windowOf(image, found.start * 512, found.sectors * 512)
}

const contentOf = async (slot: number, { runs }: FatNode): Promise<Uint8Array> => {
  const source = await partition(slot)
  const parts = await Promise.all(runs.map(({ offset, length }) => readBytes(source, offset, length)))
  return Uint8Array.from(Buffer.concat(parts))
}

const fileOf = async (slot: number, name: string): Promise<FatNode> => {
  const { entries } = await readFatVolume(await partition(slot))
  return entries.find(({ path }) => path === name)!
}

describe('the demo image as a source', () => {
  it('is 900 MiB, but takes little time and memory', () => {
    const memory = process.memoryUsage().arrayBuffers
    const made = demoImage()
    expect(made.size).toBe(943_718_400)
    expect(process.memoryUsage().arrayBuffers - memory).toBeLessThan(1_000_000)
    // Processor time, and the best of several, because the machine may be busy with other things.
    const milliseconds = Array.from({ length: 5 }, () => {
      const before = process.cpuUsage()
      demoImage()
      return process.cpuUsage(before).user / 1000
    })
    expect(Math.min(...milliseconds)).toBeLessThan(20)
  })

  it('reads the same in any pieces', async () => {
    // From the MBR over all of p4 and the tables of p5 into its files.
    const whole = await read(0, 8_000_000)
    let seed = 1
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
      return Math.floor((seed / 2 ** 32) * below)
    }
    for (let i = 0; i < 300; i++) {
      const offset = random(7_900_000)
      const length = random(i % 3 === 0 ? 100_000 : 1500)
      const part = await read(offset, length)
      expect(Buffer.compare(part, whole.subarray(offset, offset + length)), `${length} bytes at ${offset}`).toBe(0)
    }
  })

  it('reads the same again from a second image', async () => {
    const other = new Uint8Array(100_000)
    await demoImage().read(4_300_001, other)
    expect(Buffer.compare(other, await read(4_300_001, 100_000))).toBe(0)
  })

  it('refuses a read past its end', async () => {
    await expect(image.read(image.size - 1, new Uint8Array(2))).rejects.toThrow(OutOfRangeError)
    expect(await read(image.size - 1, 1)).toEqual(Uint8Array.of(0))
  })

  it('is zero outside its data ranges, which are in order and whole sectors', async () => {
    let end = 0
    for (const { offset, length } of image.dataRanges()) {
      expect(offset).toBeGreaterThanOrEqual(end)
      expect(offset % 512).toBe(0)
      expect(length % 512).toBe(0)
      const gap = await read(end, Math.min(offset - end, 200_000))
      expect(gap.every(byte => byte === 0)).toBe(true)
      end = offset + length
    }
    expect(end).toBeLessThan(image.size)
    const bytes = image.dataRanges().reduce((sum, { length }) => sum + length, 0)
    expect(bytes).toBeGreaterThan(45_000_000)
    expect(bytes).toBeLessThan(46_000_000)
  })
})

describe('the demo image as a disk', () => {
  it('has the partitions of the ESXi 4.0 image, empty slots kept', async () => {
    const { partitions, flaws, mbr } = await readPartitionTable(image)
    expect(flaws).toEqual([])
    expect(partitions.map(({ slot, start, sectors, type, active }) => [slot, start, sectors, type, active])).toEqual([
      [1, 8192, 1_835_008, 0x05, false],
      [4, 32, 8160, 0x04, true],
      [5, 8224, 98_272, 0x06, false],
      [6, 106_528, 98_272, 0x06, false],
      [7, 204_832, 225_248, 0xfc, false],
      [8, 430_112, 1_413_088, 0x06, false],
    ])
    expect(partitions.map(({ recordLba }) => recordLba)).toEqual([0, 0, 8192, 106_496, 204_800, 430_080])
    expect(mbr.bootCode.subarray(0, mbrCode().length)).toEqual(mbrCode())
    expect(mbr.diskId).not.toBe(0)
  })

  it('gives every entry its true CHS under 64 heads and 32 sectors', async () => {
    const geometry = { heads: 64, sectorsPerTrack: 32 }
    for (const base of [0, 8192, 106_496, 204_800, 430_080]) {
      const record = MasterBootRecord.decode(await read(base * 512, 512))
      record.partitions.forEach((entry, i) => {
        if (entry.type === 0) return
        const start = entry.firstLba + (base > 0 && i === 1 ? 8192 : base)
        expect(unpackChs(entry.chsFirst)).toEqual(chsOf(start, geometry))
        expect(unpackChs(entry.chsLast)).toEqual(chsOf(start + entry.sectors - 1, geometry))
      })
    }
  })
})

describe('the demo boot bank', () => {
  it('holds about 44 MB in ten files, sizes not whole clusters', async () => {
    const { entries, layout, label, serial } = await readFatVolume(await partition(5))
    expect(entries.map(({ path }) => path)).toEqual([
      'boot.cfg',
      'vmkboot.gz',
      'vmk.gz',
      'sys.vgz',
      'cim.vgz',
      'oem.tgz',
      'license.tgz',
      'mod.tgz',
      'pkgdb.tgz',
      'cimstg.tgz',
    ])
    const sizes = entries.map(({ entry }) => entry.size)
    const total = sizes.reduce((sum, size) => sum + size, 0)
    expect(Math.floor(total / 100_000)).toBe(441)
    expect(sizes.every(size => size % 512 !== 0)).toBe(true)
    expect(layout).toMatchObject({ bits: 16, reservedSectors: 4, totalSectors: 98_272 })
    expect([label, serial]).toEqual(['Hypervisor1', 0x4a55f2b5])
  })

  it('has a boot.cfg that the loader accepts', async () => {
    const bytes = await contentOf(5, await fileOf(5, 'boot.cfg'))
    const { entries } = await readFatVolume(await partition(5))
    const names = entries.map(({ path }) => path)
    const cfg = parseBootCfg(bytes)
    expect(cfg).toMatchObject({
      kernel: 'vmkboot.gz',
      kernelOptions: expect.stringMatching(/^build=4\.0\.0-175625( [a-z]+\.[a-z]+=[0-9a-f]{8}){9}$/),
      build: '4.0.0-175625',
      updated: '1',
      bootState: 0,
    })
    expect(cfg).toMatchObject({ byteOrderMark: false, carriageReturns: false })
    expect(cfg.modules).toEqual(names.filter(name => name !== 'boot.cfg' && name !== 'vmkboot.gz'))
    expect(String.fromCharCode(...bytes)).toContain('modules=vmk.gz --- sys.vgz --- cim.vgz')
  })

  it('carries a VMware FAT UUID, as the other bank does', async () => {
    const uuids = await Promise.all(
      [5, 6].map(async slot => parseVmwareUuid(await readBytes(await partition(slot), 512, 512))),
    )
    expect(uuids).toEqual(['7d3c915e08b244f6a15be27710c96d83', 'e419620bd537482cb8903faa5601ce74'])
  })

  it('has exactly one file in two pieces', async () => {
    const { entries } = await readFatVolume(await partition(5))
    const pieces = entries.filter(({ runs }) => runs.length > 1).map(({ path, runs }) => [path, runs.length])
    expect(pieces).toEqual([['cim.vgz', 2]])
  })

  it('holds no file that a decompressor would accept', async () => {
    const { entries } = await readFatVolume(await partition(5))
    const starts = await Promise.all(entries.map(async node => (await contentOf(5, node)).subarray(0, 2).join()))
    expect(starts).not.toContain([0x1f, 0x8b].join())
    expect(new Set(starts).size).toBe(10)
  })
})

describe('the other demo volumes', () => {
  it('have a boot partition with about 2000 sectors in use', async () => {
    const { entries, layout, highestSectorInUse } = await readFatVolume(await partition(4))
    expect(entries.map(({ path }) => path)).toEqual(['readme.txt', 'filler.bin'])
    expect(layout).toMatchObject({ bits: 12, totalSectors: 8160 })
    expect(highestSectorInUse).toBe(1997)
    expect(await readBytes(await partition(4), 512, 8192)).toEqual(loaderCode())
    const readme = String.fromCharCode(...(await contentOf(4, await fileOf(4, 'readme.txt'))))
    expect(readme).toMatch(/^This is the Thinstick demo image/)
  })

  it('have an empty second bank and a store', async () => {
    const other = await readFatVolume(await partition(6))
    expect([other.label, other.entries.length, other.layout.bits]).toEqual(['Hypervisor2', 0, 16])
    const store = await readFatVolume(await partition(8))
    expect([store.label, store.entries.length, store.layout.bits]).toEqual(['store', 1, 16])
  })
})
