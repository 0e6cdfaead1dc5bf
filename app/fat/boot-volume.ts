import { SECTOR } from '../bytes/units.ts'
import type { FatLayout } from './fat-boot-sector.ts'
import { clustersDescribed, fatBits } from './fat-limits.ts'

const clustersOf = (totalSectors: number, { firstDataSector, sectorsPerCluster }: FatLayout): number =>
  Math.floor((totalSectors - firstDataSector) / sectorsPerCluster)

/**
 * The total (in sectors) for the BPB of the copied boot volume: the new partition's, unless that would change the type
 * of FAT (as FAT12, SYSLINUX hangs after its banner), cut off sectors in use, or exceed what its FAT describes; then it
 * stays the image's.
 */
export const bootVolumeTotal = (layout: FatLayout, sectorsInUse: number, partitionSectors: number): number => {
  const clusters = clustersOf(partitionSectors, layout)
  const sameType = fatBits(clusters) === layout.bits
  const holdsAll = partitionSectors >= sectorsInUse && clusters > 0
  const described = clusters <= clustersDescribed(layout.fatSectors, layout.bits)
  return sameType && holdsAll && described ? partitionSectors : layout.totalSectors
}

/** The article copies this many sectors, whatever is in them. */
export const USUAL_BOOT_SECTORS = 3000

/** Sectors to reserve for the boot partition: the usual 3000, more if more are in use, fewer by choice. */
export const bootSectorsNeeded = (choice: 'usual' | 'needed', sectorsInUse: number): number =>
  choice === 'needed' ? sectorsInUse : Math.max(USUAL_BOOT_SECTORS, sectorsInUse)

/**
 * Sectors to copy from a boot partition: those needed, up to the end of the partition and of an image of `size` bytes.
 * Even an image that ends early holds everything in use, or the inspection would have refused it.
 */
export const bootSectorsToCopy = (
  needed: number,
  { start, sectors }: { readonly start: number; readonly sectors: number },
  size: number,
): number => Math.min(needed, sectors, Math.floor(size / SECTOR) - start)
