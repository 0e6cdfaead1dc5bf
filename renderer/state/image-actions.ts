import type { ImageView } from '../../app/contract/views.ts'
import type { Bridge } from '../bridge/bridge.ts'
import { problemOf } from './problem-of.ts'
import { isReading } from './reduce-image.ts'
import type { Requests } from './requests.ts'
import type { Store } from './store.ts'

/** Choosing an image. */
export const imageActions = (bridge: Bridge, { get, dispatch }: Store, next: Requests) => {
  let choosing = false

  const refreshLists = async (request: number): Promise<void> => {
    const [found, cacheBytes] = await Promise.all([bridge.call('findImages'), bridge.call('cacheBytes')])
    dispatch({ kind: 'lists', request, found, cacheBytes })
  }

  const toStart = async (): Promise<void> => {
    const request = next()
    dispatch({ kind: 'to-start', request, problem: null })
    // What is found is only an offer: without it an image can be named.
    await refreshLists(request).catch(() => {})
  }

  /** Ends the reading first: an image that is chosen next must not be the one that is given up. */
  const cancelReading = async (): Promise<void> => {
    const cancelled = bridge.call('cancelInspect').catch(() => {})
    await toStart()
    await cancelled
  }

  /** Reads an image; undefined where it cannot be read, or somebody went on meanwhile. */
  const read = async (path: string, request: number): Promise<ImageView | undefined> => {
    dispatch({ kind: 'reading', request, path })
    try {
      const image = await bridge.call('inspect', path)
      return isReading(get(), request) ? image : undefined
    } catch (error) {
      dispatch({ kind: 'not-read', request, problem: problemOf(error) })
      return undefined
    }
  }

  const openImage = async (path: string): Promise<void> => {
    const request = next()
    const image = await read(path, request)
    if (!image) return
    dispatch({ kind: 'read', request, image })
    if (!image.packing) return
    // It goes on beside all else, and without it nothing is said of the rest of the archive.
    const check = await bridge.call('checkImage', path).catch(() => undefined)
    if (check) dispatch({ kind: 'checked', request, check })
  }

  const chooseImage = async (): Promise<void> => {
    if (choosing) return
    choosing = true
    try {
      const path = await bridge.call('chooseImage')
      // Another step may have come while the dialog was open.
      const { step } = get()
      if (path !== null && step.kind === 'image' && step.stage.kind !== 'reading') await openImage(path)
    } catch (error) {
      dispatch({ kind: 'to-start', request: next(), problem: problemOf(error) })
    } finally {
      choosing = false
    }
  }

  const clearCache = async (): Promise<void> => {
    try {
      await bridge.call('clearCache')
      await refreshLists(next())
    } catch (error) {
      dispatch({ kind: 'to-start', request: next(), problem: problemOf(error) })
    }
  }

  return { toStart, cancelReading, read, openImage, chooseImage, clearCache }
}
