import { assertNever } from '../../app/bytes/assert-never.ts'
import type { DriveView } from '../../app/contract/views.ts'
import { keptOf, tickedAgain } from './kept.ts'
import { isReturning, placeOf } from './places.ts'
import { imageStage, toReading, toStart } from './reduce-image.ts'
import { isStarting, reduceReview } from './reduce-review.ts'
import { reduceSticks, stickStep } from './reduce-sticks.ts'
import { isToolRunning } from './reduce-tool.ts'
import { usablePicks } from './select-sticks.ts'
import { targetsOf } from './targets.ts'
import type { Picked, Place, Returning, WizardState } from './wizard-state.ts'

/** The ways back and forward that are no button of a step. */
export type TravelEvent =
  /** The window's Back or Forward has come to an entry of this place. */
  | { readonly kind: 'travel'; readonly to: Place }
  /** The drives, and the targets that had been added by path, for a visit to the sticks that restores ticks. */
  | {
      readonly kind: 'returned'
      readonly visit: number
      readonly drives: readonly DriveView[]
      readonly added: readonly Picked[]
    }

export const reduceTravel = (state: WizardState, event: TravelEvent): WizardState => {
  switch (event.kind) {
    case 'travel':
      return travel(state, event.to)
    case 'returned':
      return returned(state, event)
    default:
      return assertNever(event)
  }
}

/** Goes to a place, as far as that undoes no job: one that has begun, or is about to, keeps the window. */
const travel = (state: WizardState, to: Place): WizardState => {
  if (state.tool) return isToolRunning(state) ? state : travel({ ...state, tool: null }, to)
  const at = placeOf(state)
  const stays = at === null || at === 'job' || at === to || isStarting(state) || state.connection.kind !== 'open'
  return stays || to === 'job' || to === 'tool' ? state : comeBack(state, to)
}

/** To where the user was before, with what was chosen there; the requests for it are made anew. */
export const comeBack = (state: WizardState, to: Returning['to']): WizardState => {
  const kept = keptOf(state)
  if (to === 'choose' || !kept) return toStart(state)
  if (to === 'stick' && state.step.kind === 'review') return reduceSticks(state, { kind: 'choose-sticks' })
  if (to === 'review' && state.step.kind === 'stick') return reduceReview(state, { kind: 'review' })
  if (to !== 'image' && imageStage(state)?.kind === 'chosen') return goOn(state, to)
  const next = toReading(state, kept.image)
  return to === 'image' ? next : { ...next, returning: { request: next.requests, to, started: false } }
}

/** On from an image that has been read, if the user was further on. */
export const goOn = (state: WizardState, to: Returning['to']): WizardState => {
  const here = { ...state, returning: null }
  if (to === 'choose' || to === 'image') return here
  const sticks = reduceSticks(here, { kind: 'choose-sticks' })
  return { ...sticks, returning: { request: sticks.requests, to, started: false } }
}

/** Ticks the very same sticks, and goes on to their review if all of them are there. */
const returned = (state: WizardState, event: Extract<TravelEvent, { kind: 'returned' }>): WizardState => {
  const step = stickStep(state)
  if (step?.visit !== event.visit) return state
  const paths = event.added.map(({ drive }) => drive.path)
  const others = state.added.filter(({ drive }) => !paths.includes(drive.path))
  const listed = reduceSticks(
    { ...state, added: [...others, ...event.added] },
    { kind: 'drives', drives: event.drives },
  )
  return isReturning(state) ? ticked({ ...listed, returning: null }, state.returning?.to) : listed
}

const ticked = (state: WizardState, to: Place | undefined): WizardState => {
  const step = stickStep(state)
  const ticks = state.kept?.ticks ?? []
  if (!step) return state
  const again = { ...state, step: { ...step, picked: tickedAgain(ticks, targetsOf(state.drives, state.added)) } }
  return to === 'review' && usablePicks(again).length === ticks.length ? reduceReview(again, { kind: 'review' }) : again
}
