const NAMES = { fat16: 'FAT16', fat32: 'FAT32', exfat: 'exFAT' } as const

/** The name of a volume's file system as people know it. */
export const fileSystemName = (kind: keyof typeof NAMES): string => NAMES[kind]
