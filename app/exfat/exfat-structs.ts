import { raw, struct, text, u8, u16, u32, u64, type ValueOf } from '../bytes/struct.ts'
import { SECTOR } from '../bytes/units.ts'

/** Bytes in a directory entry. */
export const ENTRY_BYTES = 32
/** The FAT's first two entries belong to no cluster. */
export const FIRST_CLUSTER = 2
/** Bytes in FileSystemName and what it holds. */
export const FILE_SYSTEM_NAME = 'EXFAT   '
/** Sectors of one boot region: boot sector, eight more, OEM parameters, a reserved one, checksum (section 3). */
export const BOOT_REGION_SECTORS = 12

/** The first sector of an exFAT volume. Source: Microsoft exFAT specification, section 3.1. */
export const ExfatBootSector = struct('exFAT boot sector', SECTOR, {
  JumpBoot: raw(3),
  FileSystemName: text(8),
  MustBeZero: raw(53),
  PartitionOffset: u64,
  VolumeLength: u64,
  FatOffset: u32,
  FatLength: u32,
  ClusterHeapOffset: u32,
  ClusterCount: u32,
  FirstClusterOfRootDirectory: u32,
  VolumeSerialNumber: u32,
  FileSystemRevision: u16,
  VolumeFlags: u16,
  BytesPerSectorShift: u8,
  SectorsPerClusterShift: u8,
  NumberOfFats: u8,
  DriveSelect: u8,
  PercentInUse: u8,
  Reserved: raw(7),
  BootCode: raw(390),
  BootSignature: u16,
})
export type ExfatBootSector = ValueOf<typeof ExfatBootSector>

/** Sectors 1 to 8. Source: section 3.2. */
export const ExtendedBootSector = struct('exFAT extended boot sector', SECTOR, {
  ExtendedBootCode: raw(508),
  ExtendedBootSignature: u32,
})

/** Source: section 7.1. */
export const BitmapEntry = struct('exFAT allocation bitmap entry', ENTRY_BYTES, {
  EntryType: u8,
  BitmapFlags: u8,
  Reserved: raw(18),
  FirstCluster: u32,
  DataLength: u64,
})

/** Source: section 7.2. */
export const UpcaseEntry = struct('exFAT up-case table entry', ENTRY_BYTES, {
  EntryType: u8,
  Reserved1: raw(3),
  TableChecksum: u32,
  Reserved2: raw(12),
  FirstCluster: u32,
  DataLength: u64,
})

/** Source: section 7.3. The label is UTF-16, up to 11 units. */
export const LabelEntry = struct('exFAT volume label entry', ENTRY_BYTES, {
  EntryType: u8,
  CharacterCount: u8,
  VolumeLabel: raw(22),
  Reserved: raw(8),
})

export const ENTRY_TYPE = { bitmap: 0x81, upcase: 0x82, label: 0x83, noLabel: 0x03 } as const
