import { assertNever } from '../../app/bytes/assert-never.ts'
import type { JobRequest, JobView, StickView } from '../../app/contract/views.ts'
import { titleOf } from '../../app/inspection/inspection.ts'
import { type Problem, ProblemError } from '../../app/problem/problem.ts'
import type { WordedWarning } from '../../app/words/warning-wording.ts'
import { type JobEnds, prepareJob } from '../jobs/prepare-job.ts'
import { logError } from '../platform/log.ts'
import { JobRunner } from './job-runner.ts'
import { wantedJob } from './wanted-job.ts'

interface JobBase {
  readonly id: number
  readonly image: JobView['image']
  readonly own: JobView['own']
  /** Sticks that the job before has built, and that are kept because this job only repeats what failed. */
  readonly kept: readonly StickView[]
  /** Paths of the targets that it builds. */
  readonly targets: readonly string[]
  readonly abort: AbortController
}

type Running = JobBase & { readonly runner: JobRunner; readonly over: Promise<void> }

/** The one job; the only place that says whether there is one. */
type Job =
  | { readonly kind: 'idle' }
  | ({ readonly kind: 'starting'; readonly before: Job } & JobBase)
  | ({ readonly kind: 'running' } & Running)
  | ({ readonly kind: 'ended' } & Running)

export interface JobServiceOptions {
  readonly ends: JobEnds
  readonly warningsOf: (image: string) => readonly WordedWarning[]
  /** Ends everything else that uses the sticks. Throws ProblemError busy if a tool is at work on one of them. */
  readonly clear: (targets: readonly string[]) => Promise<void>
  readonly publish: (view: JobView) => void
  /** Called once a job has ended, with those of its sticks that it has not kept from the one before. */
  readonly ended?: (view: JobView, built: readonly StickView[]) => void
  /** Called with the id of a job that is gone: it was closed, or it never began. */
  readonly publishGone: (id: number) => void
}

/** Runs one job at a time for the window. `start` reserves the place before it awaits anything. */
export class JobService {
  readonly #options: JobServiceOptions
  #job: Job = { kind: 'idle' }
  readonly #silent = new Map<string, Problem>()
  #ids = 0
  #revisions = 0

  constructor(options: JobServiceOptions) {
    this.#options = options
  }

  get busy(): boolean {
    return this.#job.kind === 'starting' || this.#job.kind === 'running'
  }

  /** Paths of the targets that are being built, or that have not answered since. */
  get targets(): readonly string[] {
    const own = this.#job.kind === 'starting' || this.#job.kind === 'running' ? this.#job.targets : []
    return [...own, ...this.#silent.keys()]
  }

  view(): JobView | null {
    return this.#job.kind === 'idle' ? null : this.#viewOf(this.#job)
  }

  /** A stick of the job that has ended. Throws ProblemError not-built if it has none at this path. */
  endedStick(path: string): StickView {
    const sticks = this.#job.kind === 'ended' ? this.#viewOf(this.#job).sticks : []
    const stick = sticks.find(other => other.path === path)
    if (!stick) throw new ProblemError({ code: 'not-built', target: path })
    return stick
  }

  /** The job with this id, if it has ended and has not been closed. Throws ProblemError job-gone. */
  endedJob(id: number): JobView {
    if (this.#job.kind !== 'ended' || this.#job.id !== id) throw new ProblemError({ code: 'job-gone' })
    return this.#viewOf(this.#job)
  }

  /** Begins a job. Throws ProblemError: busy if one is already running or beginning, and whatever prepareJob throws. */
  async start(request: JobRequest): Promise<JobView> {
    if (this.busy) throw new ProblemError({ code: 'busy' })
    this.#refuseSilent(request)
    const starting = this.#reserve(request)
    this.#tell()
    try {
      await this.#options.clear(starting.targets)
      const prepared = await prepareJob(wantedJob(request), this.#options.ends, starting.abort.signal)
      const runner = new JobRunner(prepared, this.#runnerOptions(request, starting))
      const image = { path: request.image, title: titleOf(prepared.inspection) }
      return this.#run({ ...starting, image }, runner)
    } catch (error) {
      this.#job = starting.before
      this.#options.publishGone(starting.id)
      if (!starting.abort.signal.aborted) throw error
      const target = request.targets[0]?.path ?? ''
      throw new ProblemError({ code: 'cancelled', target, written: false }, { cause: error })
    }
  }

  cancel(): void {
    if (this.#job.kind !== 'starting' && this.#job.kind !== 'running') return
    const again = this.#job.abort.signal.aborted
    this.#job.abort.abort()
    if (this.#job.kind === 'running' && !again) this.#job.runner.cancelled()
    this.#tell()
  }

  /** Ends a job that was cancelled, whatever its sticks are still doing: one that does not answer has failed. */
  giveUp(): void {
    if (this.#job.kind === 'running' && this.#job.abort.signal.aborted) this.#job.runner.giveUp()
  }

  /** Forgets a job that has ended; a newer one stays. Returns whether it was the one. */
  dismiss(id: number): boolean {
    if (this.#job.kind !== 'ended' || this.#job.id !== id) return false
    this.#job = { kind: 'idle' }
    this.#options.publishGone(id)
    return true
  }

  /** Cancels the job and waits until no stick is being written any more, at most `timeout` ms, as one may hang. */
  async stop(timeout: number): Promise<void> {
    this.cancel()
    if (this.#job.kind !== 'running') return
    let late: NodeJS.Timeout | undefined
    const tooLong = new Promise<void>(resolve => {
      late = setTimeout(resolve, timeout)
    })
    await Promise.race([this.#job.over, tooLong])
    clearTimeout(late)
  }

  /** A request may still be under way to a stick that was given up. */
  #refuseSilent({ targets }: JobRequest): void {
    for (const { path } of targets) {
      const problem = this.#silent.get(path)
      if (problem) throw new ProblemError(problem)
    }
  }

  #reserve(request: JobRequest): Extract<Job, { kind: 'starting' }> {
    const before = this.#job
    const repeated = before.kind === 'ended' && before.id === request.repeats ? this.#viewOf(before).sticks : []
    const targets = request.targets.map(({ path }) => path)
    const again = new Set(targets)
    const starting = {
      kind: 'starting',
      before,
      id: ++this.#ids,
      image: { path: request.image, title: request.image },
      own: request.choices.own ?? null,
      kept: repeated.filter(({ path, state }) => state.kind === 'done' && !again.has(path)),
      targets,
      abort: new AbortController(),
    } as const
    this.#job = starting
    return starting
  }

  #runnerOptions({ image }: JobRequest, { abort }: JobBase) {
    const moreWarnings = () => this.#options.warningsOf(image)
    return { signal: abort.signal, silent: this.#silent, moreWarnings, onChange: () => this.#tell() }
  }

  #run({ id, image, own, kept, targets, abort }: JobBase, runner: JobRunner): JobView {
    const over = runner.run().then(() => this.#over())
    over.catch(logError)
    const running = { kind: 'running', id, image, own, kept, targets, abort, runner, over } as const
    this.#job = running
    this.#tell()
    return this.#viewOf(running)
  }

  #over(): void {
    if (this.#job.kind === 'running') this.#job = { ...this.#job, kind: 'ended' }
    this.#tell()
    if (this.#job.kind === 'ended') this.#options.ended?.(this.#viewOf(this.#job), this.#job.runner.views())
  }

  #tell(): void {
    const view = this.view()
    if (view) this.#options.publish(view)
  }

  #viewOf(job: Exclude<Job, { kind: 'idle' }>): JobView {
    const { id, image, own, kept, abort } = job
    const common = { id, revision: ++this.#revisions, image, own }
    switch (job.kind) {
      case 'starting':
        return { ...common, sticks: kept, phase: abort.signal.aborted ? 'cancelling' : 'starting' }
      case 'running':
        return {
          ...common,
          sticks: [...kept, ...job.runner.views()],
          phase: abort.signal.aborted ? 'cancelling' : 'running',
        }
      case 'ended':
        return { ...common, sticks: [...kept, ...job.runner.views()], phase: 'ended' }
      default:
        return assertNever(job)
    }
  }
}
