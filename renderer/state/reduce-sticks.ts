import { assertNever } from '../../app/bytes/assert-never.ts'
import type { DriveView, ImageView, ProblemView } from '../../app/contract/views.ts'
import { isOvertaken } from './causes.ts'
import { tickedAgain, ticksAfterListing } from './kept.ts'
import { imageStage } from './reduce-image.ts'
import { afterListing, goneAfterReview, sameModel, sameTarget, targetsOf, withoutGone } from './targets.ts'
import {
  DEFAULT_CHOICES,
  type Draft,
  type Gone,
  type Picked,
  type StickStep,
  type WizardState,
} from './wizard-state.ts'

/** What the user does to choose sticks. */
export type StickVerb =
  /** On from a chosen image, or back from the review. */
  | { readonly kind: 'choose-sticks' }
  /** Lists the drives again, after a problem. */
  | { readonly kind: 'look-again' }
  | { readonly kind: 'toggle'; readonly target: Picked }
  /** `newSize` in bytes for a file that may have to be created, otherwise 0. */
  | { readonly kind: 'add-target'; readonly path: string; readonly newSize: number }

/** What the host reports about drives; answers name the visit to the step that they belong to. */
export type StickAnswer =
  | { readonly kind: 'drives'; readonly drives: readonly DriveView[] }
  | { readonly kind: 'added'; readonly visit: number; readonly target: Picked }
  | { readonly kind: 'stick-problem'; readonly visit: number; readonly problem: ProblemView }

export type StickEvent = StickVerb | StickAnswer

export const stickStep = ({ step }: WizardState): StickStep | undefined => (step.kind === 'stick' ? step : undefined)

export const newDraft = (image: ImageView): Draft => ({ image, picked: [], choices: DEFAULT_CHOICES, repeats: null })

export const draftOf = ({ image, picked, choices, repeats }: Draft): Draft => ({ image, picked, choices, repeats })

export const toSticks = (
  state: WizardState,
  draft: Draft,
  problem: ProblemView | null = null,
  gone: readonly Gone[] = [],
): WizardState => {
  const visit = state.requests + 1
  return { ...state, requests: visit, step: { kind: 'stick', visit, problem, gone, ...draftOf(draft) } }
}

/** The draft for an image, with what was chosen for it before. */
const draftAgain = ({ kept, drives, added }: WizardState, image: ImageView): Draft => {
  if (kept?.image !== image.path) return newDraft(image)
  const { choices, repeats } = kept
  return { image, picked: tickedAgain(kept.ticks, targetsOf(drives, added)), choices, repeats }
}

/**
 * The draft that sticks are being chosen for: from the image step before, or the review after; a started job has none.
 */
const draftAt = (state: WizardState): Draft | undefined => {
  const stage = imageStage(state)
  if (stage?.kind === 'chosen') return draftAgain(state, stage.image)
  if (state.step.kind !== 'review' || state.step.stage.kind === 'starting') return undefined
  return withoutGone(state.step, state.step.gone)
}

export const reduceSticks = (state: WizardState, event: StickEvent): WizardState => {
  switch (event.kind) {
    case 'choose-sticks': {
      const draft = draftAt(state)
      if (!draft) return state
      const sticks = toSticks(state, draft, null, state.step.kind === 'review' ? state.step.gone : [])
      return imageStage(state) ? awaitingTicks(sticks) : sticks
    }
    case 'drives':
      return listed(state, event.drives)
    case 'look-again':
    case 'toggle':
    case 'add-target':
    case 'added':
    case 'stick-problem': {
      const step = stickStep(state)
      return step ? atSticks(state, step, event) : state
    }
    default:
      return assertNever(event)
  }
}

/** The ticked sticks that are gone. One that is plugged in again is no longer missed, though its tick does not return. */
const goneAfter = (before: StickStep, picked: readonly Picked[], drives: readonly DriveView[]): Gone[] => {
  const lost = before.picked.filter(({ drive }) => !picked.some(other => other.drive.path === drive.path))
  const now = lost.map(({ drive }): Gone => {
    const by = drives.find(other => other.path === drive.path)
    return by ? { kind: 'swapped', drive, by } : { kind: 'pulled', drive }
  })
  return [...before.gone, ...now].filter(({ drive }) => !drives.some(other => sameModel(other, drive)))
}

/** A tick whose target has not been looked at since a reload comes back with the answer to this visit. */
const awaitingTicks = (state: WizardState): WizardState => {
  const step = stickStep(state)
  const missing = step && (state.kept?.ticks ?? []).length > step.picked.length
  return missing ? { ...state, returning: { request: step.visit, to: 'stick', started: false } } : state
}

/** The problem, unless its cause has gone: its own target, or that the drives could not be listed at all. */
const stillThere = (
  { problem }: StickStep,
  { drives: before }: WizardState,
  drives: readonly DriveView[],
): ProblemView | null => {
  if (!problem || problem.code === 'internal') return null
  return isOvertaken(problem, before, drives) ? null : problem
}

const listed = (state: WizardState, drives: readonly DriveView[]): WizardState => {
  const added = afterListing(state.added, state.drives, drives)
  const kept = ticksAfterListing(state.kept, state.drives, drives)
  return { ...state, drives, added, kept, step: stepAfterListing(state, drives) }
}

const stepAfterListing = (state: WizardState, now: readonly DriveView[]): WizardState['step'] => {
  const { step, drives: before } = state
  if (step.kind === 'review') return { ...step, gone: goneAfterReview(step, before, now) }
  if (step.kind !== 'stick') return step
  const picked = afterListing(step.picked, before, now)
  return { ...step, picked, gone: goneAfter(step, picked, now), problem: stillThere(step, state, now) }
}

const atSticks = (
  state: WizardState,
  step: StickStep,
  event: Exclude<StickEvent, { kind: 'choose-sticks' | 'drives' }>,
): WizardState => {
  switch (event.kind) {
    case 'look-again': {
      const visit = state.requests + 1
      return { ...state, requests: visit, step: { ...step, visit, problem: null } }
    }
    case 'toggle':
      // What is ticked by hand is not ticked by what was chosen before.
      return { ...state, step: toggled(step, event.target), returning: null }
    case 'add-target':
      // The outcome comes only from the host.
      return state
    case 'added':
      return step.visit === event.visit ? added(state, step, event.target) : state
    case 'stick-problem':
      return step.visit === event.visit ? { ...state, step: { ...step, problem: event.problem } } : state
    default:
      return assertNever(event)
  }
}

const toggled = (step: StickStep, target: Picked): StickStep => {
  const others = step.picked.filter(({ drive }) => drive.path !== target.drive.path)
  const ticked = step.picked.some(({ drive }) => sameTarget(drive, target.drive))
  return { ...step, picked: ticked ? others : [...others, target], problem: null, gone: [] }
}

const added = (state: WizardState, step: StickStep, target: Picked): WizardState => {
  const others = state.added.filter(({ drive }) => drive.path !== target.drive.path)
  const kept = step.picked.filter(({ drive }) => drive.path !== target.drive.path)
  const was = step.picked.some(({ drive }) => sameTarget(drive, target.drive))
  // Whoever names a file means it, so it is ticked; a drive has to be ticked by hand, and stays so if it is the same.
  const ticked = was || (target.drive.kind === 'file' && target.drive.reasons.length === 0)
  const picked = ticked ? [...kept, target] : kept
  return { ...state, added: [...others, target], step: { ...step, picked, problem: null } }
}
