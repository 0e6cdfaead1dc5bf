import type { ByteSource } from '../bytes/byte-source.ts'
import type { FatLayout } from '../fat/fat-boot-sector.ts'
import type { FatParameters } from '../plan/fat-parameters.ts'
import type { PlannedBank } from '../plan/plan.ts'
import type { ReadVolume } from './compare-bank.ts'
import { sectorOf } from './stick-places.ts'

// mkfs.fat, Windows and others put a program of more than a hundred bytes where ours has zeros.
const OTHER_MAKER = 32

/**
 * Whether Thinstick formatted a volume: it has the shape that the plan gives it, and its boot sector differs from ours,
 * if at all, in so few bytes that it must be damage.
 */
export const isOurVolume = async (
  stick: ByteSource,
  { partition, volume }: ReadVolume,
  { start, parameters }: Pick<PlannedBank, 'start' | 'parameters'>,
  bootSector: Uint8Array,
): Promise<boolean> => {
  if (partition.start !== start || !sameShape(volume.layout, parameters)) return false
  const actual = await sectorOf(stick, start)
  return bootSector.filter((byte, index) => byte !== actual[index]).length <= OTHER_MAKER
}

const sameShape = (found: FatLayout, planned: FatParameters): boolean =>
  found.sectorsPerCluster === planned.sectorsPerCluster &&
  found.reservedSectors === planned.reservedSectors &&
  found.fats === 2 &&
  found.fatSectors === planned.fatSectors &&
  found.rootEntries === planned.rootEntries
