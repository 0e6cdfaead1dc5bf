import type { Page } from '../bridge/page.ts'
import type { Dispatch } from './answering.ts'
import { remembered } from './memory.ts'
import { moveTo, placeOf, trailOf } from './places.ts'
import type { WizardState } from './wizard-state.ts'

/** Keeps the history's current entry at the place where the window is, and goes where Back and Forward lead. */
export const followHistory = (page: Page, dispatch: Dispatch, state: () => WizardState): (() => void) => {
  // A move of our own takes effect later: until then the current entry is not the one that is meant.
  let going = false

  const follow = (): void => {
    const place = placeOf(state())
    if (going || place === null) return
    const move = moveTo(place, trailOf(page.entry()))
    if (move.kind === 'back') {
      going = true
      page.back(move.by)
    } else if (move.kind !== 'stay') page[move.kind](move.trail)
  }

  page.onTravel(() => {
    const ours = going
    // What typing still changes belongs to the step that is left, not to the entry that is current by now.
    going = true
    if (!ours) page.endTyping()
    going = false
    const to = trailOf(page.entry()).at(-1)
    if (!ours && to) dispatch({ kind: 'travel', to })
    // Where the window did not go along, the history comes back to it.
    follow()
  })
  return follow
}

/** Writes down what a reload must not lose, whenever it has changed. */
export const remembering = (page: Page): ((state: WizardState) => void) => {
  let written = page.read()
  return state => {
    const text = remembered(state)
    if (text === undefined || text === written) return
    written = text
    page.write(text)
  }
}
