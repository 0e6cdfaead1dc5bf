import { assertNever } from '../../app/bytes/assert-never.ts'
import type { DriveView, ProblemView } from '../../app/contract/views.ts'
import { afterListing, sameTarget } from './targets.ts'
import type { Draft, Picked, StickStep, World } from './world.ts'

/** Answers name the visit to the step that they belong to. */
export type StickEvent =
  | { readonly kind: 'to-stick'; readonly visit: number; readonly draft: Draft; readonly problem: ProblemView | null }
  | { readonly kind: 'drives'; readonly drives: readonly DriveView[] }
  | { readonly kind: 'toggle'; readonly target: Picked }
  | { readonly kind: 'added'; readonly visit: number; readonly target: Picked }
  | { readonly kind: 'stick-problem'; readonly visit: number; readonly problem: ProblemView }

const stickStep = ({ wizard }: World): StickStep | undefined => (wizard.kind === 'stick' ? wizard : undefined)

export const reduceSticks = (world: World, event: StickEvent): World => {
  const step = stickStep(world)
  switch (event.kind) {
    case 'to-stick':
      return { ...world, wizard: { kind: 'stick', visit: event.visit, problem: event.problem, ...event.draft } }
    case 'drives': {
      const { drives } = event
      const added = afterListing(world.added, world.drives, drives)
      const wizard = step ? { ...step, picked: afterListing(step.picked, world.drives, drives) } : world.wizard
      return { ...world, drives, added, wizard }
    }
    case 'toggle': {
      if (!step) return world
      const { target } = event
      const others = step.picked.filter(({ drive }) => drive.path !== target.drive.path)
      const ticked = step.picked.some(({ drive }) => sameTarget(drive, target.drive))
      return { ...world, wizard: { ...step, picked: ticked ? others : [...others, target], problem: null } }
    }
    case 'added': {
      if (step?.visit !== event.visit) return world
      const { target } = event
      const others = world.added.filter(({ drive }) => drive.path !== target.drive.path)
      // What was ticked under this name stays so only where it is the same.
      const picked = step.picked.flatMap(other => {
        if (other.drive.path !== target.drive.path) return [other]
        return sameTarget(other.drive, target.drive) ? [target] : []
      })
      return { ...world, added: [...others, target], wizard: { ...step, picked, problem: null } }
    }
    case 'stick-problem':
      return step?.visit === event.visit ? { ...world, wizard: { ...step, problem: event.problem } } : world
    default:
      return assertNever(event)
  }
}
