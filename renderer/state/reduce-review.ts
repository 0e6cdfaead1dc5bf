import { assertNever } from '../../app/bytes/assert-never.ts'
import type { ChoicesView, DriveView, ImageView, PlanView, ProblemView, UnpackView } from '../../app/contract/views.ts'
import { isOvertaken } from './causes.ts'
import { confirmedAgain } from './kept.ts'
import { readingOf } from './reduce-image.ts'
import { draftOf, stickStep, toSticks } from './reduce-sticks.ts'
import { usablePicks } from './select-sticks.ts'
import { type Look, retriedDraft, withoutGone } from './targets.ts'
import {
  type Draft,
  type Rebuild,
  type ReviewStage,
  type ReviewStep,
  UNCONFIRMED,
  type WizardState,
} from './wizard-state.ts'

/** What the user does at the review. */
export type ReviewVerb =
  /** On from the ticked sticks. */
  | { readonly kind: 'review' }
  | { readonly kind: 'change-choices'; readonly choices: ChoicesView }
  | { readonly kind: 'accept-damage'; readonly accepted: boolean }
  | { readonly kind: 'type-name'; readonly path: string; readonly name: string }
  /** Makes the plans anew, after a problem. */
  | { readonly kind: 'plan-again' }
  /** Goes on without the sticks that are gone. */
  | { readonly kind: 'leave-out-gone' }
  | { readonly kind: 'build' }
  /** Cancels what was started, even while it is being written. */
  | { readonly kind: 'cancel' }

/** Answers name the request that they belong to. */
export type ReviewAnswer =
  | { readonly kind: 'unpack'; readonly unpacking: UnpackView }
  | { readonly kind: 'planned'; readonly request: number; readonly plans: readonly PlanView[] }
  | { readonly kind: 'not-planned'; readonly request: number; readonly problem: ProblemView }
  | { readonly kind: 'not-started'; readonly request: number; readonly problem: ProblemView }
  /** The image and the failed sticks of a job, after another look at them. */
  | {
      readonly kind: 'looked'
      readonly request: number
      readonly image: ImageView
      readonly retry: Rebuild
      readonly looks: readonly Look[]
    }

export type ReviewEvent = ReviewVerb | ReviewAnswer

const reviewStep = ({ step }: WizardState): ReviewStep | undefined => (step.kind === 'review' ? step : undefined)

/** Whether the last button has been pressed and its answer is pending. */
export const isStarting = (state: WizardState): boolean => reviewStep(state)?.stage.kind === 'starting'

/** What stays in view while a review is planned again. */
type InView = Pick<Extract<ReviewStage, { kind: 'planning' }>, 'plans' | 'problem'> &
  Pick<ReviewStep, 'confirmed' | 'gone'>

const toReview = (
  state: WizardState,
  draft: Draft,
  { plans, problem, confirmed, gone }: InView = { plans: null, problem: null, confirmed: UNCONFIRMED, gone: [] },
): WizardState => {
  const request = state.requests + 1
  const stage: ReviewStage = { kind: 'planning', request, plans, problem, unpacking: null }
  return { ...state, requests: request, step: { kind: 'review', stage, confirmed, gone, ...draftOf(draft) } }
}

/** The first look at a draft: its plans are being made. */
export const reviewOf = (state: WizardState, draft: Draft): WizardState => toReview(state, draft)

export const reduceReview = (state: WizardState, event: ReviewEvent): WizardState => {
  if (event.kind === 'review') {
    const sticks = stickStep(state)
    const picked = usablePicks(state)
    return sticks && picked.length > 0 ? toReview(state, { ...sticks, picked }) : state
  }
  if (event.kind === 'looked') return looked(state, event)
  const step = reviewStep(state)
  return step ? atReview(state, step, event) : state
}

const atReview = (
  state: WizardState,
  step: ReviewStep,
  event: Exclude<ReviewEvent, { kind: 'review' | 'looked' }>,
): WizardState => {
  const { stage, confirmed } = step
  const at = (next: ReviewStage): WizardState => ({ ...state, step: { ...step, stage: next } })
  switch (event.kind) {
    case 'change-choices':
      return replanned(state, { ...step, choices: event.choices })
    case 'plan-again':
      return replanned(state, step)
    case 'accept-damage':
      return { ...state, step: { ...step, confirmed: { ...confirmed, damage: event.accepted } } }
    case 'type-name': {
      const names = { ...confirmed.names, [event.path]: event.name }
      return { ...state, step: { ...step, confirmed: { ...confirmed, names } } }
    }
    case 'leave-out-gone':
      return withoutThem(state, step)
    case 'build':
      return started(state, step)
    case 'cancel':
      return stage.kind === 'starting' ? at({ ...stage, cancelling: true }) : state
    case 'unpack': {
      const ours = stage.kind === 'planning' && event.unpacking.image === step.image.path
      return ours ? at({ ...stage, unpacking: event.unpacking }) : state
    }
    case 'planned':
      if (stage.kind !== 'planning' || stage.request !== event.request) return state
      return planned(state, step, stage, event.plans)
    case 'not-planned':
      if (stage.kind !== 'planning' || stage.request !== event.request) return state
      return at({ kind: 'failed', problem: event.problem })
    case 'not-started':
      if (stage.kind !== 'starting' || stage.request !== event.request) return state
      // Whether it began is not known before the host is there again.
      return state.connection.kind === 'open' ? notStarted(state, event.problem) : state
    default:
      return assertNever(event)
  }
}

const planned = (
  state: WizardState,
  step: ReviewStep,
  { plans: before, problem }: Extract<ReviewStage, { kind: 'planning' }>,
  plans: readonly PlanView[],
): WizardState => {
  // The first plan of a visit may be the very one that was confirmed on the visit before.
  const confirmed = before ? step.confirmed : confirmedAgain(state.kept, plans, step.confirmed)
  return { ...state, step: { ...step, confirmed, stage: { kind: 'planned', plans, problem } } }
}

/** Back at the review: what was started has not begun. */
export const notStarted = (state: WizardState, problem: ProblemView): WizardState => {
  const step = reviewStep(state)
  if (step?.stage.kind !== 'starting') return state
  const { stage, confirmed, gone } = step
  const { plans } = stage
  // The image and the sticks no longer result in the plan that was started.
  if (problem.code === 'plan-changed') return toReview(state, step, { plans, problem, confirmed, gone })
  return { ...state, step: { ...step, stage: { kind: 'planned', plans, problem } } }
}

/** Plans again where that had failed, or the start had, for a stick that has come, gone or changed since. */
export const reviewAfterListing = (state: WizardState, before: readonly DriveView[] | null): WizardState => {
  const step = reviewStep(state)
  if (!step || step.stage.kind === 'starting' || step.stage.kind === 'planning') return state
  const { problem } = step.stage
  return problem && isOvertaken(problem, before, state.drives ?? []) ? replanned(state, step) : state
}

/** Plans anew; the old plan stays visible until the new one arrives. */
const replanned = (state: WizardState, step: ReviewStep): WizardState => {
  const { stage, confirmed, gone } = step
  if (stage.kind === 'starting') return state
  return toReview(state, step, { plans: plansOf(stage), problem: null, confirmed, gone })
}

const withoutThem = (state: WizardState, step: ReviewStep): WizardState => {
  const { stage, confirmed, gone } = step
  const left = withoutGone(step, gone)
  if (stage.kind === 'starting' || gone.length === 0 || left.picked.length === 0) return state
  return toReview(state, left, { plans: null, problem: null, confirmed, gone: [] })
}

const started = (state: WizardState, step: ReviewStep): WizardState => {
  const { stage, gone } = step
  if (stage.kind !== 'planned' || gone.length > 0) return state
  const request = state.requests + 1
  const starting: ReviewStage = { kind: 'starting', request, plans: stage.plans, cancelling: false }
  return { ...state, requests: request, step: { ...step, stage: starting } }
}

/** The plans that are visible. */
export const plansOf = (stage: ReviewStage): readonly PlanView[] | null =>
  stage.kind === 'failed' ? null : stage.plans

/** Back to the review of what was not built, or to the sticks if one of them is no longer what it was. */
const looked = (
  state: WizardState,
  { request, image, retry, looks }: Extract<ReviewAnswer, { kind: 'looked' }>,
): WizardState => {
  if (!readingOf(state, request)) return state
  const draft = retriedDraft(image, retry, looks)
  const problem = looks.find(look => look.problem)?.problem
  return problem ? toSticks(state, draft, problem) : toReview(state, draft)
}
