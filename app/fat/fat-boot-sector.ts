import { raw, struct, text, u8, u16, u32, type ValueOf } from '../bytes/struct.ts'
import { SECTOR } from '../bytes/units.ts'
import { ENTRY_BYTES, fatBits, fatSectorsFor, isMedia } from './fat-limits.ts'

/** The code after the BPB is at most this long. */
export const BOOT_CODE_BYTES = 448

/** The first sector of a FAT12 or FAT16 volume. Source: Microsoft FAT specification, sections 3.1 and 3.2. */
export const FatBootSector = struct('FAT boot sector', SECTOR, {
  BS_jmpBoot: raw(3),
  BS_OEMName: text(8),
  BPB_BytsPerSec: u16,
  BPB_SecPerClus: u8,
  BPB_RsvdSecCnt: u16,
  BPB_NumFATs: u8,
  BPB_RootEntCnt: u16,
  BPB_TotSec16: u16,
  BPB_Media: u8,
  BPB_FATSz16: u16,
  BPB_SecPerTrk: u16,
  BPB_NumHeads: u16,
  BPB_HiddSec: u32,
  BPB_TotSec32: u32,
  BS_DrvNum: u8,
  BS_Reserved1: u8,
  BS_BootSig: u8,
  BS_VolID: u32,
  BS_VolLab: text(11),
  BS_FilSysType: text(8),
  BS_BootCode: raw(BOOT_CODE_BYTES),
  Signature_word: u16,
})
export type FatBootSector = ValueOf<typeof FatBootSector>

/** Where the parts of a volume are. Counts in sectors, `clusterBytes` in bytes. */
export interface FatLayout {
  readonly bytesPerSector: number
  readonly sectorsPerCluster: number
  readonly reservedSectors: number
  readonly fats: number
  readonly fatSectors: number
  readonly rootEntries: number
  readonly rootSectors: number
  readonly totalSectors: number
  readonly firstDataSector: number
  readonly clusters: number
  readonly bits: 12 | 16 | 32
  readonly clusterBytes: number
}

/** What is wrong with a FAT volume; `why` completes a sentence. */
export class FatError extends Error {
  readonly why: string
  constructor(why: string) {
    super(why)
    this.name = 'FatError'
    this.why = why
  }
}

/** The layout that a BPB describes. Only the count of clusters decides the type (specification, section 3.5). */
export const fatLayout = (boot: FatBootSector): FatLayout => {
  const bytesPerSector = boot.BPB_BytsPerSec
  const rootSectors = Math.ceil((boot.BPB_RootEntCnt * ENTRY_BYTES) / bytesPerSector)
  const totalSectors = boot.BPB_TotSec16 || boot.BPB_TotSec32
  const firstDataSector = boot.BPB_RsvdSecCnt + boot.BPB_NumFATs * boot.BPB_FATSz16 + rootSectors
  const clusters = Math.max(0, Math.floor((totalSectors - firstDataSector) / boot.BPB_SecPerClus))
  return {
    bytesPerSector,
    sectorsPerCluster: boot.BPB_SecPerClus,
    reservedSectors: boot.BPB_RsvdSecCnt,
    fats: boot.BPB_NumFATs,
    fatSectors: boot.BPB_FATSz16,
    rootEntries: boot.BPB_RootEntCnt,
    rootSectors,
    totalSectors,
    firstDataSector,
    clusters,
    bits: fatBits(clusters),
    clusterBytes: boot.BPB_SecPerClus * bytesPerSector,
  }
}

/** What the boot sectors of other file systems have in place of BS_OEMName. */
export const OEM_NAME = { ntfs: 'NTFS    ', exfat: 'EXFAT   ' } as const

/** Checks one property of a FAT boot sector; returns what is wrong, if anything. */
type Validator = (boot: FatBootSector) => string | undefined

const isPowerOfTwo = (value: number): boolean => value > 0 && (value & (value - 1)) === 0

const VALIDATORS: readonly Validator[] = [
  boot => (boot.BS_OEMName === OEM_NAME.ntfs ? 'it is an NTFS volume' : undefined),
  boot => (boot.BS_OEMName === OEM_NAME.exfat ? 'it is an exFAT volume' : undefined),
  boot => (boot.BPB_BytsPerSec === SECTOR ? undefined : `its sectors have ${boot.BPB_BytsPerSec} bytes, not ${SECTOR}`),
  boot => (isPowerOfTwo(boot.BPB_SecPerClus) ? undefined : `its clusters have ${boot.BPB_SecPerClus} sectors`),
  boot => (boot.BPB_RsvdSecCnt > 0 ? undefined : 'it has no reserved sector'),
  boot => (boot.BPB_NumFATs === 1 || boot.BPB_NumFATs === 2 ? undefined : `it has ${boot.BPB_NumFATs} FATs`),
  boot => (isMedia(boot.BPB_Media) ? undefined : 'its media byte is not valid for FAT'),
  boot => (boot.BPB_FATSz16 > 0 && boot.BPB_RootEntCnt > 0 ? undefined : 'it is a FAT32 volume or not FAT at all'),
  boot => (fatLayout(boot).clusters > 0 ? undefined : 'it has no room for a single cluster'),
  boot => (fatLayout(boot).bits === 32 ? 'it has more clusters than FAT16 can count' : undefined),
  boot => {
    const { bits, clusters, fatSectors } = fatLayout(boot)
    const needed = fatSectorsFor(clusters, bits)
    return fatSectors >= needed ? undefined : `its FAT has ${fatSectors} sectors and would need ${needed}`
  },
]

/**
 * Reads the first sector (512 bytes) of a volume. Throws FatError where its fields cannot be those of a FAT12 or FAT16
 * volume; no single signature is trusted.
 */
export const parseFatBootSector = (bytes: Uint8Array): { boot: FatBootSector; layout: FatLayout } => {
  const boot = FatBootSector.decode(bytes)
  for (const validator of VALIDATORS) {
    const why = validator(boot)
    if (why) throw new FatError(why)
  }
  return { boot, layout: fatLayout(boot) }
}
