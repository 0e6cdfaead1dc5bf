import { assertNever } from '../../app/bytes/assert-never.ts'
import type { JobView, StickView } from '../../app/contract/views.ts'
import { type JobPace, jobPace, STILL_AFTER_SECONDS } from '../../app/jobs/job-pace.ts'
import type { Stage } from '../../app/problem/problem.ts'
import { strings } from '../words/strings.ts'
import { isStarting } from './reduce-review.ts'
import type { WizardState } from './wizard-state.ts'

const words = strings.build
const STAGES = ['prepare', 'partition table', 'boot sectors', 'boot bank', 'verify', 'image check', 'finish'] as const
// This stage occurs only if the stick is written before the image has been read to its end.
const SELDOM = 'image check'
const STALLED_AFTER_SECONDS = 15

/** A stage of a stick in the list; `seconds` once it is over, if it was timed. */
export interface StageMark {
  readonly stage: Stage
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

/** In whole percent, and 100 only once everything is done. */
export const percentOf = ({ share }: Pick<JobPace, 'share'>): number => Math.floor(share * 100)

/** Progress in steps of ten percent, so that a screen reader speaks often enough but not too often. */
export const announced = ({ sticks }: Pick<JobView, 'sticks'>): string =>
  sticks.some(isUnderWay) ? words.percent(Math.floor(percentOf(jobPace(sticks)) / 10) * 10) : ''

const isUnderWay = ({ state }: Pick<StickView, 'state'>): boolean =>
  state.kind === 'running' || state.kind === 'waiting'

/** What one stick is doing, as short facts. */
export const stickFacts = ({ state }: Pick<StickView, 'state'>, phase: JobView['phase']): string[] => {
  switch (state.kind) {
    case 'waiting':
      return [words.waiting]
    case 'running':
      return phase === 'cancelling' ? [words.stopping] : [words.doing[state.progress.stage], ...speed([state])]
    case 'done':
      return [strings.done.verified]
    case 'failed':
      return [state.problem.code === 'cancelled' ? strings.done.cancelled : strings.done.failed]
    default:
      return assertNever(state)
  }
}

type Running = Extract<StickView['state'], { kind: 'running' }>

/** How fast it goes; if nothing has moved for a while, for how long. */
const speed = (running: readonly Running[]): string[] => {
  const still = Math.min(...running.map(({ stalledSeconds }) => stalledSeconds))
  if (still >= STILL_AFTER_SECONDS) return [words.still(still)]
  const rate = running.reduce((sum, { progress }) => sum + progress.rateNow, 0)
  return rate > 0 ? [strings.format.rate(rate)] : []
}

/** What the whole job is doing, how fast, and how long that will take. */
export const jobFacts = ({ sticks, phase }: Pick<JobView, 'sticks' | 'phase'>): string[] => {
  const left = words.left(jobPace(sticks).secondsLeft)
  const [only] = sticks
  const timed = (facts: string[]): string[] => (left === '' || phase === 'cancelling' ? facts : [...facts, left])
  if (only && sticks.length === 1) return timed(stickFacts(only, phase))
  if (phase === 'cancelling') return [words.stopping]
  const running = sticks.flatMap(({ state }) => (state.kind === 'running' ? [state] : []))
  const several = words.several(sticks.filter(isUnderWay).length, sticks.length)
  return timed(running.length > 0 ? [several, ...speed(running)] : [several])
}

/** What is said about a stick that has made no progress for long; null if it is moving. */
export const stalledSentence = ({ state }: Pick<StickView, 'state'>, phase: JobView['phase']): string | null => {
  if (state.kind === 'waiting') return phase === 'cancelling' ? words.unopened : null
  if (state.kind !== 'running' || state.stalledSeconds < STALLED_AFTER_SECONDS) return null
  // An alert that changes is read out again, so it changes seldom.
  const seconds = Math.floor(state.stalledSeconds / STALLED_AFTER_SECONDS) * STALLED_AFTER_SECONDS
  return phase === 'cancelling' ? words.stalledStopping(seconds) : words.stalled(seconds)
}

/** What is said about a job of another window; null if there is none, or if it may be the one that is being started here. */
export const elsewhereSentence = (state: WizardState): string | null => {
  const { elsewhere } = state
  if (!elsewhere || isStarting(state)) return null
  return elsewhere.phase === 'ended' ? strings.elsewhere.ended : strings.elsewhere.running
}

/** Each sentence about sticks that do not answer, with the sticks that it is about. */
export const stalledSticks = ({
  sticks,
  phase,
}: Pick<JobView, 'sticks' | 'phase'>): { readonly sentence: string; readonly names: readonly string[] }[] => {
  const names = new Map<string, string[]>()
  for (const stick of sticks) {
    const sentence = stalledSentence(stick, phase)
    if (sentence !== null) names.set(sentence, [...(names.get(sentence) ?? []), stick.description])
  }
  return [...names].map(([sentence, of]) => ({ sentence, names: of }))
}
