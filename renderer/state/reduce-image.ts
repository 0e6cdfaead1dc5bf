import { assertNever } from '../../app/bytes/assert-never.ts'
import type { FoundImage, ImageCheckView, ImageView, ProblemView, UnpackView } from '../../app/contract/views.ts'
import type { ImageStage, WizardState } from './wizard-state.ts'

export type ImageEvent =
  | { readonly kind: 'to-start'; readonly request: number; readonly problem: ProblemView | null }
  | {
      readonly kind: 'lists'
      readonly request: number
      readonly found: readonly FoundImage[]
      readonly cacheBytes: number
    }
  | { readonly kind: 'reading'; readonly request: number; readonly path: string }
  | { readonly kind: 'unpack'; readonly unpacking: UnpackView }
  | { readonly kind: 'read'; readonly request: number; readonly image: ImageView }
  | { readonly kind: 'not-read'; readonly request: number; readonly problem: ProblemView }
  | { readonly kind: 'checked'; readonly request: number; readonly check: ImageCheckView }

/** The stage of the image step, if the person is there. */
const stageOf = ({ step }: WizardState): ImageStage | undefined => (step.kind === 'image' ? step.stage : undefined)

/** Whether an image is being read for this request. */
export const isReading = (state: WizardState, request: number): boolean => {
  const stage = stageOf(state)
  return stage?.kind === 'reading' && stage.request === request
}

const at = (state: WizardState, stage: ImageStage): WizardState => ({ ...state, step: { kind: 'image', stage } })

export const reduceImage = (state: WizardState, event: ImageEvent): WizardState => {
  const stage = stageOf(state)
  switch (event.kind) {
    case 'to-start':
      return {
        ...at(state, { kind: 'choosing', problem: event.problem }),
        added: [],
        newest: { ...state.newest, lists: event.request },
      }
    case 'lists': {
      const { found, cacheBytes, request } = event
      if (request < state.newest.lists) return state
      return { ...state, found, cacheBytes, newest: { ...state.newest, lists: request } }
    }
    case 'reading':
      return at(state, { kind: 'reading', request: event.request, path: event.path, unpacking: null })
    case 'unpack':
      return stage?.kind === 'reading' && stage.path === event.unpacking.image
        ? at(state, { ...stage, unpacking: event.unpacking })
        : state
    case 'read':
      if (!isReading(state, event.request)) return state
      return at(state, { kind: 'chosen', request: event.request, image: event.image, check: null })
    case 'not-read':
      return isReading(state, event.request) ? at(state, { kind: 'choosing', problem: event.problem }) : state
    case 'checked':
      return stage?.kind === 'chosen' && stage.request === event.request
        ? at(state, { ...stage, check: event.check })
        : state
    default:
      return assertNever(event)
  }
}
