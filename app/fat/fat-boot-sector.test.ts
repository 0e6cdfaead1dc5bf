import { describe, expect, it } from 'vitest'
import { FatBootSector, FatError, fatLayout, parseFatBootSector } from './fat-boot-sector.ts'

/** A boot sector as mkfs.fat would make it for 8160 sectors in clusters of 4, written over memory that is not zero. */
const bootSector = (changes: Partial<FatBootSector> = {}): FatBootSector => ({
  ...FatBootSector.decode(new Uint8Array(512).fill(0xaa)),
  BS_OEMName: 'MSDOS5.0',
  BPB_BytsPerSec: 512,
  BPB_SecPerClus: 4,
  BPB_RsvdSecCnt: 4,
  BPB_NumFATs: 2,
  BPB_RootEntCnt: 512,
  BPB_TotSec16: 8160,
  BPB_Media: 0xf8,
  BPB_FATSz16: 8,
  BPB_TotSec32: 0,
  ...changes,
})

const parse = (changes: Partial<FatBootSector> = {}) => parseFatBootSector(FatBootSector.encode(bootSector(changes)))

const whyNot = (read: () => unknown): string => {
  try {
    read()
  } catch (error) {
    if (error instanceof FatError) return error.why
    throw error
  }
  return 'nothing'
}

/** Total sectors that give a FAT of `clusters` clusters of one sector. */
const ofClusters = (clusters: number): Partial<FatBootSector> => {
  const fatSectors = Math.ceil(((clusters + 2) * 2) / 512)
  return {
    BPB_SecPerClus: 1,
    BPB_FATSz16: fatSectors,
    BPB_TotSec16: 0,
    BPB_TotSec32: 4 + 2 * fatSectors + 32 + clusters,
  }
}

describe('FatBootSector', () => {
  it('has the offsets of the specification', () => {
    expect(FatBootSector.size).toBe(512)
    expect(FatBootSector.offsets).toMatchObject({
      BPB_BytsPerSec: 0x0b,
      BPB_RsvdSecCnt: 0x0e,
      BPB_TotSec16: 0x13,
      BPB_FATSz16: 0x16,
      BPB_SecPerTrk: 0x18,
      BPB_HiddSec: 0x1c,
      BPB_TotSec32: 0x20,
      BS_VolID: 0x27,
      BS_VolLab: 0x2b,
      BS_FilSysType: 0x36,
      Signature_word: 0x1fe,
    })
  })

  it('encodes what it decoded, byte for byte', () => {
    const bytes = Uint8Array.from({ length: 512 }, (_, i) => (i * 7 + 0xaa) & 0xff)
    expect(FatBootSector.encode(FatBootSector.decode(bytes))).toEqual(bytes)
  })

  it('cannot be read from less than a sector', () => {
    expect(() => parseFatBootSector(new Uint8Array(511))).toThrow(RangeError)
  })
})

describe('fatLayout', () => {
  it('finds the parts of a volume', () => {
    expect(fatLayout(bootSector())).toEqual({
      bytesPerSector: 512,
      sectorsPerCluster: 4,
      reservedSectors: 4,
      fats: 2,
      fatSectors: 8,
      rootEntries: 512,
      rootSectors: 32,
      totalSectors: 8160,
      firstDataSector: 52,
      clusters: 2027,
      bits: 12,
      clusterBytes: 2048,
    })
  })

  it('rounds the root directory up to whole sectors', () => {
    expect(fatLayout(bootSector({ BPB_RootEntCnt: 17 }))).toMatchObject({ rootSectors: 2, firstDataSector: 22 })
  })

  it.each([
    [1, 12],
    [4084, 12],
    [4085, 16],
    [65_524, 16],
    [65_525, 32],
  ])('decides the type only by the %i clusters: FAT%i', (clusters, bits) => {
    const boot = bootSector({ ...ofClusters(clusters), BS_FilSysType: 'FAT99   ' })
    expect(fatLayout(boot)).toMatchObject({ clusters, bits })
  })

  it('counts no clusters if the tables are larger than the volume', () => {
    expect(fatLayout(bootSector({ BPB_TotSec16: 20 })).clusters).toBe(0)
  })
})

describe('parseFatBootSector', () => {
  it('accepts what is plausible, whatever its texts and signatures say', () => {
    const { boot, layout } = parse({ BS_FilSysType: 'NONSENSE', BS_BootSig: 0, Signature_word: 0 })
    expect(boot.BS_FilSysType).toBe('NONSENSE')
    expect(layout.bits).toBe(12)
  })

  it.each([1, 2, 4, 8, 16, 32, 64, 128])('accepts clusters of %i sectors', sectors => {
    expect(parse({ BPB_SecPerClus: sectors, BPB_FATSz16: 32 }).layout.clusterBytes).toBe(sectors * 512)
  })

  it('accepts the largest FAT16 and a volume with one FAT', () => {
    expect(parse(ofClusters(65_524)).layout.bits).toBe(16)
    expect(parse({ BPB_NumFATs: 1 }).layout.firstDataSector).toBe(44)
  })

  it.each<[string, Partial<FatBootSector>, RegExp]>([
    ['NTFS', { BS_OEMName: 'NTFS    ', BPB_FATSz16: 0, BPB_NumFATs: 0, BPB_RsvdSecCnt: 0 }, /NTFS/],
    ['NTFS with the other fields plausible', { BS_OEMName: 'NTFS    ' }, /NTFS/],
    ['exFAT', { BS_OEMName: 'EXFAT   ', BPB_BytsPerSec: 0, BPB_SecPerClus: 0 }, /exFAT/],
    ['FAT32', { BPB_FATSz16: 0, BPB_RootEntCnt: 0, BPB_TotSec16: 0, BPB_TotSec32: 2_000_000 }, /FAT32/],
    ['more clusters than FAT16 counts', ofClusters(65_525), /clusters/],
    ['sectors of 0 bytes', { BPB_BytsPerSec: 0 }, /0 bytes/],
    ['sectors of 4096 bytes', { BPB_BytsPerSec: 4096 }, /4096 bytes/],
    ['clusters of 0 sectors', { BPB_SecPerClus: 0 }, /0 sectors/],
    ['clusters of 3 sectors', { BPB_SecPerClus: 3 }, /3 sectors/],
    ['no reserved sector', { BPB_RsvdSecCnt: 0 }, /reserved/],
    ['no FAT', { BPB_NumFATs: 0 }, /0 FATs/],
    ['seven FATs', { BPB_NumFATs: 7 }, /7 FATs/],
    ['an odd media byte', { BPB_Media: 0xf1 }, /media/],
    ['no root directory', { BPB_RootEntCnt: 0 }, /FAT32 volume or not FAT at all/],
    ['no sectors', { BPB_TotSec16: 0 }, /no room/],
    ['a FAT shorter than its clusters', { BPB_FATSz16: 5 }, /has 5 sectors and would need 6/],
  ])('refuses %s', (_name, changes, why) => {
    expect(whyNot(() => parse(changes))).toMatch(why)
  })

  it.each([0x00, 0xaa, 0xff])('refuses a sector of %i, 55AA or not', fill => {
    const bytes = new Uint8Array(512).fill(fill)
    expect(() => parseFatBootSector(bytes)).toThrow(FatError)
    bytes.set([0x55, 0xaa], 510)
    expect(() => parseFatBootSector(bytes)).toThrow(FatError)
  })
})
