import type { Chs, Geometry } from '../disk/chs.ts'
import type { BankChanges } from '../inspection/bank-changes.ts'
import type { Warning } from '../problem/warning.ts'
import type { FatParameters } from './fat-parameters.ts'
import type { LargerLayoutName, LayoutName } from './layout-name.ts'

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
  /** Undefined for the article's. */
  readonly layout?: LayoutName | undefined
  /** What the second bank holds, in a layout that has one; undefined for 'empty'. */
  readonly secondBank?: SecondBankChoice | undefined
}

/** 'empty': marked as empty, for ESXi's first update; 'copy': what p5 holds, to fall back on. */
export const SECOND_BANKS = ['empty', 'copy'] as const
export type SecondBankChoice = (typeof SECOND_BANKS)[number]

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

/** p6: a bank that ESXi updates itself into. Its UUID is made when the stick is built. */
export interface PlannedSecondBank extends PlannedBank {
  readonly holds: SecondBankChoice
}

/** p7, where the VMkernel puts its core dump. In sectors. */
export interface PlannedCoreDump {
  readonly slot: number
  readonly start: number
  readonly sectors: number
  /** Sectors from its start that are written with zeros, so that no old dump is found. */
  readonly sectorsCleared: number
}

/** p8: the image's store. */
export type PlannedStore = Omit<PlannedBank, 'uuid' | 'uuidFrom'>

/** Everything that is reviewed before a stick is built: plain data, always the same for the same input. */
export interface Plan {
  /** Capacity of the stick in bytes. */
  readonly size: number
  readonly geometry: Geometry
  readonly partitions: readonly PlannedPartition[]
  readonly boot: PlannedBoot
  readonly bank: PlannedBank
  /** The layout, if it is not the article's. */
  readonly layout?: LargerLayoutName
  readonly second?: PlannedSecondBank
  readonly coreDump?: PlannedCoreDump
  readonly store?: PlannedStore
  /** Slot of the bank that VMware's loader will take; undefined in the article's layout, or if it takes none. */
  readonly liveBank?: number
  readonly build: string | undefined
  /** What the user has put into the bank; undefined if nothing. */
  readonly ownChanges?: BankChanges
  readonly choices: PlanChoices
  readonly minimumStickBytes: number
  readonly bytesToWrite: number
  readonly warnings: readonly Warning[]
  /** SHA-256 of everything above and the image's identity. */
  readonly digest: string
}
