import { begun, type Effects, ignored } from './answering.ts'
import { unlistedJob } from './reduce-shelf.ts'
import type { WizardState } from './wizard-state.ts'

const openingIn = ({ shelf }: WizardState) => (shelf?.stage.kind === 'opening' ? shelf.stage : undefined)

/** Getting ready for the next sticks, and listing those that were built. */
export const shelfEffects: Effects = (bridge, answer, dispatch) => (_event, before, after) => {
  const opening = begun(openingIn(before), openingIn(after))
  if (opening && after.shelf) {
    const { request } = opening
    answer(
      Promise.all([bridge.call('inspect', after.shelf.job.image.path), bridge.call('listDrives')]),
      ([image, drives]) => ({ kind: 'shelf-ready', request, image, drives }),
      problem => ({ kind: 'shelf-failed', request, problem }),
    )
  }
  const job = unlistedJob(after)
  if (job) dispatch({ kind: 'job-listed', id: job.id, date: new Date().toISOString() })
  // While sticks are being written nobody looks at the drives.
  if (after.shelf && after.step.kind === 'done' && before.step.kind === 'build')
    ignored(bridge.call('listDrives').then(drives => dispatch({ kind: 'drives', drives })))
}
