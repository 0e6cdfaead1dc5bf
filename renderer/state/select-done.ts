import type { JobView } from '../../app/contract/views.ts'
import { outcomeOf } from '../../app/report/outcome.ts'
import { strings } from '../words/strings.ts'
import { ejectablePath, onlyStick } from './only-stick.ts'
import type { Verb } from './reduce.ts'
import { bootMend } from './select-outcome.ts'
import { type DoneStep, isBusy } from './wizard-state.ts'

const words = strings.done

/** A button: what it says and what it does. */
interface DoneButton {
  readonly text: string
  readonly verb: Verb
}

/** What can be done with a job that has ended. */
export interface DoneButtons {
  /** The one thing to do next. */
  readonly main: DoneButton
  readonly other: DoneButton | null
  /** Path of the only stick, if a machine can be started from it; several sticks have a button each. */
  readonly toTry: string | null
  /** Path of the only stick, if it can be ejected and the main button does not do that. */
  readonly toEject: string | null
  /** Whether something is being saved or ejected, so that the buttons are off. */
  readonly busy: boolean
}

const ANOTHER: DoneButton = { text: words.another, verb: { kind: 'build-another' } }

export const doneButtons = (step: Pick<DoneStep, 'job' | 'after' | 'ejected'>): DoneButtons => {
  const { job, after } = step
  const only = onlyStick(step)
  const toEject = ejectablePath(step)
  const eject = toEject === null ? null : ({ text: words.eject, verb: { kind: 'eject', path: toEject } } as const)
  const main = mending(job) ?? eject ?? ANOTHER
  return {
    main,
    other: main === ANOTHER ? null : ANOTHER,
    toTry: only?.state.kind === 'done' ? only.path : null,
    toEject: main === eject ? null : toEject,
    busy: isBusy(after),
  }
}

/** What turns a job into one that succeeds: the failed sticks once more, or another choice. */
const mending = (job: JobView): DoneButton | null => {
  const text = retryText(job)
  if (text !== null) return { text, verb: { kind: 'retry' } }
  const mend = bootMend(job)
  return mend && { text: words.mends[mend], verb: { kind: 'rebuild', mend } }
}

/** What the retry button says; null if nothing failed. */
const retryText = ({ sticks }: Pick<JobView, 'sticks'>): string | null => {
  const failures = sticks.filter(({ state }) => state.kind === 'failed').length
  if (failures === 0) return null
  return failures < sticks.length ? words.retryFailed(failures) : words.retry
}

/** The outcome of saving or ejecting, as a sentence; null if there is none. */
export const afterSentence = ({ after }: Pick<DoneStep, 'after'>): string | null => {
  if (after.kind === 'saved') return words.saved(after.path)
  return after.kind === 'ejected' ? words.ejected : null
}

/** The whole outcome in one sentence. */
export const doneTitle = ({ sticks }: Pick<JobView, 'sticks'>): string => {
  const outcomes = sticks.map(outcomeOf)
  const built = sticks.filter(({ state }) => state.kind === 'done').length
  if (built > 0 && built < sticks.length) return words.someBuilt(built, sticks.length)
  const [first = 'unfinished'] = outcomes
  const same = outcomes.every(outcome => outcome === first)
  if (!same) return built > 0 ? words.all.demo(built) : words.titles.failed
  return sticks.length > 1 && built > 0 ? words.all[first](built) : words.titles[first]
}
