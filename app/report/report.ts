import type { Geometry } from '../disk/chs.ts'
import type { BankChanges } from '../inspection/bank-changes.ts'
import type { LargerLayoutName } from '../plan/layout-name.ts'
import type {
  Plan,
  PlannedBank,
  PlannedBoot,
  PlannedCoreDump,
  PlannedPartition,
  PlannedSecondBank,
  PlannedStore,
} from '../plan/plan.ts'
import type { Mismatch } from '../problem/mismatch.ts'
import type { Warning } from '../problem/warning.ts'
import type { BootVerdict } from '../verdict/boot-verdict.ts'
import type { StageTime } from '../write/progress.ts'

/** A file of the boot bank as it was read back. */
export interface ReportedFile {
  readonly path: string
  readonly bytes: number
  readonly modified: string
  /** SHA-256 of what is on the stick; undefined if the file is missing. */
  readonly sha256: string | undefined
  /** SHA-256 of the image's file. */
  readonly expectedSha256: string
  readonly verified: boolean
}

/** The second bank as it was read back; once ESXi has updated itself into it, its files are no longer compared. */
export interface ReportedSecondBank extends Omit<PlannedSecondBank, 'files'> {
  readonly build: string | undefined
  readonly updated: boolean
  readonly files: readonly ReportedFile[]
}

/** The partition table as `fdisk -l` prints it, planned and read back. */
export interface TableComparison {
  readonly expected: readonly string[]
  readonly found: readonly string[]
  readonly equal: boolean
}

/** What is on a stick, read back and interpreted, next to what should be. Sizes in bytes, runs in sectors. */
export interface Report {
  readonly target: string
  readonly size: number
  readonly verified: boolean
  readonly build: string | undefined
  /** What the user had put into the bank; undefined if nothing. */
  readonly ownChanges?: BankChanges
  readonly geometry: Geometry
  readonly partitions: readonly PlannedPartition[]
  readonly boot: PlannedBoot
  readonly bank: Omit<PlannedBank, 'files'>
  readonly files: readonly ReportedFile[]
  /** What a stick has beyond the article's layout. */
  readonly layout?: LargerLayoutName
  readonly second?: ReportedSecondBank
  readonly coreDump?: PlannedCoreDump
  readonly store?: Omit<PlannedStore, 'files'> & { readonly files: readonly ReportedFile[] }
  /** Slot of the bank that VMware's loader takes of those that were read back; undefined if it takes none. */
  readonly liveBank?: number
  readonly table: TableComparison
  readonly diskId: number
  readonly minimumStickBytes: number
  readonly bytesToWrite: number
  readonly bytesWritten: number
  readonly digest: string
  /** Whether the BIOS and VMware's loader would start what was read back. */
  readonly wouldBoot: BootVerdict
  readonly warnings: readonly Warning[]
  readonly mismatches: readonly Mismatch[]
  readonly stages: readonly StageTime[]
  /** Duration of the whole job, in seconds. */
  readonly seconds: number
}

/** The parts of a report that come from its plan. */
export const plannedParts = ({ bank: { files: _, ...bank }, ...plan }: Plan) => ({
  size: plan.size,
  build: plan.build,
  ...(plan.ownChanges && { ownChanges: plan.ownChanges }),
  geometry: plan.geometry,
  partitions: plan.partitions,
  boot: plan.boot,
  bank,
  minimumStickBytes: plan.minimumStickBytes,
  bytesToWrite: plan.bytesToWrite,
  digest: plan.digest,
  warnings: plan.warnings,
})
