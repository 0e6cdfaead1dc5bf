import { BOOT_SIGNATURE } from '../disk/boot-signature.ts'
import { chsOf, packChs } from '../disk/chs.ts'
import { ACTIVE, emptyEntry, encodeExtendedBootRecord, MasterBootRecord, type PartitionEntry } from '../disk/mbr.ts'
import { PARTITION_TYPE } from '../disk/partition-type.ts'
import type { Plan, PlannedPartition } from '../plan/plan.ts'

const entryOf = ({ start, sectors, type, active, chs }: PlannedPartition, base: number): PartitionEntry => ({
  status: active ? ACTIVE : 0,
  chsFirst: packChs(chs.first),
  type,
  chsLast: packChs(chs.last),
  firstLba: start - base,
  sectors,
})

/** LBA 0: the image's boot code, a new disk id, and the primary partitions in their slots. */
export const masterBootRecord = (plan: Plan, bootCode: Uint8Array, diskId: number): Uint8Array =>
  MasterBootRecord.encode({
    bootCode,
    diskId,
    reserved: 0,
    partitions: [1, 2, 3, 4].map(slot => {
      const partition = plan.partitions.find(other => other.slot === slot)
      return partition ? entryOf(partition, 0) : emptyEntry()
    }),
    signature: BOOT_SIGNATURE,
  })

/** LBA of the EBR of the logical partition in `slot`: one track before it. */
export const recordLba = ({ partitions, boot }: Plan, slot: number): number => {
  const partition = partitions.find(other => other.slot === slot)
  if (!partition) throw new RangeError(`a plan without p${slot}`)
  return partition.start - boot.start
}

/**
 * The EBR of the logical partition in `slot`. Its first entry is that partition, relative to the EBR itself; its second
 * links to the next EBR, if there is one, relative to p1, over the next one's track and partition.
 */
export const extendedBootRecord = (plan: Plan, slot: number): Uint8Array => {
  const [extended, own, next] = [1, slot, slot + 1].map(one => plan.partitions.find(other => other.slot === one))
  if (!extended || !own) throw new RangeError(`a plan without p1 or p${slot}`)
  const entry = entryOf(own, recordLba(plan, slot))
  return next ? encodeExtendedBootRecord(entry, linkTo(plan, next, extended.start)) : encodeExtendedBootRecord(entry)
}

/** Linux and Windows give every link the type 05, whatever the type of p1. */
const linkTo = (plan: Plan, next: PlannedPartition, base: number): PartitionEntry => {
  const start = recordLba(plan, next.slot)
  const chs = { first: chsOf(start, plan.geometry), last: next.chs.last }
  const sectors = next.start + next.sectors - start
  return entryOf({ ...next, start, sectors, type: PARTITION_TYPE.extended, active: false, chs }, base)
}
