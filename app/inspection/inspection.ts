import type { Partition, PartitionTable } from '../disk/partition-table.ts'
import type { FatNode, FatVolume } from '../fat/fat-volume.ts'
import type { Warning } from '../problem/warning.ts'
import type { BootCfg } from '../vmware/boot-cfg.ts'
import type { BankChanges } from './bank-changes.ts'
import type { BootLoader } from './boot-loader.ts'

/** The partition that the MBR starts: SYSLINUX and what it loads. */
export interface BootPartition {
  readonly partition: Partition
  readonly volume: FatVolume
  /** Sectors from its start up to the last one in use. */
  readonly sectorsInUse: number
  readonly loader: BootLoader
}

/** The FAT volume with boot.cfg: all of ESXi. */
export interface BootBank {
  readonly partition: Partition
  readonly volume: FatVolume
  readonly bootCfg: BootCfg
  readonly uuid: string | undefined
  /** Every file, in directory order. */
  readonly files: readonly FatNode[]
  /** Sum of the file sizes. */
  readonly bytes: number
}

/** A logical partition where VMware's loader looks for a bank, and why the loader takes it or not. */
export interface FoundBank {
  readonly slot: number
  readonly partition: Partition
  /** Undefined if it holds no boot.cfg, or was not read. */
  readonly bank: BootBank | undefined
  /** Whether the loader takes this one. */
  readonly live: boolean
  /** Why the loader does not take it, as sentences; empty for the one it takes. */
  readonly reasons: readonly string[]
}

/** A FAT volume with files that no loader reads: VMware Tools and the vSphere Client in p8. */
export interface ImageStore {
  readonly partition: Partition
  readonly volume: FatVolume
  /** Every file, in directory order. */
  readonly files: readonly FatNode[]
  /** Sum of the file sizes. */
  readonly bytes: number
}

/** What an image holds behind its boot banks, where only the complete layout needs it. */
export interface ImageRest {
  /** p7, for the VMkernel's core dump. */
  readonly coreDump: Partition | undefined
  /** p8; undefined if the image has none. */
  readonly store: ImageStore | undefined
}

/** What an image holds. Read once, then a plain value. */
export interface Inspection {
  /** Size of the image in bytes. */
  readonly size: number
  readonly identity: string | undefined
  readonly table: PartitionTable
  readonly boot: BootPartition
  /** The bank that a stick gets: the one that VMware's loader takes, unless another was chosen. */
  readonly bank: BootBank
  /** How that bank differs from the image's, where the user has put files of their own into it. */
  readonly ownChanges?: BankChanges
  /** Every partition where the loader looks for a bank. */
  readonly banks: readonly FoundBank[]
  /** Undefined if nobody asked for it: in an archive it comes last, and unpacking it takes long. */
  readonly rest?: ImageRest
  /** "4.0.0-175625", from boot.cfg. */
  readonly build: string | undefined
  readonly warnings: readonly Warning[]
}

/** boot.cfg's "4.0.0-175625" as version and build; undefined if it has another form. */
export const versionOf = (build: string | null | undefined): { version: string; number: string } | undefined => {
  const [, version, number] = /^([\d.]+)-(\d+)/.exec(build ?? '') ?? []
  return version && number ? { version, number } : undefined
}

/** "ESXi 4.0.0 build 175625" */
export const titleOf = ({ build }: Pick<Inspection, 'build'>): string => {
  const known = versionOf(build)
  if (known) return `ESXi ${known.version} build ${known.number}`
  return build ? `ESXi, build ${build}` : 'ESXi of unknown build'
}
