import { SECTOR } from '../app/bytes/units.ts'
import { FatBootSector } from '../app/fat/fat-boot-sector.ts'
import { ATTRIBUTE, type DirectoryEntry, encodeDirectory } from '../app/fat/fat-directory.ts'
import {
  ENTRIES_PER_SECTOR,
  ENTRY_BYTES,
  EXTENDED_BOOT_SIGNATURE,
  FATS,
  FIRST_CLUSTER,
  FIXED_DISK,
  fatSectorsFor,
  NO_LABEL,
} from '../app/fat/fat-limits.ts'
import { NT_CASE, paddedName } from '../app/fat/short-name.ts'

/** Reserved sectors and root entries, the same in every such volume. */
export const RESERVED = 4
export const ROOT_ENTRIES = 64
export const ROOT_SECTORS = ROOT_ENTRIES / ENTRIES_PER_SECTOR
/** The FAT entry that ends a chain. */
export const END = 0xfff

/**
 * A hand-made FAT12 volume. `fat` holds entries, `clusters` the bytes of clusters; everything else is memory that is
 * not zero.
 */
export interface Fat12Parts {
  readonly sectorsPerCluster?: number
  readonly count?: number
  readonly boot?: Partial<FatBootSector>
  readonly root?: readonly DirectoryEntry[]
  readonly fat?: Record<number, number>
  readonly clusters?: Record<number, Uint8Array>
}

export const entry = (
  name: string,
  firstCluster: number,
  size: number,
  attributes: number = ATTRIBUTE.archive,
): DirectoryEntry => ({
  name,
  shortName: paddedName(name.toUpperCase()),
  longName: undefined,
  ntCase: NT_CASE.base,
  attributes,
  created: { tenths: 0, time: 0, date: 0x21 },
  accessedDate: 0x21,
  modified: { time: 0, date: 0x21 },
  size,
  firstCluster,
})

export const folder = (name: string, firstCluster: number): DirectoryEntry =>
  entry(name, firstCluster, 0, ATTRIBUTE.directory)
export const label = (name: string): DirectoryEntry => ({ ...entry(name, 0, 0, ATTRIBUTE.volumeId), ntCase: 0 })

/** "." and "..", these entries, and an end mark. */
export const directory = (self: number, ...entries: DirectoryEntry[]): Uint8Array => {
  const all = [{ ...folder('.', self), ntCase: 0 }, { ...folder('..', 0), ntCase: 0 }, ...entries]
  const encoded = encodeDirectory(all, ({ firstCluster }) => firstCluster)
  const bytes = new Uint8Array(encoded.length + 1)
  bytes.set(encoded)
  return bytes
}

const encodeFat12 = (bytes: Uint8Array, count: number, entries: Record<number, number>): void => {
  for (let cluster = 0; cluster < count + 2; cluster++) {
    const value = entries[cluster] ?? 0
    const at = Math.floor(cluster * 1.5)
    if (cluster % 2 === 0) {
      bytes[at] = value & 0xff
      bytes[at + 1] = (bytes[at + 1]! & 0xf0) | (value >> 8)
    } else {
      bytes[at] = (bytes[at]! & 0x0f) | ((value & 0xf) << 4)
      bytes[at + 1] = value >> 4
    }
  }
}

/** Makes the volume; `offsetOf` returns the byte offset of a cluster. */
export const build = ({
  sectorsPerCluster = 1,
  count = 300,
  boot = {},
  root = [],
  fat = {},
  clusters = {},
}: Fat12Parts) => {
  const fatSectors = fatSectorsFor(count, 12)
  const dataSector = RESERVED + FATS * fatSectors + ROOT_SECTORS
  const total = dataSector + count * sectorsPerCluster
  const bytes = new Uint8Array(total * SECTOR).fill(0xaa)
  FatBootSector.encodeInto(bytes, 0, {
    ...FatBootSector.decode(bytes),
    BPB_BytsPerSec: SECTOR,
    BPB_SecPerClus: sectorsPerCluster,
    BPB_RsvdSecCnt: RESERVED,
    BPB_NumFATs: FATS,
    BPB_RootEntCnt: ROOT_ENTRIES,
    BPB_TotSec16: 0,
    BPB_Media: FIXED_DISK.media,
    BPB_FATSz16: fatSectors,
    BPB_TotSec32: total,
    BS_BootSig: EXTENDED_BOOT_SIGNATURE,
    BS_VolID: 0x1234abcd,
    BS_VolLab: NO_LABEL,
    ...boot,
  })
  encodeFat12(bytes.subarray(RESERVED * SECTOR), count, { 0: 0xff8, 1: 0xfff, ...fat })
  const fatAt = RESERVED * SECTOR
  bytes.copyWithin(fatAt + fatSectors * SECTOR, fatAt, fatAt + fatSectors * SECTOR)
  const rootBytes = encodeDirectory(root, ({ firstCluster }) => firstCluster)
  const rootAt = (dataSector - ROOT_SECTORS) * SECTOR
  bytes.set(rootBytes, rootAt)
  if (rootBytes.length < ROOT_ENTRIES * ENTRY_BYTES) bytes[rootAt + rootBytes.length] = 0
  const offsetOf = (cluster: number): number => (dataSector + (cluster - FIRST_CLUSTER) * sectorsPerCluster) * SECTOR
  for (const [cluster, content] of Object.entries(clusters)) bytes.set(content, offsetOf(Number(cluster)))
  return { bytes, dataSector, offsetOf }
}

/** Consecutive clusters as FAT entries. */
export const run = (first: number, count: number): Record<number, number> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [first + i, i + 1 < count ? first + i + 1 : END]))

/**
 * Files in one piece and in several, and directories three deep; the chain of dir/in-dir runs into a free
 * cluster.
 */
export const damagedTree: Fat12Parts = {
  root: [
    label('BANK'),
    entry('zebra', 2, 1300),
    folder('dir', 10),
    entry('pieces', 5, 2000),
    entry('empty', 0, 0),
    entry('alpha', 20, 512),
  ],
  fat: {
    ...run(2, 3),
    5: 6,
    6: 30,
    30: 31,
    31: END,
    10: 15,
    15: END,
    ...run(11, 1),
    ...run(12, 1),
    20: END,
    40: 0xff7,
  },
  clusters: {
    10: directory(10, entry('in-dir', 13, 0), ...Array.from({ length: 13 }, (_, i) => entry(`fill${i}`, 0, 0))),
    15: directory(15, folder('deep', 11), label('NOLABEL')).subarray(64),
    11: directory(11, folder('deeper', 12)),
    12: directory(12, entry('bottom', 50, 1)),
  },
}
/** The same without the damage. */
export const soundTree: Fat12Parts = { ...damagedTree, fat: { ...damagedTree.fat, 13: END, 50: END } }
