import { roundUp, SECTOR } from '../bytes/units.ts'
import { BOOT_REGION_SECTORS, FIRST_CLUSTER } from './exfat-structs.ts'
import { upcaseTable } from './upcase-table.ts'

/** How an empty exFAT volume is laid out. Counts in sectors unless they say clusters. */
export interface ExfatFormat {
  readonly kind: 'exfat'
  readonly sectors: number
  readonly sectorsPerCluster: number
  readonly fatOffset: number
  readonly fatSectors: number
  readonly heapOffset: number
  readonly clusters: number
  /** Clusters of the allocation bitmap and of the up-case table, which begin the heap; the root directory follows. */
  readonly bitmapClusters: number
  readonly upcaseClusters: number
}

const MIB = (1 << 20) / SECTOR
const GIB = (1 << 30) / SECTOR

// Microsoft, "Default cluster size for NTFS, FAT, and exFAT" (KB140365): 4 KiB, 32 KiB, 128 KiB.
const CLUSTERS = [
  [256 * MIB, 8],
  [32 * GIB, 64],
  [Number.POSITIVE_INFINITY, 256],
] as const

// Section 3.1: the smallest volume, and the most clusters.
const LEAST_SECTORS = MIB
const MOST_CLUSTERS = 0xffff_fff5
const FAT_ENTRY_BYTES = 4

// Flash erases blocks of up to a few MiB: what begins on one spares it a copy. Small volumes have no room to waste.
const alignmentFor = (sectors: number): number => (sectors >= 256 * MIB ? MIB : 128)

/**
 * The layout of an empty volume of `sectors`, with the cluster size that Windows would choose. Undefined where that
 * leaves too little for a volume.
 */
export const exfatFormat = (sectors: number): ExfatFormat | undefined => {
  const sectorsPerCluster = CLUSTERS.find(([upTo]) => sectors <= upTo)?.[1] ?? 256
  const alignment = alignmentFor(sectors)
  const fatOffset = roundUp(2 * BOOT_REGION_SECTORS, alignment)
  const most = Math.floor(sectors / sectorsPerCluster)
  const fatSectors = Math.ceil(((most + FIRST_CLUSTER) * FAT_ENTRY_BYTES) / SECTOR)
  const heapOffset = roundUp(fatOffset + fatSectors, alignment)
  const clusters = Math.floor((sectors - heapOffset) / sectorsPerCluster)
  const clusterBytes = sectorsPerCluster * SECTOR
  const format: ExfatFormat = {
    kind: 'exfat',
    sectors,
    sectorsPerCluster,
    fatOffset,
    fatSectors,
    heapOffset,
    clusters,
    bitmapClusters: Math.ceil(bitmapBytes({ clusters }) / clusterBytes),
    upcaseClusters: Math.ceil(upcaseTable().length / clusterBytes),
  }
  return sectors >= LEAST_SECTORS && clusters > usedClusters(format) && clusters <= MOST_CLUSTERS ? format : undefined
}

/** Bytes of the allocation bitmap. */
export const bitmapBytes = ({ clusters }: Pick<ExfatFormat, 'clusters'>): number => Math.ceil(clusters / 8)

/** The root directory's cluster. */
export const rootCluster = ({ bitmapClusters, upcaseClusters }: ExfatFormat): number =>
  FIRST_CLUSTER + bitmapClusters + upcaseClusters

/** Clusters that an empty volume uses: bitmap, up-case table, root directory. */
export const usedClusters = (format: ExfatFormat): number => rootCluster(format) + 1 - FIRST_CLUSTER
