import { unpackChs } from '../disk/chs.ts'
import type { Partition } from '../disk/partition-table.ts'
import type { PlannedPartition } from '../plan/plan.ts'

/** A partition that was read, in the form of a planned one, with the CHS found on the disk. */
export const foundPartition = ({ slot, start, sectors, type, active, entry }: Partition): PlannedPartition => ({
  slot,
  start,
  sectors,
  type,
  active,
  chs: { first: unpackChs(entry.chsFirst), last: unpackChs(entry.chsLast) },
})
