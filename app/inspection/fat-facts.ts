import { SECTOR } from '../bytes/units.ts'
import { decodeCodePage437 } from '../fat/code-page-437.ts'
import { FatBootSector, type FatLayout, fatLayout } from '../fat/fat-boot-sector.ts'
import { isVolumeLabel, parseDirectory } from '../fat/fat-directory.ts'
import { FIRST_CLUSTER, fatBytesFor, isMedia } from '../fat/fat-limits.ts'
import { readFat } from '../fat/fat-table.ts'
import type { VolumeBytes } from './volume-bytes.ts'
import type { VolumeFacts } from './volume-facts.ts'

const MAX_ROOT = 32 * 1024

/** A FAT volume by its boot sector (Microsoft FAT specification, sections 3 and 5); used room by its FAT or FSInfo. */
export const readFatFacts = async (bytes: VolumeBytes): Promise<VolumeFacts | undefined> => {
  const layout = await layoutOf(bytes)
  if (!layout) return undefined
  const root = parseDirectory(await rootDirectory(bytes, layout))
  const entry = root.find(isVolumeLabel)
  const label = entry && decodeCodePage437(entry.shortName).trim()
  const used = layout.bits === 32 ? await usedByInfo(bytes, layout) : await usedByTable(bytes, layout)
  return { kind: `FAT${layout.bits}`, label: label || undefined, used }
}

/** The layout of a volume of any type of FAT and any size of sector; undefined where its fields cannot be FAT's. */
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

/** The first 32 KiB of the root directory: FAT32 has it in clusters like any other, its first one at byte 44. */
const rootDirectory = async (bytes: VolumeBytes, layout: FatLayout): Promise<Uint8Array> => {
  const { bits, firstDataSector, rootSectors, sectorsPerCluster, bytesPerSector, clusterBytes } = layout
  if (bits !== 32)
    return bytes.slice(
      (firstDataSector - rootSectors) * bytesPerSector,
      Math.min(MAX_ROOT, rootSectors * bytesPerSector),
    )
  const sector = firstDataSector + ((await bytes.u32(44)) - FIRST_CLUSTER) * sectorsPerCluster
  return bytes.slice(sector * bytesPerSector, Math.min(MAX_ROOT, clusterBytes))
}

/** FSInfo's count of free clusters, where it stands and can be true. */
const usedByInfo = async (bytes: VolumeBytes, layout: FatLayout): Promise<number | undefined> => {
  const at = (await bytes.u16(48)) * layout.bytesPerSector
  if ((await bytes.text(at, 4)) !== 'RRaA' || (await bytes.text(at + 484, 4)) !== 'rrAa') return undefined
  const free = await bytes.u32(at + 488)
  return free <= layout.clusters ? (layout.clusters - free) * layout.clusterBytes : undefined
}

/** Entries of a FAT of at most 128 KiB that are not free. */
const usedByTable = async (bytes: VolumeBytes, layout: FatLayout): Promise<number> => {
  const { bits, clusters, reservedSectors, bytesPerSector, clusterBytes } = layout
  const table = readFat(await bytes.slice(reservedSectors * bytesPerSector, fatBytesFor(clusters, bits)), layout)
  let used = 0
  for (let i = 0; i < clusters; i++) if (table.next(FIRST_CLUSTER + i) !== 'free') used++
  return used * clusterBytes
}
