import { sectorsPerCylinder } from '../disk/chs.ts'
import { MAX_FAT16_SECTORS } from './fat-parameters.ts'
import { type Layout, layoutFor, type SectorRun } from './layout.ts'
import type { LargerLayoutName } from './layout-name.ts'

/** The least that the parts of a larger layout need, in sectors. */
export interface LayoutNeeds {
  readonly bootSectors: number
  /** Of each of the two banks. */
  readonly bankSectors: number
  readonly coreDumpSectors: number
}

/** The logical partitions of a larger layout, p5 first; each begins one track after its EBR. In sectors. */
export interface LargerLayout extends Layout {
  /** p6, of p5's size. */
  readonly second: SectorRun
  /** p7; only in the complete layout. */
  readonly coreDump?: SectorRun
  /** p8, what is left, at most what FAT16 can use; only in the complete layout. */
  readonly store?: SectorRun
}

/** Whole cylinders, as many as an EBR's track and a partition of `sectors` need: where the original's partitions end. */
const cylindersFor = (sectors: number, { geometry }: Layout): number =>
  Math.ceil((geometry.sectorsPerTrack + sectors) / sectorsPerCylinder(geometry))

/** The most cylinders that an EBR and a FAT16 volume can use; the volume may leave a part of the last one unused. */
const mostCylinders = (layout: Layout): number => cylindersFor(MAX_FAT16_SECTORS, layout)

/** Cuts p1 into logical partitions of so many cylinders each. */
const cut = (layout: Layout, cylinders: readonly number[]): SectorRun[] => {
  const { geometry, extended } = layout
  const track = geometry.sectorsPerTrack
  let start = extended.start
  return cylinders.map(count => {
    const sectors = count * sectorsPerCylinder(geometry)
    const run = { start: start + track, sectors: sectors - track }
    start += sectors
    return run
  })
}

const volume = ({ start, sectors }: SectorRun): SectorRun => ({ start, sectors: Math.min(sectors, MAX_FAT16_SECTORS) })

/** Two banks of the same size that share p1; undefined if it is too small for them. */
const twoBanks = (layout: Layout, { bankSectors }: LayoutNeeds): LargerLayout | undefined => {
  const cylinders = layout.extended.sectors / sectorsPerCylinder(layout.geometry)
  const each = Math.min(Math.floor(cylinders / 2), mostCylinders(layout))
  if (each < cylindersFor(bankSectors, layout)) return undefined
  const [bank, second] = cut(layout, [each, each])
  return bank && second && { ...layout, bank: volume(bank), second: volume(second) }
}

/** Banks and core dump as small as they may be, and the store behind them; undefined if there is no room for it. */
const complete = (layout: Layout, { bankSectors, coreDumpSectors }: LayoutNeeds): LargerLayout | undefined => {
  const each = cylindersFor(bankSectors, layout)
  const dump = cylindersFor(coreDumpSectors, layout)
  const left = layout.extended.sectors / sectorsPerCylinder(layout.geometry) - 2 * each - dump
  if (left < 1) return undefined
  const [bank, second, coreDump, store] = cut(layout, [each, each, dump, Math.min(left, mostCylinders(layout))])
  if (!bank || !second || !coreDump || !store || store.sectors < 1) return undefined
  return {
    ...layout,
    bank: volume(bank),
    second: volume(second),
    coreDump: { start: coreDump.start, sectors: coreDumpSectors },
    store: volume(store),
  }
}

/**
 * A layout for a stick of `capacity` sectors, in the slots of VMware's image: p4 and p1 are the article's, p5 and so on
 * lie one after the other in p1, each a track after its EBR and ending with a cylinder. Undefined if the stick is too
 * small.
 */
export const largerLayout = (
  name: LargerLayoutName,
  capacity: number,
  needs: LayoutNeeds,
): LargerLayout | undefined => {
  const layout = layoutFor(capacity, needs.bootSectors)
  if (!layout) return undefined
  return name === 'two-banks' ? twoBanks(layout, needs) : complete(layout, needs)
}
