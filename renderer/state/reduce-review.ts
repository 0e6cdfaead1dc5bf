import { assertNever } from '../../app/bytes/assert-never.ts'
import type { PlanView, ProblemView } from '../../app/contract/views.ts'
import type { Draft, ReviewStage, World } from './world.ts'

/** Answers name the request that they belong to. */
export type ReviewEvent =
  | {
      readonly kind: 'to-review'
      readonly request: number
      readonly draft: Draft
      readonly problem: ProblemView | null
    }
  | { readonly kind: 'planned'; readonly request: number; readonly plans: readonly PlanView[] }
  | { readonly kind: 'not-planned'; readonly request: number; readonly problem: ProblemView }
  | { readonly kind: 'start'; readonly request: number }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'not-started'; readonly request: number; readonly problem: ProblemView }

const reviewStage = ({ wizard }: World): ReviewStage | undefined =>
  wizard.kind === 'review' ? wizard.stage : undefined

const at = (world: World, stage: ReviewStage): World =>
  world.wizard.kind === 'review' ? { ...world, wizard: { ...world.wizard, stage } } : world

/** Whether the last button is pressed and its answer waited for. */
export const isStarting = (world: World): boolean => reviewStage(world)?.kind === 'starting'

const plansOf = (stage: ReviewStage | undefined): readonly PlanView[] | null =>
  stage === undefined || stage.kind === 'failed' ? null : stage.plans

export const reduceReview = (world: World, event: ReviewEvent): World => {
  const stage = reviewStage(world)
  switch (event.kind) {
    case 'to-review': {
      const { request, draft, problem } = event
      // With another choice the old plan stays in sight until the new one is there.
      const planning: ReviewStage = { kind: 'planning', request, plans: plansOf(stage), problem }
      return { ...world, wizard: { kind: 'review', stage: planning, ...draft } }
    }
    case 'planned':
      if (stage?.kind !== 'planning' || stage.request !== event.request) return world
      return at(world, { kind: 'planned', plans: event.plans, problem: stage.problem })
    case 'not-planned':
      if (stage?.kind !== 'planning' || stage.request !== event.request) return world
      return at(world, { kind: 'failed', problem: event.problem })
    case 'start':
      if (stage?.kind !== 'planned') return world
      return at(world, { kind: 'starting', request: event.request, plans: stage.plans, cancelling: false })
    case 'cancel':
      return stage?.kind === 'starting' ? at(world, { ...stage, cancelling: true }) : world
    case 'not-started':
      if (stage?.kind !== 'starting' || stage.request !== event.request) return world
      return at(world, { kind: 'planned', plans: stage.plans, problem: event.problem })
    default:
      return assertNever(event)
  }
}
