import { type ByteSource, readBytes } from '../bytes/byte-source.ts'
import { SECTOR } from '../bytes/units.ts'
import { FatBootSector, type FatLayout, fatLayout } from './fat-boot-sector.ts'
import { FIRST_CLUSTER, fatSectorsFor, isMedia, SIGNATURE_WORD } from './fat-limits.ts'
import { Fat32BootSector } from './fat32-boot-sector.ts'

/** Bytes from the start of a volume. */
export interface UsedRange {
  readonly offset: number
  readonly length: number
}

// What is read of a FAT at once; a multiple of three bytes, so that no pair of FAT12 entries is cut in two.
const PIECE = 3 << 16
// A FAT that is nothing but alternating entries must not fill the memory: beyond this, what follows counts as used.
const MOST_RANGES = 1 << 20

const isPowerOfTwo = (value: number): boolean => value > 0 && (value & (value - 1)) === 0

/**
 * The parts of a FAT12, FAT16 or FAT32 volume that hold something, in rising order: all before its first cluster, and
 * every cluster that its first FAT does not call free or bad. Undefined if it is not such a volume, or its FAT does not
 * describe all its clusters. Throws what reading throws.
 */
export const fatUsage = async (source: ByteSource): Promise<readonly UsedRange[] | undefined> => {
  const layout = await layoutOf(source)
  if (!layout) return undefined
  const { firstDataSector, clusterBytes } = layout
  const ranges: { offset: number; length: number }[] = [{ offset: 0, length: firstDataSector * SECTOR }]
  for await (const cluster of usedClusters(source, layout)) {
    const offset = firstDataSector * SECTOR + (cluster - FIRST_CLUSTER) * clusterBytes
    const last = ranges.at(-1)
    if (last && (last.offset + last.length === offset || ranges.length >= MOST_RANGES))
      last.length = offset + clusterBytes - last.offset
    else ranges.push({ offset, length: clusterBytes })
  }
  return ranges
}

const layoutOf = async (source: ByteSource): Promise<FatLayout | undefined> => {
  if (source.size < SECTOR) return undefined
  const sector = await readBytes(source, 0, SECTOR)
  const boot = FatBootSector.decode(sector)
  const fats = boot.BPB_NumFATs === 1 || boot.BPB_NumFATs === 2
  const plausible =
    boot.Signature_word === SIGNATURE_WORD &&
    boot.BPB_BytsPerSec === SECTOR &&
    isPowerOfTwo(boot.BPB_SecPerClus) &&
    fats
  const fatSectors = boot.BPB_FATSz16 || Fat32BootSector.decode(sector).BPB_FATSz32
  if (!plausible || boot.BPB_RsvdSecCnt === 0 || fatSectors === 0 || !isMedia(boot.BPB_Media)) return undefined
  const layout = fatLayout({ ...boot, BPB_FATSz16: fatSectors })
  const { clusters, bits, firstDataSector } = layout
  const described = clusters > 0 && fatSectors >= fatSectorsFor(clusters, bits)
  return described && firstDataSector * SECTOR <= source.size ? layout : undefined
}

// Microsoft FAT specification, section 4; the top four bits of a FAT32 entry are reserved.
const BAD = { 12: 0xff7, 16: 0xfff7, 32: 0x0fff_fff7 } as const
const FAT32_MASK = 0x0fff_ffff

type Entry = (view: DataView, index: number) => number

const ENTRIES: Readonly<Record<FatLayout['bits'], Entry>> = {
  12: (view, index) => {
    const at = index + (index >> 1)
    const pair = view.getUint8(at) | (view.getUint8(at + 1) << 8)
    return index % 2 === 1 ? pair >> 4 : pair & 0xfff
  },
  16: (view, index) => view.getUint16(index * 2, true),
  32: (view, index) => view.getUint32(index * 4, true) & FAT32_MASK,
}

async function* usedClusters(source: ByteSource, layout: FatLayout): AsyncGenerator<number> {
  const { bits, clusters, reservedSectors, fatSectors } = layout
  const perPiece = (PIECE * 8) / bits
  const fatBytes = fatSectors * SECTOR
  for (let first = 0; first < clusters + FIRST_CLUSTER; first += perPiece) {
    const offset = (first * bits) / 8
    const bytes = await readBytes(source, reservedSectors * SECTOR + offset, Math.min(PIECE, fatBytes - offset))
    const view = new DataView(bytes.buffer)
    for (let i = 0; i < perPiece && first + i < clusters + FIRST_CLUSTER; i++) {
      const cluster = first + i
      const value = cluster < FIRST_CLUSTER ? 0 : ENTRIES[bits](view, i)
      if (value !== 0 && value !== BAD[bits]) yield cluster
    }
  }
}
