import { SECTOR, sectorsFor } from '../bytes/units.ts'
import {
  type BankContents,
  type BankNeeds,
  bankNeeds,
  chooseFatParameters,
  type FatParameters,
} from './fat-parameters.ts'
import { largerLayout } from './larger-layout.ts'
import { type Layout, layoutFor, type SectorRun } from './layout.ts'
import type { LayoutName } from './layout-name.ts'
import { minimumStickBytes, smallestStickBytes } from './minimum-stick.ts'

/** What must go onto a stick. In sectors. */
export interface StickNeeds {
  readonly layout: LayoutName
  readonly bootSectors: number
  readonly bank: BankContents
  /** Of each bank of a larger layout, whatever it holds. */
  readonly bankSectors: number
  readonly second: BankContents
  readonly coreDumpSectors: number
  readonly store: BankContents
}

/** A volume's place and shape. */
export interface Room extends SectorRun {
  readonly parameters: FatParameters
}

/** Where everything goes on a stick. */
export interface StickRoom {
  readonly layout: Layout
  readonly bank: Room
  readonly second?: Room
  readonly coreDump?: SectorRun
  readonly store?: Room
}

/** The needs of a stick, counted once so that many capacities can be tried. */
interface CountedNeeds extends Omit<StickNeeds, 'bank' | 'second' | 'store'> {
  readonly bank: BankNeeds
  readonly second: BankNeeds
  readonly store: BankNeeds
}

const counted = (needs: StickNeeds): CountedNeeds => {
  const bank = bankNeeds(needs.bank)
  return {
    ...needs,
    bank,
    second: bankNeeds(needs.second),
    store: bankNeeds(needs.store),
    bankSectors: holding(bank, needs.bankSectors),
  }
}

// No FAT16 volume with fewer sectors has enough clusters.
const LEAST_VOLUME = 4200

/** `sectors`, or as many more as a FAT16 volume with these files needs; beyond what FAT16 can use if none does. */
const holding = (needs: BankNeeds, sectors: number): number => {
  let enough = Math.max(sectors, LEAST_VOLUME)
  while (!chooseFatParameters(enough, needs) && enough < 2 ** 23) enough = Math.ceil(enough * 1.01)
  return enough
}

const shapes = new WeakMap<BankNeeds, Map<number, FatParameters | undefined>>()

/** Kept by size, because volumes end with cylinders: the search for the smallest stick asks for few sizes, often. */
const shapeOf = (sectors: number, needs: BankNeeds): FatParameters | undefined => {
  const known = shapes.get(needs) ?? new Map<number, FatParameters | undefined>()
  shapes.set(needs, known)
  if (!known.has(sectors)) known.set(sectors, chooseFatParameters(sectors, needs))
  return known.get(sectors)
}

const shaped = (run: SectorRun, needs: BankNeeds): Room | undefined => {
  const parameters = shapeOf(run.sectors, needs)
  return parameters && { ...run, parameters }
}

/** The second bank has the first one's shape, since an update will fill it with the like. */
const likeFirst = (run: SectorRun, { parameters }: Room, { clusters }: BankNeeds): Room => {
  const used = clusters.find(({ sectorsPerCluster }) => sectorsPerCluster === parameters.sectorsPerCluster)?.used ?? 0
  return { ...run, parameters: { ...parameters, usedClusters: used } }
}

const roomIn = (capacity: number, needs: CountedNeeds): StickRoom | undefined => {
  if (needs.layout === 'article') {
    const layout = layoutFor(capacity, needs.bootSectors)
    const bank = layout && shaped(layout.bank, needs.bank)
    return bank && { layout, bank }
  }
  const layout = largerLayout(needs.layout, capacity, needs)
  const bank = layout && shaped(layout.bank, needs.bank)
  if (!bank) return undefined
  const second = likeFirst(layout.second, bank, needs.second)
  if (!layout.store || !layout.coreDump) return { layout, bank, second }
  const store = shaped(layout.store, needs.store)
  return store && { layout, bank, second, coreDump: layout.coreDump, store }
}

/** Where everything goes on a stick of `capacity` sectors; undefined if it does not fit. */
export const roomFor = (capacity: number, needs: StickNeeds): StickRoom | undefined => roomIn(capacity, counted(needs))

// Two banks and a store of 2 GiB each, and a core dump; and five boundaries that geometry moves.
const LIMITS = { largest: 2 ** 24, margin: 1 / 80 }

/** The capacity in bytes from which every stick will do; undefined if none will, because FAT16 cannot hold the files. */
export const minimumFor = (needs: StickNeeds): number | undefined => {
  const alone = minimumStickBytes(needs.bootSectors, needs.bank)
  if (needs.layout === 'article' || alone === undefined) return alone
  const count = counted(needs)
  const more = needs.layout === 'complete' ? needs.coreDumpSectors + sumOf(needs.store) : 0
  return smallestStickBytes(
    capacity => roomIn(capacity, count) !== undefined,
    Math.max(alone / SECTOR, 2 * count.bankSectors + more),
    LIMITS,
  )
}

const sumOf = ({ sizes }: BankContents): number => sizes.reduce((sum, size) => sum + sectorsFor(size), 0)
