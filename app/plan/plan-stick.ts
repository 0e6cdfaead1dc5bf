import { asciiJson } from '../bytes/ascii-json.ts'
import type { Effects } from '../bytes/effects.ts'
import { latin1 } from '../bytes/latin1.ts'
import { SECTOR } from '../bytes/units.ts'
import { chsOf, type Geometry, isBeyondChs } from '../disk/chs.ts'
import { PARTITION_TYPE } from '../disk/partition-type.ts'
import { bootSectorsToCopy, bootVolumeTotal } from '../fat/boot-volume.ts'
import { allNodes } from '../fat/fat-volume.ts'
import { labelName } from '../fat/short-name.ts'
import type { Inspection } from '../inspection/inspection.ts'
import { takeBank } from '../inspection/take-bank.ts'
import { ProblemError } from '../problem/problem.ts'
import type { Warning } from '../problem/warning.ts'
import type { Layout, SectorRun } from './layout.ts'
import { needsOf, plannedFiles } from './needs.ts'
import {
  DEFAULT_CHOICES,
  type Plan,
  type PlanChoices,
  type PlannedBank,
  type PlannedBoot,
  type PlannedPartition,
} from './plan.ts'
import { planLarger } from './plan-larger.ts'
import { bytesToWrite } from './regions.ts'
import { minimumFor, type Room, roomFor, type StickNeeds } from './room.ts'

// The article's table, and VMware's own: the extended partition in slot 1, the boot partition in slot 4.
const BOOT_SLOT = 4
const STORE_SLOT = 8

/** The smallest stick for an image, in bytes; undefined if FAT16 cannot hold its files. */
export const minimumStickFor = (image: Inspection, choices: PlanChoices = DEFAULT_CHOICES): number | undefined => {
  return minimumOf(takeBank(image, choices.bank), choices)
}

const minimums = new WeakMap<Inspection, Map<string, number | undefined>>()

/** The search takes far longer than the rest of a plan, and its result does not depend on the stick. */
const minimumOf = (
  inspection: Inspection,
  { bootSectors, layout = 'article', secondBank = 'empty' }: PlanChoices,
): number | undefined => {
  const known = minimums.get(inspection) ?? new Map<string, number | undefined>()
  minimums.set(inspection, known)
  const key = `${bootSectors} ${layout} ${secondBank}`
  if (!known.has(key))
    known.set(key, minimumFor(needsOf(inspection, { ...DEFAULT_CHOICES, bootSectors, layout, secondBank })))
  return known.get(key)
}

/**
 * The plan for a stick of `size` bytes (anything after the last full sector is not used). Pure: the same input gives
 * the same plan and digest. Throws ProblemError label-hides-file, and whatever planAnyStick throws.
 */
export const planStick = (
  image: Inspection,
  size: number,
  choices: PlanChoices,
  tools: Pick<Effects, 'sha256'>,
): Plan => {
  const inspection = takeBank(image, choices.bank)
  const plan = planTaken(inspection, size, choices, tools)
  refuseHidingLabel(plan.bank.label, inspection)
  return plan
}

/**
 * The plan that a finished stick is compared with, whatever its label: nothing is built from it. Throws ProblemError
 * stick-too-small, image-damaged if no FAT16 volume holds the files or two have the same name, and what takeBank
 * throws for the chosen bank.
 */
export const planAnyStick = (
  image: Inspection,
  size: number,
  choices: PlanChoices,
  tools: Pick<Effects, 'sha256'>,
): Plan => planTaken(takeBank(image, choices.bank), size, choices, tools)

/** The same for an inspection with the bank that was chosen. */
const planTaken = (
  inspection: Inspection,
  size: number,
  choices: PlanChoices,
  { sha256 }: Pick<Effects, 'sha256'>,
): Plan => {
  refuseSameNames(inspection)
  const needs = needsOf(inspection, choices)
  const minimum = minimumOf(inspection, choices)
  if (minimum === undefined) throw tooManyFiles(needs, inspection)
  const room = roomFor(Math.floor(size / SECTOR), needs)
  if (!room) throw tooSmall(size, minimum, choices)

  const { layout } = room
  const boot = planBoot(inspection, layout, needs.bootSectors)
  const bank = planBank(inspection, room.bank, choices)
  const larger = planLarger(inspection, room, bank, choices)
  const partitions = [
    ...planPartitions(inspection, layout),
    ...larger.partitions.map(one => planned(one.slot, one, one.type, false, layout.geometry)),
  ]
  const undigested = {
    size,
    geometry: layout.geometry,
    partitions,
    boot,
    bank,
    ...larger.parts,
    build: inspection.build,
    ...(inspection.ownChanges && { ownChanges: inspection.ownChanges }),
    choices: told(choices),
    minimumStickBytes: minimum,
    bytesToWrite: bytesToWrite({ size, boot, bank, partitions, ...larger.parts }),
    warnings: planWarnings(inspection, boot, bank),
  }
  return { ...undigested, digest: digestOf([undigested, inspection.size, inspection.identity ?? null], sha256) }
}

/** The choices as a plan records them: of the article's layout, which is the usual one, nothing is said. */
const told = ({ layout, secondBank, ...choices }: PlanChoices): PlanChoices =>
  layout === undefined || layout === 'article' ? choices : { ...choices, layout, secondBank: secondBank ?? 'empty' }

const tooManyFiles = (needs: StickNeeds, { bank }: Inspection): ProblemError => {
  const inBank = minimumFor({ ...needs, layout: 'article' }) === undefined
  return new ProblemError({
    code: 'image-damaged',
    part: `p${inBank ? bank.partition.slot : STORE_SLOT}`,
    cause: 'its files are more than a FAT16 volume can hold',
  })
}

const tooSmall = (size: number, minimum: number, { layout }: PlanChoices): ProblemError => {
  const larger = layout === undefined || layout === 'article' ? {} : { layout }
  return new ProblemError({ code: 'stick-too-small', target: undefined, size, minimum, ...larger })
}

/** FAT names ignore case, and of two entries with one name only the first is ever found. */
const refuseSameNames = ({ bank }: Inspection): void => {
  const seen = new Set<string>()
  for (const { path } of allNodes(bank.volume.entries)) {
    const name = path.toLowerCase()
    if (seen.has(name))
      throw new ProblemError({
        code: 'image-damaged',
        part: `p${bank.partition.slot}`,
        cause: `it has two entries with the same name, ${path}`,
      })
    seen.add(name)
  }
}

const planBoot = ({ boot, size }: Inspection, { boot: run }: Layout, needed: number): PlannedBoot => ({
  slot: BOOT_SLOT,
  ...run,
  sectorsInUse: boot.sectorsInUse,
  sectorsCopied: bootSectorsToCopy(needed, boot.partition, size),
  totalSectors: bootVolumeTotal(boot.volume.layout, boot.sectorsInUse, run.sectors),
})

/** A chosen label as the directory can hold it: in capitals, no spaces at either end; undefined if nothing is left. */
const labelOf = (choice: string | undefined): string | undefined => choice?.trim().toUpperCase() || undefined

/** A label comes before all files in the root, and the loader compares only names. */
const refuseHidingLabel = (label: string | undefined, { bank }: Inspection): void => {
  if (label === undefined) return
  const name = latin1(labelName(label))
  const hidden = bank.volume.entries.find(({ entry }) => latin1(entry.shortName) === name)
  if (hidden) throw new ProblemError({ code: 'label-hides-file', label, file: hidden.path })
}

const planBank = (
  { bank }: Inspection,
  { start, sectors, parameters }: Room,
  { makeUuid, label, layout = 'article' }: PlanChoices,
): PlannedBank => ({
  slot: 5,
  start,
  sectors,
  label: labelOf(label) ?? bank.volume.label,
  serial: bank.volume.serial,
  uuid: bank.uuid,
  // ESXi tells two banks apart by their UUIDs.
  uuidFrom: bank.uuid ? 'image' : makeUuid || layout !== 'article' ? 'made' : 'none',
  bytes: bank.bytes,
  files: plannedFiles(bank.files),
  parameters,
})

const planPartitions = ({ boot }: Inspection, { geometry, ...layout }: Layout): PlannedPartition[] => {
  const beyond = isBeyondChs(layout.extended.start + layout.extended.sectors - 1, geometry)
  const extendedType = beyond ? PARTITION_TYPE.extendedLba : PARTITION_TYPE.extended
  return [
    planned(1, layout.extended, extendedType, false, geometry),
    planned(BOOT_SLOT, layout.boot, boot.partition.type, true, geometry),
    planned(5, layout.bank, PARTITION_TYPE.fat16, false, geometry),
  ]
}

const planned = (
  slot: number,
  { start, sectors }: SectorRun,
  type: number,
  active: boolean,
  geometry: Geometry,
): PlannedPartition => ({
  slot,
  start,
  sectors,
  type,
  active,
  chs: { first: chsOf(start, geometry), last: chsOf(start + sectors - 1, geometry) },
})

const planWarnings = (inspection: Inspection, boot: PlannedBoot, bank: PlannedBank): Warning[] => {
  const kept: Warning[] =
    boot.totalSectors > boot.sectors
      ? [{ code: 'boot-size-kept', totalSectors: boot.totalSectors, partitionSectors: boot.sectors }]
      : []
  // Choosing to make a UUID settles the inspection's warning.
  return [...inspection.warnings.filter(({ code }) => code !== 'no-uuid' || bank.uuidFrom === 'none'), ...kept]
}

const digestOf = (value: unknown, sha256: Effects['sha256']): string => {
  const hash = sha256()
  hash.update(asciiJson(value))
  return hash.hex()
}
