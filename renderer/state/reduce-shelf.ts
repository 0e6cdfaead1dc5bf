import type { DriveView, ImageView, JobView, ProblemView, ShelfView } from '../../app/contract/views.ts'
import { arrivedSince } from '../../app/target/arrived-since.ts'
import { sameDrive } from '../../app/target/drive-identity.ts'
import { ejectablePath } from './only-stick.ts'
import type { WizardEvent } from './reduce.ts'
import { reviewOf } from './reduce-review.ts'
import { choicesOf } from './select-again.ts'
import { isOpen, type Shelf } from './shelf.ts'
import { type DoneStep, isBusy, type WizardState } from './wizard-state.ts'

/** What the user does about the next sticks. */
export type ShelfVerb =
  /** Builds sticks like this one, each as it is plugged in. */
  | { readonly kind: 'keep-going' }
  /** Leaves the stick alone that is offered. */
  | { readonly kind: 'skip-stick' }
  | { readonly kind: 'end-shelf' }

export type ShelfAnswer =
  | {
      readonly kind: 'shelf-ready'
      readonly request: number
      readonly list: ShelfView
      readonly image: ImageView
      readonly drives: readonly DriveView[]
    }
  | { readonly kind: 'shelf-failed'; readonly request: number; readonly problem: ProblemView }
  /** The list has grown. */
  | { readonly kind: 'shelf'; readonly list: ShelfView }

export const reduceShelf = (state: WizardState, event: ShelfVerb | ShelfAnswer): WizardState => {
  if (event.kind === 'keep-going') return opened(state)
  const { shelf } = state
  if (!shelf) return state
  switch (event.kind) {
    case 'skip-stick':
      return shelf.stage.kind === 'offering' ? waiting(state, shelf) : state
    case 'end-shelf':
      return { ...state, shelf: { ...shelf, stage: { kind: 'over' }, queue: [], unusable: null } }
    case 'shelf-ready': {
      if (shelf.stage.kind !== 'opening' || shelf.stage.request !== event.request) return state
      return ready(state, shelf, shelf.stage.again, event)
    }
    case 'shelf-failed':
      if (shelf.stage.kind !== 'opening' || shelf.stage.request !== event.request) return state
      return { ...state, shelf: { ...shelf, stage: { kind: 'failed', problem: event.problem } } }
    case 'shelf':
      return { ...state, shelf: withList(shelf, event.list) }
  }
}

const shelfOf = (job: JobView, list: ShelfView | null): Omit<Shelf, 'stage'> => ({
  image: null,
  choices: choicesOf(job),
  known: [],
  queue: [],
  unusable: null,
  job,
  list,
})

/** The newest of what the host has said about this window's list; another list is another window's. */
const withList = (shelf: Shelf, list: ShelfView): Shelf => {
  const ours = shelf.list ? shelf.list.id === list.id : shelf.job.image.path === list.image
  return ours && list.revision > (shelf.list?.revision ?? 0) ? { ...shelf, list } : shelf
}

const opened = (state: WizardState): WizardState => {
  const { step, shelf } = state
  if (step.kind !== 'done' || isOpen(shelf)) return state
  const request = state.requests + 1
  const fresh = { ...shelfOf(step.job, shelf?.list ?? null), stage: opening(request) }
  return ejecting({ ...state, requests: request, shelf: fresh }, step)
}

const opening = (request: number, again: Opening['again'] = []): Opening => ({ kind: 'opening', request, again })

type Opening = Extract<Shelf['stage'], { kind: 'opening' }>

/** Waits for the next stick; one that was offered when the page was loaded again has just come. */
const ready = (
  state: WizardState,
  shelf: Shelf,
  again: Opening['again'],
  { list, image, drives }: Extract<ShelfAnswer, { kind: 'shelf-ready' }>,
): WizardState => {
  const known = drives.filter(drive => !again.some(one => one.path === drive.path && sameDrive(one, drive)))
  const newest = shelf.list?.id === list.id && shelf.list.revision > list.revision ? shelf.list : list
  const next: Shelf = { ...shelf, stage: { kind: 'waiting' }, list: newest, image, known, queue: [] }
  return withArrivals({ ...state, drives, shelf: next }, next, drives)
}

/** What the window had before it was loaded again goes on, and so does a list of the job that it shows. */
const metAgain = (before: WizardState, state: WizardState, list: ShelfView | null): WizardState => {
  const { shelf, step } = state
  if (!list) return state
  if (shelf) return { ...state, shelf: withList(shelf, list) }
  if ((step.kind !== 'build' && step.kind !== 'done') || step.job.image.path !== list.image) return state
  const found = shelfOf(step.job, list)
  if (!list.open) return { ...state, shelf: { ...found, stage: { kind: 'over' } } }
  // While sticks are being written nobody looks at the drives: what is plugged in is noted once that is over.
  if (step.kind === 'build') return { ...state, shelf: { ...found, stage: { kind: 'waiting' } } }
  const again = before.returning?.to === 'review' ? (before.kept?.ticks ?? []) : []
  return reopened(state, { ...found, stage: { kind: 'waiting' } }, again)
}

const reopened = (state: WizardState, shelf: Shelf, again: Opening['again'] = []): WizardState => {
  const request = state.requests + 1
  return { ...state, requests: request, shelf: { ...shelf, stage: opening(request, again) } }
}

/** Ejects the only stick of a job, so that it can be swapped for the next. */
const ejecting = (state: WizardState, step: DoneStep): WizardState => {
  const path = step.job.sticks.every(({ state: { kind } }) => kind === 'done') ? ejectablePath(step) : null
  if (path === null || isBusy(step.after)) return state
  const request = state.requests + 1
  return { ...state, requests: request, step: { ...step, after: { kind: 'ejecting', request, path } } }
}

/** Back at the last job, waiting for the next stick. */
const waiting = (state: WizardState, shelf: Shelf): WizardState => ({
  ...state,
  shelf: { ...shelf, stage: { kind: 'waiting' } },
  step: { kind: 'done', job: shelf.job, after: { kind: 'idle' }, ejected: true },
})

/** What an event means for the sticks that are built one after the other, once it has been reduced. */
export const afterEvent = (before: WizardState, after: WizardState, event: WizardEvent): WizardState => {
  const now = event.kind === 'met' ? metAgain(before, after, event.shelf) : after
  const { shelf } = now
  if (!shelf) return now
  if (event.kind === 'build-another') return { ...now, shelf: null }
  const heard = event.kind === 'drives' ? withArrivals(now, shelf, event.drives) : now
  return offered(withEnded(before, heard))
}

const withArrivals = (state: WizardState, shelf: Shelf, drives: readonly DriveView[]): WizardState => {
  if (!isOpen(shelf) || !shelf.image || shelf.stage.kind === 'opening') return state
  const arrived = arrivedSince(shelf.known, drives).filter(({ kind, virtual }) => kind === 'drive' && !virtual)
  const usable = arrived.filter(({ reasons }) => reasons.length === 0)
  const there = shelf.queue.filter(drive => arrivedSince(drives, [drive]).length === 0)
  const last = shelf.unusable && arrivedSince(drives, [shelf.unusable]).length === 0 ? shelf.unusable : null
  const unusable = arrived.find(({ reasons }) => reasons.length > 0) ?? last
  const next = { ...shelf, known: drives, queue: [...there, ...usable], unusable }
  // Whoever pulls the stick that is offered does not want it built.
  const { step } = state
  const pulled = next.stage.kind === 'offering' && step.kind === 'review' && step.stage.kind !== 'starting'
  return pulled && step.gone.length > 0 ? waiting(state, next) : { ...state, shelf: next }
}

/** A job that has just ended is the one to show; its stick is ejected. */
const withEnded = (before: WizardState, state: WizardState): WizardState => {
  const { shelf, step } = state
  if (!shelf || step.kind !== 'done' || before.step.kind === 'done') return state
  if (shelf.job.id === step.job.id && before.step.kind !== 'build') return state
  const ended = { ...shelf, job: step.job }
  if (!isOpen(shelf)) return { ...state, shelf: ended }
  const waits: Shelf = { ...ended, stage: { kind: 'waiting' } }
  return ejecting(shelf.image ? { ...state, shelf: waits } : reopened(state, waits), step)
}

/** The review of the next stick that was plugged in. */
const offered = (state: WizardState): WizardState => {
  const { shelf, step } = state
  if (!shelf?.image || shelf.stage.kind !== 'waiting' || step.kind !== 'done' || isBusy(step.after)) return state
  const [drive, ...queue] = shelf.queue
  if (!drive) return state
  const { image, choices } = shelf
  const review = reviewOf(state, { image, choices, picked: [{ drive, newSize: 0 }], repeats: null })
  return { ...review, trial: null, shelf: { ...shelf, stage: { kind: 'offering' }, queue, unusable: null } }
}
