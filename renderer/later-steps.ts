import { lazy } from 'react'

const load = {
  review: () => import('./steps/review-step.tsx'),
  build: () => import('./steps/build-step.tsx'),
  done: () => import('./steps/done-step.tsx'),
  tool: () => import('./steps/tool-screen.tsx'),
}

// The first screen does not wait for these.
export const ReviewStep = lazy(async () => ({ default: (await load.review()).ReviewStep }))
export const BuildStep = lazy(async () => ({ default: (await load.build()).BuildStep }))
export const DoneStep = lazy(async () => ({ default: (await load.done()).DoneStep }))
export const ToolScreen = lazy(async () => ({ default: (await load.tool()).ToolScreen }))

/** Loads every later step, so that none waits when its time comes, even if the host is gone by then. */
export const loadLaterSteps = async (): Promise<void> => {
  await Promise.all(Object.values(load).map(step => step()))
}
