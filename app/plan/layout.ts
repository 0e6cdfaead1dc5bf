import { type Geometry, sectorsPerCylinder } from '../disk/chs.ts'
import { geometryFor } from '../disk/geometry.ts'
import { MAX_FAT16_SECTORS } from './fat-parameters.ts'

/** A run of sectors. */
export interface SectorRun {
  readonly start: number
  readonly sectors: number
}

/** Where the partitions of a stick are, in sectors. */
export interface Layout {
  readonly geometry: Geometry
  /** p4: the copy of the image's boot partition. */
  readonly boot: SectorRun
  /** p1: the extended partition; its first sector is the EBR. */
  readonly extended: SectorRun
  /** p5: the boot bank. */
  readonly bank: SectorRun
}

// A partition entry counts sectors in 32 bits.
const MAX_LBA = 0xffffffff

/**
 * The article's layout for a stick of `capacity` sectors: p4 from the second track to the first cylinder boundary that
 * gives it `bootSectors`; p1 from there to the end of the last full cylinder; p5 one track into p1, no larger than
 * FAT16 can use. Undefined if the stick ends before p5 begins.
 */
export const layoutFor = (capacity: number, bootSectors: number): Layout | undefined => {
  const geometry = geometryFor(capacity)
  const track = geometry.sectorsPerTrack
  const cylinder = sectorsPerCylinder(geometry)
  const extendedStart = Math.ceil((track + bootSectors) / cylinder) * cylinder
  const end = Math.floor(Math.min(capacity, MAX_LBA) / cylinder) * cylinder
  const bankStart = extendedStart + track
  if (bankStart >= end) return undefined
  return {
    geometry,
    boot: { start: track, sectors: extendedStart - track },
    extended: { start: extendedStart, sectors: end - extendedStart },
    bank: { start: bankStart, sectors: Math.min(end - bankStart, MAX_FAT16_SECTORS) },
  }
}
