import type { ProblemView } from '../../app/contract/views.ts'
import type { Bridge } from '../bridge/bridge.ts'
import { problemOf } from './problem-of.ts'
import type { WizardEvent } from './reduce.ts'
import type { WizardState } from './wizard-state.ts'

export type Dispatch = (event: WizardEvent) => void

/** Looks at an event and the states before and after it, and makes the calls that they require. */
export type Effect = (event: WizardEvent, before: WizardState, after: WizardState) => void

/** Dispatches what a call returns, or why it fails. */
export type Answer = <T>(
  call: Promise<T>,
  given: (value: T) => WizardEvent,
  failed: (problem: ProblemView) => WizardEvent,
) => void

/** The effects of one part of the state. */
export type Effects = (bridge: Bridge, answer: Answer, dispatch: Dispatch) => Effect

export const answering =
  (dispatch: Dispatch): Answer =>
  (call, given, failed) => {
    call.then(value => dispatch(given(value))).catch(error => dispatch(failed(problemOf(error))))
  }

/** For a call whose failure does not matter: the caller says why. */
export const ignored = (call: Promise<unknown>): void => {
  call.catch(() => {})
}

/** What the state waits for after an event but not before it. */
export const begun = <T extends { readonly request: number }>(
  before: T | undefined,
  after: T | undefined,
): T | undefined => (after?.request === before?.request ? undefined : after)
