import { list, raw, struct, u8, u16, u32, type ValueOf } from '../bytes/struct.ts'
import { SECTOR } from '../bytes/units.ts'
import { BOOT_SIGNATURE } from './boot-signature.ts'
import { PARTITION_TYPE } from './partition-type.ts'

/** The MBR's code is at most this long. */
export const BOOT_CODE_BYTES = 440

/** One of the four entries of a master or extended boot record. LBAs and counts in sectors. */
export const PartitionEntry = struct('partition entry', 16, {
  status: u8,
  chsFirst: raw(3),
  type: u8,
  chsLast: raw(3),
  firstLba: u32,
  sectors: u32,
})
export type PartitionEntry = ValueOf<typeof PartitionEntry>

/** LBA 0, and the shape of every EBR too. */
export const MasterBootRecord = struct('master boot record', SECTOR, {
  bootCode: raw(BOOT_CODE_BYTES),
  diskId: u32,
  reserved: u16,
  partitions: list(PartitionEntry, 4),
  signature: u16,
})
export type MasterBootRecord = ValueOf<typeof MasterBootRecord>

export const ACTIVE = 0x80

/** A fresh unused entry. */
export const emptyEntry = (): PartitionEntry => PartitionEntry.decode(new Uint8Array(PartitionEntry.size))

/** Whether an entry describes a partition. */
export const isUsed = ({ type, sectors }: Pick<PartitionEntry, 'type' | 'sectors'>): boolean =>
  type !== PARTITION_TYPE.empty && sectors > 0

/**
 * An EBR. The LBA of its logical partition counts from the EBR itself, that of the link from the extended partition.
 */
export const encodeExtendedBootRecord = (logical: PartitionEntry, link = emptyEntry()): Uint8Array =>
  MasterBootRecord.encode({
    bootCode: new Uint8Array(BOOT_CODE_BYTES),
    diskId: 0,
    reserved: 0,
    partitions: [logical, link, emptyEntry(), emptyEntry()],
    signature: BOOT_SIGNATURE,
  })
