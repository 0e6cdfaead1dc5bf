import { SECTOR } from '../bytes/units.ts'
import { usedClusters } from '../exfat/exfat-format.ts'
import { dataSectorOf } from '../fat/fat-format.ts'
import type { RestorePlan } from './restore-plan.ts'

export type LaidOut = Omit<RestorePlan, 'bytesToWrite'>

// Superblocks of other file systems are in the first 68 KiB of a volume (the farthest is btrfs's, at 64 KiB).
const VOLUME_HEAD = 136
// At the end lie the backup GPT (33 sectors), RAID superblocks (up to 128 KiB) and ZFS's labels (512 KiB).
const DISK_TAIL = 2048

/** Sectors of the volume that formatting writes, from its start. */
export const structureSectors = ({ volume }: Pick<LaidOut, 'volume'>): number => {
  if (volume.kind === 'exfat') return volume.heapOffset + usedClusters(volume) * volume.sectorsPerCluster
  return dataSectorOf(volume) + (volume.kind === 'fat32' ? volume.sectorsPerCluster : 0)
}

/**
 * What is zeroed after the volume's own structures, in sectors from the start of the drive: the place of other file
 * systems' superblocks, if the structures end before, and the end of the drive.
 */
export const clearedRuns = (plan: LaidOut): { readonly start: number; readonly sectors: number }[] => {
  const { partition, size } = plan
  const capacity = Math.floor(size / SECTOR)
  const structures = partition.start + structureSectors(plan)
  const head = Math.max(structures, Math.min(partition.start + VOLUME_HEAD, capacity))
  const tail = Math.max(head, capacity - DISK_TAIL)
  return [
    { start: structures, sectors: head - structures },
    { start: tail, sectors: capacity - tail },
  ].filter(({ sectors }) => sectors > 0)
}

/** Bytes written in all, including LBA 0 three times: blanked first, then in the pass, and finally for real. */
export const bytesToWrite = (plan: LaidOut): number =>
  (plan.partition.start +
    structureSectors(plan) +
    clearedRuns(plan).reduce((sum, { sectors }) => sum + sectors, 0) +
    2) *
  SECTOR
