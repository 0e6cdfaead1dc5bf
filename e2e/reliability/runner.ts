import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Campaign, COMMON, type Form } from './campaign.ts'
import type { Failure } from './run-case.ts'
import type { News, Order } from './worker.ts'

export interface Job {
  readonly campaign: Campaign
  readonly form: Form
  readonly seed: number
  readonly root: string
  readonly workers: number
  /** The script that serves as a worker. */
  readonly script: string
  /** Runs only this case. */
  readonly only?: number
  /** Seconds after which no new cases are started. */
  readonly budget?: number
  /** The number of cases, instead of the form's own. */
  readonly count?: number
}

export interface Result {
  readonly campaign: string
  readonly seed: number
  readonly cases: number
  readonly seconds: number
  readonly outcomes: ReadonlyMap<string, number>
  readonly failures: readonly Failure[]
  /** What had to hold, and whether it did in every case. */
  readonly invariants: readonly { readonly name: string; readonly holds: boolean }[]
}

const LOOK_EVERY_MS = 250
// Longer than any case waits by itself: this is for one that blocks everything else.
const STUCK_MS = 45_000
const PREPARING_MS = 180_000

/** The case that a worker is on, from the file where it records that. */
const markedIn = (path: string): number => {
  try {
    const bytes = readFileSync(path)
    return bytes.length === 8 ? bytes.readDoubleBE(0) : -1
  } catch {
    return -1
  }
}

/** Hands the cases of a campaign to workers, and replaces any that hangs or ends. */
class Run {
  readonly failures: Failure[] = []
  readonly outcomes = new Map<string, number>()
  cases = 0
  readonly #job: Job
  readonly #started = Date.now()
  #total: number | undefined
  #next = 0
  #workers = 0
  readonly #folder = mkdtempSync(join(tmpdir(), 'thinstick-marks-'))

  constructor(job: Job) {
    this.#job = job
    if (job.only !== undefined) {
      this.#next = job.only
      this.#total = job.only + 1
    }
  }

  async all(): Promise<void> {
    const workers = this.#job.only === undefined ? this.#job.workers : 1
    try {
      await Promise.all(Array.from({ length: workers }, () => this.#one()))
    } finally {
      rmSync(this.#folder, { recursive: true, force: true })
    }
  }

  /** Takes the next batch; undefined if there is none left. */
  #batch(): { from: number; to: number } | undefined {
    const { budget, campaign } = this.#job
    const late = budget !== undefined && Date.now() - this.#started > budget * 1000
    if (late || this.#next >= (this.#total ?? 0)) return undefined
    const from = this.#next
    this.#next = Math.min(from + campaign.batch, this.#total ?? 0)
    return { from, to: this.#next }
  }

  /** Keeps one worker busy, and replaces it if it ends. */
  async #one(rest?: { from: number; to: number }): Promise<void> {
    const left = await this.#serve(rest)
    if (left && left.from < left.to) await this.#one(left)
    else if (left) await this.#one()
  }

  /** Works with one process until there is nothing left to do. Resolves to the rest of its batch if it broke off. */
  #serve(rest: { from: number; to: number } | undefined): Promise<{ from: number; to: number } | undefined> {
    const { campaign, form, root, script, seed } = this.#job
    const child = fork(script, ['--worker'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    const send = (order: Order): void => void (child.connected && child.send(order))
    let batch: { from: number; to: number } | undefined
    const mark = join(this.#folder, String(this.#workers++))
    let at = -1
    let heard = Date.now()
    let finished = false
    const give = (): void => {
      batch = rest ?? this.#batch()
      rest = undefined
      finished = batch === undefined
      send(batch ? { kind: 'run', seed, ...batch } : { kind: 'end' })
    }
    const take = (news: News): void => {
      heard = Date.now()
      if (news.kind === 'ready') {
        this.#total ??= this.#job.count ?? news.cases
        give()
      } else if (news.kind === 'failed') this.failures.push(news.failure)
      else {
        this.cases += batch ? batch.to - batch.from : 0
        this.#count(news.outcomes)
        give()
      }
    }
    return new Promise((resolve, reject) => {
      const timer = setInterval(() => {
        const now = markedIn(mark)
        if (now !== at) heard = Date.now()
        at = now
        const limit = batch ? STUCK_MS : PREPARING_MS
        if (Date.now() - heard > limit) child.kill('SIGKILL')
      }, LOOK_EVERY_MS)
      child.on('message', take)
      child.once('error', reject)
      child.once('exit', (code, signal) => {
        clearInterval(timer)
        if (finished && code === 0) return resolve(undefined)
        if (!batch) return reject(new Error(`a worker of ${campaign.name} ended before it began (${signal ?? code})`))
        at = Math.max(batch.from, markedIn(mark))
        this.cases += at + 1 - batch.from
        this.#broken(child, at, signal)
        return resolve({ from: at + 1, to: batch.to })
      })
      send({ kind: 'prepare', campaign: campaign.name, form, root, mark })
    })
  }

  #broken({ exitCode }: ChildProcess, index: number, signal: string | null): void {
    const hung = signal === 'SIGKILL'
    const detail = hung ? `nothing was heard for ${STUCK_MS / 1000} s` : `the process ended with status ${exitCode}`
    this.failures.push({ index, invariant: hung ? COMMON[1] : COMMON[0], detail })
    this.#count({ [hung ? 'VIOLATION: hung' : 'VIOLATION: ended']: 1 })
  }

  #count(outcomes: Readonly<Record<string, number>>): void {
    for (const [outcome, count] of Object.entries(outcomes))
      this.outcomes.set(outcome, (this.outcomes.get(outcome) ?? 0) + count)
  }
}

/** Runs a campaign to its end. */
export const runCampaign = async (job: Job): Promise<Result> => {
  const started = Date.now()
  const run = new Run(job)
  await run.all()
  const broken = new Set(run.failures.map(({ invariant }) => invariant))
  return {
    campaign: job.campaign.name,
    seed: job.seed,
    cases: run.cases,
    seconds: (Date.now() - started) / 1000,
    outcomes: run.outcomes,
    failures: run.failures,
    invariants: [...COMMON, ...job.campaign.invariants].map(name => ({ name, holds: !broken.has(name) })),
  }
}
