import { describe, expect, it } from 'vitest'
import { bootSectorsNeeded, bootSectorsToCopy, bootVolumeTotal } from './boot-volume.ts'
import type { FatLayout } from './fat-boot-sector.ts'

/** A layout with its data from sector 40 on and a FAT just large enough, unless a size is given. */
const layoutOf = (bits: 12 | 16, sectorsPerCluster: number, clusters: number, fatSectors?: number): FatLayout => ({
  bytesPerSector: 512,
  sectorsPerCluster,
  reservedSectors: 1,
  fats: 2,
  fatSectors: fatSectors ?? Math.ceil(((clusters + 2) * bits) / 8 / 512),
  rootEntries: 512,
  rootSectors: 32,
  totalSectors: 40 + clusters * sectorsPerCluster,
  firstDataSector: 40,
  clusters,
  bits,
  clusterBytes: sectorsPerCluster * 512,
})

describe('bootVolumeTotal', () => {
  it("is the new partition's size, smaller or larger, if the type stays the same", () => {
    const fat12 = layoutOf(12, 4, 2030, 6)
    expect(bootVolumeTotal(fat12, 800, 3108)).toBe(3108)
    expect(bootVolumeTotal(fat12, 800, 8170)).toBe(8170)
    const fat16 = layoutOf(16, 1, 20_000)
    expect(bootVolumeTotal(fat16, 800, 10_000)).toBe(10_000)
  })

  it("stays the image's where a FAT16 volume would read as FAT12", () => {
    // The image's own case: 8160 sectors in clusters of one, cut to the article's 3108.
    const fat16 = layoutOf(16, 1, 8120)
    expect(bootVolumeTotal(fat16, 800, 3108)).toBe(8160)
    expect(bootVolumeTotal(fat16, 800, 40 + 4084)).toBe(8160)
    expect(bootVolumeTotal(fat16, 800, 40 + 4085)).toBe(40 + 4085)
  })

  it("stays the image's where a FAT12 volume would read as FAT16", () => {
    const fat12 = layoutOf(12, 1, 3000, 32)
    expect(bootVolumeTotal(fat12, 800, 40 + 4084)).toBe(40 + 4084)
    expect(bootVolumeTotal(fat12, 800, 40 + 4085)).toBe(3040)
  })

  it("stays the image's where a FAT16 volume would read as FAT32", () => {
    const fat16 = layoutOf(16, 1, 65_000, 256)
    expect(bootVolumeTotal(fat16, 60_000, 40 + 65_524)).toBe(40 + 65_524)
    expect(bootVolumeTotal(fat16, 60_000, 40 + 65_525)).toBe(65_040)
  })

  it('stays if the FAT does not describe that many clusters', () => {
    // 6 sectors of FAT hold 2048 entries, but the first two stand for no cluster.
    const fat12 = layoutOf(12, 1, 1000, 6)
    expect(bootVolumeTotal(fat12, 800, 40 + 2046)).toBe(40 + 2046)
    expect(bootVolumeTotal(fat12, 800, 40 + 2047)).toBe(1040)
  })

  it('stays if sectors in use would be cut off, or nothing would be left', () => {
    const fat12 = layoutOf(12, 1, 2000)
    expect(bootVolumeTotal(fat12, 800, 800)).toBe(800)
    expect(bootVolumeTotal(fat12, 801, 800)).toBe(2040)
    expect(bootVolumeTotal(fat12, 0, 40)).toBe(2040)
    expect(bootVolumeTotal(fat12, 0, 20)).toBe(2040)
  })
})

describe('the sectors of the boot partition', () => {
  it('are the usual 3000, more if more are in use, fewer by choice', () => {
    expect(bootSectorsNeeded('usual', 800)).toBe(3000)
    expect(bootSectorsNeeded('usual', 3001)).toBe(3001)
    expect(bootSectorsNeeded('needed', 800)).toBe(800)
    expect(bootSectorsNeeded('needed', 3001)).toBe(3001)
  })

  it('are not read past the end of the partition', () => {
    expect(bootSectorsToCopy(3000, { start: 32, sectors: 8160 }, 1 << 30)).toBe(3000)
    expect(bootSectorsToCopy(3000, { start: 32, sectors: 2000 }, 1 << 30)).toBe(2000)
  })

  it('are not read past the end of an image that is cut short', () => {
    expect(bootSectorsToCopy(3000, { start: 32, sectors: 8160 }, 1032 * 512 + 100)).toBe(1000)
  })
})
