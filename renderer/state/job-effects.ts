import { begun, type Effects, ignored } from './answering.ts'
import { problemOf } from './problem-of.ts'
import { type BusyAfter, type DoneStep, isBusy, type WizardState } from './wizard-state.ts'

const doneIn = ({ step }: WizardState): DoneStep | undefined => (step.kind === 'done' ? step : undefined)

const busyIn = (state: WizardState): BusyAfter | undefined => {
  const after = doneIn(state)?.after
  return after && isBusy(after) ? after : undefined
}

/** What can be done with a job that has ended, and with its sticks. */
export const jobEffects: Effects = (bridge, answer, dispatch) => (event, before, after) => {
  const job = doneIn(before)?.job
  const busy = begun(busyIn(before), busyIn(after))
  if (busy && job) {
    const { request } = busy
    answer<string | null | undefined>(
      busy.kind === 'saving'
        ? bridge.call('saveReport', job.id, busy.as)
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
