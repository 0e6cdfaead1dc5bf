import type { ImageView, ProblemView } from '../../app/contract/views.ts'
import type { Bridge } from '../bridge/bridge.ts'
import { problemOf } from './problem-of.ts'
import type { Requests } from './requests.ts'
import type { Store } from './store.ts'
import { isLarge } from './targets.ts'
import { DEFAULT_CHOICES, type Draft, type Picked } from './wizard-state.ts'

/** Choosing sticks, and reviewing the plan of each. */
export const stickActions = (bridge: Bridge, { get, dispatch }: Store, next: Requests) => {
  const newDraft = (image: ImageView): Draft => ({ image, picked: [], choices: DEFAULT_CHOICES, repeats: null })

  const toStick = async (
    { image, picked, choices, repeats }: Draft,
    problem: ProblemView | null = null,
  ): Promise<void> => {
    const visit = next()
    dispatch({ kind: 'to-stick', visit, draft: { image, picked, choices, repeats }, problem })
    try {
      dispatch({ kind: 'drives', drives: await bridge.call('listDrives') })
    } catch (error) {
      dispatch({ kind: 'stick-problem', visit, problem: problemOf(error) })
    }
  }

  const addTarget = async (path: string, newSize: number): Promise<void> => {
    const { step } = get()
    if (step.kind !== 'stick') return
    const { visit, image } = step
    try {
      const drive = await bridge.call('addTarget', path, newSize, image.path)
      dispatch({ kind: 'added', visit, target: { drive, newSize: drive.exists ? 0 : newSize } })
    } catch (error) {
      dispatch({ kind: 'stick-problem', visit, problem: problemOf(error) })
    }
  }

  const toReview = async (
    { image, picked, choices, repeats }: Draft,
    problem: ProblemView | null = null,
  ): Promise<void> => {
    const request = next()
    dispatch({ kind: 'to-review', request, draft: { image, picked, choices, repeats }, problem })
    try {
      const plans = await Promise.all(picked.map(target => bridge.call('plan', planRequest(image, target, choices))))
      dispatch({ kind: 'planned', request, plans })
    } catch (error) {
      dispatch({ kind: 'not-planned', request, problem: problemOf(error) })
    }
  }

  /** The plan that was started is no longer what the image and the sticks give; whoever went on meanwhile wants none. */
  const planAnew = async (draft: Draft, problem: ProblemView): Promise<void> => {
    const { step } = get()
    if (step.kind === 'review' && step.stage.kind === 'planned' && step.stage.problem === problem)
      await toReview(draft, problem)
  }

  return {
    newDraft,
    toStick,
    addTarget,
    toReview,
    planAnew,
    toggle: (target: Picked) => dispatch({ kind: 'toggle', target }),
  }
}

const planRequest = (image: ImageView, { drive, newSize }: Picked, choices: Draft['choices']) => ({
  image: image.path,
  target: drive.path,
  newSize,
  identity: { size: drive.size, serial: drive.serial, diskseq: drive.diskseq },
  choices,
  allowLarge: isLarge(drive),
})
