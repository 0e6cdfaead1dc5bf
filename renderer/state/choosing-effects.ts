import type { FoundImage } from '../../app/contract/views.ts'
import { begun, type Effects, ignored } from './answering.ts'
import { problemOf } from './problem-of.ts'
import { pickerPlace } from './reduce-choosing.ts'
import { mayChoose } from './reduce-image.ts'
import type { WizardState } from './wizard-state.ts'

const pickerIn = (state: WizardState) => pickerPlace(state)?.picker ?? undefined

/** What can be chosen from, and the ways to name an image. */
export const choosingEffects: Effects = (bridge, answer, dispatch) => {
  const refreshLists = async (request: number): Promise<void> => {
    const [found, cacheBytes] = await Promise.all([bridge.call('findImages'), bridge.call('cacheBytes')])
    dispatch({ kind: 'lists', request, found, cacheBytes })
  }

  const clearCache = async (request: number): Promise<void> => {
    try {
      await bridge.call('clearCache')
      await refreshLists(request)
    } catch (error) {
      dispatch({ kind: 'cache-stays', request, problem: problemOf(error) })
    }
  }

  const openFolder = (path: string, request: number): void =>
    answer(
      bridge.call('listFolder', path),
      folder => ({ kind: 'folder', request, folder }),
      problem => ({ kind: 'no-folder', request, problem }),
    )

  const openDialog = (): void =>
    answer(
      bridge.call('chooseImage'),
      path => ({ kind: 'dialog-closed', path, problem: null }),
      problem => ({ kind: 'dialog-closed', path: null, problem }),
    )

  const drop = (file: File | null, found: readonly FoundImage[]): void => {
    // A browser tells only its name and size, which are enough if it is one of those that were found.
    const same = found.find(({ name, bytes }) => name === file?.name && bytes === file.size)
    const path = (file && bridge.pathOf(file)) || same?.path
    dispatch(path ? { kind: 'open-image', path } : { kind: 'dropped-pathless' })
  }

  return (event, before, after) => {
    const { lists } = after.newest
    if (event.kind === 'clear-cache') void clearCache(lists)
    // The images found are only suggestions: an image can be named without them.
    else if (lists !== before.newest.lists) ignored(refreshLists(lists))
    const picker = begun(pickerIn(before), pickerIn(after))
    if (event.kind === 'browse' && picker) openFolder(event.path, picker.request)
    if (event.kind === 'drop' && mayChoose(before)) drop(event.file, before.found)
    if (event.kind === 'choose-image' && !before.dialog) openDialog()
  }
}
