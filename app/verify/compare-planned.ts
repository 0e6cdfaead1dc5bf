import { assertNever } from '../bytes/assert-never.ts'
import { type ByteSource, readBytes } from '../bytes/byte-source.ts'
import { SECTOR } from '../bytes/units.ts'
import { allNodes, type FatNode } from '../fat/fat-volume.ts'
import type { Inspection } from '../inspection/inspection.ts'
import type { Plan, PlannedBank } from '../plan/plan.ts'
import { volumesOf } from '../plan/regions.ts'
import type { Mismatch } from '../problem/mismatch.ts'
import type { Extent } from '../stick/extent.ts'
import { slotIn } from '../words/volume-name.ts'
import { CHUNK_BYTES } from '../write/chunk-bytes.ts'
import { firstDifference } from '../write/equal-bytes.ts'
import { isOurVolume } from './bank-maker.ts'
import { compareStructure, compareVolumeRules, maskAccess, type ReadVolume, structureOf } from './compare-bank.ts'
import { compareRecords } from './compare-tables.ts'
import { type PlannedAgain, volumesIn } from './planned-again.ts'
import { isUpdated, secondBankOf } from './second-bank.ts'
import { sectorOf } from './stick-places.ts'

export interface PlannedComparison {
  readonly stick: ByteSource
  readonly inspection: Inspection
  readonly found: Inspection
  readonly plan: Plan
  readonly planned: PlannedAgain
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
  const { stick, inspection, found, plan, planned, known } = comparison
  const second = secondBankOf(found)
  const updated = second && isUpdated(second, inspection) ? plan.second?.slot : undefined
  const wanted = planned.source
  const foundVolumes = volumesIn(found, plan)
  const ours = await isOurVolume(stick, found.bank, plan.bank, await sectorOf(wanted, plan.bank.start))
  const mismatches = await compareRecords(stick, plan, ours)
  const touched: Touched[] = []
  for (const one of volumesOf(plan)) {
    const volume = foundVolumes.get(one.slot)
    const wantedVolume = planned.volumes.get(one.slot)
    if (!volume || !wantedVolume) continue
    const compared = await compareVolume({
      stick,
      wanted,
      volume,
      wantedVolume,
      planned: one,
      changed: one.slot === updated || hasChangedFiles(known, one.slot),
    })
    mismatches.push(...compared.mismatches)
    if (!compared.untouched) touched.push(one)
  }
  if (ours) mismatches.push(...(await compareExtents(comparison, planned.extents, wanted, touched)))
  return unknownOnly(mismatches, known)
}

interface VolumeComparison extends Pick<PlannedComparison, 'stick'> {
  readonly wanted: ByteSource
  readonly volume: ReadVolume
  readonly wantedVolume: ReadVolume
  readonly planned: Pick<PlannedBank, 'start' | 'parameters'>
  /** Whether its files are known to be others than were planned. */
  readonly changed: boolean
}

/** The differences of one volume, and whether nobody has written to it since it was made. */
const compareVolume = async ({
  stick,
  wanted,
  changed,
  volume,
  wantedVolume,
  planned,
}: VolumeComparison): Promise<{ readonly mismatches: Mismatch[]; readonly untouched: boolean }> => {
  const actual = await structureOf(stick, volume)
  if (!(await isOurVolume(stick, volume, planned, await sectorOf(wanted, planned.start))))
    return { mismatches: compareVolumeRules(volume, actual), untouched: false }
  const untouched = !changed && liesAsPlanned(wantedVolume, volume)
  const structure = compareStructure(volume, actual, await structureOf(wanted, volume), untouched)
  return { mismatches: untouched ? structure : [...structure, ...compareVolumeRules(volume, actual)], untouched }
}

const hasChangedFiles = (known: readonly Mismatch[], slot: number): boolean =>
  known.some(mismatch => mismatch.kind.startsWith('file') && 'path' in mismatch && slotIn(mismatch.path) === slot)

/** Whether files and directories are where the plan puts them; if not, somebody has copied them again. */
const liesAsPlanned = (wanted: ReadVolume, found: ReadVolume): boolean => {
  const planned = new Map([...allNodes(wanted.volume.entries)].map(node => [node.path, placeOf(node)]))
  return [...allNodes(found.volume.entries)].every(node => planned.get(node.path) === placeOf(node))
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

/** A volume that somebody has written to, in sectors: what its free clusters hold is its own affair. */
type Touched = Pick<PlannedBank, 'slot' | 'start' | 'sectors'>

/** The extents that are not compared elsewhere: sub-directories, space after files, cleared sectors. */
const compareExtents = async (
  comparison: PlannedComparison,
  extents: readonly Extent[],
  wanted: ByteSource,
  touched: readonly Touched[],
): Promise<Mismatch[]> => {
  const starts = new Set(volumesOf(comparison.plan).map(({ start }) => start * SECTOR))
  const found = new Map<string, Mismatch>()
  for (const extent of extents) {
    const what = starts.has(extent.offset) ? undefined : nameOf(extent)
    if (what === undefined || found.has(what)) continue
    for (const run of outside(extent, touched)) {
      const lba = await differenceIn(comparison, wanted, run, extent.part.kind === 'structure')
      if (lba !== undefined && !found.has(what)) found.set(what, { kind: 'structure', what, lba })
    }
  }
  return [...found.values()]
}

const nameOf = ({ part }: Extent): string | undefined => {
  switch (part.kind) {
    case 'clear':
      return 'cleared sectors'
    case 'slack':
      return 'space behind a file'
    case 'structure':
      return 'sub-directory'
    // ESXi writes its dumps there.
    case 'core-dump':
    case 'table':
    case 'boot':
    case 'file':
    case 'volume':
      return undefined
    default:
      return assertNever(part)
  }
}

interface Run {
  readonly offset: number
  readonly length: number
}

/** The parts of a run (bytes) that lie in none of these volumes. */
const outside = (run: Run, volumes: readonly Touched[]): Run[] =>
  volumes.reduce<Run[]>(
    (runs, { start, sectors }) => {
      const [from, to] = [start * SECTOR, (start + sectors) * SECTOR]
      return runs.flatMap(({ offset, length }) =>
        [
          { offset, length: Math.min(length, from - offset) },
          { offset: Math.max(offset, to), length: offset + length - Math.max(offset, to) },
        ].filter(part => part.length > 0),
      )
    },
    [run],
  )

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
