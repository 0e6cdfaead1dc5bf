import type { BankContent } from '../inspection/bank-contents.ts'
import type { Inspection } from '../inspection/inspection.ts'
import type { Plan } from '../plan/plan.ts'
import type { Mismatch } from '../problem/mismatch.ts'
import { bootVerdict } from '../verdict/boot-verdict.ts'
import type { FileHashes } from '../verify/piece-hashes.ts'
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
  /** SHA-256 of each file in the image and on the stick, by its index in the plan. */
  readonly expected: FileHashes
  readonly actual: FileHashes
  /** The state of its kernel and modules, judged while they were read. */
  readonly content?: BankContent
  readonly mismatches: readonly Mismatch[]
  readonly stages: readonly StageTime[]
  readonly bytesWritten: number
  readonly seconds: number
}

/** SHA-256 of no bytes, as an empty file has no extent to hash. */
const EMPTY_SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** Puts what was planned and what was read back side by side. */
export const makeReport = (input: ReportInput): Report => {
  const { target, plan, found, mismatches, stages, bytesWritten, seconds } = input
  const files = fileReports(input)
  return {
    target,
    verified: mismatches.length === 0 && files.every(({ verified }) => verified),
    ...plannedParts(plan),
    bank: { ...plannedParts(plan).bank, uuid: found.bank.uuid },
    partitions: found.table.partitions.map(foundPartition),
    files,
    table: compareTableTexts(target, plan, found),
    diskId: found.table.mbr.diskId,
    wouldBoot: bootVerdict(found, input.content),
    bytesWritten,
    mismatches,
    stages,
    seconds,
  }
}

const fileReports = ({ plan, found, expected, actual }: ReportInput): ReportedFile[] => {
  const onStick = new Set(found.bank.files.map(({ path }) => path))
  return plan.bank.files.map(({ path, bytes, modified }, index) => {
    const wanted = expected.get(index) ?? EMPTY_SHA256
    const present = onStick.has(path)
    const sha256 = present ? (actual.get(index) ?? EMPTY_SHA256) : undefined
    return { path, bytes, modified, sha256, expectedSha256: wanted, verified: sha256 === wanted }
  })
}

const compareTableTexts = (target: string, plan: Plan, found: Inspection): TableComparison => {
  const expected = fdiskTable(target, plan.size, plan.geometry, plan.partitions)
  const actual = fdiskTable(target, plan.size, plan.geometry, found.table.partitions)
  return { expected, found: actual, equal: expected.join('\n') === actual.join('\n') }
}
