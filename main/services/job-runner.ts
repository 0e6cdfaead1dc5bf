import { inspectImage } from '../../app/inspection/inspect-image.ts'
import { titleOf } from '../../app/inspection/inspection.ts'
import { type DriveIdentity, identityOf, sameDrive } from '../../app/plan/drive-identity.ts'
import type { PlanChoices } from '../../app/plan/plan.ts'
import { minimumStickFor, planStick } from '../../app/plan/plan-stick.ts'
import { planJson, problemJson, reportJson } from '../../app/report/json.ts'
import { ProblemError } from '../../app/report/problem.ts'
import type { WordedWarning } from '../../app/report/warning-wording.ts'
import type { ChoicesView, JobRequest, JobView, StickState, StickView } from '../../app/views.ts'
import type { Progress } from '../../app/write/progress.ts'
import { factsOf } from '../drives/drive-facts.ts'
import { nodeEffects } from '../effects.ts'
import {
  type FlashRequest,
  flashTarget,
  type OpenTarget,
  type PreparedTarget,
  problemOf,
  refuse,
  refuseNamedTwice,
} from '../flash-targets.ts'
import type { OpenSource } from '../sources/file-source.ts'
import { DEMO } from '../sources/open-image.ts'
import { displayName } from './drive-views.ts'
import type { OpenNamed } from './image-desk.ts'

const RATE_EVERY_MS = 500
const MOST_RATES = 240
const PUBLISH_EVERY_MS = 100

export const choicesFrom = ({ bootSectors, makeUuid, label }: ChoicesView): PlanChoices => ({
  bootSectors,
  makeUuid,
  label: label ?? undefined,
})

export const imagePathOf = (image: string): { imagePath?: string } => (image === DEMO ? {} : { imagePath: image })

/** How the two ends of a job are opened. */
export interface Openers {
  readonly image: OpenNamed
  /** What was found out about an image beside the job. */
  readonly warningsOf: (image: string) => WordedWarning[]
  readonly target: OpenTarget
}

interface Stick {
  readonly prepared: PreparedTarget
  readonly request: FlashRequest
  readonly view: Omit<StickView, 'state' | 'rates' | 'stages'>
  state: StickState
  rates: number[]
  stages: { stage: string; seconds: number }[]
  lastRate: number
  lastMoved: number
}

/** Runs one job of one or more sticks and tells `publish` how it goes. */
export class JobRunner {
  readonly #publish: (view: JobView) => void
  readonly #abort = new AbortController()
  readonly #image: { path: string; title: string }
  readonly #source: OpenSource
  readonly #sticks: Stick[]
  readonly #moreWarnings: () => WordedWarning[]
  #ended = false
  #lastPublished = 0

  private constructor(
    source: OpenSource,
    image: { path: string; title: string },
    sticks: Stick[],
    moreWarnings: () => WordedWarning[],
    publish: (view: JobView) => void,
  ) {
    this.#moreWarnings = moreWarnings
    this.#source = source
    this.#image = image
    this.#sticks = sticks
    this.#publish = publish
  }

  /**
   * Opens the image and checks every target against the rules and against what was reviewed; then starts all. Throws
   * ProblemError before anything is written: image problems, target-refused, target-changed, plan-changed.
   */
  static async start(request: JobRequest, open: Openers, publish: (view: JobView) => void): Promise<JobRunner> {
    const source = await open.image(request.image)
    try {
      await refuseNamedTwice(request.targets.map(({ path }) => path))
      const inspection = await inspectImage(source)
      const choices = choicesFrom(request.choices)
      const minimum = minimumStickFor(inspection, choices)
      const sticks: Stick[] = []
      for (const target of request.targets) {
        const options = { ...imagePathOf(request.image), ...(target.newSize > 0 ? { newSize: target.newSize } : {}) }
        const facts = await factsOf(target.path, options)
        refuse(facts, request.allowLarge, minimum)
        refuseChanged(target, identityOf(facts))
        const plan = planStick(inspection, facts.size, choices, nodeEffects)
        if (plan.digest !== target.digest)
          throw new ProblemError({ code: 'plan-changed', reviewed: target.digest, now: plan.digest })
        sticks.push({
          prepared: { facts, createSize: facts.exists ? undefined : facts.size, allowLarge: request.allowLarge },
          request: {
            image: source,
            inspection,
            imagePath: options.imagePath,
            choices,
            allowLarge: request.allowLarge,
            open: open.target,
            reviewed: target.digest,
            diskId: undefined,
          },
          view: { path: facts.path, description: displayName(facts), size: facts.size, plan: planJson(plan) },
          state: { kind: 'waiting' },
          rates: [],
          stages: [],
          lastRate: 0,
          lastMoved: nodeEffects.now(),
        })
      }
      const image = { path: request.image, title: titleOf(inspection) }
      const runner = new JobRunner(source, image, sticks, () => open.warningsOf(request.image), publish)
      runner.#run()
      return runner
    } catch (error) {
      await source.close()
      throw error
    }
  }

  get ended(): boolean {
    return this.#ended
  }

  cancel(): void {
    this.#abort.abort()
    this.#tell(true)
  }

  view(): JobView {
    return {
      image: this.#image,
      sticks: this.#sticks.map(({ view, state, rates, stages }) => ({ ...view, state, rates, stages })),
      cancelling: this.#abort.signal.aborted && !this.#ended,
      ended: this.#ended,
    }
  }

  #run(): void {
    // The watchdog's clock: a device that hangs makes no progress events, so somebody must look.
    const watchdog = setInterval(() => this.#watch(), 1000)
    void Promise.all(this.#sticks.map(stick => this.#flash(stick))).finally(async () => {
      clearInterval(watchdog)
      await this.#source.close()
      this.#ended = true
      this.#tell(true)
    })
  }

  async #flash(stick: Stick): Promise<void> {
    try {
      const report = await flashTarget(
        stick.request,
        stick.prepared,
        step => this.#progress(stick, step),
        this.#abort.signal,
      )
      stick.stages = report.stages.map(({ stage, seconds }) => ({ stage, seconds }))
      const read = reportJson(report)
      const warnings = [...read.warnings, ...this.#moreWarnings()]
      stick.state = { kind: 'done', report: { ...read, warnings } }
    } catch (error) {
      stick.state = { kind: 'failed', problem: problemJson(problemOf(error)) }
    }
    this.#tell(true)
  }

  #progress(stick: Stick, progress: Progress): void {
    const now = nodeEffects.now()
    const before = stick.state.kind === 'running' ? stick.state.progress : undefined
    if (before && before.stage !== progress.stage) stick.stages.push({ stage: before.stage, seconds: before.seconds })
    if (!before || before.stage !== progress.stage || before.done !== progress.done) stick.lastMoved = now
    stick.state = { kind: 'running', progress, stalledSeconds: 0 }
    if (now - stick.lastRate >= RATE_EVERY_MS && progress.rateNow > 0) {
      stick.lastRate = now
      stick.rates = [...stick.rates, progress.rateNow].slice(-MOST_RATES)
    }
    this.#tell(before?.stage !== progress.stage)
  }

  #watch(): void {
    const now = nodeEffects.now()
    for (const stick of this.#sticks)
      if (stick.state.kind === 'running')
        stick.state = { ...stick.state, stalledSeconds: Math.floor((now - stick.lastMoved) / 1000) }
    this.#tell(true)
  }

  #tell(important: boolean): void {
    const now = nodeEffects.now()
    if (!important && now - this.#lastPublished < PUBLISH_EVERY_MS) return
    this.#lastPublished = now
    this.#publish(this.view())
  }
}

/** Another stick behind the same path is not the one that was reviewed. */
const refuseChanged = (target: DriveIdentity & { path: string }, now: DriveIdentity): void => {
  if (sameDrive(target, now)) return
  const { path, size, serial, diskseq } = target
  throw new ProblemError({ code: 'target-changed', target: path, reviewed: { size, serial, diskseq }, now })
}
