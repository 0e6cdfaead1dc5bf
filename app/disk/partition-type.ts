/** The partition types that this program knows by name. */
export const PARTITION_TYPE = {
  empty: 0x00,
  fat12: 0x01,
  fat16Small: 0x04,
  extended: 0x05,
  fat16: 0x06,
  ntfs: 0x07,
  fat32: 0x0b,
  fat32Lba: 0x0c,
  fat16Lba: 0x0e,
  extendedLba: 0x0f,
  linuxSwap: 0x82,
  linux: 0x83,
  extendedLinux: 0x85,
  linuxLvm: 0x8e,
  gptProtective: 0xee,
  efi: 0xef,
  vmfs: 0xfb,
  vmkCore: 0xfc,
} as const

export const isExtendedType = (type: number): boolean =>
  type === PARTITION_TYPE.extended || type === PARTITION_TYPE.extendedLba || type === PARTITION_TYPE.extendedLinux

// fdisk's names for the types that the article's readers came across.
const TYPE_NAMES: Readonly<Record<number, string>> = {
  [PARTITION_TYPE.empty]: 'Empty',
  [PARTITION_TYPE.fat12]: 'FAT12',
  [PARTITION_TYPE.fat16Small]: 'FAT16 <32M',
  [PARTITION_TYPE.extended]: 'Extended',
  [PARTITION_TYPE.fat16]: 'FAT16',
  [PARTITION_TYPE.ntfs]: 'HPFS/NTFS',
  [PARTITION_TYPE.fat32]: 'W95 FAT32',
  [PARTITION_TYPE.fat32Lba]: 'W95 FAT32 (LBA)',
  [PARTITION_TYPE.fat16Lba]: 'W95 FAT16 (LBA)',
  [PARTITION_TYPE.extendedLba]: "W95 Ext'd (LBA)",
  [PARTITION_TYPE.linuxSwap]: 'Linux swap / Solaris',
  [PARTITION_TYPE.linux]: 'Linux',
  [PARTITION_TYPE.extendedLinux]: 'Linux extended',
  [PARTITION_TYPE.linuxLvm]: 'Linux LVM',
  [PARTITION_TYPE.gptProtective]: 'GPT',
  [PARTITION_TYPE.efi]: 'EFI (FAT-12/16/32)',
  [PARTITION_TYPE.vmfs]: 'VMware VMFS',
  [PARTITION_TYPE.vmkCore]: 'VMware VMKCORE',
}

/** A partition type (0-255) in fdisk's words. */
export const typeName = (type: number): string => TYPE_NAMES[type] ?? 'Unknown'

/** A partition type as two hexadecimal digits. */
export const typeHex = (type: number): string => type.toString(16).padStart(2, '0')
