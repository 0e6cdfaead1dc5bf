import type { ByteSource } from '../bytes/byte-source.ts'
import { SECTOR } from '../bytes/units.ts'
import { MasterBootRecord, type PartitionEntry } from '../disk/mbr.ts'
import type { Partition, PartitionTable } from '../disk/partition-table.ts'
import { inspectImage } from '../inspection/inspect-image.ts'
import type { Inspection } from '../inspection/inspection.ts'
import { takeBank } from '../inspection/take-bank.ts'
import { needsRest } from '../plan/needs.ts'
import type { Plan } from '../plan/plan.ts'
import type { Mismatch } from '../problem/mismatch.ts'
import { type Problem, ProblemError } from '../problem/problem.ts'
import { extendedBootRecord, masterBootRecord, recordLba } from '../stick/tables.ts'
import { compareTables } from './compare-stick.ts'
import { sectorOf } from './stick-places.ts'
import { finishedPlan, plansFor, type ReadRequest, tableOf } from './stick-plan.ts'

/** A stick as it is, and the plan that it was built by, as far as the stick shows it. */
export interface StickReading {
  readonly found: Inspection
  readonly plan: Plan
}

/**
 * Reads a stick whose tables may be wrong: if they lead nowhere, the volumes are looked for where a plan for the image
 * puts them, while the tables are judged as they are. Throws ProblemError does-not-verify if even so there is no boot
 * volume or boot bank, stick-too-small if no stick of this size could have been built.
 */
export const readStick = async (request: ReadRequest): Promise<StickReading> => {
  const table = await tableOf(request.stick)
  const plans = await plansFor(request, table)
  const attempt = await attemptWith(request.stick, plans[0])
  if (attempt.kind === 'read') return { found: attempt.found, plan: finishedPlan(request, plans[0], attempt.found) }
  for (const plan of plans) {
    const repaired = await attemptWith(withTables(request.stick, plan, table), plan)
    if (repaired.kind !== 'read') continue
    const found = await withTrueTable(request.stick, repaired.found, table)
    return { found, plan: finishedPlan(request, plan, found) }
  }
  const closest = await attemptWith(withTables(request.stick, plans[0], table), plans[0])
  throw noStick(request, plans[0], table, closest.kind === 'read' ? undefined : closest.error)
}

type Attempt =
  | { readonly kind: 'read'; readonly found: Inspection }
  | { readonly kind: 'not'; readonly error: ProblemError }

const attemptWith = async (stick: ByteSource, plan: Plan): Promise<Attempt> => {
  try {
    return { kind: 'read', found: firstBankOf(await inspectImage(stick, { rest: needsRest(plan) }), plan) }
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code !== 'target-failed') return { kind: 'not', error }
    throw error
  }
}

/** With p5 as its bank, which was built from the image, even once ESXi has updated itself into p6 and starts that. */
const firstBankOf = (found: Inspection, { second, bank: { slot } }: Plan): Inspection =>
  second && found.banks.some(one => one.slot === slot && one.bank) ? takeBank(found, slot) : found

/** The stick with a plan's tables over its own; its boot code stays. */
const withTables = (stick: ByteSource, plan: Plan, { mbr }: PartitionTable): ByteSource => {
  const records = [
    { at: 0, bytes: masterBootRecord(plan, mbr.bootCode, mbr.diskId) },
    ...plan.partitions
      .filter(({ slot }) => slot > 4)
      .map(({ slot }) => ({ at: recordLba(plan, slot) * SECTOR, bytes: extendedBootRecord(plan, slot) })),
  ]
  return {
    size: stick.size,
    read: async (offset, target) => {
      await stick.read(offset, target)
      for (const { at, bytes } of records) {
        const from = Math.max(at, offset)
        const to = Math.min(at + SECTOR, offset + target.length)
        if (from < to) target.set(bytes.subarray(from - at, to - at), from - offset)
      }
    },
  }
}

/** What was read by a plan's tables, but with the stick's own tables in it, so that those are the ones judged. */
const withTrueTable = async (stick: ByteSource, found: Inspection, table: PartitionTable): Promise<Inspection> => {
  const record = MasterBootRecord.decode(await sectorOf(stick, found.bank.partition.recordLba))
  const inTable = (partition: Partition, entry: PartitionEntry | undefined): Partition =>
    table.partitions.find(({ slot, start }) => slot === partition.slot && start === partition.start) ??
    (entry ? { ...partition, type: entry.type, active: false, entry } : partition)
  return {
    ...found,
    table,
    boot: {
      ...found.boot,
      partition: inTable(found.boot.partition, table.mbr.partitions[found.boot.partition.slot - 1]),
    },
    bank: { ...found.bank, partition: inTable(found.bank.partition, record.partitions[0]) },
  }
}

/**
 * The problem of something that is not a stick at all, or whose volumes cannot be read: how its tables differ, and what
 * is broken.
 */
const noStick = (
  { name, inspection }: ReadRequest,
  plan: Plan,
  table: PartitionTable,
  error: ProblemError | undefined,
): ProblemError => {
  const tables = compareTables({ table }, plan)
  const volume = error ? brokenVolume(error.problem, plan) : []
  const whole: Mismatch = { kind: 'structure', what: 'partition table or boot bank', lba: 0 }
  const mismatches = tables.length + volume.length > 0 ? [...tables, ...volume] : [whole]
  return new ProblemError(
    { code: 'does-not-verify', target: name, mismatches, files: inspection.bank.files.length },
    { cause: error },
  )
}

const brokenVolume = (problem: Problem, { boot, bank, partitions }: Plan): Mismatch[] => {
  if (problem.code === 'image-damaged')
    return [
      {
        kind: 'structure',
        what: `volume in ${problem.part} (${problem.cause})`,
        lba: partitions.find(({ slot }) => problem.part === `p${slot}`)?.start ?? bank.start,
      },
    ]
  return problem.code === 'image-not-esxi'
    ? [{ kind: 'structure', what: 'boot volume or boot bank', lba: boot.start }]
    : []
}
