import { SECTOR } from '../bytes/units.ts'
import { bootSectorsNeeded, bootSectorsToCopy } from '../fat/boot-volume.ts'
import type { BootBank, Inspection } from './inspection.ts'

/**
 * How much of an image a stick may need, whichever bank is chosen, in bytes from its start: up to the end of the boot
 * sectors and of the last cluster of each boot bank's files, and of the store's if it was read. What an archive holds
 * after that is not unpacked.
 */
export const bytesNeeded = (image: Pick<Inspection, 'size' | 'boot' | 'bank' | 'banks' | 'rest'>): number =>
  image.banks.reduce((most, { bank }) => (bank ? Math.max(most, bankEnd(bank)) : most), bytesOfStick(image))

/** How much of an image a stick with its chosen bank needs, and the store if that was read, in bytes from its start. */
export const bytesOfStick = ({
  size,
  boot,
  bank,
  rest,
}: Pick<Inspection, 'size' | 'boot' | 'bank' | 'rest'>): number => {
  const copied = bootSectorsToCopy(bootSectorsNeeded('usual', boot.sectorsInUse), boot.partition, size)
  const store = rest?.store ? bankEnd(rest.store) : 0
  return Math.max((boot.partition.start + copied) * SECTOR, bankEnd(bank), store)
}

const bankEnd = ({ partition, files }: Pick<BootBank, 'partition' | 'files'>): number => {
  const start = partition.start * SECTOR
  const ends = files.flatMap(({ runs }) => runs.map(({ offset, length }) => start + offset + length))
  // Sector 1 of a bank holds its UUID.
  return ends.reduce((most, end) => Math.max(most, end), start + 2 * SECTOR)
}

/** Where an image ends according to its table, in bytes: the end of the last partition listed in it. */
export const tableEnd = ({ table }: Pick<Inspection, 'table'>): number =>
  Math.max(...table.partitions.map(({ start, sectors }) => start + sectors)) * SECTOR
