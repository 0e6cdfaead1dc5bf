import type { Writable } from 'node:stream'
import { codeOf } from '../platform/system-error.ts'

// What a reader that has stopped reading may keep us holding, in bytes, before what can be left out is left out.
const MAX_WAITING = 64 * 1024

/**
 * One of the process's own streams, whose reader may go away at any time: writing never throws and ends no process. What
 * is under way goes on, and its exit status tells how it went.
 */
export class OutputStream {
  readonly #stream: Writable
  readonly #closed = new AbortController()
  #failure: string | undefined
  #waiting = 0
  #settle: () => void = () => {}

  constructor(stream: Writable) {
    this.#stream = stream
    stream.on('error', error => this.#fail(error))
  }

  /** Why not all could be written; undefined where all was, or where the reader just wanted no more. */
  get failure(): string | undefined {
    return this.#failure
  }

  /** Aborted when nobody reads any more. */
  get closed(): AbortSignal {
    return this.#closed.signal
  }

  /** Whether the reader keeps up. */
  get keepsUp(): boolean {
    return this.#stream.writableLength < MAX_WAITING
  }

  write(text: string): void {
    if (this.#closed.signal.aborted) return
    this.#waiting++
    try {
      this.#stream.write(text, error => this.#written(error))
    } catch (error) {
      // Files are written at once, and some releases of Node throw then.
      this.#written(error)
    }
  }

  /** Resolves when all is written, or cannot be, or `milliseconds` are over. */
  async settled(milliseconds: number): Promise<void> {
    if (this.#waiting === 0) return
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, milliseconds)
      this.#settle = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  #written(error: unknown): void {
    this.#waiting--
    if (error) this.#fail(error)
    if (this.#waiting === 0) this.#settle()
  }

  #fail(error: unknown): void {
    if (this.#closed.signal.aborted) return
    if (codeOf(error) !== 'EPIPE') this.#failure = error instanceof Error ? error.message : String(error)
    this.#closed.abort()
  }
}
