import type { ByteSource } from '../bytes/byte-source.ts'
import { SECTOR } from '../bytes/units.ts'

/** One sector of a stick. */
export const sectorOf = async (stick: ByteSource, lba: number): Promise<Uint8Array> => {
  const sector = new Uint8Array(SECTOR)
  await stick.read(lba * SECTOR, sector)
  return sector
}
