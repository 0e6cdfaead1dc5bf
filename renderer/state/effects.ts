import type { Bridge } from '../bridge/bridge.ts'
import { answering, type Effect, ignored } from './answering.ts'
import { choosingEffects } from './choosing-effects.ts'
import { imageEffects } from './image-effects.ts'
import { jobEffects } from './job-effects.ts'
import type { WizardEvent } from './reduce.ts'
import { reviewEffects } from './review-effects.ts'
import { shelfEffects } from './shelf-effects.ts'
import { stickEffects } from './stick-effects.ts'
import { toolEffects } from './tool-effects.ts'
import type { WizardState } from './wizard-state.ts'

/**
 * What an event sets off behind the window: the calls that the state now waits for, and those that the event itself
 * stands for. Each call comes back as an event, however it ends.
 */
export const effectsFor = (bridge: Bridge, dispatch: (event: WizardEvent) => void): Effect => {
  const answer = answering(dispatch)
  const parts = [choosingEffects, imageEffects, stickEffects, reviewEffects, jobEffects, toolEffects, shelfEffects]
  const all = parts.map(effects => effects(bridge, answer, dispatch))
  return (event, before, after) => {
    for (const effect of all) effect(event, before, after)
    if (event.kind === 'reconnect') bridge.reconnect()
    if (event.kind === 'connection' && event.connection.kind === 'open') meet(bridge, dispatch)
    if (wantsDrives(event, after)) ignored(listDrives(bridge, dispatch))
  }
}

/**
 * The drives may have changed since the connection was lost. A review that a job leads back to needs a list, as the
 * host reports changes only from the first one on.
 */
const wantsDrives = ({ kind }: WizardEvent, { step }: WizardState): boolean =>
  (kind === 'met' && (step.kind === 'stick' || step.kind === 'review')) || (kind === 'looked' && step.kind === 'review')

/**
 * Asks the host who it is and what it is doing. This fails only if the connection is lost again, which is reported
 * anyway.
 */
const meet = (bridge: Bridge, dispatch: (event: WizardEvent) => void): void =>
  ignored(
    Promise.all([bridge.call('hello'), bridge.call('job'), bridge.call('shelf'), bridge.call('trial')]).then(
      ([hello, job, shelf, trial]) => dispatch({ kind: 'met', hello, job, shelf, trial }),
    ),
  )

const listDrives = async (bridge: Bridge, dispatch: (event: WizardEvent) => void): Promise<void> =>
  dispatch({ kind: 'drives', drives: await bridge.call('listDrives') })

/** Dispatches the events that the host sends. */
export const listenTo = (bridge: Bridge, dispatch: (event: WizardEvent) => void): void => {
  bridge.on('drives', drives => dispatch({ kind: 'drives', drives }))
  bridge.on('job', job => dispatch({ kind: 'job', job }))
  bridge.on('jobGone', id => dispatch({ kind: 'job-gone', id }))
  bridge.on('shelf', list => dispatch({ kind: 'shelf', list }))
  bridge.on('try', trial => dispatch({ kind: 'trial', trial }))
  bridge.on('tool', view => dispatch({ kind: 'tool', view }))
  bridge.on('unpack', unpacking => dispatch({ kind: 'unpack', unpacking }))
  bridge.onConnection(connection => dispatch({ kind: 'connection', connection }))
}
