/** What an existing file holds: nothing but zeros, a disk (or an unfinished stick), or anything else. */
export type FileContents = 'blank' | 'disk' | 'other'

/** Facts about a drive or file, as the operating system reports them. Filled in by main/, judged here. */
export interface TargetFacts {
  /** What the user named: "/dev/sdb", "stick.img". */
  readonly path: string
  /** Where that leads if it is a link; undefined if not. */
  readonly linkedTo?: string | undefined
  readonly kind: 'drive' | 'file'
  /** False for a file that is still to be created. */
  readonly exists: boolean
  /** Only for an existing file. */
  readonly contents?: FileContents | undefined
  /** "device:inode" of an existing file. */
  readonly inode?: string | undefined
  /** "SanDisk Cruzer" where known, else the path. */
  readonly description: string
  /** Capacity in bytes. */
  readonly size: number
  readonly logicalSectorSize: number
  readonly readOnly: boolean
  /** Plugged in from outside: USB, SD card, or the removable flag. */
  readonly removable: boolean
  /** A loop device or other virtual disk: allowed when named explicitly. */
  readonly virtual: boolean
  /** Bus as the OS says: "USB", "SCSI"... */
  readonly bus: string | undefined
  readonly serial: string | undefined
  /** Linux's number for the medium (/sys/block/X/diskseq); undefined for files, older kernels and other systems. */
  readonly diskseq: string | undefined
  /** Holds the running system (root, boot, swap...). */
  readonly system: boolean
  /** The whole drive this path is only a partition of. */
  readonly partitionOf: string | undefined
  readonly mounts: readonly { readonly path: string; readonly automatic: boolean; readonly readOnly: boolean }[]
  /** Other users of the drive: LVM, RAID, encryption, by name. */
  readonly holders: readonly string[]
  /** Holds the image that is the job's source, or is that image itself. */
  readonly holdsImage: boolean
}

export interface TargetChoices {
  /** Allow more than 64 GB. */
  readonly allowLarge: boolean
  /** Capacity in bytes that the image needs; undefined while no image is chosen. */
  readonly minimumSize: number | undefined
  /** Allow a file that holds no disk. */
  readonly overwrite?: boolean
}

/** Why a drive may not be used, with the numbers. */
export type Refusal =
  | { readonly code: 'system' }
  | { readonly code: 'read-only'; readonly kind: TargetFacts['kind'] }
  | { readonly code: 'no-disk' }
  | { readonly code: 'sector-size'; readonly logicalSectorSize: number }
  | { readonly code: 'partition'; readonly drive: string }
  | { readonly code: 'holds-image' }
  | { readonly code: 'mounted'; readonly paths: readonly string[] }
  | { readonly code: 'in-use'; readonly holders: readonly string[] }
  | { readonly code: 'internal'; readonly bus: string | undefined }
  | { readonly code: 'too-large'; readonly size: number }
  | { readonly code: 'too-small'; readonly size: number; readonly minimum: number }

type Rule = (facts: TargetFacts, choices: TargetChoices) => Refusal | undefined

/** 64 GB by the label; sticks sold as such have up to a few hundred MB more. */
export const LARGE_BYTES = 64_500_000_000

const notSystem: Rule = ({ system }) => (system ? { code: 'system' } : undefined)

const writable: Rule = ({ readOnly, kind }) => (readOnly ? { code: 'read-only', kind } : undefined)

// A stick may replace a disk image; any other file is somebody's work.
const holdsNoWork: Rule = ({ contents }, { overwrite = false }) =>
  contents === 'other' && !overwrite ? { code: 'no-disk' } : undefined

const usualSectors: Rule = ({ kind, logicalSectorSize }) =>
  kind === 'drive' && logicalSectorSize !== 512 ? { code: 'sector-size', logicalSectorSize } : undefined

const wholeDrive: Rule = ({ partitionOf }) =>
  partitionOf === undefined ? undefined : { code: 'partition', drive: partitionOf }

const notTheImage: Rule = ({ holdsImage }) => (holdsImage ? { code: 'holds-image' } : undefined)

const notMounted: Rule = ({ mounts }) => {
  // The job unmounts what the desktop mounted automatically; a volume that was mounted by hand is in use.
  const paths = mounts.filter(({ automatic }) => !automatic).map(({ path }) => path)
  return paths.length > 0 ? { code: 'mounted', paths } : undefined
}

const notHeld: Rule = ({ holders }) => (holders.length > 0 ? { code: 'in-use', holders } : undefined)

const removable: Rule = ({ kind, removable: pluggable, virtual, system, partitionOf, bus }) =>
  kind === 'file' || pluggable || virtual || system || partitionOf !== undefined ? undefined : { code: 'internal', bus }

const notTooLarge: Rule = ({ size }, { allowLarge }) =>
  size > LARGE_BYTES && !allowLarge ? { code: 'too-large', size } : undefined

const notTooSmall: Rule = ({ size }, { minimumSize }) =>
  minimumSize !== undefined && size < minimumSize ? { code: 'too-small', size, minimum: minimumSize } : undefined

const RULES: readonly Rule[] = [
  notSystem,
  wholeDrive,
  notTheImage,
  holdsNoWork,
  writable,
  notMounted,
  notHeld,
  removable,
  usualSectors,
  notTooLarge,
  notTooSmall,
]

/**
 * Every reason why a target may not be written; empty if it may. A system drive gets only that one reason: advice to
 * unmount it, say, would be bad advice.
 */
export const refusalsFor = (facts: TargetFacts, choices: TargetChoices): Refusal[] => {
  const refusals = RULES.map(rule => rule(facts, choices)).filter(refusal => refusal !== undefined)
  const system = refusals.find(({ code }) => code === 'system')
  return system ? [system] : refusals
}

/** A target's name for people: links are followed, so the name says where they lead. */
export const targetName = ({ path, linkedTo }: Pick<TargetFacts, 'path' | 'linkedTo'>): string =>
  linkedTo === undefined ? path : `${path} (a link to ${linkedTo})`
