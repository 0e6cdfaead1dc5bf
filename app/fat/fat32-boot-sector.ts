import { raw, struct, text, u8, u16, u32, type ValueOf } from '../bytes/struct.ts'
import { SECTOR } from '../bytes/units.ts'

/** The code after the BPB of a FAT32 volume is at most this long. */
export const BOOT_CODE32_BYTES = 420

/** The first sector of a FAT32 volume. Source: Microsoft FAT specification, sections 3.1 and 3.3. */
export const Fat32BootSector = struct('FAT32 boot sector', SECTOR, {
  BS_jmpBoot: raw(3),
  BS_OEMName: text(8),
  BPB_BytsPerSec: u16,
  BPB_SecPerClus: u8,
  BPB_RsvdSecCnt: u16,
  BPB_NumFATs: u8,
  BPB_RootEntCnt: u16,
  BPB_TotSec16: u16,
  BPB_Media: u8,
  BPB_FATSz16: u16,
  BPB_SecPerTrk: u16,
  BPB_NumHeads: u16,
  BPB_HiddSec: u32,
  BPB_TotSec32: u32,
  BPB_FATSz32: u32,
  BPB_ExtFlags: u16,
  BPB_FSVer: u16,
  BPB_RootClus: u32,
  BPB_FSInfo: u16,
  BPB_BkBootSec: u16,
  BPB_Reserved: raw(12),
  BS_DrvNum: u8,
  BS_Reserved1: u8,
  BS_BootSig: u8,
  BS_VolID: u32,
  BS_VolLab: text(11),
  BS_FilSysType: text(8),
  BS_BootCode32: raw(BOOT_CODE32_BYTES),
  Signature_word: u16,
})
export type Fat32BootSector = ValueOf<typeof Fat32BootSector>

/** What a FAT32 volume knows of its free clusters. Source: the same, section 5. */
export const FsInfo = struct('FAT32 FSInfo', SECTOR, {
  FSI_LeadSig: u32,
  FSI_Reserved1: raw(480),
  FSI_StrucSig: u32,
  FSI_Free_Count: u32,
  FSI_Nxt_Free: u32,
  FSI_Reserved2: raw(12),
  FSI_TrailSig: u32,
})

export const FS_INFO = { lead: 0x4161_5252, structure: 0x6141_7272, trail: 0xaa55_0000 } as const

/** Where a FAT32 volume keeps its own sectors, and the copies of the first three (sections 3.3 and 5). */
export const FAT32_SECTORS = { info: 1, more: 2, backup: 6 } as const
