import type { Chs, Geometry } from '../disk/chs.ts'
import type { Warning } from '../problem/warning.ts'
import type { FatParameters } from './fat-parameters.ts'

/** What the user may choose. */
export interface PlanChoices {
  /** 'usual': p4 gets at least the article's 3000 sectors; 'needed': only the sectors in use. */
  readonly bootSectors: 'usual' | 'needed'
  /** Give a bank that has no VMware FAT UUID a fresh one. */
  readonly makeUuid: boolean
  /** Volume label of the boot bank, up to 11 characters; undefined keeps the image's. */
  readonly label: string | undefined
  /** Slot of the image's bank that the stick gets; undefined for the one that VMware's loader takes. */
  readonly bank?: number | undefined
}

export const DEFAULT_CHOICES: PlanChoices = { bootSectors: 'usual', makeUuid: false, label: undefined }

/** A partition as it will be on the stick; start and length in sectors. */
export interface PlannedPartition {
  readonly slot: number
  readonly start: number
  readonly sectors: number
  readonly type: number
  readonly active: boolean
  readonly chs: { readonly first: Chs; readonly last: Chs }
}

export interface PlannedFile {
  readonly path: string
  readonly bytes: number
  /** Local time as FAT holds it: YYYY-MM-DDTHH:MM:SS. */
  readonly modified: string
}

export interface PlannedBoot {
  readonly slot: number
  readonly start: number
  readonly sectors: number
  readonly sectorsInUse: number
  /** Sectors copied from the image's boot partition. */
  readonly sectorsCopied: number
  /** The total that the copy's BPB will give, in sectors. */
  readonly totalSectors: number
}

export interface PlannedBank {
  readonly slot: number
  readonly start: number
  readonly sectors: number
  readonly label: string | undefined
  readonly serial: number
  readonly uuid: string | undefined
  /** Where the stick's UUID comes from. */
  readonly uuidFrom: 'image' | 'made' | 'none'
  /** Sum of the file sizes. */
  readonly bytes: number
  readonly files: readonly PlannedFile[]
  readonly parameters: FatParameters
}

/** Everything that is reviewed before a stick is built: plain data, always the same for the same input. */
export interface Plan {
  /** Capacity of the stick in bytes. */
  readonly size: number
  readonly geometry: Geometry
  readonly partitions: readonly PlannedPartition[]
  readonly boot: PlannedBoot
  readonly bank: PlannedBank
  readonly build: string | undefined
  readonly choices: PlanChoices
  readonly minimumStickBytes: number
  readonly bytesToWrite: number
  readonly warnings: readonly Warning[]
  /** SHA-256 of everything above and the image's identity. */
  readonly digest: string
}
