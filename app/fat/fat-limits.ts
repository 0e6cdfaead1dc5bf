import { SECTOR, sectorsFor } from '../bytes/units.ts'

/** Numbers of the FAT format, in sectors of 512 bytes. Source: Microsoft FAT specification, sections 3 to 7. */

/** Bytes in a directory entry of either kind. */
export const ENTRY_BYTES = 32
/** Directory entries in a sector. */
export const ENTRIES_PER_SECTOR = SECTOR / ENTRY_BYTES
/** The most entries in any directory. */
export const MAX_DIRECTORY_ENTRIES = 65_536
/** The most entries in a root directory: BPB_RootEntCnt has 16 bits, and the directory is whole sectors. */
export const MAX_ROOT_ENTRIES = 0xffff - (0xffff % ENTRIES_PER_SECTOR)
/** The root entries that every formatting tool gives a FAT16 volume on a disk. */
export const DEFAULT_ROOT_ENTRIES = 512

/** The FAT's first two entries belong to no cluster. */
export const FIRST_CLUSTER = 2
/** The most clusters in FAT12 and FAT16; with one more, a volume is the next type. */
export const MAX_CLUSTERS = { 12: 4084, 16: 65_524 } as const

/** The type of FAT, which depends only on the number of clusters (section 3.5). */
export const fatBits = (clusters: number): 12 | 16 | 32 =>
  clusters <= MAX_CLUSTERS[12] ? 12 : clusters <= MAX_CLUSTERS[16] ? 16 : 32

/** Bytes in one FAT that describes `clusters` clusters. */
export const fatBytesFor = (clusters: number, bits: number): number =>
  Math.ceil(((clusters + FIRST_CLUSTER) * bits) / 8)

/** Sectors in one FAT that describes `clusters` clusters. */
export const fatSectorsFor = (clusters: number, bits: number): number => sectorsFor(fatBytesFor(clusters, bits))

/** The most clusters that a FAT of `fatSectors` sectors describes. */
export const clustersDescribed = (fatSectors: number, bits: number): number =>
  Math.floor((fatSectors * SECTOR * 8) / bits) - FIRST_CLUSTER

/** BPB_Media and BS_DrvNum of a fixed disk. */
export const FIXED_DISK = { media: 0xf8, driveNumber: 0x80 } as const
/** Whether this is a valid value of BPB_Media. */
export const isMedia = (byte: number): boolean => byte === 0xf0 || byte >= FIXED_DISK.media
/** BS_BootSig of a boot sector that gives a serial number, a label and a type. */
export const EXTENDED_BOOT_SIGNATURE = 0x29
/** Signature_word of every boot sector: 55 AA (section 3.1). */
export const SIGNATURE_WORD = 0xaa55
/** BS_VolLab of a volume without a label. */
export const NO_LABEL = 'NO NAME    '
/** Copies of the FAT that every formatting tool makes. */
export const FATS = 2
