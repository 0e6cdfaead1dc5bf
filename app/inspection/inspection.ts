import type { BootCfg } from '../image/boot-cfg.ts'
import type { FatNode, FatVolume } from '../image/fat-volume.ts'
import type { Partition, PartitionTable } from '../image/partition-table.ts'
import type { BootLoader } from './boot-loader.ts'
import type { Warning } from './warning.ts'

/** The partition that the MBR starts: SYSLINUX and what it loads. */
export interface BootPartition {
  readonly partition: Partition
  readonly volume: FatVolume
  /** Sectors from its start up to the last one that holds anything. */
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

/** What an image holds. Read once, then a plain value. */
export interface Inspection {
  /** Size of the image in bytes. */
  readonly size: number
  readonly identity: string | undefined
  readonly table: PartitionTable
  readonly boot: BootPartition
  readonly bank: BootBank
  /** "4.0.0-175625", from boot.cfg. */
  readonly build: string | undefined
  readonly warnings: readonly Warning[]
}

/** "ESXi 4.0.0 build 175625" */
export const titleOf = ({ build }: Pick<Inspection, 'build'>): string => {
  const [, version, number] = /^([\d.]+)-(\d+)/.exec(build ?? '') ?? []
  if (version && number) return `ESXi ${version} build ${number}`
  return build ? `ESXi, build ${build}` : 'ESXi of unknown build'
}
