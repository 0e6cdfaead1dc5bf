import type { ByteSource } from '../bytes/byte-source.ts'
import { SECTOR } from '../bytes/units.ts'
import { BOOT_SIGNATURE } from '../disk/boot-signature.ts'
import { MasterBootRecord, PartitionEntry } from '../disk/mbr.ts'
import type { Plan } from '../plan/plan.ts'
import type { Mismatch } from '../problem/mismatch.ts'
import { extendedBootRecord, recordLba } from '../stick/tables.ts'
import { sectorOf } from './stick-places.ts'

const FIRST_ENTRY = MasterBootRecord.offsets.partitions
const SIGNATURE = MasterBootRecord.offsets.signature

/**
 * Compares what comparing the partitions leaves out of both tables: signatures, unused entries and, on a stick of ours,
 * every other byte. The disk id is the stick's own, and boot code is compared elsewhere.
 */
export const compareRecords = async (stick: ByteSource, plan: Plan, ours: boolean): Promise<Mismatch[]> => {
  const first = await sectorOf(stick, 0)
  const unused = [2, 3].filter(slot => !plan.partitions.some(partition => partition.slot === slot))
  const mismatches: Mismatch[] = unused.filter(slot => !isEmpty(first, slot)).map(emptySlot)
  const reserved = MasterBootRecord.decode(first).reserved
  if (MasterBootRecord.decode(first).signature !== BOOT_SIGNATURE || (ours && reserved !== 0))
    mismatches.push({ kind: 'structure', what: 'partition table', lba: 0 })
  for (const { slot } of plan.partitions.filter(partition => partition.slot > 4)) {
    const lba = recordLba(plan, slot)
    if (differs(await sectorOf(stick, lba), extendedBootRecord(plan, slot), ours))
      mismatches.push({ kind: 'structure', what: 'extended boot record', lba })
  }
  return mismatches
}

const isEmpty = (record: Uint8Array, slot: number): boolean => {
  const at = FIRST_ENTRY + (slot - 1) * PartitionEntry.size
  return record.subarray(at, at + PartitionEntry.size).every(byte => byte === 0)
}

const emptySlot = (slot: number): Mismatch => ({
  kind: 'table',
  slot,
  expected: 'empty',
  found: 'an entry that is not all zeros',
})

/** Whether an EBR differs outside its partition's own entry; if others made it, what comes before the entries is left out too. */
const differs = (actual: Uint8Array, wanted: Uint8Array, ours: boolean): boolean => {
  const same = (from: number, to: number): boolean =>
    wanted.subarray(from, to).every((byte, index) => byte === actual[from + index])
  return !same(FIRST_ENTRY + PartitionEntry.size, SECTOR) || (ours && !same(0, FIRST_ENTRY)) || !same(SIGNATURE, SECTOR)
}
