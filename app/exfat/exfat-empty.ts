import { SECTOR } from '../bytes/units.ts'
import { runOf, type WrittenRun } from '../bytes/written-run.ts'
import { bootChecksum, tableChecksum } from './exfat-checksum.ts'
import { bitmapBytes, type ExfatFormat, rootCluster, usedClusters } from './exfat-format.ts'
import {
  BitmapEntry,
  BOOT_REGION_SECTORS,
  ENTRY_BYTES,
  ENTRY_TYPE,
  ExfatBootSector,
  ExtendedBootSector,
  FILE_SYSTEM_NAME,
  FIRST_CLUSTER,
  LabelEntry,
  UpcaseEntry,
} from './exfat-structs.ts'
import { upcaseTable } from './upcase-table.ts'

/** What an empty volume is besides its layout. */
export interface ExfatIdentity {
  /** First LBA of its partition. */
  readonly start: number
  /** Up to 11 UTF-16 units; undefined for none. */
  readonly label: string | undefined
  /** Serial number, 32 bits. */
  readonly serial: number
}

const BOOT_SIGNATURE = 0xaa55
const EXTENDED_BOOT_SIGNATURE = 0xaa55_0000
const REVISION = 0x0100
// Section 3.1.20: code that only halts.
const HALT = 0xf4
const LABEL_UNITS = 11
const FAT_ENTRY_BYTES = 4
const MEDIA_ENTRY = 0xffff_fff8
const END_OF_CHAIN = 0xffff_ffff
const EXTENDED_SECTORS = 8
const CHECKSUM_SECTOR = 11

/**
 * Everything that makes a volume an empty exFAT one, in rising order and without a gap: both boot regions, the FAT, and
 * the clusters of the allocation bitmap, the up-case table and the root directory. Source: Microsoft exFAT
 * specification.
 */
export const emptyExfatVolume = (format: ExfatFormat, identity: ExfatIdentity): WrittenRun[] => {
  const region = bootRegion(format, identity)
  const fat = fatBytes(format)
  const heap = heapBytes(format, identity)
  const regions = 2 * region.length
  const [fatAt, heapAt] = [format.fatOffset * SECTOR, format.heapOffset * SECTOR]
  return [
    runOf(0, region),
    runOf(region.length, region),
    { offset: regions, length: fatAt - regions },
    runOf(fatAt, fat),
    { offset: fatAt + fat.length, length: heapAt - fatAt - fat.length },
    runOf(heapAt, heap),
  ].filter(({ length }) => length > 0)
}

const bootRegion = (format: ExfatFormat, identity: ExfatIdentity): Uint8Array => {
  const region = new Uint8Array(BOOT_REGION_SECTORS * SECTOR)
  region.set(bootSector(format, identity))
  const extended = ExtendedBootSector.encode({
    ExtendedBootCode: new Uint8Array(508),
    ExtendedBootSignature: EXTENDED_BOOT_SIGNATURE,
  })
  for (let i = 1; i <= EXTENDED_SECTORS; i++) region.set(extended, i * SECTOR)
  const view = new DataView(region.buffer)
  const checksum = bootChecksum(region)
  for (let at = CHECKSUM_SECTOR * SECTOR; at < region.length; at += 4) view.setUint32(at, checksum, true)
  return region
}

const bootSector = (format: ExfatFormat, { start, serial }: ExfatIdentity): Uint8Array =>
  ExfatBootSector.encode({
    JumpBoot: Uint8Array.of(0xeb, 0x76, 0x90),
    FileSystemName: FILE_SYSTEM_NAME,
    MustBeZero: new Uint8Array(53),
    PartitionOffset: start,
    VolumeLength: format.sectors,
    FatOffset: format.fatOffset,
    FatLength: format.fatSectors,
    ClusterHeapOffset: format.heapOffset,
    ClusterCount: format.clusters,
    FirstClusterOfRootDirectory: rootCluster(format),
    VolumeSerialNumber: serial,
    FileSystemRevision: REVISION,
    VolumeFlags: 0,
    BytesPerSectorShift: Math.log2(SECTOR),
    SectorsPerClusterShift: Math.log2(format.sectorsPerCluster),
    NumberOfFats: 1,
    DriveSelect: 0x80,
    PercentInUse: Math.floor((usedClusters(format) * 100) / format.clusters),
    Reserved: new Uint8Array(7),
    BootCode: new Uint8Array(390).fill(HALT),
    BootSignature: BOOT_SIGNATURE,
  })

/** The beginning of the FAT, in whole sectors: one chain each for bitmap, up-case table and root directory. */
const fatBytes = (format: ExfatFormat): Uint8Array => {
  const used = FIRST_CLUSTER + usedClusters(format)
  const bytes = new Uint8Array(Math.ceil((used * FAT_ENTRY_BYTES) / SECTOR) * SECTOR)
  const view = new DataView(bytes.buffer)
  const set = (cluster: number, value: number): void => view.setUint32(cluster * FAT_ENTRY_BYTES, value, true)
  set(0, MEDIA_ENTRY)
  set(1, END_OF_CHAIN)
  let cluster = FIRST_CLUSTER
  for (const count of [format.bitmapClusters, format.upcaseClusters, 1]) {
    for (let i = 1; i < count; i++) set(cluster, ++cluster)
    set(cluster++, END_OF_CHAIN)
  }
  return bytes
}

const heapBytes = (format: ExfatFormat, identity: ExfatIdentity): Uint8Array => {
  const clusterBytes = format.sectorsPerCluster * SECTOR
  const used = usedClusters(format)
  const table = upcaseTable()
  const bytes = new Uint8Array(used * clusterBytes)
  for (let i = 0; i < used; i++) bytes[i >> 3] = (bytes[i >> 3] ?? 0) | (1 << (i & 7))
  bytes.set(table, format.bitmapClusters * clusterBytes)
  bytes.set(rootDirectory(format, identity, table), (used - 1) * clusterBytes)
  return bytes
}

const rootDirectory = (format: ExfatFormat, { label }: ExfatIdentity, table: Uint8Array): Uint8Array => {
  const entries = [
    labelEntry(label),
    BitmapEntry.encode({
      EntryType: ENTRY_TYPE.bitmap,
      BitmapFlags: 0,
      Reserved: new Uint8Array(18),
      FirstCluster: FIRST_CLUSTER,
      DataLength: bitmapBytes(format),
    }),
    UpcaseEntry.encode({
      EntryType: ENTRY_TYPE.upcase,
      Reserved1: new Uint8Array(3),
      TableChecksum: tableChecksum(table),
      Reserved2: new Uint8Array(12),
      FirstCluster: FIRST_CLUSTER + format.bitmapClusters,
      DataLength: table.length,
    }),
  ]
  const bytes = new Uint8Array(entries.length * ENTRY_BYTES)
  for (const [index, entry] of entries.entries()) bytes.set(entry, index * ENTRY_BYTES)
  return bytes
}

/** A volume without a label keeps the entry for one, marked as unused (section 7.3). */
const labelEntry = (label: string | undefined): Uint8Array => {
  const units = new Uint8Array(LABEL_UNITS * 2)
  const text = (label ?? '').slice(0, LABEL_UNITS)
  const view = new DataView(units.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), true)
  return LabelEntry.encode({
    EntryType: label === undefined ? ENTRY_TYPE.noLabel : ENTRY_TYPE.label,
    CharacterCount: text.length,
    VolumeLabel: units,
    Reserved: new Uint8Array(8),
  })
}
