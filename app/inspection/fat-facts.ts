import { decodeCodePage437 } from '../fat/code-page-437.ts'
import { isVolumeLabel, parseDirectory } from '../fat/fat-directory.ts'
import type { VolumeBytes } from './volume-bytes.ts'
import type { VolumeFacts } from './volume-facts.ts'

interface Shape {
  readonly bits: 12 | 16 | 32
  readonly clusters: number
  /** Bytes. */
  readonly cluster: number
  readonly fatAt: number
  readonly rootAt: number
  readonly rootLength: number
}

const MAX_ROOT = 32 * 1024

/** A FAT volume by its boot sector (Microsoft FAT specification, sections 3 and 5); used room by its FAT or FSInfo. */
export const readFatFacts = async (bytes: VolumeBytes): Promise<VolumeFacts | undefined> => {
  const shape = await shapeOf(bytes)
  if (!shape) return undefined
  const root = parseDirectory(await bytes.slice(shape.rootAt, shape.rootLength))
  const entry = root.find(isVolumeLabel)
  const label = entry && decodeCodePage437(entry.shortName).trim()
  const used = shape.bits === 32 ? await usedByInfo(bytes, shape) : await usedByTable(bytes, shape)
  return { kind: `FAT${shape.bits}`, label: label || undefined, used }
}

const shapeOf = async (bytes: VolumeBytes): Promise<Shape | undefined> => {
  const sector = await bytes.u16(11)
  const perCluster = await bytes.u8(13)
  const [reserved, fats, rootEntries] = [await bytes.u16(14), await bytes.u8(16), await bytes.u16(17)]
  const total = (await bytes.u16(19)) || (await bytes.u32(32))
  const fatSectors = (await bytes.u16(22)) || (await bytes.u32(36))
  const powers = [512, 1024, 2048, 4096].includes(sector) && perCluster > 0 && (perCluster & (perCluster - 1)) === 0
  const media = await bytes.u8(21)
  if (!powers || reserved === 0 || fats === 0 || fats > 2 || fatSectors === 0 || (media !== 0xf0 && media < 0xf8))
    return undefined
  const rootSectors = Math.ceil((rootEntries * 32) / sector)
  const first = reserved + fats * fatSectors + rootSectors
  const clusters = Math.floor((total - first) / perCluster)
  if (clusters < 1) return undefined
  const bits = clusters < 4085 ? 12 : clusters < 65_525 ? 16 : 32
  const cluster = perCluster * sector
  const fat32Root = (first + ((await bytes.u32(44)) - 2) * perCluster) * sector
  return {
    bits,
    clusters,
    cluster,
    fatAt: reserved * sector,
    rootAt: bits === 32 ? fat32Root : (first - rootSectors) * sector,
    rootLength: Math.min(MAX_ROOT, bits === 32 ? cluster : rootSectors * sector),
  }
}

/** FSInfo's count of free clusters, where it stands and can be true. */
const usedByInfo = async (bytes: VolumeBytes, { clusters, cluster }: Shape): Promise<number | undefined> => {
  const at = (await bytes.u16(48)) * (await bytes.u16(11))
  if ((await bytes.text(at, 4)) !== 'RRaA' || (await bytes.text(at + 484, 4)) !== 'rrAa') return undefined
  const free = await bytes.u32(at + 488)
  return free <= clusters ? (clusters - free) * cluster : undefined
}

/** Entries of a FAT of at most 128 KiB that are not free. */
const usedByTable = async (bytes: VolumeBytes, { bits, clusters, cluster, fatAt }: Shape): Promise<number> => {
  const table = await bytes.slice(fatAt, Math.ceil(((clusters + 2) * bits) / 8) + 1)
  let used = 0
  for (let i = 2; i < clusters + 2; i++) {
    const at = Math.floor((i * bits) / 8)
    const pair = (table[at] ?? 0) | ((table[at + 1] ?? 0) << 8)
    const entry = bits === 16 ? pair : i % 2 === 0 ? pair & 0xfff : pair >> 4
    if (entry !== 0) used++
  }
  return used * cluster
}
