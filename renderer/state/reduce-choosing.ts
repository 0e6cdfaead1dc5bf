import { assertNever } from '../../app/bytes/assert-never.ts'
import type { FolderView, ProblemView } from '../../app/contract/views.ts'
import { atImage, imageStage, mayChoose } from './reduce-image.ts'
import { takesDrops } from './select-image.ts'
import type { Picker, WizardState } from './wizard-state.ts'

/** What the user does to find an image. */
export type ChoosingVerb =
  | { readonly kind: 'drop'; readonly file: File | null }
  /** A file is being dragged over the window, or has left it. */
  | { readonly kind: 'drag'; readonly over: boolean }
  /** A folder in the picker; "" is the user's home folder. */
  | { readonly kind: 'browse'; readonly path: string }
  | { readonly kind: 'close-picker' }

/** What the host reports meanwhile; answers name the request that they belong to. */
export type ChoosingAnswer =
  | { readonly kind: 'dropped-pathless' }
  | { readonly kind: 'folder'; readonly request: number; readonly folder: FolderView }
  | { readonly kind: 'no-folder'; readonly request: number; readonly problem: ProblemView }
  | { readonly kind: 'cache-stays'; readonly request: number; readonly problem: ProblemView }

/** What happens where an image, or a file of the user's own, is found; it changes nothing on any other step. */
export const reduceChoosing = (state: WizardState, event: ChoosingVerb | ChoosingAnswer): WizardState => {
  if (event.kind === 'drag' || event.kind === 'drop') {
    const dragging = event.kind === 'drag' && event.over && takesDrops(state) && mayChoose(state)
    return dragging === state.dragging ? state : { ...state, dragging }
  }
  switch (event.kind) {
    case 'browse':
    case 'close-picker':
    case 'folder':
    case 'no-folder':
      return browsing(state, event)
    default:
      return finding(state, event)
  }
}

const finding = (
  state: WizardState,
  event: Extract<ChoosingAnswer, { kind: 'dropped-pathless' | 'cache-stays' }>,
): WizardState => {
  const stage = imageStage(state)
  if (stage?.kind !== 'choosing') return state
  switch (event.kind) {
    case 'dropped-pathless':
      return atImage(state, { ...stage, droppedPathless: true })
    case 'cache-stays':
      return event.request === state.newest.lists ? atImage(state, { ...stage, problem: event.problem }) : state
    default:
      return assertNever(event)
  }
}

type Browsing = Extract<ChoosingVerb | ChoosingAnswer, { kind: 'browse' | 'close-picker' | 'folder' | 'no-folder' }>

/** What happens in the folder browser, which the first screen and the review have. */
const browsing = (state: WizardState, event: Browsing): WizardState => {
  const place = pickerPlace(state)
  if (!place) return state
  const { picker, withPicker } = place
  switch (event.kind) {
    case 'browse': {
      const request = state.requests + 1
      const opened = { folder: picker?.folder ?? null, problem: picker?.problem ?? null, request }
      return { ...withPicker(opened), requests: request }
    }
    case 'close-picker':
      return withPicker(null)
    case 'folder':
      return picker?.request === event.request ? withPicker({ ...picker, folder: event.folder, problem: null }) : state
    case 'no-folder':
      return picker?.request === event.request ? withPicker({ ...picker, problem: event.problem }) : state
    default:
      return assertNever(event)
  }
}

interface PickerPlace {
  readonly picker: Picker | null
  readonly withPicker: (picker: Picker | null) => WizardState
}

/** The step that has a folder browser; undefined if this one has none. */
export const pickerPlace = (state: WizardState): PickerPlace | undefined => {
  const stage = imageStage(state)
  if (stage?.kind === 'choosing')
    return { picker: stage.picker, withPicker: picker => atImage(state, { ...stage, picker }) }
  const { step } = state
  if (step.kind !== 'review' || step.stage.kind === 'starting') return undefined
  return { picker: step.picker ?? null, withPicker: picker => ({ ...state, step: { ...step, picker } }) }
}
