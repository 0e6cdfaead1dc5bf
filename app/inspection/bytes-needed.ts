import { SECTOR } from '../bytes/units.ts'
import { bootSectorsNeeded, bootSectorsToCopy } from '../fat/boot-volume.ts'
import type { BootBank, Inspection } from './inspection.ts'

/**
 * How much of an image a stick can need whatever is chosen, in bytes from its start: the boot sectors and the last
 * cluster of each boot bank's files. What an archive holds behind that is not unpacked.
 */
export const bytesNeeded = (image: Pick<Inspection, 'size' | 'boot' | 'bank' | 'banks'>): number =>
  image.banks.reduce((most, { bank }) => (bank ? Math.max(most, bankEnd(bank)) : most), bytesOfStick(image))

/** How much of an image its own stick needs, from the bank that was taken. */
export const bytesOfStick = ({ size, boot, bank }: Pick<Inspection, 'size' | 'boot' | 'bank'>): number => {
  const copied = bootSectorsToCopy(bootSectorsNeeded('usual', boot.sectorsInUse), boot.partition, size)
  return Math.max((boot.partition.start + copied) * SECTOR, bankEnd(bank))
}

const bankEnd = ({ partition, files }: BootBank): number => {
  const start = partition.start * SECTOR
  const ends = files.flatMap(({ runs }) => runs.map(({ offset, length }) => start + offset + length))
  // Sector 1 of a bank holds its UUID.
  return ends.reduce((most, end) => Math.max(most, end), start + 2 * SECTOR)
}

/** Where the table says that an image ends, in bytes: the last end of a partition that is listed in it. */
export const tableEnd = ({ table }: Pick<Inspection, 'table'>): number =>
  Math.max(...table.partitions.map(({ start, sectors }) => start + sectors)) * SECTOR
