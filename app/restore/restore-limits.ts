import { SECTOR } from '../bytes/units.ts'

// Windows makes no larger FAT32 volume, and cards up to here are sold with one (SD Association, SDHC).
const MOST_FAT32_BYTES = 2 ** 35
/** Below this, in bytes, FAT32 would have too few clusters to be FAT32; FAT16 is read just as widely. */
export const LEAST_FAT32_BYTES = 36e6
/** The smallest drive that is restored, in bytes. */
export const LEAST_RESTORED_BYTES = 1 << 22
/** The largest, in bytes: an MBR counts sectors in 32 bits. */
export const MOST_RESTORED_BYTES = 2 ** 32 * SECTOR

/** The file system for a drive of `size` bytes, unless one was chosen. */
export const usualFileSystem = (size: number): 'fat16' | 'fat32' | 'exfat' => {
  if (size > MOST_FAT32_BYTES) return 'exfat'
  return size < LEAST_FAT32_BYTES ? 'fat16' : 'fat32'
}
