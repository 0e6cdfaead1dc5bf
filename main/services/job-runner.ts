import type { StickState, StickView } from '../../app/contract/views.ts'
import { STILL_AFTER_SECONDS } from '../../app/jobs/job-pace.ts'
import type { PreparedStick } from '../../app/jobs/prepare-job.ts'
import { type Problem, ProblemError } from '../../app/problem/problem.ts'
import { planJson, progressJson, reportJson } from '../../app/report/json.ts'
import type { WordedWarning } from '../../app/words/warning-wording.ts'
import { nextPace, PACE_AT_START, type Pace } from '../../app/write/pace.ts'
import type { Progress, StageTime } from '../../app/write/progress.ts'
import { buildStick } from '../jobs/build-stick.ts'
import type { PreparedJob } from '../jobs/prepare-job.ts'
import { nodeEffects } from '../platform/effects.ts'
import { logError } from '../platform/log.ts'
import { displayName } from './display-name.ts'
import { problemView } from './problem-view.ts'

const RATE_EVERY_MS = 500
const MAX_RATES = 240
const PUBLISH_EVERY_MS = 100

interface RunningStick {
  readonly prepared: PreparedStick
  readonly view: Omit<StickView, 'state' | 'rates' | 'stages'>
  state: StickState
  rates: number[]
  /** The stages that are over. */
  stages: readonly StageTime[]
  pace: Pace
  lastRate: number
  lastMoved: number
  /** Ends the waiting for it. */
  giveUp: () => void
}

export interface RunnerOptions {
  readonly signal: AbortSignal
  /** Warnings about the image that turned up while the job ran. */
  readonly moreWarnings: () => readonly WordedWarning[]
  /** Sticks that were given up, by path, until they answer after all: nothing else may use them. */
  readonly silent: Map<string, Problem>
  /** Called when `views` has changed, but no more often than a person can see. */
  readonly onChange: () => void
}

const viewOf = ({ facts, plan }: PreparedStick): RunningStick['view'] => ({
  path: facts.path,
  description: displayName(facts),
  size: facts.size,
  serial: facts.serial ?? null,
  plan: planJson(plan),
})

/** Builds the sticks of one job, all at once. */
export class JobRunner {
  readonly #job: PreparedJob
  readonly #options: RunnerOptions
  readonly #sticks: RunningStick[]
  #lastPublished = 0

  constructor(job: PreparedJob, options: RunnerOptions) {
    this.#job = job
    this.#options = options
    this.#sticks = job.sticks.map(stick => ({
      prepared: stick,
      view: viewOf(stick),
      state: { kind: 'waiting' },
      rates: [],
      stages: [],
      pace: PACE_AT_START,
      lastRate: 0,
      lastMoved: nodeEffects.now(),
      giveUp: () => {},
    }))
  }

  views(): StickView[] {
    return this.#sticks.map(({ view, state, rates, stages }) => ({
      ...view,
      state,
      rates,
      stages: stages.map(({ stage, seconds }) => ({ stage, seconds })),
    }))
  }

  /** From here on a stick that does not answer is timed anew. */
  cancelled(): void {
    const now = nodeEffects.now()
    for (const stick of this.#sticks) stick.lastMoved = now
  }

  /** Waits no longer for the sticks that are not over. */
  giveUp(): void {
    for (const stick of this.#sticks) stick.giveUp()
  }

  /** Resolves when every stick is done or has failed. Never rejects. */
  async run(): Promise<void> {
    // A device that hangs sends no progress events, so the watchdog has to poll.
    const watchdog = setInterval(() => this.#watch(), 1000)
    await Promise.all(this.#sticks.map(stick => this.#flash(stick)))
    clearInterval(watchdog)
    await this.#job.source.close().catch(logError)
  }

  async #flash(stick: RunningStick): Promise<void> {
    const onProgress = (step: Progress): void => this.#progress(stick, step)
    try {
      const building = buildStick(this.#job, stick.prepared, { signal: this.#options.signal, onProgress })
      const report = await Promise.race([building, this.#givenUp(stick, building)])
      stick.stages = report.stages
      const read = reportJson(report)
      const warnings = [...read.warnings, ...this.#options.moreWarnings()]
      stick.state = { kind: 'done', report: { ...read, warnings } }
    } catch (error) {
      stick.state = { kind: 'failed', problem: problemView(error) }
    }
    this.#publish(true)
  }

  /** Rejects when the stick is given up. Its path stays taken until what is still under way there has ended. */
  #givenUp(stick: RunningStick, building: Promise<unknown>): Promise<never> {
    const { silent } = this.#options
    return new Promise((_, reject) => {
      stick.giveUp = () => {
        if (stick.state.kind !== 'waiting' && stick.state.kind !== 'running') return
        const problem = silentProblem(stick)
        if (problem.code === 'target-silent') {
          silent.set(stick.view.path, problem)
          const answered = (): unknown => silent.delete(stick.view.path)
          building.then(answered, answered)
        }
        reject(new ProblemError(problem))
      }
    })
  }

  #progress(stick: RunningStick, progress: Progress): void {
    // It was given up, and answers after all.
    if (stick.state.kind === 'failed') return
    const now = nodeEffects.now()
    const before = stick.state.kind === 'running' ? stick.state.progress : undefined
    if (before && before.stage !== progress.stage)
      stick.stages = [...stick.stages, { stage: before.stage, bytes: before.done, seconds: before.seconds }]
    if (!before || before.stage !== progress.stage || before.done !== progress.done) stick.lastMoved = now
    stick.pace = nextPace(stick.pace, progress, stick.stages, stick.prepared.plan.bytesToWrite)
    stick.state = runningState(progress, stick.pace)
    if (now - stick.lastRate >= RATE_EVERY_MS && progress.rateNow > 0) {
      stick.lastRate = now
      stick.rates = [...stick.rates, progress.rateNow].slice(-MAX_RATES)
    }
    this.#publish(before?.stage !== progress.stage)
  }

  #watch(): void {
    const now = nodeEffects.now()
    for (const stick of this.#sticks) if (stick.state.kind === 'running') watchStick(stick, stick.state, now)
    this.#publish(true)
  }

  #publish(important: boolean): void {
    const now = nodeEffects.now()
    if (!important && now - this.#lastPublished < PUBLISH_EVERY_MS) return
    this.#lastPublished = now
    this.#options.onChange()
  }
}

type Running = Extract<StickState, { kind: 'running' }>

const runningState = (progress: Progress, { share, secondsLeft }: Pace): Running => ({
  kind: 'running',
  progress: progressJson(progress),
  stalledSeconds: 0,
  pace: { share, secondsLeft: secondsLeft ?? null },
})

/** Counts the seconds without progress; after a few of them the rate is 0, and nobody knows how long it will take. */
const watchStick = (stick: RunningStick, state: Running, now: number): void => {
  const seconds = stalledSeconds(state.progress, now - stick.lastMoved)
  const still = seconds >= STILL_AFTER_SECONDS
  if (still) stick.rates = [...stick.rates, 0].slice(-MAX_RATES)
  stick.state = {
    ...state,
    stalledSeconds: seconds,
    ...(still && {
      progress: { ...state.progress, rateNow: 0, secondsLeft: null },
      pace: { ...state.pace, secondsLeft: null },
    }),
  }
}

/** Nothing has been written to a stick that has not even been opened. */
const silentProblem = ({ view: { path: target }, state }: RunningStick): Problem =>
  state.kind === 'running'
    ? {
        code: 'target-silent',
        target,
        stage: state.progress.stage,
        seconds: state.stalledSeconds,
        condition: 'unknown',
      }
    : { code: 'cancelled', target, written: false }

/** While the image is being read to its end, a stick that makes no progress is not failing. */
const stalledSeconds = ({ stage }: Pick<Progress, 'stage'>, ms: number): number =>
  stage === 'image check' ? 0 : Math.floor(ms / 1000)
