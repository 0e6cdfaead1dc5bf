import type { FatNode } from '../fat/fat-volume.ts'
import type { BankContent } from '../inspection/bank-contents.ts'
import type { Inspection } from '../inspection/inspection.ts'
import { takeBank } from '../inspection/take-bank.ts'
import type { Plan, PlannedStore } from '../plan/plan.ts'
import type { Mismatch } from '../problem/mismatch.ts'
import { type BootVerdict, bootVerdict } from '../verdict/boot-verdict.ts'
import type { VolumeHashes } from '../verify/piece-hashes.ts'
import { isUpdated, secondBankOf } from '../verify/second-bank.ts'
import type { StageTime } from '../write/progress.ts'
import { fdiskTable } from './fdisk-table.ts'
import { foundPartition } from './found-partition.ts'
import { plannedParts, type Report, type ReportedFile, type TableComparison } from './report.ts'

export interface ReportInput {
  readonly target: string
  readonly plan: Plan
  /** The stick, read back. */
  readonly found: Inspection
  readonly image: Inspection
  /** SHA-256 of each file that was planned and on the stick, by its volume's slot and its index in the plan. */
  readonly expected: VolumeHashes
  readonly actual: VolumeHashes
  /** The state of its kernel and modules, judged while they were read. */
  readonly content?: BankContent
  readonly mismatches: readonly Mismatch[]
  /** Paths of files that ESXi itself has changed: the stick is the image's all the same. */
  readonly changed?: ReadonlySet<string>
  readonly stages: readonly StageTime[]
  readonly bytesWritten: number
  readonly seconds: number
}

/** SHA-256 of no bytes, as an empty file has no extent to hash. */
const EMPTY_SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** Puts what was planned and what was read back side by side. */
export const makeReport = (input: ReportInput): Report => {
  const { target, plan, found, mismatches, stages, bytesWritten, seconds } = input
  const files = fileReports(input, plan.bank, found.bank.files)
  const larger = largerReport(input)
  const all = [...files, ...(larger.second?.files ?? []), ...(larger.store?.files ?? [])]
  return {
    target,
    verified:
      mismatches.length === 0 &&
      all.every(file => file.verified || (files.includes(file) && input.changed?.has(file.path))),
    ...plannedParts(plan),
    bank: { ...plannedParts(plan).bank, uuid: found.bank.uuid },
    ...larger,
    partitions: found.table.partitions.map(foundPartition),
    files,
    table: compareTableTexts(target, plan, found),
    diskId: found.table.mbr.diskId,
    wouldBoot: verdictOf(input),
    bytesWritten,
    mismatches,
    stages,
    seconds,
  }
}

/** Of the bank that the loader takes, which is the second one if ESXi has updated itself into it. */
const verdictOf = ({ found, content }: ReportInput): BootVerdict => {
  const live = found.banks.find(one => one.live)
  if (!live || live.slot === found.bank.partition.slot) return bootVerdict(found, content)
  return bootVerdict(takeBank(found, live.slot))
}

const fileReports = (
  { expected, actual }: Pick<ReportInput, 'expected' | 'actual'>,
  { slot, files }: Pick<PlannedStore, 'slot' | 'files'>,
  found: readonly FatNode[],
): ReportedFile[] => {
  const onStick = new Set(found.map(({ path }) => path))
  return files.map(({ path, bytes, modified }, index) => {
    const wanted = expected.get(slot)?.get(index) ?? EMPTY_SHA256
    const present = onStick.has(path)
    const sha256 = present ? (actual.get(slot)?.get(index) ?? EMPTY_SHA256) : undefined
    return { path, bytes, modified, sha256, expectedSha256: wanted, verified: sha256 === wanted }
  })
}

/** What a stick has beyond the article's layout. */
const largerReport = (input: ReportInput): Pick<Report, 'layout' | 'second' | 'coreDump' | 'store' | 'liveBank'> => {
  const { plan, found, image } = input
  const { layout, second, coreDump, store } = plan
  if (!layout || !second) return {}
  const bank = secondBankOf(found)
  const updated = bank !== undefined && isUpdated(bank, image)
  const live = found.banks.find(one => one.live)
  return {
    layout,
    second: {
      ...second,
      uuid: bank?.uuid,
      build: bank?.bootCfg.build || undefined,
      updated,
      files: updated ? [] : fileReports(input, second, bank?.files ?? []),
    },
    ...(coreDump ? { coreDump } : {}),
    ...(store ? { store: { ...store, files: fileReports(input, store, found.rest?.store?.files ?? []) } } : {}),
    ...(live ? { liveBank: live.slot } : {}),
  }
}

const compareTableTexts = (target: string, plan: Plan, found: Inspection): TableComparison => {
  const expected = fdiskTable(target, plan.size, plan.geometry, plan.partitions)
  const actual = fdiskTable(target, plan.size, plan.geometry, found.table.partitions)
  return { expected, found: actual, equal: expected.join('\n') === actual.join('\n') }
}
