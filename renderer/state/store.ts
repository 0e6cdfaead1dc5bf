import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Bridge } from '../bridge/bridge.ts'
import { NO_PAGE, type Page } from '../bridge/page.ts'
import { effectsFor, listenTo } from './effects.ts'
import { recalled } from './memory.ts'
import { reduce, type Verb, type WizardEvent } from './reduce.ts'
import { followHistory, remembering } from './travel-effects.ts'
import type { WizardState } from './wizard-state.ts'

/** The state, connected to the bridge, and the only way to change it. */
export interface WizardStore extends Pick<StoreApi<WizardState>, 'getState' | 'subscribe' | 'getInitialState'> {
  readonly dispatch: (verb: Verb) => void
  /** Connects, and listens from then on. */
  start(): void
}

export const createWizardStore = (bridge: Bridge, page: Page = NO_PAGE): WizardStore => {
  const store = createStore<WizardState>(() => recalled(page.read()))
  const dispatch = (event: WizardEvent): void => {
    const before = store.getState()
    const after = reduce(before, event)
    store.setState(after, true)
    run(event, before, after)
    // What the event has set off may have gone further by now.
    remember(store.getState())
    follow()
    if (event.kind !== 'speak') return
    // The page loads itself again: what is in a field counts as chosen.
    page.endTyping()
    page.speak(event.language)
  }
  const run = effectsFor(bridge, dispatch)
  const remember = remembering(page)
  const follow = followHistory(page, dispatch, store.getState)
  const { getState, subscribe, getInitialState } = store
  return { getState, subscribe, getInitialState, dispatch, start: () => listenTo(bridge, dispatch) }
}
