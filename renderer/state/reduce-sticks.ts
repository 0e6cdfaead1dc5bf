import { assertNever } from '../../app/bytes/assert-never.ts'
import type { DriveView, ProblemView } from '../../app/contract/views.ts'
import { afterListing, sameTarget } from './targets.ts'
import type { Draft, Picked, StickStep, WizardState } from './wizard-state.ts'

/** Answers name the visit to the step that they belong to. */
export type StickEvent =
  | { readonly kind: 'to-stick'; readonly visit: number; readonly draft: Draft; readonly problem: ProblemView | null }
  | { readonly kind: 'drives'; readonly drives: readonly DriveView[] }
  | { readonly kind: 'toggle'; readonly target: Picked }
  | { readonly kind: 'added'; readonly visit: number; readonly target: Picked }
  | { readonly kind: 'stick-problem'; readonly visit: number; readonly problem: ProblemView }

const stickStep = ({ step }: WizardState): StickStep | undefined => (step.kind === 'stick' ? step : undefined)

export const reduceSticks = (state: WizardState, event: StickEvent): WizardState => {
  const sticks = stickStep(state)
  switch (event.kind) {
    case 'to-stick':
      return { ...state, step: { kind: 'stick', visit: event.visit, problem: event.problem, ...event.draft } }
    case 'drives': {
      const { drives } = event
      const added = afterListing(state.added, state.drives, drives)
      const next = sticks ? { ...sticks, picked: afterListing(sticks.picked, state.drives, drives) } : state.step
      return { ...state, drives, added, step: next }
    }
    case 'toggle': {
      if (!sticks) return state
      const { target } = event
      const others = sticks.picked.filter(({ drive }) => drive.path !== target.drive.path)
      const ticked = sticks.picked.some(({ drive }) => sameTarget(drive, target.drive))
      return { ...state, step: { ...sticks, picked: ticked ? others : [...others, target], problem: null } }
    }
    case 'added': {
      if (sticks?.visit !== event.visit) return state
      const { target } = event
      const others = state.added.filter(({ drive }) => drive.path !== target.drive.path)
      // What was ticked under this name stays so only where it is the same.
      const picked = sticks.picked.flatMap(other => {
        if (other.drive.path !== target.drive.path) return [other]
        return sameTarget(other.drive, target.drive) ? [target] : []
      })
      return { ...state, added: [...others, target], step: { ...sticks, picked, problem: null } }
    }
    case 'stick-problem':
      return sticks?.visit === event.visit ? { ...state, step: { ...sticks, problem: event.problem } } : state
    default:
      return assertNever(event)
  }
}
