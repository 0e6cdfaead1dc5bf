import type { JobView, StickView } from '../../app/contract/views.ts'
import { strings } from '../words/strings.ts'
import type { DoneStep } from './wizard-state.ts'

const words = strings.done
const STAGES = ['prepare', 'partition table', 'boot sectors', 'boot bank', 'verify', 'image check', 'finish'] as const
// This stage occurs only if the stick is written before the image has been read to its end.
const SELDOM = 'image check'
const STALLED_AFTER_SECONDS = 15

/** A stage of a stick in the list; `seconds` once it is over, if it was timed. */
export interface StageMark {
  readonly stage: string
  readonly state: 'over' | 'current' | 'ahead'
  readonly seconds: number | null
}

export const stageMarks = ({ state, stages }: Pick<StickView, 'state' | 'stages'>): StageMark[] => {
  const current = currentStage(state)
  const seconds = new Map(stages.map(({ stage, seconds: time }) => [stage, time]))
  return STAGES.flatMap((stage, index) => {
    if (stage === SELDOM && index !== current && !seconds.has(stage)) return []
    const over = state.kind !== 'failed' && index < current
    const mark = over ? 'over' : index === current ? 'current' : 'ahead'
    return [{ stage, state: mark, seconds: over ? (seconds.get(stage) ?? null) : null }]
  })
}

const currentStage = (state: StickView['state']): number => {
  if (state.kind === 'done') return STAGES.length
  return state.kind === 'running' ? STAGES.map(String).indexOf(state.progress.stage) : -1
}

/** Progress in steps of ten percent, so that a screen reader speaks often enough but not too often. */
export const announced = ({ state }: Pick<StickView, 'state'>): string => {
  if (state.kind !== 'running') return ''
  const { stage, done, total } = state.progress
  const tens = total > 0 ? Math.floor((done / total) * 10) * 10 : 0
  return `${strings.build.stages[stage] ?? stage}: ${strings.build.percent(tens)}`
}

/** What is said about a stick that has made no progress for long; null if it is moving. */
export const stalledSentence = ({ state }: Pick<StickView, 'state'>, phase: JobView['phase']): string | null => {
  if (state.kind !== 'running' || state.stalledSeconds < STALLED_AFTER_SECONDS) return null
  const { stalled, stalledStopping } = strings.build
  return phase === 'cancelling' ? stalledStopping(state.stalledSeconds) : stalled(state.stalledSeconds)
}

export type Outcome = 'verified' | 'failed' | 'cancelled'

export const outcomeOf = ({ state }: Pick<StickView, 'state'>): Outcome => {
  if (state.kind === 'done') return 'verified'
  return state.kind === 'failed' && state.problem.code === 'cancelled' ? 'cancelled' : 'failed'
}

export const doneTitle = ({ sticks }: Pick<JobView, 'sticks'>): string => {
  const outcomes = new Set(sticks.map(outcomeOf))
  const built = sticks.filter(({ state }) => state.kind === 'done').length
  if (built > 0 && built < sticks.length) return words.someBuilt(built, sticks.length)
  if (outcomes.has('failed')) return words.failed
  return outcomes.has('cancelled') ? words.cancelled : words.verified
}

/** What the retry button says; null if nothing failed. */
export const retryText = ({ sticks }: Pick<JobView, 'sticks'>): string | null => {
  const failures = sticks.filter(({ state }) => state.kind === 'failed').length
  if (failures === 0) return null
  return failures < sticks.length ? words.retryFailed(failures) : words.retry
}

/** Whether something is being saved or ejected, which disables the buttons. */
export const isBusy = ({ after }: Pick<DoneStep, 'after'>): boolean =>
  after.kind === 'saving' || after.kind === 'ejecting'

/** The only stick, while it is plugged in; undefined if there are several. */
const onlyStick = ({ job: { sticks }, ejected }: Pick<DoneStep, 'job' | 'ejected'>): StickView | undefined =>
  sticks.length === 1 && !ejected ? sticks[0] : undefined

/** Path of the only stick, if it can be started; several sticks have a button each. */
export const triable = (step: Pick<DoneStep, 'job' | 'ejected'>): string | undefined => {
  const only = onlyStick(step)
  return only && only.state.kind !== 'failed' ? only.path : undefined
}

/** Path of the only stick, if it can be ejected. */
export const ejectable = (step: Pick<DoneStep, 'job' | 'ejected'>): string | undefined => {
  const path = onlyStick(step)?.path
  // A file or loop device has nothing to take out.
  return path?.startsWith('/dev/') && !path.startsWith('/dev/loop') ? path : undefined
}
/** The outcome of saving or ejecting, as a sentence; null if there is none. */
export const afterSentence = ({ after }: Pick<DoneStep, 'after'>): string | null => {
  if (after.kind === 'saved') return words.saved(after.path)
  return after.kind === 'ejected' ? words.ejected : null
}
