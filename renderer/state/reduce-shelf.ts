import type { DriveView, ImageView, JobView, ProblemView, StickView } from '../../app/contract/views.ts'
import { arrivedSince } from '../../app/target/arrived-since.ts'
import { ejectablePath } from './only-stick.ts'
import type { WizardEvent } from './reduce.ts'
import { reviewOf } from './reduce-review.ts'
import { choicesOf, lacksOwn } from './select-again.ts'
import { isOpen, type ListedStick, type Shelf } from './shelf.ts'
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
      readonly image: ImageView
      readonly drives: readonly DriveView[]
    }
  | { readonly kind: 'shelf-failed'; readonly request: number; readonly problem: ProblemView }
  /** The sticks of a job are to be listed; `date` is when it was over, ISO 8601. */
  | { readonly kind: 'job-listed'; readonly id: number; readonly date: string }

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
      const { image, drives } = event
      return { ...state, drives, shelf: { ...shelf, stage: { kind: 'waiting' }, image, known: drives, queue: [] } }
    }
    case 'shelf-failed':
      if (shelf.stage.kind !== 'opening' || shelf.stage.request !== event.request) return state
      return { ...state, shelf: { ...shelf, stage: { kind: 'failed', problem: event.problem } } }
    case 'job-listed':
      return { ...state, shelf: listed(shelf, event.id, event.date) }
  }
}

/** The job that has ended, if its sticks are not in the list yet. */
export const unlistedJob = ({ shelf, step }: WizardState): JobView | undefined =>
  shelf && step.kind === 'done' && !shelf.jobs.includes(step.job.id) ? step.job : undefined

const opened = (state: WizardState): WizardState => {
  const { step, shelf } = state
  if (step.kind !== 'done' || isOpen(shelf) || lacksOwn(step.job, state.own)) return state
  const request = state.requests + 1
  const list = shelf ?? { jobs: [], sticks: [] }
  const fresh: Shelf = {
    ...list,
    stage: { kind: 'opening', request },
    image: null,
    choices: choicesOf(step.job, state.own),
    known: [],
    queue: [],
    unusable: null,
    job: step.job,
  }
  return ejecting({ ...state, requests: request, shelf: fresh }, step)
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

const RESULTS: Readonly<Record<string, ListedStick['result']>> = { cancelled: 'cancelled' }

const listed = (shelf: Shelf, id: number, date: string): Shelf => {
  if (shelf.jobs.includes(id) || shelf.job.id !== id) return shelf
  const own = shelf.job.sticks.map((stick, i) => entryOf(stick, shelf.sticks.length + i + 1, date))
  return { ...shelf, jobs: [...shelf.jobs, id], sticks: [...shelf.sticks, ...own] }
}

const entryOf = ({ path, description, serial, size, state }: StickView, number: number, date: string): ListedStick => {
  const drive = { path, model: description, serial, bytes: size }
  if (state.kind === 'done') {
    const { build, digest, seconds } = state.report
    return { number, date, drive, result: 'verified', build, digest, seconds, problem: null }
  }
  const problem = state.kind === 'failed' ? state.problem : null
  const result = RESULTS[problem?.code ?? ''] ?? 'failed'
  return { number, date, drive, result, build: null, digest: null, seconds: null, problem }
}

/** What an event means for the sticks that are built one after the other, once it has been reduced. */
export const afterEvent = (before: WizardState, after: WizardState, event: WizardEvent): WizardState => {
  const { shelf } = after
  if (!shelf) return after
  if (event.kind === 'build-another') return { ...after, shelf: null }
  const heard = event.kind === 'drives' ? withArrivals(after, shelf, event.drives) : after
  return offered(withEnded(before, heard))
}

const withArrivals = (state: WizardState, shelf: Shelf, drives: readonly DriveView[]): WizardState => {
  if (!isOpen(shelf) || shelf.stage.kind === 'opening') return state
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
  const stage: Shelf['stage'] = isOpen(shelf) ? { kind: 'waiting' } : shelf.stage
  const shown = { ...state, shelf: { ...shelf, stage, job: step.job } }
  return isOpen(shelf) ? ejecting(shown, step) : shown
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
