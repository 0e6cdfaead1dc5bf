import type { CancelSignal } from '../bytes/effects.ts'
import { SECTOR } from '../bytes/units.ts'
import { decodeCodePage437 } from '../fat/code-page-437.ts'
import { FatBootSector, type FatLayout, fatLayout } from '../fat/fat-boot-sector.ts'
import { isVolumeLabel, parseDirectory } from '../fat/fat-directory.ts'
import { FIRST_CLUSTER, fatBytesFor, isMedia } from '../fat/fat-limits.ts'
import { readFat } from '../fat/fat-table.ts'
import { countFiles, type DirectoryStart } from './count-files.ts'
import type { VolumeBytes } from './volume-bytes.ts'
import type { VolumeFacts } from './volume-facts.ts'

const MAX_ROOT = 32 * 1024

/**
 * A FAT volume by its boot sector (Microsoft FAT specification, sections 3 and 5); the space in use by its FAT or
 * FSInfo. `signal` ends the counting of its files.
 */
export const readFatFacts = async (bytes: VolumeBytes, signal?: CancelSignal): Promise<VolumeFacts | undefined> => {
  const layout = await layoutOf(bytes)
  if (!layout) return undefined
  const start = await rootStart(bytes, layout)
  const root = parseDirectory(await firstEntries(bytes, layout, start))
  const entry = root.find(isVolumeLabel)
  const label = entry && decodeCodePage437(entry.shortName).trim()
  const used = layout.bits === 32 ? await usedByInfo(bytes, layout) : await usedByTable(bytes, layout)
  const files = await countFiles(bytes, layout, start, signal)
  return { kind: `FAT${layout.bits}`, label: label || undefined, used, files }
}

/**
 * The layout of a volume with any type of FAT and any sector size; undefined if its fields cannot be those of a FAT
 * volume.
 */
const layoutOf = async (bytes: VolumeBytes): Promise<FatLayout | undefined> => {
  const boot = FatBootSector.decode(await bytes.slice(0, SECTOR))
  const perCluster = boot.BPB_SecPerClus
  const fatSectors = boot.BPB_FATSz16 || (await bytes.u32(36))
  const powers =
    [512, 1024, 2048, 4096].includes(boot.BPB_BytsPerSec) && perCluster > 0 && (perCluster & (perCluster - 1)) === 0
  const fats = boot.BPB_NumFATs === 1 || boot.BPB_NumFATs === 2
  if (!powers || boot.BPB_RsvdSecCnt === 0 || !fats || fatSectors === 0 || !isMedia(boot.BPB_Media)) return undefined
  const layout = fatLayout({ ...boot, BPB_FATSz16: fatSectors })
  return layout.clusters < 1 ? undefined : layout
}

/** Where the root directory begins. FAT32 keeps it in clusters like any other, the number of the first at byte 44. */
const rootStart = async (bytes: VolumeBytes, layout: FatLayout): Promise<DirectoryStart> => {
  const { bits, firstDataSector, rootSectors, bytesPerSector } = layout
  if (bits === 32) return { cluster: await bytes.u32(44) }
  return { offset: (firstDataSector - rootSectors) * bytesPerSector, length: rootSectors * bytesPerSector }
}

/** The first 32 KiB of a directory, or of its first cluster. */
const firstEntries = (bytes: VolumeBytes, layout: FatLayout, start: DirectoryStart): Promise<Uint8Array> => {
  if ('offset' in start) return bytes.slice(start.offset, Math.min(MAX_ROOT, start.length))
  const { firstDataSector, sectorsPerCluster, bytesPerSector, clusterBytes } = layout
  const sector = firstDataSector + (start.cluster - FIRST_CLUSTER) * sectorsPerCluster
  return bytes.slice(sector * bytesPerSector, Math.min(MAX_ROOT, clusterBytes))
}

/** Bytes in use by FSInfo's count of free clusters, if there is one and it can be true. */
const usedByInfo = async (bytes: VolumeBytes, layout: FatLayout): Promise<number | undefined> => {
  const at = (await bytes.u16(48)) * layout.bytesPerSector
  if ((await bytes.text(at, 4)) !== 'RRaA' || (await bytes.text(at + 484, 4)) !== 'rrAa') return undefined
  const free = await bytes.u32(at + 488)
  return free <= layout.clusters ? (layout.clusters - free) * layout.clusterBytes : undefined
}

/** Bytes in use by the entries that are not free, in a FAT of at most 128 KiB. */
const usedByTable = async (bytes: VolumeBytes, layout: FatLayout): Promise<number> => {
  const { bits, clusters, reservedSectors, bytesPerSector, clusterBytes } = layout
  const table = readFat(await bytes.slice(reservedSectors * bytesPerSector, fatBytesFor(clusters, bits)), layout)
  let used = 0
  for (let i = 0; i < clusters; i++) if (table.next(FIRST_CLUSTER + i) !== 'free') used++
  return used * clusterBytes
}
