import { begun, type Effects, ignored } from './answering.ts'
import type { WizardState } from './wizard-state.ts'

const openingIn = ({ shelf }: WizardState) => (shelf?.stage.kind === 'opening' ? shelf.stage : undefined)

/** Getting ready for the next sticks, and listing those that were built. */
export const shelfEffects: Effects = (bridge, answer, dispatch) => (event, before, after) => {
  const opening = begun(openingIn(before), openingIn(after))
  if (opening && after.shelf) {
    const { request } = opening
    const { id, image: from } = after.shelf.job
    answer(
      Promise.all([bridge.call('keepGoing', id), bridge.call('inspect', from.path), bridge.call('listDrives')]),
      ([list, image, drives]) => ({ kind: 'shelf-ready', request, list, image, drives }),
      problem => ({ kind: 'shelf-failed', request, problem }),
    )
  }
  // If one of these fails, the connection is lost, which is reported anyway.
  const list = before.shelf?.list
  if (list && event.kind === 'end-shelf') ignored(bridge.call('endShelf', list.id))
  if (list && after.shelf === null) ignored(bridge.call('dismissShelf', list.id))
  // While sticks are being written nobody looks at the drives.
  if (after.shelf && after.step.kind === 'done' && before.step.kind === 'build')
    ignored(bridge.call('listDrives').then(drives => dispatch({ kind: 'drives', drives })))
}
