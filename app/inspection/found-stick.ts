import type { ByteSource } from '../bytes/byte-source.ts'
import { SECTOR } from '../bytes/units.ts'
import { geometryFor } from '../disk/geometry.ts'
import { ProblemError } from '../problem/problem.ts'
import { inspectImage } from './inspect-image.ts'
import { type Inspection, titleOf } from './inspection.ts'
import { isDemo } from './loader-rules.ts'

/** The ESXi that is on a drive. */
export interface FoundStick {
  /** "ESXi 4.0.0 build 175625" */
  readonly title: string
  readonly build: string | undefined
  readonly demo: boolean
  /** Slot of the bank that VMware's loader starts. */
  readonly bank: number
  /** Whether it has the shape that Thinstick gives a stick. */
  readonly thinstick: boolean
}

/** The ESXi stick or disk that a drive is; undefined if it is none, or is damaged. Throws what reading throws. */
export const findStick = async (source: ByteSource): Promise<FoundStick | undefined> => {
  const inspection = await inspectImage(source).catch(error => {
    if (error instanceof ProblemError) return undefined
    throw error
  })
  if (!inspection) return undefined
  return {
    title: titleOf(inspection),
    build: inspection.build,
    demo: isDemo(inspection),
    bank: inspection.bank.partition.slot,
    thinstick: isThinstick(inspection),
  }
}

// The article's recipe leaves the one reserved sector of mkfs.vfat, where there is no place for VMware's UUID.
const RESERVED_SECTORS = 4

/** A bank one track into its partition, by a geometry that fits the whole drive, with room for the UUID. */
export const isThinstick = ({ size, boot, bank }: Inspection): boolean => {
  const { heads, sectorsPerTrack } = geometryFor(Math.floor(size / SECTOR))
  const { BPB_NumHeads, BPB_SecPerTrk, BPB_HiddSec, BPB_RsvdSecCnt, BS_OEMName } = bank.volume.boot
  return (
    boot.partition.start === sectorsPerTrack &&
    BPB_HiddSec === bank.partition.start &&
    BPB_NumHeads === heads &&
    BPB_SecPerTrk === sectorsPerTrack &&
    BPB_RsvdSecCnt >= RESERVED_SECTORS &&
    BS_OEMName === 'MSDOS5.0'
  )
}
