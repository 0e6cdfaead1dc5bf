import type { inspectionJson, planJson, reportJson } from '../report/json.ts'
import type { DriveIdentity } from '../target/drive-identity.ts'
import type { WordedWarning } from '../words/warning-wording.ts'
import type { Progress } from '../write/progress.ts'

/** Plain values that the window shows. Sizes and offsets in bytes, runs in sectors. */

export interface ProblemView {
  readonly code: string
  readonly message: string
  readonly advice: string
  /** The numbers behind the sentence. */
  readonly details: object
}
export type ReportView = ReturnType<typeof reportJson>

/** An inspected image. */
export type ImageView = ReturnType<typeof inspectionJson> & { readonly path: string; readonly name: string }

/** How far the unpacking of an image has come. */
export type UnpackView = Progress & { readonly image: string }

/** Whether an image is as its maker left it: told by a checksum in it or beside it, where there is one. */
export type ImageCheckView =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'matches'; readonly file: string; readonly by: 'MD5' | 'its own checksum' }
  | { readonly kind: 'warns'; readonly warning: WordedWarning }

/** A machine that was started from a stick. */
export interface TryView {
  /** Of two machines, the one that was started later has the higher one. */
  readonly id: number
  readonly path: string
  readonly state: 'starting' | 'running' | 'ended'
  /** Lines of its screen, 80 characters at most. */
  readonly screen: readonly string[]
  /** A picture of its screen while that is in graphics mode, a PNG in base64. */
  readonly picture: string | null
  readonly serial: string
  readonly seconds: number
  /** Why it did not start. */
  readonly problem: ProblemView | null
}

/** A file that looks like an image by its name. */
export interface FoundImage {
  readonly path: string
  readonly name: string
  readonly bytes: number
  /** Milliseconds since 1970. */
  readonly modified: number
  readonly kind: string
  readonly recent: boolean
}

export interface FolderView {
  readonly path: string
  /** The folder above; null at the top. */
  readonly parent: string | null
  readonly entries: readonly {
    readonly name: string
    readonly path: string
    readonly folder: boolean
    readonly bytes: number
  }[]
}

/** A part of a disk, for the disk map; in sectors. */
export interface BlockView {
  readonly slot: number
  readonly start: number
  readonly sectors: number
  readonly type: number
  readonly label: string | null
}

/** A drive or file, and whether it may be used. */
export interface DriveView {
  readonly path: string
  readonly kind: 'drive' | 'file'
  readonly exists: boolean
  readonly description: string
  readonly size: number
  readonly bus: string | null
  readonly serial: string | null
  /** Linux's number of the medium; null for files and elsewhere. */
  readonly diskseq: string | null
  readonly system: boolean
  readonly virtual: boolean
  readonly mounts: readonly string[]
  /** Its partitions now; null where it may not be read. */
  readonly blocks: readonly BlockView[] | null
  /** What is on it now, as a clause. */
  readonly contents: string
  readonly reasons: readonly { readonly code: string; readonly message: string; readonly advice: string }[]
}

/** A plan for one target, with what is on it now. */
export type PlanView = ReturnType<typeof planJson> & { readonly target: DriveView }

/** The expert choices as the window sends them. */
export interface ChoicesView {
  readonly bootSectors: 'usual' | 'needed'
  readonly makeUuid: boolean
  readonly label: string | null
  /** Slot of the image's bank that the stick gets; null for the one that VMware's loader takes. */
  readonly bank: number | null
}

/** A job to be started: what was reviewed, target by target. */
export interface JobRequest {
  readonly image: string
  readonly targets: readonly (DriveIdentity & {
    readonly path: string
    readonly newSize: number
    readonly digest: string
    /** Whether somebody meant this drive, though it is larger than a stick. */
    readonly allowLarge: boolean
  })[]
  readonly choices: ChoicesView
  /** Whether a stick is built of an image that is known or turns out to be damaged. */
  readonly acceptDamaged: boolean
  /** Id of the job whose failed sticks are built again; its good ones are kept in view. */
  readonly repeats: number | null
}

/** How far one stick of a job has come. */
export type StickState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'running'; readonly progress: Progress; readonly stalledSeconds: number }
  | { readonly kind: 'done'; readonly report: ReportView }
  | { readonly kind: 'failed'; readonly problem: ProblemView }

export interface StickView {
  readonly path: string
  readonly description: string
  readonly size: number
  readonly serial: string | null
  readonly plan: ReturnType<typeof planJson>
  readonly state: StickState
  /** Bytes a second, one value about every half second, newest last. */
  readonly rates: readonly number[]
  /** Stages that are over, with their seconds. */
  readonly stages: readonly { readonly stage: string; readonly seconds: number }[]
}

/** A job as the window shows it. */
export interface JobView {
  readonly id: number
  /** Rises from view to view: an older view never replaces a newer one. */
  readonly revision: number
  /** While it starts, the title is the image's path. */
  readonly image: { readonly path: string; readonly title: string }
  readonly sticks: readonly StickView[]
  /** Nothing is written while it starts. */
  readonly phase: 'starting' | 'running' | 'cancelling' | 'ended'
}
