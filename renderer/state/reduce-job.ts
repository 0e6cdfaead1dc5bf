import { assertNever } from '../../app/bytes/assert-never.ts'
import type { HelloView } from '../../app/contract/ipc-contract.ts'
import type { JobView, ProblemView, TryView } from '../../app/contract/views.ts'
import { isStarting } from './reduce-review.ts'
import type { WizardState } from './wizard-state.ts'

export type JobEvent =
  /** The host says who it is and what it does: at the start, and after a connection that was lost. */
  | { readonly kind: 'met'; readonly hello: HelloView; readonly job: JobView | null }
  | { readonly kind: 'job'; readonly job: JobView }
  | { readonly kind: 'job-gone'; readonly id: number }
  | { readonly kind: 'try-asked'; readonly path: string }
  | { readonly kind: 'try-left' }
  | { readonly kind: 'try'; readonly trial: TryView }
  | { readonly kind: 'not-tried'; readonly id: number; readonly problem: ProblemView }

/** A machine that was asked for: it will have this number or a higher one, and whatever was heard of before a lower. */
const asked = (path: string, id: number): TryView => ({
  id,
  path,
  state: 'starting',
  screen: [],
  picture: null,
  serial: '',
  seconds: 0,
  problem: null,
})

const HOME = { kind: 'image', stage: { kind: 'choosing', problem: null } } as const

export const reduceJob = (state: WizardState, event: JobEvent): WizardState => {
  const { newest, trial, step } = state
  switch (event.kind) {
    case 'met':
      return meet(state, event.hello, event.job)
    case 'job':
      return show(state, event.job)
    case 'job-gone': {
      const gone = { ...state, newest: { ...newest, gone: event.id } }
      // A report that is being read stays in sight.
      return step.kind === 'build' && step.job.id === event.id ? { ...gone, step: HOME } : gone
    }
    case 'try-asked':
      return { ...state, trial: asked(event.path, newest.trial + 1) }
    case 'try-left':
      return { ...state, trial: null }
    case 'try': {
      const { id, path } = event.trial
      const heard = { ...state, newest: { ...newest, trial: Math.max(newest.trial, id) } }
      // What is still under way of a machine that is no longer looked at.
      return trial?.path === path && id >= trial.id ? { ...heard, trial: event.trial } : heard
    }
    case 'not-tried':
      return trial?.id === event.id ? { ...state, trial: { ...trial, state: 'ended', problem: event.problem } } : state
    default:
      return assertNever(event)
  }
}

const show = (state: WizardState, job: JobView): WizardState => {
  const { newest } = state
  if (job.revision <= newest.job || job.id === newest.gone) return state
  const heard = { ...state, newest: { ...newest, job: job.revision } }
  // Whoever pressed the button stays at the review until something is written: it may still be refused.
  if (isStarting(state) && isBefore(job)) return heard
  return { ...heard, step: { kind: job.phase === 'ended' ? 'done' : 'build', job } }
}

/** Whether nothing of this job is written yet. */
const isBefore = ({ phase, sticks }: JobView): boolean =>
  phase === 'starting' || (phase === 'cancelling' && sticks.every(({ state }) => state.kind === 'done'))

const meet = (state: WizardState, hello: HelloView, job: JobView | null): WizardState => {
  const met = { ...state, hello, trial: null }
  const { step } = state
  // A job that ended is news only to somebody who saw it run, or who sees nothing yet.
  if (job && (job.phase !== 'ended' || step.kind === 'build' || step.kind === 'starting')) return show(met, job)
  return step.kind === 'build' || step.kind === 'starting' ? { ...met, step: HOME } : met
}
