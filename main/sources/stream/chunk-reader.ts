import type { ByteStream } from './layer.ts'

const NOTHING = new Uint8Array(0)

/** Pulls bytes out of a stream in pieces of any length. It reads the next chunk only when it has no bytes left. */
export class ChunkReader {
  readonly #iterator: AsyncIterator<Uint8Array>
  #held: Uint8Array = NOTHING
  #position = 0
  #open = true

  constructor(stream: ByteStream) {
    this.#iterator = stream[Symbol.asyncIterator]()
  }

  /** Bytes returned so far, minus those put back. */
  get position(): number {
    return this.#position
  }

  /** The next bytes, at least one and at most `most`; undefined at the end. Errors of the stream pass through. */
  async next(most = Number.POSITIVE_INFINITY): Promise<Uint8Array | undefined> {
    while (this.#held.length === 0 && this.#open) await this.#pull()
    if (this.#held.length === 0) return undefined
    const piece = this.#held.subarray(0, most)
    this.#held = this.#held.subarray(piece.length)
    this.#position += piece.length
    return piece
  }

  /** The next `length` bytes in one piece, fewer only if the stream ends. */
  async upTo(length: number): Promise<Uint8Array> {
    const pieces: Uint8Array[] = []
    for (let left = length; left > 0; ) {
      const piece = await this.next(left)
      if (piece === undefined) break
      pieces.push(piece)
      left -= piece.length
    }
    return pieces.length === 1 && pieces[0] ? pieces[0] : new Uint8Array(Buffer.concat(pieces))
  }

  /** Puts back the bytes that were returned last. */
  unread(bytes: Uint8Array): void {
    if (bytes.length === 0) return
    this.#held = this.#held.length === 0 ? bytes : new Uint8Array(Buffer.concat([bytes, this.#held]))
    this.#position -= bytes.length
  }

  /** Closes the stream, however far it was read. */
  async close(): Promise<void> {
    if (!this.#open) return
    this.#open = false
    await this.#iterator.return?.()
  }

  async #pull(): Promise<void> {
    try {
      const { done, value } = await this.#iterator.next()
      if (done) this.#open = false
      else this.#held = value
    } catch (error) {
      this.#open = false
      throw error
    }
  }
}

/**
 * What `unpack` makes of a stream, as a stream. It always closes `input`: at the end, on failure, and when the consumer
 * stops, even before the first byte (when a generator alone would never reach its `finally`).
 */
export const unpackedStream = (
  input: ByteStream,
  unpack: (reader: ChunkReader) => AsyncGenerator<Uint8Array>,
): ByteStream => ({
  [Symbol.asyncIterator]: () => {
    const reader = new ChunkReader(input)
    const chunks = closing(reader, unpack(reader))
    return {
      next: () => chunks.next(),
      return: async () => {
        await chunks.return(undefined)
        await reader.close()
        return { done: true, value: undefined }
      },
    }
  },
})

async function* closing(reader: ChunkReader, chunks: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks
  } finally {
    await reader.close()
  }
}
