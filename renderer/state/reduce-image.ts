import { assertNever } from '../../app/bytes/assert-never.ts'
import type { FoundImage, ImageCheckView, ImageView, ProblemView, UnpackView } from '../../app/contract/views.ts'
import type { ImageStage, World } from './world.ts'

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
const stageOf = ({ wizard }: World): ImageStage | undefined => (wizard.kind === 'image' ? wizard.stage : undefined)

/** Whether an image is being read for this request. */
export const isReading = (world: World, request: number): boolean => {
  const stage = stageOf(world)
  return stage?.kind === 'reading' && stage.request === request
}

const at = (world: World, stage: ImageStage): World => ({ ...world, wizard: { kind: 'image', stage } })

export const reduceImage = (world: World, event: ImageEvent): World => {
  const stage = stageOf(world)
  switch (event.kind) {
    case 'to-start':
      return {
        ...at(world, { kind: 'choosing', problem: event.problem }),
        added: [],
        newest: { ...world.newest, lists: event.request },
      }
    case 'lists': {
      const { found, cacheBytes, request } = event
      if (request < world.newest.lists) return world
      return { ...world, found, cacheBytes, newest: { ...world.newest, lists: request } }
    }
    case 'reading':
      return at(world, { kind: 'reading', request: event.request, path: event.path, unpacking: null })
    case 'unpack':
      return stage?.kind === 'reading' && stage.path === event.unpacking.image
        ? at(world, { ...stage, unpacking: event.unpacking })
        : world
    case 'read':
      if (!isReading(world, event.request)) return world
      return at(world, { kind: 'chosen', request: event.request, image: event.image, check: null })
    case 'not-read':
      return isReading(world, event.request) ? at(world, { kind: 'choosing', problem: event.problem }) : world
    case 'checked':
      return stage?.kind === 'chosen' && stage.request === event.request
        ? at(world, { ...stage, check: event.check })
        : world
    default:
      return assertNever(event)
  }
}
