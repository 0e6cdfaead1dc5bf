import { SECTOR } from '../bytes/units.ts'
import { bootSectorsNeeded, bootSectorsToCopy } from '../plan/boot-volume.ts'
import type { Inspection } from './inspection.ts'

/**
 * How much of an image a stick can need whatever is chosen, in bytes from its start: the boot sectors and the last
 * cluster of the boot bank's files. What an archive holds behind that is not unpacked.
 */
export const bytesNeeded = ({ boot, bank }: Pick<Inspection, 'boot' | 'bank'>): number => {
  const copied = bootSectorsToCopy(bootSectorsNeeded('usual', boot.sectorsInUse), boot.partition.sectors)
  const ends = bank.files.flatMap(({ runs }) => runs.map(({ offset, length }) => offset + length))
  const bankStart = bank.partition.start * SECTOR
  return Math.max((boot.partition.start + copied) * SECTOR, ...ends.map(end => bankStart + end), bankStart)
}

/** Where the table says that an image ends, in bytes: the last end of a partition that is listed in it. */
export const tableEnd = ({ table }: Pick<Inspection, 'table'>): number =>
  Math.max(...table.partitions.map(({ start, sectors }) => start + sectors)) * SECTOR
