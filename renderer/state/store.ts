import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Bridge } from '../bridge/bridge.ts'
import { effectsFor, listenTo } from './effects.ts'
import { reduce, type Verb, type WizardEvent } from './reduce.ts'
import { INITIAL_STATE, type WizardState } from './wizard-state.ts'

/** The state, connected to the bridge, and the only way to change it. */
export interface WizardStore extends Pick<StoreApi<WizardState>, 'getState' | 'subscribe' | 'getInitialState'> {
  readonly dispatch: (verb: Verb) => void
  /** Connects, and listens from then on. */
  start(): void
}

export const createWizardStore = (bridge: Bridge): WizardStore => {
  const store = createStore<WizardState>(() => INITIAL_STATE)
  const dispatch = (event: WizardEvent): void => {
    const before = store.getState()
    const after = reduce(before, event)
    store.setState(after, true)
    run(event, before, after)
  }
  const run = effectsFor(bridge, dispatch)
  const { getState, subscribe, getInitialState } = store
  return { getState, subscribe, getInitialState, dispatch, start: () => listenTo(bridge, dispatch) }
}
