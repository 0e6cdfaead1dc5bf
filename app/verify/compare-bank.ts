import { type ByteSource, readBytes } from '../bytes/byte-source.ts'
import { SECTOR } from '../bytes/units.ts'
import { BOOT_SIGNATURE } from '../disk/boot-signature.ts'
import { FatBootSector, type FatLayout } from '../fat/fat-boot-sector.ts'
import { FatDirectoryEntry, isLongNameSlot } from '../fat/fat-directory.ts'
import type { BootBank } from '../inspection/inspection.ts'
import type { Mismatch } from '../problem/mismatch.ts'
import { volumeName } from '../words/volume-name.ts'

/** A FAT volume of a stick. */
export type ReadVolume = Pick<BootBank, 'partition' | 'volume'>

/** A part of a volume's structures, in sectors from the volume's start. */
interface Area {
  readonly what: string
  readonly from: number
  readonly sectors: number
}

const areasOf = ({ partition: { slot }, volume }: ReadVolume): readonly Area[] => {
  const { reservedSectors, fatSectors, rootSectors } = volume.layout
  return [
    { what: `${volumeName(slot)}'s boot sector`, from: 0, sectors: 1 },
    { what: ofVolume("VMware UUID's sector", slot), from: 1, sectors: 1 },
    { what: `${volumeName(slot)}'s reserved sectors`, from: 2, sectors: reservedSectors - 2 },
    { what: ofVolume('first FAT', slot), from: reservedSectors, sectors: fatSectors },
    { what: ofVolume('second FAT', slot), from: reservedSectors + fatSectors, sectors: fatSectors },
    { what: ofVolume('root directory', slot), from: reservedSectors + 2 * fatSectors, sectors: rootSectors },
  ]
}

/** A part named with its volume, where that is not the boot bank. */
const ofVolume = (what: string, slot: number): string =>
  slot === BANK_SLOT ? what : `${what} of the ${volumeName(slot)}`

const BANK_SLOT = 5

/**
 * Compares everything before the first cluster with what was planned, both as bytes. `all` includes the FATs and the
 * root directory, which a stick in use has changed.
 */
export const compareStructure = (
  read: ReadVolume,
  actual: Uint8Array,
  wanted: Uint8Array,
  all: boolean,
): Mismatch[] => {
  const { layout } = read.volume
  const [a, b] = [withoutMarks(actual, layout), withoutMarks(wanted, layout)]
  return areasOf(read)
    .slice(0, all ? undefined : 3)
    .flatMap(({ what, from, sectors }): Mismatch[] => {
      const at = differenceIn(a, b, from * SECTOR, (from + sectors) * SECTOR)
      return at === undefined ? [] : [{ kind: 'structure', what, lba: read.partition.start + Math.floor(at / SECTOR) }]
    })
}

const differenceIn = (a: Uint8Array, b: Uint8Array, from: number, to: number): number | undefined => {
  for (let at = from; at < to; at++) if (a[at] !== b[at]) return at
  return undefined
}

// Bits 0 and 1 of BS_Reserved1, and the two highest of the FAT's entry 1, say that a volume is or was in use: Linux,
// Windows and ESXi set them when they mount it (Microsoft FAT specification, sections 3.1 and 4).
const IN_USE = 0x03
const FAT_IN_USE = 0xc0

/** A copy in which the bytes that change whenever a system mounts the volume are zero. */
const withoutMarks = (structure: Uint8Array, layout: FatLayout): Uint8Array => {
  const bytes = structure.slice()
  const mask = FatBootSector.offsets.BS_Reserved1
  bytes[mask] = (bytes[mask] ?? 0) & ~IN_USE
  for (let fat = 0; fat < layout.fats; fat++)
    maskFat(bytes, (layout.reservedSectors + fat * layout.fatSectors) * SECTOR)
  maskAccess(bytes.subarray((layout.firstDataSector - layout.rootSectors) * SECTOR))
  return bytes
}

const maskFat = (bytes: Uint8Array, at: number): void => {
  bytes[at + 3] = (bytes[at + 3] ?? 0) | FAT_IN_USE
}

/** Zeroes the dates of last access in a directory's bytes, because reading a file changes them. */
export const maskAccess = (directory: Uint8Array): void => {
  const { DIR_LstAccDate } = FatDirectoryEntry.offsets
  for (let at = 0; at + FatDirectoryEntry.size <= directory.length && directory[at] !== 0; at += FatDirectoryEntry.size)
    if (!isLongNameSlot(directory, at)) directory.fill(0, at + DIR_LstAccDate, at + DIR_LstAccDate + 2)
}

/** A structure of a FAT volume that is not as it must be. */
export interface BrokenStructure {
  readonly part: 'boot sector' | 'first FAT' | 'second FAT'
  readonly lba: number
}

/**
 * What must hold for any sound FAT12 or FAT16 volume, whatever made it: 55AA, both FATs alike, and their first two
 * entries as they must be. `structure` is everything before its first cluster.
 */
export const brokenStructures = ({ partition: { start }, volume }: ReadVolume, structure: Uint8Array) => {
  const { layout, boot } = volume
  const broken: BrokenStructure[] = []
  if (boot.Signature_word !== BOOT_SIGNATURE) broken.push({ part: 'boot sector', lba: start })
  const length = layout.fatSectors * SECTOR
  const [fat, second] = [0, 1].map(index => fatIn(structure, layout, index))
  // Microsoft FAT specification, section 4: a FAT12's first two entries are three bytes.
  const head = [boot.BPB_Media, 0xff, 0xff, ...(layout.bits === 16 ? [0xff] : [])]
  // Entry 1 is an end mark, and tools write any of those (FFF8 to FFFF).
  if (!head.every((byte, index) => ((fat?.[index] ?? 0) | (index === 2 ? 0x07 : 0)) === byte))
    broken.push({ part: 'first FAT', lba: start + layout.reservedSectors })
  if (layout.fats < 2 || !fat || !second) return broken
  const differing = differenceIn(fat, second, 0, length)
  if (differing !== undefined)
    broken.push({
      part: 'second FAT',
      lba: start + layout.reservedSectors + layout.fatSectors + Math.floor(differing / SECTOR),
    })
  return broken
}

/** One of a volume's FATs, without the marks that say that the volume is in use; a FAT12 has none. */
const fatIn = (structure: Uint8Array, { reservedSectors, fatSectors, bits }: FatLayout, index: number): Uint8Array => {
  const at = (reservedSectors + index * fatSectors) * SECTOR
  const fat = structure.slice(at, at + fatSectors * SECTOR)
  if (bits === 16) maskFat(fat, 0)
  return fat
}

const BROKEN: Readonly<Record<BrokenStructure['part'], (slot: number) => string>> = {
  'boot sector': slot => `${volumeName(slot)}'s boot sector`,
  'first FAT': slot => ofVolume('first FAT', slot),
  'second FAT': slot => ofVolume('second FAT, which is not as the first,', slot),
}

/** The same as differences of a stick from its image. */
export const compareVolumeRules = (read: ReadVolume, structure: Uint8Array): Mismatch[] =>
  brokenStructures(read, structure).map(({ part, lba }) => ({
    kind: 'structure',
    what: BROKEN[part](read.partition.slot),
    lba,
  }))

/** Everything in a volume before its first cluster. */
export const structureOf = (stick: ByteSource, { partition, volume }: ReadVolume): Promise<Uint8Array> =>
  readBytes(stick, partition.start * SECTOR, volume.layout.firstDataSector * SECTOR)
