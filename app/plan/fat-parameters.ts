import { roundUp, SECTOR } from '../bytes/units.ts'
import {
  DEFAULT_ROOT_ENTRIES,
  ENTRIES_PER_SECTOR,
  FATS,
  fatBits,
  fatSectorsFor,
  MAX_CLUSTERS,
  MAX_ROOT_ENTRIES,
} from '../fat/fat-limits.ts'

/** The sizes of what a boot bank must hold. */
export interface BankContents {
  /** Size in bytes of each file, and of each sub-directory's entries including "." and "..". */
  readonly sizes: readonly number[]
  /** 32-byte entries in the root directory: long-name slots and the label count too. */
  readonly rootEntries: number
}

/** A FAT16 volume's shape. Counts in sectors unless noted otherwise. */
export interface FatParameters {
  readonly sectors: number
  readonly sectorsPerCluster: number
  readonly reservedSectors: number
  readonly fatSectors: number
  /** 32-byte entries. */
  readonly rootEntries: number
  readonly clusters: number
  readonly usedClusters: number
}

/** Sector 1 carries the VMware FAT UUID, so the FAT must not start there; VMware's own banks have four. */
export const RESERVED_SECTORS = 4
const BITS = 16
const MAX_FAT16_CLUSTERS = MAX_CLUSTERS[BITS]
const CLUSTER_SIZES = [1, 2, 4, 8, 16, 32, 64] as const

const fixedSectors = (rootEntries: number): number => RESERVED_SECTORS + rootEntries / ENTRIES_PER_SECTOR

/** The most sectors that a FAT16 volume with 32 KiB clusters can use. */
export const MAX_FAT16_SECTORS =
  fixedSectors(DEFAULT_ROOT_ENTRIES) + FATS * fatSectorsFor(MAX_FAT16_CLUSTERS, BITS) + MAX_FAT16_CLUSTERS * 64

/** First sector of cluster 2, from the start of the volume. */
export const firstDataSector = (parameters: Pick<FatParameters, 'fatSectors' | 'rootEntries' | 'reservedSectors'>) =>
  parameters.reservedSectors + FATS * parameters.fatSectors + parameters.rootEntries / ENTRIES_PER_SECTOR

/** Contents counted in clusters of each size, so that many volume sizes can be tried. */
export interface BankNeeds {
  readonly rootEntries: number
  readonly clusters: readonly { readonly sectorsPerCluster: number; readonly used: number }[]
}

/** Counts contents in clusters of each size. */
export const bankNeeds = ({ sizes, rootEntries }: BankContents): BankNeeds => ({
  rootEntries: Math.max(DEFAULT_ROOT_ENTRIES, roundUp(rootEntries, ENTRIES_PER_SECTOR)),
  clusters: CLUSTER_SIZES.map(sectorsPerCluster => ({
    sectorsPerCluster,
    used: sizes.reduce((sum, size) => sum + Math.ceil(size / (sectorsPerCluster * SECTOR)), 0),
  })),
})

const shape = (
  sectors: number,
  rootEntries: number,
  { sectorsPerCluster, used }: BankNeeds['clusters'][number],
): FatParameters | undefined => {
  if (rootEntries > MAX_ROOT_ENTRIES) return undefined
  const rest = sectors - fixedSectors(rootEntries)
  // The smallest FAT that describes what is left after its own two copies.
  let fatSectors = Math.max(1, Math.floor(rest / ((SECTOR / 2) * sectorsPerCluster + FATS)))
  while (fatSectorsFor(Math.floor((rest - FATS * fatSectors) / sectorsPerCluster), BITS) > fatSectors) fatSectors += 1
  const clusters = Math.floor((rest - FATS * fatSectors) / sectorsPerCluster)
  if (fatBits(clusters) !== BITS || used > clusters) return undefined
  return {
    sectors,
    sectorsPerCluster,
    reservedSectors: RESERVED_SECTORS,
    fatSectors,
    rootEntries,
    clusters,
    usedClusters: used,
  }
}

/** Bytes left for more files. */
export const freeBytes = ({ clusters, usedClusters: used, sectorsPerCluster }: FatParameters): number =>
  (clusters - used) * sectorsPerCluster * SECTOR

/**
 * The FAT16 shape for a volume of `sectors` that leaves the most free space: small clusters waste little after each
 * file, large ones need a smaller FAT. Undefined if no cluster size makes it a FAT16 volume that holds the files.
 */
export const chooseFatParameters = (sectors: number, needs: BankNeeds): FatParameters | undefined => {
  let best: FatParameters | undefined
  for (const clusters of needs.clusters) {
    const next = shape(sectors, needs.rootEntries, clusters)
    if (next && (!best || freeBytes(next) > freeBytes(best))) best = next
  }
  return best
}
