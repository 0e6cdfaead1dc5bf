import { roundUp, SECTOR } from '../bytes/units.ts'
import {
  clustersDescribed,
  DEFAULT_ROOT_ENTRIES,
  ENTRIES_PER_SECTOR,
  FATS,
  fatBits,
  fatSectorsFor,
  MAX_CLUSTERS,
} from './fat-limits.ts'

/** How an empty FAT volume is laid out. Counts in sectors. */
export interface FatFormat {
  readonly kind: 'fat16' | 'fat32'
  readonly sectors: number
  readonly sectorsPerCluster: number
  readonly reservedSectors: number
  readonly fatSectors: number
  /** Entries of the root directory; 0 for FAT32, where it is a cluster like any other. */
  readonly rootEntries: number
  readonly clusters: number
}

const MIB = (1 << 20) / SECTOR
const GIB = (1 << 30) / SECTOR

type Steps = readonly (readonly [upTo: number, sectorsPerCluster: number])[]

const BITS = { fat16: 16, fat32: 32 } as const

// FAT32: Microsoft, "Default cluster size for NTFS, FAT, and exFAT" (KB140365). FAT16: DskTableFAT16 of Microsoft's FAT
// specification, section 3.5. A volume of up to so many sectors has clusters of so many.
const CLUSTERS: Readonly<Record<FatFormat['kind'], Steps>> = {
  fat16: [
    [8400, 1],
    [32_680, 2],
    [256 * MIB, 4],
    [512 * MIB, 16],
    [Number.POSITIVE_INFINITY, 64],
  ],
  fat32: [
    [64 * MIB, 1],
    [128 * MIB, 2],
    [256 * MIB, 4],
    [8 * GIB, 8],
    [16 * GIB, 16],
    [32 * GIB, 32],
    [Number.POSITIVE_INFINITY, 64],
  ],
}

// Section 3.5: software that miscounts by a few must not take it for another type, so keep clear of the limits.
const CLEARANCE = 16
const LEAST_CLUSTERS = { fat16: MAX_CLUSTERS[12] + 1 + CLEARANCE, fat32: MAX_CLUSTERS[16] + 1 + CLEARANCE } as const
const MOST_CLUSTERS = { fat16: MAX_CLUSTERS[16] - CLEARANCE, fat32: 0x0fff_fff5 - CLEARANCE } as const
const RESERVED = { fat16: 1, fat32: 32 } as const

// Flash erases blocks of up to a few MiB: files that begin on one spare it a copy. Small volumes have no room to waste.
const alignmentFor = (sectors: number): number => (sectors >= 512 * MIB ? MIB : 8)

/**
 * The layout of an empty volume of `sectors`, with the cluster size that Windows would choose or, where that gives the
 * wrong type, the nearest that does not. Undefined where no cluster size makes a volume of this type.
 */
export const fatFormat = (kind: FatFormat['kind'], sectors: number): FatFormat | undefined => {
  const usual = CLUSTERS[kind].find(([upTo]) => sectors <= upTo)?.[1] ?? 64
  const sizes = [usual, usual / 2, usual / 4, usual / 8, usual * 2, usual * 4].filter(size => size >= 1 && size <= 64)
  return sizes
    .map(size => withClusters(kind, sectors, size))
    .find(({ clusters }) => clusters >= LEAST_CLUSTERS[kind] && clusters <= MOST_CLUSTERS[kind])
}

const withClusters = (kind: FatFormat['kind'], sectors: number, sectorsPerCluster: number): FatFormat => {
  const rootEntries = kind === 'fat16' ? DEFAULT_ROOT_ENTRIES : 0
  const withFat = (fatSectors: number): FatFormat => {
    const fixed = FATS * fatSectors + rootEntries / ENTRIES_PER_SECTOR
    const reservedSectors = roundUp(RESERVED[kind] + fixed, alignmentFor(sectors)) - fixed
    const clusters = Math.max(0, Math.floor((sectors - reservedSectors - fixed) / sectorsPerCluster))
    return { kind, sectors, sectorsPerCluster, reservedSectors, fatSectors, rootEntries, clusters }
  }
  // Enough for any data area; then as many as the clusters that are left need, if those still fit.
  const ample = withFat(fatSectorsFor(Math.floor(sectors / sectorsPerCluster), BITS[kind]))
  const exact = withFat(fatSectorsFor(ample.clusters, BITS[kind]))
  return exact.clusters <= clustersDescribed(exact.fatSectors, BITS[kind]) ? exact : ample
}

/** First sector of the clusters, from the start of the volume. */
export const dataSectorOf = ({ reservedSectors, fatSectors, rootEntries }: FatFormat): number =>
  reservedSectors + FATS * fatSectors + rootEntries / ENTRIES_PER_SECTOR

/** The type of FAT that anybody else will take it for. */
export const bitsOf = ({ clusters }: FatFormat): 12 | 16 | 32 => fatBits(clusters)
