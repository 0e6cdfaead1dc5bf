import { SECTOR } from '../bytes/units.ts'
import { BOOT_SIGNATURE } from '../disk/boot-signature.ts'
import { encodeChs } from '../disk/chs.ts'
import {
  ACTIVE,
  BOOT_CODE_BYTES,
  emptyEntry,
  encodeExtendedBootRecord,
  MasterBootRecord,
  type PartitionEntry,
} from '../disk/mbr.ts'
import { PARTITION_TYPE } from '../disk/partition-type.ts'
import { codeField, mbrCode } from './boot-code.ts'
import { bytesPiece, type Piece } from './piece.ts'

/** Start and length in sectors. */
export interface DemoPartition {
  readonly start: number
  readonly sectors: number
  readonly type: number
}

/** Sectors of the whole image: 900 MiB. */
export const DEMO_SECTORS = 1_843_200

const HEADS_AND_SECTORS = { heads: 64, sectorsPerTrack: 32 }
// Each EBR is one track before its logical partition.
const TRACK = HEADS_AND_SECTORS.sectorsPerTrack
const DISK_ID = 0x54494b31

const EXTENDED: DemoPartition = { start: 8192, sectors: 1_835_008, type: PARTITION_TYPE.extended }

/** The ESXi 4.0 image's partitions by purpose; in the MBR, p2 and p3 stay empty. */
export const DEMO_PARTITIONS = {
  boot: { start: 32, sectors: 8160, type: PARTITION_TYPE.fat16Small },
  bank: { start: 8224, sectors: 98_272, type: PARTITION_TYPE.fat16 },
  otherBank: { start: 106_528, sectors: 98_272, type: PARTITION_TYPE.fat16 },
  coreDump: { start: 204_832, sectors: 225_248, type: PARTITION_TYPE.vmkCore },
  store: { start: 430_112, sectors: 1_413_088, type: PARTITION_TYPE.fat16 },
} as const satisfies Record<string, DemoPartition>

const { boot, bank, otherBank, coreDump, store } = DEMO_PARTITIONS
const LOGICALS: readonly DemoPartition[] = [bank, otherBank, coreDump, store]

/** A table entry whose LBA counts from `base` (sectors); its CHS fields always count from the start of the disk. */
const entryOf = ({ start, sectors, type }: DemoPartition, base: number, status = 0): PartitionEntry => ({
  status,
  chsFirst: encodeChs(start, HEADS_AND_SECTORS),
  type,
  chsLast: encodeChs(start + sectors - 1, HEADS_AND_SECTORS),
  firstLba: start - base,
  sectors,
})

const masterBootRecord = (): Uint8Array =>
  MasterBootRecord.encode({
    bootCode: codeField(mbrCode(), BOOT_CODE_BYTES),
    diskId: DISK_ID,
    reserved: 0,
    partitions: [entryOf(EXTENDED, 0), emptyEntry(), emptyEntry(), entryOf(boot, 0, ACTIVE)],
    signature: BOOT_SIGNATURE,
  })

const extendedBootRecord = (logical: DemoPartition, next: DemoPartition | undefined): Uint8Array => {
  const link = next && { start: next.start - TRACK, sectors: next.sectors + TRACK, type: PARTITION_TYPE.extended }
  return encodeExtendedBootRecord(entryOf(logical, logical.start - TRACK), link && entryOf(link, EXTENDED.start))
}

/** The MBR and the four EBRs of p5 to p8. */
export const tablePieces = (): Piece[] => [
  bytesPiece(0, masterBootRecord()),
  ...LOGICALS.map((logical, i) =>
    bytesPiece((logical.start - TRACK) * SECTOR, extendedBootRecord(logical, LOGICALS[i + 1])),
  ),
]

/** Heads and sectors per track, which the image's boot sectors give as well. */
export const DEMO_GEOMETRY: Readonly<typeof HEADS_AND_SECTORS> = HEADS_AND_SECTORS
