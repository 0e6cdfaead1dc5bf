import { SECTOR } from '../bytes/units.ts'
import { type Chs, chsOf, type Geometry } from '../disk/chs.ts'
import { geometryFor } from '../disk/geometry.ts'
import { PARTITION_TYPE } from '../disk/partition-type.ts'
import { type ExfatFormat, exfatFormat } from '../exfat/exfat-format.ts'
import { type FatFormat, fatFormat } from '../fat/fat-format.ts'
import type { PlannedPartition } from '../plan/plan.ts'
import { ProblemError } from '../problem/problem.ts'
import { LEAST_FAT32_BYTES, LEAST_RESTORED_BYTES, MOST_RESTORED_BYTES, usualFileSystem } from './restore-limits.ts'
import { bytesToWrite } from './restore-regions.ts'

/** What the user may choose. */
export interface RestoreChoices {
  /** Undefined for what the size calls for. */
  readonly fileSystem: 'fat32' | 'exfat' | undefined
  /** Volume label, up to 11 characters. */
  readonly label: string | undefined
}

export type VolumeFormat = FatFormat | ExfatFormat

/** One empty volume over a whole drive: plain data, always the same for the same drive and choices. */
export interface RestorePlan {
  /** Capacity of the drive in bytes. */
  readonly size: number
  readonly geometry: Geometry
  readonly partition: PlannedPartition
  readonly volume: VolumeFormat
  readonly label: string | undefined
  readonly bytesToWrite: number
}

/** Where the partition begins, in sectors: 1 MiB, as every partitioning tool has it since Windows Vista. */
export const FIRST_SECTOR = 2048

const TYPES = { fat16: PARTITION_TYPE.fat16Lba, fat32: PARTITION_TYPE.fat32Lba, exfat: PARTITION_TYPE.ntfs } as const

/**
 * Plans one volume over a whole drive of `size` bytes: FAT32 up to 32 GiB, exFAT above, FAT16 below about 36 MB. Throws
 * ProblemError no-such-volume where the size does not allow it; `target` is the drive's name.
 */
export const planRestore = (target: string, size: number, { fileSystem, label }: RestoreChoices): RestorePlan => {
  const kind = fileSystem ?? usualFileSystem(size)
  const capacity = Math.floor(size / SECTOR)
  const sectors = capacity - FIRST_SECTOR
  const possible = size >= LEAST_RESTORED_BYTES && size <= MOST_RESTORED_BYTES
  const volume = possible ? formatOf(kind, sectors) : undefined
  if (!volume) {
    const minimum = fileSystem === 'fat32' ? LEAST_FAT32_BYTES : LEAST_RESTORED_BYTES
    throw new ProblemError({
      code: 'no-such-volume',
      target,
      size,
      fileSystem: kind,
      minimum,
      maximum: MOST_RESTORED_BYTES,
    })
  }
  const geometry = geometryFor(capacity)
  const partition = {
    slot: 1,
    start: FIRST_SECTOR,
    sectors,
    type: TYPES[kind],
    active: false,
    chs: { first: chsOf(FIRST_SECTOR, geometry), last: chsOf(capacity - 1, geometry) } satisfies Record<string, Chs>,
  }
  const laidOut = { size, geometry, partition, volume, label: label && labelOn(kind, label.trimEnd()) }
  return { ...laidOut, bytesToWrite: bytesToWrite(laidOut) }
}

/** FAT has labels in upper case only. */
const labelOn = (kind: VolumeFormat['kind'], label: string): string | undefined =>
  (kind === 'exfat' ? label : label.toUpperCase()) || undefined

const formatOf = (kind: VolumeFormat['kind'], sectors: number): VolumeFormat | undefined =>
  kind === 'exfat' ? exfatFormat(sectors) : fatFormat(kind, sectors)
