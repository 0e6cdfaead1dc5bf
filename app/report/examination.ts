import type { Partition } from '../disk/partition-table.ts'
import type { FoundBank, Inspection } from '../inspection/inspection.ts'
import type { StickFlaw, Untold } from '../problem/stick-flaw.ts'
import type { BootVerdict } from '../verdict/boot-verdict.ts'
import type { ExaminedFile } from '../verify/examine-files.ts'
import type { StageTime } from '../write/progress.ts'

/** A FAT volume of a stick, with all of its files. */
export interface ExaminedVolume {
  readonly partition: Partition
  readonly holds: 'boot' | 'bank' | 'store' | 'other'
  readonly fatBits: 12 | 16
  readonly label: string | undefined
  /** What VMware's loader makes of it; undefined where it does not look for a bank. */
  readonly bank: FoundBank | undefined
  readonly files: readonly ExaminedFile[]
}

/** How many files of the boot bank are those of a known build, and which are not. */
export interface KnownFiles {
  readonly same: number
  readonly others: readonly string[]
  /** Those of the others that have the size of the build's file, and nothing that accounts for other bytes. */
  readonly altered: readonly string[]
}

/** Whether a file of a stick is that of a build whose checksums Thinstick knows, byte for byte. */
export const isKnownFile = (
  { known, inspection }: Pick<Examination, 'known' | 'inspection'>,
  slot: number,
  { path }: Pick<ExaminedFile, 'path'>,
): boolean => known !== undefined && slot === inspection.bank.partition.slot && !known.others.includes(path)

/** What a stick tells of itself, without the image that it was made from. Sizes in bytes. */
export interface Examination {
  readonly target: string
  readonly size: number
  /** Whether nothing is wrong with it that can be told, and it would boot. */
  readonly sound: boolean
  readonly inspection: Inspection
  /** Whether it has the shape that Thinstick gives a stick. */
  readonly thinstick: boolean
  readonly volumes: readonly ExaminedVolume[]
  /** Of the bank that VMware's loader starts, or else of the first one. */
  readonly wouldBoot: BootVerdict
  readonly flaws: readonly StickFlaw[]
  /** Undefined if Thinstick knows no checksums of this build. */
  readonly known: KnownFiles | undefined
  readonly untold: readonly Untold[]
  readonly stages: readonly StageTime[]
  /** Duration of the whole job, in seconds. */
  readonly seconds: number
}
