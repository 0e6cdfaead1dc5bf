import { SECTOR } from '../bytes/units.ts'

/** The last two bytes of every boot sector and boot record, 55 AA, read as a little-endian number. */
export const BOOT_SIGNATURE = 0xaa55

/** Whether a sector ends in 55AA. */
export const hasBootSignature = (sector: Uint8Array): boolean =>
  sector.length >= SECTOR &&
  sector[SECTOR - 2] === (BOOT_SIGNATURE & 0xff) &&
  sector[SECTOR - 1] === BOOT_SIGNATURE >> 8
