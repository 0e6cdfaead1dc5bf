/** Facts about a drive or file, as the operating system tells them. Filled by main/, judged here. */
export interface TargetFacts {
  /** What the user named: "/dev/sdb", "stick.img". */
  readonly path: string
  readonly kind: 'drive' | 'file'
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
}

/** Why a drive may not be used, with the numbers. */
export type Refusal =
  | { readonly code: 'system' }
  | { readonly code: 'read-only' }
  | { readonly code: 'sector-size'; readonly logicalSectorSize: number }
  | { readonly code: 'partition'; readonly drive: string }
  | { readonly code: 'holds-image' }
  | { readonly code: 'mounted'; readonly paths: readonly string[] }
  | { readonly code: 'in-use'; readonly holders: readonly string[] }
  | { readonly code: 'internal'; readonly bus: string | undefined }
  | { readonly code: 'too-large'; readonly size: number }
  | { readonly code: 'too-small'; readonly size: number; readonly minimum: number }
