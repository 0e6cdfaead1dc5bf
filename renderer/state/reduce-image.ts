import { assertNever } from '../../app/bytes/assert-never.ts'
import type { FoundImage, ImageView, ProblemView, UnpackView } from '../../app/contract/views.ts'
import { keptFor } from './kept.ts'
import { CHOOSING, type CheckState, type ImageStage, type WizardState } from './wizard-state.ts'

/** What the user does to choose an image. */
export type ImageVerb =
  /** The system's dialog. */
  | { readonly kind: 'choose-image' }
  | { readonly kind: 'open-image'; readonly path: string }
  /** A path as it was typed or pasted: only the host knows which one that is. */
  | { readonly kind: 'open-typed'; readonly typed: string }
  /** Back to the choice; gives up an image that is being read. */
  | { readonly kind: 'another-image' }
  | { readonly kind: 'clear-cache' }

/** What the host reports about images; answers name the request that they belong to. */
export type ImageAnswer =
  | { readonly kind: 'dialog-closed'; readonly path: string | null; readonly problem: ProblemView | null }
  | {
      readonly kind: 'lists'
      readonly request: number
      readonly found: readonly FoundImage[]
      readonly cacheBytes: number
    }
  | { readonly kind: 'unpack'; readonly unpacking: UnpackView }
  | { readonly kind: 'read'; readonly request: number; readonly image: ImageView }
  | { readonly kind: 'not-read'; readonly request: number; readonly problem: ProblemView }
  | { readonly kind: 'checked'; readonly request: number; readonly check: CheckState }

export type ImageEvent = ImageVerb | ImageAnswer

type Stage<K extends ImageStage['kind']> = Extract<ImageStage, { kind: K }>

/** The stage of the image step, if that is the current step. */
export const imageStage = ({ step }: WizardState): ImageStage | undefined =>
  step.kind === 'image' ? step.stage : undefined

/** Whether the current step can take an image: none is being read. */
export const mayChoose = (state: WizardState): boolean => {
  const stage = imageStage(state)
  return stage?.kind === 'choosing' || stage?.kind === 'chosen'
}

/** The reading that this request belongs to, if it is still under way. */
export const readingOf = (state: WizardState, request: number): Stage<'reading'> | undefined => {
  const stage = imageStage(state)
  return stage?.kind === 'reading' && stage.request === request ? stage : undefined
}

export const atImage = (state: WizardState, stage: ImageStage): WizardState => ({
  ...state,
  step: { kind: 'image', stage },
})

/** The first screen, whose lists are requested again. */
export const toStart = (state: WizardState): WizardState => refreshLists(atImage(state, CHOOSING))

const refreshLists = (state: WizardState): WizardState => {
  const request = state.requests + 1
  return { ...state, requests: request, newest: { ...state.newest, lists: request } }
}

/** Begins reading an image, for a new draft or to rebuild the failed sticks of a job. */
export const toReading = (
  state: WizardState,
  path: string,
  { typed = false, retry = null }: Partial<Pick<Stage<'reading'>, 'typed' | 'retry'>> = {},
): WizardState => {
  const request = state.requests + 1
  return { ...atImage(state, { kind: 'reading', request, path, typed, unpacking: null, retry }), requests: request }
}

/** What was typed as the path of the image that is being read. */
const typedIn = (stage: ImageStage | undefined): string => (stage?.kind === 'reading' && stage.typed ? stage.path : '')

export const reduceImage = (state: WizardState, event: ImageEvent): WizardState => {
  switch (event.kind) {
    case 'choose-image':
      return state.dialog ? state : { ...state, dialog: true }
    case 'dialog-closed':
      return afterDialog({ ...state, dialog: false }, event.path, event.problem)
    case 'open-image':
      return toReading(state, event.path)
    case 'open-typed':
      return toReading(state, event.typed, { typed: true })
    case 'another-image': {
      const start = toStart(state)
      return atImage(start, { ...CHOOSING, typed: typedIn(imageStage(state)) })
    }
    case 'clear-cache':
      return refreshLists(withoutProblem(state))
    case 'lists': {
      const { found, cacheBytes } = event
      return event.request === state.newest.lists ? { ...state, found, cacheBytes } : state
    }
    case 'unpack':
    case 'read':
    case 'not-read':
    case 'checked':
      return whileRead(state, event)
    default:
      return assertNever(event)
  }
}

/** Takes what was chosen in a dialog, unless another image is being read or the step has changed in the meantime. */
const afterDialog = (state: WizardState, path: string | null, problem: ProblemView | null): WizardState => {
  const stage = imageStage(state)
  if (!stage || stage.kind === 'reading') return state
  if (path !== null) return toReading(state, path)
  return problem && stage.kind === 'choosing' ? atImage(state, { ...stage, problem }) : state
}

const withoutProblem = (state: WizardState): WizardState => {
  const stage = imageStage(state)
  return stage?.kind === 'choosing' ? atImage(state, { ...stage, problem: null }) : state
}

/** What was chosen for another image is not for this one. */
const read = (state: WizardState, image: ImageView, request: number): WizardState => {
  const added = state.kept?.image === image.path ? state.added : []
  const kept = keptFor(image, state.kept)
  const check: CheckState = image.packing ? { kind: 'checking' } : null
  return { ...atImage(state, { kind: 'chosen', request, image, check }), added, kept }
}

type ReadEvent = Extract<ImageEvent, { kind: 'unpack' | 'read' | 'not-read' | 'checked' }>

const whileRead = (state: WizardState, event: ReadEvent): WizardState => {
  const stage = imageStage(state)
  if (stage?.kind === 'chosen')
    return event.kind === 'checked' && event.request === stage.request
      ? atImage(state, { ...stage, check: event.check })
      : state
  if (stage?.kind !== 'reading') return state
  if (event.kind === 'unpack')
    return event.unpacking.image === stage.path ? atImage(state, { ...stage, unpacking: event.unpacking }) : state
  if (event.request !== stage.request) return state
  switch (event.kind) {
    case 'read':
      return read(state, event.image, event.request)
    case 'not-read':
      return atImage(state, { ...CHOOSING, problem: event.problem, typed: typedIn(stage) })
    case 'checked':
      return state
    default:
      return assertNever(event)
  }
}
