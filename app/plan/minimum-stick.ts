import { SECTOR, sectorsFor } from '../bytes/units.ts'
import { type BankContents, bankNeeds, chooseFatParameters } from './fat-parameters.ts'
import { layoutFor } from './layout.ts'

/** Whether a stick of `capacity` sectors holds the boot sectors and the bank. */
export const fits = (capacity: number, bootSectors: number, contents: BankContents): boolean =>
  fitter(bootSectors, contents)(capacity)

const fitter = (bootSectors: number, contents: BankContents): ((capacity: number) => boolean) => {
  const needs = bankNeeds(contents)
  return capacity => {
    const layout = layoutFor(capacity, bootSectors)
    return layout !== undefined && chooseFatParameters(layout.bank.sectors, needs) !== undefined
  }
}

// A FAT16 bank cannot grow beyond this.
const LARGEST_USEFUL = 2 ** 23
// Geometry changes move the boundary by at most about two cylinders, and those are under 1/1000 of the disk each.
const MARGIN = 1 / 250

/**
 * The capacity in bytes from which every stick will do; undefined if none will, because the bank needs more than FAT16
 * can hold.
 */
export const minimumStickBytes = (bootSectors: number, contents: BankContents): number | undefined => {
  const least = bootSectors + contents.sizes.reduce((sum, size) => sum + sectorsFor(size), 0)
  return smallestStickBytes(fitter(bootSectors, contents), least, { largest: LARGEST_USEFUL, margin: MARGIN })
}

/** `largest`: no larger stick (in sectors) is tried. `margin`: the share by which a change of geometry moves it. */
export interface SearchLimits {
  readonly largest: number
  readonly margin: number
}

/**
 * The capacity in bytes from which every stick passes `fitsIn` (sectors), which none below `least` sectors does;
 * undefined if none does. Geometry changes in jumps, so a slightly larger stick can hold slightly less: once the boundary
 * is roughly known, the search goes down from above it to the largest size that will not do.
 */
export const smallestStickBytes = (
  fitsIn: (capacity: number) => boolean,
  least: number,
  { largest, margin }: SearchLimits,
): number | undefined => {
  let small = 0
  let large = Math.max(8192, least)
  while (!fitsIn(large)) {
    small = large
    large = Math.ceil(large * 1.02)
    if (large > largest) return undefined
  }
  while (large - small > 1) {
    const middle = Math.floor((small + large) / 2)
    if (fitsIn(middle)) large = middle
    else small = middle
  }
  let enough = Math.ceil(large * (1 + margin))
  while (fitsIn(enough - 1)) enough -= 1
  return enough * SECTOR
}
