import type { TableFlaw } from '../disk/partition-table.ts'

/** A file that boot.cfg names and the loader finds, but cannot use. */
export interface UnusableFile {
  readonly name: string
  readonly why: 'label' | 'directory' | 'empty'
}

/** What a person should know although the job can carry on; `app/words` has a sentence for each. */
export type Warning =
  | { readonly code: 'no-boot-code' }
  /** A broken rule for the boot partition. */
  | { readonly code: 'boot-rule'; readonly rule: string; readonly reason: string }
  | { readonly code: 'no-uuid'; readonly slot: number }
  | { readonly code: 'boot-cfg-updated'; readonly value: string | undefined }
  | { readonly code: 'boot-cfg-build'; readonly value: string | undefined }
  | { readonly code: 'boot-cfg-no-kernel' }
  | { readonly code: 'boot-cfg-state'; readonly state: number | string }
  | { readonly code: 'boot-cfg-state-place' }
  | { readonly code: 'boot-cfg-unseen'; readonly why: UnusableFile['why'] | 'long-name' }
  | { readonly code: 'boot-cfg-option'; readonly key: string; readonly value: string }
  | { readonly code: 'files-unusable'; readonly files: readonly UnusableFile[] }
  | { readonly code: 'boots-once' }
  | { readonly code: 'no-modules' }
  | { readonly code: 'boot-cfg-byte-order-mark' }
  | { readonly code: 'kernel-missing'; readonly name: string }
  | { readonly code: 'modules-missing'; readonly names: readonly string[] }
  | { readonly code: 'live-bank'; readonly slot: number; readonly other: number; readonly reasons: readonly string[] }
  | { readonly code: 'bank-chosen'; readonly slot: number; readonly live: number }
  | { readonly code: 'table-flaw'; readonly flaw: TableFlaw }
  | { readonly code: 'image-short'; readonly size: number; readonly expected: number }
  | { readonly code: 'unsafe-names'; readonly paths: readonly string[] }
  | { readonly code: 'boot-size-kept'; readonly totalSectors: number; readonly partitionSectors: number }
  | { readonly code: 'boot-sectors-beyond'; readonly sectorsInUse: number; readonly sectors: number }
  | { readonly code: 'checksum-differs'; readonly file: string; readonly expected: string; readonly actual: string }
  | { readonly code: 'archive-unsound'; readonly file: string; readonly cause: string }
  /** What was unpacked is not kept for next time. */
  | { readonly code: 'cache-unsafe'; readonly folder: string; readonly cause: string }

export type WarningCode = Warning['code']

/** Damage found by reading an image to its end. The part a stick needs may be damaged too, and nothing can show that. */
export type Damage = Extract<Warning, { code: 'checksum-differs' | 'archive-unsound' }>

// Source: esx-boot, safeboot.
const STOPS_BOOT = {
  'no-boot-code': true,
  'boot-rule': true,
  'no-uuid': true,
  'boot-cfg-updated': true,
  'boot-cfg-build': true,
  'boot-cfg-no-kernel': true,
  'boot-cfg-state': true,
  'boot-cfg-state-place': true,
  'boot-cfg-unseen': true,
  'boot-cfg-option': true,
  'files-unusable': true,
  'boots-once': false,
  'no-modules': false,
  'boot-cfg-byte-order-mark': true,
  'kernel-missing': true,
  'modules-missing': true,
  'live-bank': false,
  'bank-chosen': false,
  'table-flaw': false,
  'image-short': false,
  'unsafe-names': false,
  'boot-size-kept': false,
  'boot-sectors-beyond': true,
  'checksum-differs': false,
  'archive-unsound': false,
  'cache-unsafe': false,
} as const satisfies Record<WarningCode, boolean>

/** Whether VMware's loader, or the BIOS before it, would refuse a stick with this. */
export const stopsBoot = (warning: Warning): boolean => STOPS_BOOT[warning.code]

type StoppingCode = { [C in WarningCode]: (typeof STOPS_BOOT)[C] extends true ? C : never }[WarningCode]

/** The warnings for broken rules of the loader. */
export type StoppingWarning = Extract<Warning, { code: StoppingCode }>
