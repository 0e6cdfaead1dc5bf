import type { HelloView } from '../../app/contract/ipc-contract.ts'
import type { ToolKind, ToolRequest, ToolResult, ToolTarget, ToolView } from '../../app/contract/tools.ts'
import type {
  ChoicesView,
  DriveView,
  FolderView,
  FoundImage,
  ImageCheckView,
  ImageView,
  JobView,
  PlanView,
  ProblemView,
  TryView,
  UnpackView,
} from '../../app/contract/views.ts'
import type { Connection } from '../bridge/bridge.ts'
import type { Shelf } from './shelf.ts'

/** A ticked target; `newSize` in bytes for a file that is still to be created, otherwise 0. */
export interface Picked {
  readonly drive: DriveView
  readonly newSize: number
}

/** The folder browser of a shell that has no dialog. The last folder stays until the next one arrives. */
export interface Picker {
  readonly request: number
  readonly folder: FolderView | null
  readonly problem: ProblemView | null
}

/** Whether an image is as its maker left it; null if nothing was checked, or if the check failed. */
export type CheckState = ImageCheckView | { readonly kind: 'checking' } | null

/** How far the choice of an image has got. `request` says whose answer is expected. */
export type ImageStage =
  | {
      readonly kind: 'choosing'
      readonly problem: ProblemView | null
      /** Null while it is closed. */
      readonly picker: Picker | null
      /** Whether a file was dropped whose path the shell does not reveal. */
      readonly droppedPathless: boolean
      /** What was typed as a path and did not lead to an image, to be mended. */
      readonly typed: string
    }
  /**
   * `unpacking` once there is something to unpack; `retry` if it is read to build failed sticks again; `typed` if the
   * path is as a person typed it.
   */
  | {
      readonly kind: 'reading'
      readonly request: number
      readonly path: string
      readonly typed: boolean
      readonly unpacking: UnpackView | null
      readonly retry: Rebuild | null
    }
  | {
      readonly kind: 'chosen'
      readonly request: number
      readonly image: ImageView
      readonly check: CheckState
    }

/** Which sticks of a job are to be built again, and with which choices. */
export interface Rebuild {
  readonly job: JobView
  readonly sticks: JobView['sticks']
  readonly choices: ChoicesView
}

/** What the user has chosen so far, carried from step to step. */
export interface Draft {
  readonly image: ImageView
  readonly picked: readonly Picked[]
  readonly choices: ChoicesView
  /** The job whose failed sticks are being built again, and how many of its sticks are good. */
  readonly repeats: { readonly job: number; readonly built: number } | null
}

/** How far a review has got. */
export type ReviewStage =
  /**
   * `plans` are those for the previous choices, which stay visible; `problem` is why new ones are needed; `unpacking`
   * once there is something to unpack for them.
   */
  | {
      readonly kind: 'planning'
      readonly request: number
      readonly unpacking: UnpackView | null
      readonly plans: readonly PlanView[] | null
      readonly problem: ProblemView | null
    }
  | { readonly kind: 'planned'; readonly plans: readonly PlanView[]; readonly problem: ProblemView | null }
  | { readonly kind: 'failed'; readonly problem: ProblemView }
  /** The last button has been pressed, and nothing has been written yet. */
  | {
      readonly kind: 'starting'
      readonly request: number
      readonly plans: readonly PlanView[]
      readonly cancelling: boolean
    }

/** What must be ticked or typed before the last button works. */
export interface Confirmation {
  /** Whether to use the image even though it is damaged. */
  readonly damage: boolean
  /** What was typed as the name of a large drive, by the drive's path. */
  readonly names: Readonly<Record<string, string>>
}

/** What is saved: a job's reports, or the list of sticks that were built one after the other. */
export type SavedAs = 'json' | 'html' | 'list-csv' | 'list-json'

/** What can be done with a job that has ended; one at a time. */
export type AfterJob =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving'; readonly request: number; readonly as: SavedAs }
  | { readonly kind: 'ejecting'; readonly request: number; readonly path: string }
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'ejected' }
  | { readonly kind: 'failed'; readonly problem: ProblemView }

/** Something that is being done with a job that has ended. */
export type BusyAfter = Extract<AfterJob, { readonly request: number }>

export const isBusy = (after: AfterJob): after is BusyAfter => 'request' in after

/** A stick that was ticked or reviewed and has been pulled out, or whose name now belongs to another. */
export type Gone =
  | { readonly kind: 'pulled'; readonly drive: DriveView }
  | { readonly kind: 'swapped'; readonly drive: DriveView; readonly by: DriveView }

/** A ticked target by what distinguishes it, so that only the very same one is ticked again. */
export interface Tick {
  readonly path: string
  /** Bytes. */
  readonly size: number
  readonly serial: string | null
  readonly diskseq: string | null
  readonly exists: boolean
  /** Bytes of a file that is still to be created, otherwise 0. */
  readonly newSize: number
  /** Whether it was added by its path. */
  readonly added: boolean
}

/** What was chosen, for when the user comes back to it. */
export interface Kept {
  /** Path of the image. */
  readonly image: string
  readonly ticks: readonly Tick[]
  readonly choices: ChoicesView
  readonly repeats: Draft['repeats']
  /** What was confirmed, and for which plans. */
  readonly reviewed: { readonly confirmed: Confirmation; readonly plans: readonly PlanView[] } | null
}

/** A place that the window's Back and Forward lead to. */
export type Place = 'choose' | 'image' | 'stick' | 'tool' | 'review' | 'job'

/** On the way back to where the user was; it goes on with the answer to this request (0: once the host is there). */
export interface Returning {
  readonly request: number
  readonly to: Exclude<Place, 'job' | 'tool'>
  /** Whether a job had been started from there. */
  readonly started: boolean
}

export type StickStep = {
  readonly kind: 'stick'
  readonly visit: number
  readonly problem: ProblemView | null
  /** Ticked sticks that are no longer there. */
  readonly gone: readonly Gone[]
} & Draft

export type ReviewStep = {
  readonly kind: 'review'
  readonly stage: ReviewStage
  readonly confirmed: Confirmation
  /** Where a file of the user's own is looked for; null while it is closed. */
  readonly picker?: Picker | null
  /** One that is plugged in again stays here until it is chosen again. */
  readonly gone: readonly Gone[]
} & Draft

export interface DoneStep {
  readonly kind: 'done'
  readonly job: JobView
  readonly after: AfterJob
  /** Whether its only stick has been unmounted and can be pulled out. */
  readonly ejected: boolean
}

/** A dialog of the system's own that asks where a file of this name goes. */
export interface FileDialog {
  readonly request: number
  readonly name: string
}

/** How far a tool has got. `id` is the host's number for it; null where it never began there. */
export type ToolState =
  /** Something has to be answered first; `draft` is what was typed for that, `dialog` what the system asks now. */
  | { readonly kind: 'asking'; readonly draft?: string; readonly dialog?: FileDialog }
  /** `view` is null until the host has begun; `early` is news that came before the answer to that. */
  | {
      readonly kind: 'running'
      readonly request: number
      readonly view: ToolView | null
      readonly early: ToolView | null
    }
  | { readonly kind: 'done'; readonly id: number; readonly result: ToolResult }
  | { readonly kind: 'failed'; readonly id: number | null; readonly problem: ProblemView }

/** A tool that was opened for a stick. It lies over the step where that was done, which stays as it is. */
export interface Tool {
  readonly kind: ToolKind
  readonly target: ToolTarget
  /** What it was asked last; null before that, and after a reload. */
  readonly asked: ToolRequest | null
  readonly state: ToolState
  readonly saving: SavingState
}

/** What became of a file that was saved from what a tool shows. */
export type SavingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving'; readonly request: number; readonly path: string }
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'failed'; readonly problem: ProblemView }

/** The current step, with everything that it needs. */
export type WizardStep =
  | { readonly kind: 'starting' }
  | { readonly kind: 'image'; readonly stage: ImageStage }
  | StickStep
  | ReviewStep
  | { readonly kind: 'build'; readonly job: JobView }
  | DoneStep

export type StepName = 'image' | 'stick' | 'review' | 'build' | 'done'

/** Everything that the window shows: the current step, and what surrounds it. */
export interface WizardState {
  readonly connection: Connection
  readonly step: WizardStep
  readonly hello: HelloView | null
  readonly found: readonly FoundImage[]
  readonly drives: readonly DriveView[] | null
  /** Targets that were added by path. */
  readonly added: readonly Picked[]
  /** Bytes that unpacked images take on this computer. */
  readonly cacheBytes: number
  /** Whether the system's file dialog is open. */
  readonly dialog: boolean
  /** Whether a file is being dragged over a window that can take it. */
  readonly dragging: boolean
  /** What was chosen before this step; a job ends it. */
  readonly kept: Kept | null
  readonly returning: Returning | null
  /** A job that another window has started, and that this one has not been asked to show. */
  readonly elsewhere: JobView | null
  readonly tool: Tool | null
  /** Null unless sticks are built one after the other. */
  readonly shelf: Shelf | null
  /** Id of the list that this window had before a reload, until the host has said whether it is still kept. */
  readonly shelfBefore: number | null
  /** Id of the tool that was shown before a reload, until the host has said what became of it. */
  readonly toolBefore: number | null
  /** A machine that was started from a stick, while its screen is shown. */
  readonly trial: TryView | null
  /** Number of the latest request: each has its own, and later ones are higher. */
  readonly requests: number
  /** The latest number that was received or requested of each; anything older comes too late. */
  readonly newest: {
    readonly lists: number
    readonly trial: number
    readonly job: number
    /** Id of a job that was closed, or never began. */
    readonly gone: number
  }
}

export const DEFAULT_CHOICES: ChoicesView = { bootSectors: 'usual', makeUuid: false, label: null, bank: null }

export const UNCONFIRMED: Confirmation = { damage: false, names: {} }

export const CHOOSING: Extract<ImageStage, { kind: 'choosing' }> = {
  kind: 'choosing',
  problem: null,
  picker: null,
  droppedPathless: false,
  typed: '',
}

export const INITIAL_STATE: WizardState = {
  connection: { kind: 'open' },
  step: { kind: 'starting' },
  hello: null,
  found: [],
  drives: null,
  added: [],
  cacheBytes: 0,
  dialog: false,
  dragging: false,
  kept: null,
  returning: null,
  elsewhere: null,
  tool: null,
  shelf: null,
  shelfBefore: null,
  toolBefore: null,
  trial: null,
  requests: 0,
  newest: { lists: 0, trial: 0, job: 0, gone: 0 },
}
