import { latin1 } from '../bytes/latin1.ts'
import { SECTOR } from '../bytes/units.ts'
import { runOf, type WrittenRun } from '../bytes/written-run.ts'
import { BOOT_CODE_BYTES, FatBootSector } from './fat-boot-sector.ts'
import { ATTRIBUTE, FatDirectoryEntry } from './fat-directory.ts'
import { dataSectorOf, type FatFormat } from './fat-format.ts'
import {
  ENTRY_BYTES,
  EXTENDED_BOOT_SIGNATURE,
  FATS,
  FIRST_CLUSTER,
  FIXED_DISK,
  NO_LABEL,
  SIGNATURE_WORD,
} from './fat-limits.ts'
import { BOOT_CODE32_BYTES, FAT32_SECTORS, Fat32BootSector, FS_INFO, FsInfo } from './fat32-boot-sector.ts'
import { labelName } from './short-name.ts'

/** What an empty volume is besides its layout. LBAs and counts in sectors. */
export interface VolumeIdentity {
  /** First LBA of its partition. */
  readonly start: number
  readonly heads: number
  readonly sectorsPerTrack: number
  /** Up to 11 characters in upper case; undefined for none. */
  readonly label: string | undefined
  /** Serial number, 32 bits. */
  readonly serial: number
}

// 1 January 1980, the first day that FAT can express (section 6): the core knows no date.
const FIRST_DAY = 0x0021

// Source: Microsoft FAT specification, section 4.
const FAT16_START = [0xff00 | FIXED_DISK.media, 0xffff]
const FAT32_START = [0x0fff_ff00 | FIXED_DISK.media, 0x0fff_ffff]
const END_OF_CHAIN = 0x0fff_ffff

/**
 * Everything that makes a volume an empty FAT16 or FAT32 one, in rising order and without a gap: reserved sectors, both
 * FATs, and the root directory with nothing but the label in it. Its boot sector has no boot code.
 */
export const emptyFatVolume = (format: FatFormat, identity: VolumeIdentity): WrittenRun[] => {
  const root = rootDirectory(format, identity)
  const fatAt = format.reservedSectors * SECTOR
  const fatBytes = format.fatSectors * SECTOR
  const fats = Array.from({ length: FATS }, (_, copy) => fatRuns(format, fatAt + copy * fatBytes))
  const rootAt = (dataSectorOf(format) - format.rootEntries / (SECTOR / ENTRY_BYTES)) * SECTOR
  return [...reservedRuns(format, identity), ...fats.flat(), runOf(rootAt, root)]
}

const reservedRuns = (format: FatFormat, identity: VolumeIdentity): WrittenRun[] => {
  const bytes = new Uint8Array(format.reservedSectors * SECTOR)
  if (format.kind === 'fat16') bytes.set(fat16BootSector(format, identity))
  else {
    const first = [fat32BootSector(format, identity), infoSector(format), moreCode()]
    first.forEach((sector, index) => {
      bytes.set(sector, index * SECTOR)
      bytes.set(sector, (FAT32_SECTORS.backup + index) * SECTOR)
    })
  }
  return [runOf(0, bytes)]
}

/** One FAT: its first sector, in which the root directory of FAT32 is the only chain, and zeros. */
const fatRuns = ({ kind, fatSectors }: FatFormat, offset: number): WrittenRun[] => {
  const first = new Uint8Array(SECTOR)
  const view = new DataView(first.buffer)
  if (kind === 'fat16') FAT16_START.forEach((entry, index) => void view.setUint16(index * 2, entry, true))
  else [...FAT32_START, END_OF_CHAIN].forEach((entry, index) => void view.setUint32(index * 4, entry, true))
  return [runOf(offset, first), { offset: offset + SECTOR, length: (fatSectors - 1) * SECTOR }]
}

const rootDirectory = ({ rootEntries, sectorsPerCluster }: FatFormat, { label }: VolumeIdentity): Uint8Array => {
  const bytes = new Uint8Array(rootEntries > 0 ? rootEntries * ENTRY_BYTES : sectorsPerCluster * SECTOR)
  if (label !== undefined)
    FatDirectoryEntry.encodeInto(bytes, 0, {
      DIR_Name: labelName(label),
      DIR_Attr: ATTRIBUTE.volumeId,
      DIR_NTRes: 0,
      DIR_CrtTimeTenth: 0,
      DIR_CrtTime: 0,
      DIR_CrtDate: 0,
      DIR_LstAccDate: 0,
      DIR_FstClusHI: 0,
      DIR_WrtTime: 0,
      DIR_WrtDate: FIRST_DAY,
      DIR_FstClusLO: 0,
      DIR_FileSize: 0,
    })
  return bytes
}

/** The fields that both kinds of boot sector have, up to BPB_TotSec32. */
const commonFields = (format: FatFormat, { start, heads, sectorsPerTrack }: VolumeIdentity) => {
  const small = format.kind === 'fat16' && format.sectors <= 0xffff
  return {
    // The name that the Microsoft FAT specification recommends, because some drivers accept no other.
    BS_OEMName: 'MSDOS5.0',
    BPB_BytsPerSec: SECTOR,
    BPB_SecPerClus: format.sectorsPerCluster,
    BPB_RsvdSecCnt: format.reservedSectors,
    BPB_NumFATs: FATS,
    BPB_RootEntCnt: format.rootEntries,
    BPB_TotSec16: small ? format.sectors : 0,
    BPB_Media: FIXED_DISK.media,
    BPB_SecPerTrk: sectorsPerTrack,
    BPB_NumHeads: heads,
    BPB_HiddSec: start,
    BPB_TotSec32: small ? 0 : format.sectors,
  }
}

const extendedFields = ({ label, serial }: VolumeIdentity, type: string) => ({
  BS_DrvNum: FIXED_DISK.driveNumber,
  BS_Reserved1: 0,
  BS_BootSig: EXTENDED_BOOT_SIGNATURE,
  BS_VolID: serial,
  BS_VolLab: label === undefined ? NO_LABEL : latin1(labelName(label)),
  BS_FilSysType: type,
  Signature_word: SIGNATURE_WORD,
})

/** INT 18h (nothing to boot here), and a halt in case that returns; then zeros. */
const noBootCode = (size: number): Uint8Array => {
  const code = new Uint8Array(size)
  code.set([0xcd, 0x18, 0xf4, 0xeb, 0xfd])
  return code
}

const fat16BootSector = (format: FatFormat, identity: VolumeIdentity): Uint8Array =>
  FatBootSector.encode({
    ...commonFields(format, identity),
    BS_jmpBoot: Uint8Array.of(0xeb, 0x3c, 0x90),
    BPB_FATSz16: format.fatSectors,
    ...extendedFields(identity, 'FAT16   '),
    BS_BootCode: noBootCode(BOOT_CODE_BYTES),
  })

const fat32BootSector = (format: FatFormat, identity: VolumeIdentity): Uint8Array =>
  Fat32BootSector.encode({
    ...commonFields(format, identity),
    BS_jmpBoot: Uint8Array.of(0xeb, 0x58, 0x90),
    BPB_FATSz16: 0,
    BPB_FATSz32: format.fatSectors,
    BPB_ExtFlags: 0,
    BPB_FSVer: 0,
    BPB_RootClus: FIRST_CLUSTER,
    BPB_FSInfo: FAT32_SECTORS.info,
    BPB_BkBootSec: FAT32_SECTORS.backup,
    BPB_Reserved: new Uint8Array(12),
    ...extendedFields(identity, 'FAT32   '),
    BS_BootCode32: noBootCode(BOOT_CODE32_BYTES),
  })

/** FSInfo: only the root directory's cluster is in use. */
const infoSector = ({ clusters }: FatFormat): Uint8Array =>
  FsInfo.encode({
    FSI_LeadSig: FS_INFO.lead,
    FSI_Reserved1: new Uint8Array(480),
    FSI_StrucSig: FS_INFO.structure,
    FSI_Free_Count: clusters - 1,
    FSI_Nxt_Free: FIRST_CLUSTER + 1,
    FSI_Reserved2: new Uint8Array(12),
    FSI_TrailSig: FS_INFO.trail,
  })

/** The third sector holds more boot code where there is any, and always the signature (section 3.3). */
const moreCode = (): Uint8Array => {
  const sector = new Uint8Array(SECTOR)
  new DataView(sector.buffer).setUint16(SECTOR - 2, SIGNATURE_WORD, true)
  return sector
}
