import { type ByteSource, OutOfRangeError, readBytes } from '../bytes/byte-source.ts'
import type { Effects } from '../bytes/effects.ts'
import { SECTOR } from '../bytes/units.ts'
import { BOOT_SIGNATURE } from '../disk/boot-signature.ts'
import { MasterBootRecord } from '../disk/mbr.ts'
import { type PartitionTable, readPartitionTable } from '../disk/partition-table.ts'
import { isExtendedType } from '../disk/partition-type.ts'
import type { Inspection } from '../inspection/inspection.ts'
import type { LayoutName } from '../plan/layout-name.ts'
import { needsRest } from '../plan/needs.ts'
import { DEFAULT_CHOICES, type Plan, type PlanChoices } from '../plan/plan.ts'
import { planAnyStick } from '../plan/plan-stick.ts'
import { ProblemError } from '../problem/problem.ts'
import { recordLba } from '../stick/tables.ts'
import { isUpdated, secondBankOf } from './second-bank.ts'
import { sectorOf } from './stick-places.ts'

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
  const article = await plansWith(request, 'article', table)
  const shown = table.partitions.length === 0 ? await layoutLost(request.stick, article) : layoutIn(table)
  const larger = shown === 'article' ? [] : await plansWith(request, shown, table)
  const [first, ...more] = [...larger, ...article]
  return first ? [first, ...more] : [planWith(request, DEFAULT_CHOICES)]
}

/** The layout of a stick whose table is gone: whether the first EBR, where any layout has it, links to another. */
const layoutLost = async (stick: ByteSource, [plan]: readonly Plan[]): Promise<LayoutName> => {
  if (!plan) return 'article'
  const { signature, partitions } = MasterBootRecord.decode(await sectorOf(stick, recordLba(plan, 5)))
  const link = partitions[1]
  return signature === BOOT_SIGNATURE && link && isExtendedType(link.type) ? 'two-banks' : 'article'
}

/** The layout that a table shows. */
const layoutIn = ({ partitions }: PartitionTable): LayoutName => {
  const has = (slot: number): boolean => partitions.some(partition => partition.slot === slot)
  if (!has(6)) return 'article'
  return has(7) && has(8) ? 'complete' : 'two-banks'
}

/** The layout that a stick's table shows; the article's if it cannot be read. */
export const layoutShown = async (stick: ByteSource): Promise<LayoutName> => layoutIn(await tableOf(stick))

const NO_TABLE: PartitionTable = { mbr: MasterBootRecord.decode(new Uint8Array(SECTOR)), partitions: [], flaws: [] }

/** The table of a stick; empty if it is too short to have one. */
export const tableOf = async (stick: ByteSource): Promise<PartitionTable> => {
  try {
    return await readPartitionTable(stick)
  } catch (error) {
    if (error instanceof OutOfRangeError) return NO_TABLE
    throw error
  }
}

const plansWith = async (request: ReadRequest, layout: LayoutName, table: PartitionTable): Promise<Plan[]> => {
  if (needsRest({ layout }) && !request.inspection.rest) return []
  const usual = planOrNone(request, { ...DEFAULT_CHOICES, layout, bootSectors: 'usual' })
  const few = planOrNone(request, { ...DEFAULT_CHOICES, layout, bootSectors: 'needed' })
  if (!usual || !few) return few ? [few] : []
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

/**
 * The plan with the choices that only the banks show: the first one's label, a UUID that the image does not have, and
 * what the second one holds.
 */
export const finishedPlan = (request: ReadRequest, plan: Plan, found: Inspection): Plan => {
  const { bank } = request.inspection
  const makeUuid = bank.uuid === undefined && found.bank.uuid !== undefined
  const { label } = found.bank.volume
  const chosen = label !== undefined && label !== bank.volume.label && label === label.toUpperCase() ? label : undefined
  const second = plan.second ? secondBankOf(found) : undefined
  const copied = second !== undefined && second.files.length > 1 && !isUpdated(second, request.inspection)
  if (!makeUuid && chosen === undefined && !copied) return plan
  return planWith(request, { ...plan.choices, makeUuid, label: chosen, ...(copied ? { secondBank: 'copy' } : {}) })
}
