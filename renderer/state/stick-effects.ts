import type { Bridge } from '../bridge/bridge.ts'
import { begun, type Effects } from './answering.ts'
import { isReturning } from './places.ts'
import { stickStep } from './reduce-sticks.ts'
import type { Kept, Picked, StickStep, WizardState } from './wizard-state.ts'

const visitIn = (state: WizardState) => {
  const step = stickStep(state)
  return step && { request: step.visit }
}

/** The ticked targets that were added by their path, as they are now; one that is no longer there is left out. */
const addedAgain = async (bridge: Bridge, { image }: StickStep, kept: Kept | null): Promise<readonly Picked[]> => {
  const looks = (kept?.ticks ?? [])
    .filter(({ added }) => added)
    .map(async ({ path, newSize }) => {
      const drive = await bridge.call('addTarget', path, newSize, image.path)
      return { drive, newSize: drive.exists ? 0 : newSize }
    })
  const seen = await Promise.allSettled(looks)
  return seen.flatMap(look => (look.status === 'fulfilled' ? [look.value] : []))
}

/** Listing the drives, and looking at targets added by path. */
export const stickEffects: Effects = (bridge, answer) => (event, before, after) => {
  const step = stickStep(after)
  const begins = begun(visitIn(before), visitIn(after))
  if (begins && step)
    answer(
      Promise.all([bridge.call('listDrives'), isReturning(after) ? addedAgain(bridge, step, after.kept) : []]),
      ([drives, added]) => ({ kind: 'returned', visit: begins.request, drives, added }),
      problem => ({ kind: 'stick-problem', visit: begins.request, problem }),
    )
  if (!step || event.kind !== 'add-target') return
  const { visit, image } = step
  const { path, newSize } = event
  answer(
    bridge.call('addTarget', path, newSize, image.path),
    drive => ({ kind: 'added', visit, target: { drive, newSize: drive.exists ? 0 : newSize } }),
    problem => ({ kind: 'stick-problem', visit, problem }),
  )
}
