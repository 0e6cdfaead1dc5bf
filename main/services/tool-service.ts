import { realpath } from 'node:fs/promises'
import { assertNever } from '../../app/bytes/assert-never.ts'
import type { ToolKind, ToolPhase, ToolRequest, ToolResult, ToolView } from '../../app/contract/tools.ts'
import { ProblemError } from '../../app/problem/problem.ts'
import { progressJson } from '../../app/report/json.ts'
import type { Progress } from '../../app/write/progress.ts'
import { logError } from '../platform/log.ts'
import { problemView } from './problem-view.ts'

const PUBLISH_EVERY_MS = 100

/** What a tool is given while it is at work. */
export interface ToolRun {
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

/** What each tool does. One that has been cancelled throws ProblemError cancelled. */
export type Tools = {
  readonly [K in ToolKind]: (request: ToolRequest<K>, run: ToolRun) => Promise<ToolResult<K>>
}

export interface ToolServiceOptions {
  readonly tools: Tools
  /** Whether a job writes to the drive at this path, or is about to. */
  readonly writes: (path: string) => Promise<boolean>
  /** Ends everything else that uses sticks, apart from jobs. */
  readonly clear: () => Promise<void>
  readonly publish: (view: ToolView) => void
}

interface Base {
  readonly id: number
  readonly request: ToolRequest
  readonly abort: AbortController
}

/** The one tool; the only place that says whether there is one at work. */
type State =
  | { readonly kind: 'idle' }
  | ({ readonly kind: 'running'; readonly progress: Progress | null; readonly over: Promise<void> } & Base)
  | ({ readonly kind: 'done'; readonly result: ToolResult } & Base)
  | ({ readonly kind: 'failed'; readonly error: unknown } & Base)

const real = (path: string): Promise<string> => realpath(path).catch(() => path)

/** Whether a path leads to the same file or drive as one of some others. */
export const sameFile = async (path: string, others: readonly string[]): Promise<boolean> =>
  (await Promise.all(others.map(real))).includes(await real(path))

/** Lets one tool at a time work on one stick. `start` reserves the place before it awaits anything. */
export class ToolService {
  readonly #options: ToolServiceOptions
  #state: State = { kind: 'idle' }
  #ids = 0
  #revisions = 0
  #lastPublished = 0

  constructor(options: ToolServiceOptions) {
    this.#options = options
  }

  /** The tool at work; null if there is none. */
  get atWork(): ToolKind | null {
    return this.#state.kind === 'running' ? this.#state.request.kind : null
  }

  /** Throws ProblemError busy if a tool is at work on the drive at one of these paths. */
  async refuse(paths: readonly string[]): Promise<void> {
    if (this.#state.kind !== 'running') return
    const { path, name } = this.#state.request.target
    if (await sameFile(path, paths)) throw new ProblemError({ code: 'busy', target: name })
  }

  view(): ToolView | null {
    return this.#state.kind === 'idle' ? null : this.#viewOf(this.#state)
  }

  /** Throws ProblemError busy if another tool is at work, or a job on this drive. What the tool throws is in its view. */
  async start(request: ToolRequest): Promise<ToolView> {
    if (this.#state.kind === 'running')
      throw new ProblemError({ code: 'busy', target: this.#state.request.target.name })
    const before = this.#state
    const abort = new AbortController()
    const base = { id: ++this.#ids, request, abort }
    let begin: (over: Promise<void>) => void = () => {}
    const over = new Promise<void>(resolve => {
      begin = resolve
    })
    this.#state = { kind: 'running', progress: null, over, ...base }
    try {
      if (await this.#options.writes(request.target.path))
        throw new ProblemError({ code: 'busy', target: request.target.name })
      await this.#options.clear()
    } catch (error) {
      this.#state = before
      begin(Promise.resolve())
      throw error
    }
    begin(this.#run(base))
    return this.#viewOf(this.#state)
  }

  cancel(): void {
    if (this.#state.kind !== 'running') return
    this.#state.abort.abort()
    this.#tell()
  }

  /** Forgets a tool that has ended; a newer one stays. */
  dismiss(id: number): void {
    if (this.#state.kind !== 'running' && this.#state.kind !== 'idle' && this.#state.id === id)
      this.#state = { kind: 'idle' }
  }

  /** Cancels the tool and waits until it holds no drive any more, at most `timeout` ms. */
  async stop(timeout: number): Promise<void> {
    this.cancel()
    if (this.#state.kind !== 'running') return
    let late: NodeJS.Timeout | undefined
    const tooLong = new Promise<void>(resolve => {
      late = setTimeout(resolve, timeout)
    })
    await Promise.race([this.#state.over, tooLong])
    clearTimeout(late)
  }

  async #run(base: Base): Promise<void> {
    const { request, abort } = base
    try {
      const result = await this.#made(request, { signal: abort.signal, onProgress: step => this.#progress(step) })
      this.#state = { kind: 'done', result, ...base }
    } catch (error) {
      this.#state = { kind: 'failed', error, ...base }
    }
    this.#tell()
  }

  /** Each request goes to the tool of its kind, which the types cannot follow through a table. */
  #made(request: ToolRequest, run: ToolRun): Promise<ToolResult> {
    const tool = this.#options.tools[request.kind] as (request: ToolRequest, run: ToolRun) => Promise<ToolResult>
    return tool(request, run)
  }

  #progress(progress: Progress): void {
    if (this.#state.kind !== 'running') return
    const news = this.#state.progress?.stage !== progress.stage
    this.#state = { ...this.#state, progress }
    const now = Date.now()
    if (!news && now - this.#lastPublished < PUBLISH_EVERY_MS) return
    this.#lastPublished = now
    this.#tell()
  }

  #tell(): void {
    const view = this.view()
    if (!view) return
    try {
      this.#options.publish(view)
    } catch (error) {
      logError(error)
    }
  }

  #viewOf(state: Exclude<State, { kind: 'idle' }>): ToolView {
    const { id, request } = state
    return { id, revision: ++this.#revisions, kind: request.kind, target: request.target, phase: phaseOf(state) }
  }
}

const phaseOf = (state: Exclude<State, { kind: 'idle' }>): ToolPhase => {
  switch (state.kind) {
    case 'running': {
      const { progress, abort } = state
      return { kind: 'running', progress: progress && progressJson(progress), cancelling: abort.signal.aborted }
    }
    case 'done':
      return { kind: 'done', result: state.result }
    case 'failed':
      return { kind: 'failed', problem: problemView(state.error) }
    default:
      return assertNever(state)
  }
}
