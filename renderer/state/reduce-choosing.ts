import { assertNever } from '../../app/bytes/assert-never.ts'
import type { FolderView, ProblemView } from '../../app/contract/views.ts'
import { atImage, imageStage, mayChoose } from './reduce-image.ts'
import { takesDrops } from './select-image.ts'
import type { WizardState } from './wizard-state.ts'

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

/** What happens on the first screen; it changes nothing on any other. */
export const reduceChoosing = (state: WizardState, event: ChoosingVerb | ChoosingAnswer): WizardState => {
  if (event.kind === 'drag' || event.kind === 'drop') {
    const dragging = event.kind === 'drag' && event.over && takesDrops(state) && mayChoose(state)
    return dragging === state.dragging ? state : { ...state, dragging }
  }
  const stage = imageStage(state)
  if (stage?.kind !== 'choosing') return state
  const { picker } = stage
  switch (event.kind) {
    case 'dropped-pathless':
      return atImage(state, { ...stage, droppedPathless: true })
    case 'browse': {
      const request = state.requests + 1
      const opened = { folder: picker?.folder ?? null, problem: picker?.problem ?? null, request }
      return { ...atImage(state, { ...stage, picker: opened }), requests: request }
    }
    case 'close-picker':
      return atImage(state, { ...stage, picker: null })
    case 'folder':
      if (picker?.request !== event.request) return state
      return atImage(state, { ...stage, picker: { ...picker, folder: event.folder, problem: null } })
    case 'no-folder':
      return picker?.request === event.request
        ? atImage(state, { ...stage, picker: { ...picker, problem: event.problem } })
        : state
    case 'cache-stays':
      return event.request === state.newest.lists ? atImage(state, { ...stage, problem: event.problem }) : state
    default:
      return assertNever(event)
  }
}
