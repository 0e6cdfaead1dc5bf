import type { ByteSource } from '../bytes/byte-source.ts'
import { SECTOR } from '../bytes/units.ts'
import type { Plan } from '../plan/plan.ts'

/** LBA of the extended partition, whose first sector is the EBR. */
export const extendedStart = ({ partitions, boot }: Plan): number =>
  partitions.find(({ slot }) => slot === 1)?.start ?? boot.start + boot.sectors

/** One sector of a stick. */
export const sectorOf = async (stick: ByteSource, lba: number): Promise<Uint8Array> => {
  const sector = new Uint8Array(SECTOR)
  await stick.read(lba * SECTOR, sector)
  return sector
}
