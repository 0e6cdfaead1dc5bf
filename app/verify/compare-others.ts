import type { ByteSource } from '../bytes/byte-source.ts'
import type { Inspection } from '../inspection/inspection.ts'
import type { Plan } from '../plan/plan.ts'
import type { Mismatch } from '../problem/mismatch.ts'
import { compareData, type HashOptions, hashFiles } from './compare-files.ts'
import type { FileHashes, VolumeHashes } from './piece-hashes.ts'
import { type PlannedAgain, volumesIn } from './planned-again.ts'
import { isUpdated, secondBankOf } from './second-bank.ts'

export interface OthersComparison {
  readonly stick: ByteSource
  readonly inspection: Inspection
  readonly found: Inspection
  readonly plan: Plan
  readonly planned: PlannedAgain
}

/** Slots of the FAT volumes besides p5 whose files are compared: all but a bank that ESXi has updated itself into. */
export const othersIn = ({
  plan: { second, store },
  found,
  inspection,
}: Omit<OthersComparison, 'stick' | 'planned'>) => {
  const bank = secondBankOf(found)
  const updated = bank !== undefined && isUpdated(bank, inspection)
  return [...(second && !updated ? [second] : []), ...(store ? [store] : [])]
}

/** Compares the files of the second bank and the store with those that were planned, by their SHA-256. */
export const compareOthers = async (
  comparison: OthersComparison,
  hashing: HashOptions,
): Promise<{ readonly expected: VolumeHashes; readonly actual: VolumeHashes; readonly mismatches: Mismatch[] }> => {
  const { stick, found: inspected, plan, planned } = comparison
  const [expected, actual] = [new Map<number, FileHashes>(), new Map<number, FileHashes>()]
  const mismatches: Mismatch[] = []
  for (const { slot } of othersIn(comparison)) {
    const [wanted, volume] = [planned.volumes.get(slot), volumesIn(inspected, plan).get(slot)]
    if (!wanted || !volume) continue
    const [ofPlan, ofStick] = [
      { source: planned.source, bank: wanted },
      { source: stick, bank: volume },
    ]
    const hashes = await hashFiles(ofPlan, wanted, hashing)
    const found = await hashFiles(ofStick, wanted, hashing)
    mismatches.push(...(await compareData(ofPlan, ofStick, hashes, found)))
    expected.set(slot, hashes)
    actual.set(slot, found)
  }
  return { expected, actual, mismatches }
}
