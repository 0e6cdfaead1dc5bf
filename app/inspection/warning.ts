import type { TableFlaw } from '../image/partition-table.ts'

/** What a person should know though the job can go on; `wording.ts` has a sentence for each. */
export type Warning =
  | { readonly code: 'no-boot-code' }
  | { readonly code: 'no-uuid'; readonly slot: number }
  | { readonly code: 'boot-cfg-updated'; readonly value: string | undefined }
  | { readonly code: 'boot-cfg-build'; readonly value: string | undefined }
  | { readonly code: 'boot-cfg-no-kernel' }
  | { readonly code: 'boot-cfg-state'; readonly state: number }
  | { readonly code: 'boot-cfg-byte-order-mark' }
  | { readonly code: 'kernel-missing'; readonly name: string }
  | { readonly code: 'modules-missing'; readonly names: readonly string[] }
  | { readonly code: 'newer-bank'; readonly slot: number; readonly updated: number; readonly used: number }
  | { readonly code: 'table-flaw'; readonly flaw: TableFlaw }
  | { readonly code: 'image-short'; readonly size: number; readonly expected: number }
  | { readonly code: 'unsafe-names'; readonly paths: readonly string[] }
  | { readonly code: 'boot-size-kept'; readonly totalSectors: number; readonly partitionSectors: number }
  | { readonly code: 'boot-sectors-beyond'; readonly sectorsInUse: number; readonly sectors: number }
  | { readonly code: 'checksum-differs'; readonly file: string; readonly expected: string; readonly actual: string }
  | { readonly code: 'archive-unsound'; readonly file: string; readonly cause: string }

export type WarningCode = Warning['code']

/** Whether VMware's loader, or the BIOS before it, would refuse a stick with this. Source: esx-boot, safeboot. */
export const stopsBoot = (warning: Warning): boolean => {
  switch (warning.code) {
    case 'no-boot-code':
    case 'no-uuid':
    case 'boot-cfg-updated':
    case 'boot-cfg-build':
    case 'boot-cfg-no-kernel':
    case 'boot-cfg-byte-order-mark':
    case 'kernel-missing':
    case 'modules-missing':
    case 'boot-sectors-beyond':
      return true
    case 'boot-cfg-state':
      return warning.state > 2
    default:
      return false
  }
}
