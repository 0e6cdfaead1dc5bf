import { SECTOR } from '../bytes/units.ts'
import { firstDataSector } from './fat-parameters.ts'
import type { SectorRun } from './layout.ts'
import type { Plan, PlannedBank } from './plan.ts'

/** A stretch of the stick that is written, in sectors. Nothing is written between regions. */
export type Region = SectorRun &
  (
    | { readonly kind: 'clear' | 'boot' | 'core-dump' }
    /** The table in LBA 0, or the EBR of the logical partition in `slot`. */
    | { readonly kind: 'table'; readonly slot: number }
    /** What a FAT volume begins with, or its clusters in use. */
    | { readonly kind: 'structure' | 'data'; readonly slot: number }
  )

export type RegionPlan = Pick<Plan, 'size' | 'boot' | 'bank' | 'partitions' | 'second' | 'coreDump' | 'store'>

// Zeroing a hole shorter than this is cheaper than splitting a request, and leaves nothing stale.
const SMALL_HOLE = 128
// Superblocks of other file systems are in the first 68 KiB of a volume (the farthest is btrfs's, at 64 KiB).
const VOLUME_HEAD = 136
// The backup GPT is the last 33 sectors; RAID superblocks are up to 128 KiB before the end.
const DISK_TAIL = 256

/**
 * The parts of a stick that are written, in rising LBA order and without overlap: tables, p4's copy, the structures and
 * used clusters of each FAT volume, and zeros where old signatures (GPT, RAID, other file systems) or an old core dump
 * could be found. Other free space is left as it is.
 */
export const regionsOf = (plan: RegionPlan): Region[] => {
  const { boot } = plan
  const capacity = Math.floor(plan.size / SECTOR)
  const regions: Region[] = [
    { kind: 'table', slot: 0, start: 0, sectors: 1 },
    { kind: 'clear', start: 1, sectors: boot.start - 1 },
    { kind: 'boot', start: boot.start, sectors: boot.sectorsCopied },
    ...volumesOf(plan).flatMap(volume => [...recordRegions(volume, boot.start), ...volumeRegions(volume)]),
  ]
  const { coreDump } = plan
  if (coreDump) {
    const run = { start: coreDump.start, sectors: coreDump.sectorsCleared }
    regions.push(...recordRegions(coreDump, boot.start), { kind: 'core-dump', ...run })
  }
  regions.sort((a, b) => a.start - b.start)
  const end = endOf(regions)
  const tail = Math.max(end, capacity - DISK_TAIL)
  if (tail < capacity) regions.push({ kind: 'clear', start: tail, sectors: capacity - tail })
  return fillSmallHoles(regions).filter(({ sectors }) => sectors > 0)
}

/** The FAT volumes that are made, by their slots. */
export const volumesOf = ({ bank, second, store }: Pick<Plan, 'bank' | 'second' | 'store'>) =>
  [bank, second, store].filter(volume => volume !== undefined)

/** The EBR of a logical partition, which lies a track before it, as long as the one before p4, and the rest of that track. */
const recordRegions = ({ slot, start }: { slot: number; start: number }, track: number): Region[] => [
  { kind: 'table', slot, start: start - track, sectors: 1 },
  { kind: 'clear', start: start - track + 1, sectors: track - 1 },
]

const volumeRegions = ({
  slot,
  start,
  sectors,
  parameters,
}: Pick<PlannedBank, 'slot' | 'start' | 'sectors' | 'parameters'>): Region[] => {
  const data = start + firstDataSector(parameters)
  const used = parameters.usedClusters * parameters.sectorsPerCluster
  const head = Math.min(start + VOLUME_HEAD, start + sectors)
  return [
    { kind: 'structure', slot, start, sectors: data - start },
    { kind: 'data', slot, start: data, sectors: used },
    { kind: 'clear', start: data + used, sectors: Math.max(0, head - data - used) },
  ]
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
