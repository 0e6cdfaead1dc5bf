import type { JobView } from '../../app/contract/views.ts'
import type { Bridge } from '../bridge/bridge.ts'
import { begun, type Effects, ignored } from './answering.ts'
import { problemOf } from './problem-of.ts'
import { type BusyAfter, type DoneStep, isBusy, type SavedAs, type WizardState } from './wizard-state.ts'

const doneIn = ({ step }: WizardState): DoneStep | undefined => (step.kind === 'done' ? step : undefined)

const busyIn = (state: WizardState): BusyAfter | undefined => {
  const after = doneIn(state)?.after
  return after && isBusy(after) ? after : undefined
}

/** Saves a report or the list. Resolves to where; null if nowhere. */
const saved = (bridge: Bridge, job: JobView, as: SavedAs, { shelf }: WizardState): Promise<string | null> => {
  if (as === 'json' || as === 'html') return bridge.call('saveReport', job.id, as)
  return bridge.call('saveList', shelf?.list?.id ?? 0, as === 'list-csv' ? 'csv' : 'json')
}

/** What can be done with a job that has ended, and with its sticks. */
export const jobEffects: Effects = (bridge, answer, dispatch) => (event, before, after) => {
  const job = doneIn(after)?.job ?? doneIn(before)?.job
  const busy = begun(busyIn(before), busyIn(after))
  if (busy && job) {
    const { request } = busy
    answer<string | null | undefined>(
      busy.kind === 'saving'
        ? saved(bridge, job, busy.as, after)
        : bridge.call('eject', busy.path).then(() => undefined),
      path => (path === undefined ? { kind: 'ejected', request } : { kind: 'saved', request, path }),
      problem => ({ kind: 'after-failed', request, problem }),
    )
  }
  // If one of these fails, the connection is lost, which is reported anyway.
  if (event.kind === 'build-another' && job) ignored(bridge.call('dismissJob', job.id))
  if (event.kind === 'give-up') ignored(bridge.call('giveUp'))
  if (event.kind === 'stop-trial') ignored(bridge.call('stopTry'))
  const trial = after.trial
  if (event.kind === 'start-trial' && trial)
    bridge
      .call('startTry', event.path)
      .catch(error => dispatch({ kind: 'no-trial', id: trial.id, problem: problemOf(error) }))
}
