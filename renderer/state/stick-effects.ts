import { begun, type Effects } from './answering.ts'
import { stickStep } from './reduce-sticks.ts'
import type { WizardState } from './wizard-state.ts'

const visitIn = (state: WizardState) => {
  const step = stickStep(state)
  return step && { request: step.visit }
}

/** Listing the drives, and looking at targets added by path. */
export const stickEffects: Effects = (bridge, answer) => (event, before, after) => {
  const begins = begun(visitIn(before), visitIn(after))
  if (begins)
    answer(
      bridge.call('listDrives'),
      drives => ({ kind: 'drives', drives }),
      problem => ({ kind: 'stick-problem', visit: begins.request, problem }),
    )
  const step = stickStep(after)
  if (!step || event.kind !== 'add-target') return
  const { visit, image } = step
  const { path, newSize } = event
  answer(
    bridge.call('addTarget', path, newSize, image.path),
    drive => ({ kind: 'added', visit, target: { drive, newSize: drive.exists ? 0 : newSize } }),
    problem => ({ kind: 'stick-problem', visit, problem }),
  )
}
