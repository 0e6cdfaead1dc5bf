import { assertNever } from '../../app/bytes/assert-never.ts'
import type { HelloView } from '../../app/contract/ipc-contract.ts'
import type { JobView, ProblemView } from '../../app/contract/views.ts'
import { imageStage, toReading, toStart } from './reduce-image.ts'
import { isStarting } from './reduce-review.ts'
import type { AfterJob, DoneStep, WizardState } from './wizard-state.ts'

/** What the user does with a job that has ended. */
export type JobVerb =
  /** Closes the job. */
  | { readonly kind: 'build-another' }
  /** Builds the failed sticks again, with the same image and choices; the others stay as they are. */
  | { readonly kind: 'retry' }
  | { readonly kind: 'save-report'; readonly as: 'json' | 'html' }
  | { readonly kind: 'eject'; readonly path: string }
  /** Waits no longer for sticks that do not answer, once the job was cancelled. */
  | { readonly kind: 'give-up' }

/** What the host reports about jobs; answers name the request that they belong to. */
export type JobAnswer =
  /** The host says who it is and what it is doing: at the start, and after the connection was lost. */
  | { readonly kind: 'met'; readonly hello: HelloView; readonly job: JobView | null }
  | { readonly kind: 'job'; readonly job: JobView }
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
      return meet(state, event.hello, event.job)
    case 'job':
      return show(state, event.job)
    case 'job-gone': {
      const { step, newest } = state
      const gone = { ...state, newest: { ...newest, gone: event.id } }
      // A report that somebody is reading stays open.
      return step.kind === 'build' && step.job.id === event.id ? toStart(gone) : gone
    }
    case 'build-another': {
      const done = doneStep(state)
      return done ? toStart({ ...state, newest: { ...state.newest, gone: done.job.id } }) : state
    }
    case 'retry': {
      const done = doneStep(state)
      return done ? toReading(state, done.job.image.path, { retry: done.job }) : state
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

const show = (state: WizardState, job: JobView): WizardState => {
  const { newest } = state
  if (job.revision <= newest.job || job.id === newest.gone) return state
  const heard = { ...state, newest: { ...newest, job: job.revision } }
  // The window that started the job stays at the review until something is written, as the job may still be refused.
  if (isStarting(state) && isBefore(job)) return heard
  if (job.phase !== 'ended') return { ...heard, step: { kind: 'build', job } }
  const before = doneStep(state)
  const fresh: DoneStep = { kind: 'done', job, after: { kind: 'idle' }, ejected: false }
  return { ...heard, step: before?.job.id === job.id ? { ...before, job } : fresh }
}

/** Whether nothing of this job has been written yet. */
const isBefore = ({ phase, sticks }: JobView): boolean =>
  phase === 'starting' || (phase === 'cancelling' && sticks.every(({ state }) => state.kind === 'done'))

const meet = (state: WizardState, hello: HelloView, job: JobView | null): WizardState => {
  const met = { ...state, hello, trial: null, dialog: false }
  const seesNothing = state.step.kind === 'build' || state.step.kind === 'starting'
  // A job that has ended is news only if the window showed it running, or shows nothing yet.
  if (job && (job.phase !== 'ended' || seesNothing)) return show(met, job)
  return seesNothing || imageStage(met)?.kind === 'choosing' ? toStart(met) : met
}

const isBusy = ({ kind }: AfterJob): boolean => kind === 'saving' || kind === 'ejecting'

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
  if ((after.kind !== 'saving' && after.kind !== 'ejecting') || after.request !== event.request) return state
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
