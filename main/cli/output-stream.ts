import type { Writable } from 'node:stream'
import { codeOf } from '../platform/system-error.ts'

// Bytes that we hold for a reader that has stopped reading; beyond that, events are dropped.
const MAX_WAITING = 64 * 1024

/**
 * One of the process's own streams, whose reader may go away at any time: writing never throws and never ends the
 * process. Work under way carries on, and the exit status says how it went.
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

  /** Why not everything could be written; undefined if it was, or if the reader simply wanted no more. */
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
    this.#write(text, () => {})
  }

  /** Resolves when these bytes have been written, or cannot be, so that no more than these wait for a slow reader. */
  writeBytes(bytes: Uint8Array): Promise<void> {
    return new Promise(resolve => this.#write(bytes, resolve))
  }

  #write(data: string | Uint8Array, done: () => void): void {
    if (this.#closed.signal.aborted) {
      done()
      return
    }
    this.#waiting++
    const written = (error: unknown): void => {
      this.#written(error)
      done()
    }
    try {
      this.#stream.write(data, written)
    } catch (error) {
      // Writes to files are synchronous, and some releases of Node then throw.
      written(error)
    }
  }

  /** Resolves when everything has been written or cannot be, or after `milliseconds`. */
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
