import { assertNever } from '../../app/bytes/assert-never.ts'
import type { ProblemView, TryView } from '../../app/contract/views.ts'
import type { WizardState } from './wizard-state.ts'

/** What the user does to watch a machine that is started from a stick. */
export type TrialVerb = { readonly kind: 'start-trial'; readonly path: string } | { readonly kind: 'stop-trial' }

/** What the host reports about machines; each has a number. */
export type TrialAnswer =
  | { readonly kind: 'trial'; readonly trial: TryView }
  | { readonly kind: 'no-trial'; readonly id: number; readonly problem: ProblemView }

/**
 * A machine that has been requested: it will have this number or a higher one, and all earlier machines have lower
 * ones.
 */
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

export const reduceTrial = (state: WizardState, event: TrialVerb | TrialAnswer): WizardState => {
  const { newest, trial } = state
  switch (event.kind) {
    case 'start-trial':
      return { ...state, trial: asked(event.path, newest.trial + 1) }
    case 'stop-trial':
      return { ...state, trial: null }
    case 'trial': {
      const { id, path } = event.trial
      const heard = { ...state, newest: { ...newest, trial: Math.max(newest.trial, id) } }
      // News still under way from a machine that is no longer shown.
      return trial?.path === path && id >= trial.id ? { ...heard, trial: event.trial } : heard
    }
    case 'no-trial':
      return trial?.id === event.id ? { ...state, trial: { ...trial, state: 'ended', problem: event.problem } } : state
    default:
      return assertNever(event)
  }
}
