import { arrivedSince } from '../../app/target/arrived-since.ts'
import type { DriveIdentity } from '../../app/target/drive-identity.ts'

type Known = DriveIdentity & { readonly path: string }

/** Drives that were plugged in after the first list, one at a time and in their order. */
export class Arrivals<D extends Known> {
  #known: readonly D[] | undefined
  #waiting: readonly D[] = []
  #take: (() => void) | undefined
  readonly #leaving = new Map<D, AbortController>()

  /** Takes a new list of all drives; what is in the first one was there before. */
  update(list: readonly D[]): void {
    const arrived = this.#known === undefined ? [] : arrivedSince(this.#known, list)
    // One that has been pulled meanwhile is not offered.
    const stillThere = this.#waiting.filter(drive => arrivedSince(list, [drive]).length === 0)
    this.#known = list
    for (const [drive, gone] of this.#leaving) if (!this.#isThere(drive)) gone.abort()
    this.#waiting = [...stillThere, ...arrived]
    if (this.#waiting.length > 0) this.#take?.()
  }

  /** What `use` resolves to, given a signal that aborts as soon as the drive is pulled. */
  async whileThere<T>(drive: D, use: (gone: AbortSignal) => Promise<T>): Promise<T> {
    const gone = new AbortController()
    if (!this.#isThere(drive)) gone.abort()
    this.#leaving.set(drive, gone)
    try {
      return await use(gone.signal)
    } finally {
      this.#leaving.delete(drive)
    }
  }

  #isThere(drive: D): boolean {
    return arrivedSince(this.#known ?? [], [drive]).length === 0
  }

  /** The next drive that arrives, or has arrived since the last one was taken; undefined once `signal` is aborted. */
  async next(signal: AbortSignal): Promise<D | undefined> {
    if (this.#waiting.length === 0 && !signal.aborted) await this.#arrival(signal)
    if (signal.aborted) return undefined
    const [first, ...rest] = this.#waiting
    this.#waiting = rest
    return first
  }

  async #arrival(signal: AbortSignal): Promise<void> {
    await new Promise<void>(resolve => {
      this.#take = resolve
      signal.addEventListener('abort', () => resolve(), { once: true })
    })
    this.#take = undefined
  }
}
