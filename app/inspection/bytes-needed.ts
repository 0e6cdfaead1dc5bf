import { SECTOR } from '../bytes/units.ts'
import { bootSectorsNeeded, bootSectorsToCopy } from '../plan/boot-volume.ts'
import type { Inspection } from './inspection.ts'

/**
 * How much of an image a stick can need whatever is chosen, in bytes from its start: the boot sectors and the last
 * cluster of the boot bank's files. What an archive holds behind that is not unpacked.
 */
export const bytesNeeded = ({ size, boot, bank }: Pick<Inspection, 'size' | 'boot' | 'bank'>): number => {
  const copied = bootSectorsToCopy(bootSectorsNeeded('usual', boot.sectorsInUse), boot.partition, size)
  const ends = bank.files.flatMap(({ runs }) => runs.map(({ offset, length }) => offset + length))
  const bankStart = bank.partition.start * SECTOR
  // Sector 1 of the bank holds its UUID.
  const least = Math.max((boot.partition.start + copied) * SECTOR, bankStart + 2 * SECTOR)
  return ends.reduce((most, end) => Math.max(most, bankStart + end), least)
}

/** Where the table says that an image ends, in bytes: the last end of a partition that is listed in it. */
export const tableEnd = ({ table }: Pick<Inspection, 'table'>): number =>
  Math.max(...table.partitions.map(({ start, sectors }) => start + sectors)) * SECTOR
