import type { StickListJson } from '../../app/contract/stick-list-json.ts'
import type { ChoicesView, DriveView, ImageView, JobView, ProblemView } from '../../app/contract/views.ts'

export type ListedStick = StickListJson['sticks'][number]

/** What is being done about the next stick. */
export type ShelfStage =
  /** The image is read again, and it is noted what is plugged in already. */
  | { readonly kind: 'opening'; readonly request: number }
  | { readonly kind: 'waiting' }
  /** The review shows the stick that was plugged in. */
  | { readonly kind: 'offering' }
  | { readonly kind: 'failed'; readonly problem: ProblemView }
  | { readonly kind: 'over' }

/** Sticks that are built one after the other, each as it is plugged in. */
export interface Shelf {
  readonly stage: ShelfStage
  /** Null until it has been read again. */
  readonly image: ImageView | null
  readonly choices: ChoicesView
  /** The drives as they were listed last: what is in here has not just been plugged in. */
  readonly known: readonly DriveView[]
  /** Drives that have been plugged in, and whose turn has not come. */
  readonly queue: readonly DriveView[]
  /** The last one that was plugged in and cannot be used. */
  readonly unusable: DriveView | null
  /** The last job, which is shown while the next stick is waited for. */
  readonly job: JobView
  /** Ids of the jobs whose sticks are in the list. */
  readonly jobs: readonly number[]
  readonly sticks: readonly ListedStick[]
}

/** Whether sticks are offered as they come. */
export const isOpen = (shelf: Shelf | null): boolean =>
  shelf !== null && shelf.stage.kind !== 'over' && shelf.stage.kind !== 'failed'
