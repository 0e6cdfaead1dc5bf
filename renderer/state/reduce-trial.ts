import { assertNever } from '../../app/bytes/assert-never.ts'
import type { ProblemView, TryView } from '../../app/contract/views.ts'
import type { WizardState } from './wizard-state.ts'

/** What a person does to look at a machine that is started from a stick. */
export type TrialVerb = { readonly kind: 'start-trial'; readonly path: string } | { readonly kind: 'stop-trial' }

/** What is heard of machines; each has a number. */
export type TrialAnswer =
  | { readonly kind: 'trial'; readonly trial: TryView }
  | { readonly kind: 'no-trial'; readonly id: number; readonly problem: ProblemView }

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
      // What is still under way of a machine that is no longer looked at.
      return trial?.path === path && id >= trial.id ? { ...heard, trial: event.trial } : heard
    }
    case 'no-trial':
      return trial?.id === event.id ? { ...state, trial: { ...trial, state: 'ended', problem: event.problem } } : state
    default:
      return assertNever(event)
  }
}
