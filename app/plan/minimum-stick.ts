import { roundUp, SECTOR, sectorsFor } from '../bytes/units.ts'
import { type BankContents, chooseFatParameters } from './fat-parameters.ts'
import { layoutFor } from './layout.ts'

/** Whether a stick of `capacity` sectors holds the boot sectors and the bank. */
export const fits = (capacity: number, bootSectors: number, contents: BankContents): boolean => {
  const layout = layoutFor(capacity, bootSectors)
  return layout !== undefined && chooseFatParameters(layout.bank.sectors, contents) !== undefined
}

// Beyond this a FAT16 bank cannot grow.
const LARGEST_USEFUL = 2 ** 23

/**
 * The smallest capacity in bytes from which on every stick will do; undefined where none does, since the bank needs
 * more than FAT16 holds. Geometry jumps with the capacity, so a slightly larger stick can hold slightly less: the
 * search goes down from a size that surely does to the last one that does not.
 */
export const minimumStickBytes = (bootSectors: number, contents: BankContents): number | undefined => {
  const payload = [...contents.fileSizes, ...contents.directorySizes].reduce((sum, size) => sum + sectorsFor(size), 0)
  let enough = Math.max(8192, bootSectors + payload)
  while (!fits(enough, bootSectors, contents)) {
    enough = roundUp(enough * 1.02, 1)
    if (enough > LARGEST_USEFUL) return undefined
  }
  // One more cylinder-sized margin at each doubling of jumps: geometry changes cost at most about two cylinders.
  enough = roundUp(enough * 1.03, 1)
  while (fits(enough - 1, bootSectors, contents)) enough -= 1
  return enough * SECTOR
}
