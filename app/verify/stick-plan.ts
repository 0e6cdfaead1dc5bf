import { type ByteSource, readBytes } from '../bytes/byte-source.ts'
import type { Effects } from '../bytes/effects.ts'
import { SECTOR } from '../bytes/units.ts'
import type { PartitionTable } from '../disk/partition-table.ts'
import type { Inspection } from '../inspection/inspection.ts'
import { DEFAULT_CHOICES, type Plan, type PlanChoices } from '../plan/plan.ts'
import { planAnyStick } from '../plan/plan-stick.ts'
import { ProblemError } from '../problem/problem.ts'

/** What to read; `name` is what people call the stick. */
export interface ReadRequest {
  readonly stick: ByteSource
  readonly name: string
  readonly image: ByteSource
  readonly inspection: Inspection
  readonly effects: Pick<Effects, 'sha256'>
}

type Plans = readonly [Plan, ...Plan[]]

/**
 * The plans by which a stick of this size may have been built, the most likely first. Throws ProblemError
 * stick-too-small if there are none.
 */
export const plansFor = async (request: ReadRequest, table: PartitionTable): Promise<Plans> => {
  const usual = planOrNone(request, { ...DEFAULT_CHOICES, bootSectors: 'usual' })
  const few = planWith(request, { ...DEFAULT_CHOICES, bootSectors: 'needed' })
  if (!usual) return [few]
  return (await looksLikeFew(request, usual, few, table)) ? [few, usual] : [usual, few]
}

const planWith = ({ inspection, stick, effects }: ReadRequest, choices: PlanChoices): Plan =>
  planAnyStick(inspection, stick.size, choices, effects)

const planOrNone = (request: ReadRequest, choices: PlanChoices): Plan | undefined => {
  try {
    return planWith(request, choices)
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'stick-too-small') return undefined
    throw error
  }
}

const looksLikeFew = async (
  { stick, image, inspection }: ReadRequest,
  usual: Plan,
  few: Plan,
  table: PartitionTable,
): Promise<boolean> => {
  const sectors = table.partitions.find(({ slot }) => slot === usual.boot.slot)?.sectors
  if (usual.boot.sectors !== few.boot.sectors) return sectors === few.boot.sectors
  // The table is the same either way, so p4's last sectors decide: with fewer boot sectors they were not written.
  const first = few.boot.sectorsCopied
  const count = usual.boot.sectorsCopied - first
  const wanted = await readBytes(image, (inspection.boot.partition.start + first) * SECTOR, count * SECTOR)
  const actual = await stickBytes(stick, (usual.boot.start + first) * SECTOR, count * SECTOR)
  return equalSectors(wanted, actual) * 2 < count
}

const stickBytes = async (stick: ByteSource, offset: number, length: number): Promise<Uint8Array> =>
  offset + length <= stick.size ? readBytes(stick, offset, length) : new Uint8Array(length)

const equalSectors = (a: Uint8Array, b: Uint8Array): number => {
  let equal = 0
  for (let at = 0; at < a.length; at += SECTOR)
    if (a.subarray(at, at + SECTOR).every((byte, index) => byte === b[at + index])) equal += 1
  return equal
}

/** The plan with the choices that only the boot bank shows: its label, and a UUID that the image does not have. */
export const finishedPlan = (request: ReadRequest, plan: Plan, found: Inspection): Plan => {
  const { bank } = request.inspection
  const makeUuid = bank.uuid === undefined && found.bank.uuid !== undefined
  const { label } = found.bank.volume
  const chosen = label !== undefined && label !== bank.volume.label && label === label.toUpperCase() ? label : undefined
  if (!makeUuid && chosen === undefined) return plan
  return planWith(request, { ...plan.choices, makeUuid, label: chosen })
}
