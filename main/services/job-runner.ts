import type { StickState, StickView } from '../../app/contract/views.ts'
import type { PreparedStick } from '../../app/jobs/prepare-job.ts'
import { planJson, progressJson, reportJson } from '../../app/report/json.ts'
import type { WordedWarning } from '../../app/words/warning-wording.ts'
import type { Progress } from '../../app/write/progress.ts'
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
  stages: { stage: string; seconds: number }[]
  lastRate: number
  lastMoved: number
}

export interface RunnerOptions {
  readonly signal: AbortSignal
  /** Warnings about the image that turned up while the job ran. */
  readonly moreWarnings: () => readonly WordedWarning[]
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
    const begun = { state: { kind: 'waiting' } as const, stages: [], lastRate: 0, lastMoved: nodeEffects.now() }
    this.#sticks = job.sticks.map(stick => ({
      prepared: stick,
      view: viewOf(stick),
      ...begun,
      rates: [],
      stages: [],
    }))
  }

  views(): StickView[] {
    return this.#sticks.map(({ view, state, rates, stages }) => ({ ...view, state, rates, stages }))
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
      const report = await buildStick(this.#job, stick.prepared, { signal: this.#options.signal, onProgress })
      stick.stages = report.stages.map(({ stage, seconds }) => ({ stage, seconds }))
      const read = reportJson(report)
      const warnings = [...read.warnings, ...this.#options.moreWarnings()]
      stick.state = { kind: 'done', report: { ...read, warnings } }
    } catch (error) {
      stick.state = { kind: 'failed', problem: problemView(error) }
    }
    this.#publish(true)
  }

  #progress(stick: RunningStick, progress: Progress): void {
    const now = nodeEffects.now()
    const before = stick.state.kind === 'running' ? stick.state.progress : undefined
    if (before && before.stage !== progress.stage) stick.stages.push({ stage: before.stage, seconds: before.seconds })
    if (!before || before.stage !== progress.stage || before.done !== progress.done) stick.lastMoved = now
    stick.state = { kind: 'running', progress: progressJson(progress), stalledSeconds: 0 }
    if (now - stick.lastRate >= RATE_EVERY_MS && progress.rateNow > 0) {
      stick.lastRate = now
      stick.rates = [...stick.rates, progress.rateNow].slice(-MAX_RATES)
    }
    this.#publish(before?.stage !== progress.stage)
  }

  #watch(): void {
    const now = nodeEffects.now()
    for (const stick of this.#sticks)
      if (stick.state.kind === 'running')
        stick.state = { ...stick.state, stalledSeconds: stalledSeconds(stick.state.progress, now - stick.lastMoved) }
    this.#publish(true)
  }

  #publish(important: boolean): void {
    const now = nodeEffects.now()
    if (!important && now - this.#lastPublished < PUBLISH_EVERY_MS) return
    this.#lastPublished = now
    this.#options.onChange()
  }
}

/** While the image is being read to its end, a stick that makes no progress is not failing. */
const stalledSeconds = ({ stage }: Pick<Progress, 'stage'>, ms: number): number =>
  stage === 'image check' ? 0 : Math.floor(ms / 1000)
