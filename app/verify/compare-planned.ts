import { type ByteSource, readBytes } from '../bytes/byte-source.ts'
import { SECTOR } from '../bytes/units.ts'
import { allNodes, type FatNode } from '../fat/fat-volume.ts'
import { inspectImage } from '../inspection/inspect-image.ts'
import type { Inspection } from '../inspection/inspection.ts'
import type { Plan } from '../plan/plan.ts'
import type { Mismatch } from '../problem/mismatch.ts'
import type { Extent } from '../stick/extent.ts'
import { plannedSource } from '../stick/planned-source.ts'
import { synthesizeStick } from '../stick/synthesize.ts'
import { CHUNK_BYTES } from '../write/chunk-bytes.ts'
import { firstDifference } from '../write/equal-bytes.ts'
import { isOurBank } from './bank-maker.ts'
import { compareStructure, compareVolumeRules, maskAccess, structureOf } from './compare-bank.ts'
import { compareRecords } from './compare-tables.ts'
import { sectorOf } from './stick-places.ts'

export interface PlannedComparison {
  readonly stick: ByteSource
  readonly image: ByteSource
  readonly inspection: Inspection
  readonly found: Inspection
  readonly plan: Plan
  /** Differences in meaning that are already known; what they say is not repeated. */
  readonly known: readonly Mismatch[]
  /** Throws if the job was cancelled. */
  readonly check: () => void
}

/**
 * Compares what a plan determines but comparing the meaning does not show: tables, reserved sectors, FATs, directories,
 * cleared sectors, the space after files. A bank of ours is compared byte for byte, except for what mounting it changes
 * and, if it has been used or refilled, for FATs, directories and free clusters. Anybody else's bank must only be a
 * sound volume.
 */
export const comparePlanned = async (comparison: PlannedComparison): Promise<Mismatch[]> => {
  const { stick, image, inspection, found, plan, known } = comparison
  const uuid = (await sectorOf(stick, plan.bank.start + 1)).slice(16, 32)
  const planned = await synthesizeStick(image, inspection, plan, { diskId: found.table.mbr.diskId, uuid })
  const wanted = plannedSource(planned, image)
  const ours = await isOurBank(stick, found, plan, await sectorOf(wanted, plan.bank.start))
  const records = await compareRecords(stick, plan, ours)
  const actual = await structureOf(stick, found)
  if (!ours) return unknownOnly([...records, ...compareVolumeRules(found, actual)], known)
  const untouched = !hasChangedFiles(known) && (await liesAsPlanned(wanted, found))
  const structure = compareStructure(found, actual, await structureOf(wanted, found), untouched)
  const rules = untouched ? [] : compareVolumeRules(found, actual)
  const rest = await compareExtents(comparison, planned.extents, wanted, untouched)
  return unknownOnly([...records, ...structure, ...rules, ...rest], known)
}

const hasChangedFiles = (known: readonly Mismatch[]): boolean => known.some(({ kind }) => kind.startsWith('file'))

/** Whether files and directories are where the plan puts them; if not, somebody has copied them again. */
const liesAsPlanned = async (wanted: ByteSource, found: Inspection): Promise<boolean> => {
  const { bank } = await inspectImage(wanted)
  const planned = new Map([...allNodes(bank.volume.entries)].map(node => [node.path, placeOf(node)]))
  return [...allNodes(found.bank.volume.entries)].every(node => planned.get(node.path) === placeOf(node))
}

const placeOf = ({ runs }: FatNode): string => runs.map(({ offset, length }) => `${offset}+${length}`).join()

/** The mismatches that no difference in meaning already reports. */
const unknownOnly = (mismatches: readonly Mismatch[], known: readonly Mismatch[]): Mismatch[] => {
  const kinds = new Set(known.map(({ kind }) => kind))
  const said = (mismatch: Mismatch): boolean => {
    if (mismatch.kind !== 'structure') return false
    if (mismatch.what.startsWith('VMware UUID')) return kinds.has('uuid')
    return mismatch.what === "boot bank's boot sector" && kinds.has('volume')
  }
  return mismatches.filter(mismatch => !said(mismatch))
}

/** The extents that are not compared elsewhere: sub-directories, space after files, cleared sectors. */
const compareExtents = async (
  comparison: PlannedComparison,
  extents: readonly Extent[],
  wanted: ByteSource,
  untouched: boolean,
): Promise<Mismatch[]> => {
  const { bank } = comparison.plan
  const [start, end] = [bank.start * SECTOR, (bank.start + bank.sectors) * SECTOR]
  const found = new Map<string, Mismatch>()
  for (const extent of extents) {
    const what = nameOf(extent, bank.start)
    if (what === undefined || found.has(what)) continue
    for (const run of untouched ? [extent] : outside(extent, start, end)) {
      const lba = await differenceIn(comparison, wanted, run, extent.part.kind === 'bank-structure')
      if (lba !== undefined && !found.has(what)) found.set(what, { kind: 'structure', what, lba })
    }
  }
  return [...found.values()]
}

const nameOf = ({ part, offset }: Extent, bankStart: number): string | undefined => {
  switch (part.kind) {
    case 'clear':
      return 'cleared sectors'
    case 'slack':
      return 'space behind a file'
    case 'bank-structure':
      return offset === bankStart * SECTOR ? undefined : 'sub-directory'
    case 'table':
    case 'boot':
    case 'file':
      return undefined
  }
}

interface Run {
  readonly offset: number
  readonly length: number
}

/** The parts of a run (bytes) before `start` and from `end` on. */
const outside = ({ offset, length }: Run, start: number, end: number): Run[] =>
  [
    { offset, length: Math.min(length, start - offset) },
    { offset: Math.max(offset, end), length: offset + length - Math.max(offset, end) },
  ].filter(run => run.length > 0)

const differenceIn = async (
  { stick, check }: PlannedComparison,
  wanted: ByteSource,
  run: Run,
  directory: boolean,
): Promise<number | undefined> => {
  const end = run.offset + run.length
  for (let at = run.offset; at < end; at += CHUNK_BYTES) {
    check()
    const length = Math.min(CHUNK_BYTES, end - at)
    const [actual, planned] = [await readBytes(stick, at, length), await readBytes(wanted, at, length)]
    if (directory) for (const bytes of [actual, planned]) maskAccess(bytes)
    const index = firstDifference(actual, planned)
    if (index !== undefined) return Math.floor((at + index) / SECTOR)
  }
  return undefined
}
