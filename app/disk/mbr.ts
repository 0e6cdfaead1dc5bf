import { list, raw, struct, u8, u16, u32, type ValueOf } from '../bytes/struct.ts'

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
export const MasterBootRecord = struct('master boot record', 512, {
  bootCode: raw(440),
  diskId: u32,
  reserved: u16,
  partitions: list(PartitionEntry, 4),
  signature: u16,
})
export type MasterBootRecord = ValueOf<typeof MasterBootRecord>

export const BOOT_SIGNATURE = 0xaa55
export const ACTIVE = 0x80

/** Partition types this product meets. */
export const PARTITION_TYPE = {
  empty: 0x00,
  extended: 0x05,
  fat16: 0x06,
  extendedLba: 0x0f,
  extendedLinux: 0x85,
  gptProtective: 0xee,
} as const

export const isExtendedType = (type: number): boolean =>
  type === PARTITION_TYPE.extended || type === PARTITION_TYPE.extendedLba || type === PARTITION_TYPE.extendedLinux

/** A fresh unused entry. */
export const emptyEntry = (): PartitionEntry => ({
  status: 0,
  chsFirst: new Uint8Array(3),
  type: 0,
  chsLast: new Uint8Array(3),
  firstLba: 0,
  sectors: 0,
})

// The names that fdisk prints, for the types that the article's readers met.
const TYPE_NAMES: Readonly<Record<number, string>> = {
  0: 'Empty',
  1: 'FAT12',
  4: 'FAT16 <32M',
  5: 'Extended',
  6: 'FAT16',
  7: 'HPFS/NTFS',
  11: 'W95 FAT32',
  12: 'W95 FAT32 (LBA)',
  14: 'W95 FAT16 (LBA)',
  15: "W95 Ext'd (LBA)",
  130: 'Linux swap / Solaris',
  131: 'Linux',
  133: 'Linux extended',
  142: 'Linux LVM',
  238: 'GPT',
  239: 'EFI (FAT-12/16/32)',
  251: 'VMware VMFS',
  252: 'VMware VMKCORE',
}

/** A partition type (0-255) in fdisk's words. */
export const typeName = (type: number): string => TYPE_NAMES[type] ?? 'Unknown'
