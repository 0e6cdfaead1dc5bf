import { BOOT_SIGNATURE } from '../disk/boot-signature.ts'
import { packChs } from '../disk/chs.ts'
import { ACTIVE, emptyEntry, encodeExtendedBootRecord, MasterBootRecord, type PartitionEntry } from '../disk/mbr.ts'
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

/** The only EBR: its first entry is p5, relative to the EBR itself; it has no link to another. */
export const extendedBootRecord = (plan: Plan): Uint8Array => {
  const extended = plan.partitions.find(({ slot }) => slot === 1)
  const bank = plan.partitions.find(({ slot }) => slot === 5)
  if (!extended || !bank) throw new RangeError('a plan without p1 or p5')
  return encodeExtendedBootRecord(entryOf(bank, extended.start))
}
