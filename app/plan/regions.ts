import { SECTOR } from '../bytes/units.ts'
import { firstDataSector } from './fat-parameters.ts'
import type { SectorRun } from './layout.ts'
import type { Plan } from './plan.ts'

/** A stretch of the stick that is written, in sectors. Nothing is written between regions. */
export interface Region extends SectorRun {
  readonly kind: 'table' | 'clear' | 'boot' | 'bank-structure' | 'bank-data'
}

export type RegionPlan = Pick<Plan, 'size' | 'boot' | 'bank' | 'partitions'>

// Zeroing a hole shorter than this is cheaper than splitting a request, and leaves nothing stale.
const SMALL_HOLE = 128
// Superblocks of other file systems are in the first 68 KiB of a volume (the farthest is btrfs's, at 64 KiB).
const VOLUME_HEAD = 136
// The backup GPT is the last 33 sectors; RAID superblocks are up to 128 KiB before the end.
const DISK_TAIL = 256

/**
 * The parts of a stick that are written, in rising LBA order and without overlap: tables, p4's copy, p5's structures
 * and used clusters, and zeros where old signatures (GPT, RAID, other file systems) could be found. Other free space is
 * left as it is.
 */
export const regionsOf = (plan: RegionPlan): Region[] => {
  const { boot, bank } = plan
  const extended = plan.partitions.find(({ slot }) => slot === 1)?.start ?? boot.start + boot.sectors
  const capacity = Math.floor(plan.size / SECTOR)
  const data = bank.start + firstDataSector(bank.parameters)
  const used = bank.parameters.usedClusters * bank.parameters.sectorsPerCluster
  const regions: Region[] = [
    { kind: 'table', start: 0, sectors: 1 },
    { kind: 'clear', start: 1, sectors: boot.start - 1 },
    { kind: 'boot', start: boot.start, sectors: boot.sectorsCopied },
    { kind: 'table', start: extended, sectors: 1 },
    { kind: 'clear', start: extended + 1, sectors: bank.start - extended - 1 },
    { kind: 'bank-structure', start: bank.start, sectors: data - bank.start },
    { kind: 'bank-data', start: data, sectors: used },
  ]
  const head = Math.min(bank.start + VOLUME_HEAD, bank.start + bank.sectors)
  if (head > data + used) regions.push({ kind: 'clear', start: data + used, sectors: head - data - used })
  const end = endOf(regions)
  const tail = Math.max(end, capacity - DISK_TAIL)
  if (tail < capacity) regions.push({ kind: 'clear', start: tail, sectors: capacity - tail })
  return fillSmallHoles(regions).filter(({ sectors }) => sectors > 0)
}

const endOf = (regions: readonly Region[]): number => Math.max(...regions.map(({ start, sectors }) => start + sectors))

const fillSmallHoles = (regions: readonly Region[]): Region[] =>
  regions.flatMap((region, index) => {
    const before = regions[index - 1]
    const end = before ? before.start + before.sectors : 0
    const hole = region.start - end
    return hole > 0 && hole < SMALL_HOLE ? [{ kind: 'clear', start: end, sectors: hole } as const, region] : [region]
  })

/** Bytes written in all, including LBA 0 three times: blanked first, then in the pass, and finally for real. */
export const bytesToWrite = (plan: RegionPlan): number =>
  (regionsOf(plan).reduce((sum, { sectors }) => sum + sectors, 0) + 2) * SECTOR
