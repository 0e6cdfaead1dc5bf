import type { ChoicesView, DriveView, ImageView, JobView, ProblemView, ShelfView } from '../../app/contract/views.ts'
import type { DriveIdentity } from '../../app/target/drive-identity.ts'

export type ListedStick = ShelfView['sticks'][number]

/** A stick that was offered when the page was loaded again. */
export type OfferedBefore = DriveIdentity & { readonly path: string }

/** What is being done about the next stick. */
export type ShelfStage =
  /** The image is read again, and it is noted what is plugged in already; of that, `again` is still to be offered. */
  | { readonly kind: 'opening'; readonly request: number; readonly again: readonly OfferedBefore[] }
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
  /** The list as the host keeps it; null until that has begun. */
  readonly list: ShelfView | null
}

/** Whether sticks are offered as they come. */
export const isOpen = (shelf: Shelf | null): boolean =>
  shelf !== null && shelf.stage.kind !== 'over' && shelf.stage.kind !== 'failed'
