import { assertNever } from '../../app/bytes/assert-never.ts'
import type { PlanView, ProblemView } from '../../app/contract/views.ts'
import type { Draft, ReviewStage, WizardState } from './wizard-state.ts'

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

const reviewStage = ({ step }: WizardState): ReviewStage | undefined =>
  step.kind === 'review' ? step.stage : undefined

const at = (state: WizardState, stage: ReviewStage): WizardState =>
  state.step.kind === 'review' ? { ...state, step: { ...state.step, stage } } : state

/** Whether the last button is pressed and its answer waited for. */
export const isStarting = (state: WizardState): boolean => reviewStage(state)?.kind === 'starting'

const plansOf = (stage: ReviewStage | undefined): readonly PlanView[] | null =>
  stage === undefined || stage.kind === 'failed' ? null : stage.plans

export const reduceReview = (state: WizardState, event: ReviewEvent): WizardState => {
  const stage = reviewStage(state)
  switch (event.kind) {
    case 'to-review': {
      const { request, draft, problem } = event
      // With another choice the old plan stays in sight until the new one is there.
      const planning: ReviewStage = { kind: 'planning', request, plans: plansOf(stage), problem }
      return { ...state, step: { kind: 'review', stage: planning, ...draft } }
    }
    case 'planned':
      if (stage?.kind !== 'planning' || stage.request !== event.request) return state
      return at(state, { kind: 'planned', plans: event.plans, problem: stage.problem })
    case 'not-planned':
      if (stage?.kind !== 'planning' || stage.request !== event.request) return state
      return at(state, { kind: 'failed', problem: event.problem })
    case 'start':
      if (stage?.kind !== 'planned') return state
      return at(state, { kind: 'starting', request: event.request, plans: stage.plans, cancelling: false })
    case 'cancel':
      return stage?.kind === 'starting' ? at(state, { ...stage, cancelling: true }) : state
    case 'not-started':
      if (stage?.kind !== 'starting' || stage.request !== event.request) return state
      return at(state, { kind: 'planned', plans: stage.plans, problem: event.problem })
    default:
      return assertNever(event)
  }
}
