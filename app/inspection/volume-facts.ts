import type { ByteSource } from '../bytes/byte-source.ts'
import type { CancelSignal } from '../bytes/effects.ts'
import { FatBootSector, OEM_NAME } from '../fat/fat-boot-sector.ts'
import { FIRST_DESCRIPTOR, ISO_SECTOR, STANDARD_IDENTIFIER } from '../iso/iso-9660.ts'
import type { FileCount } from './count-files.ts'
import { exfatLabel } from './exfat-label.ts'
import { readFatFacts } from './fat-facts.ts'
import { readNtfsLabel } from './ntfs-label.ts'
import { VolumeBytes } from './volume-bytes.ts'

/** What a volume says about itself. `used` in bytes; undefined if that is costly or impossible to find out. */
export interface VolumeFacts {
  /** "FAT32", "NTFS", ... */
  readonly kind: string
  readonly label: string | undefined
  readonly used: number | undefined
  /** Undefined where files cannot be counted: in anything but FAT. */
  readonly files?: FileCount
}

type Reader = (bytes: VolumeBytes, signal?: CancelSignal) => Promise<VolumeFacts | undefined>

const KIB = 1024
const OEM_AT = FatBootSector.offsets.BS_OEMName

/** Microsoft, exFAT file system specification, section 3.1. PercentInUse is FF if it was not counted. */
const exfat: Reader = async bytes => {
  if ((await bytes.text(OEM_AT, 8)) !== OEM_NAME.exfat) return undefined
  const cluster = 2 ** ((await bytes.u8(108)) + (await bytes.u8(109)))
  const percent = await bytes.u8(112)
  const used = percent <= 100 ? Math.round(((await bytes.u32(92)) * cluster * percent) / 100) : undefined
  return { kind: 'exFAT', label: await exfatLabel(bytes), used }
}

const ntfs: Reader = async bytes =>
  (await bytes.text(OEM_AT, 8)) === OEM_NAME.ntfs
    ? { kind: 'NTFS', label: await readNtfsLabel(bytes), used: undefined }
    : undefined

/** Linux, Documentation/filesystems/ext4/super.rst: the superblock is at byte 1024. */
const ext: Reader = async bytes => {
  if ((await bytes.u16(KIB + 56)) !== 0xef53) return undefined
  const [compatible, incompatible] = [await bytes.u32(KIB + 92), await bytes.u32(KIB + 96)]
  const kind = incompatible & 0x40 ? 'ext4' : compatible & 0x4 ? 'ext3' : 'ext2'
  const block = KIB * 2 ** Math.min(6, await bytes.u32(KIB + 24))
  const used = Math.max(0, (await bytes.u32(KIB + 4)) - (await bytes.u32(KIB + 12))) * block
  return { kind, label: await bytes.label(KIB + 120, 16), used }
}

/** ECMA-119, section 8.4. */
const iso: Reader = async bytes => {
  const at = FIRST_DESCRIPTOR * ISO_SECTOR
  if ((await bytes.text(at + 1, 5)) !== STANDARD_IDENTIFIER) return undefined
  return { kind: 'ISO 9660', label: await bytes.label(at + 40, 32), used: (await bytes.u32(at + 80)) * ISO_SECTOR }
}

const luks: Reader = async bytes => {
  if ((await bytes.text(0, 6)) !== 'LUKS\xba\xbe') return undefined
  const second = (await bytes.u16(6, false)) === 2
  return { kind: 'LUKS (encrypted)', label: second ? await bytes.label(24, 48) : undefined, used: undefined }
}

const btrfs: Reader = async bytes => {
  const at = 64 * KIB
  if ((await bytes.text(at + 64, 8)) !== '_BHRfS_M') return undefined
  return { kind: 'Btrfs', label: await bytes.label(at + 299, 256), used: await bytes.u64(at + 120) }
}

const xfs: Reader = async bytes => {
  if ((await bytes.text(0, 4)) !== 'XFSB') return undefined
  const free = (await bytes.u64(8, false)) - (await bytes.u64(144, false))
  return { kind: 'XFS', label: await bytes.label(108, 12), used: Math.max(0, free) * (await bytes.u32(4, false)) }
}

const swap: Reader = async bytes =>
  (await bytes.text(4086, 10)) === 'SWAPSPACE2'
    ? { kind: 'swap space', label: await bytes.label(1052, 16), used: undefined }
    : undefined

/** Apple, Technical Note TN1150: the volume header is at byte 1024. */
const hfsPlus: Reader = async bytes => {
  if (!/^H[+X]$/.test(await bytes.text(KIB, 2))) return undefined
  const used =
    ((await bytes.u32(KIB + 44, false)) - (await bytes.u32(KIB + 48, false))) * (await bytes.u32(KIB + 40, false))
  return { kind: 'HFS+', label: undefined, used: Math.max(0, used) }
}

const apfs: Reader = async bytes =>
  (await bytes.text(32, 4)) === 'NXSB' ? { kind: 'APFS', label: undefined, used: undefined } : undefined

// Formats with a signature of their own come before FAT, whose boot sector others imitate.
const READERS: readonly Reader[] = [exfat, ntfs, luks, xfs, apfs, ext, hfsPlus, swap, btrfs, iso, readFatFacts]

/**
 * Which file system a volume holds, by its signature on disk; undefined if it is not a known one. `signal` ends the
 * counting of its files. Throws what reading throws.
 */
export const readVolumeFacts = async (source: ByteSource, signal?: CancelSignal): Promise<VolumeFacts | undefined> => {
  const bytes = new VolumeBytes(source)
  for (const reader of READERS) {
    const facts = await reader(bytes, signal)
    if (facts) return facts
  }
  return undefined
}
