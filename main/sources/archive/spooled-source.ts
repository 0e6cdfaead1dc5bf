import { type FileHandle, open, rm } from 'node:fs/promises'
import { type ByteSource, OutOfRangeError } from '../../../app/bytes/byte-source.ts'
import { readFully } from '../../platform/file-source.ts'
import type { ByteStream } from '../stream/layer.ts'

/** A stream is not read any further because more than `limit` bytes of it were requested. */
export class SpoolLimitError extends Error {
  readonly limit: number
  constructor(limit: number) {
    super(`more than ${limit} bytes`)
    this.name = 'SpoolLimitError'
    this.limit = limit
  }
}

/** The file that a stream is kept in cannot be written, usually because the disk is full. */
export class SpoolWriteError extends Error {
  constructor(cause: unknown) {
    super('cannot be kept', { cause })
    this.name = 'SpoolWriteError'
  }
}

export interface SpoolOptions {
  /** File to keep the bytes in; it must not exist yet. */
  readonly file: string
  /** The most bytes to take from the stream. */
  readonly limit: number
  /** Whether to remove the file when the source is closed. */
  readonly temporary?: boolean
  readonly signal?: AbortSignal | undefined
  /** Called with every chunk that is kept, in order. */
  readonly onChunk?: (chunk: Uint8Array) => void
  /** Called with the number of bytes needed from the start, before the stream is read up to there. */
  readonly onWanted?: (bytes: number) => void
}

/**
 * A stream as a source: each read pulls what is still missing from the stream and keeps it in a file. Until the end has
 * been seen, `size` is a bound that no stream reaches. Reads reject with what the stream throws, with SpoolLimitError,
 * SpoolWriteError, OutOfRangeError past the end, or the signal's reason.
 */
export class SpooledSource implements ByteSource {
  readonly sequential = true
  readonly #handle: FileHandle
  readonly #options: SpoolOptions
  readonly #iterator: AsyncIterator<Uint8Array>
  #kept = 0
  #asked = 0
  #ended = false
  #filling: Promise<void> = Promise.resolve()

  private constructor(stream: ByteStream, handle: FileHandle, options: SpoolOptions) {
    this.#iterator = stream[Symbol.asyncIterator]()
    this.#handle = handle
    this.#options = options
  }

  static async open(stream: ByteStream, options: SpoolOptions): Promise<SpooledSource> {
    const handle = await open(options.file, 'wx+', 0o600).catch((error: unknown) => {
      throw new SpoolWriteError(error)
    })
    return new SpooledSource(stream, handle, options)
  }

  /** Whether the stream's end has been seen. */
  get ended(): boolean {
    return this.#ended
  }

  get size(): number {
    return this.#ended ? this.#kept : Number.MAX_SAFE_INTEGER
  }

  /** Bytes kept so far. */
  get kept(): number {
    return this.#kept
  }

  /** Bytes from the start that have been requested so far. */
  get asked(): number {
    return this.#asked
  }

  async read(offset: number, target: Uint8Array): Promise<void> {
    const end = offset + target.length
    await this.fill(end)
    if (end > this.#kept) throw new OutOfRangeError(offset, target.length, this.#kept)
    await readFully(this.#handle, offset, target, this.#kept)
  }

  /** Reads the stream until `bytes` bytes are kept or it ends. */
  fill(bytes: number): Promise<void> {
    // One at a time, because a stream has only one position.
    const filled = this.#filling.then(() => this.#fill(bytes))
    this.#filling = filled.catch(() => {})
    return filled
  }

  /** Drops what came with the last chunk but was not requested, so that what is kept does not depend on chunk sizes. */
  async cut(): Promise<number> {
    await this.#filling
    const bytes = Math.min(this.#kept, this.#asked)
    await this.#handle.truncate(bytes).catch((error: unknown) => {
      throw new SpoolWriteError(error)
    })
    return bytes
  }

  /** Closes the stream and the file; the file stays unless it is temporary. */
  async close(): Promise<void> {
    await this.#filling
    try {
      if (!this.#ended) await this.#iterator.return?.()
    } finally {
      await this.#handle.close()
      if (this.#options.temporary) await rm(this.#options.file, { force: true })
    }
  }

  async #fill(bytes: number): Promise<void> {
    this.#asked = Math.max(this.#asked, bytes)
    if (bytes > this.#kept && !this.#ended) this.#options.onWanted?.(bytes)
    if (bytes > this.#options.limit && !this.#ended) throw new SpoolLimitError(this.#options.limit)
    while (this.#kept < bytes && !this.#ended) {
      this.#options.signal?.throwIfAborted()
      const { done, value } = await this.#iterator.next()
      if (done) this.#ended = true
      else await this.#keep(value)
    }
  }

  async #keep(chunk: Uint8Array): Promise<void> {
    for (let done = 0; done < chunk.length; ) {
      const { bytesWritten } = await this.#handle
        .write(chunk, done, chunk.length - done, this.#kept + done)
        .catch((error: unknown) => {
          throw new SpoolWriteError(error)
        })
      done += bytesWritten
    }
    this.#kept += chunk.length
    this.#options.onChunk?.(chunk)
  }
}
