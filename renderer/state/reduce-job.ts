import { assertNever } from '../../app/bytes/assert-never.ts'
import type { HelloView } from '../../app/contract/ipc-contract.ts'
import type { JobView, ProblemView, ShelfView, TryView } from '../../app/contract/views.ts'
import { strings } from '../words/strings.ts'
import { imageStage, toReading, toStart } from './reduce-image.ts'
import { isStarting, notStarted } from './reduce-review.ts'
import { comeBack } from './reduce-travel.ts'
import { failedAgain, unbootableAgain } from './select-again.ts'
import type { BootMend } from './select-outcome.ts'
import { type AfterJob, type DoneStep, isBusy, type SavedAs, type WizardState } from './wizard-state.ts'

/** What the user does with a job that has ended. */
export type JobVerb =
  /** Closes the job. */
  | { readonly kind: 'build-another' }
  /** Builds the failed sticks again, with the same image and choices; the others stay as they are. */
  | { readonly kind: 'retry' }
  /** Builds the sticks that would not boot again, with another choice. */
  | { readonly kind: 'rebuild'; readonly mend: BootMend }
  | { readonly kind: 'save-report'; readonly as: SavedAs }
  | { readonly kind: 'eject'; readonly path: string }
  /** Waits no longer for sticks that do not answer, once the job was cancelled. */
  | { readonly kind: 'give-up' }
  /** Shows the job that another window has started. */
  | { readonly kind: 'show-job' }

/** What the host reports about jobs; answers name the request that they belong to. */
export type JobAnswer =
  /** The host says who it is and what it is doing: at the start, and after the connection was lost. */
  | {
      readonly kind: 'met'
      readonly hello: HelloView
      readonly job: JobView | null
      readonly shelf: ShelfView | null
      readonly trial: TryView | null
    }
  | { readonly kind: 'job'; readonly job: JobView }
  /** The job that this window has started. */
  | { readonly kind: 'started'; readonly request: number; readonly job: JobView }
  | { readonly kind: 'job-gone'; readonly id: number }
  /** `path` is null if the dialog was closed. */
  | { readonly kind: 'saved'; readonly request: number; readonly path: string | null }
  | { readonly kind: 'ejected'; readonly request: number }
  | { readonly kind: 'after-failed'; readonly request: number; readonly problem: ProblemView }

export type JobEvent = JobVerb | JobAnswer

const doneStep = ({ step }: WizardState): DoneStep | undefined => (step.kind === 'done' ? step : undefined)

export const reduceJob = (state: WizardState, event: JobEvent): WizardState => {
  switch (event.kind) {
    case 'met':
      return withTrial(meet(state, event), event.trial)
    case 'job':
      return hear(state, event.job)
    case 'started':
      return started(state, event.request, event.job)
    case 'show-job':
      return state.elsewhere ? show(state, state.elsewhere) : state
    case 'job-gone': {
      const { step, newest } = state
      const elsewhere = state.elsewhere?.id === event.id ? null : state.elsewhere
      const gone = { ...state, elsewhere, newest: { ...newest, gone: event.id } }
      // A report that somebody is reading stays open.
      return step.kind === 'build' && step.job.id === event.id ? toStart(gone) : gone
    }
    case 'build-another': {
      const done = doneStep(state)
      return done ? toStart({ ...state, newest: { ...state.newest, gone: done.job.id } }) : state
    }
    case 'retry': {
      const done = doneStep(state)
      return done ? toReading(state, done.job.image.path, { retry: failedAgain(done.job) }) : state
    }
    case 'rebuild': {
      const done = doneStep(state)
      return done ? toReading(state, done.job.image.path, { retry: unbootableAgain(done.job, event.mend) }) : state
    }
    // The job itself says when it has ended.
    case 'give-up':
      return state
    case 'save-report':
    case 'eject':
    case 'saved':
    case 'ejected':
    case 'after-failed': {
      const done = doneStep(state)
      return done ? afterJob(state, done, event) : state
    }
    default:
      return assertNever(event)
  }
}

/** News of a job. One that was not started here is told of first, unless nothing is lost by showing it. */
const hear = (state: WizardState, job: JobView): WizardState => {
  const { newest } = state
  if (job.revision <= newest.job || job.id === newest.gone) return state
  const heard = { ...state, newest: { ...newest, job: job.revision } }
  // The window that has started a job waits for the answer to that: until then, this may be the job of another.
  return showsJob(state, job) || isAtRest(state) ? show(heard, job) : { ...heard, elsewhere: job }
}

const showsJob = ({ step }: WizardState, { id }: JobView): boolean =>
  step.kind === 'build' || (step.kind === 'done' && step.job.id === id)

/** Whether nothing has been chosen or begun here. */
const isAtRest = (state: WizardState): boolean => {
  const stage = imageStage(state)
  const { kept, dialog, step } = state
  if (step.kind === 'starting') return true
  return stage?.kind === 'choosing' && !stage.picker && !stage.problem && !kept && !dialog
}

const show = (state: WizardState, job: JobView): WizardState => {
  const shown = { ...state, elsewhere: null }
  if (job.phase !== 'ended') return { ...shown, step: { kind: 'build', job } }
  const before = doneStep(state)
  const fresh: DoneStep = { kind: 'done', job, after: { kind: 'idle' }, ejected: false }
  return { ...shown, step: before?.job.id === job.id ? { ...before, job } : fresh }
}

/** News of the job may have come before the answer to its start; the newest is shown. */
const started = (state: WizardState, request: number, job: JobView): WizardState => {
  const { step, elsewhere } = state
  if (step.kind !== 'review' || step.stage.kind !== 'starting' || step.stage.request !== request)
    return hear(state, job)
  const newer = elsewhere?.id === job.id && elsewhere.revision > job.revision ? elsewhere : job
  const revision = Math.max(state.newest.job, newer.revision)
  return show({ ...state, newest: { ...state.newest, job: revision } }, newer)
}

const meet = (state: WizardState, { hello, job, shelf }: Extract<JobAnswer, { kind: 'met' }>): WizardState => {
  const { step, returning } = state
  const met = { ...state, hello, trial: null, dialog: false }
  if (isStarting(state)) return afterLostStart(met, job)
  const seesNothing = step.kind === 'build' || step.kind === 'starting'
  // A job that has ended is news only if the window showed it running, or has nothing to go back to.
  const leavesOff = shelf?.open && shelf.id === state.shelfBefore && job !== null
  const goesBack = step.kind === 'starting' && returning !== null && !returning.started && !leavesOff
  if (job && (job.phase !== 'ended' || (seesNothing && !goesBack))) return hear(met, job)
  if (returning && goesBack) return comeBack(repeating(met, job), returning.to)
  return seesNothing || imageStage(met)?.kind === 'choosing' ? toStart({ ...met, returning: null }) : met
}

/** The machine that one of the job's sticks is tried in runs on while the page is loaded again. */
const withTrial = (state: WizardState, trial: TryView | null): WizardState => {
  if (!trial) return state
  const { newest, step } = state
  const shown = step.kind === 'done' && step.job.sticks.some(({ path }) => path === trial.path)
  const heard = { ...state, newest: { ...newest, trial: Math.max(newest.trial, trial.id) } }
  return shown ? { ...heard, trial } : heard
}

/** The failed sticks of a job are built again only as long as the host has that job. */
const repeating = (state: WizardState, job: JobView | null): WizardState => {
  const { kept } = state
  return kept?.repeats && kept.repeats.job !== job?.id ? { ...state, kept: { ...kept, repeats: null } } : state
}

/** The connection was lost before the answer to the start of a job: it is there by now, or the plans are made again. */
const afterLostStart = (state: WizardState, job: JobView | null): WizardState => {
  if (state.step.kind !== 'review') return state
  const ours = job?.image.path === state.step.image.path
  if (job && ours) return show(state, job)
  const told = job && job.phase !== 'ended' ? { ...state, elsewhere: job } : state
  return notStarted(told, { code: 'internal', ...strings.lost.call, details: {} })
}

const afterJob = (
  state: WizardState,
  done: DoneStep,
  event: Extract<JobEvent, { kind: 'save-report' | 'eject' | 'saved' | 'ejected' | 'after-failed' }>,
): WizardState => {
  const { after } = done
  const begin = (next: AfterJob): WizardState =>
    isBusy(after) ? state : { ...state, requests: state.requests + 1, step: { ...done, after: next } }
  if (event.kind === 'save-report') return begin({ kind: 'saving', request: state.requests + 1, as: event.as })
  if (event.kind === 'eject') return begin({ kind: 'ejecting', request: state.requests + 1, path: event.path })
  if (!isBusy(after) || after.request !== event.request) return state
  switch (event.kind) {
    case 'saved':
      return {
        ...state,
        step: { ...done, after: event.path === null ? { kind: 'idle' } : { kind: 'saved', path: event.path } },
      }
    case 'ejected':
      return { ...state, step: { ...done, after: { kind: 'ejected' }, ejected: true } }
    case 'after-failed':
      return { ...state, step: { ...done, after: { kind: 'failed', problem: event.problem } } }
    default:
      return assertNever(event)
  }
}
