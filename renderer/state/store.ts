import { create } from 'zustand'
import { reduce, type WizardEvent } from './reduce.ts'
import { INITIAL_STATE, type WizardState } from './wizard-state.ts'

/** Where the state is kept, and the only way to change it. */
export interface Store {
  get(): WizardState
  dispatch(event: WizardEvent): void
}

export const useWizardState = create<WizardState>(() => INITIAL_STATE)

export const windowStore: Store = {
  get: useWizardState.getState,
  dispatch: event => useWizardState.setState(reduce(useWizardState.getState(), event), true),
}
