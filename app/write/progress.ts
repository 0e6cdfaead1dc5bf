import type { Stage } from '../problem/problem.ts'

/** How far a stage has got: bytes, bytes per second, seconds. A plain value, made after every request. */
export interface Progress {
  readonly stage: Stage
  readonly done: number
  /** 0 while it is not known: an archive does not say how much of it will be needed. */
  readonly total: number
  /** Mean bytes per second in this stage. */
  readonly rate: number
  /** Bytes per second over the last second or so. */
  readonly rateNow: number
  /** Seconds left in this stage at the mean rate; undefined before anything has moved, or if the total is not known. */
  readonly secondsLeft: number | undefined
  /** Seconds since the stage began. */
  readonly seconds: number
}

/** When a stage ended, for the report. */
export interface StageTime {
  readonly stage: Stage
  readonly bytes: number
  readonly seconds: number
}

const RATE_WINDOW_MS = 1000

/** Counts the bytes of one stage after another and reports each step to `listener`. Times come from `now` (ms). */
export class ProgressMeter {
  readonly times: StageTime[] = []
  readonly #now: () => number
  readonly #listener: (progress: Progress) => void
  #stage: Stage | undefined
  #total = 0
  #done = 0
  #started = 0
  #window: { at: number; done: number }[] = []

  constructor(now: () => number, listener: (progress: Progress) => void) {
    this.#now = now
    this.#listener = listener
  }

  get stage(): Stage {
    return this.#stage ?? 'prepare'
  }

  /** Ends the current stage, if any, and begins this one of `total` bytes. */
  begin(stage: Stage, total: number): void {
    this.end()
    this.#stage = stage
    this.#total = total
    this.#done = 0
    this.#started = this.#now()
    this.#window = [{ at: this.#started, done: 0 }]
    this.#report()
  }

  /** Corrects the total of the running stage to `total` bytes. */
  expect(total: number): void {
    this.#total = total
    this.#report()
  }

  /** Counts `bytes` more as done. */
  advance(bytes: number): void {
    this.#done += bytes
    this.#report()
  }

  /** Ends the running stage, if any. */
  end(): void {
    if (this.#stage === undefined) return
    this.times.push({ stage: this.#stage, bytes: this.#done, seconds: (this.#now() - this.#started) / 1000 })
    this.#stage = undefined
  }

  #report(): void {
    const at = this.#now()
    this.#window.push({ at, done: this.#done })
    while (this.#window.length > 2 && at - (this.#window[1]?.at ?? at) >= RATE_WINDOW_MS) this.#window.shift()
    const oldest = this.#window[0] ?? { at, done: this.#done }
    const seconds = (at - this.#started) / 1000
    const rate = perSecond(this.#done, seconds)
    this.#listener({
      stage: this.stage,
      done: this.#done,
      total: this.#total,
      rate,
      rateNow: perSecond(this.#done - oldest.done, (at - oldest.at) / 1000),
      secondsLeft: rate > 0 && this.#total > 0 ? Math.max(0, this.#total - this.#done) / rate : undefined,
      seconds,
    })
  }
}

const perSecond = (bytes: number, seconds: number): number => (seconds > 0 ? bytes / seconds : 0)
