import { exampleImages } from './example-image.ts'
import type { GalleryState } from './gallery-state.ts'
import { imageStates } from './image-states.ts'
import { jobStates } from './job-states.ts'
import { ownStates } from './own-states.ts'
import { reviewStates } from './review-states.ts'
import { shelfStates } from './shelf-states.ts'
import { stickStates } from './stick-states.ts'
import { toolStates } from './tool-states.ts'
import { windowStates } from './window-states.ts'

/** Every moment of the window that the gallery shows, in the order of the job. */
export const galleryStates = async (): Promise<GalleryState[]> => {
  const images = await exampleImages()
  return [
    ...imageStates(images),
    ...stickStates(images),
    ...(await toolStates(images)),
    ...reviewStates(images),
    ...ownStates(images),
    ...(await jobStates(images)),
    ...(await shelfStates(images)),
    ...windowStates(images),
  ]
}
