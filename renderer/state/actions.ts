import type { Bridge } from '../bridge/bridge.ts'
import { imageActions } from './image-actions.ts'
import { jobActions } from './job-actions.ts'
import { countRequests } from './requests.ts'
import { stickActions } from './stick-actions.ts'
import type { Store } from './store.ts'

/** Everything a person can do, bound to a bridge. */
export const actionsFor = (bridge: Bridge, store: Store) => {
  const { get, dispatch } = store
  const next = countRequests()
  const images = imageActions(bridge, store, next)
  const sticks = stickActions(bridge, store, next)
  const jobs = jobActions(bridge, store, next, images, sticks)

  /** Asks who is there and what it does: at the start, and whenever the connection is there again. */
  const meet = async (): Promise<void> => {
    const [hello, job] = await Promise.all([bridge.call('hello'), bridge.call('job')])
    dispatch({ kind: 'met', hello, job })
    const { step } = get()
    if (step.kind === 'image' && step.stage.kind === 'choosing') await images.toStart()
    if (step.kind === 'stick') dispatch({ kind: 'drives', drives: await bridge.call('listDrives') })
  }

  const start = (): void => {
    bridge.on('drives', drives => dispatch({ kind: 'drives', drives }))
    bridge.on('job', job => dispatch({ kind: 'job', job }))
    bridge.on('jobGone', id => dispatch({ kind: 'job-gone', id }))
    bridge.on('try', trial => dispatch({ kind: 'try', trial }))
    bridge.on('unpack', unpacking => dispatch({ kind: 'unpack', unpacking }))
    bridge.onConnection(connection => {
      dispatch({ kind: 'connection', connection })
      // What fails here is a connection that is lost again, which the bridge tells by itself.
      if (connection.kind === 'open') meet().catch(() => {})
    })
  }

  return {
    start,
    ...images,
    ...sticks,
    ...jobs,
    reconnect: () => bridge.reconnect(),
    listFolder: (path: string) => bridge.call('listFolder', path),
    pathOf: (file: File) => bridge.pathOf(file),
  }
}

export type Actions = ReturnType<typeof actionsFor>
